'use client';
import { useEffect, useRef } from 'react';

const bestand = (codes: readonly string[]) =>
  `data:text/plain;charset=utf-8,${encodeURIComponent(
    ['Herstelcodes van Vast Contact. Elke code werkt één keer.', '', ...codes, ''].join('\r\n'),
  )}`;

/** De herstelcodes, die hierna niet meer te zien zijn. Opslaan werkt ook zonder JavaScript. */
export function Codelijst({ codes }: { codes: readonly string[] }) {
  const paneel = useRef<HTMLElement>(null);
  useEffect(() => paneel.current?.focus(), []);
  return (
    <section
      ref={paneel}
      tabIndex={-1}
      data-eenmalig=""
      aria-label="Herstelcodes"
      className="grid gap-3 rounded-basis border border-goed bg-goed-zacht p-4"
    >
      <p className="font-semibold">
        Bewaar deze herstelcodes op papier of in een wachtwoordkluis, niet op uw telefoon.
      </p>
      <p>
        Bent u uw telefoon kwijt, dan logt u in met uw wachtwoord en een van deze codes. Elke code werkt één keer. U
        ziet ze hierna niet meer.
      </p>
      <ol className="cijfers grid list-inside list-decimal gap-1 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap gap-3 print:hidden">
        <a className="knop knop-stil" download="herstelcodes-vast-contact.txt" href={bestand(codes)}>
          Opslaan als bestand
        </a>
        <button type="button" className="knop knop-stil" onClick={() => window.print()}>
          Printen
        </button>
      </p>
    </section>
  );
}
