import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Dossiertabs } from '@/components/dossier/dossiertabs';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { Bestand } from '@/components/situatie/bestand';
import { Ladder } from '@/components/situatie/ladder';
import { OnHold } from '@/components/situatie/onhold';
import { Ontheffing } from '@/components/situatie/ontheffing';
import { Uitkering } from '@/components/situatie/uitkering';
import { metSleutel } from '@/components/toegang/sleutel';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';
import { getSituatie } from '@/lib/situatie/queries';

export const metadata: Metadata = { title: 'Situatie' };

type Props = {
  params: Promise<{ clientnummer: string }>;
  searchParams: Promise<{ gelukt?: string; wijzig?: string }>;
};

export default metSleutel(async function SituatiePagina({ params, searchParams }: Props) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const { gelukt, wijzig } = await searchParams;
  const situatie = await getSituatie(user, { clientnummer }, vandaag());
  if (!situatie) notFound();
  const melding = geluktTekst(gelukt);
  const deel = {
    s: situatie,
    wijzigId: situatie.magWijzigen && typeof wijzig === 'string' ? wijzig : null,
  };
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={situatie.naam} onder={situatie.clientnummer}>
        <p className="klein niet-afdrukken mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={`/clienten/${situatie.clientnummer}`}>{situatie.naam}</a> /
          Situatie
        </p>
      </Paginakop>
      <Dossiertabs clientnummer={situatie.clientnummer} hier="situatie" />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="grid gap-5">
          <Ladder {...deel} />
          <OnHold s={situatie} />
        </div>
        <div className="grid gap-5">
          <Uitkering {...deel} />
          <Ontheffing {...deel} />
          <Bestand {...deel} />
        </div>
      </div>
    </>
  );
});
