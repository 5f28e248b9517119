/** De vormen waaruit elk plaatje bestaat, met plaats en maat. Wie ze tekent, het scherm of een PDF, rekent niet meer. Zuiver. */
import type { Kleur, Reeks } from './beeld';

export type Plek = readonly [x: number, y: number];
export type Vorm =
  | { soort: 'vlak'; x: number; y: number; breed: number; hoog: number; kleur: Kleur; rand?: boolean }
  | {
      soort: 'lijn';
      paden: readonly (readonly Plek[])[];
      kleur: Kleur;
      dik: number;
      /** Gestreept: een rand of een grens, geen meting. */
      streep?: boolean;
      /** Een licht vlak in plaats van een lijn. */
      gevuld?: boolean;
    }
  | {
      soort: 'tekst';
      x: number;
      y: number;
      tekst: string;
      kleur: Kleur;
      anker?: 'midden' | 'eind';
      vet?: boolean;
      klein?: boolean;
    }
  | { soort: 'link'; href: string; noem: string; vormen: readonly Vorm[] };

export type Tekening = { breed: number; hoog: number; vormen: readonly Vorm[] };

/** Zo breed op een gewoon scherm en op papier, en op een telefoon: letters blijven overal even groot. */
export const BREED = 560;
export const SMAL = 320;

export const LETTER = 13;
export const KLEIN = 12;
export const REGEL = 16;
/** Hoe breed een letter van Plex gemiddeld is, als deel van haar grootte. */
const LETTERBREEDTE = 0.56;
export const breedteVan = (tekst: string, grootte: number = KLEIN): number => tekst.length * grootte * LETTERBREEDTE;

/** De tekst in regels die passen; een woord dat te lang is steekt uit. */
export function breek(tekst: string, breed: number, meet = (stuk: string) => breedteVan(stuk, LETTER)): string[] {
  const regels: string[] = [];
  for (const woord of tekst.split(/\s+/).filter(Boolean)) {
    const samen = regels.length > 0 ? `${regels.at(-1)} ${woord}` : woord;
    if (regels.length > 0 && meet(samen) <= breed) regels[regels.length - 1] = samen;
    else regels.push(woord);
  }
  return regels;
}

type Vak = { x: number; y: number; breed: number; hoog: number };

export const vlak = (v: Vak, kleur: Kleur): Vorm => ({ soort: 'vlak', ...v, kleur });

export const tekst = (x: number, y: number, wat: string, hoe: Partial<Vorm & { soort: 'tekst' }> = {}): Vorm => ({
  soort: 'tekst',
  x,
  y,
  tekst: wat,
  kleur: 'ink2',
  klein: true,
  ...hoe,
});

export const lijn = (kleur: Kleur, dik: number, ...paden: (readonly Plek[])[]): Vorm => ({
  soort: 'lijn',
  paden,
  kleur,
  dik,
});

const STAP = 7;

/** Schuine strepen binnen een vak. Als lijnen, niet als patroon: zo staan zij ook in een PDF en in elk bestand. */
export function strepen({ x, y, breed, hoog }: Vak): Plek[][] {
  const paden: Plek[][] = [];
  for (let d = STAP / 2; d < breed + hoog; d += STAP)
    paden.push([
      [x + Math.max(0, d - hoog), y + Math.min(d, hoog)],
      [x + Math.min(d, breed), y + Math.max(0, d - breed)],
    ]);
  return paden;
}

/** Een gearceerd vak met een rand. */
export const arceer = (v: Vak, kleur: Kleur): Vorm[] => [
  { soort: 'vlak', ...v, kleur, rand: true },
  lijn(kleur, 1, ...strepen(v)),
];

/** Een vak met een streepjesrand: er is iets, maar hoeveel blijft in het midden. */
export const achtergehouden = ({ x, y, breed, hoog }: Vak): Vorm => ({
  soort: 'lijn',
  kleur: 'line2',
  dik: 1,
  streep: true,
  paden: [
    [
      [x, y],
      [x + breed, y],
      [x + breed, y + hoog],
      [x, y + hoog],
      [x, y],
    ],
  ],
});

/** De streep van de norm met haar naam. */
export const normstreep = (paden: readonly Plek[], naam: Vorm): Vorm[] => [
  { soort: 'lijn', kleur: 'ink', dik: 2, streep: true, paden: [paden] },
  naam,
];

const BLOKJE = 11;

/** Wat elke reeks betekent, op een of meer regels; `hoog` is hoeveel ruimte dat kost. */
export function legenda(reeksen: readonly Reeks[], breed: number): { vormen: Vorm[]; hoog: number } {
  const vormen: Vorm[] = [];
  let [x, y] = [0, 0];
  for (const r of reeksen) {
    const ruimte = BLOKJE + 6 + breedteVan(r.naam);
    if (x > 0 && x + ruimte > breed) [x, y] = [0, y + REGEL + 2];
    const vak = { x, y: y + 2, breed: BLOKJE, hoog: BLOKJE };
    if (r.gearceerd) vormen.push(...arceer(vak, r.kleur));
    else vormen.push(vlak(vak, r.kleur));
    vormen.push(tekst(x + BLOKJE + 6, y + 12, r.naam));
    x += ruimte + 18;
  }
  return { vormen, hoog: reeksen.length > 0 ? y + REGEL + 10 : 0 };
}
