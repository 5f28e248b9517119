import { excelAntwoord } from '@/lib/excel/excel';
import { getLeefgebiedenbestand } from '@/lib/intakes/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }> };

/** De scores onder het plaatje van de leefgebieden; de naam van het bestand noemt de cliënt niet. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const user = await requireUser();
  const { clientnummer } = await params;
  const b = await getLeefgebiedenbestand(user, { clientnummer }, vandaag());
  const koppen = b?.koppen.map((kop) => ({ kop, soort: 'tekst' as const }));
  const blad = b && koppen && { naam: 'Leefgebieden', koppen, rijen: b.rijen };
  return excelAntwoord(`leefgebieden ${clientnummer}`, blad, 'Leefgebieden');
}
