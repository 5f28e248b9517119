/** Over welke maanden het aanbod wordt geteld. */
import { type Datum, plusMaanden } from '../domain/datum';

export const MAANDEN = 12;
const eersteVan = (d: Datum) => `${d.slice(0, 7)}-01` as Datum;

/** De eerste dag van de twaalf maanden waarover geteld wordt; de lopende maand is de laatste. */
export const telVanaf = (vandaag: Datum): Datum => plusMaanden(eersteVan(vandaag), 1 - MAANDEN);
