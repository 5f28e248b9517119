import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Aanpakberichten, Aanpakmensen, Aanpakuitleg } from '@/components/aanpakken/aanpak-delen';
import { Paginakop } from '@/components/shell/paginakop';
import { getAanpak } from '@/lib/aanpakken/queries';
import { isUuid } from '@/lib/formulier/velden';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Aanpak' };

export default async function Aanpak({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireRecht('aanpak.lezen');
  const { id } = await params;
  const a = isUuid(id) ? await getAanpak(user, id, vandaag()) : null;
  if (!a) notFound();
  return (
    <>
      <Paginakop titel={a.naam}>
        <p className="klein mb-1">
          <a href="/aanpakken">Aanpakken</a> / {a.naam}
        </p>
      </Paginakop>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-5">
          <Aanpakuitleg a={a} />
          <section className="paneel">
            <h2 className="mb-3">Wat verandert er?</h2>
            <Aanpakberichten berichten={a.berichten} />
          </section>
        </div>
        <Aanpakmensen a={a} />
      </div>
    </>
  );
}
