import { notFound } from 'next/navigation';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { HerinneringForm } from '@/components/herinneringen/herinnering-forms';
import { metSleutel } from '@/components/toegang/sleutel';
import { getDossier } from '@/lib/dossier/queries';
import { vandaag } from '@/lib/server/clock';
import { requireRecht, requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }> };

const lees = async ({ params }: Props) => getDossier(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Herinner mij eraan', lees);

export default metSleutel(async function HerinnerMij(props: Props) {
  await requireRecht('herinnering.bijhouden');
  const dossier = await lees(props);
  if (!dossier) notFound();
  return (
    <>
      <Clientkop
        kop={dossier}
        titel="Herinner mij aan"
        onder="Alleen u ziet dit. Op die dag staat het bij Te doen op Vandaag."
      />
      <section className="paneel max-w-2xl">
        <HerinneringForm clientnummer={dossier.clientnummer} vandaag={dossier.vandaag} />
      </section>
    </>
  );
});
