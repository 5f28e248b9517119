import { notFound } from 'next/navigation';
import { Afdrukken } from '@/components/dossier/afdrukken';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { Planblad } from '@/components/plannen/planblad';
import { Vaststellen } from '@/components/plannen/vaststellen';
import { metSleutel } from '@/components/toegang/sleutel';
import { NietTeZetten } from '@/components/ui/niet-te-zetten';
import { isUuid } from '@/lib/formulier/velden';
import { nietTeZettenIn } from '@/lib/plannen/pdf';
import { getPlanversie } from '@/lib/plannen/queries';
import { PAPIER, versieTekst } from '@/lib/plannen/woorden';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string; id: string }> };

const lees = async ({ params }: Props) => {
  const { clientnummer, id } = await params;
  return isUuid(id) ? getPlanversie(await requireUser(), { clientnummer, planId: id }, vandaag()) : null;
};

export const generateMetadata = dossiertitel('Versie van het plan', lees);

export default metSleutel(async function PlanversiePagina(props: Props) {
  const v = await lees(props);
  if (!v) notFound();
  const { plan } = v;
  const concept = plan.status === 'concept' && v.magWijzigen;
  const pad = `/clienten/${v.clientnummer}/plan/${plan.id}`;
  return (
    <>
      <Clientkop
        kop={v.kop}
        tab="/plan"
        voorClient
        titel={`${PAPIER.titel} van`}
        onder={[v.traject.begeleider && `begeleider ${v.traject.begeleider}`, versieTekst(plan)]
          .filter(Boolean)
          .join(' · ')}
        acties={
          <>
            {concept && (
              <a className="knop knop-stil" href={`${pad}/wijzigen`}>
                Verder schrijven
              </a>
            )}
            <a className="knop knop-stil" href={`${pad}/pdf`} download>
              PDF
            </a>
            <Afdrukken />
          </>
        }
      />
      <NietTeZetten woorden={await nietTeZettenIn(v)} waar="In dit plan" />
      <Planblad v={v} />
      {concept && <Vaststellen v={v} />}
    </>
  );
});
