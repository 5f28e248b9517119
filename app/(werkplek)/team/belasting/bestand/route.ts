import { alsBestand, maakExcel } from '@/lib/excel/excel';
import { getBelastingbestand } from '@/lib/planner/belasting-queries';
import { belastingblad } from '@/lib/planner/belastingbestand';
import { belastingSchema } from '@/lib/planner/schema';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

/** De belasting van elke begeleider per week: geen namen van cliënten. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireRecht('team.bekijken');
  const zoek = Object.fromEntries(new URL(request.url).searchParams);
  const b = await getBelastingbestand(user, belastingSchema.parse(zoek), vandaag());
  if (!b) return new Response('Dit team is er niet.\n', { status: 404 });
  const naam = `belasting ${b.team.naam} ${vandaag()}`;
  return alsBestand(naam, 'xlsx', await maakExcel(naam, [belastingblad(b)]));
}
