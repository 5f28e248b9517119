import { beeldAntwoord } from '@/lib/excel/beeldblad';
import { geenPeildatum } from '@/lib/excel/excel';
import { peildatumUit } from '@/lib/formulier/velden';
import { getPilotbestand } from '@/lib/pilot/queries';
import { pilotfilterSchema } from '@/lib/pilot/schema';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

/** De cijfers onder een plaatje van Pilot: geen namen, geen groep van minder dan vijf mensen, en redenen alleen per kwartaal. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireRecht('pilot.bekijken');
  const { beeld = 'op_tijd', ...zoek } = Object.fromEntries(new URL(request.url).searchParams);
  const vandaag = leesVandaag();
  const peildatum = peildatumUit(zoek.peildatum, vandaag);
  if (!peildatum) return geenPeildatum();
  const b = await getPilotbestand(user, { ...pilotfilterSchema.parse(zoek), peildatum, beeld }, vandaag);
  return beeldAntwoord(`${b?.aanpak.naam} ${peildatum}`, b?.beeld);
}
