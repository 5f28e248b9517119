import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { CodeappForm } from '@/components/tweede-factor/codeapp-form';
import { InstelUitleg } from '@/components/tweede-factor/instel-uitleg';
import { isBevestigd } from '@/lib/server/sessies';
import { requireRecht } from '@/lib/server/session';
import { getInstelling } from '@/lib/tweede-factor/queries';

export const metadata: Metadata = { title: 'App met codes instellen' };

export default metSleutel(async function CodeappPagina() {
  const user = await requireRecht('account.wijzigen');
  // Wat hier staat is een sleutel: wie alleen zijn scherm open liet staan, liet haar niet zien.
  if (!isBevestigd(user)) redirect(`/bevestigen?terug=${encodeURIComponent('/account/codeapp')}`);
  const instelling = await getInstelling({ gebruikerId: user.id });
  return (
    <>
      <Paginakop titel="App met codes instellen" onder="Een app of telefoon van daarvoor werkt daarna niet meer.">
        <p className="klein mb-1">
          <a href="/account">Account</a> / App met codes
        </p>
      </Paginakop>
      <div className="paneel grid max-w-3xl gap-4">
        <InstelUitleg instelling={instelling} />
        {instelling && <CodeappForm />}
      </div>
    </>
  );
});
