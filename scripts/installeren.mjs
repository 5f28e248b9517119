// `npm ci`, maar alleen als node_modules niet past bij package-lock.json. Gebruikt alleen wat in Node zit.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOrFail } from './commando.mjs';
import { dataMap, ensureDataMap, wortel } from './plaatsen.mjs';
import { readJson, takeLock } from './slot.mjs';

const modules = join(wortel, 'node_modules');
const stempelBestand = join(modules, '.vast-contact-stempel');

/** @returns {Promise<boolean>} of er iets geïnstalleerd is */
export async function ensureInstalled() {
  if (isInstalled()) return false;
  ensureDataMap();
  const geefVrij = await takeLock(join(dataMap, 'installatie.slot'), {
    maxMs: 600_000,
    bezig: 'Een ander proces is de pakketten al aan het installeren. Wacht tot dat klaar is en probeer het opnieuw.',
  });
  try {
    if (isInstalled()) return false;
    const npm = process.env.npm_execpath;
    const [bestand, vooraf] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    await runOrFail(
      'installeren',
      'De pakketten zijn niet te installeren; is het pakketregister bereikbaar en is er ruimte op de schijf?',
      bestand,
      [...vooraf, 'ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    );
    writeFileSync(stempelBestand, stamp());
    return true;
  } finally {
    geefVrij();
  }
}

function stamp() {
  const slotbestand = readFileSync(join(wortel, 'package-lock.json'));
  const inhoud = createHash('sha256').update(slotbestand).digest('hex');
  return `${inhoud} ${process.platform} ${process.arch} ${process.versions.modules}`;
}

function isInstalled() {
  // Een map kan met de hand half zijn weggehaald; van elk direct pakket moet er tenminste iets staan.
  const pakket = readJson(join(wortel, 'package.json'));
  const namen = Object.keys({ ...pakket?.dependencies, ...pakket?.devDependencies });
  if (!namen.every((naam) => existsSync(join(modules, naam, 'package.json')))) return false;
  if (existsSync(stempelBestand) && readFileSync(stempelBestand, 'utf8') === stamp()) return true;
  if (!isInstalledByHand()) return false;
  writeFileSync(stempelBestand, stamp());
  return true;
}

/** Wie zelf `npm ci` draaide hoeft niet te wachten op een tweede keer. npm schrijft dit bestand pas als alles er staat. */
function isInstalledByHand() {
  const geplaatst = readJson(join(modules, '.package-lock.json'))?.packages;
  const gewenst = readJson(join(wortel, 'package-lock.json'))?.packages;
  if (!geplaatst || !gewenst) return false;
  const zelfde = Object.entries(gewenst).every(([pad, wens]) => {
    if (pad === '') return true;
    const heeft = geplaatst[pad];
    return heeft ? heeft.version === wens.version : Boolean(wens.optional || wens.devOptional);
  });
  return zelfde && Object.keys(geplaatst).every((pad) => pad in gewenst);
}
