/** Wat toetsen in een formulier doen, naast wat de browser zelf al kan. */
import { type RefObject, useEffect } from 'react';

const tekst = (radio: HTMLInputElement) => (radio.labels?.[0]?.textContent ?? '').trim().toLowerCase();

/** Waar een letter in kiest: de keuze die de aandacht heeft, of de eerste van een formulier dat net openging. */
export const keuzeBij = (doel: HTMLElement): HTMLInputElement | null =>
  doel.matches('form')
    ? doel.querySelector('[type=radio]')
    : doel.matches('[type=radio]')
      ? (doel as HTMLInputElement)
      : null;

/** In een keuze met alle antwoorden in beeld kiest een letter, zoals in een keuzelijst die openklapt; een cijfer telt anders de antwoorden. */
export function kiesMetLetter(huidige: HTMLInputElement, toets: string): boolean {
  if (!/^[\p{L}\d]$/u.test(toets) || !huidige.form) return false;
  const groep = [...huidige.form.elements].filter(
    (veld): veld is HTMLInputElement =>
      veld instanceof HTMLInputElement && veld.type === 'radio' && veld.name === huidige.name && veld.checkVisibility(),
  );
  const hier = groep.indexOf(huidige) + Number(huidige === document.activeElement);
  const volgorde = [...groep.slice(hier), ...groep.slice(0, hier)];
  const doel = volgorde.find((r) => tekst(r).startsWith(toets.toLowerCase())) ?? groep[Number(toets) - 1];
  doel?.focus();
  doel?.click();
  return doel !== undefined;
}

/** In een lang formulier werkt Ctrl Enter overal op de pagina, behalve in een ander formulier of venster. */
export function useSneltoets(
  form: RefObject<HTMLFormElement | null>,
  knop: RefObject<HTMLButtonElement | null>,
  aan: boolean,
) {
  useEffect(() => {
    if (!aan) return;
    const bijToets = (e: globalThis.KeyboardEvent) => {
      if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || e.defaultPrevented) return;
      const elders = (e.target as Element).closest('form, dialog') ?? form.current;
      const lange = document.querySelectorAll('form:has(> .formulierbalk)');
      if (elders !== form.current || (e.target === document.body && lange.length > 1)) return;
      e.preventDefault();
      form.current?.requestSubmit(knop.current);
    };
    document.addEventListener('keydown', bijToets);
    return () => document.removeEventListener('keydown', bijToets);
  }, [form, knop, aan]);
}
