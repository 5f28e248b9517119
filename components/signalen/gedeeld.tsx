import { langeDatum } from '@/lib/copy/datums';
import { KANAAL } from '@/lib/copy/woorden';
import { grondTekst } from '@/lib/delen/woorden';
import type { Partnerpagina } from '@/lib/signalen/queries';
import { Telefoon } from '../ui/telefoon';

type Props = { p: Partnerpagina };

/** Waarom deze partner dit ziet, en tot wanneer. */
export function Waarom({ p }: Props) {
  const teksten = [...new Set(p.gronden.map(grondTekst))].filter((t) => t !== null);
  return (
    <div>
      <dt className="klein">Waarom u dit ziet</dt>
      <dd className="wrap-anywhere grid gap-1">
        {teksten.map((tekst) => (
          <span key={tekst}>{tekst}</span>
        ))}
      </dd>
    </div>
  );
}

/** Wat de gronden van deze partner dekken; wat er niet onder valt staat er niet. */
export function Gedeeld({ p }: Props) {
  return (
    <>
      {p.bereikbaarheid && (
        <section className="paneel grid gap-2">
          <h2>Bereikbaarheid</h2>
          {p.bereikbaarheid.telefoon ? (
            <Telefoon veld={p.bereikbaarheid.telefoon} />
          ) : (
            <p>Er is geen telefoonnummer.</p>
          )}
          {p.bereikbaarheid.hoe && <p>{p.bereikbaarheid.hoe}</p>}
        </section>
      )}
      {p.afspraken && (
        <section className="paneel grid gap-2">
          <h2>Volgende afspraken</h2>
          {p.afspraken.length === 0 ? (
            <p>Er staat nu geen afspraak.</p>
          ) : (
            <ul className="list-disc pl-5">
              {p.afspraken.map((a) => (
                <li key={`${a.datum} ${a.tijd}`}>
                  {[langeDatum(a.datum), a.tijd, a.locatie ?? KANAAL[a.kanaal]].filter(Boolean).join(', ')}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {p.plan && (
        <section className="paneel grid gap-2">
          <h2>Doelen en stappen</h2>
          {p.plan.length === 0 ? <p>Er is nog geen plan vastgesteld.</p> : <Plan stappen={p.plan} />}
        </section>
      )}
    </>
  );
}

function Plan({ stappen }: { stappen: NonNullable<Partnerpagina['plan']> }) {
  return (
    <ul className="wrap-anywhere grid gap-3">
      {[...new Set(stappen.map((s) => s.doel))].map((doel) => (
        <li key={doel}>
          <strong>{doel}</strong>
          <ul className="list-disc pl-5">
            {stappen.flatMap((s) =>
              s.doel === doel && s.stap
                ? [
                    <li key={s.stap}>
                      {s.stap}
                      {s.voor && <span className="klein"> (voor {langeDatum(s.voor)})</span>}
                    </li>,
                  ]
                : [],
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
