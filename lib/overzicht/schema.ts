import { z } from 'zod';
import { MEESTE_GESPREKKEN, TEAMLIJSTEN } from '../domain/teamlijst';
import { PERIODEN } from '../domain/venster';
import { optioneelGetal } from '../formulier/velden';
import { GEEN, KENMERKEN } from './verloop-regels';

/** Keuzes zoals ze in het adres staan; wat niet klopt wordt de standaard. */
export const teamfilterSchema = z.object({
  team: z.uuid().nullable().catch(null),
  periode: z.enum(PERIODEN).catch('twaalf_maanden'),
  lijst: z.enum(TEAMLIJSTEN).catch('lopend'),
  begeleider: z
    .union([z.uuid(), z.literal(GEEN)])
    .nullable()
    .catch(null),
  gesprekken: optioneelGetal(0, MEESTE_GESPREKKEN, 'gesprekken').catch(null),
  /** Een groep achter een getal op Verloop. */
  kenmerk: z.enum(KENMERKEN).nullable().catch(null),
});
/** In welke vorm, en van welke aanpak alleen. */
export const bestandschema = z.object({
  soort: z.enum(['csv', 'xlsx']).catch('csv'),
  aanpak: z.uuid().nullable().catch(null),
});
export type Teamfilter = z.output<typeof teamfilterSchema>;
