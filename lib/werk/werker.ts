import 'server-only';
import { Logger, type Runner, run, type TaskList } from 'graphile-worker';
import { vandaag } from '../server/clock';
import { alsSysteem } from '../server/db';
import { env } from '../server/env';
import { voegJobToe } from '../server/jobs';
import { log } from '../server/log';
import { HANDLERS } from './handlers';

/** Elke nacht, in UTC (zo rekent de wachtrij); een nacht die werd gemist komt alsnog, tot twee dagen terug. */
const ROOSTER = '0 3 * * * dagelijks ?fill=2d';

/** De wachtrij kent gegevens van werk; in het logboek komt alleen welk werk het was en hoe vaak. */
const stilLogboek = new Logger(() => (niveau, bericht) => {
  if (niveau === 'error') log.error({ werk: bericht.slice(0, 80) }, 'achtergrondwerk is niet gelukt');
});

/** Een fout in de wachtrij is voor beheer te lezen: wel waar het misging, niet wat erin stond. */
function zonderInhoud(fout: unknown): Error {
  const { name, code } =
    fout instanceof Error ? (fout as Error & { code?: string }) : { name: 'fout', code: undefined };
  return new Error(name === 'WerkMislukt' ? (fout as Error).message : `${name}${code ? ` (${code})` : ''}`);
}

function takenlijst(): TaskList {
  return Object.fromEntries(
    Object.entries(HANDLERS).map(([naam, doe]) => [
      naam,
      async (gegevens: unknown) => {
        // De rooster geeft zijn eigen gegevens mee; die horen niet bij het werk.
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

/** Begint met het werk uit de wachtrij, eerst dat van vandaag; `stop` laat afmaken waar hij aan bezig is. */
export async function startWerker(): Promise<Runner> {
  const dag = vandaag();
  await alsSysteem('dagelijks werk', (tx) => voegJobToe(tx, 'dagelijks', { dag }, { sleutel: `dagelijks:${dag}` }));
  return run({
    connectionString: env().DATABASE_URL,
    taskList: takenlijst(),
    crontab: ROOSTER,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5_000,
    logger: stilLogboek,
  });
}
