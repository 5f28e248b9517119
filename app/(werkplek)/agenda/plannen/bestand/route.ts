import { beeldAntwoord } from '@/lib/excel/beeldblad';
import { isUuid } from '@/lib/formulier/velden';
import { getPlanbestand } from '@/lib/planner/queries';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

/** Hoe vol de weken worden: alleen aantallen. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireRecht('agenda.bekijken');
  const afwezig = new URL(request.url).searchParams.get('afwezig');
  const afwezigId = afwezig && isUuid(afwezig) ? afwezig : null;
  return beeldAntwoord(`weken ${vandaag()}`, await getPlanbestand(user, { afwezigId }, vandaag()));
}
