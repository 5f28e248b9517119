import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { NORMSTATUS } from '../copy/woorden';
import type { Normregel } from './queries';

const KOLOMMEN = [
  'clientnummer',
  'status',
  'uiterlijk',
  'trajectjaar_van',
  'trajectjaar_vereist',
  'trajectjaar_gevoerd',
  'kalenderjaar_vereist',
  'kalenderjaar_gevoerd',
];

const rijen = (regels: readonly (readonly unknown[])[]) =>
  stringify([...regels.map((r) => [...r])], { record_delimiter: '\r\n' });

/** De kop van het rapport, met regeleinde (RFC 4180). */
export const normrapportKop = () => rijen([KOLOMMEN]);

/** Regels van het rapport, elk met regeleinde. */
export function normrapportCsv(regels: readonly Normregel[]): string {
  return rijen(
    regels.map((r) => [
      r.clientnummer,
      NORMSTATUS[r.status],
      r.uiterlijk,
      r.trajectjaarVan,
      r.trajectjaarVereist,
      r.trajectjaarGevoerd,
      r.kalenderjaarVereist,
      r.kalenderjaarGevoerd,
    ]),
  );
}
