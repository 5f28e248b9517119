'use client';
import { useVeld } from './formulier';
import { beschreven, HintEnFout, Veldlabel } from './omlijst';

const DELEN = [
  { deel: 'dag', breedte: 'w-16', lengte: 2 },
  { deel: 'maand', breedte: 'w-16', lengte: 2 },
  { deel: 'jaar', breedte: 'w-24', lengte: 4 },
] as const;

const HINT = 'Weet u de dag of de maand niet? Laat die leeg.';

type Props = { naam: string; label: string; magLeeg?: boolean; standaard?: string | null };

/** Een geboortedatum in drie vakken met dezelfde naam, want een datumveld kan geen dag of maand openlaten. `standaard` is 1975, 1975-07 of 1975-07-14. */
export function Geboorteveld({ naam, label, magLeeg, standaard }: Props) {
  const { id, fout, waarde, woorden } = useVeld(naam);
  const veld = { id, hint: HINT, fout };
  const { 'aria-invalid': ongeldig, ...beschrijving } = beschreven(veld);
  const begin = Array.isArray(waarde) ? waarde : (standaard ?? '').split('-').reverse();
  return (
    <fieldset id={id} tabIndex={-1} className="grid content-start gap-1" {...beschrijving}>
      <legend className="mb-1 font-semibold">
        <Veldlabel magLeeg={magLeeg ?? woorden?.magLeeg}>{label}</Veldlabel>
      </legend>
      <HintEnFout {...veld} />
      <div className="flex flex-wrap gap-3">
        {DELEN.map(({ deel, breedte, lengte }, i) => (
          <label key={deel} className="grid gap-1">
            <span className="klein">{deel}</span>
            <input
              name={naam}
              inputMode="numeric"
              autoComplete="off"
              maxLength={lengte}
              aria-invalid={ongeldig}
              className={`invoer ${breedte}`}
              // Van een jaar of een jaar en maand staan de eerste vakken leeg.
              defaultValue={begin[i - (DELEN.length - begin.length)] ?? ''}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
