import { notFound } from 'next/navigation';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { Leefgebieden } from '@/components/intakes/leefgebieden';
import { metSleutel } from '@/components/toegang/sleutel';
import { getLeefgebieden } from '@/lib/intakes/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

const lees = async ({ params }: Props) => getLeefgebieden(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Leefgebieden', lees);

export default metSleutel(async function LeefgebiedenPagina(props: Props) {
  const pagina = await lees(props);
  if (!pagina) notFound();
  return (
    <>
      <Clientkop
        kop={pagina.kop}
        tab="/leefgebieden"
        gelukt={(await props.searchParams).gelukt}
        acties={
          <a className="knop knop-stil" href={`/clienten/${pagina.clientnummer}/leefgebieden/gespreksblad`}>
            Leeg gespreksblad
          </a>
        }
      />
      <Leefgebieden pagina={pagina} />
    </>
  );
});
