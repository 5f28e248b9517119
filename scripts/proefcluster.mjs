// Een wegwerpcluster voor proeven: nooit de database van de gebruiker.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from './postgres.mjs';
import { isAlive, isSameProcess, processCommand } from './processen.mjs';

const VOORVOEGSEL = 'vast-contact-proef-';

/** @returns {Promise<import('./postgres.mjs').Cluster & { map: string }>} */
export async function startProefcluster() {
  removeAbandoned();
  const map = mkdtempSync(join(tmpdir(), VOORVOEGSEL));
  // De gebruiker waaronder PostgreSQL draait (als wij root zijn) moet erdoorheen kunnen.
  chmodSync(map, 0o711);
  const cluster = await startCluster({ map, vluchtig: true });
  return {
    ...cluster,
    map,
    async stop() {
      await cluster.stop();
      rmSync(map, { recursive: true, force: true });
    },
  };
}

/** Na een kill -9 blijft een proefcluster achter, met een draaiende PostgreSQL. */
function removeAbandoned() {
  for (const naam of readdirSync(tmpdir()).filter((item) => item.startsWith(VOORVOEGSEL))) {
    const map = join(tmpdir(), naam);
    try {
      const { uid, mtimeMs } = statSync(map);
      // Alleen wat van ons is, en niet wat een ander proces op dit moment opbouwt.
      if (uid !== process.getuid?.() || Date.now() - mtimeMs < 60_000 || isInUse(join(map, 'gebruikers'))) continue;
      const pidBestand = join(map, 'cluster/postmaster.pid');
      const pid = existsSync(pidBestand) ? Number(readFileSync(pidBestand, 'utf8').split('\n')[0]) : 0;
      if (pid && isAlive(pid) && processCommand(pid).includes(map)) process.kill(pid, 'SIGQUIT');
      rmSync(map, { recursive: true, force: true });
    } catch {
      // Een ander ruimt hem misschien net op.
    }
  }
}

/** @param {string} gebruikers */
function isInUse(gebruikers) {
  if (!existsSync(gebruikers)) return false;
  return readdirSync(gebruikers).some((pid) => isSameProcess(Number(pid), readFileSync(join(gebruikers, pid), 'utf8')));
}
