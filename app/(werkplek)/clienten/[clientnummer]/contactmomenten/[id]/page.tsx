import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AfzegForm, CorrigeerForm, VerkeerdForm, VerplaatsForm } from '@/components/contactmomenten/bestaand-forms';
import { ContactmomentFeiten, Geschiedenis } from '@/components/contactmomenten/contactmoment-feiten';
import { Paginakop } from '@/components/shell/paginakop';
import { getContactmoment } from '@/lib/contactmomenten/queries';
import { datumMetDag } from '@/lib/copy/datums';
import { CONTACTSTATUS, VORM } from '@/lib/copy/woorden';
import { isUuid } from '@/lib/formulier/velden';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Contactmoment' };

export default async function Contactmoment({ params }: { params: Promise<{ clientnummer: string; id: string }> }) {
  const user = await requireUser();
  const { clientnummer, id } = await params;
  const vandaag = leesVandaag();
  const moment = isUuid(id) ? await getContactmoment(user, clientnummer, id, vandaag) : null;
  if (!moment) notFound();
  const dossier = `/clienten/${moment.clientnummer}`;
  const verborgen = { clientnummer: moment.clientnummer, contactmomentId: moment.id, versie: moment.versie };
  const sleutel = randomUUID();
  const gepland = moment.status === 'gepland';
  return (
    <>
      <Paginakop
        titel={`${VORM[moment.vorm]}${moment.status === 'gevoerd' ? '' : `: ${CONTACTSTATUS[moment.status]}`}`}
        onder={`${moment.naam} · ${datumMetDag(moment.datum)}${moment.tijd ? ` om ${moment.tijd}` : ''}`}
        acties={
          gepland &&
          moment.magWijzigen && (
            <a className="knop" href={`${dossier}/contactmomenten/nieuw?afspraak=${moment.id}`}>
              Gesprek vastleggen
            </a>
          )
        }
      >
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={dossier}>{moment.naam}</a>
        </p>
      </Paginakop>
      <div className="grid max-w-3xl gap-4">
        <ContactmomentFeiten moment={moment} />
        {moment.magWijzigen && gepland && (
          <>
            <details className="paneel">
              <summary className="font-semibold">Verplaatsen</summary>
              <div className="mt-4">
                <VerplaatsForm
                  verborgen={verborgen}
                  sleutel={sleutel}
                  datum={moment.datum}
                  tijd={moment.tijd}
                  vandaag={vandaag}
                />
              </div>
            </details>
            <details className="paneel">
              <summary className="font-semibold">Afzeggen</summary>
              <div className="mt-4">
                <AfzegForm verborgen={verborgen} sleutel={sleutel} />
              </div>
            </details>
          </>
        )}
        {moment.magWijzigen && !gepland && (
          <details className="paneel">
            <summary className="font-semibold">Verslag corrigeren</summary>
            <div className="mt-4">
              <CorrigeerForm verborgen={verborgen} sleutel={sleutel} verslag={moment.verslag} />
            </div>
          </details>
        )}
        {moment.magWijzigen && (
          <details className="paneel">
            <summary className="font-semibold">Verkeerd geregistreerd</summary>
            <div className="mt-4">
              <VerkeerdForm verborgen={verborgen} sleutel={sleutel} />
            </div>
          </details>
        )}
        <Geschiedenis wijzigingen={moment.wijzigingen} />
      </div>
    </>
  );
}
