import { type Datum, plusDagen } from './datum';

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Het tijdstip waarop deze dag in Nederland begint (zomertijd is een uur eerder in UTC). */
export function middernacht(dag: Datum): Date {
  const zomer = new Date(`${plusDagen(dag, -1)}T22:00:00Z`);
  return amsterdam.format(zomer) === `${dag} 00:00` ? zomer : new Date(`${plusDagen(dag, -1)}T23:00:00Z`);
}
