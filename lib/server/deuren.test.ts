// Wat de toepassing is (pagina's, acties, proxy) komt nergens bij alsSysteem: die deur is voor het achtergrondwerk en de scripts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { wortel } from '../../scripts/plaatsen.mjs';

type Lees = (pad: string) => string | null;

const IMPORT =
  /(?:^|\n)(?:import|export)(?! type)[^'";]*?from '([^']+)'|(?:^|\n)import '([^']+)'|\bimport\('([^']+)'\)/g;

/** De eigen bestanden die dit bestand laadt; types zijn na het vertalen weg. */
const laadt = (pad: string, bron: string): string[] =>
  [...bron.matchAll(IMPORT)]
    .map(([, a, b, c]) => a ?? b ?? c ?? '')
    .flatMap((naam) =>
      naam.startsWith('@/') ? [naam.slice(2)] : naam.startsWith('.') ? [join(dirname(pad), naam)] : [],
    );

/** Welke bestanden die vanaf hier te bereiken zijn alsSysteem noemen. */
function metSysteem(begin: readonly string[], lees: Lees): string[] {
  const gezien = new Set(begin);
  const fout: string[] = [];
  for (const pad of gezien) {
    const [echt, bron] = ['', '.ts', '.tsx'].flatMap((eind) => {
      const tekst = lees(`${pad}${eind}`);
      return tekst === null ? [] : [`${pad}${eind}`, tekst];
    });
    if (!echt || bron === undefined) continue;
    if (/\balsSysteem\b/.test(bron) && echt !== 'lib/server/db.ts') fout.push(echt);
    for (const volgende of laadt(echt, bron)) gezien.add(volgende);
  }
  return fout;
}

const vanSchijf: Lees = (pad) => {
  const heel = join(wortel, pad);
  return /\.tsx?$/.test(pad) && existsSync(heel) ? readFileSync(heel, 'utf8') : null;
};

it('geen pagina, actie of proxy komt bij alsSysteem', () => {
  const begin = ['app', 'components'].flatMap((map) =>
    readdirSync(join(wortel, map), { recursive: true, encoding: 'utf8' })
      .filter((pad) => /\.tsx?$/.test(pad) && !/\.test\.tsx?$/.test(pad))
      .map((pad) => join(map, pad)),
  );
  expect(begin.length).toBeGreaterThan(100);
  expect(metSysteem([...begin, 'proxy.ts', 'instrumentation.ts'], vanSchijf)).toEqual([]);
});

it('en wie het toch doet, valt op: ook langs een ander bestand, en niet als het alleen een type is', () => {
  const bronnen: Record<string, string> = {
    'app/a.tsx': "import { b } from '@/lib/b';\nimport type { C } from '@/lib/c';",
    'lib/b.ts': "export async function b() { return import('./d'); }",
    'lib/c.ts': 'alsSysteem()',
    'lib/d.ts': "import { alsSysteem } from './server/db';",
  };
  expect(metSysteem(['app/a.tsx'], (pad) => bronnen[pad] ?? null)).toEqual(['lib/d.ts']);
});
