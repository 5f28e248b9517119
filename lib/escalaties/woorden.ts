import type { Velden } from '../formulier/formulier';

export const VRAAG_VELDEN = {
  tekst: {
    label: 'Uw vraag',
    hint: 'Staat bij de begeleider op Vandaag tot er een uitleg is. Geen medische bijzonderheden.',
  },
} satisfies Velden;

export const ANTWOORD_VELDEN = {
  stilTot: {
    label: 'Tot welke dag wacht u af?',
    kort: 'Stil tot',
    hint: 'Hoogstens zes weken. De norm loopt door; op die dag staat de cliënt er weer.',
  },
  tekst: { label: 'Waarom kan dit voorlopig zo?', hint: 'Geen medische bijzonderheden.' },
} satisfies Velden;

export const UITLEG_VELDEN = {
  uitleg: {
    label: 'Uw uitleg',
    hint: 'Uw teamleider leest dit. Schrijf geen medische of persoonlijke bijzonderheden op.',
  },
} satisfies Velden;
