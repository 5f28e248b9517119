/** Wat de pilotdeelnemers zelf invulden (metingen.csv), met de datums verschoven zoals de rest van de demo. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Datum, datum, plusDagen } from '../../../lib/domain/datum';
import type { Trede } from '../../../lib/domain/ladder';
import { verschuiving } from '../verschuiven';

export type Meting = {
  datum: Datum;
  uitkering: string;
  ontheffing: boolean;
  /** 1 betaald werk, 2 onbetaald werk, 3 overig, 4 geen; de hoogste vorm telt. */
  arbeid: 1 | 2 | 3 | 4;
  werk: string[];
  /** Som van zes soorten activiteit: 6 (alles wekelijks) … 18 (geen). */
  maatschappelijk: number;
  school: boolean;
  geloof: boolean;
  /** 1 bijna dagelijks … 4 bijna nooit; familie of vrienden, wie het vaakst. */
  contact: number;
  samenDoen: number;
  gezondheid: number;
  belemmeringen: string[];
  zorg: string[];
  zoektWerk: boolean;
  instrumenten: string[];
  redenGeenInstrument: string;
};
export type Metingen = Partial<Record<'T0' | 'T1' | 'T2', Meting>>;

const ONBETAALD = [
  'proefplaatsing',
  'participatieplaats',
  'stage',
  'vrijwilligerswerk',
  'dagbesteding of beschut werk',
];

const lijst = (tekst: string | undefined) => (tekst ? tekst.split('; ') : []);

/** Per cliëntnummer de metingen van de pilot; de controlegroep heeft geen dossier. */
export function leesMetingen(vandaag: Datum): Map<string, Metingen> {
  const tekst = readFileSync(join(import.meta.dirname, '../via-pilot/metingen.csv'), 'utf8');
  const rijen: Record<string, string>[] = parse(tekst, { columns: true });
  const dagen = verschuiving(vandaag);
  const perClient = new Map<string, Metingen>();
  for (const rij of rijen) {
    const nummer = rij.clientnummer ?? '';
    if (!nummer.startsWith('VIA-')) continue;
    const eerder = perClient.get(nummer) ?? {};
    perClient.set(nummer, { ...eerder, [rij.meetmoment ?? '']: meting(rij, dagen) });
  }
  return perClient;
}

function meting(rij: Record<string, string>, dagen: number): Meting {
  const n = (kolom: string) => Number(rij[kolom]);
  const werk = lijst(rij.arbeidsparticipatie);
  const arbeid = werk.includes('betaald werk') ? 1 : werk.some((w) => ONBETAALD.includes(w)) ? 2 : werk.length ? 3 : 4;
  const soorten = ['georganiseerd', 'vereniging', 'geloofsgemeenschap', 'buurt', 'school', 'helpen'];
  return {
    datum: plusDagen(datum(rij.datum ?? ''), dagen),
    uitkering: rij.uitkering ?? '',
    ontheffing: rij.ontheffing_sollicitatieplicht === 'ja',
    arbeid,
    werk,
    maatschappelijk: soorten.reduce((som, soort) => som + n(soort), 0),
    school: n('school') < 3,
    geloof: n('geloofsgemeenschap') < 3,
    contact: Math.min(n('contact_familie'), n('contact_vrienden')),
    samenDoen: Math.min(n('activiteit_familie'), n('activiteit_vrienden')),
    gezondheid: n('cijfer_gezondheid'),
    belemmeringen: lijst(rij.belemmeringen),
    zorg: lijst(rij.overige_zorg),
    zoektWerk: rij.zoekt_betaald_werk === 'ja',
    instrumenten: lijst(rij.instrumenten),
    redenGeenInstrument: rij.reden_geen_instrument ?? '',
  };
}

export const heeftKlachten = (m: Meting) => m.belemmeringen.includes('gezondheidsklachten');
export const heeftTaal = (m: Meting) => m.belemmeringen.includes('Nederlandse taal');
export const heeftVervoer = (m: Meting) => m.belemmeringen.includes('vervoer');
export const heeftZorg = (m: Meting) => m.belemmeringen.includes('verantwoordelijkheden thuis');
export const krijgtZorg = (m: Meting, wie: string) => m.zorg.some((z) => z.startsWith(wie));

/** Waar iemand volgens zijn antwoorden op de participatieladder staat. */
export function tredeUit(m: Meting): Trede {
  if (m.arbeid === 1) return heeftKlachten(m) || m.ontheffing ? 5 : 6;
  if (m.arbeid === 2) return 4;
  if (m.maatschappelijk < 18) return 3;
  return m.contact <= 2 ? 2 : 1;
}
