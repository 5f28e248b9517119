import { tijdstip } from '../copy/datums';
import type { Velden } from '../formulier/formulier';

export const OORDELEN = ['geen_datalek', 'gemeld'] as const;
export type Oordeel = (typeof OORDELEN)[number];

/** Wat ieder ander leest in plaats van de tekst. */
export const AFGESCHERMD = 'Afgeschermd: hoorde bij een andere cliënt';

export const OORDEEL: Record<Oordeel, string> = {
  geen_datalek: 'geen datalek, of niet te melden',
  gemeld: 'gemeld bij de Autoriteit Persoonsgegevens',
};

export const BEOORDEEL_VELDEN = {
  oordeel: { label: 'Wat is uw oordeel?', kort: 'Oordeel', woorden: OORDEEL },
  gemeldOp: { label: 'Gemeld op', hint: 'Alleen als u hebt gemeld.', magLeeg: true },
  notitie: {
    label: 'Waarom?',
    kort: 'Uitleg',
    hint: 'Voor het register van datalekken. Noem geen namen van cliënten.',
  },
} satisfies Velden;

const MELDTERMIJN_UREN = 72;

/** De wet geeft 72 uur vanaf het moment waarop het is gevonden. */
const termijn = (gevondenOp: Date): Date => new Date(gevondenOp.getTime() + MELDTERMIJN_UREN * 3_600_000);

/** "beoordelen vóór 3 december 2026 om 14:05", of dat die tijd voorbij is. */
export const termijnTekst = (gevondenOp: Date, nu: Date): string => {
  const tot = termijn(gevondenOp);
  return tot < nu
    ? `de 72 uur zijn voorbij sinds ${tijdstip(tot)}: beoordeel dit nu`
    : `beoordelen vóór ${tijdstip(tot)}`;
};
