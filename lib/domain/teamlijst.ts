/** De groepen waarin een team wordt geteld. Elk getal op Team en de lijst die erachter zit komen uit dezelfde regel. */
import type { Normstatus, Telling } from './contactnorm';

/** Wie langer dan zoveel dagen over tijd is, staat op de pagina van de teamleider (handhaving van de norm, punt 3). */
export const TE_LANG_DAGEN = 14;

export const TEAMLIJSTEN = [
  'lopend',
  'op_schema',
  'binnenkort',
  'over_tijd',
  'opgeschort',
  'te_lang',
  'niets_gepland',
  'norm_gehaald',
  'norm_niet_gehaald',
  'norm_nog_te_gaan',
  'on_hold',
  'zonder_vervolgcontact',
  'nog_niet_gestart',
  'beeindigd',
] as const;
export type Teamlijst = (typeof TEAMLIJSTEN)[number];

/** Zes of meer gesprekken is één groep. */
export const MEESTE_GESPREKKEN = 6;

export type Telbaar = {
  status: Normstatus;
  dagen: number | null;
  telling: Telling;
  gepland: unknown;
  onHold: boolean;
  /** Is bekend bij wie de cliënt na dit traject terechtkan? */
  vervolgcontact?: boolean;
};

/** Begonnen en nog niet beëindigd op de peildatum; opgeschort loopt ook. */
export const isLopend = ({ status }: Pick<Telbaar, 'status'>) =>
  status !== 'nog_niet_gestart' && status !== 'beeindigd';

/** Hoeveel mensen dit zijn: wie in twee aanpakken loopt, is er een. */
export const telMensen = (rijen: readonly { clientId: string }[]): number => new Set(rijen.map((r) => r.clientId)).size;

/** Wacht deze mens zo lang op een gesprek dat de teamleider het ziet? */
export const wachtTeLang = (r: Pick<Telbaar, 'status' | 'dagen'>) =>
  r.status === 'over_tijd' && r.dagen !== null && -r.dagen > TE_LANG_DAGEN;

const IN_LIJST: Record<Teamlijst, (r: Telbaar) => boolean> = {
  lopend: () => true,
  op_schema: (r) => r.status === 'op_schema',
  binnenkort: (r) => r.status === 'binnenkort',
  over_tijd: (r) => r.status === 'over_tijd',
  opgeschort: (r) => r.status === 'opgeschort',
  te_lang: wachtTeLang,
  // Tijdens een opschorting staat de klok stil: dan is niets gepland geen verzuim, en is de stilte te zien.
  niets_gepland: (r) => r.status !== 'opgeschort' && r.gepland === null,
  // Wie in het venster niets hoefde, haalt de norm niet en mist hem niet.
  norm_gehaald: (r) => r.telling.vereist > 0 && r.telling.gehaald,
  // Zolang de periode loopt kan het nog: dan is er niets te kort, alleen iets te gaan.
  norm_niet_gehaald: (r) => r.telling.vereist > 0 && !r.telling.gehaald && !r.telling.loopt,
  norm_nog_te_gaan: (r) => r.telling.vereist > 0 && !r.telling.gehaald && r.telling.loopt,
  on_hold: (r) => r.onHold,
  zonder_vervolgcontact: (r) => r.vervolgcontact === false,
  nog_niet_gestart: (r) => r.status === 'nog_niet_gestart',
  beeindigd: (r) => r.status === 'beeindigd',
};

/** Hoort deze rij in deze lijst? Alle lijsten gaan over lopende trajecten, behalve "nog niet gestart" en "beëindigd". */
export const hoortIn = (lijst: Teamlijst, r: Telbaar): boolean =>
  (lijst === 'nog_niet_gestart' || lijst === 'beeindigd' || isLopend(r)) && IN_LIJST[lijst](r);

/** Het vak van de verdeling: 0 … 6, waarbij 6 ook voor meer staat. */
export const gesprekkenvak = (r: Pick<Telbaar, 'telling'>) => Math.min(r.telling.gevoerd, MEESTE_GESPREKKEN);

/** Hoeveel lopende trajecten er in elk vak van de verdeling vallen. */
export function verdeling(rijen: readonly Telbaar[]): number[] {
  const vakken = Array.from({ length: MEESTE_GESPREKKEN + 1 }, () => 0);
  for (const r of rijen) if (isLopend(r)) vakken[gesprekkenvak(r)] = (vakken[gesprekkenvak(r)] ?? 0) + 1;
  return vakken;
}

/** Hoeveel er in elke lijst staan. */
export function telLijsten(rijen: readonly Telbaar[]): Record<Teamlijst, number> {
  const aantallen = Object.fromEntries(TEAMLIJSTEN.map((l) => [l, 0])) as Record<Teamlijst, number>;
  for (const r of rijen) for (const lijst of TEAMLIJSTEN) if (hoortIn(lijst, r)) aantallen[lijst] += 1;
  return aantallen;
}
