import 'server-only';
import { EventEmitter } from 'node:events';
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { NACHT_UUR_UTC } from '../domain/werk';
import { vandaag } from '../server/clock';
import { alsSysteem } from '../server/db';
import { WerkMislukt } from '../server/fouten';
import { log } from '../server/log';
import { adresVan } from '../server/verbinding';
import { voegJobToe } from '../wachtrij/jobs';
import { Werkslot } from '../wachtrij/werkslot';
import { HANDLERS } from './handlers';

/** Elke nacht, in UTC (zo rekent de wachtrij); een nacht die werd gemist komt alsnog, tot twee dagen terug. */
const ROOSTER = `0 ${NACHT_UUR_UTC} * * * dagelijks ?fill=2d`;
const OPRUIMEN_MS = 60_000;
/** Kort na het begin nog eens: werk dat net voor een herstart is afgebroken hoeft dan geen minuut te wachten. */
const KORT_MS = 3_000;

/** De wachtrij kent gegevens van werk; in het logboek komt alleen dat er iets niet lukte. Welk werk het was staat bij Beheer. */
const stilLogboek = new Logger(() => (niveau) => {
  if (niveau === 'error') log.error('achtergrondwerk is niet gelukt; zie Beheer');
});

/** Een fout in de wachtrij is voor beheer te lezen: wel waar het misging, niet wat erin stond. */
function zonderInhoud(fout: unknown): Error {
  if (fout instanceof WerkMislukt) return fout;
  const { name, code } =
    fout instanceof Error ? (fout as Error & { code?: string }) : { name: 'Error', code: undefined };
  return new Error(`${name}${code ? ` (${code})` : ''}`);
}

/** Wat er per soort werk gebeurt, zoals de wachtrij het aanroept. */
export function takenlijst(): TaskList {
  return Object.fromEntries(
    Object.entries(HANDLERS).map(([naam, doe]) => [
      naam,
      async (gegevens: unknown) => {
        // Het rooster geeft zijn eigen gegevens mee; die horen niet bij het werk.
        const { _cron, ...eigen } = (gegevens ?? {}) as Record<string, unknown>;
        try {
          await (doe as (g: unknown) => Promise<void>)(eigen);
        } catch (fout) {
          throw zonderInhoud(fout);
        }
      },
    ]),
  );
}

/**
 * Begint met het werk uit de wachtrij, eerst dat van vandaag en dat van werkers die er niet meer zijn. `stop` laat afmaken waar hij aan bezig is.
 */
export async function startWerker(): Promise<Pick<Runner, 'stop' | 'promise'>> {
  const url = adresVan('werker');
  let werker: Runner | undefined;
  const slot = await Werkslot.open(url, () => void werker?.stop().catch(() => {}));
  await slot.ruimOp();
  const dag = vandaag();
  await alsSysteem('dagelijks werk', (tx) => voegJobToe(tx, 'dagelijks', { dag }, { sleutel: `dagelijks:${dag}` }));
  const events: WorkerEvents = new EventEmitter();
  // Werk staat op naam van de pool, niet van de losse werkers erin.
  events.on('pool:create', ({ workerPool }) => void slot.houd(workerPool.id).catch(() => {}));
  const gestart = await run({
    connectionString: url,
    taskList: takenlijst(),
    crontab: ROOSTER,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5_000,
    logger: stilLogboek,
    events,
  });
  werker = gestart;
  const ruimOp = () => void slot.ruimOp().catch(() => {});
  const kort = setTimeout(ruimOp, KORT_MS);
  const opruimen = setInterval(ruimOp, OPRUIMEN_MS);
  const promise = gestart.promise.finally(async () => {
    clearTimeout(kort);
    clearInterval(opruimen);
    await slot.sluit();
  });
  return { stop: () => gestart.stop(), promise };
}
