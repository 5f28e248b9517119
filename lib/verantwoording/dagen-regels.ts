/** De dagen die de privacy officer met één klik kiest. */
import { type Datum, datum, maandagVan, plusDagen, plusMaanden } from '../domain/datum';

export type Dagen = { wat: string; van: Datum; tot: Datum };

const eersteVan = (d: Datum): Datum => datum(`${d.slice(0, 8)}01`);

export function snelleDagen(vandaag: Datum): Dagen[] {
  const gisteren = plusDagen(vandaag, -1);
  const maandag = maandagVan(vandaag);
  const eerste = eersteVan(vandaag);
  return [
    { wat: 'vandaag', van: vandaag, tot: vandaag },
    { wat: 'gisteren', van: gisteren, tot: gisteren },
    { wat: 'deze week', van: maandag, tot: vandaag },
    { wat: 'vorige week', van: plusDagen(maandag, -7), tot: plusDagen(maandag, -1) },
    { wat: 'deze maand', van: eerste, tot: vandaag },
    { wat: 'vorige maand', van: plusMaanden(eerste, -1), tot: plusDagen(eerste, -1) },
  ];
}
