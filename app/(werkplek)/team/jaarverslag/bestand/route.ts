import { jaarfilterSchema } from '@/lib/afwijkingen/filter-schema';
import { jaarCsv, jaarExcel, jaarPdf } from '@/lib/afwijkingen/jaarbestand';
import { getJaarexport, type Jaarverslag } from '@/lib/afwijkingen/jaarverslag-queries';
import { alsBestand } from '@/lib/excel/excel';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

const SOORTEN: Record<'csv' | 'xlsx' | 'pdf', (v: Jaarverslag) => string | Promise<Uint8Array>> = {
  csv: jaarCsv,
  xlsx: jaarExcel,
  pdf: jaarPdf,
};
const isSoort = (soort: string): soort is keyof typeof SOORTEN => Object.hasOwn(SOORTEN, soort);

const weg = (tekst: string) =>
  new Response(`${tekst}\n`, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });

/** Het jaarverslag als bestand: cliëntnummers, geen namen. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireRecht('team.bekijken');
  const zoek = Object.fromEntries(new URL(request.url).searchParams);
  const soort = zoek.soort ?? 'csv';
  if (!isSoort(soort)) return weg('Kies csv, xlsx of pdf.');
  const v = await getJaarexport(user, { ...jaarfilterSchema.parse(zoek), soort }, vandaag());
  if (!v) return weg('Dit jaarverslag is er niet.');
  return alsBestand(`jaarverslag ${v.team.naam} ${v.jaar}`, soort, await SOORTEN[soort](v));
}
