import 'server-only';
import { type Beeld, cellenVan } from '../beeld/beeld';
import { type Blad, excelAntwoord } from './excel';

/** De tabel onder een plaatje als rekenblad: een getal blijft een getal, en wat niet getoond wordt is hier ook niet te zien. */
export const beeldblad = ({ koppen, punten }: Beeld): Blad => ({
  naam: 'Cijfers',
  koppen: koppen.map((kop, i) => ({ kop, soort: i === 0 ? 'tekst' : 'getal' })),
  rijen: punten.map((p) => [p.label, ...cellenVan(p).map((c) => c.getal ?? c.tekst)]),
});

/** Het antwoord op de vraag om de cijfers onder een plaatje; null is: voor deze gebruiker is het er niet. */
export const beeldAntwoord = (van: string, beeld: Beeld | null | undefined): Promise<Response> =>
  excelAntwoord(`${van} ${beeld?.naam.replaceAll('_', ' ')}`, beeld && beeldblad(beeld), beeld?.titel);
