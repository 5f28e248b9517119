import 'server-only';
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Een bestand dat in zijn geheel niet te lezen is; de tekst is voor wie het inleest. */
export class Leesfout extends Error {
  override name = 'Leesfout';
}

export type Csvrecord = { regel: number; ruw: string } & ({ cellen: string[] } | { fout: string });

// Een aanhalingsteken dat nooit dichtgaat mag niet de rest van het bestand opeten; een verslag is hoogstens 12.000 tekens.
const LANGSTE_RECORD = 60_000;

/** Is dit bestand in zijn geheel UTF-8? Een ouder Excel schrijft Windows-1252. */
export async function isUtf8(pad: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const klopt = (deel?: Uint8Array) => {
    try {
      decoder.decode(deel, { stream: deel !== undefined });
      return true;
    } catch {
      return false;
    }
  };
  for await (const deel of createReadStream(pad)) if (!klopt(deel as Uint8Array)) return false;
  return klopt();
}

// TextDecoder('windows-1252') laat op Node 20 de tekens van 80 tot en met 9F staan; dit zijn ze.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const uitWindows = (deel: Uint8Array) =>
  Buffer.from(deel)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (teken) => WINDOWS[teken.charCodeAt(0) - 0x80] ?? teken);

/** De regels van een tekstbestand in UTF-8 of Windows-1252, zonder regeleinde en zonder BOM. */
export async function* leesRegels(pad: string, utf8: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  const decodeer = (deel?: Uint8Array) =>
    utf8 ? decoder.decode(deel, { stream: deel !== undefined }) : deel ? uitWindows(deel) : '';
  for await (const deel of createReadStream(pad)) {
    const regels = (rest + decodeer(deel as Uint8Array)).split('\n');
    rest = regels.pop() ?? '';
    for (const regel of regels) yield regel.endsWith('\r') ? regel.slice(0, -1) : regel;
  }
  rest += decodeer();
  if (rest) yield rest.endsWith('\r') ? rest.slice(0, -1) : rest;
}

/** Staat er na deze regel nog een aanhalingsteken open? Alleen een teken aan het begin van een cel opent er een. */
function blijftOpen(regel: string, open: boolean, scheiding: string): boolean {
  if (!regel.includes('"')) return open;
  let binnen = open;
  for (let i = 0; i < regel.length; i += 1) {
    if (regel[i] !== '"') continue;
    if (!binnen) binnen = i === 0 || regel[i - 1] === scheiding;
    else if (regel[i + 1] === '"') i += 1;
    else binnen = false;
  }
  return binnen;
}

function ontleed(ruw: string, delimiter: string): string[] | null {
  try {
    const vorm = { relax_column_count: true, relax_quotes: true, record_delimiter: '\n', delimiter };
    const records = parse(ruw, vorm) as string[][];
    return records.length === 1 ? (records[0] ?? null) : null;
  } catch {
    return null;
  }
}

/** Wat de kolommen scheidt, te zien aan de kop: een Nederlands Excel schrijft puntkomma's. */
function scheidingIn(kop: string): string {
  const aantal = (teken: string) => kop.split(teken).length;
  return [';', '\t'].find((teken) => aantal(teken) > aantal(',')) ?? ',';
}

/**
 * De records van een CSV-bestand met het nummer van hun eerste regel, ook als een cel regeleinden bevat. Een record dat niet te
 * ontleden is kost alleen zijn eerste regel: het lezen gaat verder op de volgende. Lege regels vallen weg.
 */
export async function* leesRecords(regels: AsyncIterable<string>): AsyncGenerator<Csvrecord> {
  const bron = regels[Symbol.asyncIterator]();
  let wachtrij: string[] = [];
  let nummer = 0;
  let scheiding: string | undefined;
  const volgende = async () => wachtrij.shift() ?? ((await bron.next()) as IteratorResult<string, undefined>).value;
  for (;;) {
    const eerste = await volgende();
    if (eerste === undefined) return;
    scheiding ??= scheidingIn(eerste);
    const regel = nummer + 1;
    const delen = [eerste];
    let lengte = eerste.length;
    let open = blijftOpen(eerste, false, scheiding);
    while (open && lengte <= LANGSTE_RECORD) {
      const erbij = await volgende();
      if (erbij === undefined) break;
      delen.push(erbij);
      lengte += erbij.length;
      open = blijftOpen(erbij, true, scheiding);
    }
    const ruw = delen.join('\n');
    const cellen = open ? null : ontleed(ruw, scheiding);
    if (!ruw.trim()) {
      nummer += 1;
    } else if (cellen) {
      nummer += delen.length;
      yield { regel, ruw, cellen };
    } else {
      nummer += 1;
      wachtrij = [...delen.slice(1), ...wachtrij];
      yield { regel, ruw: eerste, fout: 'De aanhalingstekens in deze regel kloppen niet.' };
    }
  }
}
