import 'server-only';
import type { z } from 'zod';
import { bsnUit } from '../bsn/regels';
import { type Kolom, maakBlad, maakCsv } from '../excel/excel';
import type { Bronrij } from './bron';
import { type Bestand, GEHEIME_KOLOMMEN } from './kolommen';

/** Een rij uit een bestand met haar gecontroleerde waarden. */
export type Rij<T> = Bronrij & {
  bestand: Bestand;
  waarden: T;
  /** Velden die leeg bleven omdat hun waarde niet kon; de rij zelf gaat door. */
  aandacht?: Afkeuring[];
};

/** Een rij die niet is ingelezen, met de eerste reden waarom; verdere redenen staan in de tekst. */
export type Afkeuring = { bestand: string; regel: number; kolom: string; waarde: string; reden: string; ruw: string };

/** Is dit waarom een rij niet kan, of de rij zelf? */
export const isAfkeuring = (rij: object): rij is Afkeuring => 'reden' in rij;

const VERBORGEN = '•••';
/** Een datum is soms toevallig ook een BSN. */
const DATUM = /^\d{1,2}-\d{1,2}-\d{4}$/;
const CIJFERS = /\d[\d .-]{6,12}\d/g;

/** Zonder wat geheim is, ook als de regel niet te ontleden is of een kolom is opgeschoven. */
const verberg = (tekst: string, { velden }: Bronrij): string =>
  GEHEIME_KOLOMMEN.reduce(
    (regel, kolom) => (velden[kolom] ? regel.replaceAll(velden[kolom], VERBORGEN) : regel),
    tekst,
  ).replace(CIJFERS, (rij) => ('bsn' in velden && !DATUM.test(rij) && bsnUit(rij) ? VERBORGEN : rij));

/** Keurt een rij af op één kolom; een lege kolomnaam betekent de hele regel. */
export function keurAf(rij: Bronrij & { bestand: Bestand }, kolom: string, reden: string): Afkeuring {
  return {
    bestand: `${rij.bestand}.csv`,
    regel: rij.regel,
    kolom,
    waarde: verberg(rij.velden[kolom] ?? '', rij),
    reden,
    ruw: verberg(rij.ruw, rij),
  };
}

/** Keurt een rij af op alles wat de controle erover zegt. */
export function keurAfOp(rij: Bronrij & { bestand: Bestand }, issues: readonly z.core.$ZodIssue[]): Afkeuring {
  const kolom = (i: z.core.$ZodIssue) => String(i.path[0] ?? '');
  const eerste = issues[0];
  const verder = issues
    .slice(1)
    .filter(
      (issue, i, alle) =>
        kolom(issue) !== (eerste && kolom(eerste)) && alle.findIndex((a) => kolom(a) === kolom(issue)) === i,
    )
    .map((issue) => ` Ook ${kolom(issue)} ("${verberg(rij.velden[kolom(issue)] ?? '', rij)}"): ${issue.message}`);
  return keurAf(rij, eerste ? kolom(eerste) : '', (eerste?.message ?? 'De regel is niet te lezen.') + verder.join(''));
}

const kort = (tekst: string) => (tekst.length > 60 ? `${tekst.slice(0, 60)}…` : tekst).replaceAll('\n', ' ');

/** De afkeuring als één regel voor op het scherm. */
export function afkeuringTekst(a: Afkeuring): string {
  const plaats = `${a.bestand}, regel ${a.regel}`;
  return a.kolom ? `${plaats}, kolom ${a.kolom}, waarde "${kort(a.waarde)}": ${a.reden}` : `${plaats}: ${a.reden}`;
}

const KOLOMMEN: readonly Kolom<Afkeuring>[] = [
  { kop: 'Bestand', soort: 'tekst', cel: (a) => a.bestand },
  { kop: 'Regel', soort: 'getal', cel: (a) => a.regel },
  { kop: 'Kolom', soort: 'tekst', cel: (a) => a.kolom },
  { kop: 'Waarde', soort: 'tekst', cel: (a) => a.waarde },
  { kop: 'Reden', soort: 'tekst', cel: (a) => a.reden },
  { kop: 'Oorspronkelijke regel', soort: 'tekst', cel: (a) => a.ruw },
];

/** De afgekeurde rijen om in een rekenblad na te lopen. */
export const afkeuringenCsv = (afkeuringen: readonly Afkeuring[]): string =>
  maakCsv(maakBlad('Afgekeurd', KOLOMMEN, afkeuringen));
