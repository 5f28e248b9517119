/** Wat de cijfers over het aanbod laten zien, in één zin. */
import { grootste } from '../pilot/woorden';

type Cel<S> = { sleutel: S; aantal: number | null };

/**
 * Het vak met de meeste mensen. Wie elk aantal mag zien hoort het ook bij een of twee; anders zegt het niets over minder dan vijf. null als het
 * er geen is, of als het er twee zijn.
 */
export function meeste<S>(cellen: readonly Cel<S>[], exact: boolean): { sleutel: S; aantal: number } | null {
  if (!exact) return grootste(cellen);
  const [eerste, tweede] = cellen
    .map((c) => ({ sleutel: c.sleutel, aantal: c.aantal ?? 0 }))
    .sort((a, b) => b.aantal - a.aantal);
  return eerste && eerste.aantal > 0 && eerste.aantal !== tweede?.aantal ? eerste : null;
}

export const mensenTekst = (n: number) => (n === 1 ? '1 persoon' : `${n} mensen`);
export const keerTekst = (n: number) => `${n} keer`;
