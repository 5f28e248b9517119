import type { Metadata } from 'next';
import { Werk } from '@/components/beheer/werk';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getWerkstand } from '@/lib/beheer/werk-queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Achtergrondwerk' };

export default metSleutel(async function Achtergrondwerk({
  searchParams,
}: {
  searchParams: Promise<{ gelukt?: string }>;
}) {
  const user = await requireRecht('beheer.wijzigen');
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel="Achtergrondwerk" onder="Wat vanzelf gebeurt: elke nacht, en na een afspraak." />
      <Werk w={await getWerkstand(user)} />
    </>
  );
});
