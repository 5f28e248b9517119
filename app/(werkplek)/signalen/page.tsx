import type { Metadata } from 'next';
import { Paginakop } from '@/components/shell/paginakop';
import { Partnerlijst } from '@/components/signalen/partnerlijst';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { getPartnerlijst } from '@/lib/signalen/queries';

export const metadata: Metadata = { title: 'Signalen' };

/** Waar een partner binnenkomt: de cliënten bij wie hij nu betrokken is. */
export default async function Signalen() {
  const user = await requireRecht('signalen.bekijken');
  const regels = (await getPartnerlijst(user, {}, vandaag())) ?? [];
  return (
    <>
      <Paginakop titel="Signalen" onder="Kies een cliënt om iets door te geven aan de begeleider" />
      {regels.length > 0 ? (
        <Partnerlijst regels={regels} />
      ) : (
        <div className="paneel grid max-w-2xl gap-2">
          <p>
            U bent nu bij niemand betrokken. Zodra een cliënt bij uw organisatie begint, of er een andere grond is om u
            te betrekken, staat die hier.
          </p>
          <p>Mist u iemand? Neem dan contact op met de begeleider.</p>
        </div>
      )}
    </>
  );
}
