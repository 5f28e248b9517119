import type { ReactNode } from 'react';
import type { Situatie } from '@/lib/situatie/queries';

export type DeelProps = {
  s: Situatie;
  /** Wat er nu gewijzigd wordt. */
  wijzigId: string | null;
};

/** Het adres waar een regel te wijzigen is; null als dat niet mag. */
export const adresVan = ({ clientnummer, magWijzigen }: Situatie, anker: string) =>
  magWijzigen ? (id: string) => `/clienten/${clientnummer}/situatie?wijzig=${id}#${anker}` : null;

/** Verandert zodra er iets is opgeslagen: dan begint een formulier leeg en dicht. */
export const stand = (regels: readonly { id: string; versie: number }[]) =>
  regels.map((r) => `${r.id}${r.versie}`).join();

type Props = { anker: string; over: string; titel: string; children: ReactNode };

/** Een onderdeel van de situatie: waar het over gaat, wat er nu is, en wat eronder hoort. */
export function Deel({ anker, over, titel, children }: Props) {
  return (
    <section id={anker} aria-labelledby={`${anker}-titel`} className="paneel grid content-start gap-3">
      <div>
        <p className="klein">{over}</p>
        <h2 id={`${anker}-titel`}>{titel}</h2>
      </div>
      {children}
    </section>
  );
}

/** Iets wat aandacht vraagt, rustig gezegd. */
export function Let({ rust, children }: { rust?: boolean; children: ReactNode }) {
  return <p className={`rounded-basis px-3 py-2 text-sm ${rust ? 'bg-rust-zacht' : 'bg-bijna-zacht'}`}>{children}</p>;
}

/** Het formulier om te wijzigen, met de weg om een vergissing weg te halen. */
export function Wijzigblok({ titel, children }: { titel: string; children: ReactNode }) {
  return (
    <div className="niet-afdrukken border-line border-t pt-4">
      <h3 className="mb-3">{titel}</h3>
      {children}
    </div>
  );
}
