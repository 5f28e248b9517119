import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HerinneringVerwijderenForm, HerinneringWijzigenForm } from '@/components/herinneringen/herinnering-forms';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getHerinnering } from '@/lib/herinneringen/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Herinnering' };

export default metSleutel(async function Herinnering({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireRecht('herinnering.bijhouden');
  const herinnering = await getHerinnering(user, { id: (await params).id }, leesVandaag());
  if (!herinnering) notFound();
  const { clientnummer, naam } = herinnering;
  return (
    <>
      <Paginakop titel="Herinnering" onder={clientnummer && <a href={`/clienten/${clientnummer}`}>{naam}</a>}>
        <p className="klein mb-1">
          <a href="/vandaag">Vandaag</a> / Herinnering
        </p>
      </Paginakop>
      <section className="paneel grid max-w-2xl gap-4">
        <HerinneringWijzigenForm herinnering={herinnering} />
        <HerinneringVerwijderenForm id={herinnering.id} />
      </section>
    </>
  );
});
