// npm run importeer -- MAP: leest de CSV-bestanden van een map in. Exitcode 0 als alles erin staat, 1 als er iets is afgekeurd.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Afkeuring } from '../lib/import/afkeuring';
import type { Uitslag } from '../lib/import/partij';
import { Melding } from './melding.mjs';
import { leesOpties, vindMap, voerUit } from './uitvoeren';

const GEBRUIK = 'npm run importeer -- MAP';
const AFGEKEURD = 'afgekeurd.csv';
const AANDACHT = 'aandacht.csv';
/** Zoveel rijen staan er op het scherm; de rest alleen in het bestand. */
const OP_SCHERM = 200;

await voerUit(async () => {
  const { positionals } = leesOpties({ allowPositionals: true, options: {} }, GEBRUIK);
  const [map] = positionals;
  if (!map || positionals.length > 1) throw new Melding(`Noem de map met de CSV-bestanden. Gebruik: ${GEBRUIK}`);
  const { leesMap } = await import('../lib/import/bron');
  const { importeer } = await import('../lib/import/commands');
  const { vandaag } = await import('../lib/server/clock');
  const bron = await leesMap(vindMap(map));
  for (const opmerking of bron.opmerkingen) console.log(`Let op: ${opmerking}`);
  const { perBestand, onderbroken } = await importeer(bron, {
    vandaag: vandaag(),
    signaal: bijOnderbreken(),
    meld: (bestand, uitslag) => console.log(samenvatting(`${bestand}.csv`, uitslag)),
  });
  return rondAf(Object.values(perBestand), onderbroken);
});

/** Ctrl-C: de groep rijen die bezig is gaat door, daarna stopt het. Een tweede keer breekt af; die groep wordt dan teruggedraaid. */
function bijOnderbreken(): AbortSignal {
  const stop = new AbortController();
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signaal, () => {
      if (stop.signal.aborted) process.exit(130);
      stop.abort();
    });
  }
  return stop.signal;
}

function samenvatting(naam: string, { nieuw, stondErAl, afwijkend, afgekeurd }: Uitslag): string {
  const delen = [`${nieuw} nieuw`, `${stondErAl} stond er al`, `${afgekeurd.length} afgekeurd`];
  const anders = afwijkend ? ` (${afwijkend} met andere gegevens in het bestand; hier bleven ze zoals ze waren)` : '';
  return `${naam}: ${delen.join(', ')}${anders}`;
}

async function rondAf(uitslagen: readonly Uitslag[], onderbroken: boolean): Promise<number> {
  const afgekeurd = uitslagen.flatMap((u) => u.afgekeurd);
  const aandacht = uitslagen.flatMap((u) => u.aandacht);
  if (uitslagen.every((u) => u.nieuw === 0) && !onderbroken)
    console.log(afgekeurd.length ? 'Niets gewijzigd.' : 'Niets gewijzigd: alles stond er al.');
  await noem(`Niet ingelezen: ${regels(afgekeurd)}.`, afgekeurd, AFGEKEURD, 'Verbeter ze en lees ze opnieuw in.');
  await noem(
    `Wel ingelezen, maar kijk ernaar: ${regels(aandacht)}.`,
    aandacht,
    AANDACHT,
    'Vul aan wat ontbreekt in het dossier.',
  );
  if (onderbroken)
    console.log('Onderbroken. Wat hierboven nieuw heet staat erin; doe het commando nog eens voor de rest.');
  return onderbroken ? 130 : afgekeurd.length ? 1 : 0;
}

function regels({ length: aantal }: readonly Afkeuring[]): string {
  return `${aantal} ${aantal === 1 ? 'regel' : 'regels'}`;
}

/** Zet regels op het scherm en, met wat erin stond, in een bestand. */
async function noem(kop: string, lijst: readonly Afkeuring[], bestand: string, raad: string): Promise<void> {
  if (lijst.length === 0) return;
  const { afkeuringTekst, afkeuringenCsv } = await import('../lib/import/afkeuring');
  console.log(`\n${kop}`);
  for (const afkeuring of lijst.slice(0, OP_SCHERM)) console.log(`- ${afkeuringTekst(afkeuring)}`);
  if (lijst.length > OP_SCHERM) console.log(`- en nog ${lijst.length - OP_SCHERM}.`);
  const pad = resolve(bestand);
  // Er staan persoonsgegevens in.
  writeFileSync(pad, afkeuringenCsv(lijst), { mode: 0o600 });
  console.log(`Ze staan ook in ${pad}. ${raad}`);
}
