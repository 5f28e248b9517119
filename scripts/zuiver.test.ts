import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { bestandVan } from './mutanten/laden';
import { wortel } from './plaatsen.mjs';
import { tests, zuivereBestanden } from './zuiver';

const lees = (pad: string) =>
  ts.createSourceFile(pad, readFileSync(join(wortel, pad), 'utf8'), ts.ScriptTarget.Latest).statements;

const isExport = (s: ts.Statement) =>
  ts.canHaveModifiers(s) && ts.getModifiers(s)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword) === true;

function functiesIn(pad: string): string[] {
  return lees(pad)
    .filter(isExport)
    .flatMap((s) => {
      if (ts.isFunctionDeclaration(s)) return [s.name?.text ?? 'default'];
      if (!ts.isVariableStatement(s)) return [];
      return s.declarationList.declarations
        .filter((d) => d.initializer && (ts.isArrowFunction(d.initializer) || ts.isFunctionExpression(d.initializer)))
        .map((d) => (d.name as ts.Identifier).text);
    });
}

/** Wat deze test importeert, als `pad#naam`. */
function genoemdIn(test: string): string[] {
  return lees(test).flatMap((s) => {
    if (!ts.isImportDeclaration(s) || !ts.isStringLiteral(s.moduleSpecifier)) return [];
    const pad = bestandVan(s.moduleSpecifier.text, join(wortel, test));
    const namen = s.importClause?.namedBindings;
    return pad && namen && ts.isNamedImports(namen)
      ? namen.elements.map((e) => `${pad.slice(wortel.length + 1)}#${(e.propertyName ?? e.name).text}`)
      : [];
  });
}

it('elke zuivere functie heeft een test die haar bij naam noemt', () => {
  const genoemd = new Set(tests().flatMap(genoemdIn));
  const functies = zuivereBestanden().flatMap((pad) => functiesIn(pad).map((naam) => `${pad}#${naam}`));
  expect(functies.length).toBeGreaterThan(150);
  expect(functies.filter((f) => !genoemd.has(f))).toEqual([]);
}, 60_000);
