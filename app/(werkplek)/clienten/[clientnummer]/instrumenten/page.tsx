import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Dossiertabs } from '@/components/dossier/dossiertabs';
import { Instrumenten } from '@/components/inzet/instrumenten';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getInstrumentenblad } from '@/lib/inzet/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Instrumenten van de cliënt' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function ClientInstrumenten({ params, searchParams }: Props) {
  const user = await requireUser();
  const vandaag = leesVandaag();
  const blad = await getInstrumentenblad(user, await params, vandaag);
  if (!blad) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel={blad.naam}
        onder={blad.clientnummer}
        acties={
          <>
            <a className="knop knop-stil" href="/instrumenten">
              Alle instrumenten
            </a>
            <a className="knop knop-stil" href="/instrumenten/sociale-kaart">
              Sociale kaart
            </a>
          </>
        }
      >
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={`/clienten/${blad.clientnummer}`}>{blad.naam}</a> /
          Instrumenten
        </p>
      </Paginakop>
      <Dossiertabs clientnummer={blad.clientnummer} hier="instrumenten" />
      <Instrumenten blad={blad} vandaag={vandaag} />
    </>
  );
});
