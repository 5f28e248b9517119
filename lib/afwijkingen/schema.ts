import { z } from 'zod';
import { idVeld, keuze, optioneleTekst, versieVeld } from '../formulier/velden';
import { AFWIJKINGREDENEN } from './regels';

const welke = { afwijkingId: idVeld, versie: versieVeld };

export const normafwijkingVerantwoordenSchema = z
  .object({
    ...welke,
    reden: keuze(AFWIJKINGREDENEN, 'Kies waarom het minder gesprekken werden.'),
    toelichting: optioneleTekst(1000),
  })
  .refine((v) => v.reden !== 'anders' || v.toelichting !== null, {
    path: ['toelichting'],
    message: 'Schrijf bij anders kort waarom het minder gesprekken werden.',
  });

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
