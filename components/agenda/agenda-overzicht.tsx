import { weekTekst } from '@/lib/afspraken/woorden';
import type { Agenda } from '@/lib/agenda/queries';
import { datumMetDag, langeDatum } from '@/lib/copy/datums';
import { hoofdletter, opsomming } from '@/lib/copy/woorden';
import { type Datum, maandagVan, plusDagen } from '@/lib/domain/datum';
import { Afdrukken } from '../dossier/afdrukken';
import { Paginakop } from '../shell/paginakop';
import { Raster } from './raster';
import { Wijkdag } from './wijkdag';

/** De agenda van een begeleider: waar hij staat, wat er botst, en de dagen zelf. */
export function AgendaOverzicht({ agenda: a, sleutel }: { agenda: Agenda; sleutel: string }) {
  const [dag] = a.dagen;
  // Een dag zonder vrije plek wordt niet ingevuld: dan kiest de begeleider uit wat wel past.
  const vrij = a.dagen.some((d) => d.datum === a.dag && d.vrij.length > 0);
  const wanneer = a.weergave === 'week' ? weekTekst(maandagVan(a.dag)) : hoofdletter(datumMetDag(a.dag));
  return (
    <>
      <p className={`afdrukkop ${a.weergave === 'dag' ? 'staand' : ''}`}>
        <strong>Agenda van {a.van}</strong> · {wanneer}
        <span>Vast Contact. Afgedrukt op {langeDatum(a.vandaag)}.</span>
      </p>
      <div className="niet-afdrukken">
        <Paginakop
          titel="Agenda"
          onder={wanneer}
          acties={
            <>
              <a className="knop px-3" href={vrij ? `/agenda/nieuw?datum=${a.dag}` : '/agenda/nieuw'}>
                Afspraak plannen
              </a>
              <a className="knop knop-stil px-3" href="/agenda/plannen">
                Plan mijn gesprekken
              </a>
            </>
          }
        />
        <Bladeren agenda={a} />
        <Botsingen agenda={a} />
      </div>
      {a.weergave === 'dag' && dag?.hier ? (
        <div className="agenda-met-wijk">
          <Raster agenda={a} />
          <Wijkdag agenda={a} dag={dag} sleutel={sleutel} />
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
    <div className="agenda-balk">
      <nav aria-label="Bladeren in de agenda">
        <a className="knop knop-stil" href={naar(plusDagen(a.dag, -stap))}>
          <span aria-hidden="true">‹</span>
          <span className="sr-only">Vorige {wat}</span>
        </a>
        <a className="knop knop-stil" href={naar(a.vandaag)}>
          Vandaag
        </a>
        <a className="knop knop-stil" href={naar(plusDagen(a.dag, stap))}>
          <span className="sr-only">Volgende {wat}</span>
          <span aria-hidden="true">›</span>
        </a>
      </nav>
      <nav aria-label="Weergave">
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
      <details>
        <summary className="knop knop-stil">Meer</summary>
        <Meer agenda={a} />
      </details>
    </div>
  );
}

/** Wat niet elke dag nodig is: een andere datum, de agenda op papier, en hoe de agenda is ingericht. */
function Meer({ agenda: a }: { agenda: Agenda }) {
  return (
    <div className="agenda-meer paneel">
      <p>
        <a href="/agenda/instellingen">Werkdagen, afwezigheid en Outlook</a>
      </p>
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
      <div className="grid content-start gap-2">
        <label className="flex items-center gap-2">
          <input type="checkbox" className="met-telefoon size-6" /> Met telefoonnummers
        </label>
        <Afdrukken />
      </div>
      <p className="agenda-hulp klein">
        Een afspraak verplaatsen: sleep haar naar een andere tijd, of trek de onderkant omlaag voor langer. Met toetsen:
        ga naar de naam en druk op de spatiebalk.
      </p>
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
