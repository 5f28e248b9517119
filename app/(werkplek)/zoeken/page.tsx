import type { Metadata } from 'next';
import { ClientZoeken } from '@/components/clienten/client-zoeken';
import { Paginakop } from '@/components/shell/paginakop';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Zoeken' };

export default async function Zoeken({ searchParams }: { searchParams: Promise<{ doel?: string }> }) {
  await requireRecht('clienten.bekijken');
  const vastleggen = (await searchParams).doel === 'vastleggen';
  return (
    <>
      <Paginakop titel={vastleggen ? 'Gesprek vastleggen: met wie?' : 'Zoek een cliënt'} />
      <div className="paneel max-w-2xl">
        <ClientZoeken doel={vastleggen ? 'vastleggen' : 'dossier'} />
        <noscript>Zoeken werkt alleen met JavaScript. Kies uw cliënt uit de lijst Mijn cliënten.</noscript>
      </div>
    </>
  );
}
