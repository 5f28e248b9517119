// Vindt elke schrijfactie in een bron: door Prisma (ook genest, of langs een omweg als `const t = tx.taak`) en in eigen SQL (ook in een CTE).
import ts from 'typescript';
import type { Tabel } from './tabelwet-schema';

export type Schrijfactie = {
  bestand: string;
  regel: number;
  tabel: string;
  /** Welke kolommen een wijziging raakt, als dat te lezen is. */
  kolommen?: string[];
};

/** De tabel is pas bekend als de code draait. */
const ONBEKEND = '(een tabel die pas bij het draaien bekend is)';
const WIJZIGT = new Set(['update', 'updateMany', 'updateManyAndReturn']);
const SCHRIJFT = new Set([...WIJZIGT, 'create', 'createMany', 'createManyAndReturn', 'upsert', 'delete', 'deleteMany']);
const GENEST = new Set([
  'create',
  'createMany',
  'connectOrCreate',
  'upsert',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
]);
/** Bij een lijst staat de verwijzing in de andere tabel: verbinden wijzigt die. */
const VERBINDT = new Set(['connect', 'disconnect', 'set']);
/** Wat in dit huis een Prisma-client heet. */
const CLIENT = /^(tx|db|prisma)$/;
const SQL =
  /\b(INSERT\s+INTO|(?<!\b(?:FOR|FOR\s+NO\s+KEY|DO|ON)\s+)UPDATE|DELETE\s+FROM|MERGE\s+INTO|TRUNCATE(?:\s+TABLE)?|COPY)\s+(?:ONLY\s+)?(?:"?public"?\.)?"?(\w+|\0)/gi;

export function vindSchrijfacties(bestand: string, bron: string, tabellen: readonly Tabel[]): Schrijfactie[] {
  const boom = ts.createSourceFile(bestand, bron, ts.ScriptTarget.Latest, true);
  const perModel = new Map(tabellen.map((t) => [t.model, t]));
  const perTabel = new Map(tabellen.map((t) => [t.tabel, t]));
  const acties: Schrijfactie[] = [];
  const meld = (knoop: ts.Node, tabel: string, kolommen?: string[]) => {
    const regel = boom.getLineAndCharacterOfPosition(knoop.getStart(boom)).line + 1;
    acties.push({ bestand, regel, tabel, ...(kolommen && { kolommen }) });
  };

  const bezoek = (knoop: ts.Node): void => {
    const naam = lidnaam(knoop);
    if (naam !== undefined) bezoekLid(knoop as Lid, naam);
    else if (ts.isElementAccessExpression(knoop) && isClient(knoop.expression)) meld(knoop, ONBEKEND);
    if (ts.isObjectBindingPattern(knoop)) bezoekUitpakken(knoop);
    if (ts.isPropertyAssignment(knoop)) bezoekGenest(knoop);
    if (ts.isTemplateExpression(knoop) || ts.isStringLiteralLike(knoop)) bezoekSql(knoop);
    ts.forEachChild(knoop, bezoek);
  };

  /** `tx.taak.update`, of `tx.taak` dat weggegeven wordt: wie het krijgt kan ermee schrijven. */
  function bezoekLid(lid: Lid, naam: string): void {
    const tabel = perModel.get(naam);
    if (!tabel) return;
    const werkwoord =
      ts.isPropertyAccessExpression(lid.parent) || ts.isElementAccessExpression(lid.parent) ? lid.parent : null;
    const wat = werkwoord && werkwoord.expression === lid ? lidnaam(werkwoord) : undefined;
    if (wat !== undefined && SCHRIJFT.has(wat))
      meld(lid, tabel.tabel, WIJZIGT.has(wat) ? dataVelden(werkwoord?.parent) : undefined);
    else if (wat === undefined && isClient(lid.expression)) meld(lid, tabel.tabel);
  }

  function bezoekUitpakken(patroon: ts.ObjectBindingPattern): void {
    const bron = ts.isVariableDeclaration(patroon.parent) ? patroon.parent.initializer : undefined;
    if (!bron || !isClient(bron)) return;
    for (const { propertyName, name } of patroon.elements) {
      const tabel = perModel.get((propertyName ?? name).getText(boom));
      if (tabel) meld(patroon, tabel.tabel);
    }
  }

  /** `data: { stappen: { create: … } }` schrijft een andere tabel dan de opdracht noemt. */
  function bezoekGenest(toekenning: ts.PropertyAssignment): void {
    const doel = toekenning.initializer;
    if (!ts.isObjectLiteralExpression(doel)) return;
    const werkwoorden = doel.properties.map((p) => p.name?.getText(boom) ?? '');
    const raakt = ({ lijst }: { lijst: boolean }) =>
      werkwoorden.some((w) => GENEST.has(w) || (lijst && VERBINDT.has(w)));
    const pad = padVan(toekenning);
    const kandidaten = (pad.model ? [pad.model] : tabellen.map((t) => t.model)).flatMap((model) => {
      const relatie = volg(model, pad.namen);
      return relatie && raakt(relatie) ? [perModel.get(relatie.model)?.tabel ?? ONBEKEND] : [];
    });
    // Los van een opdracht kan een naam bij meer tabellen horen: dan mag het als het van de eigen tabel kan zijn.
    if (!pad.model && kandidaten.some((t) => isEigen(bestand, perTabel.get(t)))) return;
    for (const tabel of new Set(kandidaten)) meld(toekenning, tabel);
  }

  /** Van welke opdracht dit deel is en langs welke namen, van buiten naar binnen; zonder opdracht alleen de eigen naam. */
  function padVan(begin: ts.PropertyAssignment): { model?: string; namen: string[] } {
    const namen: string[] = [];
    for (let k: ts.Node = begin; k.parent; k = k.parent) {
      if (ts.isPropertyAssignment(k)) namen.unshift(k.name.getText(boom));
      const model = ts.isCallExpression(k) ? lidnaam((k.expression as Partial<Lid>).expression) : undefined;
      if (model && perModel.has(model)) return { model, namen };
      if (ts.isFunctionLike(k) && !ts.isArrowFunction(k)) break;
    }
    return { namen: [begin.name.getText(boom)] };
  }

  /** Waar de laatste naam van het pad heen wijst, als dat een andere tabel is. */
  function volg(model: string, namen: readonly string[]) {
    let waar = model;
    let relatie: { model: string; lijst: boolean } | undefined;
    for (const naam of namen) {
      relatie = perModel.get(waar)?.relaties.get(naam);
      waar = relatie?.model ?? waar;
    }
    return relatie;
  }

  function bezoekSql(knoop: ts.TemplateExpression | ts.StringLiteralLike): void {
    const tekst = ts.isTemplateExpression(knoop)
      ? [knoop.head.text, ...knoop.templateSpans.map((s) => `\0${s.literal.text}`)].join('')
      : knoop.text;
    for (const gevonden of tekst.matchAll(SQL)) {
      const [alles, opdracht = '', tabel = ''] = gevonden;
      if (tabel === '\0') meld(knoop, ONBEKEND);
      else if (perTabel.has(tabel.toLowerCase()))
        meld(
          knoop,
          tabel.toLowerCase(),
          /^update/i.test(opdracht) ? sqlKolommen(tekst.slice(gevonden.index + alles.length)) : undefined,
        );
    }
  }

  bezoek(boom);
  return acties;
}

const isEigen = (bestand: string, tabel: Tabel | undefined) =>
  tabel !== undefined && bestand.startsWith(`${tabel.eigenaar}/`);

type Lid = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** De naam in `a.naam` of `a['naam']`. */
function lidnaam(knoop: ts.Node | undefined): string | undefined {
  if (!knoop) return undefined;
  if (ts.isPropertyAccessExpression(knoop)) return knoop.name.text;
  if (ts.isElementAccessExpression(knoop) && ts.isStringLiteralLike(knoop.argumentExpression))
    return knoop.argumentExpression.text;
  return undefined;
}

const isClient = (knoop: ts.Node): boolean =>
  (ts.isIdentifier(knoop) && CLIENT.test(knoop.text)) || CLIENT.test(lidnaam(knoop) ?? '');

/** De velden in `data: { … }` van deze aanroep; undefined als ze er niet met name staan. */
function dataVelden(aanroep: ts.Node | undefined): string[] | undefined {
  if (!aanroep || !ts.isCallExpression(aanroep)) return undefined;
  const [wat] = aanroep.arguments;
  if (!wat || !ts.isObjectLiteralExpression(wat)) return undefined;
  const data = wat.properties.find((p) => p.name?.getText() === 'data');
  if (!data || !ts.isPropertyAssignment(data) || !ts.isObjectLiteralExpression(data.initializer)) return undefined;
  const { properties } = data.initializer;
  return properties.some((p) => ts.isSpreadAssignment(p)) ? undefined : properties.map((p) => p.name?.getText() ?? '');
}

/** De kolommen die na SET een waarde krijgen. */
function sqlKolommen(vervolg: string): string[] | undefined {
  const set = vervolg.match(/\bSET\s+([\s\S]*)/i)?.[1];
  if (!set) return undefined;
  let diepte = 0;
  let buiten = '';
  for (const teken of set) {
    if (teken === ')') diepte -= 1;
    if (diepte < 0) break;
    if (diepte === 0) buiten += teken;
    if (teken === '(') diepte += 1;
  }
  const lijst = buiten.split(/\b(?:WHERE|FROM|RETURNING)\b/i)[0] ?? '';
  // Een vorm als (a, b) = (…) noemt haar kolommen niet buiten haken: dan is het niet te lezen.
  const namen = lijst.split(',').map((deel) => deel.match(/^\s*"?(\w+)"?\s*=/)?.[1]);
  return namen.every((naam) => naam !== undefined) ? namen : undefined;
}
