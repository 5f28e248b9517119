'use client';
import { useEffect, useState } from 'react';

const BEWAARD = 'bellen-toetsen';
/** Zo lang na het wisselen doet een knop niets: een dubbele tik is niet ook de uitkomst van de volgende. */
const RUST_MS = 400;
/** Waarin een cijfer iets anders betekent. */
const TYPT = 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])';

/** Waar de keuze blijft; null als deze browser niets mag onthouden. */
function bewaard(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Kwam deze cliënt na een andere, in hetzelfde venster? */
let eerder = false;

const knopBij = (toets: string) =>
  document.querySelector<HTMLButtonElement>(
    toets === '1' ? '.belscherm > div:last-child > button:not([data-toets])' : `.belscherm [data-toets="${toets}"]`,
  );

/**
 * De toetsen 1 tot en met 5 op een belscherm, uit te zetten voor wie zijn computer toespreekt (WCAG 2.1.4). Na de vorige cliënt begint het scherm bij
 * de naam.
 */
export function Toetsen() {
  const [aan, setAan] = useState(true);
  useEffect(() => setAan(bewaard()?.getItem(BEWAARD) !== 'uit'), []);

  useEffect(() => {
    const sinds = eerder ? performance.now() : Number.NEGATIVE_INFINITY;
    const kop = eerder ? document.querySelector('h1') : null;
    kop?.setAttribute('tabindex', '-1');
    kop?.focus();
    eerder = true;
    const teVroeg = (e: MouseEvent) => {
      if (performance.now() - sinds > RUST_MS || !(e.target as Element).closest('.belscherm > div:last-child')) return;
      e.preventDefault();
      e.stopPropagation();
    };
    document.addEventListener('click', teVroeg, { capture: true });
    return () => document.removeEventListener('click', teVroeg, { capture: true });
  }, []);

  useEffect(() => {
    if (!aan) return;
    const bijToets = (e: KeyboardEvent) => {
      const anders = e.repeat || e.ctrlKey || e.altKey || e.metaKey || (e.target as Element).matches(TYPT);
      const knop = anders || document.querySelector('dialog[open]') || !/^[1-5]$/.test(e.key) ? null : knopBij(e.key);
      if (!knop) return;
      e.preventDefault();
      knop.click();
    };
    document.addEventListener('keydown', bijToets);
    return () => document.removeEventListener('keydown', bijToets);
  }, [aan]);

  const zet = () => {
    bewaard()?.setItem(BEWAARD, aan ? 'uit' : 'aan');
    setAan(!aan);
  };
  return (
    <button type="button" className="knop-tekst" aria-pressed={aan} onClick={zet}>
      Toetsen 1 tot en met 5: {aan ? 'aan' : 'uit'}
    </button>
  );
}
