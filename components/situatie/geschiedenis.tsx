import type { ReactNode } from 'react';
import { Tabel } from '../ui/tabel';

export type Historieregel = {
  id: string;
  wanneer: string;
  wat: ReactNode;
  /** Wat er verder bij hoort, klein eronder. */
  erbij?: ReactNode;
  /** Voor wie de link hoort: "trede 2 op 3 maart 2026". */
  noem: string;
};

type Props = {
  /** Wat er in de tabel staat, voor wie hem hoort. */
  titel: string;
  wat: string;
  regels: readonly Historieregel[];
  /** Het adres waar een regel te wijzigen is; null als dat niet mag. */
  wijzig: ((id: string) => string) | null;
};

/** Wat er was en is, met de dag ervoor en de weg naar wijzigen erachter. */
export function Geschiedenis({ titel, wat, regels, wijzig }: Props) {
  return (
    <Tabel
      titel={titel}
      vorm="regels"
      rijen={regels}
      sleutel={(r) => r.id}
      kolommen={[
        { kop: 'Wanneer', stijl: 'klein w-32 pr-3 font-normal sm:w-44', cel: (r) => r.wanneer },
        {
          kop: wat,
          cel: (r) => (
            <>
              {r.wat}
              {r.erbij && <span className="klein block whitespace-pre-wrap">{r.erbij}</span>}
            </>
          ),
        },
        wijzig !== null && {
          kop: 'Wijzigen',
          stijl: 'niet-afdrukken w-20 text-right text-sm',
          cel: (r) => (
            <a href={wijzig(r.id)} aria-label={`wijzigen: ${r.noem}`} className="inline-block py-0.5">
              wijzigen
            </a>
          ),
        },
      ]}
    />
  );
}
