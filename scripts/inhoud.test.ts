// Wat een pagina streng houdt staat in de Content-Security-Policy (proxy.ts). Hier dat er in de bronnen niets is wat zij zou weigeren, of wat van tekst
// opmaak maakt; in de browser telt daarnaast elke melding van een weigering als fout (e2e/basis.ts).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wortel } from './plaatsen.mjs';

const bronnen = ['app', 'components', 'lib']
  .flatMap((map) => readdirSync(join(wortel, map), { recursive: true, encoding: 'utf8' }).map((pad) => join(map, pad)))
  .filter((pad) => /\.(tsx?|css)$/.test(pad) && !/\.test\.tsx?$/.test(pad))
  .map((pad) => ({ pad, bron: readFileSync(join(wortel, pad), 'utf8') }));

/** Waar het voorkomt, met de regel erbij. */
const waar = (vorm: RegExp, in_ = bronnen) =>
  in_.flatMap(({ pad, bron }) =>
    bron.split('\n').flatMap((regel) => (vorm.test(regel) ? [`${pad}: ${regel.trim()}`] : [])),
  );

const VERBODEN: [string, RegExp][] = [
  ['een style-attribuut', /\bstyle=["'{]|setAttribute\(['"]style/],
  ['een handler in de opmaak', /<[a-z][^>]*\son[a-z]+=["']/],
  ['tekst die opmaak wordt', /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcDoc/],
  ['tekst die code wordt', /\beval\(|new Function\(|javascript:/],
];

describe('de bronnen', () => {
  it.each(VERBODEN)('hebben geen %s', (_, vorm) => expect(waar(vorm)).toEqual([]));

  it('laden niets van een ander', () => {
    const laden =
      /(src|srcSet|action|formAction)=["'{]+`?https?:|url\(["']?https?:|@import\s+(url\()?["']?https?:|fetch\(["'`]https?:/;
    expect(waar(laden)).toEqual([]);
    expect(waar(/<link\s[^>]*href="https?:/)).toEqual([]);
  });

  it.each([
    ['een style-attribuut', '<div style={{ width: 3 }}>'],
    ['een style-attribuut', '`<p style="color:red">`'],
    ['een handler in de opmaak', '`<img src=x onerror="alert(1)">`'],
    ['tekst die opmaak wordt', '<p dangerouslySetInnerHTML={{ __html: verslag }} />'],
    ['tekst die code wordt', '<a href="javascript:void(0)">'],
  ])('%s valt op', (wat, bron) => {
    const vorm = VERBODEN.find(([naam]) => naam === wat)?.[1] ?? /$^/;
    expect(waar(vorm, [{ pad: 'x.tsx', bron }])).toHaveLength(1);
  });
});

it('het beleid van de pagina kent geen unsafe, geen jokerteken en geen ander adres', () => {
  const proxy = readFileSync(join(wortel, 'proxy.ts'), 'utf8');
  const vast = [...proxy.matchAll(/^ {4}[`"](.+)[`"],$/gm)].map(([, regel]) => regel ?? '');
  expect(vast.length).toBeGreaterThan(8);
  // Wat alleen bij het ontwikkelen geldt staat achter een keuze.
  const productie = vast.map((regel) => regel.replace(/\$\{ontwikkeling \? "[^"]*" : (?:`([^`]*)`|'')\}/g, '$1'));
  expect(productie.filter((regel) => /unsafe|\*|https?:|-attr/.test(regel))).toEqual([]);
  expect(productie[0]).toBe("default-src 'none'");
});
