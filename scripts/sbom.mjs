// De stuklijst van wat er meegaat (CycloneDX), één bestand per versie: sbom/vast-contact-‹versie›.cdx.json. `npm version` maakt haar en zet haar in de
// uitgave; los kan met `npm run sbom`. Zonder wat alleen bij het bouwen en proeven nodig is.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wortel } from './plaatsen.mjs';

/**
 * @param {string} map
 * @returns {string} waar de stuklijst staat
 */
export function maakStuklijst(map = join(wortel, 'sbom')) {
  const uitvoer = execFileSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev', '--package-lock-only'],
    { cwd: wortel, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
  );
  const { name, version } = JSON.parse(readFileSync(join(wortel, 'package.json'), 'utf8'));
  // npm noemt het geheel naar de map waarin het staat.
  const lijst = JSON.parse(
    uitvoer.replaceAll(`${JSON.parse(uitvoer).metadata.component.name}@${version}`, `${name}@${version}`),
  );
  lijst.metadata.component.name = name;
  mkdirSync(map, { recursive: true });
  const bestand = join(map, `${name}-${version}.cdx.json`);
  writeFileSync(bestand, `${JSON.stringify(lijst, null, 1)}\n`);
  return bestand;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`De stuklijst staat in ${maakStuklijst()}`);
