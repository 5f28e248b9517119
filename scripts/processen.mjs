import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wacht } from 'node:timers/promises';

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (fout) {
    // EPERM: het proces bestaat, maar is van een ander.
    if (/** @type {NodeJS.ErrnoException} */ (fout).code !== 'EPERM') return false;
  }
  // Een zombie is al dood, maar niemand heeft hem opgehaald; in een container kan dat zo blijven.
  return statFields(pid)?.[0] !== 'Z';
}

/**
 * De velden van /proc/PID/stat na de naam (die zelf spaties en haakjes kan hebben); null waar /proc er niet is.
 * @param {number} pid
 */
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/**
 * Wanneer een proces begon. Een pid alleen zegt te weinig: na een herstart krijgt een ander proces hetzelfde nummer.
 * @param {number} pid
 */
export function processStart(pid) {
  const velden = statFields(pid);
  if (velden) return velden[19] ?? '';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}

/**
 * Welke start van de machine dit is. Linux telt het begin van een proces in tikken sinds die start, en een machine die steeds hetzelfde
 * opstart geeft dezelfde dienst weer hetzelfde nummer op dezelfde tik.
 */
export function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * De map waarin een proces werkt; null als dat niet te zien is.
 * @param {number} pid
 */
export function processFolder(pid) {
  try {
    return realpathSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** @param {number} pid */
export function processCommand(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    } catch {
      return '';
    }
  }
}

/**
 * Nog hetzelfde proces als toen de start werd opgeschreven?
 * @param {number} pid
 * @param {string} start
 */
export function isSameProcess(pid, start) {
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && processStart(pid) === start;
}

/**
 * @param {() => boolean | Promise<boolean>} klaar
 * @param {number} maxMs
 */
export async function waitUntil(klaar, maxMs, stapMs = 50) {
  const einde = Date.now() + maxMs;
  for (;;) {
    if (await klaar()) return true;
    if (Date.now() > einde) return false;
    await wacht(stapMs);
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signaal
 */
export function signalGroup(pid, signaal) {
  try {
    if (pid > 1) process.kill(-pid, signaal);
  } catch {
    // Al weg.
  }
}

/**
 * Stopt een procesgroep die wij zelf startten; wie na `geduldMs` nog niet weg is, wordt weggehaald.
 * @param {number} pid
 */
export async function stopGroup(pid, geduldMs = 5_000) {
  for (const signaal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    signalGroup(pid, signaal);
    if (await waitUntil(() => pid <= 1 || !isAlive(pid), geduldMs)) return;
  }
}

/**
 * @param {number} poort 0 voor een willekeurige
 * @param {string} adres
 * @returns {Promise<number | 'bezet' | 'onbekend'>} de poort; `onbekend` als deze computer het adres niet heeft
 */
export function tryPort(poort, adres) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (fout) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (fout);
      resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT' ? 'onbekend' : 'bezet');
    });
    server.listen({ port: poort, host: adres }, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
