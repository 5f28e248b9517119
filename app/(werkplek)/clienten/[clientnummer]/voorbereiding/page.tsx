import { notFound } from 'next/navigation';
import { Afdrukken } from '@/components/dossier/afdrukken';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { VoorbereidingOverzicht } from '@/components/voorbereiding/overzicht';
import { Wie } from '@/components/voorbereiding/wie';
import { datumMetDag } from '@/lib/copy/datums';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';
import { getVoorbereiding } from '@/lib/voorbereiding/queries';

type Props = { params: Promise<{ clientnummer: string }> };

const lees = async ({ params }: Props) => getVoorbereiding(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Gesprek voorbereiden', lees);

export default async function VoorbereidingPagina(props: Props) {
  const v = await lees(props);
  if (!v) notFound();
  const { afspraak } = v.kop;
  return (
    <>
      <Clientkop
        kop={v.kop}
        titel="Voorbereiding"
        onder={datumMetDag(v.vandaag)}
        acties={<Afdrukken />}
        vastleggen={afspraak?.datum === v.vandaag ? `?afspraak=${afspraak.id}` : ''}
      />
      <Wie v={v} />
      <VoorbereidingOverzicht v={v} />
    </>
  );
}
