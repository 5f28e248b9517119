import type { ReactNode } from 'react';

/** Een formulier dat pas opengaat als iemand iets wil vastleggen. */
export function Vouw({ knop, children }: { knop: string; children: ReactNode }) {
  return (
    <details className="niet-afdrukken">
      <summary className="knop knop-stil knop-klein w-fit">{knop}</summary>
      <div className="mt-4">{children}</div>
    </details>
  );
}
