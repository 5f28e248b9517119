import 'server-only';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Csvrecord, isUtf8, Leesfout, leesRecords, leesRegels } from './csv';
import { alleKolommen, BESTANDEN, type Bestand, KOLOMMEN } from './kolommen';

export type Bronrij = {
  regel: number;
  /** De regel zoals hij in het bestand staat. */
  ruw: string;
  /** Elke bekende kolom, zonder spaties eromheen; een kolom die er niet is, is leeg. */
  velden: Record<string, string>;
  /** De regel is niet te ontleden. */
  fout?: string;
};

/** Wat er in te lezen is: per bestand zijn rijen, en wat daarover vooraf te melden valt. */
export type Bron = {
  rijen: Partial<Record<Bestand, AsyncIterable<Bronrij> | Iterable<Bronrij>>>;
  opmerkingen: string[];
};

const schoon = (tekst: string) => tekst.trim().normalize('NFC');

/**
 * Opent de CSV-bestanden van een map en controleert hun koppen voordat er iets wordt ingelezen. Een bestand dat er niet is, doet
 * niet mee. Gooit Leesfout als een verplichte kolom ontbreekt of de map geen van de bestanden heeft.
 */
export async function leesMap(map: string): Promise<Bron> {
  const bron: Bron = { rijen: {}, opmerkingen: [] };
  for (const bestand of BESTANDEN) {
    const pad = join(map, `${bestand}.csv`);
    if (existsSync(pad)) bron.rijen[bestand] = await openTabel(bestand, pad, bron.opmerkingen);
  }
  if (Object.keys(bron.rijen).length === 0) {
    throw new Leesfout(`In ${map} staat geen van deze bestanden: ${BESTANDEN.map((b) => `${b}.csv`).join(', ')}.`);
  }
  return bron;
}

async function openTabel(bestand: Bestand, pad: string, opmerkingen: string[]): Promise<AsyncIterable<Bronrij>> {
  const naam = `${bestand}.csv`;
  const utf8 = await isUtf8(pad);
  if (!utf8) opmerkingen.push(`${naam}: geen UTF-8; gelezen als Windows-1252, zoals een ouder Excel schrijft.`);
  const records = leesRecords(leesRegels(pad, utf8));
  const kop = ((await records.next()) as IteratorResult<Csvrecord, undefined>).value;
  if (!kop) throw new Leesfout(`${naam} is leeg: de regel met de kolomnamen ontbreekt.`);
  if ('fout' in kop) throw new Leesfout(`De regel met de kolomnamen van ${naam} is niet te lezen.`);
  const kolommen = kop.cellen.map((k) => schoon(k).toLowerCase());
  controleerKop(bestand, naam, kolommen, opmerkingen);
  return maakRijen(bestand, kolommen, records);
}

function controleerKop(bestand: Bestand, naam: string, kolommen: readonly string[], opmerkingen: string[]): void {
  const { verplicht, verder } = KOLOMMEN[bestand];
  const lijst = (namen: readonly string[]) => namen.map((n) => `"${n}"`).join(', ');
  const mist = verplicht.filter((k) => !kolommen.includes(k));
  if (mist.length) {
    throw new Leesfout(`In ${naam} ontbreekt de kolom ${lijst(mist)}. Er is niets ingelezen.`);
  }
  const dubbel = kolommen.filter((k, i) => k && kolommen.indexOf(k) !== i && alleKolommen(bestand).includes(k));
  if (dubbel.length)
    throw new Leesfout(`In ${naam} staat de kolom ${lijst([...new Set(dubbel)])} twee keer. Er is niets ingelezen.`);
  const leeg = verder.filter((k) => !kolommen.includes(k));
  if (leeg.length) opmerkingen.push(`${naam}: de kolom ${lijst(leeg)} is er niet en blijft leeg.`);
  const vreemd = kolommen.filter((k) => k && !alleKolommen(bestand).includes(k));
  if (vreemd.length) opmerkingen.push(`${naam}: de kolom ${lijst(vreemd)} is onbekend en is overgeslagen.`);
}

async function* maakRijen(
  bestand: Bestand,
  kolommen: readonly string[],
  records: ReturnType<typeof leesRecords>,
): AsyncGenerator<Bronrij> {
  const bekend = alleKolommen(bestand);
  const plaats = new Map(bekend.map((k) => [k, kolommen.indexOf(k)]));
  for await (const record of records) {
    const cellen = 'cellen' in record ? record.cellen : [];
    const velden: Record<string, string> = {};
    for (const kolom of bekend) velden[kolom] = schoon(cellen[plaats.get(kolom) ?? -1] ?? '');
    const rij = { regel: record.regel, ruw: record.ruw, velden };
    if ('fout' in record) yield { ...rij, fout: record.fout };
    else if (cellen.some((c) => c.trim())) yield { ...rij, fout: vormfout(cellen, kolommen.length) };
  }
}

function vormfout(cellen: readonly string[], aantal: number): string | undefined {
  // Lege cellen achteraan zijn een gewoonte van rekenbladen.
  const gevuld = cellen.findLastIndex((c) => c.trim()) + 1;
  if (cellen.length < aantal || gevuld > aantal)
    return `De regel heeft ${cellen.length} cellen, de kop heeft er ${aantal}.`;
  if (cellen.some((c) => c.includes('\u0000'))) return 'De regel bevat een teken dat niet in tekst thuishoort.';
  return undefined;
}
