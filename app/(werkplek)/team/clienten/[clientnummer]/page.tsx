import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlanningOverzicht } from '@/components/levensloop/planning';
import { Planningpagina } from '@/components/levensloop/planningtabs';
import { metSleutel } from '@/components/toegang/sleutel';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getPlanning } from '@/lib/levensloop/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Planning' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function Planning({ params, searchParams }: Props) {
  const user = await requireUser();
  const planning = await getPlanning(user, await params, leesVandaag());
  if (!planning) notFound();
  return (
    <Planningpagina client={planning} hier="" melding={geluktTekst((await searchParams).gelukt)}>
      <PlanningOverzicht p={planning} />
    </Planningpagina>
  );
});
