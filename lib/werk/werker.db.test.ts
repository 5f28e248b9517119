/** Het achtergrondwerk als echt proces: wat er gebeurt als het halverwege wordt afgebroken. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wacht } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eenTraject } from '../../prisma/factories/traject';
import { doeAlsBaas } from '../../prisma/proef/baas';
import { ruw } from '../../prisma/proef/ruw';
import { VANDAAG } from '../../prisma/proef/stand';
import { alsSysteem, type Tx } from '../server/db';
import { voegJobToe } from '../wachtrij/jobs';

vi.setConfig({ testTimeout: 90_000 });

const lopend: ChildProcess[] = [];
afterEach(async () => {
  for (const kind of lopend.splice(0)) {
    if (kind.exitCode !== null || kind.signalCode !== null) continue;
    kind.kill('SIGKILL');
    await once(kind, 'exit');
  }
});

async function startProces(): Promise<ChildProcess> {
  const kind = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/werker.ts'], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  lopend.push(kind);
  await once(kind.stdout as NodeJS.ReadableStream, 'data');
  return kind;
}

const maak = <T>(werk: (tx: Tx) => Promise<T>) => alsSysteem('proef', werk);
const wachtrij = () =>
  maak(
    (tx) => ruw(tx).$queryRaw<{ soort: string; bezig: boolean; fout: string | null }[]>`
      SELECT task_identifier AS soort, locked_at IS NOT NULL AS bezig, last_error AS fout FROM graphile_worker.jobs ORDER BY id`,
  );

async function totdat(klaar: () => Promise<boolean>, wat: string): Promise<void> {
  const einde = Date.now() + 40_000;
  while (!(await klaar())) {
    if (Date.now() > einde) throw new Error(`duurde te lang: ${wat}; ${JSON.stringify(await wachtrij())}`);
    await wacht(50);
  }
}

/** Houdt het traject op slot, zodat werk dat eraan moet blijft hangen. */
async function opSlot(trajectId: string): Promise<() => Promise<void>> {
  let los = () => {};
  const vrij = new Promise<void>((r) => {
    los = r;
  });
  let begonnen = () => {};
  const dicht = new Promise<void>((r) => {
    begonnen = r;
  });
  const klaar = alsSysteem(
    'proef',
    async (tx) => {
      await ruw(tx).$queryRaw`SELECT id FROM traject WHERE id = ${trajectId}::uuid FOR UPDATE`;
      begonnen();
      await vrij;
    },
    { timeout: 60_000 },
  );
  await dicht;
  return async () => {
    los();
    await klaar;
  };
}

const taken = (trajectId: string) => maak((tx) => tx.taak.findMany({ where: { trajectId, soort: 'over_tijd' } }));

describe('het achtergrondwerk', () => {
  it('doet bij het begin het werk van vandaag, en stopt netjes', async () => {
    const t = await eenTraject({ start: '2026-01-05' });
    await doeAlsBaas('DELETE FROM taak');
    const kind = await startProces();
    await totdat(async () => (await taken(t.id)).length === 1, 'de taak komt terug');
    kind.kill('SIGTERM');
    const [code] = await once(kind, 'exit');
    expect(code).toBe(0);
  });

  it('gaat verder waar een afgebroken proces ophield, zonder iets twee keer te doen', async () => {
    const t = await eenTraject({ start: '2026-01-05' });
    await maak((tx) => ruw(tx).$executeRaw`DELETE FROM graphile_worker._private_jobs`);
    await doeAlsBaas('DELETE FROM taak');
    const laatLos = await opSlot(t.id);
    const eerste = await startProces();
    const isBezig = async () => (await wachtrij()).some((w) => w.soort === 'dag.opvolging' && w.bezig);
    await totdat(isBezig, 'het werk hangt');
    eerste.kill('SIGKILL');
    await once(eerste, 'exit');
    await laatLos();
    // Niemand is er meer mee bezig, maar de wachtrij denkt van wel.
    expect(await isBezig()).toBe(true);
    await startProces();
    await totdat(async () => !(await wachtrij()).some((w) => w.soort === 'dag.opvolging'), 'het werk is gedaan');
    expect(await taken(t.id)).toHaveLength(1);
  });

  it('laat werk van een werker die nog leeft met rust', async () => {
    const t = await eenTraject({ start: '2026-01-05' });
    await maak((tx) => ruw(tx).$executeRaw`DELETE FROM graphile_worker._private_jobs`);
    const laatLos = await opSlot(t.id);
    await startProces();
    const vanWie = () =>
      maak(
        (tx) => ruw(tx).$queryRaw<{ id: string; wie: string; pogingen: number }[]>`
          SELECT id::text, locked_by AS wie, attempts::int AS pogingen FROM graphile_worker.jobs
          WHERE task_identifier = 'dag.opvolging' AND locked_by IS NOT NULL ORDER BY id LIMIT 1`,
      );
    await totdat(async () => (await vanWie()).length === 1, 'de eerste is bezig');
    const voor = await vanWie();
    await startProces();
    // Langer dan het tweede proces wacht met opruimen.
    await wacht(4_000);
    expect(await vanWie()).toEqual(voor);
    await laatLos();
    await totdat(async () => !(await wachtrij()).some((w) => w.soort === 'dag.opvolging'), 'het werk is gedaan');
  });

  it('noemt in een fout geen inhoud, en probeert het later nog eens', async () => {
    await maak((tx) => ruw(tx).$executeRaw`DELETE FROM graphile_worker._private_jobs`);
    await maak((tx) => voegJobToe(tx, 'dag.herinneringen', { dag: 'VIA-0001 heeft geheim' }));
    await startProces();
    await totdat(async () => (await wachtrij()).some((w) => w.fout !== null), 'het mislukt');
    const [mislukt] = (await wachtrij()).filter((w) => w.fout !== null);
    expect(mislukt).toMatchObject({ soort: 'dag.herinneringen', fout: 'RangeError' });
  });
});

it('werk dat bij een feit hoort dat niet doorgaat, staat niet in de wachtrij', async () => {
  await maak((tx) => ruw(tx).$executeRaw`DELETE FROM graphile_worker._private_jobs`);
  const mislukt = maak(async (tx) => {
    await voegJobToe(tx, 'dagelijks', { dag: VANDAAG });
    throw new Error('toch niet');
  });
  await expect(mislukt).rejects.toThrow('toch niet');
  expect(await wachtrij()).toEqual([]);
  for (const _ of [1, 2]) await maak((tx) => voegJobToe(tx, 'dagelijks', { dag: VANDAAG }, { sleutel: 'een' }));
  expect(await wachtrij()).toHaveLength(1);
});
