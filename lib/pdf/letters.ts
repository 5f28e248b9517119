import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type PDFDocument from 'pdfkit';

/** De letter van het scherm. Zij is verdeeld in stukken per schrift; een naam als Işık of Łukasz gebruikt er twee. */
const SCHRIFTEN = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;
const DIKTES = { gewoon: 400, vet: 700 } as const;
export type Dikte = keyof typeof DIKTES;

type Letters = Map<string, Buffer>;
let gelezen: Promise<Letters> | undefined;

/** Leest de letters één keer per proces; zij staan bij het pakket, naast de gebouwde toepassing. */
export function leesLetters(): Promise<Letters> {
  gelezen ??= Promise.all(
    SCHRIFTEN.flatMap((schrift) =>
      Object.entries(DIKTES).map(async ([dikte, gewicht]) => {
        const bestand = `ibm-plex-sans-${schrift}-${gewicht}-normal.woff`;
        const pad = join(
          /* turbopackIgnore: true */ process.cwd(),
          'node_modules/@fontsource/ibm-plex-sans/files',
          bestand,
        );
        return [`${schrift}-${dikte}`, await readFile(pad)] as const;
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

/** Kiest per teken de letter die het kan schrijven. */
export class Letterkast {
  private readonly bekend = new Map<string, string | null>();

  constructor(
    private readonly pdf: Pdf,
    letters: Letters,
  ) {
    for (const [naam, inhoud] of letters) pdf.registerFont(naam, inhoud);
  }

  /** De tekst in stukken van één letter. Een teken dat geen enkele letter heeft (zoals een plaatje) wordt een vraagteken. */
  verdeel(tekst: string, dikte: Dikte): Stuk[] {
    const stukken: Stuk[] = [];
    for (const teken of tekst.normalize('NFC')) {
      const letter = this.letterVan(teken, dikte);
      const laatste = stukken.at(-1);
      if (laatste && laatste.letter === (letter ?? `latin-${dikte}`)) laatste.tekst += letter ? teken : '?';
      else stukken.push({ letter: letter ?? `latin-${dikte}`, tekst: letter ? teken : '?' });
    }
    return stukken;
  }

  private letterVan(teken: string, dikte: Dikte): string | null {
    const sleutel = `${dikte}${teken}`;
    const eerder = this.bekend.get(sleutel);
    if (eerder !== undefined) return eerder;
    const letter = SCHRIFTEN.map((schrift) => `${schrift}-${dikte}`).find((naam) => {
      const { font } = (this.pdf.font(naam) as unknown as MetTekens)._font;
      return font.hasGlyphForCodePoint(teken.codePointAt(0) ?? 0);
    });
    this.bekend.set(sleutel, letter ?? null);
    return letter ?? null;
  }
}
