import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OntvangstAfgesloten, OntvangstLezen } from '@/components/overdrachten/ontvangst';
import { AccepteerForm, TerugstuurForm } from '@/components/overdrachten/overdracht-forms';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { isUuid } from '@/lib/formulier/velden';
import { getOntvangst } from '@/lib/overdrachten/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Overdracht' };

export default metSleutel(async function OntvangstPagina({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireRecht('overdracht.ontvangen');
  const { id } = await params;
  const vandaag = leesVandaag();
  const ontvangst = isUuid(id) ? await getOntvangst(user, { id }, vandaag) : null;
  if (!ontvangst) notFound();
  const pad = (
    <p className="klein mb-1">
      <a href="/overdrachten">Overdrachten</a> / Overdracht
    </p>
  );
  if (ontvangst.soort === 'afgesloten') {
    const { a } = ontvangst;
    return (
      <>
        <Paginakop titel="Overdracht" onder={a.clientnummer}>
          {pad}
        </Paginakop>
        <OntvangstAfgesloten a={a} beeindigd={a.einddatum !== null && a.einddatum < vandaag} />
      </>
    );
  }
  const { o, soort } = ontvangst;
  return (
    <>
      <Paginakop titel={`Overdracht van ${o.naam}`} onder={o.clientnummer}>
        {pad}
      </Paginakop>
      <div className="grid max-w-4xl gap-5">
        <OntvangstLezen o={o} />
        {soort === 'overgenomen' ? (
          <p className="paneel">
            U hebt deze cliënt overgenomen. <a href={`/clienten/${o.clientnummer}`}>Naar het dossier</a>
          </p>
        ) : (
          <section className="paneel grid gap-5 niet-afdrukken">
            <div className="grid gap-3">
              <h2>Neemt u deze cliënt over?</h2>
              <p>
                Het dossier gaat op dat moment naar u, en {o.van ?? 'uw collega'} ziet het niet meer. De norm en de
                afspraken lopen gewoon door.
              </p>
              <AccepteerForm id={o.id} />
            </div>
            <div className="grid gap-3 border-line border-t pt-5">
              <h3>Nog niet</h3>
              <TerugstuurForm id={o.id} />
            </div>
          </section>
        )}
      </div>
    </>
  );
});
