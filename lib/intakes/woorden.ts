/** De woorden van de intake. */

import { LEEFGEBIED, LEEFGEBIED_KORT, SCORE, TREDE } from '../copy/leefgebieden';
import { SCORES, type Score } from '../domain/leefgebieden';
import type { Velden } from '../formulier/formulier';
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

export const PERSOON_VELDEN = {
  achtergrond: {
    label: 'Achtergrond',
    hint: 'Wat heeft de cliënt meegemaakt dat nu telt? Alleen wat de cliënt wil vertellen.',
  },
  werkOpleiding: {
    label: 'Werk en opleiding',
    hint: 'Wat heeft de cliënt gedaan en geleerd, hier of elders? Ook vrijwilligerswerk en zorgen voor anderen.',
  },
  wensen: { label: 'Wensen', hint: 'Wat zou de cliënt graag willen? Een kleine wens is ook een wens.' },
  mogelijkheden: { label: 'Mogelijkheden', hint: 'Wat kan de cliënt, en wat lukt nu al?' },
  trede: {
    label: 'Waar staat de cliënt op de participatieladder?',
    kort: 'Trede op de participatieladder',
    hint: 'Voor de meeste mensen is 3 of 4 het hoogste dat haalbaar is. Een kleine stap is ook een resultaat.',
    woorden: TREDE,
  },
  discriminatie: {
    label: 'Een uitnodiging, geen vraag: ervaringen met discriminatie',
    kort: 'Ervaringen met discriminatie',
    hint: 'U kunt zeggen: “Sommige mensen zijn anders behandeld om wie ze zijn. Wilt u daar iets over vertellen, dan luister ik. Het hoeft niet.” Schrijf alleen op wat de cliënt hier bewaard wil hebben. Leeg laten is goed.',
  },
} satisfies Velden;

export const GEBIED_VELDEN: Velden = {
  ...Object.fromEntries(
    Object.entries(GEBIEDVRAAG).map(([veld, { vraag, uitleg }]) => [veld, { label: vraag, hint: uitleg }]),
  ),
  oordeel: { label: 'Hoe staat het ervoor?', hint: 'Kies de score samen als dat kan.' },
};

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

export const INFORMATIE_VELDEN = {
  bron: { label: 'Gevraagd aan', woorden: INFOBRON },
  bronNaam: { label: 'Naam', magLeeg: true },
  gevraagdOp: { label: 'Gevraagd op' },
  ontvangenOp: { label: 'Gehoord op (leeg: nog niet)', kort: 'Gehoord op' },
  inhoud: {
    label: 'Wat is er verteld?',
    magLeeg: true,
    kort: 'Wat er is verteld',
    hint: 'Alleen wat helpt om niet opnieuw te hoeven beginnen.',
  },
} satisfies Velden;

export const STARTLIJST_VELDEN = {
  partnersIngelichtOp: { label: 'Ingelicht op', magLeeg: true, kort: 'Partners ingelicht op' },
  partnersIngelicht: { label: 'Wie zijn er ingelicht?', magLeeg: true, kort: 'Wie zijn ingelicht' },
} satisfies Velden;

/** "3 van 8 besproken" */
export const voortgangTekst = (besproken: number, van: number): string => `${besproken} van ${van} besproken`;
