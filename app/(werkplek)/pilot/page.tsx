import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GeenAanpak } from '@/components/pilot/geen-aanpak';
import { PilotOverzicht } from '@/components/pilot/pilot-overzicht';
import { PeildatumFout } from '@/components/shell/peildatum-fout';
import { peildatumUit } from '@/lib/formulier/velden';
import { getPilot } from '@/lib/pilot/queries';
import { pilotfilterSchema } from '@/lib/pilot/schema';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Pilot' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Pilot({ searchParams }: Props) {
  const user = await requireRecht('pilot.bekijken');
  const zoek = await searchParams;
  const vandaag = leesVandaag();
  const peildatum = peildatumUit(zoek.peildatum, vandaag);
  if (!peildatum) return <PeildatumFout titel="Pilot" terug="/pilot" naar="Naar vandaag" />;
  if (user.aanpakIds.length === 0) return <GeenAanpak titel="Pilot" />;
  const pilot = await getPilot(user, { ...pilotfilterSchema.parse(zoek), peildatum }, vandaag);
  if (!pilot) notFound();
  return <PilotOverzicht p={pilot} vandaag={vandaag} door={user.naam} />;
}
