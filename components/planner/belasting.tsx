import { periodeTekst } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import { type Datum, maandagVan, plusDagen } from '@/lib/domain/datum';
import { hoogsteLast, lastbeeld } from '@/lib/planner/beelden-woorden';
import type { Begeleiderlast, Belasting } from '@/lib/planner/belasting-queries';
import { LAST_WEKEN } from '@/lib/planner/belasting-regels';
import { Teamtabs } from '../overzicht/teamtabs';
import { Paginakop } from '../shell/paginakop';
import { Figuur } from '../ui/grafiek';
import { Keuzeformulier, Keuzelijst } from '../ui/keuzelijst';
import { Tabel } from '../ui/tabel';
import { WatAlsForm, WatAlsUitkomst } from './wat-als';

/** De belasting van het team: per begeleider dertien weken vooruit, en wat een verhuizing van cliënten zou doen. */
export function BelastingOverzicht({ b, vandaag }: { b: Belasting; vandaag: Datum }) {
  const tekort = b.begeleiders.filter((x) => x.id !== null && x.som.tekort > 0);
  const niemand = b.begeleiders.find((x) => x.id === null)?.clienten ?? 0;
  const eerste = maandagVan(vandaag);
  const hoogste = hoogsteLast(b.begeleiders);
  const bestand = `/team/belasting/bestand${b.teams.length > 1 ? `?team=${b.team.id}` : ''}`;
  return (
    <>
      <Paginakop
        titel="Belasting"
        onder={`${b.team.naam} · ${periodeTekst(vandaag, plusDagen(eerste, 7 * LAST_WEKEN - 1))} · ${
          tekort.length === 0
            ? 'elke begeleider heeft genoeg ruimte'
            : `${aantal(tekort.length, 'begeleider komt', 'begeleiders komen')} ruimte tekort`
        }${niemand > 0 ? ` · ${aantal(niemand, 'cliënt', 'cliënten')} zonder begeleider` : ''}`}
      />
      <Teamtabs team={b.team} teams={b.teams} hier="/team/belasting" />
      {b.teams.length > 1 && (
        <Keuzeformulier>
          <Keuzelijst
            naam="team"
            label="Team"
            waarde={b.team.id}
            opties={b.teams.map((t) => [t.id, t.naam] as const)}
          />
        </Keuzeformulier>
      )}
      {b.begeleiders.length === 0 ? (
        <p className="paneel">Er is nog geen begeleider in dit team. Uw beheerder voegt begeleiders toe.</p>
      ) : (
        <div className="grid grid-cols-1 gap-6">
          <section className="grid grid-cols-1 gap-2">
            <h2>Per begeleider, {LAST_WEKEN} weken vooruit</h2>
            <PerBegeleider b={b} />
            <p className="klein max-w-3xl">
              Nodig: elk gesprek dat volgens het ritme of de norm voor die week moet zijn gevoerd, en wat daarna weer
              volgt; wie over tijd is telt deze week. Ruimte: de werkdagen maal het aantal gesprekken per dag, zonder
              feestdagen en afwezigheid. Wie cliënten in een ander team heeft, heeft hier minder ruimte dan er staat.
            </p>
            <div className="mt-2 grid grid-cols-1 gap-5 xl:grid-cols-2">
              {b.begeleiders.map((x) => (
                <Figuur key={x.id ?? 'geen'} onder beeld={lastbeeld(x, hoogste)} excel={bestand} />
              ))}
            </div>
          </section>
          <WatAlsForm b={b} />
          {b.watAls && <WatAlsUitkomst b={b} watAls={b.watAls} />}
        </div>
      )}
    </>
  );
}

function PerBegeleider({ b }: { b: Belasting }) {
  return (
    <Tabel
      titel="Belasting per begeleider"
      rijen={b.begeleiders}
      sleutel={(x) => x.id ?? 'geen'}
      kolommen={[
        { kop: 'Begeleider', cel: (x) => x.naam },
        { kop: 'Cliënten', getal: true, cel: (x) => <Mensen b={b} x={x} /> },
        { kop: 'Nodig', getal: true, cel: (x) => x.som.nodig },
        { kop: 'Gepland', getal: true, cel: (x) => x.som.gepland },
        { kop: 'Ruimte', getal: true, cel: (x) => x.som.capaciteit },
        { kop: 'Over', getal: true, cel: ({ som }) => Math.max(0, som.capaciteit - som.nodig) },
        {
          kop: 'Tekort',
          getal: true,
          cel: ({ som }) =>
            som.tekort > 0 ? <span className="font-semibold text-laat">{som.tekort}</span> : som.tekort,
        },
      ]}
    />
  );
}

/** Het aantal mensen, dat opengaat naar wie het zijn. */
function Mensen({ b, x }: { b: Belasting; x: Begeleiderlast }) {
  if (x.clienten === 0) return <>0</>;
  const zoek = new URLSearchParams();
  if (b.teams.length > 1) zoek.set('team', b.team.id);
  zoek.set('begeleider', x.id ?? 'geen');
  return (
    <a
      href={`/team/clienten?${zoek}`}
      className="text-ink"
      aria-label={x.id ? `${x.clienten} van ${x.naam}` : `${x.clienten} zonder begeleider`}
    >
      {x.clienten}
    </a>
  );
}
