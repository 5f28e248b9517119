import { notFound } from 'next/navigation';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { Betrokkenen } from '@/components/netwerk/betrokkenen';
import { Huishouden, Taalregel } from '@/components/netwerk/huishouden';
import { Toezeggingen } from '@/components/netwerk/toezeggingen';
import { Signaalpaneel } from '@/components/signalen/signaallijst';
import { metSleutel } from '@/components/toegang/sleutel';
import { getNetwerk } from '@/lib/netwerk/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';
import { getSignalen } from '@/lib/signalen/queries';

type Props = {
  params: Promise<{ clientnummer: string }>;
  searchParams: Promise<{ gelukt?: string; signalen?: string }>;
};

/** Zoveel signalen die op antwoord wachten staan er; de rest voor wie erom vraagt. */
const HOOGSTENS = 3;

const lees = async ({ params }: Props) => getNetwerk(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Rond de cliënt', lees);

export default metSleutel(async function RondDeClient(props: Props) {
  const netwerk = await lees(props);
  const { gelukt, signalen: welke } = await props.searchParams;
  const vraag = { ...(await props.params), ...(welke === 'alle' ? {} : { hoogstens: HOOGSTENS }) };
  const signalen = netwerk && (await getSignalen(await requireUser(), vraag, vandaag()));
  if (!netwerk || !signalen) notFound();
  const delen = { n: netwerk, vandaag: netwerk.kop.vandaag };
  return (
    <>
      <Clientkop kop={netwerk.kop} tab="/netwerk" gelukt={gelukt} />
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
