/** On hold: de actieve begeleiding rust, de norm loopt door. */
import type { Periode } from './contactnorm';
import { type Datum, plusMaanden } from './datum';

export const ONHOLD_REDENEN = [
  'psychische_klachten',
  'lichamelijke_klachten',
  'medische_behandeling',
  'zorgtaken_thuis',
  'anders',
] as const;
export type OnHoldReden = (typeof ONHOLD_REDENEN)[number];

/** De laatste dag waarop on hold opnieuw bekeken moet worden: zes maanden na vandaag of na een latere start. */
export function laatsteHerziendatum(van: Datum, vandaag: Datum): Datum {
  return plusMaanden(van > vandaag ? van : vandaag, 6);
}

/** Hebben twee periodes een dag gemeen? */
export function overlapt(a: Periode, b: Periode): boolean {
  return (a.tot === null || a.tot >= b.van) && (b.tot === null || b.tot >= a.van);
}

/** De periode die op deze dag loopt. */
export function lopendOp<T extends Periode>(periodes: readonly T[], dag: Datum): T | undefined {
  return periodes.find((p) => p.van <= dag && (p.tot === null || p.tot >= dag));
}
