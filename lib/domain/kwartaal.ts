/** Kwartalen van het kalenderjaar. */
import { type Datum, plusDagen, plusMaanden } from './datum';

/** De eerste dag van het kwartaal waar deze dag in valt. */
const beginVanKwartaal = (d: Datum): Datum => {
  const maand = Math.floor((Number(d.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${d.slice(0, 4)}-${String(maand).padStart(2, '0')}-01` as Datum;
};

/** Het laatste kwartaaleinde op of voor de peildatum dat vandaag helemaal voorbij is. */
export function laatsteKwartaaleinde(peildatum: Datum, vandaag: Datum): Datum {
  const einde = plusDagen(plusMaanden(beginVanKwartaal(peildatum), 3), -1);
  return einde === peildatum && einde < vandaag ? einde : plusDagen(beginVanKwartaal(peildatum), -1);
}
