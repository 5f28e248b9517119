// Elke SQL-opdracht van het product heeft een naam en, als zij rijen geeft, een vorm; de databaseproeven toetsen elke rij. Deze controle zoekt wat
// daar buiten valt: een opdracht zonder naam, een naam die twee keer voorkomt, en (na de proeven) een opdracht die geen proef draaide.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wortel } from './plaatsen.mjs';

export type Bron = { pad: string; tekst: string };

/** De twee bestanden waar een opdracht naar de database gaat. */
const DEUR = ['lib/server/vraag.ts', 'lib/server/db.ts'];
const NAAM = /\brijvorm\(\s*'([^']+)'|\bschrijf\(\s*[\w.]+,\s*'([^']+)'/g;

/** De namen van alle opdrachten, met waar ze staan. */
export function opdrachtnamen(bronnen: readonly Bron[]): Map<string, string[]> {
  const namen = new Map<string, string[]>();
  for (const { pad, tekst } of bronnen)
    for (const m of tekst.matchAll(NAAM)) {
      const naam = m[1] ?? m[2] ?? '';
      namen.set(naam, [...(namen.get(naam) ?? []), pad]);
    }
  return namen;
}

/** Wat er mis is, in hele zinnen; `gedraaid` zijn de namen die de proeven opschreven, null als zij nog niet draaiden. */
export function bezwaren(bronnen: readonly Bron[], gedraaid: ReadonlySet<string> | null): string[] {
  const kaal = bronnen
    .filter(({ pad, tekst }) => !DEUR.includes(pad) && /\$(query|execute)Raw/.test(tekst))
    .map(({ pad }) => `${pad} stuurt SQL zonder vorm: gebruik vraag of schrijf uit lib/server/vraag.ts.`);
  const namen = opdrachtnamen(bronnen);
  const dubbel = [...namen].filter(([, paden]) => paden.length > 1);
  const stil = gedraaid ? [...namen].filter(([naam]) => !gedraaid.has(naam)) : [];
  return [
    ...kaal,
    ...dubbel.map(([naam, paden]) => `De naam "${naam}" staat bij meer dan één opdracht: ${paden.join(', ')}.`),
    ...stil.map(([naam, paden]) => `Geen databaseproef draait "${naam}" (${paden[0]}).`),
  ];
}

/** De bestanden van het product, zonder proeven. */
const leesBronnen = (): Bron[] =>
  readdirSync(join(wortel, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))
    .map((f) => join(wortel, 'lib', f))
    .map((f) => ({ pad: relative(wortel, f), tekst: readFileSync(f, 'utf8') }));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lijst = join(wortel, '.data', 'opdrachten.txt');
  const naProeven = process.argv.includes('--na-proeven');
  const gedraaid = naProeven && existsSync(lijst) ? new Set(readFileSync(lijst, 'utf8').split('\n')) : null;
  const mis =
    naProeven && !gedraaid
      ? ['De databaseproeven schreven geen lijst van opdrachten.']
      : bezwaren(leesBronnen(), gedraaid);
  for (const zin of mis) console.log(zin);
  process.exitCode = mis.length > 0 ? 1 : 0;
}
