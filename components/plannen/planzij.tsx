import { langeDatum } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import type { Planoverzicht } from '@/lib/plannen/queries';
import { leefgebiedTekst } from '@/lib/plannen/woorden';
import { ResultaatForm, TochNietForm } from './resultaat-forms';

type Props = { o: Planoverzicht };

/** Alle versies van dit plan, de nieuwste eerst. */
export function Versielijst({ o }: { o: Planoverzicht }) {
  if (o.versies.length === 0) return null;
  const pad = `/clienten/${o.clientnummer}/plan`;
  return (
    <section aria-labelledby="versies" className="paneel">
      <h2 id="versies">Versies</h2>
      <ol className="mt-2 grid gap-3">
        {o.versies.map((v) => (
          <li key={v.id}>
            <p>
              <a href={`${pad}/${v.id}`} className="font-semibold">
                Versie {v.nummer}
              </a>
              {v.vastgesteldOp && <span className="klein"> · {langeDatum(v.vastgesteldOp)}</span>}
              {v.id === o.huidig?.id && o.traject?.loopt && <span className="st st-goed ml-2">geldt nu</span>}
            </p>
            {v.watVeranderde && <p className="klein line-clamp-4 whitespace-pre-line">{v.watVeranderde}</p>}
          </li>
        ))}
      </ol>
      {o.versies.length > 1 && (
        <p className="niet-afdrukken mt-3">
          <a href={`${pad}/vergelijken?een=${o.versies[1]?.id}&twee=${o.versies[0]?.id}`}>Versies naast elkaar</a>
        </p>
      )}
    </section>
  );
}

/** Alles wat lukte, hoe klein ook, het nieuwste eerst. */
export function Resultaten({ o }: Props) {
  const { resultaten, traject, clientnummer } = o;
  const stapVanNu = new Set(o.huidig?.doelen.flatMap((d) => d.stappen.map((s) => s.reeksId)));
  return (
    <section aria-labelledby="resultaten" className="paneel">
      <h2 id="resultaten">Resultaten{resultaten.length > 0 && ` (${resultaten.length})`}</h2>
      {resultaten.length === 0 && (
        <p className="mt-1">
          Nog niets. Een stap die lukt komt hier vanzelf te staan, en ook wat de cliënt uit zichzelf deed.
        </p>
      )}
      <ol className="mt-2">
        {resultaten.map((r) => (
          <li
            key={r.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-line border-t py-2 first:border-t-0"
          >
            <div className="min-w-0 flex-1 basis-56">
              <p>{r.tekst}</p>
              <p className="klein">
                {[langeDatum(r.op), leefgebiedTekst(r.leefgebied), r.stapReeksId === null && 'uit zichzelf']
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {/* Een stap van het plan van nu heeft die knop al bij de stap zelf. */}
            {o.magWijzigen && r.trajectId === traject?.id && !(r.stapReeksId && stapVanNu.has(r.stapReeksId)) && (
              <TochNietForm clientnummer={clientnummer} resultaatId={r.id} tekst={r.tekst} />
            )}
          </li>
        ))}
      </ol>
      {o.magWijzigen && traject && (
        <details className="niet-afdrukken mt-3">
          <summary className="font-semibold text-accent">Iets wat uit zichzelf lukte</summary>
          <div className="mt-3">
            <ResultaatForm clientnummer={clientnummer} trajectId={traject.id} vandaag={o.vandaag} />
          </div>
        </details>
      )}
    </section>
  );
}

/** Waar aan een volgende versie geschreven wordt. */
export function Conceptregel({ o }: { o: Planoverzicht }) {
  const { concept, clientnummer } = o;
  if (!concept) return null;
  const doelen = aantal(concept.doelen.length, 'doel', 'doelen');
  const pad = `/clienten/${clientnummer}/plan/${concept.id}`;
  return (
    <section className="paneel flex flex-wrap items-center justify-between gap-3 border-bijna">
      <div>
        <h2>{concept.nummer === 1 ? 'Concept van het plan' : `Concept van versie ${concept.nummer}`}</h2>
        <p className="klein">
          Begonnen op {langeDatum(concept.begonnenOp)} · {doelen} · nog niet vastgesteld
        </p>
      </div>
      {o.magWijzigen ? (
        <a className="knop niet-afdrukken" href={`${pad}/wijzigen`}>
          {concept.nummer === 1 ? 'Verder met het plan' : `Verder met versie ${concept.nummer}`}
        </a>
      ) : (
        <a href={pad}>Concept lezen</a>
      )}
    </section>
  );
}
