/** Wat toetsen in een formulier doen, naast wat de browser zelf al kan. */
import { type RefObject, useEffect } from 'react';

const tekst = (radio: HTMLInputElement) => (radio.labels?.[0]?.textContent ?? '').trim().toLowerCase();

/** In een keuze met alle antwoorden in beeld kiest het begin van een antwoord dat antwoord, zoals in een keuzelijst die openklapt. */
export function kiesMetLetter(huidige: HTMLInputElement, toets: string): boolean {
  if (!/^[\p{L}\d]$/u.test(toets) || !huidige.form) return false;
  const groep = [...huidige.form.elements].filter(
    (veld): veld is HTMLInputElement =>
      veld instanceof HTMLInputElement && veld.type === 'radio' && veld.name === huidige.name && veld.checkVisibility(),
  );
  const hier = groep.indexOf(huidige) + 1;
  const volgorde = [...groep.slice(hier), ...groep.slice(0, hier)];
  const doel = volgorde.find((r) => tekst(r).startsWith(toets.toLowerCase()));
  doel?.focus();
  doel?.click();
  return doel !== undefined;
}

/** De browser laat van een groot tekstvak alleen de regel met de cursor zien; de balk bedekt dan de rest. */
export function zetInBeeld(doel: Element): void {
  if (doel instanceof HTMLTextAreaElement && doel.offsetHeight < innerHeight / 2)
    doel.scrollIntoView({ block: 'nearest' });
}

/** De toets van het zoveelste antwoord op een vraag die overal in het formulier te beantwoorden is. */
export const antwoordtoets = (nummer: number) => `Alt+${nummer}`;

/** Wat deze toetsen in een lang formulier doen: opslaan, of een antwoord kiezen zonder de plek te verlaten. */
function daadVan(e: globalThis.KeyboardEvent, form: HTMLFormElement, knop: HTMLElement | null): (() => void) | null {
  if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) return () => form.requestSubmit(knop);
  const cijfer = e.altKey && !e.ctrlKey && !e.metaKey && /^Digit([1-9])$/.exec(e.code)?.[1];
  const antwoord = cijfer && form.querySelector<HTMLElement>(`[aria-keyshortcuts="${antwoordtoets(Number(cijfer))}"]`);
  return antwoord ? () => antwoord.click() : null;
}

/** In een lang formulier werken Ctrl Enter en Alt met een cijfer overal op de pagina, behalve in een ander formulier of venster. */
export function useSneltoets(
  form: RefObject<HTMLFormElement | null>,
  knop: RefObject<HTMLButtonElement | null>,
  aan: boolean,
) {
  useEffect(() => {
    if (!aan) return;
    const bijToets = (e: globalThis.KeyboardEvent) => {
      const daad = form.current && !e.defaultPrevented && daadVan(e, form.current, knop.current);
      if (!daad) return;
      const elders = (e.target as Element).closest('form, dialog') ?? form.current;
      const lange = document.querySelectorAll('form:has(> .formulierbalk)');
      if (elders !== form.current || (e.target === document.body && lange.length > 1)) return;
      e.preventDefault();
      daad();
    };
    document.addEventListener('keydown', bijToets);
    return () => document.removeEventListener('keydown', bijToets);
  }, [form, knop, aan]);
}
