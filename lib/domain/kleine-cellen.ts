/**
 * Kleine groepen zijn te herkennen: een uitsplitsing toont geen cel van minder dan vijf mensen (het eindrapport over de VIA-pilot toont
 * ze evenmin). Totalen blijven staan, dus mag een achtergehouden cel ook niet uit het totaal volgen.
 */
export const KLEINSTE_CEL = 5;

/**
 * De aantallen zoals ze te zien zijn; null is achtergehouden. Een nul verraadt niemand en blijft staan, tenzij er verder niets is om
 * achter te schuilen. Er worden er zoveel achtergehouden dat het er minstens twee zijn, samen minstens vijf mensen.
 */
export function houdKleineCellenAchter(aantallen: readonly number[]): (number | null)[] {
  const achter = new Set(aantallen.flatMap((n, i) => (n > 0 && n < KLEINSTE_CEL ? [i] : [])));
  if (achter.size === 0) return [...aantallen];
  const som = () => [...achter].reduce((s, i) => s + (aantallen[i] ?? 0), 0);
  const verder = aantallen
    .map((n, i) => ({ n, i }))
    .filter(({ n, i }) => n > 0 && !achter.has(i))
    .sort((a, b) => a.n - b.n || a.i - b.i);
  for (const { i } of verder) {
    if (achter.size >= 2 && som() >= KLEINSTE_CEL) break;
    achter.add(i);
  }
  // Is er niemand om achter te schuilen, dan ook de nullen niet.
  if (achter.size < 2 || som() < KLEINSTE_CEL) return aantallen.map(() => null);
  return aantallen.map((n, i) => (achter.has(i) ? null : n));
}

export type Aandeel = { procent: number; tenMinste: boolean } | null;

/**
 * Het aandeel in hele procenten. Zijn het er aan de andere kant een paar, dan alleen "ten minste", op vijf naar beneden; zijn het er
 * aan deze kant een paar, of gaat het over te weinig mensen, dan null.
 */
export function aandeel(wel: number, totaal: number): Aandeel {
  if (totaal < KLEINSTE_CEL || (wel > 0 && wel < KLEINSTE_CEL)) return null;
  const rest = totaal - wel;
  const procent = (100 * wel) / totaal;
  if (rest > 0 && rest < KLEINSTE_CEL) return { procent: Math.floor(procent / 5) * 5, tenMinste: true };
  return { procent: Math.round(procent), tenMinste: false };
}
