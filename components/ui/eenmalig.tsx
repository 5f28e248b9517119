'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';

type Props = { label: string; waarde: string; uitleg: ReactNode; children?: ReactNode };

/** Iets dat hierna niet meer te zien is. Kopiëren werkt ook zonder toestemming voor het klembord: dan staat het geselecteerd. */
export function Eenmalig({ label, waarde, uitleg, children }: Props) {
  const paneel = useRef<HTMLElement>(null);
  const veld = useRef<HTMLInputElement>(null);
  const [gezegd, setGezegd] = useState('');

  useEffect(() => paneel.current?.focus(), []);

  async function kopieer() {
    veld.current?.select();
    try {
      await navigator.clipboard.writeText(waarde);
      setGezegd('Gekopieerd.');
    } catch {
      setGezegd('De tekst is geselecteerd. Kopieer met Ctrl+C.');
    }
  }

  return (
    <section
      ref={paneel}
      tabIndex={-1}
      aria-label={label}
      data-eenmalig=""
      className="mb-5 grid gap-3 rounded-basis border border-goed bg-goed-zacht p-4"
    >
      <p className="font-semibold">{uitleg}</p>
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid min-w-0 flex-1 basis-72 gap-1 font-semibold">
          {label}
          <input
            ref={veld}
            readOnly
            value={waarde}
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
      {children}
    </section>
  );
}
