import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { langeDatum } from '../copy/datums';
import { TUSSENPOOS } from '../copy/tussenpozen';
import { TUSSENPOZEN } from '../domain/tussenpozen';
import { maakExcel } from '../excel/excel';
import { type Blad, maakPdf } from '../pdf/pdf';
import type { Jaarverslag } from './jaarverslag-queries';
import { JAARUITKOMSTEN, type Jaartotaal } from './jaarverslag-regels';
import { JAARUITKOMST, JAARVERSLAG_UITLEG } from './jaarverslag-woorden';
import { AFWIJKINGREDENEN } from './regels';
import { AFWIJKINGREDEN } from './woorden';

type Getal = readonly [woord: string, waarde: (t: Jaartotaal) => number];

const AANTALLEN: readonly Getal[] = [
  ['trajectjaren gesloten', (t) => t.trajectjaren],
  ['gehaald', (t) => t.uitkomst.gehaald],
  ['niet gehaald', (t) => t.nietGehaald],
  ...JAARUITKOMSTEN.filter((u) => u !== 'gehaald').map((u): Getal => [JAARUITKOMST[u], (t) => t.uitkomst[u]]),
];
const INTERVALLEN = TUSSENPOZEN.map((k): Getal => [TUSSENPOOS[k], (t) => t.intervallen[k]]);
const REDENEN = AFWIJKINGREDENEN.map((r): Getal => [AFWIJKINGREDEN[r], (t) => t.redenen[r]]);

/** Eén regel per aanpak en een voor alles samen: van elk bestand dezelfde getallen. */
const groepen = (v: Jaarverslag) => [
  ...v.perAanpak.map((a) => ({ naam: a.aanpak, totaal: a.totaal })),
  ...(v.aanpak ? [] : [{ naam: 'alle aanpakken', totaal: v.totaal }]),
];

const KOPPEN = [
  'team',
  'jaar',
  'aanpak',
  ...AANTALLEN.map(([w]) => w),
  ...INTERVALLEN.map(([w]) => `tussen twee gesprekken: ${w}`),
  ...REDENEN.map(([w]) => `reden: ${w}`),
];
const rijen = (v: Jaarverslag) =>
  groepen(v).map(({ naam, totaal }) => [
    v.team.naam,
    v.jaar,
    naam,
    ...[...AANTALLEN, ...INTERVALLEN, ...REDENEN].map(([, waarde]) => waarde(totaal)),
  ]);

/** De getallen als CSV (RFC 4180); een naam die met = begint wordt geen formule. */
export const jaarCsv = (v: Jaarverslag): string =>
  stringify([KOPPEN, ...rijen(v)], { record_delimiter: '\r\n', escape_formulas: true });

/** De getallen, en op een tweede blad elk trajectjaar met zijn cliëntnummer; geen namen en geen uitleg. */
export const jaarExcel = (v: Jaarverslag): Promise<Uint8Array> =>
  maakExcel(titelVan(v), [
    { naam: 'Jaarverslag', koppen: KOPPEN, rijen: rijen(v) },
    {
      naam: 'Trajectjaren',
      koppen: [
        'cliëntnummer',
        'aanpak',
        'trajectjaar van',
        'trajectjaar tot en met',
        'gevoerd',
        'vereist',
        'uitkomst',
        'reden',
        'verantwoord op',
        'besluit op',
        'dagen tussen gesprekken',
      ],
      rijen: v.regels.map((r) => [
        r.clientnummer,
        r.aanpak,
        r.jaarVan,
        r.jaarTot,
        r.gevoerd,
        r.vereist,
        JAARUITKOMST[r.uitkomst],
        r.reden && AFWIJKINGREDEN[r.reden],
        r.verantwoordOp,
        r.besluitOp,
        r.intervallen.join('; ') || null,
      ]),
    },
  ]);

const titelVan = (v: Jaarverslag) => `Jaarverslag van de contactnorm ${v.jaar}, ${v.team.naam}`;

/** De getallen als PDF om te lezen of af te drukken. */
export function jaarPdf(v: Jaarverslag): Promise<Buffer> {
  const kolommen = groepen(v);
  return maakPdf({ titel: titelVan(v), voet: `${v.team.naam} · ${v.jaar}` }, (blad) => {
    blad.kop(1, titelVan(v));
    blad.alinea(
      [
        v.aanpak ? `Aanpak: ${v.aanpak.naam}` : 'Alle aanpakken',
        v.tot ? `tot en met ${langeDatum(v.tot)}` : `heel ${v.jaar}`,
      ].join(' · '),
    );
    if (v.totaal.trajectjaren === 0) {
      blad.alinea('Er sloot in dit jaar geen trajectjaar.');
      return;
    }
    zet(blad, 'Trajectjaren', AANTALLEN, kolommen);
    blad.alinea(JAARVERSLAG_UITLEG.trajectjaren);
    blad.alinea(JAARVERSLAG_UITLEG.gehaald);
    blad.alinea(JAARVERSLAG_UITLEG.verantwoord);
    zet(blad, 'Tussen twee gesprekken', INTERVALLEN, kolommen);
    blad.alinea(JAARVERSLAG_UITLEG.intervallen);
    zet(blad, 'Waarom de norm niet is gehaald', REDENEN, kolommen);
  });
}

/** Zoveel aanpakken passen naast elkaar op een bladzijde; meer komt in een volgende tabel. */
const NAAST_ELKAAR = 4;

function zet(blad: Blad, kop: string, getallen: readonly Getal[], kolommen: ReturnType<typeof groepen>): void {
  blad.kop(2, kop);
  for (let i = 0; i < kolommen.length; i += NAAST_ELKAAR) {
    const deel = kolommen.slice(i, i + NAAST_ELKAAR);
    blad.tabel(
      ['aantal', ...deel.map((k) => k.naam)],
      getallen.map(([woord, waarde]) => [woord, ...deel.map((k) => String(waarde(k.totaal)))]),
      [34, ...deel.map(() => 66 / deel.length)],
    );
  }
}
