/** De woorden bij het plan van aanpak: voor het scherm van de begeleider, en voor het papier van de cliënt. */

import { aantalDagen, langeDatum } from '../copy/datums';
import { LEEFGEBIED, TREDE } from '../copy/leefgebieden';
import type { Datum } from '../domain/datum';
import type { Trede } from '../domain/ladder';
import type { Leefgebied } from '../domain/leefgebieden';
import type { Velden } from '../formulier/formulier';
import type { Ontbreekt, Planakkoord, Plandoel, Planrichting, Planstap, StapWie, Verandering } from './regels';

export const STAP_WIE: Record<StapWie, string> = {
  client: 'cliënt',
  begeleider: 'begeleider',
  samen: 'samen',
  ander: 'iemand anders',
};

/** Op papier leest de cliënt het zelf: dan is "ik" de cliënt. */
const STAP_WIE_PAPIER: Record<StapWie, string> = {
  client: 'ik zelf',
  begeleider: 'mijn begeleider',
  samen: 'wij samen',
  ander: 'iemand anders',
};

export const PLANAKKOORD: Record<Planakkoord, string> = {
  mondeling: 'mondeling',
  ondertekend: 'met een handtekening',
};

export const BEGIN_VELDEN = {
  zonderIntakeReden: {
    label: 'Waarom nu een plan zonder intake?',
    hint: 'Bijvoorbeeld: de intake is op papier gedaan, of er moet eerst iets dringends geregeld worden.',
  },
} satisfies Velden;

export const HOOFDLIJN_VELDEN = {
  richting: { label: 'Waar gaat het plan naartoe?' },
  afspraken: {
    label: 'Afspraken',
    hint: 'Wat spreken u en de cliënt verder af? Schrijf het zoals de cliënt het zegt; het komt op papier.',
  },
  evaluatieOp: { label: 'Samen kijken hoe het gaat op' },
  watVeranderde: { label: 'Wat veranderde er, en waarom?' },
} satisfies Velden;

export const DOEL_VELDEN = {
  leefgebied: { label: 'Leefgebied', woorden: LEEFGEBIED },
  tekst: { label: 'Wat wil de cliënt bereiken?', kort: 'Doel' },
} satisfies Velden;

export const VASTSTEL_VELDEN = {
  akkoord: { label: 'Hoe gaf de cliënt akkoord?', woorden: PLANAKKOORD },
  akkoordOp: { label: 'Wanneer?' },
} satisfies Velden;

export const RESULTAAT_VELDEN = {
  tekst: { label: 'Wat lukte er?', hint: 'Ook iets kleins telt. Bijvoorbeeld: liep elke dag een rondje.' },
  leefgebied: { label: 'Leefgebied', magLeeg: true, woorden: LEEFGEBIED },
  op: { label: 'Wanneer?' },
  reden: { label: 'Waarom hoeft deze stap niet meer?', kort: 'Waarom' },
} satisfies Velden;

export const VERANDERING: Record<Verandering, string> = {
  gelijk: 'gelijk gebleven',
  gewijzigd: 'gewijzigd',
  nieuw: 'nieuw',
  vervallen: 'vervallen',
};

type Richting = { richting: Planrichting | null; trede: Trede | null };

/** Naar een trede van de ladder; de eerste is waar iemand staat, niet waar hij heen wil. */
export const tredeTekst = (trede: Trede): string =>
  trede === 1 ? `Thuis gaat het beter (trede ${trede})` : `Naar ${TREDE[trede]} (trede ${trede})`;

/** Waar het plan naartoe gaat, in één zin. */
export function richtingTekst({ richting, trede }: Richting): string {
  if (richting === 'rust_en_herstel') return 'Rust en herstel';
  if (richting === 'ladder' && trede) return tredeTekst(trede);
  return 'nog niet gekozen';
}

/** Hetzelfde voor de cliënt, zonder woorden van het vak. */
const RICHTING_PAPIER: Record<Trede, string> = {
  1: 'Ik werk eraan dat het thuis beter gaat.',
  2: 'Ik wil vaker de deur uit en andere mensen zien.',
  3: 'Ik wil meedoen met activiteiten, zoals een cursus, een club of een groep.',
  4: 'Ik wil onbetaald werk doen, zoals vrijwilligerswerk.',
  5: 'Ik wil betaald werk doen, met hulp erbij.',
  6: 'Ik wil betaald werk doen.',
};
export function richtingPapier({ richting, trede }: Richting): string {
  if (richting === 'rust_en_herstel') return 'Ik neem nu rust om te herstellen. Werk zoeken hoeft nu niet.';
  return trede ? RICHTING_PAPIER[trede] : 'Dit spreken we nog af.';
}

type Wie = Pick<Planstap, 'wie' | 'wieNaam'>;
const metNaam = (woorden: Record<StapWie, string>, s: Wie) =>
  s.wieNaam ? (s.wie === 'ander' ? s.wieNaam : `${woorden[s.wie]} (${s.wieNaam})`) : woorden[s.wie];
/** Wie de stap zet: "cliënt", "samen", "wijkcoach Ans". */
export const wieTekst = (s: Wie) => metNaam(STAP_WIE, s);
const wiePapier = (s: Wie) => metNaam(STAP_WIE_PAPIER, s);

/** De kopjes van het plan op papier; dezelfde op het scherm, bij afdrukken en in de PDF. */
export const PAPIER = {
  titel: 'Plan van aanpak',
  veranderd: 'Wat is er veranderd?',
  richting: 'Waar werk ik naartoe?',
  doelen: 'Wat wil ik bereiken, en wat gaan we doen?',
  helpt: 'Wat kan mij helpen?',
  afspraken: 'Wat spreken we af?',
  evaluatie: 'Wanneer kijken we samen hoe het gaat?',
  akkoord: 'Akkoord',
  kolommen: ['Stap', 'Wie doet dit?', 'Klaar op', 'Gelukt?'],
  tekenen: 'Datum en handtekening:',
} as const;

type Afgesloten = { op: Datum; hoeftNietReden: string | null };

/** Een stap als regel op papier, in de volgorde van de kolommen. */
export const stapPapier = (s: Planstap, gezet: Afgesloten | undefined): [string, string, string, string] => [
  s.tekst,
  wiePapier(s),
  s.voor ? langeDatum(s.voor) : 'geen datum',
  !gezet ? 'nog niet' : gezet.hoeftNietReden ? 'hoeft niet meer' : `op ${langeDatum(gezet.op)}`,
];

export const evaluatiePapier = (op: Datum | null) => (op ? `Op ${langeDatum(op)}.` : 'Dat spreken we nog af.');

/** Hoe de cliënt akkoord gaf, in zijn eigen woorden. */
export function akkoordPapier(akkoord: Planakkoord | null, op: Datum | null): string {
  if (!akkoord || !op) return 'Dit is nog een concept. Het plan geldt als we het allebei goed vinden.';
  return akkoord === 'mondeling'
    ? `Ik heb op ${langeDatum(op)} gezegd dat ik het met dit plan eens ben.`
    : `Ik heb dit plan op ${langeDatum(op)} ondertekend.`;
}

/** "versie 2, vastgesteld op 24 december 2026", "versie 2, concept" */
export const versieTekst = (p: { nummer: number; vastgesteldOp: Datum | null }) =>
  `versie ${p.nummer}, ${p.vastgesteldOp ? `vastgesteld op ${langeDatum(p.vastgesteldOp)}` : 'concept'}`;

/** "Bellen met de huisarts (cliënt, uiterlijk 24 december 2026)" */
export const stapInZin = (s: Planstap) =>
  `${s.tekst} (${wieTekst(s)}${s.voor ? `, uiterlijk ${langeDatum(s.voor)}` : ''})`;

/** Een doel met zijn stappen als platte tekst, voor wie ziet wat een ander opsloeg. */
export const doelTekst = (d: Pick<Plandoel, 'tekst' | 'stappen'>) =>
  [d.tekst, ...d.stappen.map((s) => `– ${stapInZin(s)}`)].join('\n');

/** "evaluatie over 6 dagen", "evaluatie vandaag", "evaluatie was 6 dagen geleden" */
export function evaluatieTekst(dagen: number): string {
  if (dagen < 0) return `evaluatie was ${aantalDagen(-dagen)} geleden`;
  return dagen === 0 ? 'evaluatie vandaag' : `evaluatie over ${aantalDagen(dagen)}`;
}

const ONTBREEKT: Record<Exclude<Ontbreekt['soort'], 'wie'>, string> = {
  richting: 'Kies waar het plan naartoe gaat.',
  doel: 'Schrijf ten minste één doel op, met een stap.',
  stap: 'Schrijf bij een doel ten minste één stap op.',
  evaluatie: 'Vul in wanneer u samen kijkt hoe het gaat.',
  evaluatie_voorbij: 'De dag waarop u samen kijkt hoe het gaat is al voorbij. Kies vandaag of later.',
  wat_veranderde: 'Schrijf op wat er in deze versie veranderde, en waarom.',
};
/** Wat er nog moet gebeuren voor het plan vastgesteld kan worden. */
export const ontbreektTekst = (o: Ontbreekt) =>
  o.soort === 'wie' ? `Vul in wie dit doet: "${o.stap}".` : ONTBREEKT[o.soort];

/** Het leefgebied van een resultaat, of niets. */
export const leefgebiedTekst = (gebied: number | null): string | null =>
  gebied === null ? null : (LEEFGEBIED[gebied as Leefgebied] ?? null);
