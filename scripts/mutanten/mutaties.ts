/** De kleine fouten die een test hoort te merken: per stukje code waardoor het wordt vervangen. */
import ts from 'typescript';

export type Mutant = { begin: number; einde: number; door: string; regel: number; was: string };

const ANDERS: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
  [ts.SyntaxKind.PercentToken]: ['*'],
  [ts.SyntaxKind.PlusEqualsToken]: ['-='],
  [ts.SyntaxKind.MinusEqualsToken]: ['+='],
};
const LOGISCH: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.QuestionQuestionToken]: '&&',
};
const METHODEN: Record<string, string> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
};
/** Aanroepen die een rij teruggeven: zonder de aanroep blijft de rij zoals zij was. */
const WEG = new Set(['filter', 'sort', 'toSorted', 'reverse', 'slice']);

const isTekst = (n: ts.Node) => ts.isStringLiteralLike(n) || ts.isTemplateExpression(n);

/** Alle fouten die in deze broncode te planten zijn, op volgorde. */
export function mutantenIn(bron: ts.SourceFile): Mutant[] {
  const mutanten: Mutant[] = [];
  const vervang = (n: ts.Node, door: string) => {
    const begin = n.getStart(bron);
    const regel = bron.getLineAndCharacterOfPosition(begin).line + 1;
    mutanten.push({ begin, einde: n.end, door, regel, was: n.getText(bron) });
  };
  const voorwaarde = (n: ts.Node) => {
    for (const w of ['true', 'false']) vervang(n, `(${w} as boolean)`);
  };

  function bewerking(n: ts.BinaryExpression) {
    const soort = n.operatorToken.kind;
    const logisch = LOGISCH[soort];
    if (logisch) {
      vervang(n.operatorToken, logisch);
      vervang(n, n.left.getText(bron));
      vervang(n, n.right.getText(bron));
    }
    if (soort === ts.SyntaxKind.PlusToken && (isTekst(n.left) || isTekst(n.right))) return;
    for (const ander of ANDERS[soort] ?? []) vervang(n.operatorToken, ander);
  }

  function aanroep(n: ts.CallExpression) {
    if (!ts.isPropertyAccessExpression(n.expression)) return;
    const naam = n.expression.name;
    const ander = METHODEN[naam.text];
    if (ander) vervang(naam, ander);
    if (WEG.has(naam.text)) vervang(n, n.expression.expression.getText(bron));
  }

  function bezoek(n: ts.Node): void {
    if (ts.isImportDeclaration(n) || ts.isTypeNode(n) || ts.isTypeAliasDeclaration(n) || ts.isInterfaceDeclaration(n))
      return;
    if (ts.isBinaryExpression(n)) bewerking(n);
    else if (ts.isCallExpression(n)) aanroep(n);
    else if (ts.isIfStatement(n)) voorwaarde(n.expression);
    else if (ts.isConditionalExpression(n)) voorwaarde(n.condition);
    else if (
      ts.isPrefixUnaryExpression(n) &&
      [ts.SyntaxKind.ExclamationToken, ts.SyntaxKind.MinusToken].includes(n.operator)
    )
      vervang(n, n.operand.getText(bron));
    else if (ts.isNumericLiteral(n)) for (const stap of [1, -1]) vervang(n, `(${Number(n.text) + stap})`);
    else if (n.kind === ts.SyntaxKind.TrueKeyword) vervang(n, 'false');
    else if (n.kind === ts.SyntaxKind.FalseKeyword) vervang(n, 'true');
    else if (ts.isContinueStatement(n) || ts.isBreakStatement(n) || ts.isExpressionStatement(n)) vervang(n, ';');
    else if (ts.isFunctionDeclaration(n) && n.body) vervang(n.body, '{}');
    else if (ts.isArrowFunction(n)) vervang(n.body, ts.isBlock(n.body) ? '{}' : '(undefined as never)');
    ts.forEachChild(n, bezoek);
  }
  bezoek(bron);
  const gezien = new Set<string>();
  return mutanten.filter(({ begin, einde, door }) => {
    const sleutel = `${begin}:${einde}:${door}`;
    return !gezien.has(sleutel) && gezien.add(sleutel);
  });
}
