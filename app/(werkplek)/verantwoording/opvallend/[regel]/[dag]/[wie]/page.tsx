import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { Signaalfeiten } from '@/components/verantwoording/opvallend';
import { OpvallendForm } from '@/components/verantwoording/opvallend-form';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { getSignaal } from '@/lib/verantwoording/opvallend-queries';
import { signaalSchema } from '@/lib/verantwoording/opvallend-schema';
import { REGEL } from '@/lib/verantwoording/opvallend-woorden';

export const metadata: Metadata = { title: 'Wat opvalt' };

type Props = { params: Promise<Record<'regel' | 'dag' | 'wie', string>> };

export default metSleutel(async function Opvallend({ params }: Props) {
  const user = await requireRecht('verantwoording.lezen');
  const { regel, dag, wie } = await params;
  const vraag = signaalSchema.safeParse({ regel, dag, wie: wie.replaceAll('%3A', ':') });
  const signaal = vraag.success ? await getSignaal(user, vraag.data, vandaag()) : null;
  if (!signaal) notFound();
  return (
    <>
      <Paginakop titel={REGEL[signaal.regel]} onder={signaal.naam}>
        <p className="klein mb-1">
          <a href="/verantwoording">Verantwoording</a> / <a href="/verantwoording/opvallend">Wat opvalt</a>
        </p>
      </Paginakop>
      <div className="grid max-w-3xl gap-4">
        <Signaalfeiten signaal={signaal} />
        <section className="paneel" aria-labelledby="oordeel">
          <h2 id="oordeel" className="mb-3">
            Uw oordeel
          </h2>
          {signaal.wie === user.id ? (
            <p>Dit gaat over uzelf. Laat een andere privacy officer dit beoordelen.</p>
          ) : (
            <OpvallendForm signaal={signaal} />
          )}
        </section>
      </div>
    </>
  );
});
