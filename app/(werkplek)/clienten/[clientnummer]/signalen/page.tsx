import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Dossiertabs } from '@/components/dossier/dossiertabs';
import { Paginakop } from '@/components/shell/paginakop';
import { Signaallijst } from '@/components/signalen/signaallijst';
import { metSleutel } from '@/components/toegang/sleutel';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';
import { getSignalen } from '@/lib/signalen/queries';

export const metadata: Metadata = { title: 'Signalen' };

type Props = { params: Promise<{ clientnummer: string }> };

/** Alle signalen over een cliënt, ook wat is afgehandeld. */
export default metSleutel(async function SignalenOverClient({ params }: Props) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const s = await getSignalen(user, { clientnummer }, vandaag());
  if (!s) notFound();
  const dossier = `/clienten/${s.clientnummer}`;
  return (
    <>
      <Paginakop titel={`Signalen over ${s.naam}`} onder={s.clientnummer}>
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={dossier}>{s.naam}</a> /{' '}
          <a href={`${dossier}/netwerk`}>Rond de cliënt</a> / Signalen
        </p>
      </Paginakop>
      <Dossiertabs clientnummer={s.clientnummer} hier="netwerk" />
      <div className="paneel max-w-3xl">
        {s.signalen.length > 0 ? (
          <Signaallijst s={s} />
        ) : (
          <p>
            Er is nog geen signaal over deze cliënt. Een partner die betrokken is kan er een sturen; dat staat dan ook
            op Vandaag.
          </p>
        )}
      </div>
    </>
  );
});
