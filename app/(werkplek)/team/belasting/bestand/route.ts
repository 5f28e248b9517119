import { excelAntwoord } from '@/lib/excel/excel';
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
  return excelAntwoord(`belasting ${b?.team.naam} ${vandaag()}`, b && belastingblad(b));
}
