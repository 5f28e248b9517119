import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Bewaarplichten, Verklaringen, Voorstellen } from '@/components/bewaren/vernietiging';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getVernietiging } from '@/lib/bewaren/queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Vernietiging' };

export default metSleutel(async function Vernietiging({
  searchParams,
}: {
  searchParams: Promise<{ gelukt?: string }>;
}) {
  const gezien = await getVernietiging(await requireRecht('vernietiging.besluiten'), {}, vandaag());
  if (!gezien) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel="Vernietiging"
        onder="Wat de bewaartermijn voorbij is gaat weg als u dat goedkeurt. De cijfers van aanpakken en teams blijven gelijk."
      >
        <p className="klein mb-1">
          <a href="/verantwoording">Verantwoording</a> / Vernietiging
        </p>
      </Paginakop>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid gap-5">
          <Voorstellen voorstellen={gezien.voorstellen} />
          <Verklaringen verklaringen={gezien.verklaringen} />
        </div>
        <Bewaarplichten plichten={gezien.plichten} vandaag={gezien.vandaag} />
      </div>
    </>
  );
});
