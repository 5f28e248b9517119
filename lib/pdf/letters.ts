import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { drukbaar, WEGGELATEN } from './tekens';

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

/** Een stukje tekst in één letter. */
export type Stuk = { letter: string; tekst: string };

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

  /** De tekst in stukken van één letter. Waar geen enkele letter is (een ander schrift, een plaatje) staat dat er letters ontbreken. */
  verdeel(tekst: string, dikte: Dikte): Stuk[] {
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
    return this.letterVan(teken, 'gewoon') !== null;
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
