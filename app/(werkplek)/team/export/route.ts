import { isUuid, peildatumUit } from '@/lib/formulier/velden';
import { normrapportCsv, normrapportKop } from '@/lib/norm/normregel';
import { exporteerTeam } from '@/lib/overzicht/queries';
import { teamfilterSchema } from '@/lib/overzicht/schema';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

/** Het normrapport van een team als bestand: cliëntnummers, geen namen. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireRecht('team.bekijken');
  const zoek = Object.fromEntries(new URL(request.url).searchParams);
  const vandaag = leesVandaag();
  const peildatum = peildatumUit(zoek.peildatum, vandaag);
  if (!peildatum)
    return new Response(
      'Deze peildatum bestaat niet of ligt in de toekomst. Kies vandaag of een dag die geweest is.\n',
      {
        status: 400,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      },
    );
  const aanpakId = zoek.aanpak && isUuid(zoek.aanpak) ? zoek.aanpak : null;
  const rapport = await exporteerTeam(user, { ...teamfilterSchema.parse(zoek), peildatum, aanpakId }, vandaag);
  if (!rapport) return new Response('Dit team is er niet.\n', { status: 404 });
  const naam = `norm-${rapport.team.naam.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${peildatum}.csv`;
  return new Response(normrapportKop() + normrapportCsv(rapport.regels), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${naam}"`,
      'cache-control': 'no-store',
    },
  });
}
