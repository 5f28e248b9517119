import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HerinneringForm } from '@/components/herinneringen/herinnering-forms';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getDossier } from '@/lib/dossier/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Herinner mij eraan' };

type Props = { params: Promise<{ clientnummer: string }> };

export default metSleutel(async function HerinnerMij({ params }: Props) {
  const user = await requireRecht('herinnering.bijhouden');
  const vandaag = leesVandaag();
  const dossier = await getDossier(user, { clientnummer: (await params).clientnummer }, vandaag);
  if (!dossier) notFound();
  const { clientnummer, naam } = dossier;
  return (
    <>
      <Paginakop
        titel={`Herinner mij aan ${naam}`}
        onder="Alleen u ziet dit. Op die dag staat het bij Te doen op Vandaag."
      >
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={`/clienten/${clientnummer}`}>{naam}</a> / Herinner mij eraan
        </p>
      </Paginakop>
      <section className="paneel max-w-2xl">
        <HerinneringForm clientnummer={clientnummer} vandaag={vandaag} />
      </section>
    </>
  );
});
