import { type Datum, plusMaanden } from '../domain/datum';
import type { Velden } from '../formulier/formulier';

export const BESLUITEN = ['aangepast', 'deels', 'niet'] as const;
export type Besluit = (typeof BESLUITEN)[number];

export const BESLUIT: Record<Besluit, string> = {
  aangepast: 'Het klopt niet, en is verbeterd',
  deels: 'Een deel is verbeterd',
  niet: 'De tekst blijft zoals zij is',
};

export const CORRECTIE_VELDEN = {
  clientnummer: { label: 'Cliëntnummer' },
  gevraagdOp: { label: 'Wanneer vroeg de cliënt het?', kort: 'Gevraagd op' },
  verzoek: {
    label: 'Wat klopt er niet, en wat had er moeten staan?',
    kort: 'Verzoek',
    hint: 'Noem waar het staat: het gesprek van welke dag, de intake, de gegevens.',
    hoogstens: 4000,
  },
  verklaring: {
    label: 'Verklaring van de cliënt',
    hint: 'In de eigen woorden van de cliënt. Blijft naast het dossier staan, wat het besluit ook is.',
    magLeeg: true,
    hoogstens: 4000,
  },
  besluit: { label: 'Wat is er besloten?', kort: 'Besluit', woorden: BESLUIT },
  motivering: {
    label: 'Waarom?',
    kort: 'Uitleg',
    hint: 'De cliënt krijgt deze uitleg. Een verslag verbetert u bij het gesprek zelf: wat er stond blijft daar te zien.',
    hoogstens: 4000,
  },
} satisfies Velden;

/** Een maand om te besluiten en het te laten weten (AVG artikel 12 lid 3). */
export const beslisVoor = (gevraagdOp: Datum): Datum => plusMaanden(gevraagdOp, 1);
