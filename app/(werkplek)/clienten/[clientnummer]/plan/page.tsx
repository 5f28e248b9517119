import { notFound } from 'next/navigation';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { BeginForm } from '@/components/plannen/begin-forms';
import { NogGeenPlan } from '@/components/plannen/nog-geen-plan';
import { HuidigPlan } from '@/components/plannen/planoverzicht';
import { Conceptregel, Resultaten, Versielijst } from '@/components/plannen/planzij';
import { metSleutel } from '@/components/toegang/sleutel';
import { langeDatum } from '@/lib/copy/datums';
import { getPlanoverzicht } from '@/lib/plannen/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = {
  params: Promise<{ clientnummer: string }>;
  searchParams: Promise<{ gelukt?: string; traject?: string }>;
};

const lees = async ({ params, searchParams }: Props) => {
  const { clientnummer } = await params;
  const { traject: trajectId } = await searchParams;
  return getPlanoverzicht(await requireUser(), { clientnummer, trajectId }, vandaag());
};

export const generateMetadata = dossiertitel('Plan van aanpak', lees);

export default metSleutel(async function PlanPagina(props: Props) {
  const o = await lees(props);
  if (!o) notFound();
  const { traject, huidig } = o;
  const pad = `/clienten/${o.clientnummer}/plan`;
  const andere = o.trajecten.filter(
    (t) => t.id !== traject?.id && (t.loopt || o.plannen.some((p) => p.trajectId === t.id)),
  );
  return (
    <>
      <Clientkop
        kop={o.kop}
        tab="/plan"
        gelukt={(await props.searchParams).gelukt}
        acties={
          huidig && (
            <>
              <a className="knop knop-stil" href={`${pad}/${huidig.id}`}>
                Lezen en afdrukken
              </a>
              {o.magWijzigen && !o.concept && traject && (
                <BeginForm clientnummer={o.clientnummer} trajectId={traject.id} knop="Nieuwe versie" />
              )}
            </>
          )
        }
      />
      {andere.length > 0 && traject && (
        <p className="klein niet-afdrukken mb-4">
          Dit is het plan bij {traject.aanpak}. Ook:{' '}
          {andere.map((t, i) => (
            <span key={t.id}>
              {i > 0 && ', '}
              <a href={`${pad}?traject=${t.id}`}>
                {t.aanpak} ({t.loopt ? 'loopt' : 'beëindigd'})
              </a>
            </span>
          ))}
        </p>
      )}
      {traject && !traject.loopt && traject.einddatum && (
        <p className="paneel mb-5">
          Dit traject is beëindigd op {langeDatum(traject.einddatum)}. Het plan blijft te lezen, maar verandert niet
          meer.
        </p>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-5">
          <Conceptregel o={o} />
          {huidig && <HuidigPlan o={o} plan={huidig} />}
          {!huidig && !o.concept && <NogGeenPlan o={o} />}
        </div>
        <div className="grid min-w-0 gap-5">
          {traject && <Resultaten o={o} />}
          <Versielijst o={o} />
        </div>
      </div>
    </>
  );
});
