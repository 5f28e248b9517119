import { beeldAntwoord } from '@/lib/excel/beeldblad';
import { getAanbodbestand } from '@/lib/instrumenten/aanbod-queries';
import { aanbodfilterSchema } from '@/lib/instrumenten/schema';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

/** De cijfers onder een plaatje van Aanbod: geen namen. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireRecht('aanbod.bekijken');
  const { beeld = 'begonnen', team, aanpak } = Object.fromEntries(new URL(request.url).searchParams);
  const keuze = aanbodfilterSchema.parse({ team: team || null, aanpak: aanpak || null });
  const b = await getAanbodbestand(user, { ...keuze, beeld }, vandaag());
  return beeldAntwoord(`aanbod ${b?.over}`, b?.beeld);
}
