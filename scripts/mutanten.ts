/**
 * Plant in elk zuiver bestand een voor een kleine fouten en kijkt of zijn tests het merken.
 * `npm run mutanten -- lib/domain lib/policy/policy.ts`; zonder namen alle zuivere bestanden. Hoort niet bij `npm test`: zie docs/mutanten.md.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { bestandVan, importsVan, Lader, pakkettenVan } from './mutanten/laden';
import { type Mutant, mutantenIn } from './mutanten/mutaties';
import { alsVitest, draai } from './mutanten/proefbank';
import { compileert } from './mutanten/typen';
import { dataMap, wortel } from './plaatsen.mjs';
import { tests, zuivereBestanden } from './zuiver';

/** Vaste worpen, zodat twee keer draaien hetzelfde zegt. Krimpen hoeft niet om te weten dat er een fout is, en veertig worpen volstaan. */
fc.configureGlobal({ seed: 20201231, endOnFailure: true });
const zuinig = {
  ...fc,
  assert: ((eigenschap, opties) =>
    fc.assert(eigenschap, { ...opties, numRuns: Math.min(40, opties?.numRuns ?? 100) })) as typeof fc.assert,
};
const PAKKETTEN = { vitest: alsVitest, 'server-only': {}, 'fast-check': { __esModule: true, default: zuinig } };

type Uitslag = { pad: string; mutanten: number; gedood: number; typen: number; over: string[] };

/** De tests die dit bestand moeten bewaken: zijn eigen test, of zonder eigen test elke test die het importeert. */
function testsVan(pad: string): string[] {
  const importeurs = tests()
    .map((test) => join(wortel, test))
    .filter((test) => importsVan(test).some((naam) => bestandVan(naam, test) === join(wortel, pad)));
  const eigen = importeurs.filter((test) => test === join(wortel, pad.replace(/\.ts$/, '.test.ts')));
  return eigen.length > 0 ? eigen : importeurs;
}

/** Draait met een grens aan de tijd: een mutant kan eindeloos doorlopen. */
function binnen(ms: number, doe: () => string | null): string | null {
  Object.assign(globalThis, { mutantproef: doe });
  try {
    return new vm.Script('mutantproef()').runInThisContext({ timeout: ms });
  } catch (fout) {
    return `tijd: ${String(fout)}`;
  }
}

async function onderzoek(pad: string): Promise<Uitslag> {
  const doel = join(wortel, pad);
  const tekst = readFileSync(doel, 'utf8');
  const proeven = testsVan(pad);
  const lader = new Lader(await pakkettenVan([doel, ...proeven], PAKKETTEN));
  const merkt = (gemuteerd: string, ms: number) => {
    for (const test of proeven) {
      const fout = binnen(ms, () => draai(() => lader.laad(test, { pad: doel, tekst: gemuteerd })));
      if (fout) return fout;
    }
    return null;
  };
  const start = Date.now();
  const zonderFout = merkt(tekst, 120_000);
  if (zonderFout) throw new Error(`${pad}: de tests falen al zonder mutant: ${zonderFout}`);
  const grens = 5000 + 5 * (Date.now() - start);

  const mutanten = mutantenIn(ts.createSourceFile(doel, tekst, ts.ScriptTarget.Latest, true));
  const uitslag: Uitslag = { pad, mutanten: mutanten.length, gedood: 0, typen: 0, over: [] };
  for (const m of mutanten) {
    const gemuteerd = tekst.slice(0, m.begin) + m.door + tekst.slice(m.einde);
    if (merkt(gemuteerd, grens)) uitslag.gedood += 1;
    else if (!compileert(doel, gemuteerd)) uitslag.typen += 1;
    else uitslag.over.push(omschreven(tekst, m));
  }
  return uitslag;
}

const kort = (s: string) => (s.length > 90 ? `${s.slice(0, 90)}…` : s).replace(/\s+/g, ' ');
const omschreven = (tekst: string, m: Mutant) =>
  `${m.regel}: ${kort(m.was)} → ${kort(m.door)}   in   ${kort((tekst.split('\n')[m.regel - 1] ?? '').trim())}`;

const gevraagd = process.argv.slice(2);
const paden = zuivereBestanden().filter(
  (p) => gevraagd.length === 0 || gevraagd.some((g) => p === g || p.startsWith(`${g}/`)),
);
const verslag = join(dataMap, 'mutanten.txt');
mkdirSync(dataMap, { recursive: true });
writeFileSync(verslag, '');
for (const pad of paden) {
  const { mutanten, gedood, typen, over } = await onderzoek(pad);
  if (mutanten === 0) continue;
  const regel = `${pad}: ${mutanten} mutanten, ${gedood} door een test gemerkt, ${typen} door de compiler, ${over.length} over`;
  console.log(regel);
  appendFileSync(verslag, `${[regel, ...over.map((o) => `  ${o}`)].join('\n')}\n`);
}
console.log(`Wat overbleef staat in ${verslag}`);
