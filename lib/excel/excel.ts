import 'server-only';
import { writeXlsx } from 'hucre/xlsx';
import { type Datum, isDatum } from '../domain/datum';
import { naarDb } from '../server/datums';

export type Cel = string | number | Datum | null;
export type Werkblad = { naam: string; koppen: readonly string[]; rijen: readonly (readonly Cel[])[] };

/** Smal genoeg om naast elkaar te passen, breed genoeg om zonder slepen te lezen. */
const SMALST = 10;
const BREEDST = 60;

/** Tekst blijft tekst (ook als er een = voor staat), een getal een getal en een burgerlijke datum een datum. */
const cel = (waarde: Cel) => (typeof waarde === 'string' && isDatum(waarde) ? naarDb(waarde) : waarde);

/** Een Excel-bestand met deze bladen; de kopregel blijft staan bij het bladeren en is te filteren. */
export async function maakExcel(titel: string, bladen: readonly Werkblad[]): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title: titel, creator: 'Vast Contact' },
    sheets: bladen.map(({ naam, koppen, rijen }) => ({
      name: naam,
      columns: koppen.map((kop, i) => ({
        width: Math.min(
          BREEDST,
          Math.max(SMALST, ...[kop, ...rijen.map((r) => String(r[i] ?? ''))].map((t) => t.length + 2)),
        ),
        ...(rijen.some((r) => typeof r[i] === 'string' && isDatum(r[i] as string)) ? { numFmt: 'dd-mm-yyyy' } : {}),
      })),
      rows: [[...koppen], ...rijen.map((r) => r.map(cel))],
      cells: new Map(koppen.map((_, i) => [`0,${i}`, { style: { font: { bold: true } } }])),
      freezePane: { rows: 1 },
    })),
  });
}
