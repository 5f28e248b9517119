import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Afdrukken } from '@/components/dossier/afdrukken';
import { Planblad } from '@/components/plannen/planblad';
import { Plankop } from '@/components/plannen/plankop';
import { Vaststellen } from '@/components/plannen/vaststellen';
import { metSleutel } from '@/components/toegang/sleutel';
import { NietTeZetten } from '@/components/ui/niet-te-zetten';
import { isUuid } from '@/lib/formulier/velden';
import { nietTeZettenIn } from '@/lib/plannen/pdf';
import { getPlanversie } from '@/lib/plannen/queries';
import { PAPIER, versieTekst } from '@/lib/plannen/woorden';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Versie van het plan' };

type Props = { params: Promise<{ clientnummer: string; id: string }> };

export default metSleutel(async function PlanversiePagina({ params }: Props) {
  const user = await requireUser();
  const { clientnummer, id } = await params;
  const v = isUuid(id) ? await getPlanversie(user, { clientnummer, planId: id }, vandaag()) : null;
  if (!v) notFound();
  const { plan } = v;
  const concept = plan.status === 'concept' && v.magWijzigen;
  const pad = `/clienten/${v.clientnummer}/plan/${plan.id}`;
  return (
    <>
      <Plankop
        clientnummer={v.clientnummer}
        naam={v.naam}
        titel={`${PAPIER.titel} van ${v.naam}`}
        hier={`Versie ${plan.nummer}`}
        onder={[v.clientnummer, v.traject.begeleider && `begeleider ${v.traject.begeleider}`, versieTekst(plan)]
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
