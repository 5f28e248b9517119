import { z } from 'zod';
import { GESPREKKEN_PER_JAAR } from '../domain/contactnorm';
import { datumVeld, idVeld, versieVeld } from '../formulier/velden';

export const KIES_NORM = 'Kies hoeveel gesprekken per jaar de norm vraagt.';

/** Een norm uit de keuzelijst; null als er niets is gekozen. */
export const normkeuze = z.preprocess(
  (w) => (w === undefined || w === '' ? null : Number(w)),
  z.literal([...GESPREKKEN_PER_JAAR, null], { error: 'Kies een aantal uit de lijst.' }),
);

const aanpak = z.object({ aanpakId: idVeld, versie: versieVeld });

export const normWijzigenSchema = aanpak.extend({
  gesprekkenPerJaar: z.preprocess(Number, z.literal(GESPREKKEN_PER_JAAR, { error: KIES_NORM })),
  vanaf: datumVeld('Vul in vanaf wanneer deze norm geldt.'),
});

export const normIntrekkenSchema = aanpak.extend({ normId: idVeld });
