/** De woorden bij signalen van partners. */

import type { Velden } from '../formulier/formulier';
import type { SignaalSoort, Signaalstand } from './regels';

export const SIGNAAL_SOORT: Record<SignaalSoort, string> = {
  hoe_het_gaat: 'Hoe het gaat',
  advies: 'Een advies',
  heeft_werk: 'Heeft werk gevonden',
  komt_niet: 'Komt niet opdagen',
  driegesprek: 'Graag een driegesprek',
};

export const SIGNAAL_VELDEN = {
  soort: { label: 'Waar gaat het over?', woorden: SIGNAAL_SOORT },
  tekst: {
    label: 'Uw bericht',
    hint: 'Schrijf alleen wat de begeleider nodig heeft. De cliënt mag het ook lezen.',
  },
} satisfies Velden;

export const SIGNAALANTWOORD_VELDEN = {
  antwoord: {
    label: 'Antwoord',
    hint: 'Dit leest de partner, zolang die bij de cliënt betrokken is. Schrijf niets wat de partner niet hoeft te weten.',
  },
} satisfies Velden;

export const SIGNAALSTAND: Record<Signaalstand, string> = {
  ongelezen: 'nog niet gelezen',
  gelezen: 'gelezen',
  beantwoord: 'beantwoord',
  afgehandeld: 'afgehandeld',
};
