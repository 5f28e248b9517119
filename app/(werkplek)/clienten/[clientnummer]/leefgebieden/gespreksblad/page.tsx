import { notFound } from 'next/navigation';
import { Afdrukken } from '@/components/dossier/afdrukken';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { Gespreksblad } from '@/components/intakes/gespreksblad';
import { getGespreksblad } from '@/lib/intakes/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }> };

const lees = async ({ params }: Props) => getGespreksblad(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Gespreksblad', lees);

export default async function GespreksbladPagina(props: Props) {
  const wie = await lees(props);
  if (!wie) notFound();
  return (
    <>
      <div className="niet-afdrukken">
        <Clientkop
          kop={wie.kop}
          tab="/leefgebieden"
          titel="Gespreksblad voor"
          onder="Een leeg blad voor het gesprek, twee kanten A4. Schrijf de antwoorden daarna over in de intake en vernietig het blad."
          acties={<Afdrukken />}
        />
      </div>
      <Gespreksblad clientnummer={wie.clientnummer} naam={wie.naam} />
    </>
  );
}
