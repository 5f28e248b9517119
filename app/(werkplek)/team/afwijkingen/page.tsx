import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TeamafwijkingenOverzicht } from '@/components/afwijkingen/teamafwijkingen';
import { GeenTeam } from '@/components/overzicht/geen-team';
import { Gelukt } from '@/components/shell/gelukt';
import { afwijkingfilterSchema } from '@/lib/afwijkingen/filter-schema';
import { getTeamafwijkingen } from '@/lib/afwijkingen/queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Normafwijkingen' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Teamafwijkingen({ searchParams }: Props) {
  const user = await requireRecht('team.bekijken');
  if (user.teamIds.length === 0) return <GeenTeam titel="Normafwijkingen" />;
  const zoek = await searchParams;
  const filter = afwijkingfilterSchema.parse(zoek);
  const vandaag = leesVandaag();
  const t = await getTeamafwijkingen(user, filter, vandaag);
  if (!t) notFound();
  const melding = geluktTekst(zoek.gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <TeamafwijkingenOverzicht t={t} filter={filter} vandaag={vandaag} />
    </>
  );
}
