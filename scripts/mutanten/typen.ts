/** Een mutant die niet compileert, komt nooit verder dan `npm run check`: die hoeft geen test te merken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { wortel } from '../plaatsen.mjs';

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(wortel, 'tsconfig.json'), ts.sys.readFile).config,
  { ...ts.sys, readDirectory: () => [] },
  wortel,
);
const teksten = new Map<string, { versie: number; tekst: string }>();
const host: ts.LanguageServiceHost = {
  getCompilationSettings: () => ({ ...options, incremental: false, plugins: [], types: ['node'] }),
  getScriptFileNames: () => [...teksten.keys()],
  getScriptVersion: (pad) => String(teksten.get(pad)?.versie ?? 0),
  getScriptSnapshot: (pad) => {
    const tekst = teksten.get(pad)?.tekst ?? (ts.sys.fileExists(pad) ? readFileSync(pad, 'utf8') : null);
    return tekst === null ? undefined : ts.ScriptSnapshot.fromString(tekst);
  },
  getCurrentDirectory: () => wortel,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
};
const dienst = ts.createLanguageService(host);

export function compileert(pad: string, tekst: string): boolean {
  const vorige = teksten.get(pad);
  teksten.clear();
  teksten.set(pad, { versie: (vorige?.versie ?? 0) + 1, tekst });
  return dienst.getSyntacticDiagnostics(pad).length === 0 && dienst.getSemanticDiagnostics(pad).length === 0;
}
