import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { VandaagOverzicht } from '@/components/vandaag/vandaag-overzicht';
import { geluktTekst } from '@/lib/copy/meldingen';
import { peildatumUit } from '@/lib/formulier/velden';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { getVandaag } from '@/lib/vandaag/queries';

export const metadata: Metadata = { title: 'Vandaag' };

type Zoek = { peildatum?: string | string[]; gelukt?: string };

export default async function Vandaag({ searchParams }: { searchParams: Promise<Zoek> }) {
  const user = await requireRecht('vandaag.bekijken');
  const { gelukt, ...zoek } = await searchParams;
  const vandaag = leesVandaag();
  const peildatum = peildatumUit(zoek.peildatum, vandaag);
  if (!peildatum)
    return (
      <>
        <Paginakop titel="Vandaag" />
        <p role="alert" className="paneel border-laat">
          Deze peildatum bestaat niet of ligt in de toekomst. Kies vandaag of een dag die geweest is.{' '}
          <a href="/vandaag">Naar vandaag</a>
        </p>
      </>
    );
  const melding = geluktTekst(gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <VandaagOverzicht
        gegevens={await getVandaag(user, peildatum, vandaag)}
        sleutel={randomUUID()}
        vandaag={vandaag}
      />
    </>
  );
}
