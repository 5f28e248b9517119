import 'server-only';
import { type Beeld, cellenVan } from '../beeld/beeld';
import { alsBestand, type Blad, maakExcel } from './excel';

/** De tabel onder een plaatje als rekenblad: een getal blijft een getal, en wat niet getoond wordt is hier ook niet te zien. */
export const beeldblad = ({ koppen, punten }: Beeld): Blad => ({
  naam: 'Cijfers',
  koppen: koppen.map((kop, i) => ({ kop, soort: i === 0 ? 'tekst' : 'getal' })),
  rijen: punten.map((p) => [p.label, ...cellenVan(p).map((c) => c.getal ?? c.tekst)]),
});

const nietGevonden = () =>
  new Response('Dit plaatje is er niet.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

/** Het antwoord op de vraag om de cijfers onder een plaatje; null is: voor deze gebruiker is het er niet. */
export async function beeldAntwoord(van: string, beeld: Beeld | null | undefined): Promise<Response> {
  if (!beeld) return nietGevonden();
  const naam = `${van} ${beeld.naam.replaceAll('_', ' ')}`;
  return alsBestand(naam, 'xlsx', await maakExcel(beeld.titel, [beeldblad(beeld)]));
}
