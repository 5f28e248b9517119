import { type Datum, isDatum } from './datum';

/** Een geboortedatum zoals zij bekend is: 1975, 1975-07 of 1975-07-14. Wat niet bekend is staat er niet, en wordt nergens 1 januari. */
export type Geboortedatum = string & { readonly __geboortedatum: unique symbol };

/** Bestaat deze tekst als geboortedatum, van 1900 af? */
export const isGeboortedatum = (tekst: string): tekst is Geboortedatum => {
  const heel = [tekst, `${tekst}-01`, `${tekst}-01-01`][[10, 7, 4].indexOf(tekst.length)];
  return heel !== undefined && isDatum(heel);
};

const MAANDEN = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** Het nummer van een maand die als woord is geschreven: juli, jul., mrt, maart. Een ander woord blijft staan, en is dan geen datum. */
function maandnummer(woord: string): string {
  const plaats = MAANDEN.indexOf(woord.replace(/^maart/, 'mrt').slice(0, 3));
  return plaats < 0 ? woord : String(plaats + 1);
}

const onbekend = (deel: string | undefined) => !deel || /^0+$/.test(deel);

/** De geboortedatum uit losse delen; leeg of nul is onbekend. Null als zij niet bestaat, ook bij een dag zonder maand. */
export function geboortedatumUit(dag: string, maand: string, jaar: string): Geboortedatum | null {
  if (!/^\d{4}$/.test(jaar) || (onbekend(maand) && !onbekend(dag))) return null;
  const delen = [jaar, maand, dag].filter((d) => !onbekend(d)).map((d) => d.padStart(2, '0'));
  const tekst = delen.join('-');
  return isGeboortedatum(tekst) ? tekst : null;
}

/** Leest wat mensen schrijven en registers sturen: 14-7-1975, 1975-07-14, 14 juli 1975, juli 1975, 07-1975, 1975-07-00, 00-00-1975, 1975. */
export function leesGeboortedatum(tekst: string): Geboortedatum | null {
  const delen = tekst
    .trim()
    .toLowerCase()
    .replace(/\p{L}+\.?/gu, maandnummer)
    .split(/[-/. ]+/);
  if (delen.length > 3 || delen.some((d) => !/^\d{1,4}$/.test(d))) return null;
  const [jaar, maand = '', dag = ''] = delen[0]?.length === 4 ? delen : delen.reverse();
  return geboortedatumUit(dag, maand, jaar ?? '');
}

/** Kan iemand met deze geboortedatum voor deze dag geboren zijn? Zonder dag of maand is dat de eerste dag die het kan zijn. */
export const geborenVoor = (geboren: Geboortedatum, dag: Datum): boolean => (geboren as string) < dag;
