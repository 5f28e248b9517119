import 'server-only';
import { type Datum, isDatum } from '../domain/datum';

const dagformaat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** De burgerlijke datum van een tijdstip in Nederland. */
function dagVan(op: Date): Datum {
  return dagformaat.format(op) as Datum;
}

/** Vandaag in Europe/Amsterdam; in tests en opleiding de dag uit VAST_CONTACT_VANDAAG. */
export function vandaag(): Datum {
  const vast = process.env.VAST_CONTACT_VANDAAG;
  return vast && isDatum(vast) ? vast : dagVan(new Date());
}
