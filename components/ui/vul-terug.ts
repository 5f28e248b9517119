/** Wat er eerder in een formulier stond weer invullen. Pas geladen als iemand daarvoor kiest. */
import { leesbareWaarde } from '@/lib/copy/invoer';
import { VERSIE, veldInWoorden } from '@/lib/formulier/concept';
import type { Velden, Waarden } from '@/lib/formulier/formulier';
import { type Invoer, mag } from './velden';

/** Zet een waarde zoals iemand die typt: ook React merkt het. */
function typ(veld: Invoer, waarde: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(veld), 'value')?.set?.call(veld, waarde);
  veld.dispatchEvent(new Event('input', { bubbles: true }));
  veld.dispatchEvent(new Event('change', { bubbles: true }));
}

const isAanvinkbaar = (veld: Invoer): veld is HTMLInputElement => veld.type === 'checkbox' || veld.type === 'radio';

/** Of deze waarde in dit veld past. */
const past = (veld: Invoer, waarde: string): boolean =>
  isAanvinkbaar(veld)
    ? veld.value === waarde
    : !(veld instanceof HTMLSelectElement) || [...veld.options].some((o) => o.value === waarde);

function zet(veld: Invoer, waarde: string): void {
  const staatAl = isAanvinkbaar(veld) ? veld.checked : veld.value === waarde;
  if (staatAl) return;
  if (isAanvinkbaar(veld)) veld.click();
  else typ(veld, waarde);
  for (let d = veld.closest('details'); d; d = d.parentElement?.closest('details') ?? null) d.open = true;
}

const POGINGEN = 20;
const POGING_MS = 100;

/**
 * Vult een formulier met wat er eerder in stond. Een antwoord kan nieuwe velden laten verschijnen en een voorstel komt van de server: wat nog geen
 * plaats heeft krijgt even de tijd. Geeft terug wat dan nog geen plaats heeft.
 */
export async function vulTerug(
  form: HTMLFormElement,
  waarden: Waarden,
  woorden: Velden,
): Promise<{ label: string; waarde: string }[]> {
  const velden = () => [...form.elements].filter(mag);
  let over = Object.entries(waarden).flatMap(([naam, w]) =>
    naam === VERSIE ? [] : [w].flat().map((waarde, nr): [string, string, number] => [naam, waarde, nr]),
  );
  for (const veld of velden())
    if (
      veld.type === 'checkbox' &&
      (veld as HTMLInputElement).checked &&
      ![waarden[veld.name]].flat().includes(veld.value)
    )
      veld.click();
  for (let poging = 0; over.length > 0 && poging < POGINGEN; poging += 1) {
    if (poging > 0) await new Promise((klaar) => setTimeout(klaar, POGING_MS));
    over = over.filter(([naam, waarde, nr]) => {
      const gelijk = velden().filter((veld) => veld.name === naam);
      const veld = gelijk.some(isAanvinkbaar) ? gelijk.find((v) => past(v, waarde)) : gelijk[nr];
      if (!veld || !past(veld, waarde)) return true;
      zet(veld, waarde);
      return false;
    });
  }
  return over.flatMap(([naam, waarde]) =>
    waarde ? { label: woorden[naam]?.label ?? veldInWoorden(naam), waarde: leesbareWaarde(naam, waarde, woorden) } : [],
  );
}
