import { z } from 'zod';
import { MEESTE_GESPREKKEN, TEAMLIJSTEN } from '../domain/teamlijst';
import { PERIODEN } from '../domain/venster';
import { alsRij, optioneelGetal } from '../formulier/velden';
import { SAMENDADEN } from './samen-woorden';
import { BEGELEIDERSLEUTELS, CLIENTSLEUTELS, RICHTINGEN } from './sorteer-regels';
import { GEEN, KENMERKEN } from './verloop-regels';
import { WEEKGROEPEN } from './week-regels';

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
  /** Wie er in de week voor de peildatum bij kwam. */
  week: z.enum(WEEKGROEPEN).nullable().catch(null),
  sorteer: z
    .enum([...CLIENTSLEUTELS, ...BEGELEIDERSLEUTELS])
    .nullable()
    .catch(null),
  richting: z.enum(RICHTINGEN).nullable().catch(null),
});
/** Wat er met wie is aangevinkt gebeurt. */
export const samenSchema = z.object({
  daad: z.enum(SAMENDADEN).catch('vragen'),
  t: z.preprocess(alsRij, z.array(z.uuid()).max(100)).catch([]),
});

/** In welke vorm, en van welke aanpak alleen. */
export const bestandschema = z.object({
  soort: z.enum(['csv', 'xlsx']).catch('csv'),
  aanpak: z.uuid().nullable().catch(null),
});
export type Teamfilter = z.output<typeof teamfilterSchema>;
