import type { Metadata } from 'next';
import { WachtwoordForm } from '@/components/toegang/wachtwoord-form';
import { getToegangslink } from '@/lib/toegang/queries';

export const metadata: Metadata = { title: 'Wachtwoord kiezen' };

export default async function Toegang({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const gebruiker = await getToegangslink(token);
  if (!gebruiker)
    return (
      <>
        <h1 className="mb-2">Deze link werkt niet (meer)</h1>
        <p>
          Een link werkt één keer en niet lang. Hebt u al een wachtwoord?{' '}
          <a href="/inloggen/vergeten">Vraag dan een nieuwe link</a>. Kiest u er voor het eerst een? Vraag dan uw
          beheerder.
        </p>
        <p className="mt-3">
          <a href="/inloggen">Naar inloggen</a>
        </p>
      </>
    );
  return (
    <>
      <h1 className="mb-2">Wachtwoord kiezen</h1>
      <p className="klein mb-4">
        Voor {gebruiker.naam} ({gebruiker.email}). Deze link werkt één keer. Daarna logt u in met uw e-mailadres, dit
        wachtwoord en uw tweede stap.
      </p>
      <WachtwoordForm token={token} />
    </>
  );
}
