import { alsBestand, maakExcel } from '@/lib/excel/excel';
import { getLeefgebiedenbestand } from '@/lib/intakes/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }> };

/** De scores onder het plaatje van de leefgebieden; de naam van het bestand noemt de cliënt niet. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const user = await requireUser();
  const { clientnummer } = await params;
  const b = await getLeefgebiedenbestand(user, { clientnummer }, vandaag());
  if (!b) return new Response('Er is hier geen intake.\n', { status: 404 });
  const koppen = b.koppen.map((kop) => ({ kop, soort: 'tekst' as const }));
  const bestand = await maakExcel('Leefgebieden', [{ naam: 'Leefgebieden', koppen, rijen: b.rijen }]);
  return alsBestand(`leefgebieden ${b.clientnummer}`, 'xlsx', bestand);
}
