/**
 * Werkdagen: maandag tot en met vrijdag zonder de feestdagen van de Algemene termijnenwet (art. 3, met Goede Vrijdag, Koningsdag en
 * 5 mei).
 */
import { type Datum, datum, plusDagen, weekdag } from './datum';

/** Eerste paasdag in de gregoriaanse kalender (rekenregel van Gauss-Meeus). */
function pasen(jaar: number): Datum {
  const a = jaar % 19;
  const b = Math.floor(jaar / 100);
  const c = jaar % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const maand = Math.floor(f / 31);
  return datum(`${jaar}-${String(maand).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`);
}

/** De feestdagen van een jaar met hun naam. */
function benoemd(jaar: number): [Datum, string][] {
  const p = pasen(jaar);
  const koningsdag = datum(`${jaar}-04-27`);
  return [
    [datum(`${jaar}-01-01`), 'nieuwjaarsdag'],
    [plusDagen(p, -2), 'Goede Vrijdag'],
    [p, 'eerste paasdag'],
    [plusDagen(p, 1), 'tweede paasdag'],
    [weekdag(koningsdag) === 7 ? plusDagen(koningsdag, -1) : koningsdag, 'Koningsdag'],
    [datum(`${jaar}-05-05`), 'Bevrijdingsdag'],
    [plusDagen(p, 39), 'Hemelvaartsdag'],
    [plusDagen(p, 49), 'eerste pinksterdag'],
    [plusDagen(p, 50), 'tweede pinksterdag'],
    [datum(`${jaar}-12-25`), 'eerste kerstdag'],
    [datum(`${jaar}-12-26`), 'tweede kerstdag'],
  ];
}

/** De feestdagen van een jaar, op volgorde. */
export const feestdagen = (jaar: number): Datum[] =>
  benoemd(jaar)
    .map(([dag]) => dag)
    .sort();

/** Hoe de feestdag op deze dag heet; null als het er geen is. */
export const feestdagOp = (d: Datum): string | null =>
  benoemd(Number(d.slice(0, 4))).find(([dag]) => dag === d)?.[1] ?? null;

export function isWerkdag(d: Datum): boolean {
  return weekdag(d) <= 5 && !feestdagen(Number(d.slice(0, 4))).includes(d);
}

/** De eerste zoveel werkdagen na d. */
export function werkdagenNa(d: Datum, aantal: number): Datum[] {
  const dagen: Datum[] = [];
  for (let dag = plusDagen(d, 1); dagen.length < aantal; dag = plusDagen(dag, 1)) if (isWerkdag(dag)) dagen.push(dag);
  return dagen;
}

/** De laatste werkdag op of voor d. */
export function werkdagOpOfVoor(d: Datum): Datum {
  let dag = d;
  while (!isWerkdag(dag)) dag = plusDagen(dag, -1);
  return dag;
}
