import type { ReactNode } from 'react';

/** Een onderdeel van de voorbereiding: kort, met weinig wit, zodat alles op één vel past. */
export function Blok({ titel, children }: { titel: string; children: ReactNode }) {
  return (
    <section className="paneel break-inside-avoid p-3 print:border-0 print:border-t print:rounded-none print:px-0 print:py-1.5">
      <h2 className="mb-1 text-base print:text-[0.8rem]">{titel}</h2>
      {children}
    </section>
  );
}

/** Hoogstens zoveel regels; van de rest staat er hoeveel het er zijn. */
export function Regels<T>({
  van,
  hoogstens,
  leeg,
  meer,
  children,
}: {
  van: readonly T[];
  hoogstens: number;
  leeg?: string;
  /** Waar de rest staat. */
  meer: { href: string; tekst: string };
  children: (item: T, nummer: number) => ReactNode;
}) {
  if (van.length === 0) return leeg ? <p className="klein">{leeg}</p> : null;
  const rest = van.length - hoogstens;
  return (
    <>
      <ul className="grid gap-1">{van.slice(0, hoogstens).map(children)}</ul>
      {rest > 0 && (
        <p className="klein mt-1">
          en nog {rest}: <a href={meer.href}>{meer.tekst}</a>
        </p>
      )}
    </>
  );
}
