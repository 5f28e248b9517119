import type { ReactNode } from 'react';

type Props = {
  naam: string;
  label: string;
  waarde: string;
  opties: readonly (readonly [string, string])[];
};

/** Een keuze in een Keuzeformulier. */
export function Keuzelijst({ naam, label, waarde, opties }: Props) {
  return (
    <label className="grid gap-1 font-semibold text-sm">
      {label}
      <select key={waarde} name={naam} defaultValue={waarde} className="invoer min-w-40 font-normal text-base">
        {opties.map(([w, tekst]) => (
          <option key={w} value={w}>
            {tekst}
          </option>
        ))}
      </select>
    </label>
  );
}

type Formulierprops = { actie?: string; ruimte?: string; erna?: ReactNode; children: ReactNode };

/** Een formulier dat alleen kiest wat er te zien is: een gewone GET, de keuze staat in het adres. */
export const Keuzeformulier = ({ actie, ruimte = 'mb-5', erna, children }: Formulierprops) => (
  <form method="get" action={actie} className={`niet-afdrukken ${ruimte} flex flex-wrap items-end gap-3`}>
    {children}
    <button type="submit" className="knop knop-stil">
      Toon
    </button>
    {erna}
  </form>
);
