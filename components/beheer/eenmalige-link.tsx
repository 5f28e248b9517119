'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Toegang } from '@/lib/beheer/gebruiker-schema';

/** Een toegangslink die hierna niet meer te zien is. Kopiëren werkt ook zonder toestemming voor het klembord: dan staat hij geselecteerd. */
export function EenmaligeLink({ tekst, children }: { tekst: string; children?: (toegang: Toegang) => ReactNode }) {
  const toegang: Toegang = JSON.parse(tekst);
  const paneel = useRef<HTMLElement>(null);
  const veld = useRef<HTMLInputElement>(null);
  const [gezegd, setGezegd] = useState('');

  useEffect(() => paneel.current?.focus(), []);

  async function kopieer() {
    veld.current?.select();
    try {
      await navigator.clipboard.writeText(toegang.link);
      setGezegd('Gekopieerd.');
    } catch {
      setGezegd('De link is geselecteerd. Kopieer hem met Ctrl+C.');
    }
  }

  return (
    <section
      ref={paneel}
      tabIndex={-1}
      aria-label="Toegangslink"
      data-eenmalig=""
      className="mb-5 grid gap-3 rounded-basis border border-goed bg-goed-zacht p-4"
    >
      <p className="font-semibold">
        Geef deze link zelf aan {toegang.naam}. Hij werkt één keer, {toegang.uren} uur, en is daarna niet meer te zien.
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid min-w-0 flex-1 basis-72 gap-1 font-semibold">
          Toegangslink
          <input
            ref={veld}
            readOnly
            value={toegang.link}
            onFocus={(e) => e.currentTarget.select()}
            className="invoer font-normal"
          />
        </label>
        <button type="button" className="knop knop-stil" onClick={kopieer}>
          Kopieer
        </button>
      </div>
      <span role="status" className="klein empty:hidden">
        {gezegd}
      </span>
      {children?.(toegang)}
    </section>
  );
}
