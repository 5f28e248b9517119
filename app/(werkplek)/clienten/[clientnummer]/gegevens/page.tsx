import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PersoonForm, RitmeForm, TaalForm } from '@/components/clienten/gegevens-forms';
import { GegevensLezen } from '@/components/clienten/gegevens-lezen';
import { Dossiertabs } from '@/components/dossier/dossiertabs';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getGegevens } from '@/lib/dossier/gegevens-queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Gegevens' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function GegevensPagina({ params, searchParams }: Props) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const g = await getGegevens(user, { clientnummer }, vandaag());
  if (!g) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={g.naam} onder={g.clientnummer}>
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={`/clienten/${g.clientnummer}`}>{g.naam}</a> / Gegevens
        </p>
      </Paginakop>
      <Dossiertabs clientnummer={g.clientnummer} hier="gegevens" />
      {g.magWijzigen ? (
        <div className="grid max-w-3xl gap-5">
          <section className="paneel">
            <h2 className="mb-3">Persoon</h2>
            <PersoonForm g={g} />
          </section>
          <section className="paneel">
            <h2 className="mb-3">Taal en bereikbaarheid</h2>
            <TaalForm g={g} />
          </section>
          {g.trajecten.map((t) => (
            <section key={t.id} className="paneel">
              <h2 className="mb-3">Afgesproken ritme ({t.aanpak})</h2>
              <RitmeForm g={g} traject={t} />
            </section>
          ))}
        </div>
      ) : (
        <GegevensLezen g={g} waarom="Dit traject is beëindigd. U kunt de gegevens lezen, niet meer wijzigen." />
      )}
    </>
  );
});
