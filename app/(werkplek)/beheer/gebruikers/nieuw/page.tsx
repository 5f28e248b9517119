import type { Metadata } from 'next';
import { NieuweGebruikerForm } from '@/components/beheer/gebruiker-forms';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getKeuzes } from '@/lib/beheer/gebruiker-queries';
import { GEEN_MAIL } from '@/lib/beheer/woorden';
import { accountmailIngesteld } from '@/lib/mail/accountmail';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Nieuwe gebruiker' };

export default metSleutel(async function NieuweGebruiker() {
  const user = await requireRecht('beheer.wijzigen');
  const keuzes = await getKeuzes(user, vandaag());
  return (
    <>
      <Paginakop
        titel="Nieuwe gebruiker"
        onder="De gebruiker krijgt een e-mail met een link, en kiest zelf een wachtwoord en een tweede stap. U ziet die link nooit."
      >
        <p className="klein mb-1">
          <a href="/beheer">Beheer</a> / <a href="/beheer/gebruikers">Gebruikers</a> / Nieuw
        </p>
      </Paginakop>
      <div className="grid max-w-3xl gap-5">
        {!accountmailIngesteld() && <p className="paneel">{GEEN_MAIL}</p>}
        {keuzes.teams.length === 0 && (
          <p className="paneel">
            Er is nog geen team. Voor een werkzoekendebegeleider of teamleider is er een nodig:{' '}
            <a href="/beheer/teams">voeg eerst een team toe</a>.
          </p>
        )}
        <div className="paneel">
          <NieuweGebruikerForm keuzes={keuzes} />
        </div>
      </div>
    </>
  );
});
