// Het pid-bestand van het cluster na een harde stop: zijn nummer kan intussen van een andere PostgreSQL zijn.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { startCluster } from './postgres.mjs';
import { isAlive } from './processen.mjs';

const map = mkdtempSync(join(tmpdir(), 'vast-contact-pid-'));
chmodSync(map, 0o711);
afterAll(() => rmSync(map, { recursive: true, force: true }));

/** De PostgreSQL van de proeven: een heel andere dan die in onze map. */
async function anderePostgres(): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.PROEF_DATABASE_BAAS });
  await client.connect();
  const { rows } = await client.query(`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`);
  await client.end();
  return rows[0].pid;
}

it('een nummer dat van een andere PostgreSQL is houdt de start niet tegen, en die andere blijft draaien', async () => {
  const pidBestand = join(map, 'cluster/postmaster.pid');
  const eerste = await startCluster({ map, vluchtig: true });
  const inhoud = readFileSync(pidBestand, 'utf8').split('\n');
  await eerste.stop();
  const ander = await anderePostgres();
  // Op een poort waar niemand antwoordt.
  writeFileSync(pidBestand, [ander, inhoud[1], inhoud[2], 1, ...inhoud.slice(4)].join('\n'));

  const tweede = await startCluster({ map, vluchtig: true });
  try {
    expect(tweede.hergebruikt).toBe(false);
    expect(readFileSync(pidBestand, 'utf8').split('\n')[0]).not.toBe(String(ander));
    expect(isAlive(ander)).toBe(true);
    const derde = await startCluster({ map, vluchtig: true });
    expect(derde.hergebruikt).toBe(true);
  } finally {
    await tweede.stop();
  }
  expect(existsSync(pidBestand)).toBe(false);
}, 120_000);
