import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { BeoordeelForm } from '@/components/verantwoording/beoordeel-form';
import { Datalekfeiten, Datalektekst } from '@/components/verantwoording/datalekken';
import { isUuid } from '@/lib/formulier/velden';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { getDatalek } from '@/lib/verantwoording/datalek-queries';
import { REGEL } from '@/lib/verantwoording/opvallend-woorden';

export const metadata: Metadata = { title: 'Mogelijk datalek' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ tekst?: string }> };

export default metSleutel(async function MogelijkDatalek({ params, searchParams }: Props) {
  const user = await requireRecht('datalek.behandelen');
  const { id } = await params;
  const vraag = { id, tekst: (await searchParams).tekst === '1' };
  const lek = isUuid(id) ? await getDatalek(user, vraag, vandaag()) : null;
  if (!lek) notFound();
  return (
    <>
      <Paginakop
        titel="Mogelijk datalek"
        onder={lek.opvallend ? REGEL[lek.opvallend] : `Stond in het dossier van ${lek.clientnummer}`}
      >
        <p className="klein mb-1">
          <a href="/verantwoording">Verantwoording</a> / <a href="/verantwoording/datalekken">Mogelijke datalekken</a>
        </p>
      </Paginakop>
      <div className="grid max-w-3xl gap-4">
        <Datalekfeiten lek={lek} />
        {!lek.opvallend && <Datalektekst lek={lek} />}
        <section className="paneel" aria-labelledby="oordeel">
          <h2 id="oordeel" className="mb-3">
            Uw oordeel
          </h2>
          <BeoordeelForm lek={lek} vandaag={vandaag()} />
        </section>
      </div>
    </>
  );
});
