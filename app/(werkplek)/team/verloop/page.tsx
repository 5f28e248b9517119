import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GeenTeam } from '@/components/overzicht/geen-team';
import { VerloopOverzicht } from '@/components/overzicht/verloop';
import { PeildatumFout } from '@/components/shell/peildatum-fout';
import { peildatumUit } from '@/lib/formulier/velden';
import { teamfilterSchema } from '@/lib/overzicht/schema';
import { getVerloop } from '@/lib/overzicht/verloop-queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Verloop' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function VerloopPagina({ searchParams }: Props) {
  const user = await requireRecht('team.bekijken');
  const zoek = await searchParams;
  const vandaag = leesVandaag();
  const peildatum = peildatumUit(zoek.peildatum, vandaag);
  if (!peildatum) return <PeildatumFout titel="Verloop" terug="/team/verloop" naar="Naar vandaag" />;
  if (user.teamIds.length === 0) return <GeenTeam titel="Verloop" />;
  const verloop = await getVerloop(user, { ...teamfilterSchema.parse(zoek), peildatum }, vandaag);
  if (!verloop) notFound();
  return <VerloopOverzicht v={verloop} vandaag={vandaag} />;
}
