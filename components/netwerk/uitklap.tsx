import type { ReactNode } from 'react';

/** Een formulier of lijst die pas in beeld komt als iemand erom vraagt; op papier niet. Geef een andere `key` om weer dicht te klappen. */
export function Uitklap({ tekst, voorlezen, children }: { tekst: string; voorlezen?: string; children: ReactNode }) {
  return (
    <details className="niet-afdrukken">
      <summary className="w-fit py-1 text-accent underline" aria-label={voorlezen}>
        {tekst}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
