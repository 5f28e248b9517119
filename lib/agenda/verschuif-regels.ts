/** Een afspraak verschuiven in het raster: met de muis, de vinger of de pijltjes, altijd op een kwartier en binnen wat er te zien is. */

const KWARTIER = 15;
/** Zo lang mag een gesprek ten hoogste duren; gelijk aan het formulier. */
const LANGST = 600;

/** Waar een afspraak in het raster ligt: de hoeveelste dag, en in minuten na middernacht. */
export type Plek = { dag: number; begin: number; duur: number };
/** Waarbinnen zij mag: de eerste en laatste dag, en de uren die te zien zijn. */
export type Grens = { eersteDag: number; laatsteDag: number; begin: number; einde: number };

const binnen = (laag: number, waarde: number, hoog: number) => Math.max(laag, Math.min(waarde, Math.max(laag, hoog)));

const zet = (van: Plek, dag: number, begin: number, g: Grens): Plek => ({
  ...van,
  dag: binnen(g.eersteDag, dag, g.laatsteDag),
  begin: binnen(g.begin, begin, g.einde - KWARTIER),
});
const zetEinde = (van: Plek, einde: number, g: Grens): Plek => ({
  ...van,
  duur: binnen(KWARTIER, einde - van.begin, Math.min(LANGST, g.einde - van.begin)),
});

/** Minder dan een half kwartier is een trilling: de tijd blijft dan precies zoals zij was. */
const naarKwartier = (minuut: number, verschil: number) =>
  Math.abs(verschil) < KWARTIER / 2 ? minuut : Math.round((minuut + verschil) / KWARTIER) * KWARTIER;

/** Naar deze dag en zoveel minuten later (of eerder), op het dichtstbijzijnde kwartier. */
export const versleep = (van: Plek, { dag, minuten }: { dag: number; minuten: number }, g: Grens): Plek =>
  zet(van, dag, naarKwartier(van.begin, minuten), g);

/** Zoveel minuten langer of korter, met het einde op een kwartier; ten minste een kwartier, ten hoogste tot waar het raster ophoudt. */
export const verleng = (van: Plek, minuten: number, g: Grens): Plek =>
  zetEinde(van, naarKwartier(van.begin + van.duur, minuten), g);

/** Het volgende of vorige hele kwartier. */
const kwartierVerder = (minuut: number, richting: number) =>
  richting > 0 ? (Math.floor(minuut / KWARTIER) + 1) * KWARTIER : (Math.ceil(minuut / KWARTIER) - 1) * KWARTIER;

/** Wat een pijltje doet: op en neer een kwartier, opzij een dag, en met Shift op en neer langer of korter. Null als de toets hier niets doet. */
export function metPijltje(van: Plek, toets: string, shift: boolean, g: Grens): Plek | null {
  const opNeer = { ArrowUp: -1, ArrowDown: 1 }[toets];
  const opzij = { ArrowLeft: -1, ArrowRight: 1 }[toets];
  if (opNeer && shift) return zetEinde(van, kwartierVerder(van.begin + van.duur, opNeer), g);
  if (opNeer) return zet(van, van.dag, kwartierVerder(van.begin, opNeer), g);
  if (opzij && !shift) return zet(van, van.dag + opzij, van.begin, g);
  return null;
}

export const zelfdePlek = (a: Plek, b: Plek): boolean => a.dag === b.dag && a.begin === b.begin && a.duur === b.duur;
