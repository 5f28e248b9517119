import { z } from 'zod';
import { metAndersTekst, redenVeld } from '../escalaties/schema';
import { idVeld, keuze, optioneleTekst, versieVeld } from '../formulier/velden';

/** Een verantwoording gaat over een heel jaar, en begint met alles wat er in dat jaar is uitgelegd. */
export const VERANTWOORDING_MAX = 1000;

const welke = { afwijkingId: idVeld, versie: versieVeld };

export const normafwijkingVerantwoordenSchema = z
  .object({ ...welke, reden: redenVeld, tekst: optioneleTekst(VERANTWOORDING_MAX) })
  .refine(...metAndersTekst);

export const BESLUITEN = ['geaccepteerd', 'teruggestuurd'] as const;

export const normafwijkingBesluitenSchema = z
  .object({
    ...welke,
    besluit: keuze(BESLUITEN, 'Kies of u dit accepteert of terugstuurt.'),
    toelichting: optioneleTekst(1000),
  })
  .refine((v) => v.besluit !== 'teruggestuurd' || v.toelichting !== null, {
    path: ['toelichting'],
    message: 'Schrijf wat de begeleider nog moet uitleggen.',
  });
