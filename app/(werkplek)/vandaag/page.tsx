import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Gelukt } from '@/components/shell/gelukt';
import { PeildatumFout } from '@/components/shell/peildatum-fout';
import { metSleutel } from '@/components/toegang/sleutel';
import { VandaagOverzicht } from '@/components/vandaag/vandaag-overzicht';
import { telBrieven } from '@/lib/berichten/queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { peildatumUit } from '@/lib/formulier/velden';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { getVandaag } from '@/lib/vandaag/queries';

export const metadata: Metadata = { title: 'Vandaag' };

type Zoek = { peildatum?: string | string[]; gelukt?: string };

export default metSleutel(async function Vandaag({ searchParams }: { searchParams: Promise<Zoek> }) {
  const user = await requireRecht('vandaag.bekijken');
  const { gelukt, ...zoek } = await searchParams;
  const vandaag = leesVandaag();
  const peildatum = peildatumUit(zoek.peildatum, vandaag);
  if (!peildatum) return <PeildatumFout titel="Vandaag" terug="/vandaag" naar="Naar vandaag" />;
  const gegevens = await getVandaag(user, { peildatum, telBrieven }, vandaag);
  if (!gegevens) notFound();
  const melding = geluktTekst(gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <VandaagOverzicht gegevens={gegevens} sleutel={randomUUID()} vandaag={vandaag} />
    </>
  );
});
