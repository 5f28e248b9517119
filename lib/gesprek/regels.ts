/** Met wie er in dit gesprek gegevens worden gedeeld zonder dat de cliënt daar volgens het dossier mee instemde. */
import type { Waarden } from '../formulier/formulier';

type Betrokken = { id: string; naam: string; toestemming: boolean };

/**
 * De aangevinkte betrokkenen zonder toestemming, en wie er in het tekstveld staat als daar niemand met toestemming in te herkennen is. Zegt alleen iets;
 * houdt niets tegen.
 */
export function zonderToestemming(w: Waarden, betrokkenen: readonly Betrokken[]): string[] {
  const aangevinkt = [w.betrokkeneIds ?? []].flat();
  const namen = betrokkenen.filter((b) => aangevinkt.includes(b.id) && !b.toestemming).map((b) => b.naam);
  const derden = [w.derden ?? ''].flat().join(' ').trim();
  const bekend = betrokkenen.some((b) => b.toestemming && derden.toLowerCase().includes(b.naam.toLowerCase()));
  return derden && !bekend && !namen.includes(derden) ? [...namen, derden] : namen;
}
