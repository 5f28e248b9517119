/** Waar en wanneer iemand een afspraak wil plannen, zoals het in het adres staat. Wat niet klopt, telt niet: dan kiest hij het in het formulier. */
import { type Datum, isDatum } from '../domain/datum';
import { isUuid } from './velden';

export type Planwens = {
  datum: Datum | null;
  tijd: string | null;
  locatieId: string | null;
  duurMinuten: number | null;
};

export function leesPlanwens(zoek: Record<string, unknown>, vandaag: Datum): Planwens {
  const tekst = (naam: string) => (typeof zoek[naam] === 'string' ? zoek[naam] : '');
  const [datum, tijd, locatie, duur] = [tekst('datum'), tekst('tijd'), tekst('locatie'), Number(tekst('duur'))];
  return {
    datum: isDatum(datum) && datum >= vandaag ? datum : null,
    tijd: /^([01]\d|2[0-3]):[0-5]\d$/.test(tijd) ? tijd : null,
    locatieId: isUuid(locatie) ? locatie : null,
    duurMinuten: Number.isInteger(duur) && duur >= 1 && duur <= 600 ? duur : null,
  };
}

/** Het adres van het formulier waarin deze wens al is ingevuld, vanuit de agenda. */
export function planzoek(w: Planwens): string {
  return new URLSearchParams({
    plannen: '1',
    ...(w.datum ? { datum: w.datum } : {}),
    ...(w.tijd ? { tijd: w.tijd } : {}),
    ...(w.locatieId ? { locatie: w.locatieId } : {}),
    ...(w.duurMinuten ? { duur: String(w.duurMinuten) } : {}),
    terug: 'agenda',
  }).toString();
}
