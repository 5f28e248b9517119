import { minutenVan, type Tijdvak, tijdVan } from '@/lib/afspraken/regels';
import { korteDag } from '@/lib/afspraken/woorden';
import type { Agenda, Agendadag, Agendaregel } from '@/lib/agenda/queries';
import { datumMetDag } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { Afspraakblok } from './afspraakblok';
import { Rasterbediening } from './rasterbediening';

const BELET = { geen_werkdag: 'vrije dag', afwezig: 'u bent er niet', vrij: 'weekend' } as const;

/** Waar de keuze van een cliënt begint voor een afspraak op deze dag. */
function planadres(dag: Agendadag, tijd?: string): string {
  const zoek = new URLSearchParams({ datum: dag.datum, ...(tijd ? { tijd } : {}) });
  if (dag.vasteLocatie) zoek.set('locatie', dag.vasteLocatie.id);
  return `/agenda/nieuw?${zoek}`;
}

/** De dagen naast elkaar met de uren van boven naar beneden; een week is op een smal scherm en op papier een lijst per dag. */
export function Raster({ agenda: a }: { agenda: Agenda }) {
  const uren = Array.from({ length: (a.raster.einde - a.raster.begin) / 60 }, (_, i) => a.raster.begin / 60 + i);
  return (
    <Rasterbediening>
      <div
        className={`agenda per-${a.weergave} dagen-${a.dagen.length} uren-${uren.length}`}
        data-raster={`${a.raster.begin}-${a.raster.einde}`}
      >
        <ol className="agenda-uren cijfers" aria-hidden="true">
          {uren.map((u) => (
            <li key={u}>{tijdVan(u * 60)}</li>
          ))}
        </ol>
        {a.dagen.map((dag) => (
          <Dag key={dag.datum} dag={dag} agenda={a} />
        ))}
      </div>
    </Rasterbediening>
  );
}

function Dag({ dag: d, agenda: a }: { dag: Agendadag; agenda: Agenda }) {
  const voorbij = d.datum < a.vandaag;
  // In de week van nu zijn op een smal scherm de dagen die voorbij zijn dicht: de dag van vandaag staat zo in beeld.
  const dicht = voorbij && a.dagen.some((x) => x.datum >= a.vandaag);
  const stijl = `${d.datum === a.vandaag ? 'is-vandaag' : ''} ${dicht ? 'is-dicht' : ''}`;
  return (
    <section
      className={`agenda-dag ${stijl}`}
      aria-labelledby={`dag-${d.datum}`}
      data-dag={d.datum}
      data-dagnaam={datumMetDag(d.datum)}
      data-voorbij={voorbij ? '' : undefined}
    >
      <Dagkop dag={d} agenda={a} dicht={dicht} />
      <ZonderTijd regels={d.zonderTijd} />
      <div className="agenda-vlak">
        {d.uren && <Werktijd uren={d.uren} raster={a.raster} />}
        <ol>
          {opTijd(d).map((x) =>
            'id' in x ? (
              <Afspraak key={x.id} regel={x} raster={a.raster} voorbij={voorbij} />
            ) : (
              <li key={x.begin} className={`agenda-item agenda-open ${plek(x, a.raster)}`}>
                <Vrij dag={d} begin={x.begin} />
              </li>
            ),
          )}
        </ol>
        {d.opTijd.length + d.zonderTijd.length === 0 && <p className="agenda-leeg klein">Geen afspraken.</p>}
      </div>
    </section>
  );
}

/** Een afspraak op haar plek, met waar zij aan te pakken is. Wat nog vastgelegd moet worden is wel te verplaatsen, niet te verlengen. */
function Afspraak({ regel: r, raster, voorbij }: { regel: Agendaregel; raster: Tijdvak; voorbij: boolean }) {
  const vak = r.vak as Tijdvak;
  const { id, versie, clientnummer, naam, datum, duurMinuten } = r;
  const verzet = { id, versie, clientnummer, naam, datum, duurMinuten, begin: vak.begin, duur: vak.einde - vak.begin };
  return (
    <li
      id={`afspraak-${r.id}`}
      className={`agenda-item ${plek(vak, raster, r.plaats)}`}
      data-verzet={r.verzetbaar ? JSON.stringify(verzet) : undefined}
    >
      <Afspraakblok regel={r} />
      {r.verzetbaar && <span className="agenda-greep" data-greep="plek" aria-hidden="true" />}
      {r.verzetbaar && !voorbij && <span className="agenda-greep" data-greep="duur" aria-hidden="true" />}
    </li>
  );
}

/** Wat geen tijd heeft past in één regel, zodat de uren in beeld blijven. */
function ZonderTijd({ regels }: { regels: readonly Agendaregel[] }) {
  const open = regels.filter((r) => r.nogVastTeLeggen).length;
  return (
    <div className="agenda-zonder-tijd">
      {regels.length > 0 && (
        <details>
          <summary>
            {regels.length} zonder tijd{open > 0 && `, ${open} nog vast te leggen`}
          </summary>
          <ul>
            {regels.map((r) => (
              <li key={r.id}>
                <Afspraakblok regel={r} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Dagkop({ dag: d, agenda: a, dicht }: { dag: Agendadag; agenda: Agenda; dicht: boolean }) {
  const week = a.weergave === 'week';
  const komt = d.hier?.komt ?? [];
  const zonder = komt.filter((x) => x.gepland === null).length;
  const gesprekken = d.opTijd.length + d.zonderTijd.length;
  return (
    <div className="agenda-kop">
      <h2 id={`dag-${d.datum}`}>
        {week ? (
          <a href={dagadres(d.datum)} className="text-ink no-underline hover:underline">
            {korteDag(d.datum)}
          </a>
        ) : (
          korteDag(d.datum)
        )}
        {d.datum === a.vandaag && <span className="st st-goed ml-1.5">vandaag</span>}
      </h2>
      {dicht && <p className="agenda-samen klein">{aantal(gesprekken, 'gesprek', 'gesprekken')}</p>}
      <p className="klein">
        {d.uren ? `${d.uren.van} – ${d.uren.tot}` : (d.feestdag ?? (d.belet && BELET[d.belet]))}
        {d.vasteLocatie && <span className="block">{d.vasteLocatie.naam}</span>}
      </p>
      {d.hier && week && komt.length > 0 && (
        <p className="klein niet-afdrukken">
          <a href={`${dagadres(d.datum)}#wijkdag`}>
            {aantal(komt.length, 'cliënt', 'cliënten')} hier{zonder > 0 && `, ${zonder} zonder afspraak`}
          </a>
        </p>
      )}
      {d.datum >= a.vandaag && (
        <p className="klein niet-afdrukken">
          <a href={planadres(d)} aria-label={`Afspraak plannen op ${datumMetDag(d.datum)}`}>
            Afspraak plannen
          </a>
        </p>
      )}
    </div>
  );
}

function Vrij({ dag, begin }: { dag: Agendadag; begin: number }) {
  const tijd = tijdVan(begin);
  return (
    <a
      href={planadres(dag, tijd)}
      data-vak={begin}
      className="agenda-vrij cijfers"
      aria-label={`Afspraak plannen op ${datumMetDag(dag.datum)} om ${tijd}`}
    >
      <span>{tijd}</span>
    </a>
  );
}

function Werktijd({ uren, raster }: { uren: { van: string; tot: string }; raster: Tijdvak }) {
  const vak = { begin: minutenVan(uren.van), einde: minutenVan(uren.tot) };
  return <div className={`agenda-werktijd ${plek(vak, raster)}`} aria-hidden="true" />;
}

const dagadres = (dag: Datum) => `/agenda?weergave=dag&dag=${dag}`;

/** Afspraken en vrije plekken door elkaar, op tijd: zo leest en tabt een dag van boven naar beneden. */
const opTijd = (d: Agendadag): (Agendaregel | Tijdvak)[] =>
  [...d.opTijd, ...d.vrij].sort((x, y) => beginVan(x) - beginVan(y));
const beginVan = (x: Agendaregel | Tijdvak) => ('id' in x ? (x.vak?.begin ?? 0) : x.begin);

/** Meer naast elkaar is niet te lezen; wat er nog bij komt ligt over het laatste. */
const MEESTE_NAAST_ELKAAR = 12;

/** De klassen van een plek in het raster (app/plek.css). */
function plek(vak: Tijdvak, raster: Tijdvak, { kolom, kolommen } = { kolom: 0, kolommen: 1 }): string {
  const inUren = (soort: string, minuten: number) =>
    `${soort}-uur-${Math.floor(minuten / 60)} ${soort}-min-${minuten % 60}`;
  const naast = Math.min(kolommen, MEESTE_NAAST_ELKAAR);
  return [
    inUren('van', Math.max(0, vak.begin - raster.begin)),
    inUren('duur', Math.max(0, Math.min(vak.einde, raster.einde) - vak.begin)),
    `kolom-${Math.min(kolom, naast - 1)} kolommen-${naast}`,
  ].join(' ');
}
