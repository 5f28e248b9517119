/** De velden van een formulier waarvan bewaard mag worden wat iemand erin typt. */
import { isGeheim, VERSIE } from '@/lib/formulier/concept';
import { type Waarden, waardenUit } from '@/lib/formulier/formulier';

export type Invoer = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Geen wachtwoord, geen code, geen bestand, en niets wat de pagina zelf invulde. */
export const mag = (veld: Element): veld is Invoer =>
  (veld instanceof HTMLTextAreaElement ||
    veld instanceof HTMLSelectElement ||
    (veld instanceof HTMLInputElement && !['password', 'file', 'hidden', 'submit', 'button'].includes(veld.type))) &&
  veld.name !== '' &&
  veld.autocomplete !== 'one-time-code' &&
  !isGeheim(veld.name);

/** Wat er in een concept van dit formulier hoort; leeg als er niets in te vullen is. */
export function bewaarbaar(form: HTMLFormElement): Waarden {
  const namen = new Set([...form.elements].filter(mag).map((veld) => veld.name));
  if (namen.size === 0) return {};
  const alles = Object.entries(waardenUit(new FormData(form)));
  return Object.fromEntries(alles.filter(([naam]) => namen.has(naam) || naam === VERSIE));
}
