// Een slot op schijf tussen processen. Een slot van een proces dat er niet meer is, telt niet.
import * as fs from 'node:fs';
import { Melding } from './melding.mjs';
import { isSameProcess, processStart, waitUntil } from './processen.mjs';

/**
 * Twee processen die hetzelfde willen doen wachten op elkaar; geeft de functie die het slot weer opent.
 * @param {string} slot het bestand
 * @param {{ maxMs?: number, bezig: string }} opties `bezig` is de zin voor wie te lang wacht
 */
export async function takeLock(slot, { maxMs = 90_000, bezig }) {
  const inhoud = JSON.stringify({ pid: process.pid, start: processStart(process.pid) });
  const gelukt = await waitUntil(() => {
    try {
      fs.writeFileSync(slot, inhoud, { flag: 'wx' });
      return true;
    } catch (fout) {
      if (/** @type {NodeJS.ErrnoException} */ (fout).code !== 'EEXIST') throw fout;
      // Leeg of half geschreven slot: alleen opruimen als het oud is, anders is een ander het net aan het schrijven.
      const houder = readJson(slot);
      const verlaten = houder ? !isSameProcess(houder.pid, houder.start) : ageMs(slot) > 5000;
      if (verlaten) fs.rmSync(slot, { force: true });
      return false;
    }
  }, maxMs);
  if (!gelukt) throw new Melding(bezig);
  return () => fs.rmSync(slot, { force: true });
}

/** @param {string} bestand */
export function readJson(bestand) {
  try {
    return JSON.parse(fs.readFileSync(bestand, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} bestand */
function ageMs(bestand) {
  try {
    return Date.now() - fs.statSync(bestand).mtimeMs;
  } catch {
    return 0;
  }
}
