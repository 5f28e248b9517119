import { tredeTekst } from '@/lib/copy/leefgebieden';
import { alsBestand, maakBlad, maakExcel } from '@/lib/excel/excel';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';
import { getLadderbestand } from '@/lib/situatie/queries';

type Props = { params: Promise<{ clientnummer: string }> };

/** De standen onder het plaatje van de ladder; de naam van het bestand noemt de cliënt niet. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const user = await requireUser();
  const { clientnummer } = await params;
  const b = await getLadderbestand(user, { clientnummer }, vandaag());
  if (!b) return new Response('Deze ladder is er niet.\n', { status: 404 });
  const blad = maakBlad(
    'Participatieladder',
    [
      { kop: 'Sinds', soort: 'datum', cel: (s) => s.op },
      { kop: 'Trede', soort: 'getal', cel: (s) => s.trede },
      { kop: 'Wat dat is', soort: 'tekst', cel: (s) => tredeTekst(s.trede) },
    ],
    b.standen,
  );
  return alsBestand(`ladder ${b.clientnummer}`, 'xlsx', await maakExcel('Participatieladder', [blad]));
}
