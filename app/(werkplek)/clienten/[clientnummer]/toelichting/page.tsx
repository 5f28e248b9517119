import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ToelichtenForm } from '@/components/contactmomenten/toelichten-form';
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

export const metadata: Metadata = { title: 'Toelichting' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ traject?: string }> };

export default metSleutel(async function Toelichting({ params, searchParams }: Props) {
  const user = await requireUser();
  const vandaag = leesVandaag();
  const dossier = await getDossier(user, { clientnummer: (await params).clientnummer }, vandaag);
  const gekozen = (await searchParams).traject;
  const open = dossier?.trajecten.filter((t) => !['beeindigd', 'nog_niet_gestart'].includes(t.norm.status)) ?? [];
  const t = gekozen ? open.find((x) => x.id === gekozen) : open[0];
  if (!dossier?.magWijzigen || !t) notFound();
  const [escalatie] =
    (await getOpenEscalatie(user, { clientnummer: dossier.clientnummer, trajectId: t.id }, vandaag)) ?? [];
  // Wacht de teamleider op een antwoord, dan staat dat bovenaan: daarvoor komt de begeleider hier.
  const gevraagd = escalatie?.stappen.at(-1)?.soort === 'vraag';
  const uitleg = escalatie && (
    <section className="paneel grid max-w-2xl gap-4">
      <h2>Uitleg aan uw teamleider</h2>
      <p className="klein">
        Deze cliënt wacht langer dan 14 dagen: er had uiterlijk {langeDatum(escalatie.uiterlijk)} een gesprek moeten
        zijn. Uw teamleider ziet dat ook.
      </p>
      <Verloop stappen={escalatie.stappen} />
      <UitlegForm clientnummer={dossier.clientnummer} trajectId={t.id} />
    </section>
  );
  return (
    <>
      <Paginakop
        titel={`Toelichting bij ${dossier.naam}`}
        onder={
          t.norm.uiterlijk ? `Gesprek uiterlijk ${langeDatum(t.norm.uiterlijk)} (${dagenTekst(t.norm)})` : t.aanpak
        }
      >
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={`/clienten/${dossier.clientnummer}`}>{dossier.naam}</a> /
          Toelichting
        </p>
      </Paginakop>
      <div className="grid gap-5">
        {gevraagd && uitleg}
        <ToelichtenForm
          clientnummer={dossier.clientnummer}
          trajectId={t.id}
          reden={t.vervolgtaak?.reden ?? null}
          toelichting={t.vervolgtaak?.toelichting ?? null}
        />
        {!gevraagd && uitleg}
      </div>
    </>
  );
});
