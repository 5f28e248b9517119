import { z } from 'zod';
import { datumVeld, idVeld, optioneleDatum, trajectIdsVeld, verplichteRegel, versieVeld } from '../formulier/velden';

const reden = verplichteRegel('Vul in waarom de klok stilstaat.', 200);
const van = datumVeld('Vul de eerste dag van de opschorting in.');

export const opschortingStartenSchema = z.object({
  trajectId: idVeld,
  van,
  tot: optioneleDatum,
  herzienOp: optioneleDatum,
  reden,
});
/** Dezelfde opschorting bij meer mensen tegelijk. */
export const opschortingenStartenSchema = opschortingStartenSchema
  .omit({ trajectId: true })
  .extend({ trajectIds: trajectIdsVeld(100) });
export const opschortingWijzigenSchema = z.object({
  opschortingId: idVeld,
  versie: versieVeld,
  tot: optioneleDatum,
  herzienOp: optioneleDatum,
  reden,
});
export const opschortingIntrekkenSchema = z.object({ opschortingId: idVeld, versie: versieVeld });

/** Hoeveel trajecten het voorbeeld noemde; is dat intussen anders, dan wordt het opnieuw gevraagd. */
const geraakt = z
  .preprocess((w) => (w === '' ? undefined : w), z.coerce.number().int().min(0).optional())
  .catch(undefined);
export const aanpakopschortingStartenSchema = z
  .object({ aanpakId: z.uuid({ error: 'Kies een aanpak.' }), van, tot: optioneleDatum, reden, geraakt })
  .refine((v) => v.tot === null || v.tot >= v.van, {
    path: ['tot'],
    message: 'De laatste dag kan niet voor de eerste liggen.',
  });
export const aanpakopschortingWijzigenSchema = z.object({
  opschortingId: idVeld,
  versie: versieVeld,
  tot: optioneleDatum,
  geraakt,
});
