import type { Metadata } from 'next';
import { ClientZoeken } from '@/components/clienten/client-zoeken';
import { Paginakop } from '@/components/shell/paginakop';
import { isUuid } from '@/lib/formulier/velden';
import { can } from '@/lib/policy/policy';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Zoeken' };

export default async function Zoeken({ searchParams }: { searchParams: Promise<{ doel?: string; uit?: string }> }) {
  const user = await requireRecht('clienten.zoeken');
  const eigen = can(user, 'clienten.bekijken');
  const { doel, uit = '' } = await searchParams;
  const vastleggen = eigen && doel === 'vastleggen';
  return (
    <>
      <Paginakop titel={vastleggen ? 'Gesprek vastleggen: met wie?' : 'Zoek een cliënt'} />
      <div className="paneel max-w-2xl">
        <ClientZoeken
          doel={vastleggen ? 'vastleggen' : eigen ? 'dossier' : 'planning'}
          uit={isUuid(uit) ? uit : null}
        />
        <noscript>
          Zoeken werkt alleen met JavaScript. Kies uw cliënt uit de lijst {eigen ? 'Mijn cliënten' : 'Cliënten'}.
        </noscript>
      </div>
    </>
  );
}
