import type { Metadata } from 'next';
import { VergetenForm } from '@/components/toegang/vergeten-form';
import { accountmailIngesteld } from '@/lib/mail/accountmail';

export const metadata: Metadata = { title: 'Wachtwoord vergeten' };

export default function Vergeten() {
  return (
    <>
      <h1 className="mb-2">Wachtwoord vergeten</h1>
      {accountmailIngesteld() ? (
        <>
          <p className="klein mb-4">
            Vul het e-mailadres in waarmee u inlogt. U krijgt een e-mail met een link om een nieuw wachtwoord te kiezen.
            Uw tweede stap blijft zoals hij is.
          </p>
          <VergetenForm />
        </>
      ) : (
        <p>Vast Contact kan hier geen e-mail versturen. Vraag uw beheerder om een nieuwe link.</p>
      )}
      <p className="klein mt-4">
        <a href="/inloggen">Naar inloggen</a>
      </p>
    </>
  );
}
