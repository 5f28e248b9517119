/** Een opschorting van één traject wordt binnen drie maanden opnieuw bekeken, zodat niemand voorgoed uit de norm verdwijnt. */
import { type Datum, plusMaanden } from '../domain/datum';
import { middernacht } from '../domain/middernacht';

/** De laatste dag waarop opnieuw bekeken moet worden: drie maanden na vandaag of na een later begin. */
export const laatsteHerziening = (van: Datum, vandaag: Datum): Datum => plusMaanden(van > vandaag ? van : vandaag, 3);

/** Nog niet begonnen, of vandaag ingevoerd. */
export const isIntrekbaar = (van: Datum, gemaaktOp: Date | null, vandaag: Datum): boolean =>
  van > vandaag || (gemaaktOp !== null && gemaaktOp >= middernacht(vandaag));
