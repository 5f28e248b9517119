/** De woorden bij signalen van partners. */
import type { SignaalSoort, Signaalstand } from './regels';

export const SIGNAAL_SOORT: Record<SignaalSoort, string> = {
  hoe_het_gaat: 'Hoe het gaat',
  advies: 'Een advies',
  heeft_werk: 'Heeft werk gevonden',
  komt_niet: 'Komt niet opdagen',
  driegesprek: 'Graag een driegesprek',
};

export const SIGNAALSTAND: Record<Signaalstand, string> = {
  ongelezen: 'nog niet gelezen',
  gelezen: 'gelezen',
  beantwoord: 'beantwoord',
  afgehandeld: 'afgehandeld',
};
