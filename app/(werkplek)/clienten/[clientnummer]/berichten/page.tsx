import { notFound } from 'next/navigation';
import { Berichtenlijst, Weg } from '@/components/berichten/berichtenlijst';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { metSleutel } from '@/components/toegang/sleutel';
import { getBerichten } from '@/lib/berichten/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

const lees = async ({ params }: Props) => getBerichten(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Berichten', lees);

export default metSleutel(async function BerichtenPagina(props: Props) {
  const b = await lees(props);
  if (!b) notFound();
  return (
    <>
      <Clientkop kop={b.kop} tab="/berichten" gelukt={(await props.searchParams).gelukt} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="max-lg:order-2">
          <Berichtenlijst b={b} />
        </div>
        <Weg b={b} />
      </div>
    </>
  );
});
