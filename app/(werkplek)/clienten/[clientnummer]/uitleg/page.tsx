import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { UitlegForm } from '@/components/escalaties/escalatie-forms';
import { Verloop } from '@/components/escalaties/verloop';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { langeDatum } from '@/lib/copy/datums';
import { dagenTekst } from '@/lib/copy/norm';
import { getDossier } from '@/lib/dossier/queries';
import { getOpenEscalatie } from '@/lib/escalaties/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Uitleg' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ traject?: string }> };

export default metSleutel(async function Uitleg({ params, searchParams }: Props) {
  const user = await requireUser();
  const vandaag = leesVandaag();
  const dossier = await getDossier(user, { clientnummer: (await params).clientnummer }, vandaag);
  const gekozen = (await searchParams).traject;
  const open = dossier?.trajecten.filter((t) => !['beeindigd', 'nog_niet_gestart'].includes(t.norm.status)) ?? [];
  const t = gekozen ? open.find((x) => x.id === gekozen) : open[0];
  if (!dossier?.magWijzigen || !t) notFound();
  const { clientnummer, naam } = dossier;
  const [escalatie] = (await getOpenEscalatie(user, { clientnummer, trajectId: t.id }, vandaag)) ?? [];
  return (
    <>
      <Paginakop
        titel={`Uitleg bij ${naam}`}
        onder={
          t.norm.uiterlijk ? `Gesprek uiterlijk ${langeDatum(t.norm.uiterlijk)} (${dagenTekst(t.norm)})` : t.aanpak
        }
      >
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={`/clienten/${clientnummer}`}>{naam}</a> / Uitleg
        </p>
      </Paginakop>
      <div className="grid gap-5">
        {escalatie && (
          <section className="paneel grid max-w-2xl gap-4">
            <h2>Wacht langer dan 14 dagen</h2>
            <p className="klein">Uw teamleider ziet dat ook, en leest uw uitleg.</p>
            <Verloop stappen={escalatie.stappen} />
          </section>
        )}
        {t.uitTeLeggen ? (
          <UitlegForm clientnummer={clientnummer} trajectId={t.id} vandaag={vandaag} uitleg={t.uitleg} />
        ) : (
          <p className="paneel max-w-2xl">
            Hier is nu niets uit te leggen: er staat een afspraak op tijd, of de klok staat stil.
          </p>
        )}
      </div>
    </>
  );
});
