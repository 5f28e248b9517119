import 'server-only';
import { langeDatum } from '../copy/datums';
import { TUSSENPOOS } from '../copy/tussenpozen';
import { hoofdletter, UITLEG_REDEN } from '../copy/woorden';
import { TUSSENPOZEN } from '../domain/tussenpozen';
import { UITLEGREDENEN } from '../domain/uitleg';
import { type Blad, type Kolom, maakBlad, maakCsv, maakExcel } from '../excel/excel';
import { maakPdf, type Blad as Pdfblad } from '../pdf/pdf';
import { jaarbeelden } from './jaarbeelden-woorden';
import type { Jaarverslag } from './jaarverslag-queries';
import { JAARUITKOMSTEN, type Jaartotaal } from './jaarverslag-regels';
import { deelTekst, JAARUITKOMST, JAARVERSLAG_UITLEG } from './jaarverslag-woorden';

type Getal = readonly [woord: string, waarde: (t: Jaartotaal) => number];

const TRAJECTJAREN = (t: Jaartotaal) => t.trajectjaren;
const AANTALLEN: readonly Getal[] = [
  ['trajectjaren gesloten', TRAJECTJAREN],
  ['gehaald', (t) => t.uitkomst.gehaald],
  ['niet gehaald', (t) => t.nietGehaald],
  ...JAARUITKOMSTEN.filter((u) => u !== 'gehaald').map((u): Getal => [JAARUITKOMST[u], (t) => t.uitkomst[u]]),
];
const INTERVALLEN = TUSSENPOZEN.map((k): Getal => [TUSSENPOOS[k], (t) => t.intervallen[k]]);
const REDENEN = UITLEGREDENEN.map((r): Getal => [UITLEG_REDEN[r], (t) => t.redenen[r]]);

type Groep = { naam: string; totaal: Jaartotaal };
const perAanpak = (v: Jaarverslag): Groep[] => v.perAanpak.map((a) => ({ naam: a.aanpak, totaal: a.totaal }));
/** Alles samen. In een rekenblad staat het op een eigen blad: tussen de rijen zou het bij optellen dubbel meetellen. */
const samen = (v: Jaarverslag): Groep[] => (v.aanpak ? [] : [{ naam: 'alle aanpakken', totaal: v.totaal }]);

const getallen = (lijst: readonly Getal[], voor = ''): Kolom<Groep>[] =>
  lijst.map(([woord, waarde]) => ({
    kop: hoofdletter(`${voor}${woord}`),
    soort: 'getal',
    breed: 14,
    cel: (g) => waarde(g.totaal),
  }));

const aantallenblad = (v: Jaarverslag, naam: string, groepen: readonly Groep[]): Blad =>
  maakBlad(
    naam,
    [
      { kop: 'Team', soort: 'tekst', cel: () => v.team.naam },
      { kop: 'Jaar', soort: 'getal', cel: () => v.jaar },
      { kop: 'Aanpak', soort: 'tekst', cel: (g) => g.naam },
      ...getallen(AANTALLEN),
      ...getallen(INTERVALLEN, 'tussen twee gesprekken: '),
      ...getallen(REDENEN, 'reden: '),
    ],
    groepen,
  );

const JAREN: readonly Kolom<Jaarverslag['regels'][number]>[] = [
  { kop: 'Cliëntnummer', soort: 'tekst', cel: (r) => r.clientnummer },
  { kop: 'Aanpak', soort: 'tekst', cel: (r) => r.aanpak },
  { kop: 'Trajectjaar van', soort: 'datum', cel: (r) => r.jaarVan },
  { kop: 'Trajectjaar tot en met', soort: 'datum', cel: (r) => r.jaarTot },
  { kop: 'Gevoerd', soort: 'getal', cel: (r) => r.gevoerd },
  { kop: 'Vereist', soort: 'getal', cel: (r) => r.vereist },
  { kop: 'Uitkomst', soort: 'tekst', cel: (r) => JAARUITKOMST[r.uitkomst] },
  { kop: 'Reden', soort: 'tekst', cel: (r) => r.reden && UITLEG_REDEN[r.reden] },
  { kop: 'Verantwoord op', soort: 'datum', cel: (r) => r.verantwoordOp },
  { kop: 'Besluit op', soort: 'datum', cel: (r) => r.besluitOp },
  { kop: 'Dagen tussen gesprekken', soort: 'tekst', cel: (r) => r.intervallen.join('; ') || null },
];

/** De getallen per aanpak als CSV. */
export const jaarCsv = (v: Jaarverslag): string => maakCsv(aantallenblad(v, 'Jaarverslag', perAanpak(v)));

/** De getallen, alles samen, en elk trajectjaar met zijn cliëntnummer; geen namen van cliënten en geen uitleg. */
export const jaarExcel = (v: Jaarverslag): Promise<Uint8Array> =>
  maakExcel(titelVan(v), [
    aantallenblad(v, 'Jaarverslag', perAanpak(v)),
    ...(v.aanpak ? [] : [aantallenblad(v, 'Alles samen', samen(v))]),
    maakBlad('Trajectjaren', JAREN, v.regels),
  ]);

const titelVan = (v: Jaarverslag) => `Jaarverslag van de contactnorm ${v.jaar}, ${v.team.naam}`;

/** De getallen als PDF om te lezen of af te drukken. */
export function jaarPdf(v: Jaarverslag): Promise<Buffer> {
  const kolommen = [...perAanpak(v), ...samen(v), ...(v.vorig ? [{ naam: `in ${v.jaar - 1}`, totaal: v.vorig }] : [])];
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
    const [uitkomsten, tussenpozen, redenen] = jaarbeelden(v);
    blad.beeld('Trajectjaren', uitkomsten);
    zet(blad, AANTALLEN, kolommen, TRAJECTJAREN);
    blad.alinea(JAARVERSLAG_UITLEG.trajectjaren);
    blad.alinea(JAARVERSLAG_UITLEG.gehaald);
    blad.alinea(JAARVERSLAG_UITLEG.verantwoord);
    blad.beeld('Tussenpozen', tussenpozen);
    zet(blad, INTERVALLEN, kolommen, somVan(INTERVALLEN));
    blad.alinea(JAARVERSLAG_UITLEG.intervallen);
    blad.beeld('Redenen', redenen);
    zet(blad, REDENEN, kolommen, somVan(REDENEN));
  });
}

/** Zoveel aanpakken passen naast elkaar op een bladzijde; meer komt in een volgende tabel. */
const NAAST_ELKAAR = 4;

type Geheel = (t: Jaartotaal) => number;
const somVan =
  (getallen: readonly Getal[]): Geheel =>
  (t) =>
    getallen.reduce((som, [, waarde]) => som + waarde(t), 0);

/** De getallen per aanpak, alles samen en een jaar eerder, elk met welk deel het is. */
function zet(blad: Pdfblad, getallen: readonly Getal[], kolommen: readonly Groep[], geheel: Geheel): void {
  for (let i = 0; i < kolommen.length; i += NAAST_ELKAAR) {
    const deel = kolommen.slice(i, i + NAAST_ELKAAR);
    blad.tabel(
      ['aantal', ...deel.map((k) => k.naam)],
      getallen.map(([woord, waarde]) => [
        woord,
        ...deel.map(({ totaal: t }) => (waarde === geheel ? String(waarde(t)) : deelTekst(waarde(t), geheel(t)))),
      ]),
      [34, ...deel.map(() => 66 / deel.length)],
    );
  }
}
