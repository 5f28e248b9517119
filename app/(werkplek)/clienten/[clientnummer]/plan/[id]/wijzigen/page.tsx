import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { WisForm } from '@/components/plannen/begin-forms';
import { Doelknoppen, HoofdlijnForm, InstrumentenForm, NieuwDoelForm } from '@/components/plannen/concept-forms';
import { DoelForm } from '@/components/plannen/doel-form';
import { IntakeNaast } from '@/components/plannen/intake-naast';
import { metSleutel } from '@/components/toegang/sleutel';
import { isUuid } from '@/lib/formulier/velden';
import { getConcept } from '@/lib/plannen/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string; id: string }>; searchParams: Promise<{ gelukt?: string }> };

const lees = async ({ params }: Props) => {
  const { clientnummer, id } = await params;
  return isUuid(id) ? getConcept(await requireUser(), { clientnummer, planId: id }, vandaag()) : null;
};

export const generateMetadata = dossiertitel('Plan schrijven', lees);

export default metSleutel(async function PlanWijzigen(props: Props) {
  const c = await lees(props);
  if (!c) notFound();
  const { plan } = c;
  const { gelukt } = await props.searchParams;
  const nalezen = `/clienten/${c.clientnummer}/plan/${plan.id}`;
  return (
    <>
      <Clientkop
        kop={c.kop}
        tab="/plan"
        titel={plan.nummer === 1 ? 'Plan schrijven met' : `Versie ${plan.nummer} schrijven met`}
        gelukt={gelukt}
        onder="Alles wordt vanzelf opgeslagen; u kunt altijd stoppen en later verdergaan."
        acties={
          <a className="knop" href={nalezen}>
            Nalezen en vaststellen
          </a>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-5">
          <section className="paneel" aria-labelledby="hoofdlijn">
            <h2 id="hoofdlijn" className="mb-3">
              De grote lijn
            </h2>
            <HoofdlijnForm c={c} />
          </section>
          {plan.doelen.map((doel, i) => (
            <section key={doel.id} className="paneel" aria-labelledby={`kop-${doel.id}`}>
              <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
                <h2 id={`kop-${doel.id}`}>Doel {i + 1}</h2>
                <Doelknoppen
                  clientnummer={c.clientnummer}
                  planId={plan.id}
                  doelId={doel.id}
                  nummer={i + 1}
                  eerste={i === 0}
                  laatste={i === plan.doelen.length - 1}
                />
              </div>
              <DoelForm
                c={c}
                doel={doel}
                nieuw={[randomUUID(), randomUUID()]}
                verder={gelukt === 'doel.toevoegen' && i === plan.doelen.length - 1}
              />
            </section>
          ))}
          <section className="paneel" aria-labelledby="erbij">
            <h2 id="erbij" className="mb-3">
              {plan.doelen.length === 0 ? 'Eerste doel' : 'Nog een doel'}
            </h2>
            <NieuwDoelForm key={plan.doelen.length} c={c} />
          </section>
          <section className="paneel" aria-labelledby="inzet">
            <h2 id="inzet">Instrumenten</h2>
            {c.instrumenten.length === 0 ? (
              <p>Er staan nog geen instrumenten in de catalogus. Uw beheerder kan ze toevoegen.</p>
            ) : (
              <>
                <p className="klein mb-2">
                  Wat kan helpen? Dit is wat u samen van plan bent; aanmelden doet u bij Instrumenten in het dossier.
                </p>
                <InstrumentenForm c={c} />
              </>
            )}
          </section>
        </div>
        <div className="grid min-w-0 gap-5">
          <IntakeNaast c={c} />
          <section className="paneel grid gap-3">
            <h2>Klaar, of toch niet?</h2>
            <p>
              <a className="knop knop-stil" href={nalezen}>
                Nalezen en vaststellen
              </a>
            </p>
            <WisForm clientnummer={c.clientnummer} planId={plan.id} />
          </section>
        </div>
      </div>
    </>
  );
});
