import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Brieven } from '@/components/berichten/brieven';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getBrieven } from '@/lib/berichten/queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Brieven' };

export default metSleutel(async function BrievenPagina({
  searchParams,
}: {
  searchParams: Promise<{ gelukt?: string }>;
}) {
  const user = await requireRecht('vandaag.bekijken');
  const lijst = await getBrieven(user, {}, vandaag());
  if (!lijst) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel="Brieven" onder="Uitnodigingen en andere brieven aan uw cliënten, voor de post.">
        <p className="klein mb-1">
          <a href="/vandaag">Vandaag</a> / Brieven
        </p>
      </Paginakop>
      <Brieven lijst={lijst} />
    </>
  );
});
