import { aantal } from '@/lib/copy/woorden';
import { hoogsteLast, lastbeeld } from '@/lib/planner/beelden-woorden';
import type { Begeleiderlast, Belasting, WatAls } from '@/lib/planner/belasting-queries';
import type { WieVerhuist } from '@/lib/planner/belasting-regels';
import { Figuur } from '../ui/grafiek';
import { Keuzelijst } from '../ui/keuzelijst';

const WIE: Record<WieVerhuist, string> = { dringend: 'wie het eerst moet', rustig: 'wie het langst kan wachten' };

/** Alleen kijken: een gewone vraag in het adres. */
export function WatAlsForm({ b }: { b: Belasting }) {
  const { keuze } = b;
  const ongeldig = !b.watAls && (keuze.van !== null || keuze.naar !== null);
  return (
    <section className="paneel grid gap-3" aria-labelledby="wat-als">
      <h2 id="wat-als">Wat als er cliënten verhuizen?</h2>
      <p className="klein">U ziet alleen wat het zou doen. Er verandert niets.</p>
      <form method="get" action="#wat-als" className="niet-afdrukken flex flex-wrap items-end gap-3">
        {b.teams.length > 1 && <input type="hidden" name="team" value={b.team.id} />}
        <Keuzelijst
          naam="van"
          label="Van"
          waarde={keuze.van ?? ''}
          opties={[
            ['', 'kies een begeleider'] as const,
            ...b.begeleiders.filter((x) => x.clienten > 0).map((x) => [x.id ?? 'geen', x.naam] as const),
          ]}
        />
        <Keuzelijst
          naam="naar"
          label="Naar"
          waarde={keuze.naar ?? ''}
          opties={[['', 'kies een begeleider'] as const, ...b.leden.map((l) => [l.id, l.naam] as const)]}
        />
        <label className="grid gap-1 font-semibold text-sm">
          Hoeveel cliënten
          <input
            key={keuze.aantal}
            type="number"
            name="aantal"
            min="1"
            max="500"
            defaultValue={keuze.aantal}
            className="invoer w-28 font-normal text-base"
          />
        </label>
        <Keuzelijst
          naam="wie"
          label="Wie"
          waarde={keuze.wie}
          opties={(['dringend', 'rustig'] as const).map((w) => [w, WIE[w]] as const)}
        />
        <button type="submit" className="knop knop-stil">
          Reken uit
        </button>
      </form>
      {ongeldig && (
        <p role="alert" className="font-semibold text-laat">
          Kies van wie, en naar welke andere begeleider van dit team.
        </p>
      )}
    </section>
  );
}

/** Voor en na naast elkaar, voor de twee om wie het gaat. */
export function WatAlsUitkomst({ b, watAls }: { b: Belasting; watAls: WatAls }) {
  const alle = [...watAls.voor, ...watAls.na];
  const hoogste = hoogsteLast(alle);
  const tekort = (lasten: readonly Begeleiderlast[]) => lasten.reduce((n, x) => n + x.som.tekort, 0);
  const [voor, na] = [tekort(watAls.voor), tekort(watAls.na)];
  const zoek = new URLSearchParams();
  if (b.teams.length > 1) zoek.set('team', b.team.id);
  if (b.keuze.van && b.keuze.van !== 'geen') zoek.set('begeleider', b.keuze.van);
  return (
    <section className="grid gap-3" aria-labelledby="uitkomst">
      <h2 id="uitkomst">
        {voor === na
          ? `Het tekort samen blijft ${voor}`
          : `Het tekort samen gaat van ${aantal(voor, 'gesprek', 'gesprekken')} naar ${na}`}
      </h2>
      <p>
        {aantal(watAls.verhuisd.length, 'cliënt verhuist', 'cliënten verhuizen')}: {WIE[b.keuze.wie]}.
      </p>
      <div className="grid gap-4 md:grid-cols-2">
        {watAls.voor.flatMap((x) => {
          const daarna = watAls.na.find((y) => y.id === x.id);
          return [
            <Figuur key={`${x.id}-voor`} onder beeld={lastbeeld(x, hoogste, 'nu')} />,
            daarna && <Figuur key={`${x.id}-na`} onder beeld={lastbeeld(daarna, hoogste, 'daarna')} />,
          ];
        })}
      </div>
      <details>
        <summary className="py-1">Wie er dan verhuizen</summary>
        <ul className="mt-1 list-disc pl-5">
          {watAls.verhuisd.map((v) => (
            <li key={v.clientnummer}>
              <a href={`/team/clienten/${v.clientnummer}`}>{v.naam}</a> <span className="klein">{v.clientnummer}</span>
            </li>
          ))}
        </ul>
      </details>
      <p>
        {b.keuze.van === 'geen' ? (
          <a href="/team/clienten?begeleider=geen">Kies een begeleider voor wie er geen heeft</a>
        ) : (
          <a className="knop knop-stil" href={`/team/overdragen?${zoek}`}>
            Naar Caseload overdragen
          </a>
        )}
      </p>
    </section>
  );
}
