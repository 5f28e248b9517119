import type { Velden } from '../formulier/formulier';

export const TERMIJN_VELDEN = {
  maanden: {
    label: 'Hoeveel maanden bewaren',
    hint: 'Vanaf het einde van het laatste traject; bij selectiegegevens vanaf het einde van het onderzoek.',
  },
  doel: { label: 'Waarvoor', hint: 'De cliënt leest dit in zijn overzicht.', hoogstens: 500 },
  grondslag: { label: 'Op welke grond', hoogstens: 500 },
  resultaatcode: {
    label: 'Resultaat in de Selectielijst',
    hint: 'De code uit de Selectielijst gemeenten, als uw archivaris die noemt.',
    magLeeg: true,
  },
  onderzoekEindigt: {
    label: 'Laatste dag van het onderzoek',
    hint: 'Zonder deze dag blijven selectiegegevens bewaard.',
    magLeeg: true,
  },
  aanpakId: { label: 'Aanpak', verwijzing: true },
  soort: { label: 'Soort gegevens' },
} satisfies Velden;

export const PLICHT_VELDEN = {
  clientnummer: { label: 'Cliëntnummer' },
  van: { label: 'Vanaf' },
  tot: { label: 'Tot en met', hint: 'Leeg is: tot u haar opheft.', magLeeg: true },
  reden: {
    label: 'Waarom?',
    kort: 'Reden',
    hint: 'Bijvoorbeeld: bezwaar, beroep of een klacht loopt.',
    hoogstens: 500,
  },
} satisfies Velden;

export const BESLUIT_VELDEN = {
  vernietigingIds: { label: 'Wat gaat weg', verwijzing: true },
  reden: { label: 'Waarom nog niet?', kort: 'Reden', hoogstens: 500 },
} satisfies Velden;

/** Zoveel voorstellen tegelijk keurt iemand hoogstens goed: meer is niet meer na te gaan. */
export const MEESTE_TEGELIJK = 100;
