import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Dossiertabs } from '@/components/dossier/dossiertabs';
import { Leefgebieden } from '@/components/intakes/leefgebieden';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getLeefgebieden } from '@/lib/intakes/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Leefgebieden' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function LeefgebiedenPagina({ params, searchParams }: Props) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const pagina = await getLeefgebieden(user, { clientnummer }, vandaag());
  if (!pagina) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  const dossier = `/clienten/${pagina.clientnummer}`;
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel={pagina.naam}
        onder={pagina.clientnummer}
        acties={
          <a className="knop knop-stil" href={`${dossier}/leefgebieden/gespreksblad`}>
            Leeg gespreksblad
          </a>
        }
      >
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={dossier}>{pagina.naam}</a> / Leefgebieden
        </p>
      </Paginakop>
      <Dossiertabs clientnummer={pagina.clientnummer} hier="leefgebieden" />
      <Leefgebieden pagina={pagina} />
    </>
  );
});
