import { beeldAntwoord } from '@/lib/excel/beeldblad';
import { geenPeildatum } from '@/lib/excel/excel';
import { peildatumUit } from '@/lib/formulier/velden';
import { teamfilterSchema } from '@/lib/overzicht/schema';
import { getVerloopbestand } from '@/lib/overzicht/verloop-queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

/** De cijfers onder een plaatje van Verloop: geen namen van cliënten. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireRecht('team.bekijken');
  const { beeld = 'op_tijd', ...zoek } = Object.fromEntries(new URL(request.url).searchParams);
  const vandaag = leesVandaag();
  const peildatum = peildatumUit(zoek.peildatum, vandaag);
  if (!peildatum) return geenPeildatum();
  const b = await getVerloopbestand(user, { ...teamfilterSchema.parse(zoek), peildatum, beeld }, vandaag);
  return beeldAntwoord(`verloop ${b?.team.naam} ${peildatum}`, b?.beeld);
}
