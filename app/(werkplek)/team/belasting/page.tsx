import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GeenTeam } from '@/components/overzicht/geen-team';
import { BelastingOverzicht } from '@/components/planner/belasting';
import { getBelasting } from '@/lib/planner/belasting-queries';
import { belastingSchema } from '@/lib/planner/schema';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Belasting' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BelastingPagina({ searchParams }: Props) {
  const user = await requireRecht('team.bekijken');
  if (user.teamIds.length === 0) return <GeenTeam titel="Belasting" />;
  const vandaag = leesVandaag();
  const belasting = await getBelasting(user, belastingSchema.parse(await searchParams), vandaag);
  if (!belasting) notFound();
  return <BelastingOverzicht b={belasting} vandaag={vandaag} />;
}
