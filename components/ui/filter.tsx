'use client';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react';
import type { Begrip as Naam } from '@/lib/copy/begrippen';
import { MetBegrip } from './begrip';
import { type Filterlijst, Typfilter } from './typfilter';

export type Filterkeuze = {
  naam: string;
  label: string;
  waarde: string;
  opties: readonly (readonly [string, string])[];
  /** Het vakwoord in het label, met wat het betekent. */
  begrip?: Naam;
};

const WACHT_MS = 200;

/**
 * Kiest wat er te zien is. Zonder JavaScript een gewone GET; met JavaScript verandert de lijst eronder terwijl iemand kiest, blijft de aandacht waar
 * zij is, en staat de keuze in het adres. `lijst` is waar een veld de rijen in beeld filtert terwijl iemand typt.
 */
export function Filter({
  keuzes,
  lijst,
  erna,
}: {
  keuzes: readonly Filterkeuze[];
  lijst: Filterlijst;
  erna?: ReactNode;
}) {
  const router = useRouter();
  const pad = usePathname();
  const form = useRef<HTMLFormElement>(null);
  const wacht = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [bezig, start] = useTransition();

  function bijKeuze() {
    clearTimeout(wacht.current);
    // Met de pijltjes loopt iemand door de keuzes: pas als hij stilstaat.
    wacht.current = setTimeout(() => {
      if (!form.current) return;
      const gekozen = [...new FormData(form.current)].flatMap(([k, w]) => (w ? [[k, String(w)]] : []));
      const zoek = new URLSearchParams(gekozen).toString();
      start(() => router.replace(zoek ? `${pad}?${zoek}` : pad, { scroll: false }));
    }, WACHT_MS);
  }

  return (
    <search className="niet-afdrukken mb-4 grid gap-3">
      <Typfilter lijst={lijst} />
      <form
        ref={form}
        method="get"
        action={pad}
        aria-busy={bezig}
        className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
      >
        {keuzes.map((k) => (
          <MetBegrip key={k.naam} van={k.begrip}>
            <Keuze {...k} bijKeuze={bijKeuze} />
          </MetBegrip>
        ))}
        <noscript>
          <button type="submit" className="knop knop-stil">
            Toon
          </button>
        </noscript>
        {erna}
      </form>
    </search>
  );
}

/** Toont meteen wat er is gekozen, en volgt het adres als dat op een andere manier verandert. */
function Keuze({ naam, label, waarde, opties, bijKeuze }: Filterkeuze & { bijKeuze: () => void }) {
  const [gekozen, setGekozen] = useState(waarde);
  useEffect(() => setGekozen(waarde), [waarde]);
  return (
    <label className="grid min-w-0 gap-1 font-semibold text-sm">
      {label}
      <select
        name={naam}
        value={gekozen}
        onChange={(e) => {
          setGekozen(e.target.value);
          bijKeuze();
        }}
        className="invoer min-w-0 font-normal text-base sm:min-w-40"
      >
        {opties.map(([w, tekst]) => (
          <option key={w} value={w}>
            {tekst}
          </option>
        ))}
      </select>
    </label>
  );
}
