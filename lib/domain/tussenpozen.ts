/** Hoe lang het tussen twee gesprekken duurde: overal in dezelfde klassen. De grenzen zijn die van een, twee, drie, vier en zes maanden. */
export const TUSSENPOZEN = ['tm_31', '32_62', '63_92', '93_123', '124_184', 'meer_dan_184'] as const;
export type Tussenpoos = (typeof TUSSENPOZEN)[number];

const LAATSTE_DAG = [31, 62, 92, 123, 184] as const;

/** In welke klasse zoveel dagen vallen. Binnen de norm van vier per jaar is hoogstens 92: zo lang kunnen drie maanden duren. */
export function tussenpoosVan(dagen: number): Tussenpoos {
  const i = LAATSTE_DAG.findIndex((tot) => dagen <= tot);
  return TUSSENPOZEN[i] ?? 'meer_dan_184';
}

/** Zoveel maanden zitten er in de grens van elke klasse. */
const MAANDEN = [1, 2, 3, 4, 6] as const;

/** Hoeveel klassen, van de kortste af, binnen een norm van zoveel per jaar vallen; null als de grens ertussen ligt. */
export function binnenNorm(perJaar: number): number | null {
  const i = MAANDEN.findIndex((maanden) => maanden * perJaar === 12);
  return i < 0 ? null : i + 1;
}
