import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { InstelForm } from '@/components/tweede-factor/instel-form';
import { InstelUitleg } from '@/components/tweede-factor/instel-uitleg';
import { eigenPad } from '@/lib/server/eigen-pad';
import { halveSessie, huidigeUser } from '@/lib/server/session';
import { getInstelling, getTweedeStap } from '@/lib/tweede-factor/queries';

export const metadata: Metadata = { title: 'Tweede stap instellen' };

export default async function Instellen({ searchParams }: { searchParams: Promise<{ terug?: string }> }) {
  const gevraagd = (await searchParams).terug;
  const terug = eigenPad(typeof gevraagd === 'string' ? gevraagd : '/');
  const wie = await halveSessie();
  // Wie net klaar is staat hier met zijn herstelcodes voor zich; verder komt er niemand die is ingelogd.
  if (!wie && !(await huidigeUser())) redirect('/inloggen');
  if (wie && (await getTweedeStap(wie)).ingesteld) redirect(`/inloggen/tweede?terug=${encodeURIComponent(terug)}`);
  const instelling = wie && (await getInstelling(wie));
  return (
    <InstelForm terug={terug} klaar={!wie} kanApp={instelling !== null}>
      <InstelUitleg instelling={instelling} />
    </InstelForm>
  );
}
