import { jaarfilterSchema } from '@/lib/afwijkingen/filter-schema';
import { jaarCsv, jaarExcel, jaarPdf } from '@/lib/afwijkingen/jaarbestand';
import { getJaarexport, type Jaarverslag } from '@/lib/afwijkingen/jaarverslag-queries';
import { alsBestand, geenBestand } from '@/lib/excel/excel';
import { vandaag } from '@/lib/server/clock';
import { metBevestiging } from '@/lib/server/met-bevestiging';
import { requireRecht } from '@/lib/server/session';

const SOORTEN: Record<'csv' | 'xlsx' | 'pdf', (v: Jaarverslag) => string | Promise<Uint8Array>> = {
  csv: jaarCsv,
  xlsx: jaarExcel,
  pdf: jaarPdf,
};
const isSoort = (soort: string): soort is keyof typeof SOORTEN => Object.hasOwn(SOORTEN, soort);

/** Het jaarverslag als bestand: cliëntnummers, geen namen. */
export const GET = metBevestiging(async (request) => {
  const user = await requireRecht('team.bekijken');
  const zoek = Object.fromEntries(new URL(request.url).searchParams);
  const soort = zoek.soort ?? 'csv';
  if (!isSoort(soort)) return geenBestand('Kies csv, xlsx of pdf.');
  const v = await getJaarexport(user, { ...jaarfilterSchema.parse(zoek), soort }, vandaag());
  if (!v) return geenBestand('Dit jaarverslag is er niet.');
  return alsBestand(`jaarverslag ${v.team.naam} ${v.jaar}`, soort, await SOORTEN[soort](v));
});
