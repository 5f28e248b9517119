import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Dossiertabs } from '@/components/dossier/dossiertabs';
import { Betrokkenen } from '@/components/netwerk/betrokkenen';
import { Huishouden, Taalregel } from '@/components/netwerk/huishouden';
import { Toezeggingen } from '@/components/netwerk/toezeggingen';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { Signaalpaneel } from '@/components/signalen/signaallijst';
import { metSleutel } from '@/components/toegang/sleutel';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getNetwerk } from '@/lib/netwerk/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';
import { getSignalen } from '@/lib/signalen/queries';

export const metadata: Metadata = { title: 'Rond de cliënt' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

/** Zoveel signalen die op antwoord wachten staan hier; de rest op een eigen pagina. */
const HOOGSTENS = 3;

export default metSleutel(async function RondDeClient({ params, searchParams }: Props) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const vandaag = leesVandaag();
  const netwerk = await getNetwerk(user, { clientnummer }, vandaag);
  const signalen = netwerk && (await getSignalen(user, { clientnummer, hoogstens: HOOGSTENS }, vandaag));
  if (!netwerk || !signalen) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  const delen = { n: netwerk, vandaag };
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={netwerk.naam} onder={netwerk.clientnummer}>
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={`/clienten/${netwerk.clientnummer}`}>{netwerk.naam}</a> /
          Rond de cliënt
        </p>
      </Paginakop>
      <Dossiertabs clientnummer={netwerk.clientnummer} hier="netwerk" />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-5">
          <Signaalpaneel s={signalen} />
          <Toezeggingen {...delen} />
          <Betrokkenen {...delen} />
        </div>
        <div className="grid gap-5">
          <Huishouden n={netwerk} />
          <Taalregel n={netwerk} />
        </div>
      </div>
    </>
  );
});
