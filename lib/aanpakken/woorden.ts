import type { Velden } from '../formulier/formulier';

export const AANPAKTEKST_VELDEN = {
  doel: { label: 'Waar is de aanpak voor?', magLeeg: true, hint: 'In gewone taal: wat willen we bereiken, en hoe?' },
  voorWie: { label: 'Voor wie is de aanpak?', magLeeg: true, hint: 'Zo weet een partner wie meedoet, en wie niet.' },
} satisfies Velden;

export const BERICHT_VELDEN = {
  op: { label: 'Vanaf' },
  tekst: {
    label: 'Wat verandert er?',
    hint: 'Partners en collega’s lezen dit. Noem geen cliënten. Een bericht blijft staan.',
  },
} satisfies Velden;
