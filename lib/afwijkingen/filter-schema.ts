/** Wat er in het adres van een lijst of het jaarverslag staat; wat niet klopt telt niet. */
import { z } from 'zod';
import { JAARLIJSTEN, type Jaarlijst } from './jaarverslag-regels';

const jaar = z.preprocess(
  (w) => (w === '' ? null : w),
  z.coerce.number().int().min(1900).max(2199).nullable().catch(null),
);
const id = z.uuid().nullable().catch(null);

/** De lijst van een teamleider. */
export const afwijkingfilterSchema = z.object({
  team: id,
  begeleider: z
    .union([z.literal('geen'), z.uuid()])
    .nullable()
    .catch(null),
  aanpak: id,
  jaar,
});
export type Afwijkingfilter = z.output<typeof afwijkingfilterSchema>;

/** Het jaarverslag: welk team, welke aanpak, welk jaar, en van welk getal de mensen. */
export const jaarfilterSchema = z.object({
  team: id,
  aanpak: z.preprocess((w) => (w === '' ? null : w), id),
  jaar,
  lijst: z
    .string()
    .refine((w): w is Jaarlijst => (JAARLIJSTEN as readonly string[]).includes(w))
    .nullable()
    .catch(null),
});
export type Jaarfilter = z.output<typeof jaarfilterSchema>;
