import type { Metadata } from 'next';
import { GemeenteForm } from '@/components/beheer/formulier';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getGemeente } from '@/lib/beheer/gemeente-queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Gemeente' };

export default metSleutel(async function GemeenteBeheren({
  searchParams,
}: {
  searchParams: Promise<{ gelukt?: string }>;
}) {
  const gemeente = await getGemeente(await requireRecht('beheer.wijzigen'));
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel="Gemeente" onder="Wie er boven elke pagina, brief en e-mail staat, en waarop cliënten bellen.">
        <p className="klein mb-1">
          <a href="/beheer">Beheer</a> / Gemeente
        </p>
      </Paginakop>
      <section className="paneel max-w-3xl">
        {!gemeente && (
          <p className="mb-4 font-semibold text-laat">
            Dit is nog niet ingevuld. Tot die tijd gaat er geen brief en geen e-mail de deur uit; alles blijft wachten.
          </p>
        )}
        <GemeenteForm gemeente={gemeente} />
      </section>
    </>
  );
});
