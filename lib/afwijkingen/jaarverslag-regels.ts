/** Het jaarverslag van de norm: wat er is geworden van de trajectjaren die in een kalenderjaar sloten. Zuiver tellen; de norm zelf telt niet hier. */
import type { Datum } from '../domain/datum';
import { TUSSENPOZEN, type Tussenpoos, tussenpoosVan } from '../domain/tussenpozen';
import { UITLEGREDENEN, type Uitlegreden } from '../domain/uitleg';
import type { Afwijkingstatus } from './regels';

export const JAARUITKOMSTEN = ['gehaald', 'verantwoord', 'ingediend', 'niet_verantwoord'] as const;
export type Jaaruitkomst = (typeof JAARUITKOMSTEN)[number];

/** Eén trajectjaar dat in het gekozen kalenderjaar sloot. */
export type Jaarregel = {
  clientnummer: string;
  aanpakId: string;
  aanpak: string;
  jaarVan: Datum;
  jaarTot: Datum;
  gevoerd: number;
  vereist: number;
  uitkomst: Jaaruitkomst;
  reden: Uitlegreden | null;
  /** Dagen tussen twee tellende gesprekken, voor elk gesprek in dit trajectjaar. */
  intervallen: readonly number[];
};

/** Verantwoord is pas wat de teamleider accepteerde; wat is teruggestuurd wacht weer op de begeleider. */
export function uitkomstVan(gehaald: boolean, status: Afwijkingstatus | null): Jaaruitkomst {
  if (gehaald) return 'gehaald';
  if (status === 'geaccepteerd') return 'verantwoord';
  return status === 'verantwoord' ? 'ingediend' : 'niet_verantwoord';
}

export type Jaartotaal = {
  trajectjaren: number;
  uitkomst: Record<Jaaruitkomst, number>;
  nietGehaald: number;
  /** Hoeveel tussenpozen er in elke klasse vallen. */
  intervallen: Record<Tussenpoos, number>;
  /** Redenen van wat is ingediend of geaccepteerd. */
  redenen: Record<Uitlegreden, number>;
};

const nullen = <T extends string>(namen: readonly T[]) =>
  Object.fromEntries(namen.map((n) => [n, 0])) as Record<T, number>;

export function telJaarverslag(regels: readonly Jaarregel[], rest: readonly Jaarrest[] = []): Jaartotaal {
  const totaal: Jaartotaal = {
    trajectjaren: regels.length,
    uitkomst: nullen(JAARUITKOMSTEN),
    nietGehaald: 0,
    intervallen: nullen(TUSSENPOZEN),
    redenen: nullen(UITLEGREDENEN),
  };
  for (const r of regels) {
    totaal.uitkomst[r.uitkomst] += 1;
    if (r.uitkomst !== 'gehaald') totaal.nietGehaald += 1;
    if (r.reden) totaal.redenen[r.reden] += 1;
    for (const dagen of r.intervallen) totaal.intervallen[tussenpoosVan(dagen)] += 1;
  }
  return metRest(totaal, rest);
}

/** Hoe een trajectjaar meetelt, als losse optelbare aantallen: zo blijft het verslag gelijk als het dossier is vernietigd. */
export function jaarmaten(regel: Jaarregel, perJaar: number): string[] {
  return [
    'trajectjaren',
    `norm:${perJaar}`,
    `uitkomst:${regel.uitkomst}`,
    ...(regel.reden ? [`reden:${regel.reden}`] : []),
    ...regel.intervallen.map((dagen) => `interval:${tussenpoosVan(dagen)}`),
  ];
}

/** Wat er van vernietigde dossiers in een kalenderjaar meetelt, per aanpak. */
export type Jaarrest = { aanpakId: string; aanpak: string; jaar: number; maat: string; aantal: number };

/** Telt mee wat er van vernietigde dossiers over is. */
function metRest(totaal: Jaartotaal, rest: readonly Jaarrest[]): Jaartotaal {
  const van = (maat: string) => rest.reduce((som, r) => som + (r.maat === maat ? r.aantal : 0), 0);
  const tel = <T extends string>(aantallen: Record<T, number>, soort: string) => {
    for (const naam of Object.keys(aantallen) as T[]) aantallen[naam] += van(`${soort}:${naam}`);
  };
  tel(totaal.uitkomst, 'uitkomst');
  tel(totaal.intervallen, 'interval');
  tel(totaal.redenen, 'reden');
  totaal.trajectjaren += van('trajectjaren');
  totaal.nietGehaald += van('trajectjaren') - van('uitkomst:gehaald');
  return totaal;
}

export type PerAanpak = { aanpakId: string; aanpak: string; totaal: Jaartotaal };

/** Per aanpak op naam. */
export function perAanpak(regels: readonly Jaarregel[], rest: readonly Jaarrest[] = []): PerAanpak[] {
  const namen = new Map([...regels, ...rest].map((r) => [r.aanpakId, r.aanpak]));
  return [...namen]
    .map(([aanpakId, aanpak]) => {
      const hier = <R extends { aanpakId: string }>(r: R) => r.aanpakId === aanpakId;
      return { aanpakId, aanpak, totaal: telJaarverslag(regels.filter(hier), rest.filter(hier)) };
    })
    .sort((a, b) => a.aanpak.localeCompare(b.aanpak, 'nl'));
}

/** De lijst achter een getal: alle, een uitkomst, alles onder de norm, een reden of een klasse van intervallen. */
export const JAARLIJSTEN = [
  'alle',
  'niet_gehaald',
  ...JAARUITKOMSTEN,
  ...UITLEGREDENEN.map((r) => `reden-${r}` as const),
  ...TUSSENPOZEN.map((t) => `interval-${t}` as const),
] as const;
export type Jaarlijst = (typeof JAARLIJSTEN)[number];

/** Hoort dit trajectjaar bij die lijst? Dezelfde regel waarmee is geteld. */
export function hoortInJaarlijst(lijst: Jaarlijst, r: Jaarregel): boolean {
  if (lijst === 'alle') return true;
  if (lijst === 'niet_gehaald') return r.uitkomst !== 'gehaald';
  if (lijst.startsWith('reden-')) return r.reden === lijst.slice('reden-'.length);
  if (lijst.startsWith('interval-'))
    return r.intervallen.some((dagen) => tussenpoosVan(dagen) === lijst.slice('interval-'.length));
  return r.uitkomst === lijst;
}
