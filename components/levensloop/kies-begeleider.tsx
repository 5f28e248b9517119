import { aantal } from '@/lib/copy/woorden';
import type { Overdraagkeuze, Overdragen } from '@/lib/levensloop/overdragen-queries';
import { overdraagregel } from '@/lib/levensloop/woorden';
import { AFSPRAAK_DICHTBIJ } from '@/lib/planner/verdeel-regels';
import { Keuzeformulier, Keuzelijst } from '../ui/keuzelijst';
import { collegaTekst } from './begeleiderkeuze';

/** Van wie; een gewoon formulier, zodat de keuze in het adres staat. */
export function KiesBegeleider({ d }: { d: Overdragen }) {
  return (
    <Keuzeformulier ruimte="">
      {d.teams.length > 1 && (
        <Keuzelijst naam="team" label="Team" waarde={d.team.id} opties={d.teams.map((t) => [t.id, t.naam] as const)} />
      )}
      <Keuzelijst
        naam="begeleider"
        label="Van wie"
        waarde={d.gekozen?.id ?? ''}
        opties={[
          ['', 'kies een begeleider'] as const,
          ...(d.zonder > 0 ? [['geen', `nog niemand (${aantal(d.zonder, 'traject', 'trajecten')})`] as const] : []),
          ...d.begeleiders.map(
            (b) =>
              [
                b.id,
                b.actief
                  ? collegaTekst(b)
                  : `${b.naam} (${aantal(b.trajecten, 'traject', 'trajecten')}, niet meer actief)`,
              ] as const,
          ),
        ]}
      />
    </Keuzeformulier>
  );
}

type Keuze = { d: Overdragen; gevraagd: Overdraagkeuze };

/** Wie er gaan: wie het langst kan wachten, of wie is aangevinkt. Er staat niemand aangevinkt: u kiest wie gaat, niet wie blijft. */
export function KiesWie({ d, gevraagd }: Keuze) {
  const aan = new Set(d.voorstel?.map((v) => v.rij.trajectId));
  return (
    <form method="get" className="grid gap-5">
      {d.teams.length > 1 && <input type="hidden" name="team" value={d.team.id} />}
      <input type="hidden" name="begeleider" value={d.gekozen?.id} />
      <Keuzelijst
        naam="naar"
        label="Naar wie"
        waarde={gevraagd.naar ?? ''}
        opties={[
          ['', 'verdeel over collega’s: wie ruimte heeft, en liefst met dezelfde taal'],
          ...d.collegas.map((c) => [c.id, collegaTekst(c)] as const),
        ]}
      />
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1 font-semibold text-sm">
          Hoeveel cliënten
          <input
            type="number"
            name="kies"
            min={1}
            max={300}
            defaultValue={gevraagd.kies}
            className="invoer w-24 font-normal text-base"
          />
        </label>
        <button type="submit" name="wijze" value="rustig" className="knop">
          Kies wie het langst kan wachten
        </button>
      </div>
      <p className="klein">
        Dat is wie volgens de norm en het ritme het laatst aan de beurt is. Wie over tijd is, binnen {AFSPRAAK_DICHTBIJ}{' '}
        dagen een afspraak heeft of al in een warme overdracht zit, blijft.
      </p>
      <details open={gevraagd.wijze === 'zelf' && aan.size > 0}>
        <summary className="py-1 font-semibold">
          Of vink zelf aan ({aantal(d.rijen.length, 'traject', 'trajecten')})
        </summary>
        <fieldset className="mt-2">
          <legend className="sr-only">Welke cliënten</legend>
          <div className="grid gap-x-5 gap-y-1 sm:grid-cols-2">
            {d.rijen.map((r) => (
              <label key={r.trajectId} className="flex min-h-8 items-start gap-2 py-1">
                <input
                  type="checkbox"
                  name="t"
                  value={r.trajectId}
                  defaultChecked={aan.has(r.trajectId)}
                  className="mt-1 size-4 shrink-0 accent-accent"
                />
                <span>
                  {r.naam}
                  <span className="klein block">{overdraagregel(r)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <button type="submit" name="wijze" value="zelf" className="knop knop-stil mt-3">
          Verder met wie is aangevinkt
        </button>
      </details>
    </form>
  );
}
