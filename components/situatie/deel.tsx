import type { ReactNode } from 'react';
import type { Situatie } from '@/lib/situatie/queries';
import type { Situatiesoort } from '@/lib/situatie/regels';
import { SITUATIE_ENKEL } from '@/lib/situatie/woorden';
import { Form } from './situatie-forms';

export type DeelProps = {
  s: Situatie;
  /** Wat er nu gewijzigd wordt. */
  wijzigId: string | null;
};

/** Het adres waar een regel te wijzigen is; null als dat niet mag. */
export const adresVan = ({ clientnummer, magWijzigen }: Situatie, anker: string) =>
  magWijzigen ? (id: string) => `/clienten/${clientnummer}/situatie?wijzig=${id}#${anker}` : null;

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

type BijwerkenProps = {
  s: Situatie;
  soort: Situatiesoort;
  regels: readonly { id: string; versie: number }[];
  /** Wat er nu gewijzigd wordt. */
  regel: { id: string; versie: number } | undefined;
  titel: string | undefined;
  knop: string;
  children: ReactNode;
};

/** Het formulier om te wijzigen, met de weg om een vergissing weg te halen; of dat om iets nieuws vast te leggen, als iemand dat wil. */
export function Bijwerken({ s, soort, regels, regel, titel, knop, children }: BijwerkenProps) {
  if (regel)
    return (
      <div className="niet-afdrukken border-line border-t pt-4">
        <h3 className="mb-3">{titel}</h3>
        {children}
        <details className="mt-4 border-line border-t pt-3">
          <summary className="klein py-1">Staat {SITUATIE_ENKEL[soort]} er per vergissing?</summary>
          <p className="klein mb-3">
            Bijvoorbeeld bij de verkeerde cliënt. Weghalen kan niet ongedaan worden gemaakt; wie het deed en wanneer
            blijft bewaard.
          </p>
          <Form
            daad="situatieWeghalen"
            naam={`weg-${regel.id}`}
            verborgen={{ clientnummer: s.clientnummer, soort, id: regel.id, versie: regel.versie }}
            knop="Weghalen"
            knopStijl="knop-stil knop-klein"
          />
        </details>
      </div>
    );
  if (!s.magWijzigen) return null;
  return (
    // Zodra er iets is opgeslagen begint het leeg en dicht.
    <details key={regels.map((r) => `${r.id}${r.versie}`).join()} className="niet-afdrukken">
      <summary className="knop knop-stil knop-klein w-fit">{knop}</summary>
      <div className="mt-4">{children}</div>
    </details>
  );
}
