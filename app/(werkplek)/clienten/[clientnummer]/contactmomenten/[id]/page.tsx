import { notFound } from 'next/navigation';
import { AfzegForm, CorrigeerForm, VerkeerdForm, VerplaatsForm } from '@/components/contactmomenten/bestaand-forms';
import {
  AfgeschermdeTekst,
  ContactmomentFeiten,
  Geschiedenis,
} from '@/components/contactmomenten/contactmoment-feiten';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { metSleutel } from '@/components/toegang/sleutel';
import { getContactmoment } from '@/lib/contactmomenten/queries';
import { datumMetDag } from '@/lib/copy/datums';
import { CONTACTSTATUS, VORM } from '@/lib/copy/woorden';
import { isUuid } from '@/lib/formulier/velden';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = {
  params: Promise<{ clientnummer: string; id: string }>;
  searchParams: Promise<{ open?: string; terug?: string; gelukt?: string }>;
};

const lees = async ({ params }: Props) => {
  const { clientnummer, id } = await params;
  return isUuid(id) ? getContactmoment(await requireUser(), { clientnummer, id }, vandaag()) : null;
};

export const generateMetadata = dossiertitel('Contactmoment', lees);

export default metSleutel(async function Contactmoment(props: Props) {
  const moment = await lees(props);
  if (!moment) notFound();
  const { open, terug, gelukt } = await props.searchParams;
  const vanuitAgenda = terug === 'agenda';
  const verborgen = {
    clientnummer: moment.clientnummer,
    contactmomentId: moment.id,
    versie: moment.versie,
    ...(vanuitAgenda ? { terug: 'agenda' } : {}),
  };
  return (
    <>
      <Clientkop
        kop={moment.kop}
        tab=""
        titel={`${VORM[moment.vorm]}${moment.status === 'gevoerd' ? '' : ` (${CONTACTSTATUS[moment.status]})`} met`}
        gelukt={gelukt}
        onder={
          <>
            {datumMetDag(moment.datum)}
            {moment.tijd && ` om ${moment.tijd}`}
            {vanuitAgenda && (
              <a className="ml-4" href={`/agenda?dag=${moment.datum}`}>
                Terug naar de agenda
              </a>
            )}
          </>
        }
        vastleggen={
          moment.status === 'gepland' ? `?afspraak=${moment.id}${vanuitAgenda ? '&terug=agenda' : ''}` : undefined
        }
      />
      <div className="grid max-w-3xl gap-4">
        <ContactmomentFeiten moment={moment} />
        {moment.plek && (
          <>
            <details className="paneel" open={open === 'verplaatsen'}>
              <summary className="font-semibold">Verplaatsen of wijzigen</summary>
              <div className="mt-4">
                <VerplaatsForm
                  verborgen={verborgen}
                  datum={moment.datum}
                  tijd={moment.tijd}
                  plek={moment.plek}
                  vandaag={moment.kop.vandaag}
                />
              </div>
            </details>
            <details className="paneel" open={open === 'afzeggen'}>
              <summary className="font-semibold">Afzeggen</summary>
              <div className="mt-4">
                <AfzegForm verborgen={verborgen} />
              </div>
            </details>
          </>
        )}
        {moment.afgeschermd && <AfgeschermdeTekst id={moment.id} tekst={moment.afgeschermd} />}
        {moment.correctie && (
          <details className="paneel" open={open === 'corrigeren'}>
            <summary className="font-semibold">Corrigeren</summary>
            <div className="mt-4">
              <CorrigeerForm
                verborgen={verborgen}
                moment={moment}
                keuze={moment.correctie}
                vandaag={moment.kop.vandaag}
              />
            </div>
          </details>
        )}
        {(moment.magWijzigen || moment.magAfschermen) && (
          <details className="paneel">
            <summary className="font-semibold">
              {moment.magWijzigen ? 'Verkeerd geregistreerd' : 'Hoorde dit bij een andere cliënt?'}
            </summary>
            <div className="mt-4">
              <VerkeerdForm verborgen={verborgen} alleenAfschermen={!moment.magWijzigen} />
            </div>
          </details>
        )}
        <Geschiedenis wijzigingen={moment.wijzigingen} />
      </div>
    </>
  );
});
