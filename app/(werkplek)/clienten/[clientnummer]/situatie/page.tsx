import { notFound } from 'next/navigation';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { OnHold } from '@/components/onhold/onhold';
import { Bestand } from '@/components/situatie/bestand';
import { Ladder } from '@/components/situatie/ladder';
import { Ontheffing } from '@/components/situatie/ontheffing';
import { Uitkering } from '@/components/situatie/uitkering';
import { metSleutel } from '@/components/toegang/sleutel';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';
import { getSituatie } from '@/lib/situatie/queries';

type Props = {
  params: Promise<{ clientnummer: string }>;
  searchParams: Promise<{ gelukt?: string; wijzig?: string }>;
};

const lees = async ({ params }: Props) => getSituatie(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Situatie', lees);

export default metSleutel(async function SituatiePagina(props: Props) {
  const situatie = await lees(props);
  if (!situatie) notFound();
  const { gelukt, wijzig } = await props.searchParams;
  const deel = {
    s: situatie,
    wijzigId: situatie.magWijzigen && typeof wijzig === 'string' ? wijzig : null,
  };
  return (
    <>
      <Clientkop kop={situatie.kop} tab="/situatie" gelukt={gelukt} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="grid gap-5">
          <Ladder {...deel} />
          <OnHold kop={situatie.kop} />
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
