'use client';
import { type ReactNode, useEffect, useRef } from 'react';

/** Wat er eerder stond: op een breed scherm ernaast en open, op een telefoon ingeklapt boven het formulier. */
export function Eerder({ titel, children }: { titel: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current && window.matchMedia('(min-width: 64rem)').matches) details.current.open = true;
  }, []);
  return (
    <details ref={details} className="paneel">
      <summary className="font-semibold">{titel}</summary>
      <div className="mt-3 grid gap-3">{children}</div>
    </details>
  );
}
