/** De contactnorm in woorden: wat het scherm zegt over een uiterlijke datum, een status en een telling. */
import {
  type Contactnorm,
  type Normreden,
  type Normreeks,
  normOp,
  type Periode,
  type Telling,
} from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { Streefdatum } from '../domain/planning';
import { aantalDagen, langeDatum, ten } from './datums';
import { aantal } from './woorden';

const GETAL = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];

/** drie maanden · een jaar */
export const intervalTekst = (maanden: number) =>
  maanden === 12 ? 'een jaar' : maanden === 1 ? 'een maand' : `${GETAL[maanden] ?? maanden} maanden`;

const normGetal = (perJaar: number) => (perJaar === 1 ? 'één' : GETAL[perJaar]);
export const normTekst = (perJaar: number) =>
  `${normGetal(perJaar)} ${perJaar === 1 ? 'gesprek' : 'gesprekken'} per jaar`;

/** "vier gesprekken per jaar, vanaf 1 januari 2027 zes": wat er op deze dag geldt, en wat daarna al vaststaat. */
export const normVerloop = (reeks: Normreeks, dag: Datum): string =>
  [
    normTekst(normOp(reeks, dag)),
    ...reeks.normen.filter((n) => n.vanaf > dag).map((n) => `vanaf ${langeDatum(n.vanaf)} ${normGetal(n.perJaar)}`),
  ].join(', ');

/** Elke norm op een regel; is er maar één, dan zonder dag. */
export const normRegels = ({ perJaar, normen }: Normreeks): string[] => [
  normen.length ? `${normTekst(perJaar)}, vanaf het begin` : normTekst(perJaar),
  ...normen.map((n) => `${normTekst(n.perJaar)}, vanaf ${langeDatum(n.vanaf)}`),
];

/** 77 dagen lockdown, 1 dag lockdown */
const stilstaand = (n: number, woord: string) => `${n} ${n === 1 ? woord.replace(/\bdagen\b/, 'dag') : woord}`;

const ANKER: Record<Normreden['anker'], string> = {
  start: 'start op',
  gesprek: 'laatste gesprek',
  eerder_gesprek: 'gesprek op',
};

/** "laatste gesprek 20 januari 2020, plus drie maanden en 77 opgeschorte dagen" */
export function redenTekst(reden: Normreden, stilstand = 'opgeschorte dagen'): string {
  const begin = `${ANKER[reden.anker]} ${langeDatum(reden.ankerdatum)}`;
  const erbij = reden.opgeschorteDagen ? ` en ${stilstaand(reden.opgeschorteDagen, stilstand)}` : '';
  return `${begin}, plus ${intervalTekst(reden.intervalMaanden)}${erbij}`;
}

/** Het merkje bij een uiterlijke datum: "17 dagen over tijd", "over 6 dagen", "vandaag". */
export function dagenTekst(norm: Pick<Contactnorm, 'status' | 'dagen'>): string {
  if (norm.dagen === null) return 'klok staat stil';
  if (norm.dagen < 0) return `${aantalDagen(-norm.dagen)} over tijd`;
  if (norm.dagen === 0) return 'vandaag';
  return norm.dagen === 1 ? 'morgen' : `over ${norm.dagen} dagen`;
}

/** "2 van 4 gesprekken", "0 van 1 gesprek" */
export const gesprekkenTekst = ({ gevoerd, vereist }: Pick<Telling, 'gevoerd' | 'vereist'>) =>
  `${gevoerd} van ${aantal(vereist, 'gesprek', 'gesprekken')}`;

/** "2 van 4"; wie er meer had dan de norm vroeg: "4, norm 3". Loopt de periode nog, dan is wat er ontbreekt nog te gaan. */
export const tellingTekst = (t: Pick<Telling, 'gevoerd' | 'vereist'>) =>
  t.gevoerd > t.vereist ? `${t.gevoerd}, norm ${t.vereist}` : `${t.gevoerd} van ${t.vereist}`;

/** "nog 2 te gaan tot en met 31 december 2026" zolang de periode loopt en het er nog geen genoeg zijn; anders leeg. */
export const nogTeGaanTekst = (t: Telling): string =>
  t.loopt && !t.gehaald ? `nog ${t.vereist - t.gevoerd} te gaan tot en met ${langeDatum(t.tot)}` : '';

/** "77 opgeschorte dagen tellen niet mee: 3 in plaats van 4"; leeg als de opschorting niets verandert. */
export function stilstandTekst(t: Telling, stilstand = 'opgeschorte dagen'): string {
  if (t.opgeschorteDagen === 0 || t.vereist === t.zonderOpschorting) return '';
  return `${stilstaand(t.opgeschorteDagen, stilstand)} ${t.opgeschorteDagen === 1 ? 'telt' : 'tellen'} niet mee: ${t.vereist} in plaats van ${t.zonderOpschorting}`;
}

/** "volgens het ritme over 4 dagen" als het ritme eerder is dan de norm; leeg als de norm de vroegste is. */
export function ritmeTekst(streef: Streefdatum | null, weken: number | null, vandaag: Datum): string {
  if (!streef || streef.volgens === 'norm' || !weken) return '';
  return `afgesproken ritme: ${langeDatum(streef.datum)} (${ten(streef.datum, vandaag)})`;
}

/** Zo lang mag een reden in een plaatje zijn. */
const KORT = 24;

/** Waarom de klok van de hele aanpak tussen deze dagen stilstond, kort genoeg voor in een plaatje; undefined als zij liep. */
export function stilTussen(
  opschortingen: readonly (Periode & { reden: string; vanAanpak: boolean })[],
  van: Datum,
  tot: Datum,
): string | undefined {
  const gevonden = opschortingen.find((o) => o.vanAanpak && o.van <= tot && (o.tot === null || o.tot >= van));
  // "lockdown: afspraken stopgezet" is in een plaatje de lockdown.
  const [eerste = ''] = gevonden?.reden.split(/[:;,(]/) ?? [];
  return gevonden && (eerste.length <= KORT ? eerste.trim() : 'opgeschort');
}
