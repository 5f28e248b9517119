import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { NORMSTATUS } from '../copy/woorden';
import { assessContactnorm, kalenderjaar, telGesprekken, trajectjaar } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { Trajectfeiten } from './feiten';

/** De regel van één traject op de peildatum. */
export function maakNormregel(clientnummer: string, { norm, startdatum }: Trajectfeiten, peildatum: Datum) {
  const { status, uiterlijk } = assessContactnorm(norm, peildatum);
  const inTrajectjaar = telGesprekken(norm, trajectjaar(startdatum, peildatum), peildatum);
  const inKalenderjaar = telGesprekken(norm, kalenderjaar(peildatum), peildatum);
  return {
    clientnummer,
    status,
    /** Leeg voor wie beëindigd is; alleen in dit rapport. */
    uiterlijk: status === 'beeindigd' ? null : uiterlijk,
    trajectjaarVan: inTrajectjaar.van,
    trajectjaarVereist: inTrajectjaar.vereist,
    trajectjaarGevoerd: inTrajectjaar.gevoerd,
    kalenderjaarVereist: inKalenderjaar.vereist,
    kalenderjaarGevoerd: inKalenderjaar.gevoerd,
  };
}
export type Normregel = ReturnType<typeof maakNormregel>;

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
