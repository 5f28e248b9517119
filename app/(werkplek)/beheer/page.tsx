import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Aandacht, Inrichting, Tegels } from '@/components/beheer/overzicht';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { Herstelverzoeken } from '@/components/tweede-factor/herstel';
import { getBeheeroverzicht } from '@/lib/beheer/overzicht-queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { getHerstelverzoeken } from '@/lib/tweede-factor/queries';

export const metadata: Metadata = { title: 'Beheer' };

export default metSleutel(async function Beheer({ searchParams }: { searchParams: Promise<{ gelukt?: string }> }) {
  const user = await requireRecht('beheer.wijzigen');
  const overzicht = await getBeheeroverzicht(user, {}, vandaag());
  if (!overzicht) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel="Beheer" onder="Wie er kan inloggen, en de lijsten waaruit iedereen kiest." />
      <Herstelverzoeken verzoeken={await getHerstelverzoeken(user)} />
      <Inrichting o={overzicht} />
      <Tegels o={overzicht} />
      <Aandacht o={overzicht} />
    </>
  );
});
