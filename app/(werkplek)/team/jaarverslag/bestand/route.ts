import { jaarfilterSchema } from '@/lib/afwijkingen/filter-schema';
import { jaarCsv, jaarExcel, jaarPdf } from '@/lib/afwijkingen/jaarbestand';
import { getJaarexport, type Jaarverslag } from '@/lib/afwijkingen/jaarverslag-queries';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

type Soort = { type: string; maak: (v: Jaarverslag) => Promise<string | Uint8Array> };

const SOORTEN: Record<string, Soort> = {
  csv: { type: 'text/csv; charset=utf-8', maak: async (v) => jaarCsv(v) },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', maak: jaarExcel },
  pdf: { type: 'application/pdf', maak: jaarPdf },
};

const weg = (tekst: string) =>
  new Response(`${tekst}\n`, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });

/** Het jaarverslag als bestand: cliëntnummers, geen namen. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireRecht('team.bekijken');
  const zoek = Object.fromEntries(new URL(request.url).searchParams);
  const naam = zoek.soort ?? 'csv';
  const soort = Object.hasOwn(SOORTEN, naam) ? SOORTEN[naam] : undefined;
  if (!soort) return weg('Kies csv, xlsx of pdf.');
  const v = await getJaarexport(user, { ...jaarfilterSchema.parse(zoek), soort: naam }, vandaag());
  if (!v) return weg('Dit jaarverslag is er niet.');
  const inhoud = await soort.maak(v);
  const team = v.team.naam.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return new Response(typeof inhoud === 'string' ? inhoud : new Uint8Array(inhoud), {
    headers: {
      'content-type': soort.type,
      'content-disposition': `attachment; filename="jaarverslag-${team}-${v.jaar}.${naam}"`,
      'cache-control': 'no-store',
    },
  });
}
