// Wat een draaiende demo over zichzelf opschrijft, zodat een tweede hem herkent en resten worden opgeruimd.

import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { Melding } from './melding.mjs';
import { dataMap } from './plaatsen.mjs';
import { isSameProcess, processStart, stopGroup } from './processen.mjs';
import { readJson } from './slot.mjs';

const bestand = join(dataMap, 'demo.json');

/** @typedef {{ pid: number, start: string, url?: string, lopend?: { pid: number, start: string }[] }} Staat */

/** Claimt deze DATA_DIR; een tweede demo in dezelfde map krijgt te horen waar de eerste staat. */
export async function claimDemo() {
  const ik = { pid: process.pid, start: processStart(process.pid) };
  for (let poging = 0; poging < 2; poging++) {
    try {
      fs.writeFileSync(bestand, JSON.stringify(ik), { flag: 'wx', mode: 0o600 });
      return;
    } catch (fout) {
      if (/** @type {NodeJS.ErrnoException} */ (fout).code !== 'EEXIST') throw fout;
    }
    const ander = /** @type {Staat | null} */ (readJson(bestand));
    if (ander && isSameProcess(ander.pid, ander.start)) {
      throw new Melding(
        ander.url
          ? `De demo draait al op ${ander.url} (proces ${ander.pid}). Stop die eerst met Ctrl-C.`
          : `Er wordt al een demo gestart (proces ${ander.pid}). Wacht daarop, of stop die eerst met Ctrl-C.`,
      );
    }
    // Een demo die met kill -9 is gestopt laat zijn toepassing en zijn achtergrondwerk draaien.
    for (const { pid, start } of ander?.lopend ?? []) if (isSameProcess(pid, start)) await stopGroup(pid);
    fs.rmSync(bestand, { force: true });
  }
  throw new Melding('Er wordt op ditzelfde moment een andere demo gestart. Probeer het zo nog eens.');
}

/** @param {Omit<Staat, 'pid' | 'start'>} staat */
export function recordDemo(staat) {
  fs.writeFileSync(bestand, JSON.stringify({ pid: process.pid, start: processStart(process.pid), ...staat }));
}

export function releaseDemo() {
  if (readJson(bestand)?.pid === process.pid) fs.rmSync(bestand, { force: true });
}

/** Het geheim waarmee sessies ondertekend worden; blijft gelijk, anders is iedereen na een herstart uitgelogd. */
export function sessionSecret() {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET;
  const pad = join(dataMap, 'sessiegeheim');
  if (!fs.existsSync(pad)) fs.writeFileSync(pad, randomBytes(32).toString('hex'), { mode: 0o600 });
  return fs.readFileSync(pad, 'utf8').trim();
}
