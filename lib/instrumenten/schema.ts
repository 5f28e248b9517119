import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { isDatum } from '../domain/datum';
import { TREDEN } from '../domain/ladder';
import { LEEFGEBIEDEN, type Leefgebied } from '../domain/leefgebieden';
import { NIVEAUS_NEDERLANDS } from '../domain/nederlands';
import { BELEMMERINGEN, INZET_REDENEN, INZET_UITKOMSTEN } from '../inzet/regels';

const leefgebied = z.coerce
  .number()
  .refine((n): n is Leefgebied => (LEEFGEBIEDEN as readonly number[]).includes(n))
  .nullable()
  .catch(null);
const id = z.uuid().nullable().catch(null);

/** Het filter van de catalogus zoals het in het adres staat; wat niet klopt telt niet. */
export const catalogusfilterSchema = z.object({
  leefgebied,
  niveau: z.enum(NIVEAUS_NEDERLANDS).nullable().catch(null),
  trede: z.coerce
    .number()
    .pipe(z.literal([...TREDEN]))
    .nullable()
    .catch(null),
});
export type Catalogusfilter = z.output<typeof catalogusfilterSchema>;

export const socialeKaartSchema = z.object({ leefgebied });

/** De lijsten van mensen achter de getallen bij Aanbod. */
export const AANBODLIJSTEN = [
  'nu',
  'aangemeld',
  'gestart',
  'afgerond',
  'gestopt',
  'afgewezen',
  'uitkomst',
  'gemis',
] as const;
export type Aanbodlijst = (typeof AANBODLIJSTEN)[number];

/** Welk team (teamleider) of welke aanpak (projectleider). */
export const aanbodfilterSchema = z.object({ team: id, aanpak: id });

/** Wie er achter een getal zitten; wat niet klopt telt niet, en zonder lijst is het wie nu bezig is. */
export const mensenfilterSchema = z.object({
  team: id,
  lijst: z.enum(AANBODLIJSTEN).catch('nu'),
  instrument: id,
  maand: z
    .string()
    .refine((w): w is Datum => isDatum(w))
    .nullable()
    .catch(null),
  reden: z.enum(INZET_REDENEN).nullable().catch(null),
  uitkomst: z.enum(INZET_UITKOMSTEN).nullable().catch(null),
  aanbod: id,
  belemmering: z
    .enum([...BELEMMERINGEN, 'onbekend'])
    .nullable()
    .catch(null),
  open: z.enum(['ja']).nullable().catch(null),
});
