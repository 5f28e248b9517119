import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GeenTeam } from '@/components/overzicht/geen-team';
import { TeamOverzicht } from '@/components/overzicht/team-overzicht';
import { PeildatumFout } from '@/components/shell/peildatum-fout';
import { peildatumUit } from '@/lib/formulier/velden';
import { getTeam } from '@/lib/overzicht/queries';
import { teamfilterSchema } from '@/lib/overzicht/schema';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Team' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Team({ searchParams }: Props) {
  const user = await requireRecht('team.bekijken');
  const zoek = await searchParams;
  const vandaag = leesVandaag();
  const peildatum = peildatumUit(zoek.peildatum, vandaag);
  if (!peildatum) return <PeildatumFout titel="Team" terug="/team" naar="Naar vandaag" />;
  if (user.teamIds.length === 0) return <GeenTeam titel="Team" />;
  const team = await getTeam(user, { ...teamfilterSchema.parse(zoek), peildatum }, vandaag);
  if (!team) notFound();
  return <TeamOverzicht t={team} vandaag={vandaag} door={user.naam} />;
}
