import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PeildatumFout } from '@/components/shell/peildatum-fout';
import { GeenTeam } from '@/components/team/geen-team';
import { TeamOverzicht } from '@/components/team/team-overzicht';
import { peildatumUit } from '@/lib/formulier/velden';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { getTeam } from '@/lib/team/queries';
import { teamfilterSchema } from '@/lib/team/schema';

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
  return <TeamOverzicht t={team} vandaag={vandaag} />;
}
