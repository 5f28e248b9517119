// Wat een draaiende demo over zichzelf opschrijft, zodat een tweede hem herkent en resten worden opgeruimd.

import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { Melding } from './melding.mjs';
import { dataMap } from './plaatsen.mjs';
import { bootId, isSameProcess, processStart, stopGroup } from './processen.mjs';
import { readJson } from './slot.mjs';

const bestand = join(dataMap, 'demo.json');

/**
 * @typedef {{ pid: number, start: string, boot?: string }} Merk een proces, te herkennen ook als zijn nummer later van een ander is
 * @typedef {Merk & { opdracht?: string, url?: string, lopend?: { pid: number, start: string }[] }} Staat
 */

/** @returns {Merk} */
const ik = () => ({ pid: process.pid, start: processStart(process.pid), boot: bootId() });

/**
 * Claimt deze DATA_DIR; een tweede demo in dezelfde map krijgt te horen waar de eerste staat.
 * @param {string} opdracht hoe deze is gestart
 */
export async function claimDemo(opdracht) {
  for (let poging = 0; poging < 2; poging++) {
    try {
      fs.writeFileSync(bestand, JSON.stringify({ ...ik(), opdracht }), { flag: 'wx', mode: 0o600 });
      return;
    } catch (fout) {
      if (/** @type {NodeJS.ErrnoException} */ (fout).code !== 'EEXIST') throw fout;
    }
    const ander = /** @type {Staat | null} */ (readJson(bestand));
    if (ander && stillRuns(ander, ander)) {
      const wie = `"${ander.opdracht ?? 'npm run demo'}", proces ${ander.pid}`;
      throw new Melding(
        ander.url
          ? `Vast Contact draait al op ${ander.url} (${wie}). Stop dat eerst met Ctrl-C.`
          : `Vast Contact wordt al gestart (${wie}). Wacht daarop, of stop dat eerst met Ctrl-C.`,
      );
    }
    // Wie met kill -9 is gestopt laat zijn toepassing en zijn achtergrondwerk draaien.
    for (const proces of ander?.lopend ?? []) if (stillRuns(ander, proces)) await stopGroup(proces.pid);
    fs.rmSync(bestand, { force: true });
  }
  throw new Melding('Er wordt op ditzelfde moment een andere demo gestart. Probeer het zo nog eens.');
}

/**
 * @param {Staat | null} staat
 * @param {{ pid: number, start: string }} proces
 */
function stillRuns(staat, proces) {
  return (staat?.boot ?? bootId()) === bootId() && isSameProcess(proces.pid, proces.start);
}

/** @param {Omit<Staat, keyof Merk>} staat */
export function recordDemo(staat) {
  fs.writeFileSync(bestand, JSON.stringify({ ...ik(), ...staat }));
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

/** De sleutel van wat versleuteld in de database staat; blijft gelijk, anders is het niet meer te lezen. */
export function versleutelingSleutels() {
  if (process.env.VERSLEUTELING_SLEUTELS) return process.env.VERSLEUTELING_SLEUTELS;
  const pad = join(dataMap, 'versleutelsleutels');
  if (!fs.existsSync(pad)) fs.writeFileSync(pad, `demo:${randomBytes(32).toString('base64')}`, { mode: 0o600 });
  return fs.readFileSync(pad, 'utf8').trim();
}
