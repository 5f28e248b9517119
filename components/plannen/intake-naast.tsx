import { langeDatum } from '@/lib/copy/datums';
import { LEEFGEBIED, SCORE } from '@/lib/copy/leefgebieden';
import { LEEFGEBIEDEN, type Score } from '@/lib/domain/leefgebieden';
import type { Conceptdetail } from '@/lib/plannen/queries';
import { zonderDoel } from '@/lib/plannen/regels';

/** Wat de laatste intake zei, naast het plan; wat om een doel vraagt wordt genoemd, nooit afgedwongen. */
export function IntakeNaast({ c }: { c: Conceptdetail }) {
  const { intake, plan } = c;
  if (!intake)
    return (
      <section className="paneel">
        <h2>Zonder intake</h2>
        <p>{plan.zonderIntakeReden}</p>
      </section>
    );
  const mist = zonderDoel(intake.scores, plan.doelen);
  return (
    <section aria-labelledby="intake" className="paneel">
      <h2 id="intake">Intake van {langeDatum(intake.op)}</h2>
      {mist.length > 0 && (
        <div className="mt-2 rounded-basis border border-bijna bg-bijna-zacht p-3">
          <p>
            Nog zonder doel: <strong>{mist.map((g) => LEEFGEBIED[g]).join(', ')}</strong>. Hier zijn grote zorgen. Geen
            doel kan ook een keuze zijn; bespreek het even.
          </p>
        </div>
      )}
      <dl className="mt-2">
        {LEEFGEBIEDEN.map((gebied) => {
          const s = intake.scores.find((x) => x.gebied === gebied);
          const doelen = plan.doelen.filter((d) => d.leefgebied === gebied).length;
          return (
            <div key={gebied} className="border-line border-t py-1.5 first:border-t-0">
              <dt className="font-semibold">
                {LEEFGEBIED[gebied]}
                {doelen > 0 && <span className="st st-goed ml-2">{doelen === 1 ? 'doel' : `${doelen} doelen`}</span>}
              </dt>
              <dd className="klein">
                {s?.score ? `${s.score} · ${SCORE[s.score as Score]}` : 'niet besproken'}
                {s?.wens && <span className="line-clamp-3 block whitespace-pre-line">Wens: {s.wens}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
