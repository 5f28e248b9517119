/** Met wie er in dit gesprek gegevens worden gedeeld zonder dat er volgens het dossier een grond voor is. */
import type { Waarden } from '../formulier/formulier';

type Betrokken = { id: string; naam: string; grond: string | null };

/**
 * De aangevinkte betrokkenen zonder grond om te delen, en wie er in het tekstveld staat als daar niemand met een grond in te herkennen is. Zegt alleen iets;
 * houdt niets tegen.
 */
export function zonderGrond(w: Waarden, betrokkenen: readonly Betrokken[]): string[] {
  const aangevinkt = [w.betrokkeneIds ?? []].flat();
  const namen = betrokkenen.filter((b) => aangevinkt.includes(b.id) && b.grond === null).map((b) => b.naam);
  const derden = [w.derden ?? ''].flat().join(' ').trim();
  const bekend = betrokkenen.some((b) => b.grond !== null && derden.toLowerCase().includes(b.naam.toLowerCase()));
  return derden && !bekend && !namen.includes(derden) ? [...namen, derden] : namen;
}
