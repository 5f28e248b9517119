import type { Metadata } from 'next';
import { Paginakop } from '@/components/shell/paginakop';
import { Palet } from '@/components/shell/palet';
import { isUuid } from '@/lib/formulier/velden';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { persoonsdaad } from '@/lib/vinden/persoonsdaad-woorden';
import { getZoekbegin } from '@/lib/vinden/queries';

export const metadata: Metadata = { title: 'Zoeken' };

export default async function Zoeken({ searchParams }: { searchParams: Promise<{ doel?: string; uit?: string }> }) {
  const user = await requireRecht('account.wijzigen');
  const { doel, uit = '' } = await searchParams;
  const begin = await getZoekbegin(user, {}, vandaag());
  // Alleen wat deze gebruiker zelf kan vinden.
  const daad = begin.plekken.some((p) => p.soort === 'persoonsdaad' && p.code === doel) ? persoonsdaad(doel) : null;
  return (
    <>
      <Paginakop
        titel={daad ? `${daad.tekst}: ${daad.met} wie?` : begin.zoekt ? 'Zoek een cliënt of pagina' : 'Zoek een pagina'}
      />
      <div className="paneel max-w-2xl">
        {/* Een gesprek dat eerst bij een andere cliënt stond, om bij de gekozene vast te leggen. */}
        <Palet key={doel} begin={begin} daad={daad} zoek={daad && isUuid(uit) ? `uit=${uit}` : ''} />
      </div>
    </>
  );
}
