import { NIVEAU_NEDERLANDS, opsomming } from '../copy/woorden';
import type { Kop } from './kop';

/** In welke taal het gesprek kan: "spreekt Nederlands en Koerdisch · Nederlands: redelijk". */
export const taalTekst = (k: Pick<Kop, 'talen' | 'niveauNederlands' | 'laaggeletterd'>): string =>
  [
    k.talen.length > 0 && `spreekt ${opsomming(k.talen)}`,
    k.niveauNederlands && `Nederlands: ${NIVEAU_NEDERLANDS[k.niveauNederlands]}`,
    k.laaggeletterd && 'moeite met lezen en schrijven',
  ]
    .filter(Boolean)
    .join(' · ');
