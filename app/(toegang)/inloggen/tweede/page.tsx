import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Democode } from '@/components/tweede-factor/democode';
import { StapForm } from '@/components/tweede-factor/stap-form';
import { eigenPad } from '@/lib/server/eigen-pad';
import { halveSessie, huidigeUser } from '@/lib/server/session';
import { getTweedeStap } from '@/lib/tweede-factor/queries';

export const metadata: Metadata = { title: 'Tweede stap' };

export default async function Tweede({ searchParams }: { searchParams: Promise<{ terug?: string }> }) {
  const gevraagd = (await searchParams).terug;
  const terug = eigenPad(typeof gevraagd === 'string' ? gevraagd : '/');
  const wie = await halveSessie();
  if (!wie) redirect((await huidigeUser()) ? terug : '/inloggen');
  const stap = await getTweedeStap(wie);
  if (!stap.ingesteld) redirect(`/inloggen/instellen?terug=${encodeURIComponent(terug)}`);
  return (
    <>
      <h1 className="mb-4">Tweede stap</h1>
      {stap.demo && <Democode code={stap.demo} />}
      <StapForm terug={terug} app={stap.app} passkeys={stap.passkeys} codesOver={stap.codesOver} />
      <p className="klein mt-4">
        <a href="/inloggen">Opnieuw beginnen</a>
      </p>
    </>
  );
}
