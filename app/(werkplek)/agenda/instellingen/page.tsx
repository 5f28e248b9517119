import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Instellingen } from '@/components/agenda/instellingen';
import { Gelukt } from '@/components/shell/gelukt';
import { metSleutel } from '@/components/toegang/sleutel';
import { getAgendainstellingen } from '@/lib/agenda/instellingen-queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Werkdagen, afwezigheid en Outlook' };

export default metSleutel(async function Agendainstellingen({
  searchParams,
}: {
  searchParams: Promise<{ gelukt?: unknown }>;
}) {
  const user = await requireRecht('agenda.bekijken');
  const instellingen = await getAgendainstellingen(user, {}, vandaag());
  if (!instellingen) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Instellingen instellingen={instellingen} />
    </>
  );
});
