/** Voor wie een instrument past: het Nederlands dat het vraagt, en de treden van de participatieladder waar het bij hoort. */
import { NIVEAUS_NEDERLANDS, type NiveauNederlands } from '../domain/nederlands';

export type Eisen = { niveauNederlands: NiveauNederlands | null; tredeVan: number | null; tredeTot: number | null };
export type Bij = { niveauNederlands: NiveauNederlands | null; trede: number | null };
export type Bezwaar = 'taal' | 'trede';

const rang = (niveau: NiveauNederlands) => NIVEAUS_NEDERLANDS.indexOf(niveau);

/**
 * Waarom een instrument misschien niet past; leeg als het past. Wat van de cliënt niet bekend is en wat het instrument niet vraagt, is nooit
 * een bezwaar. Het blijft een advies: de begeleider en de cliënt kiezen.
 */
export function bezwaren(eisen: Eisen, bij: Bij): Bezwaar[] {
  const uit: Bezwaar[] = [];
  if (eisen.niveauNederlands && bij.niveauNederlands && rang(bij.niveauNederlands) < rang(eisen.niveauNederlands))
    uit.push('taal');
  if (bij.trede !== null && (bij.trede < (eisen.tredeVan ?? 1) || bij.trede > (eisen.tredeTot ?? 6))) uit.push('trede');
  return uit;
}

/** Wat past eerst, daarna de rest; binnen elk blijft de volgorde zoals zij was. */
export function passendEerst<T extends Eisen>(instrumenten: readonly T[], bij: Bij): T[] {
  const past = (i: T) => bezwaren(i, bij).length === 0;
  return [...instrumenten.filter(past), ...instrumenten.filter((i) => !past(i))];
}
