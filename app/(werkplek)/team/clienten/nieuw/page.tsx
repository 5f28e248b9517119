import type { Metadata } from 'next';
import { DeelnemerForm } from '@/components/levensloop/deelnemer-form';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getDeelnemerkeuzes } from '@/lib/levensloop/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Nieuwe deelnemer' };

export default metSleutel(async function NieuweDeelnemer() {
  const user = await requireRecht('team.bekijken');
  const vandaag = leesVandaag();
  const keuzes = await getDeelnemerkeuzes(user, vandaag);
  return (
    <>
      <Paginakop titel="Nieuwe deelnemer">
        <p className="klein mb-1">
          <a href="/team">Team</a> / Nieuwe deelnemer
        </p>
      </Paginakop>
      {!keuzes || keuzes.aanpakken.length === 0 ? (
        <p className="paneel max-w-2xl">
          Er is nu geen open {keuzes ? 'aanpak' : 'team'} om iemand in te plaatsen. Vraag uw beheerder.
        </p>
      ) : (
        <DeelnemerForm keuzes={keuzes} vandaag={vandaag} />
      )}
    </>
  );
});
