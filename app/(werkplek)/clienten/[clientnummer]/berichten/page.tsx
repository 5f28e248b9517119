import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Berichtenlijst, Weg } from '@/components/berichten/berichtenlijst';
import { Dossiertabs } from '@/components/dossier/dossiertabs';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getBerichten } from '@/lib/berichten/queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Berichten' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function BerichtenPagina({ params, searchParams }: Props) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const b = await getBerichten(user, { clientnummer }, vandaag());
  if (!b) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={b.naam} onder={b.clientnummer}>
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={`/clienten/${b.clientnummer}`}>{b.naam}</a> / Berichten
        </p>
      </Paginakop>
      <Dossiertabs clientnummer={b.clientnummer} hier="berichten" />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="max-lg:order-2">
          <Berichtenlijst b={b} />
        </div>
        <Weg b={b} />
      </div>
    </>
  );
});
