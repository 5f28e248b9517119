/** Bestanden waarin iets meer regels beslaat: een intake heeft er een per leefgebied, een plan een per stap. */
import 'server-only';
import type { z } from 'zod';
import { type Afkeuring, isAfkeuring, keurAf, type Rij } from './afkeuring';
import type { Bronrij } from './bron';
import { leesRij, type Opdracht, type Uitslag, verwerkGelezen } from './partij';

/** Regels die bij elkaar horen; als Rij draagt een groep de plaats van haar eerste regel. */
export type Groep<T> = { rijen: readonly Rij<T>[] };

type Groepopdracht<S extends z.ZodType> = Opdracht<S, Groep<z.output<S>>> & {
  /** Welke regels bij elkaar horen, uit de ruwe tekst; op deze sleutel worden ze ook geordend. */
  sleutel: (velden: Bronrij['velden']) => string;
  /** Hoe een groep in een zin heet: "deze intake". */
  wat: string;
};

/**
 * Zoals verwerk, met alle regels van een groep bij elkaar, waar ze ook staan. Een groep komt er in haar geheel in of niet: kan één regel niet,
 * dan worden de andere met een verwijzing afgekeurd, want wat is vastgesteld kan later niet worden aangevuld.
 */
export async function verwerkGroepen<S extends z.ZodType>(opdracht: Groepopdracht<S>): Promise<Uitslag> {
  const groepen = await verzamel(opdracht);
  const uitslag = await verwerkGelezen(opdracht, leesGroepen(groepen, opdracht));
  uitslag.afgekeurd.push(...metgezellen(groepen, uitslag.afgekeurd, opdracht.wat));
  uitslag.afgekeurd.sort((a, b) => a.regel - b.regel);
  return uitslag;
}

type Ruw = Bronrij & Pick<Afkeurbaar, 'bestand'>;
type Afkeurbaar = Parameters<typeof keurAf>[0];

async function verzamel<S extends z.ZodType>({ bestand, rijen, sleutel }: Groepopdracht<S>): Promise<Ruw[][]> {
  const groepen = new Map<string, Ruw[]>();
  for await (const rij of rijen) {
    const naam = sleutel(rij.velden);
    const groep = groepen.get(naam);
    if (groep) groep.push({ ...rij, bestand });
    else groepen.set(naam, [{ ...rij, bestand }]);
  }
  return [...groepen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, groep]) => groep);
}

async function* leesGroepen<S extends z.ZodType>(
  groepen: readonly Ruw[][],
  { schema }: Groepopdracht<S>,
): AsyncGenerator<Rij<Groep<z.output<S>>> | Afkeuring> {
  for (const groep of groepen) {
    const gelezen = groep.map((rij) => leesRij(rij, schema));
    const fout = gelezen.filter(isAfkeuring);
    const rijen = gelezen.filter((rij): rij is Rij<z.output<S>> => !isAfkeuring(rij));
    const [eerste] = rijen;
    if (fout.length) yield* fout;
    else if (eerste) yield { ...eerste, waarden: { rijen } };
  }
}

function metgezellen(groepen: readonly Ruw[][], afgekeurd: readonly Afkeuring[], wat: string): Afkeuring[] {
  const regels = new Set(afgekeurd.map((a) => a.regel));
  return groepen.flatMap((groep) => {
    const schuldig = groep.find((rij) => regels.has(rij.regel));
    if (!schuldig) return [];
    return groep
      .filter((rij) => !regels.has(rij.regel))
      .map((rij) =>
        keurAf(rij, '', `Regel ${schuldig.regel} kan niet, en die hoort bij ${wat}: het geheel is niet ingelezen.`),
      );
  });
}
