import { dagNaam } from '@/lib/afspraken/woorden';
import type { Agenda, Agendadag } from '@/lib/agenda/queries';
import type { Hier } from '@/lib/agenda/wijkdag-regels';
import { redenTekst } from '@/lib/agenda/woorden';
import { langeDatum, ten } from '@/lib/copy/datums';
import { aantal, hoofdletter } from '@/lib/copy/woorden';
import { weekdag } from '@/lib/domain/datum';
import { planzoek } from '@/lib/formulier/planwens';
import { Ontmoetingen, Ontmoetknop } from './ontmoetingen';

type Props = { dag: Agendadag; agenda: Agenda; sleutel: string };

/** Wie van de eigen cliënten vandaag te vinden is waar de begeleider dan is; wie nog geen afspraak heeft eerst. */
export function Wijkdag({ dag, agenda: a, sleutel }: Props) {
  const { hier, vasteLocatie: plek } = dag;
  if (!hier || !plek) return null;
  const mensen = (wie: readonly Hier[]) => <Mensen wie={wie} dag={dag} agenda={a} />;
  return (
    <section id="wijkdag" className="paneel niet-afdrukken" aria-labelledby="wijkdag-kop">
      <h2 id="wijkdag-kop">
        {hoofdletter(dagNaam(weekdag(dag.datum)))} op {plek.naam}
      </h2>
      <p className="klein mb-2">
        Hier staat wie hier iets doet, een afspraak heeft, of hier in het laatste half jaar een gesprek had.
      </p>
      <Ontmoetingen sleutel={sleutel}>
        {hier.komt.length > 0 ? mensen(hier.komt) : <p>Van uw cliënten komt hier nu niemand.</p>}
        {hier.woont.length > 0 && (
          <details className="mt-2 border-line border-t pt-2">
            <summary className="min-h-6 font-semibold">
              {aantal(hier.woont.length, 'cliënt woont', 'cliënten wonen')} in deze wijk
            </summary>
            {mensen(hier.woont)}
          </details>
        )}
      </Ontmoetingen>
    </section>
  );
}

function Mensen({ wie, dag, agenda: a }: Omit<Props, 'sleutel'> & { wie: readonly Hier[] }) {
  const wens = { datum: dag.datum, tijd: null, locatieId: dag.vasteLocatie?.id ?? null, duurMinuten: null };
  return (
    <ul>
      {wie.map((x) => (
        <li
          key={x.clientnummer}
          className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-line border-t py-2 first:border-0"
        >
          <span className="min-w-0 flex-1 basis-44">
            <a href={`/clienten/${x.clientnummer}`} className="font-semibold text-ink">
              {x.naam}
            </a>
            <span className="klein block">
              {redenTekst(x.reden)} ·{' '}
              {x.gepland ? `afspraak ${langeDatum(x.gepland)} (${ten(x.gepland, a.vandaag)})` : 'nog geen afspraak'}
              {dag.datum >= a.vandaag && (
                <>
                  {' · '}
                  <a
                    href={`/clienten/${x.clientnummer}/contactmomenten/nieuw?${planzoek(wens)}`}
                    aria-label={`Afspraak met ${x.naam} plannen`}
                  >
                    plannen
                  </a>
                </>
              )}
            </span>
          </span>
          {dag.datum === a.vandaag && <Ontmoetknop nummer={x.clientnummer} naam={x.naam} gezien={x.gezien} />}
        </li>
      ))}
    </ul>
  );
}
