import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Aanpaktermijnen } from '@/components/bewaren/termijnen';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getBewaartermijnen } from '@/lib/bewaren/queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Bewaartermijnen' };

export default metSleutel(async function Bewaartermijnen({
  searchParams,
}: {
  searchParams: Promise<{ gelukt?: string }>;
}) {
  const gezien = await getBewaartermijnen(await requireRecht('beheer.wijzigen'), {}, vandaag());
  if (!gezien) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel="Bewaartermijnen"
        onder="Hoelang de gemeente welke gegevens bewaart, waarvoor en op welke grond. Wat er ingevuld staat is een voorstel tot u het vaststelt: overleg met uw archivaris en privacy officer."
      >
        <p className="klein mb-1">
          <a href="/beheer">Beheer</a> / Bewaartermijnen
        </p>
      </Paginakop>
      <div className="grid max-w-3xl gap-5">
        <p>
          Is een termijn voorbij, dan stelt Vast Contact voor om te vernietigen. De privacy officer beslist. Het dossier
          zelf gaat pas als ook al het andere van die cliënt weg mag.
        </p>
        {gezien.aanpakken.map((a) => (
          <Aanpaktermijnen key={a.id} aanpak={a} />
        ))}
      </div>
    </>
  );
});
