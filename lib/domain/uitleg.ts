/**
 * Waarom er bij een wachten nog geen gesprek is: een gekozen reden, wat de begeleider erbij schreef, en tot wanneer dat geldt. Wachten loopt op een
 * uiterlijke datum: een volgend gesprek geeft een nieuwe, en daarmee een wachten waarbij nog niets is uitgelegd.
 */
import type { Datum } from './datum';

export const UITLEGREDENEN = [
  'client_niet_bereikbaar',
  'client_wil_later',
  'opname_of_ziekte',
  'detentie',
  'wacht_op_ander',
  'begeleider_afwezig',
  'geen_begeleider',
  'agenda_niet_bij_de_hand',
  'anders',
] as const;
export type Uitlegreden = (typeof UITLEGREDENEN)[number];

export type Uitleg = {
  /** De uiterlijke datum van dit wachten; null als de klok stilstond. */
  uiterlijk: Datum | null;
  reden: Uitlegreden;
  /** Op deze dag is de uitleg voorbij. */
  tot: Datum;
  /** De dag waarop zij is gegeven. */
  op: Datum;
};

type Wachten = { uiterlijk: Datum | null; laatsteGesprek: Datum | null };

/** De laatste uitleg (het oudste staat eerst) van dit wachten; een gesprek maakt haar oud. */
export const uitlegVan = <U extends Uitleg>(alle: readonly U[], { uiterlijk, laatsteGesprek }: Wachten): U | null =>
  alle.findLast((u) => u.uiterlijk === uiterlijk && (laatsteGesprek === null || u.op >= laatsteGesprek)) ?? null;
