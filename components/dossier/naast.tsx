import { langeDatum, ten } from '@/lib/copy/datums';
import { tredeTekst } from '@/lib/copy/leefgebieden';
import { aantal } from '@/lib/copy/woorden';
import type { Dossier } from '@/lib/dossier/queries';
import { Leefgebiedenbeeld } from '../intakes/leefgebiedenbeeld';

const WIE = { client: '', begeleider: 'door de begeleider', samen: 'samen', ander: '' } as const;
const MEESTE = 3;

/** Wat er naast de tijdlijn staat: waar de cliënt staat, de volgende kleine stap, wat er loopt en wat er beloofd is. */
export function Naast({ dossier: d }: { dossier: Dossier }) {
  const { naast } = d;
  if (!naast) return null;
  const basis = `/clienten/${d.clientnummer}`;
  const [nu, eerder] = naast.ladder;
  const [intake, vorige] = naast.intakes;
  const planStap = d.magWijzigen && d.trajecten[0]?.planStap;
  return (
    <aside aria-label="Waar de cliënt staat" className="grid content-start gap-4">
      {d.magWijzigen && (
        <a className="knop knop-stil niet-afdrukken" href={`${basis}/voorbereiding`}>
          Gesprek voorbereiden
        </a>
      )}
      {naast.signalen > 0 && (
        <p className="paneel border-bijna bg-bijna-zacht">
          <a href={`${basis}/netwerk`}>{aantal(naast.signalen, 'signaal', 'signalen')} van een partner</a>
        </p>
      )}
      {intake && <Leefgebiedenbeeld clientnummer={d.clientnummer} nu={intake} toen={vorige ?? null} />}
      <section className="paneel">
        <h2 className="mb-1">Participatieladder</h2>
        {nu ? (
          <>
            <p className="font-semibold">{tredeTekst(nu.trede)}</p>
            <p className="klein">
              sinds {langeDatum(nu.op)}
              {eerder && eerder.trede !== nu.trede && ` · daarvoor trede ${eerder.trede}`}
            </p>
          </>
        ) : (
          <p className="klein">
            Nog niet vastgelegd. {d.magWijzigen && <a href={`${basis}/situatie`}>Leg vast waar de cliënt staat</a>}
          </p>
        )}
      </section>
      <section className="paneel">
        <h2 className="mb-1">Volgende kleine stap</h2>
        {naast.stappen.length === 0 ? (
          <p className="klein">
            {planStap ? 'De intake is klaar. Nu samen het plan:' : 'Er staat geen stap open.'}{' '}
            <a href={`${basis}/plan`}>{planStap ? `Plan ${planStap}` : 'Naar het plan'}</a>
          </p>
        ) : (
          <ul className="grid gap-2">
            {naast.stappen.slice(0, MEESTE).map((s) => (
              <li key={s.reeksId}>
                {s.tekst}
                <span className="klein block">
                  {[s.wie === 'ander' ? s.wieNaam : WIE[s.wie], s.voor && ten(s.voor, d.vandaag)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
            {naast.stappen.length > MEESTE && (
              <li className="klein">
                <a href={`${basis}/plan`}>Nog {naast.stappen.length - MEESTE} open</a>
              </li>
            )}
          </ul>
        )}
      </section>
      {naast.inzetten.length > 0 && (
        <section className="paneel">
          <h2 className="mb-1">Loopt nu</h2>
          <ul className="grid gap-1">
            {naast.inzetten.map((i) => (
              <li key={i.id}>
                <a href={`${basis}/instrumenten`} className="text-ink">
                  {i.instrument}
                </a>
                <span className="klein block">
                  {i.status === 'gestart' ? 'sinds' : 'aangemeld op'} {langeDatum(i.sinds)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {naast.toezeggingen.length > 0 && (
        <section className="paneel">
          <h2 className="mb-1">Wat u doet voor deze cliënt</h2>
          <ul className="grid gap-1">
            {naast.toezeggingen.map((t) => (
              <li key={t.id}>
                {t.tekst}
                <span className={`klein block ${t.voor < d.vandaag ? 'text-laat' : ''}`}>{ten(t.voor, d.vandaag)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {naast.inzagen.length > 0 && (
        <section className="klein" aria-label="Wie de notities las">
          {naast.inzagen.map((i) => (
            <p key={i.id}>
              {i.wie} (teamleider) las op {langeDatum(i.op)} de notities. Reden: {i.reden}
            </p>
          ))}
        </section>
      )}
    </aside>
  );
}
