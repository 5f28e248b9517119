'use client';
import { useVeld } from '../ui/formulier';
import { HintEnFout } from '../ui/omlijst';

export type Verdeelregel = {
  /** "traject:van", waar de gekozen collega achter komt. */
  sleutel: string;
  naam: string;
  onder: string;
  naarId: string | null;
  opties: readonly { waarde: string; label: string }[];
  /** Waarom dit is voorgesteld. */
  waarom: string | null;
};

/** Eén keuze per mens; wie op "blijft" staat gaat niet over. */
export function Verdeelvelden({ regels, blijft }: { regels: readonly Verdeelregel[]; blijft: string }) {
  const { waarde, verstuurd, ...veld } = useVeld('verdeling');
  const gekozen = [waarde ?? []].flat();
  return (
    <fieldset id={veld.id} tabIndex={-1} aria-describedby={veld.fout ? `${veld.id}-fout` : undefined}>
      <legend className="mb-1 font-semibold">Wie gaat naar wie</legend>
      <HintEnFout id={veld.id} fout={veld.fout} />
      <ul className="grid gap-3">
        {regels.map((r) => {
          const eerder = gekozen.find((w) => w.startsWith(`${r.sleutel}:`));
          const begin = verstuurd ? (eerder ?? '') : r.naarId ? `${r.sleutel}:${r.naarId}` : '';
          return (
            <li
              key={r.sleutel}
              className="grid gap-x-4 gap-y-1 border-line border-t pt-3 sm:grid-cols-[2fr_3fr] sm:items-center"
            >
              <label htmlFor={`${veld.id}-${r.sleutel}`}>
                {r.naam}
                <span className="klein block">{r.onder}</span>
              </label>
              <span>
                <select
                  key={begin}
                  id={`${veld.id}-${r.sleutel}`}
                  name="verdeling"
                  defaultValue={begin}
                  className="invoer"
                  aria-describedby={r.waarom ? `${veld.id}-${r.sleutel}-waarom` : undefined}
                >
                  <option value="">{blijft}</option>
                  {r.opties.map((o) => (
                    <option key={o.waarde} value={`${r.sleutel}:${o.waarde}`}>
                      {o.label}
                    </option>
                  ))}
                </select>
                {r.waarom && (
                  <span id={`${veld.id}-${r.sleutel}-waarom`} className="klein block">
                    {r.waarom}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
