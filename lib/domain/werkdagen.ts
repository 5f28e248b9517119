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

/** De feestdagen van een jaar, op volgorde. */
export function feestdagen(jaar: number): Datum[] {
  const p = pasen(jaar);
  const koningsdag = datum(`${jaar}-04-27`);
  return [
    datum(`${jaar}-01-01`),
    plusDagen(p, -2),
    p,
    plusDagen(p, 1),
    weekdag(koningsdag) === 7 ? plusDagen(koningsdag, -1) : koningsdag,
    datum(`${jaar}-05-05`),
    plusDagen(p, 39),
    plusDagen(p, 49),
    plusDagen(p, 50),
    datum(`${jaar}-12-25`),
    datum(`${jaar}-12-26`),
  ].sort();
}

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
