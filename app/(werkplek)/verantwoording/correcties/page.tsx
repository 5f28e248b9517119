import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Correcties } from '@/components/correctie/correcties';
import { VerzoekForm } from '@/components/correctie/forms';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getAlleCorrecties } from '@/lib/correctie/queries';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Correcties' };

export default metSleutel(async function AlleCorrecties({
  searchParams,
}: {
  searchParams: Promise<{ gelukt?: string }>;
}) {
  const user = await requireRecht('inzage.geven');
  const gezien = await getAlleCorrecties(user, {}, vandaag());
  if (!gezien) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel="Correcties"
        onder="Wat er volgens cliënten niet klopt. Wat nog een besluit vraagt staat bovenaan."
      >
        <p className="klein mb-1">
          <a href="/verantwoording">Verantwoording</a> / Correcties
        </p>
      </Paginakop>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <Correcties correcties={gezien.correcties} vandaag={gezien.vandaag} metNummer magBesluiten />
        <section className="paneel">
          <h2 className="mb-3">Een verzoek vastleggen</h2>
          <VerzoekForm vandaag={gezien.vandaag} />
        </section>
      </div>
    </>
  );
});
