import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AgendaOverzicht } from '@/components/agenda/agenda-overzicht';
import { Gelukt } from '@/components/shell/gelukt';
import { getAgenda } from '@/lib/agenda/queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { isDatum } from '@/lib/domain/datum';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Agenda' };

type Zoek = { dag?: unknown; weergave?: unknown; gelukt?: unknown };

export default async function Agenda({ searchParams }: { searchParams: Promise<Zoek> }) {
  const user = await requireRecht('agenda.bekijken');
  const zoek = await searchParams;
  const vandaag = leesVandaag();
  // Een dag die niet bestaat is vandaag: er is altijd een agenda.
  const dag = typeof zoek.dag === 'string' && isDatum(zoek.dag) ? zoek.dag : vandaag;
  const weergave = zoek.weergave === 'dag' ? 'dag' : 'week';
  const agenda = await getAgenda(user, { dag, weergave }, vandaag);
  if (!agenda) notFound();
  const melding = geluktTekst(zoek.gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <AgendaOverzicht agenda={agenda} sleutel={randomUUID()} />
    </>
  );
}
