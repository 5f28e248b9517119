import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AfzegForm, CorrigeerForm, VerkeerdForm, VerplaatsForm } from '@/components/contactmomenten/bestaand-forms';
import {
  AfgeschermdeTekst,
  ContactmomentFeiten,
  Geschiedenis,
} from '@/components/contactmomenten/contactmoment-feiten';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getContactmoment } from '@/lib/contactmomenten/queries';
import { datumMetDag } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { CONTACTSTATUS, VORM } from '@/lib/copy/woorden';
import { isUuid } from '@/lib/formulier/velden';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Contactmoment' };

type Props = {
  params: Promise<{ clientnummer: string; id: string }>;
  searchParams: Promise<{ open?: string; terug?: string; gelukt?: string }>;
};

export default metSleutel(async function Contactmoment({ params, searchParams }: Props) {
  const user = await requireUser();
  const { clientnummer, id } = await params;
  const { open, terug, gelukt } = await searchParams;
  const vandaag = leesVandaag();
  const moment = isUuid(id) ? await getContactmoment(user, { clientnummer, id }, vandaag) : null;
  if (!moment) notFound();
  const dossier = `/clienten/${moment.clientnummer}`;
  const vanuitAgenda = terug === 'agenda';
  const verborgen = {
    clientnummer: moment.clientnummer,
    contactmomentId: moment.id,
    versie: moment.versie,
    ...(vanuitAgenda ? { terug: 'agenda' } : {}),
  };
  const gepland = moment.status === 'gepland';
  const bericht = geluktTekst(gelukt);
  return (
    <>
      {bericht && <Gelukt tekst={bericht} />}
      <Paginakop
        titel={`${VORM[moment.vorm]}${moment.status === 'gevoerd' ? '' : `: ${CONTACTSTATUS[moment.status]}`}`}
        onder={`${moment.naam} · ${datumMetDag(moment.datum)}${moment.tijd ? ` om ${moment.tijd}` : ''}`}
        acties={
          gepland &&
          moment.magWijzigen && (
            <a
              className="knop"
              href={`${dossier}/contactmomenten/nieuw?afspraak=${moment.id}${vanuitAgenda ? '&terug=agenda' : ''}`}
            >
              Gesprek vastleggen
            </a>
          )
        }
      >
        <p className="klein mb-1">
          {vanuitAgenda ? <a href={`/agenda?dag=${moment.datum}`}>Agenda</a> : <a href="/clienten">Mijn cliënten</a>} /{' '}
          <a href={dossier}>{moment.naam}</a>
        </p>
      </Paginakop>
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
                  vandaag={vandaag}
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
              <CorrigeerForm verborgen={verborgen} moment={moment} keuze={moment.correctie} vandaag={vandaag} />
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
