type Props = {
  naam: string;
  label: string;
  waarde: string;
  opties: readonly (readonly [string, string])[];
};

/** Een keuze in een formulier dat alleen kiest wat er te zien is: een gewone GET, de keuze staat in het adres. */
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
