import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { rangeRef, writeXlsx } from 'hucre/xlsx';
import { korteDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import { naarDb } from '../server/datums';

type Waarden = { tekst: string; getal: number; datum: Datum };
type Kolomsoort = keyof Waarden;

/** Een kolom van een bestand voor mensen: hoe zij heet, wat erin staat en hoe breed zij is. */
export type Kolom<R> = {
  [S in Kolomsoort]: { kop: string; soort: S; breed?: number; cel: (rij: R) => Waarden[S] | null };
}[Kolomsoort];

/** Een lijst met haar kolommen; van dezelfde lijst wordt een CSV of een Excel-bestand gemaakt. */
export type Blad = {
  naam: string;
  koppen: readonly { kop: string; soort: Kolomsoort; breed?: number }[];
  rijen: readonly (readonly (string | number | null)[])[];
};

export const maakBlad = <R>(naam: string, kolommen: readonly Kolom<R>[], rijen: readonly R[]): Blad => ({
  naam,
  koppen: kolommen,
  rijen: rijen.map((r) => kolommen.map((k) => k.cel(r))),
});

/**
 * CSV voor het Nederlandse Excel: met een BOM (anders wordt "cliënt" onleesbaar), een puntkomma ertussen, datums als 24-12-2026, en een
 * apostrof voor wat als formule zou worden gelezen. Wat een programma leest, zoals het normrapport, houdt zijn komma's en ISO-datums.
 */
export const maakCsv = ({ koppen, rijen }: Blad): string =>
  stringify(
    [
      koppen.map((k) => k.kop),
      ...rijen.map((r) => r.map((w, i) => (koppen[i]?.soort === 'datum' && w ? korteDatum(w as Datum) : w))),
    ],
    { bom: true, delimiter: ';', record_delimiter: '\r\n', escape_formulas: true },
  );

/** Smal genoeg om naast elkaar te passen, breed genoeg om zonder slepen te lezen. */
const SMALST = 10;
const BREEDST = 40;

const breedte = ({ koppen, rijen }: Blad, i: number) =>
  Math.min(
    BREEDST,
    Math.max(SMALST, ...rijen.map((r) => String(r[i] ?? '').length + 2), (koppen[i]?.kop.length ?? 0) / 2),
  );

/**
 * Een Excel-bestand met deze bladen. De kop blijft staan bij het bladeren, is te filteren en staat op elke afgedrukte bladzijde; alle kolommen
 * passen liggend op één bladzijde breed. Tekst blijft tekst (ook als er een = voor staat), een getal een getal en een dag een dag.
 */
export async function maakExcel(titel: string, bladen: readonly Blad[]): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title: titel, creator: 'Vast Contact' },
    sheets: bladen.map((blad) => ({
      name: blad.naam,
      columns: blad.koppen.map((k, i) => ({
        width: k.breed ?? breedte(blad, i),
        ...(k.soort === 'datum' ? { numFmt: 'dd-mm-yyyy' } : {}),
      })),
      rows: [
        blad.koppen.map((k) => k.kop),
        ...blad.rijen.map((r) => r.map((w, i) => (blad.koppen[i]?.soort === 'datum' && w ? naarDb(w as Datum) : w))),
      ],
      cells: new Map(
        blad.koppen.map((_, i) => [
          `0,${i}`,
          { style: { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' as const } } },
        ]),
      ),
      freezePane: { rows: 1 },
      autoFilter: { range: rangeRef(0, 0, blad.rijen.length, blad.koppen.length - 1) },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '$1:$1',
      },
      headerFooter: { oddHeader: `&L${titel.replaceAll('&', '&&')}`, oddFooter: '&RBladzijde &P van &N' },
    })),
  });
}

const TYPE = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
};

/** Het antwoord als er geen bestand is, met waarom. */
export const geenBestand = (waarom: string, status: 400 | 403 | 404 = 404): Response =>
  new Response(`${waarom}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });

/** Het antwoord op een peildatum die niet bestaat of nog moet komen. */
export const geenPeildatum = (): Response =>
  geenBestand('Deze peildatum bestaat niet of ligt in de toekomst. Kies vandaag of een dag die geweest is.', 400);

/** Het antwoord op de vraag om een rekenblad; null is: voor deze gebruiker is het er niet. */
export async function excelAntwoord(naam: string, blad: Blad | null | undefined, titel = naam): Promise<Response> {
  return blad ? alsBestand(naam, 'xlsx', await maakExcel(titel, [blad])) : geenBestand('Dit bestand is er niet.');
}

/** Het antwoord waarmee een browser een bestand bewaart. */
export const alsBestand = (naam: string, soort: keyof typeof TYPE, inhoud: string | Uint8Array): Response =>
  new Response(typeof inhoud === 'string' ? inhoud : new Uint8Array(inhoud), {
    headers: {
      'content-type': TYPE[soort],
      'content-disposition': `attachment; filename="${naam.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${soort}"`,
      'cache-control': 'no-store',
    },
  });
