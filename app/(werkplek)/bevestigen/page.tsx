import type { Metadata } from 'next';
import { Paginakop } from '@/components/shell/paginakop';
import { BevestigForm } from '@/components/toegang/bevestig-form';
import { oidcFout } from '@/lib/copy/inlogfouten';
import { eigenPad } from '@/lib/server/eigen-pad';
import { requireRecht } from '@/lib/server/session';
import { leesWegen } from '@/lib/tweede-factor/bevestig-queries';
import { WAAROM } from '@/lib/tweede-factor/bevestig-woorden';

export const metadata: Metadata = { title: 'Bent u het zelf?' };

type Zoek = { terug?: string; klaar?: string; fout?: string };

export default async function Bevestigen({ searchParams }: { searchParams: Promise<Zoek> }) {
  const user = await requireRecht('account.wijzigen');
  const zoek = await searchParams;
  const terug = eigenPad(typeof zoek.terug === 'string' ? zoek.terug : '/');
  const fout = oidcFout(zoek.fout);
  const wegen = await leesWegen(user);
  const daarheen = `/inloggen/oidc?doel=bevestigen&terug=${encodeURIComponent(`/bevestigen?klaar=1&terug=${encodeURIComponent(terug)}`)}`;
  return (
    <>
      <Paginakop titel="Bent u het zelf?" />
      <div className="paneel grid max-w-2xl gap-4">
        {zoek.klaar ? (
          <>
            <p role="status">U hebt laten zien dat u het bent. Dat geldt tien minuten.</p>
            <p>{terug === '/' ? 'Sluit dit tabblad en ga verder waar u was.' : <a href={terug}>Ga verder</a>}</p>
          </>
        ) : (
          <>
            <p>{WAAROM}</p>
            {fout && (
              <p role="alert" className="rounded-basis border-2 border-laat bg-laat-zacht p-3">
                {fout}
              </p>
            )}
            {wegen.wachtwoord && <BevestigForm terug={terug} stap={wegen.stap} />}
            {wegen.organisatie && (
              <p>
                <a className="knop" href={daarheen}>
                  Bevestigen met {wegen.organisatie}
                </a>
              </p>
            )}
          </>
        )}
      </div>
    </>
  );
}
