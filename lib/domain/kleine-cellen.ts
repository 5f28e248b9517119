/**
 * Kleine groepen zijn te herkennen: een uitsplitsing toont geen cel van minder dan vijf mensen (het eindrapport over de VIA-pilot toont
 * ze evenmin). Totalen blijven staan, dus mag een achtergehouden cel ook niet uit het totaal volgen.
 */
export const KLEINSTE_CEL = 5;

/**
 * De aantallen zoals ze te zien zijn; null is achtergehouden. Een nul verraadt niemand en blijft staan, tenzij er verder niets is om
 * achter te schuilen. Er worden er zoveel achtergehouden dat het er minstens twee zijn, samen minstens vijf mensen en meer mensen dan
 * vakken: wie weet dat er in elk vak iemand zit, weet bij evenveel mensen als vakken dat het er overal een is.
 */
export function houdKleineCellenAchter(aantallen: readonly number[]): (number | null)[] {
  const achter = new Set(aantallen.flatMap((n, i) => (n > 0 && n < KLEINSTE_CEL ? [i] : [])));
  if (achter.size === 0) return [...aantallen];
  const verborgen = () => {
    const som = [...achter].reduce((s, i) => s + (aantallen[i] ?? 0), 0);
    return achter.size >= 2 && som >= KLEINSTE_CEL && som > achter.size;
  };
  const verder = aantallen
    .map((n, i) => ({ n, i }))
    .filter(({ n, i }) => n > 0 && !achter.has(i))
    .sort((a, b) => a.n - b.n || a.i - b.i);
  for (const { i } of verder) {
    if (verborgen()) break;
    achter.add(i);
  }
  // Is er niemand om achter te schuilen, dan ook de nullen niet.
  if (!verborgen()) return aantallen.map(() => null);
  return aantallen.map((n, i) => (achter.has(i) ? null : n));
}

/** Van minder mensen zegt een percentage naast een ander niets: een kop vergelijkt ze niet. */
export const TE_VERGELIJKEN = 30;

/** Het aandeel in hele procenten; null van niemand. */
export const procentVan = (wel: number, totaal: number): number | null =>
  totaal === 0 ? null : Math.round((100 * wel) / totaal);
