import { weekTekst } from '@/lib/afspraken/woorden';
import type { Agenda } from '@/lib/agenda/queries';
import { datumMetDag, langeDatum, ten } from '@/lib/copy/datums';
import { aantal, opsomming } from '@/lib/copy/woorden';
import { type Datum, maandagVan, plusDagen } from '@/lib/domain/datum';
import { Paginakop } from '../shell/paginakop';
import { planadres, Raster } from './raster';

/** De agenda van een begeleider: waar hij staat, wat er botst, en de dagen zelf. */
export function AgendaOverzicht({ agenda: a }: { agenda: Agenda }) {
  const [dag] = a.dagen;
  // Een dag zonder vrije plek wordt niet ingevuld: dan kiest de begeleider uit wat wel past.
  const vrij = a.dagen.some((d) => d.datum === a.dag && d.vrij.length > 0);
  return (
    <>
      <Paginakop
        titel="Agenda"
        onder={a.weergave === 'week' ? weekTekst(maandagVan(a.dag)) : datumMetDag(a.dag)}
        acties={
          <>
            <a className="knop" href={vrij ? `/agenda/nieuw?datum=${a.dag}` : '/agenda/nieuw'}>
              Afspraak plannen
            </a>
            <a className="knop knop-stil" href="/agenda/plannen">
              Plan mijn gesprekken
            </a>
            <a className="knop knop-stil" href="/agenda/instellingen">
              Werkdagen, afwezigheid en Outlook
            </a>
          </>
        }
      />
      <Bladeren agenda={a} />
      <Botsingen agenda={a} />
      {a.weergave === 'dag' && dag && dag.actief.length > 0 ? (
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <Raster agenda={a} />
          <Actief agenda={a} />
        </div>
      ) : (
        <Raster agenda={a} />
      )}
    </>
  );
}

function Bladeren({ agenda: a }: { agenda: Agenda }) {
  const stap = a.weergave === 'week' ? 7 : 1;
  const naar = (dag: Datum, weergave = a.weergave) => `/agenda?weergave=${weergave}&dag=${dag}`;
  const wat = a.weergave === 'week' ? 'week' : 'dag';
  return (
    <div className="niet-afdrukken mb-4 flex flex-wrap items-end gap-x-5 gap-y-3">
      <nav aria-label="Bladeren in de agenda" className="flex flex-wrap gap-2">
        <a className="knop knop-stil" href={naar(plusDagen(a.dag, -stap))} aria-label={`Vorige ${wat}`}>
          <span aria-hidden="true">‹</span> Vorige
        </a>
        <a className="knop knop-stil" href={naar(a.vandaag)}>
          Vandaag
        </a>
        <a className="knop knop-stil" href={naar(plusDagen(a.dag, stap))} aria-label={`Volgende ${wat}`}>
          Volgende <span aria-hidden="true">›</span>
        </a>
      </nav>
      <nav aria-label="Weergave" className="flex gap-2">
        {(['week', 'dag'] as const).map((w) => (
          <a
            key={w}
            className={`knop ${a.weergave === w ? '' : 'knop-stil'}`}
            href={naar(a.dag, w)}
            aria-current={a.weergave === w ? 'true' : undefined}
          >
            {w === 'week' ? 'Week' : 'Dag'}
          </a>
        ))}
      </nav>
      <form method="get" action="/agenda" className="flex items-end gap-2">
        <input type="hidden" name="weergave" value={a.weergave} />
        <label className="grid gap-1 font-semibold text-sm">
          Naar een datum
          <input type="date" name="dag" defaultValue={a.dag} key={a.dag} className="invoer font-normal text-base" />
        </label>
        <button type="submit" className="knop knop-stil">
          Toon
        </button>
      </form>
    </div>
  );
}

/** Elke botsing één keer, met wie en wanneer. */
function Botsingen({ agenda: a }: { agenda: Agenda }) {
  const regels = a.dagen.flatMap((d) => d.opTijd).filter((r) => r.botstMet.length > 0);
  if (regels.length === 0) return null;
  const perDag = [...new Set(regels.map((r) => r.datum))];
  return (
    <section className="paneel mb-4 border-laat bg-laat-zacht">
      <h2 className="mb-1">
        <span aria-hidden="true">⚠ </span>Tegelijk gepland
      </h2>
      <ul>
        {perDag.map((datum) => (
          <li key={datum}>
            {datumMetDag(datum)}:{' '}
            {opsomming(
              regels.filter((r) => r.datum === datum).map((r) => `${r.tijd} ${r.naam ?? 'een andere afspraak'}`),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Wie van de eigen cliënten op de vaste locatie van deze dag te vinden is; wie nog geen afspraak heeft eerst. */
function Actief({ agenda: a }: { agenda: Agenda }) {
  const [dag] = a.dagen;
  if (!dag?.vasteLocatie) return null;
  const zoek = new URLSearchParams(planadres(dag).split('?')[1]);
  return (
    <section id="actief" className="paneel">
      <h2>Op {dag.vasteLocatie.naam}</h2>
      <p className="klein mb-2">{aantal(dag.actief.length, 'cliënt', 'cliënten')} van u komen hier.</p>
      <ul>
        {dag.actief.map((x) => (
          <li key={x.clientnummer} className="border-line border-t py-1.5 first:border-0">
            <a href={`/clienten/${x.clientnummer}`} className="font-semibold text-ink">
              {x.naam}
            </a>
            <span className="klein block">
              {x.gepland ? `afspraak ${langeDatum(x.gepland)} (${ten(x.gepland, a.vandaag)})` : 'nog geen afspraak'}
              {dag.datum >= a.vandaag && (
                <>
                  {' · '}
                  <a
                    href={`/clienten/${x.clientnummer}/contactmomenten/nieuw?plannen=1&${zoek}&terug=agenda`}
                    aria-label={`Afspraak met ${x.naam} plannen`}
                  >
                    plannen
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
