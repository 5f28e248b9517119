/**
 * Laadt TypeScript in dit proces, zonder vitest: een mutant kost dan milliseconden in plaats van een nieuwe werker. Wat niet van het
 * gemuteerde bestand afhangt, wordt één keer geladen.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { wortel } from '../plaatsen.mjs';

type Geladen = { exports: Record<string, unknown> };
type Vervanging = { pad: string; tekst: string };

const opties: ts.CompilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  esModuleInterop: true,
};
const naarJs = (tekst: string, pad: string): string =>
  ts
    .transpileModule(tekst, { compilerOptions: opties, fileName: pad })
    .outputText.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(pad).href));

/** Het bestand achter deze import; null als het een pakket is. */
export function bestandVan(naam: string, vanuit: string): string | null {
  if (!naam.startsWith('.') && !naam.startsWith('@/')) return null;
  const kaal = naam.startsWith('@/') ? join(wortel, naam.slice(2)) : resolve(dirname(vanuit), naam);
  return [kaal, `${kaal}.ts`, `${kaal}.tsx`].find((p) => /\.[a-z]+$/.test(p) && existsSync(p)) ?? null;
}

export const importsVan = (pad: string): string[] =>
  ts.preProcessFile(readFileSync(pad, 'utf8')).importedFiles.map((f) => f.fileName);

const bereiken = new Map<string, Set<string>>();
/** Het bestand zelf en alles wat het, direct of langs andere, importeert. */
function bereikVan(pad: string): Set<string> {
  const bekend = bereiken.get(pad);
  if (bekend) return bekend;
  const bereik = new Set([pad]);
  for (const bestand of bereik)
    for (const naam of importsVan(bestand)) {
      const ander = bestandVan(naam, bestand);
      if (ander) bereik.add(ander);
    }
  bereiken.set(pad, bereik);
  return bereik;
}

export class Lader {
  private readonly js = new Map<string, string>();
  private readonly geladen = new Map<string, Geladen>();

  constructor(private readonly pakketten: ReadonlyMap<string, unknown>) {}

  /** Laadt `pad` opnieuw, met alles wat van de vervanging afhangt; de rest blijft geladen. */
  laad(pad: string, vervanging: Vervanging): Record<string, unknown> {
    const vers = new Map<string, Geladen>();
    const open = (bestand: string): Geladen => {
      const bekend = vers.get(bestand) ?? this.geladen.get(bestand);
      if (bekend) return bekend;
      const module: Geladen = { exports: {} };
      (bestand === pad || bereikVan(bestand).has(vervanging.pad) ? vers : this.geladen).set(bestand, module);
      const code =
        bestand === vervanging.pad
          ? naarJs(vervanging.tekst, bestand)
          : (this.js.get(bestand) ?? naarJs(readFileSync(bestand, 'utf8'), bestand));
      if (bestand !== vervanging.pad) this.js.set(bestand, code);
      const eis = (naam: string) => {
        const ander = bestandVan(naam, bestand);
        return ander ? open(ander).exports : this.pakketten.get(naam);
      };
      new Function('exports', 'require', 'module', code)(module.exports, eis, module);
      return module;
    };
    return open(pad).exports;
  }
}

/** De pakketten die deze bestanden samen nodig hebben, geladen zoals node het doet; `eigen` gaat voor. */
export async function pakkettenVan(bestanden: readonly string[], eigen: Record<string, unknown>) {
  const pakketten = new Map<string, unknown>(Object.entries(eigen));
  for (const bestand of new Set(bestanden.flatMap((b) => [...bereikVan(b)])))
    for (const naam of importsVan(bestand))
      if (!bestandVan(naam, bestand) && !pakketten.has(naam))
        pakketten.set(naam, { __esModule: true, ...(await import(naam)) });
  return pakketten;
}
