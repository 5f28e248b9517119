import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import bidiFactory from 'bidi-js';
import PDFDocument from 'pdfkit';
import { drukbaar, ISOLEERT, WEGGELATEN } from './tekens';

const DIKTES = { gewoon: 400, vet: 700 } as const;
export type Dikte = keyof typeof DIKTES;

const PLEX = (schrift: string) => (gewicht: number) =>
  `node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-${schrift}-${gewicht}-normal.woff`;
/**
 * De letter van het scherm, en daarna een die meer kent: letters als ṣ en ḥ, pijlen, vinkjes en vakjes. Plex is verdeeld in stukken per schrift; een
 * naam als Işık of Łukasz gebruikt er twee. Van voor naar achter wordt gezocht wie een teken kent.
 */
const LETTERS: Record<string, (gewicht: number) => string> = {
  latin: PLEX('latin'),
  'latin-ext': PLEX('latin-ext'),
  greek: PLEX('greek'),
  cyrillic: PLEX('cyrillic'),
  'cyrillic-ext': PLEX('cyrillic-ext'),
  vietnamese: PLEX('vietnamese'),
  arabic: (gewicht) => `node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${gewicht}-normal.woff`,
  ethiopic: (gewicht) =>
    `node_modules/@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-${gewicht}-normal.woff`,
  tekens: (gewicht) => `lib/pdf/lettertypen/dejavu-sans-deel-${gewicht}.woff`,
};

type Letters = Map<string, Buffer>;
let gelezen: Promise<Letters> | undefined;

/** Leest de letters één keer per proces; zij staan naast de gebouwde toepassing. */
export function leesLetters(): Promise<Letters> {
  gelezen ??= Promise.all(
    Object.entries(LETTERS).flatMap(([schrift, pad]) =>
      Object.entries(DIKTES).map(async ([dikte, gewicht]) => {
        const plaats = join(/* turbopackIgnore: true */ process.cwd(), pad(gewicht));
        return [`${schrift}-${dikte}`, await readFile(plaats)] as const;
      }),
    ),
  ).then((paren) => new Map(paren));
  return gelezen;
}

type Pdf = InstanceType<typeof PDFDocument>;
/** Wat pdfkit van een ingesloten letter weet, maar niet in zijn types heeft staan. */
type MetTekens = { _font: { font: { hasGlyphForCodePoint: (teken: number) => boolean } } };

/** Een stukje tekst in één letter, in de volgorde waarin het op papier staat. `verbonden`: de letter zet het zelf van rechts naar links, en verbindt de letters. */
export type Stuk = { letter: string; tekst: string; verbonden?: true };

const bidi = bidiFactory();
/** Hebreeuws, Arabisch en wat daarbij hoort. */
const LOOPT_NAAR_LINKS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Loopt er in deze tekst iets van rechts naar links? */
export const looptNaarLinks = (tekst: string): boolean => LOOPT_NAAR_LINKS.test(tekst);

/** De regel in delen die dezelfde kant op lopen, in de volgorde van het papier (Unicode, bijlage 9, regel L2). */
function opVolgorde(tekst: string, vanRechts: boolean): { tekst: string; naarLinks: boolean }[] {
  const { levels } = bidi.getEmbeddingLevels(tekst, vanRechts ? 'rtl' : 'ltr');
  const delen: { tekst: string; niveau: number }[] = [];
  for (let i = 0; i < tekst.length; i++) {
    const niveau = levels[i] ?? 0;
    const laatste = delen.at(-1);
    if (laatste?.niveau === niveau) laatste.tekst += tekst[i];
    else delen.push({ tekst: tekst[i] ?? '', niveau });
  }
  for (let n = Math.max(0, ...delen.map((d) => d.niveau)); n > 0; n--)
    for (let van = 0; van < delen.length; van++) {
      let tot = van;
      while ((delen[tot]?.niveau ?? -1) >= n) tot++;
      if (tot - van > 1) delen.splice(van, tot - van, ...delen.slice(van, tot).reverse());
      if (tot > van) van = tot;
    }
  return delen.map((d) => ({ tekst: d.tekst, naarLinks: d.niveau % 2 === 1 }));
}

/** Een stuk dat naar links loopt: Arabisch zet de letter zelf zo, leestekens ertussen keren om. */
function keerOm(stuk: Stuk): Stuk {
  if (LOOPT_NAAR_LINKS.test(stuk.tekst)) return { ...stuk, verbonden: true };
  const tekst = [...stuk.tekst].reverse().map((teken) => bidi.getMirroredCharacter(teken) ?? teken);
  return { ...stuk, tekst: tekst.join('') };
}

function voegToe(stukken: Stuk[], letter: string, tekst: string): void {
  const laatste = stukken.at(-1);
  if (laatste?.letter === letter) laatste.tekst += tekst;
  else stukken.push({ letter, tekst });
}

/** Kiest per teken de letter die het kan schrijven. */
export class Letterkast {
  private readonly bekend = new Map<string, string | null>();

  constructor(
    private readonly pdf: Pdf,
    letters: Letters,
  ) {
    for (const [naam, inhoud] of letters) pdf.registerFont(naam, inhoud);
  }

  /** De tekst in stukken van één letter, van links naar rechts zoals zij op papier staat. */
  verdeel(tekst: string, dikte: Dikte, vanRechts = false): Stuk[] {
    if (!vanRechts && !LOOPT_NAAR_LINKS.test(tekst)) return this.perLetter(tekst.replace(ISOLEERT, ''), dikte);
    return opVolgorde(tekst, vanRechts).flatMap(({ tekst: deel, naarLinks }) => {
      const stukken = this.perLetter(deel.replace(ISOLEERT, ''), dikte);
      return naarLinks ? stukken.reverse().map(keerOm) : stukken;
    });
  }

  /** Waar geen enkele letter is (een ander schrift, een plaatje) staat dat er letters ontbreken. */
  private perLetter(tekst: string, dikte: Dikte): Stuk[] {
    const stukken: Stuk[] = [];
    let weg = false;
    // Spaties tussen woorden die allebei ontbreken tellen niet: er staat één keer dat er iets ontbreekt.
    let spaties = '';
    for (const teken of tekst) {
      if (weg && teken === ' ') {
        spaties += teken;
        continue;
      }
      const letter = this.letterVan(teken, dikte);
      if (letter && spaties) voegToe(stukken, `latin-${dikte}`, spaties);
      if (letter) voegToe(stukken, letter, teken);
      else if (!weg) voegToe(stukken, `latin-${dikte}`, WEGGELATEN);
      weg = !letter;
      spaties = '';
    }
    if (spaties) voegToe(stukken, `latin-${dikte}`, spaties);
    return stukken;
  }

  /** Kan dit teken gedrukt worden? */
  kent(teken: string): boolean {
    return teken.replace(ISOLEERT, '') === '' || this.letterVan(teken, 'gewoon') !== null;
  }

  private letterVan(teken: string, dikte: Dikte): string | null {
    const sleutel = `${dikte}${teken}`;
    const eerder = this.bekend.get(sleutel);
    if (eerder !== undefined) return eerder;
    const letter = Object.keys(LETTERS)
      .map((schrift) => `${schrift}-${dikte}`)
      .find((naam) => {
        const { font } = (this.pdf.font(naam) as unknown as MetTekens)._font;
        return font.hasGlyphForCodePoint(teken.codePointAt(0) ?? 0);
      });
    this.bekend.set(sleutel, letter ?? null);
    return letter ?? null;
  }
}

let proef: Promise<Letterkast> | undefined;
/** Alleen om te vragen welke tekens er zijn: een PDF zonder bladzijde. */
const proefkast = (): Promise<Letterkast> => {
  proef ??= leesLetters().then(
    (letters) => new Letterkast(new PDFDocument({ autoFirstPage: false, font: null as unknown as undefined }), letters),
  );
  return proef;
};

/** De woorden in deze teksten met letters die niet kunnen worden afgedrukt, elk een keer: om te noemen voordat iemand afdrukt. */
export async function nietTeZetten(...teksten: readonly (string | null | undefined)[]): Promise<string[]> {
  const kast = await proefkast();
  const woorden = teksten.flatMap((t) => drukbaar(t ?? '').split(/\s+/));
  return [...new Set(woorden.filter((woord) => [...woord].some((teken) => !kast.kent(teken))))];
}
