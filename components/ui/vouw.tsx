'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useFouten } from './formulier';

type Props = {
  kop: ReactNode;
  /** De velden die erin staan: is er een fout in, dan gaat het open, en het blijft open terwijl die wordt hersteld. */
  velden: readonly string[];
  open?: boolean;
  className?: string;
  children: ReactNode;
};

/** Een deel van een formulier dat meestal leeg blijft, opgevouwen onder zijn naam. */
export function Vouw({ kop, velden, open = false, className = 'vouw', children }: Props) {
  const fout = useFouten(velden);
  const ref = useRef<HTMLDetailsElement>(null);
  const [begin] = useState(open || fout);
  useEffect(() => {
    if (fout && ref.current) ref.current.open = true;
  }, [fout]);
  return (
    <details ref={ref} className={className} open={begin || undefined}>
      <summary>{kop}</summary>
      {children}
    </details>
  );
}
