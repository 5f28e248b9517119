// De stuklijst van wat er meegaat (CycloneDX), één bestand per versie: sbom/vast-contact-‹versie›.cdx.json. `npm version` maakt haar en zet haar in de
// uitgave; los kan met `npm run sbom`. Zonder wat alleen bij het bouwen en proeven nodig is.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wortel } from './plaatsen.mjs';

/** @param {string} naam */
const lees = (naam) => JSON.parse(readFileSync(join(wortel, naam), 'utf8'));

/**
 * Het pakket zoals het zonder gereedschap is, in een map met zijn eigen naam (npm noemt het geheel daarnaar). Niet met `--omit dev`: dat laat ook weg
 * wat een stuk gereedschap toevallig ook gebruikt, zoals react en zod.
 * @param {string} in_
 * @returns {string}
 */
function zonderGereedschap(in_) {
  const { devDependencies: _, ...pakket } = lees('package.json');
  const slot = lees('package-lock.json');
  const { devDependencies: __, ...geheel } = slot.packages[''];
  const mee = Object.entries(slot.packages).filter(([pad, { dev }]) => pad !== '' && !dev);
  const map = join(in_, pakket.name);
  mkdirSync(map);
  writeFileSync(join(map, 'package.json'), JSON.stringify(pakket));
  writeFileSync(
    join(map, 'package-lock.json'),
    JSON.stringify({ ...slot, packages: { '': geheel, ...Object.fromEntries(mee) } }),
  );
  return map;
}

/**
 * @param {string} map
 * @returns {string} waar de stuklijst staat
 */
export function maakStuklijst(map = join(wortel, 'sbom')) {
  const tijdelijk = mkdtempSync(join(tmpdir(), 'sbom-'));
  try {
    const uitvoer = execFileSync(
      'npm',
      ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
      {
        cwd: zonderGereedschap(tijdelijk),
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        shell: process.platform === 'win32',
      },
    );
    const { name, version } = lees('package.json');
    mkdirSync(map, { recursive: true });
    const bestand = join(map, `${name}-${version}.cdx.json`);
    writeFileSync(bestand, `${JSON.stringify(JSON.parse(uitvoer), null, 1)}\n`);
    return bestand;
  } finally {
    rmSync(tijdelijk, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`De stuklijst staat in ${maakStuklijst()}`);
