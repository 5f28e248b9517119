/** Hoe lang het tussen twee gesprekken duurde: overal in dezelfde klassen. De grenzen zijn die van een, twee, drie, vier en zes maanden. */
export const TUSSENPOZEN = ['tm_31', '32_62', '63_92', '93_123', '124_184', 'meer_dan_184'] as const;
export type Tussenpoos = (typeof TUSSENPOZEN)[number];

const LAATSTE_DAG = [31, 62, 92, 123, 184] as const;

/** In welke klasse zoveel dagen vallen. Binnen de norm van vier per jaar is hoogstens 92: zo lang kunnen drie maanden duren. */
export function tussenpoosVan(dagen: number): Tussenpoos {
  const i = LAATSTE_DAG.findIndex((tot) => dagen <= tot);
  return TUSSENPOZEN[i] ?? 'meer_dan_184';
}
