// De start van de demo waar iets tussenkomt: een poort die net werd ingenomen, en wat een vorige demo achterliet.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

const map = mkdtempSync(join(tmpdir(), 'vast-contact-demo-'));
vi.stubEnv('DATA_DIR', map);
const { findFreePort, startApp } = await import('./app.mjs');
const { claimDemo, releaseDemo } = await import('./demo-staat.mjs');
const { bootId, isAlive, processStart } = await import('./processen.mjs');

const staat = join(map, 'demo.json');
const logboek = join(map, 'logboek/proef.log');

/** Doet wat Next doet: luisteren, dat zeggen, en omvallen als de poort bezet is. Begint pas als de proef het zegt. */
const programma = join(map, 'toepassing.mjs');
writeFileSync(
  programma,
  `import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
const poort = Number(process.argv.at(-1));
while (!existsSync(${JSON.stringify(join(map, 'begin'))})) await new Promise((verder) => setTimeout(verder, 20));
createServer((_, antwoord) => antwoord.end('van ons')).listen(poort, '127.0.0.1', () => console.log('Ready in 1ms'));
`,
);

const dieven: Server[] = [];
afterAll(() => {
  for (const dief of dieven) dief.close();
});

async function neemIn(poort: number): Promise<void> {
  const dief = createServer((_, antwoord) => antwoord.end('van een ander'));
  dieven.push(dief);
  await new Promise<void>((klaar) => dief.listen(poort, '127.0.0.1', klaar));
}

/** Een stuk van de poorten waar niets anders zit. */
async function vrijePoort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((klaar) => server.once('listening', klaar));
  const { port } = server.address() as AddressInfo;
  await new Promise((klaar) => server.close(klaar));
  return findFreePort(port);
}

describe('de poort', () => {
  it('is de volgende als een ander de eerste neemt tussen kijken en luisteren, ook als die ander antwoordt', async () => {
    const poort = await vrijePoort();
    const bezig = startApp({ poort, env: process.env, naam: 'proef', programma });
    // Het logboek is er pas als er al gekeken is.
    await vi.waitFor(() => expect(existsSync(logboek)).toBe(true), { interval: 5 });
    await neemIn(poort);
    writeFileSync(join(map, 'begin'), '');
    const app = await bezig;
    try {
      expect(app.url).not.toBe(`http://localhost:${poort}`);
      expect(await (await fetch(app.url.replace('localhost', '127.0.0.1'))).text()).toBe('van ons');
    } finally {
      await app.stop();
    }
    expect(isAlive(app.pid)).toBe(false);
  });
});

describe('wat een vorige demo opschreef', () => {
  const wij = { pid: process.pid, start: processStart(process.pid), boot: bootId() };
  const url = 'http://localhost:3000';

  it('wijst een tweede naar de eerste zolang die er is', async () => {
    writeFileSync(staat, JSON.stringify({ ...wij, url, opdracht: 'npm run dev' }));
    await expect(claimDemo('npm run demo')).rejects.toThrow(`${url} ("npm run dev", proces ${process.pid})`);
  });

  it.each([
    ['een ander proces met hetzelfde nummer', { start: '1' }],
    ['hetzelfde nummer en dezelfde tik, maar van voor een herstart van de machine', { boot: 'een vorige start' }],
  ])('is van niemand meer: %s', async (_, anders) => {
    writeFileSync(staat, JSON.stringify({ ...wij, url, ...anders }));
    await claimDemo('npm run demo');
    releaseDemo();
    expect(existsSync(staat)).toBe(false);
  });
});
