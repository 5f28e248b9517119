import 'server-only';
import { type Datum, isDatum, plusDagen } from '../domain/datum';
import { middernacht } from '../domain/middernacht';

const dagformaat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** De burgerlijke datum van een tijdstip in Nederland. */
export function dagVan(op: Date): Datum {
  return dagformaat.format(op) as Datum;
}

/** Dit tijdstip; met een vaste dag even lang na middernacht op die dag. Voor wat van een moment af geldt, zoals een begeleiding. */
export function nu(): Date {
  const echt = new Date();
  const [dag, echteDag] = [vandaag(), dagVan(echt)];
  if (dag === echteDag) return echt;
  // Zo verschuiven zomer- en wintertijd de dag niet; een dag van 25 uur gaat niet voorbij het einde van de vaste dag.
  const sinds = echt.getTime() - middernacht(echteDag).getTime();
  return new Date(Math.min(middernacht(dag).getTime() + sinds, middernacht(plusDagen(dag, 1)).getTime() - 1));
}

/** Vandaag in Europe/Amsterdam; in tests en opleiding de dag uit VAST_CONTACT_VANDAAG. */
export function vandaag(): Datum {
  const vast = process.env.VAST_CONTACT_VANDAAG;
  return vast && isDatum(vast) ? vast : dagVan(new Date());
}
