import { notFound } from 'next/navigation';
import { ContactmomentForm } from '@/components/contactmomenten/contactmoment-form';
import { Intakemelding } from '@/components/contactmomenten/intakemelding';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { metSleutel } from '@/components/toegang/sleutel';
import { datumMetDag, momentTekst } from '@/lib/copy/datums';
import { leesPlanwens } from '@/lib/formulier/planwens';
import { isUuid } from '@/lib/formulier/velden';
import { getVastleggen } from '@/lib/gesprek/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = {
  params: Promise<{ clientnummer: string }>;
  searchParams: Promise<{
    afspraak?: string;
    terug?: string;
    plannen?: string;
    intake?: string;
    uit?: string;
    ander?: string;
    datum?: string;
    tijd?: string;
    locatie?: string;
    duur?: string;
  }>;
};

/** Wat het adres vraagt; null als dat niets kan zijn. */
async function gevraagd({ params, searchParams }: Props) {
  const { clientnummer } = await params;
  const zoek = await searchParams;
  const { afspraak = null, terug, plannen, intake = null, uit = null, ander } = zoek;
  if ([afspraak, intake, uit].some((id) => id !== null && !isUuid(id))) return null;
  const plan = plannen === '1' && !afspraak && !intake && !uit;
  const wens = leesPlanwens(plan ? zoek : {}, vandaag());
  const vraag = {
    ...{ clientnummer, afspraakId: afspraak, intakeId: intake, uit },
    plannen: plan,
    op: wens.datum,
    locatieId: wens.locatieId,
    ander: ander === '1',
  };
  return { vraag, plan, wens, terug, intake };
}

const lees = async (props: Props) => {
  const adres = await gevraagd(props);
  return adres && getVastleggen(await requireUser(), adres.vraag, vandaag());
};

export const generateMetadata = dossiertitel('Gesprek vastleggen', lees);

export default metSleutel(async function GesprekVastleggen(props: Props) {
  const adres = await gevraagd(props);
  const gegevens = await lees(props);
  if (!adres || !gegevens) notFound();
  const { plan, wens, terug, intake } = adres;
  const { openstaand } = gegevens;
  const vanaf = terug === 'vandaag' || terug === 'agenda' || terug === 'bellen' ? terug : 'dossier';
  const dossier = `/clienten/${gegevens.clientnummer}`;
  const dag = gegevens.afspraak?.datum ?? wens.datum;
  const agenda = dag ? `/agenda?dag=${dag}` : '/agenda';
  const terugnaar = { vandaag: '/vandaag', agenda, dossier, bellen: `/bellen/${gegevens.clientnummer}` }[vanaf];
  return (
    <>
      <Clientkop
        kop={gegevens.kop}
        titel={`${plan ? 'Afspraak plannen' : 'Gesprek vastleggen'} met`}
        onder={gegevens.afspraak && `Afspraak van ${momentTekst(gegevens.afspraak)}`}
        vastleggen={null}
      />
      {openstaand.intake && <Intakemelding intake={openstaand.intake} dossier={dossier} />}
      {gegevens.overname && (
        <p className="paneel mb-4">
          Hieronder staat wat u eerst bij een andere cliënt vastlegde. Kijk het na, en kies wanneer u elkaar weer
          spreekt.
        </p>
      )}
      {gegevens.hoortBij && (
        <p className="paneel mb-4">
          Er staat vandaag{gegevens.hoortBij.tijd && ` om ${gegevens.hoortBij.tijd}`} een afspraak. Wat u hier vastlegt
          hoort daarbij.{' '}
          <a href={`${dossier}/contactmomenten/nieuw?ander=1&terug=${vanaf}${intake ? `&intake=${intake}` : ''}`}>
            Dit was een ander gesprek
          </a>
        </p>
      )}
      {!plan &&
        gegevens.open.map((a) => (
          <p key={a.id} className="paneel mb-4 border-bijna bg-bijna-zacht">
            Er staat een afspraak van {datumMetDag(a.datum)}
            {a.tijd && ` om ${a.tijd}`} open.{' '}
            <a href={`${dossier}/contactmomenten/nieuw?afspraak=${a.id}&terug=${vanaf}`}>Deze afspraak invullen</a>
          </p>
        ))}
      <ContactmomentForm
        gegevens={gegevens}
        terug={vanaf}
        annuleer={terugnaar}
        plannen={plan}
        wens={wens}
        openstaand={openstaand}
      />
    </>
  );
});
