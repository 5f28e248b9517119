import { UITLEG_REDEN } from '../copy/woorden';
import type { Velden } from '../formulier/formulier';

export const VRAAG_VELDEN = {
  tekst: {
    label: 'Uw vraag',
    hint: 'Staat bij de begeleider op Vandaag tot er een uitleg is. Geen medische bijzonderheden.',
  },
} satisfies Velden;

export const AKKOORD_VELDEN = {
  stilTot: {
    label: 'Akkoord tot',
    hint: 'Hoogstens zes weken. De norm loopt door; op die dag staat de cliënt er weer.',
  },
  tekst: {
    label: 'Waarom kan dit voorlopig zo?',
    magLeeg: true,
    hint: 'Nodig als er nog geen uitleg is. Geen medische bijzonderheden.',
  },
} satisfies Velden;

/** Eén formulier, waar het ook wordt ingevuld: bij een wachten, en bij een trajectjaar dat tekortschoot. */
export const UITLEG_VELDEN = {
  reden: { label: 'Waarom is er nog geen gesprek geweest?', kort: 'Reden', woorden: UITLEG_REDEN },
  tekst: {
    label: 'Uw uitleg (mag leeg, behalve bij anders)',
    kort: 'Uitleg',
    hint: 'Uw teamleider leest dit. Schrijf geen medische of persoonlijke bijzonderheden op.',
  },
  tot: {
    label: 'Tot wanneer geldt dit?',
    kort: 'Tot',
    hint: 'Hoogstens zes weken. Op die dag staat de cliënt weer bij Te doen.',
  },
} satisfies Velden;
