import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import pakket from '../package.json' with { type: 'json' };
import { maakStuklijst } from './sbom.mjs';

type Onderdeel = {
  name: string;
  version: string;
  purl: string;
  hashes?: { alg: string; content: string }[];
};

it('de stuklijst noemt elk onderdeel dat meegaat met versie, adres en vingerafdruk, en niets wat alleen bij het bouwen hoort', () => {
  const map = mkdtempSync(join(tmpdir(), 'stuklijst-'));
  try {
    const bestand = maakStuklijst(map);
    expect(basename(bestand)).toBe(`vast-contact-${pakket.version}.cdx.json`);
    const lijst = JSON.parse(readFileSync(bestand, 'utf8'));
    expect([lijst.bomFormat, lijst.metadata.component.name, lijst.metadata.component.version]).toEqual([
      'CycloneDX',
      'vast-contact',
      pakket.version,
    ]);
    expect(Number(lijst.specVersion)).toBeGreaterThanOrEqual(1.5);
    const onderdelen: Onderdeel[] = lijst.components;
    const namen = new Set(onderdelen.flatMap((o) => [o.name, `${o.name}@${o.version}`]));
    for (const [naam, versie] of Object.entries(pakket.dependencies))
      expect(namen.has(`${naam}@${versie}`), naam).toBe(true);
    for (const naam of ['vitest', '@biomejs/biome', 'knip']) expect(namen.has(naam), naam).toBe(false);
    for (const o of onderdelen) {
      expect(o.purl).toContain(encodeURIComponent(o.version));
      expect(
        o.hashes?.some((h) => h.alg === 'SHA-512' && h.content.length === 128),
        o.name,
      ).toBe(true);
    }
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}, 60_000);

it('een uitgave maakt haar stuklijst en neemt haar mee', () => {
  expect(pakket.scripts.sbom).toBe('node scripts/sbom.mjs');
  expect(pakket.scripts.version).toBe('npm run sbom && git add sbom');
});
