import { tredeTekst } from '@/lib/copy/leefgebieden';
import { excelAntwoord, type Kolom, maakBlad } from '@/lib/excel/excel';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';
import { getLadderbestand, type Ladderbestand } from '@/lib/situatie/queries';

const NAAM = 'Participatieladder';
const KOLOMMEN: readonly Kolom<Ladderbestand['standen'][number]>[] = [
  { kop: 'Sinds', soort: 'datum', cel: (s) => s.op },
  { kop: 'Trede', soort: 'getal', cel: (s) => s.trede },
  { kop: 'Wat dat is', soort: 'tekst', cel: (s) => tredeTekst(s.trede) },
];

type Props = { params: Promise<{ clientnummer: string }> };

/** De standen onder het plaatje van de ladder; de naam van het bestand noemt de cliënt niet. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const user = await requireUser();
  const { clientnummer } = await params;
  const b = await getLadderbestand(user, { clientnummer }, vandaag());
  return excelAntwoord(`ladder ${clientnummer}`, b && maakBlad(NAAM, KOLOMMEN, b.standen), NAAM);
}
