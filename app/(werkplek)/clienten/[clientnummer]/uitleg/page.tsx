import { notFound } from 'next/navigation';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { UitlegForm } from '@/components/escalaties/escalatie-forms';
import { Verloop } from '@/components/escalaties/verloop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getDossier } from '@/lib/dossier/queries';
import { getOpenEscalatie } from '@/lib/escalaties/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ traject?: string }> };

const lees = async ({ params }: Props) => getDossier(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Uitleg', lees);

export default metSleutel(async function Uitleg(props: Props) {
  const dossier = await lees(props);
  const gekozen = (await props.searchParams).traject;
  const open = dossier?.trajecten.filter((t) => !['beeindigd', 'nog_niet_gestart'].includes(t.norm.status)) ?? [];
  const t = gekozen ? open.find((x) => x.id === gekozen) : open[0];
  if (!dossier?.magWijzigen || !t) notFound();
  const { clientnummer } = dossier;
  const vraag = { clientnummer, trajectId: t.id };
  const [escalatie] = (await getOpenEscalatie(await requireUser(), vraag, dossier.vandaag)) ?? [];
  return (
    <>
      <Clientkop kop={dossier} titel="Uitleg bij" />
      <div className="grid gap-5">
        {escalatie && (
          <section className="paneel grid max-w-2xl gap-4">
            <h2>Wacht langer dan 14 dagen</h2>
            <p className="klein">Uw teamleider ziet dat ook, en leest uw uitleg.</p>
            <Verloop stappen={escalatie.stappen} />
          </section>
        )}
        {t.uitTeLeggen ? (
          <UitlegForm clientnummer={clientnummer} trajectId={t.id} vandaag={dossier.vandaag} uitleg={t.uitleg} />
        ) : (
          <p className="paneel max-w-2xl">
            Hier is nu niets uit te leggen: er staat een afspraak op tijd, of de klok staat stil.
          </p>
        )}
      </div>
    </>
  );
});
