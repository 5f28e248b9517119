/** De woorden van de intake. */

import { LEEFGEBIED, LEEFGEBIED_KORT, SCORE } from '../copy/leefgebieden';
import { SCORES, type Score } from '../domain/leefgebieden';
import type { Deelstand, Verandering } from './regels';
import { type GEBIEDVELDEN, type Intakedeel, NIET_BESPROKEN } from './regels';

export const DEELSTAND: Record<Deelstand, string> = {
  leeg: 'nog leeg',
  bezig: 'bezig',
  besproken: 'besproken',
  niet_besproken: 'niet besproken',
};

/** Bij de persoon en taal wordt niets besproken of overgeslagen: er is iets ingevuld of niet. */
export const INVULSTAND: Record<Deelstand, string> = { ...DEELSTAND, bezig: 'deels ingevuld', besproken: 'ingevuld' };

export const VERANDERING: Record<Verandering, string> = {
  beter: 'gaat beter',
  gelijk: 'gelijk gebleven',
  minder: 'gaat minder goed',
  alleen_nu: 'eerder niet besproken',
  alleen_toen: 'nu niet besproken',
  geen: 'beide keren niet besproken',
};

/** De vragen van het gesprek: wat erboven staat, en hoe het kort heet naast het formulier of in een overzicht. */
export const GEBIEDVRAAG: Record<(typeof GEBIEDVELDEN)[number], { vraag: string; kort: string; uitleg?: string }> = {
  beeld: { vraag: 'Wat zegt de cliënt zelf?', kort: 'Zegt zelf', uitleg: 'In eigen woorden, zoals het wordt verteld.' },
  wens: {
    vraag: 'Wat wil de cliënt?',
    kort: 'Wil',
    uitleg: 'U kunt vragen: “Wat wilt u hierin?” Niets willen veranderen mag ook.',
  },
  goed: { vraag: 'Wat gaat er goed?', kort: 'Gaat goed' },
  hulp: { vraag: 'Wie helpt er al?', kort: 'Helpt al', uitleg: 'Familie, buren, een instantie.' },
  notitie: { vraag: 'Notitie van u', kort: 'Notitie' },
};

/** "3 · aandacht nodig" */
export const scoreTekst = (score: Score): string => `${score} · ${SCORE[score]}`;

/** Wat er over de score van een leefgebied te zeggen is. */
export function oordeelTekst({ score, nietBesproken }: { score: Score | null; nietBesproken: boolean }): string {
  if (nietBesproken) return 'niet besproken';
  return score === null ? 'zonder score' : scoreTekst(score);
}

export const SCOREKEUZES = [
  ...SCORES.map((s) => ({ waarde: String(s), label: scoreTekst(s) })),
  { waarde: NIET_BESPROKEN, label: 'niet besproken' },
  { waarde: '', label: 'nog geen keuze' },
];

export const PERSOONVRAAG = {
  achtergrond: 'Achtergrond',
  werkOpleiding: 'Werk en opleiding',
  wensen: 'Wensen',
  mogelijkheden: 'Mogelijkheden',
  trede: 'Trede op de participatieladder',
  discriminatie: 'Ervaringen met discriminatie',
} as const;

/** Hoe een deel van het gesprek heet; kort voor in een rij of menu. */
export function deelnaam(deel: Intakedeel, kort = false): string {
  if (deel.soort === 'gebied') return kort ? LEEFGEBIED_KORT[deel.gebied] : LEEFGEBIED[deel.gebied];
  return {
    persoon: kort ? 'Persoon' : 'Over de persoon',
    taal: kort ? 'Taal' : 'Taal en bereikbaarheid',
    afronden: 'Afronden',
  }[deel.soort];
}

export const INFOBRON: Record<'rap_consulent' | 'power' | 'vorige_begeleider' | 'anders', string> = {
  rap_consulent: 'RAP-consulent',
  power: 'Power',
  vorige_begeleider: 'vorige begeleider',
  anders: 'iemand anders',
};

/** "3 van 8 besproken" */
export const voortgangTekst = (besproken: number, van: number): string => `${besproken} van ${van} besproken`;
