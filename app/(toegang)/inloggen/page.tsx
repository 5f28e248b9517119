import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { InlogForm } from '@/components/toegang/inlog-form';
import { oidcFout } from '@/lib/copy/inlogfouten';
import { startpagina } from '@/lib/policy/startpagina';
import { env } from '@/lib/server/env';
import { huidigeUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Inloggen' };

type Zoek = { terug?: string; uitgelogd?: string; klaar?: string; fout?: string };

export default async function Inloggen({ searchParams }: { searchParams: Promise<Zoek> }) {
  const { terug: gevraagd, uitgelogd, klaar, fout } = await searchParams;
  const terug = typeof gevraagd === 'string' ? gevraagd : '/';
  const { OIDC_UITGEVER, OIDC_NAAM, WACHTWOORDEN } = env();
  const melding = oidcFout(fout);
  const user = await huidigeUser();
  if (user) redirect(startpagina(user.rol));
  return (
    <>
      <h1 className="mb-4">Inloggen</h1>
      {uitgelogd && (
        <p role="status" className="mb-4 rounded-basis bg-goed-zacht p-3">
          U bent uitgelogd.
        </p>
      )}
      {klaar && (
        <p role="status" className="mb-4 rounded-basis bg-goed-zacht p-3">
          Uw wachtwoord is opgeslagen. Log ermee in.
        </p>
      )}
      {melding && (
        <p role="alert" className="mb-4 rounded-basis border-2 border-laat bg-laat-zacht p-3">
          {melding}
        </p>
      )}
      {OIDC_UITGEVER && (
        <p className={WACHTWOORDEN === 'aan' ? 'mb-5' : undefined}>
          <a className="knop" href={`/inloggen/oidc?terug=${encodeURIComponent(terug)}`}>
            Inloggen met {OIDC_NAAM}
          </a>
        </p>
      )}
      {WACHTWOORDEN === 'aan' ? (
        <>
          <InlogForm terug={terug} />
          <p className="klein mt-4">
            <a href="/inloggen/vergeten">Wachtwoord vergeten?</a> Nog geen toegang? Vraag uw beheerder.
          </p>
        </>
      ) : (
        <p className="klein mt-4">Lukt het niet, of hebt u nog geen toegang? Vraag uw beheerder.</p>
      )}
      <p className="klein mt-2">
        <a href="/toegankelijkheid">Toegankelijkheid</a>
      </p>
    </>
  );
}
