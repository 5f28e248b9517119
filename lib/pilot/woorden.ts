/** Wat een grafiek over de pilot laat zien, in één zin. Over minder dan vijf mensen zegt de titel niets. */
import { aantal } from '../copy/woorden';
import { KLEINSTE_CEL } from '../domain/kleine-cellen';

type Cel<S> = { sleutel: S; aantal: number | null };

/** Wat er bij redenen altijd staat voor wie geen mensen mag zien. */
export const REDENEN_ZIJN_GROF =
  'Een reden gaat over de gezondheid of het leven van één mens. Daarom staan redenen hier per kwartaal, afgerond op vijftallen, en niet als het er minder dan 5 zijn.';

/** Een aantal in een tabel; wat achtergehouden is kan klein zijn, of nodig om een kleine groep te verbergen. */
export const celTekst = (n: number | null) => (n === null ? 'niet getoond' : String(n));

/** Hoeveel mensen er samen in de vakken zitten die niet getoond worden; leeg als alles te zien is. */
export function achtergehoudenTekst(cellen: readonly Cel<unknown>[], totaal: number): string {
  const achter = cellen.filter((c) => c.aantal === null).length;
  if (achter === 0) return '';
  const zichtbaar = cellen.reduce((som, c) => som + (c.aantal ?? 0), 0);
  return `Niet getoond: ${aantal(achter, 'groep', 'groepen')} met samen ${aantal(totaal - zichtbaar, 'mens', 'mensen')}.`;
}

/** 94%; van niemand is er geen. */
export const procentTekst = (n: number | null) => (n === null ? 'niemand' : `${n}%`);

/** Het vak met de meeste mensen; null als dat er te weinig zijn om te noemen, of als het er twee zijn. */
export function grootste<S>(cellen: readonly Cel<S>[]): { sleutel: S; aantal: number } | null {
  const [eerste, tweede] = cellen
    .flatMap((c) => (c.aantal === null ? [] : [{ sleutel: c.sleutel, aantal: c.aantal }]))
    .sort((a, b) => b.aantal - a.aantal);
  if (!eerste || eerste.aantal < KLEINSTE_CEL || eerste.aantal === tweede?.aantal) return null;
  return eerste;
}
