import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { JaarverslagOverzicht } from '@/components/afwijkingen/jaarverslag';
import { GeenTeam } from '@/components/overzicht/geen-team';
import { jaarfilterSchema } from '@/lib/afwijkingen/filter-schema';
import { getJaarverslag, lijstUit } from '@/lib/afwijkingen/jaarverslag-queries';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Jaarverslag' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JaarverslagPagina({ searchParams }: Props) {
  const user = await requireRecht('team.bekijken');
  if (user.teamIds.length === 0) return <GeenTeam titel="Jaarverslag" />;
  const filter = jaarfilterSchema.parse(await searchParams);
  const v = await getJaarverslag(user, filter, vandaag());
  if (!v) notFound();
  return <JaarverslagOverzicht v={v} lijst={filter.lijst} rijen={lijstUit(v, filter.lijst)} />;
}
