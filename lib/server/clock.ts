import 'server-only';
import { type Datum, dagnummer, isDatum } from '../domain/datum';

const dagformaat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** De burgerlijke datum van een tijdstip in Nederland. */
export function dagVan(op: Date): Datum {
  return dagformaat.format(op) as Datum;
}

/** Dit tijdstip; met een vaste dag de tijd van nu op die dag. Voor wat van een moment af geldt, zoals een begeleiding. */
export function nu(): Date {
  const echt = new Date();
  const dagen = dagnummer(vandaag()) - dagnummer(dagVan(echt));
  return new Date(echt.getTime() + dagen * 86_400_000);
}

/** Vandaag in Europe/Amsterdam; in tests en opleiding de dag uit VAST_CONTACT_VANDAAG. */
export function vandaag(): Datum {
  const vast = process.env.VAST_CONTACT_VANDAAG;
  return vast && isDatum(vast) ? vast : dagVan(new Date());
}
