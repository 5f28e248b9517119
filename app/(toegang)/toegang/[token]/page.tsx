import type { Metadata } from 'next';
import { WachtwoordForm } from '@/components/toegang/wachtwoord-form';
import { isKoppelbaar } from '@/lib/oidc/wie';
import { env } from '@/lib/server/env';
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
  const { OIDC_UITGEVER, OIDC_NAAM, WACHTWOORDEN } = env();
  const koppelen = OIDC_UITGEVER && (await isKoppelbaar(token)) && (
    <p className="mb-5">
      <a className="knop" href={`/inloggen/oidc?uitnodiging=${encodeURIComponent(token)}`}>
        Inloggen met {OIDC_NAAM}
      </a>
    </p>
  );
  if (WACHTWOORDEN === 'uit')
    return (
      <>
        <h1 className="mb-2">Toegang tot Vast Contact</h1>
        <p className="klein mb-4">
          Voor {gebruiker.naam} ({gebruiker.email}). Deze link werkt één keer. Daarna logt u altijd zo in.
        </p>
        {koppelen}
      </>
    );
  return (
    <>
      {koppelen}
      <h1 className="mb-2">Wachtwoord kiezen</h1>
      <p className="klein mb-4">
        Voor {gebruiker.naam} ({gebruiker.email}). Deze link werkt één keer. Daarna logt u in met uw e-mailadres, dit
        wachtwoord en uw tweede stap.
      </p>
      <WachtwoordForm token={token} />
    </>
  );
}
