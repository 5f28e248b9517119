/** Wat er bij het einde van een traject hoort, en tot wanneer het is terug te draaien. */
import { type Datum, plusDagen } from './datum';

/** Waarom een traject eindigt. */
export const UITSTROOMREDENEN = [
  'verhuisd',
  'geen_recht_op_bijstand',
  'niet_bereikbaar',
  'betaald_werk',
  'partner_heeft_werk',
  'pensioen',
  'overleden',
  'op_eigen_verzoek',
  'einde_aanpak',
  'andere_aanpak',
] as const;
export type Uitstroomreden = (typeof UITSTROOMREDENEN)[number];

/** Waaruit een teamleider kiest; naar een andere aanpak gaat een traject langs een eigen weg. */
export const EINDEREDENEN = UITSTROOMREDENEN.filter((r) => r !== 'andere_aanpak');

const NA_BIJSTAND: readonly string[] = ['geen_recht_op_bijstand', 'betaald_werk', 'partner_heeft_werk'];
/** Wie de bijstand verlaat mag de begeleiding houden: bij deze redenen wordt dat gevraagd. */
export const vraagtNaBijstand = (reden: string): boolean => NA_BIJSTAND.includes(reden);

/** Stopt de aanpak, dan blijft niemand achter zonder iemand om naartoe te gaan (aanbeveling 7 van het eindrapport). */
export const vraagtVervolgcontact = (reden: string): boolean => reden === 'einde_aanpak';

/** Na een overlijden is er niemand meer om een gesprek aan te bieden. */
export const vraagtLaatsteGesprek = (reden: string): boolean => reden !== 'overleden';

export const LAATSTE_GESPREKKEN = ['gevoerd', 'niet_gewild', 'niet_aangeboden'] as const;
export type LaatsteGesprek = (typeof LAATSTE_GESPREKKEN)[number];

/** Zoveel dagen na de laatste dag kan een traject zonder verlies worden heropend. */
const HEROPENEN_DAGEN = 30;
export const heropenbaarTot = (einddatum: Datum): Datum => plusDagen(einddatum, HEROPENEN_DAGEN);
