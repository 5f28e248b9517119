/** De agenda in woorden: wat er niet past, en bij wie. */

import { datumMetDag, korteMaand, periodeTekst } from '../copy/datums';
import { hoofdletter } from '../copy/woorden';
import { type Datum, plusDagen, weekdag, weeknummer } from '../domain/datum';
import type { Waarschuwing } from './regels';

const DAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** maandag */
export const dagNaam = (nummer: number): string => DAGEN[nummer - 1] ?? '';

/** De naam van de dag met zijn datum, kort: di 24 nov */
export function korteDag(d: Datum): string {
  const dag = dagNaam(weekdag(d)).slice(0, 2);
  return `${dag} ${Number(d.slice(8))} ${korteMaand(d).slice(0, 3)}`;
}

/** week 48: 23 – 27 november 2026 */
export const weekTekst = (maandag: Datum): string =>
  `Week ${weeknummer(maandag)}: ${periodeTekst(maandag, plusDagen(maandag, 6))}`;

/** Van wie de agenda is waarin iets niet past: de lezer zelf, of een collega met deze naam. */
export type Wie = 'u' | { naam: string };

const doet = (wie: Wie, u: string, ander: string) => (wie === 'u' ? `${u} u` : `${ander} ${wie.naam}`);

/** Waarom deze afspraak niet bij de werkdagen past, als hele zin. `locatie` geeft de naam van een locatie. */
export function waarschuwingZin(w: Waarschuwing, op: Datum, wie: Wie, locatie: (id: string) => string): string {
  const dag = dagNaam(weekdag(op));
  switch (w.soort) {
    case 'weekend':
      return `${hoofdletter(datumMetDag(op))} is in het weekend.`;
    case 'feestdag':
      return `${hoofdletter(datumMetDag(op))} is ${w.feestdag}.`;
    case 'geen_werkdag':
      return `Op ${dag} ${doet(wie, 'werkt', 'werkt')} niet.`;
    case 'afwezig':
      return `Op ${datumMetDag(op)} ${doet(wie, 'bent', 'is')} afwezig.`;
    case 'buiten_uren':
      return `Op ${dag} ${doet(wie, 'werkt', 'werkt')} van ${w.van} tot ${w.tot}.`;
    case 'andere_locatie':
      return `Op ${dag} ${doet(wie, 'bent', 'is')} op ${locatie(w.vast)}.`;
  }
}

/** Met wie deze afspraak botst; zonder naam als die er voor de lezer niet is. */
export function botsingZin(tijd: string, met: string | null, wie: Wie): string {
  return `Om ${tijd} ${doet(wie, 'hebt', 'heeft')} al een gesprek${met ? ` met ${met}` : ''}.`;
}

/** Hetzelfde in een paar woorden, bij de afspraak in de agenda. */
export const WAARSCHUWING: Record<Waarschuwing['soort'], string> = {
  weekend: 'in het weekend',
  feestdag: 'op een feestdag',
  geen_werkdag: 'op een vrije dag',
  afwezig: 'u bent afwezig',
  buiten_uren: 'buiten uw werktijd',
  andere_locatie: 'op een andere locatie',
};

export const AFWEZIGHEID: Record<'verlof' | 'scholing' | 'anders', string> = {
  verlof: 'verlof',
  scholing: 'scholing',
  anders: 'anders afwezig',
};
