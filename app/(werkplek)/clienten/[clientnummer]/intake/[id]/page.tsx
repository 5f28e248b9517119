import { notFound } from 'next/navigation';
import { Afdrukken } from '@/components/dossier/afdrukken';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { IntakeLezen } from '@/components/intakes/intake-lezen';
import { langeDatum } from '@/lib/copy/datums';
import { isUuid } from '@/lib/formulier/velden';
import { getIntake } from '@/lib/intakes/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string; id: string }> };

const lees = async ({ params }: Props) => {
  const { clientnummer, id } = await params;
  return isUuid(id) ? getIntake(await requireUser(), { clientnummer, intakeId: id }, vandaag()) : null;
};

export const generateMetadata = dossiertitel('Intake', lees);

export default async function IntakePagina(props: Props) {
  const pagina = await lees(props);
  if (!pagina) notFound();
  const titel = `Intake van ${langeDatum(pagina.intake.datum)} met`;
  return (
    <>
      <Clientkop kop={pagina.kop} tab="/leefgebieden" titel={titel} acties={<Afdrukken />} voorClient />
      <IntakeLezen pagina={pagina} />
    </>
  );
}
