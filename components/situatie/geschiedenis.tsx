import type { ReactNode } from 'react';

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
    <table className="w-full border-collapse">
      <caption className="sr-only">{titel}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Wanneer</th>
          <th scope="col">{wat}</th>
          {wijzig && <th scope="col">Wijzigen</th>}
        </tr>
      </thead>
      <tbody>
        {regels.map((r) => (
          <tr key={r.id} className="border-line border-t align-top first:border-0">
            <th scope="row" className="klein w-32 py-1.5 pr-3 text-left font-normal sm:w-44">
              {r.wanneer}
            </th>
            <td className="py-1.5 [overflow-wrap:anywhere]">
              {r.wat}
              {r.erbij && <span className="klein block whitespace-pre-wrap">{r.erbij}</span>}
            </td>
            {wijzig && (
              <td className="niet-afdrukken w-20 py-1.5 text-right text-sm">
                <a href={wijzig(r.id)} aria-label={`wijzigen: ${r.noem}`} className="inline-block py-0.5">
                  wijzigen
                </a>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
