/** Hoe lang het geheime adres van een agenda werkt: wie het ooit in handen kreeg, heeft er niet eindeloos iets aan. */
import { type Datum, plusDagen, plusMaanden } from '../domain/datum';

const MAANDEN = 6;
const WAARSCHUW_DAGEN = 21;

/** De laatste dag waarop een adres van deze dag werkt. */
export const werktTot = (gemaakt: Datum): Datum => plusMaanden(gemaakt, MAANDEN);

/** Hoe het met een adres staat: het werkt, werkt binnenkort niet meer, of werkt niet meer. */
export function feedstand(gemaakt: Datum, vandaag: Datum): 'werkt' | 'binnenkort' | 'verlopen' {
  const tot = werktTot(gemaakt);
  if (tot < vandaag) return 'verlopen';
  return tot < plusDagen(vandaag, WAARSCHUW_DAGEN) ? 'binnenkort' : 'werkt';
}
