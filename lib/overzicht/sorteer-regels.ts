/** Waarop de lijsten van een team te sorteren zijn. Zuiver: ook de koppen in de browser lezen dit. */

/** De lijst met cliënten, en wie te lang wacht. */
export const CLIENTSLEUTELS = [
  'naam',
  'begeleider',
  'uiterlijk',
  'laatste_gesprek',
  'gesprekken',
  'gepland',
  'pogingen',
] as const;
export type Clientsleutel = (typeof CLIENTSLEUTELS)[number];

/** Contact per begeleider. */
export const BEGELEIDERSLEUTELS = [
  'wie',
  'clienten',
  'over_tijd',
  'te_lang',
  'niets_gepland',
  'norm_gehaald',
  'on_hold',
] as const;
export type Begeleidersleutel = (typeof BEGELEIDERSLEUTELS)[number];

export type Sorteersleutel = Clientsleutel | Begeleidersleutel;
export const RICHTINGEN = ['op', 'af'] as const;
export type Richting = (typeof RICHTINGEN)[number];
/** Zonder richting die waarmee deze kolom begint. */
export type Sortering = { sorteer: Sorteersleutel | null; richting: Richting | null };

/** Een getal begint bij het hoogste, een naam of dag bij de eerste. */
const EERST: Partial<Record<Sorteersleutel, Richting>> = {
  gesprekken: 'af',
  pogingen: 'af',
  clienten: 'af',
  over_tijd: 'af',
  te_lang: 'af',
  niets_gepland: 'af',
  norm_gehaald: 'af',
  on_hold: 'af',
};

/** Hoe er nu op deze kolom is gesorteerd; null als dat niet zo is. */
export const richtingVan = ({ sorteer, richting }: Sortering, sleutel: Sorteersleutel): Richting | null =>
  sorteer === sleutel ? (richting ?? EERST[sleutel] ?? 'op') : null;

/** De richting die een klik op deze kop geeft: andersom als er al op is gesorteerd. */
export function volgendeRichting(nu: Sortering, sleutel: Sorteersleutel): Richting {
  const richting = richtingVan(nu, sleutel);
  if (!richting) return EERST[sleutel] ?? 'op';
  return richting === 'op' ? 'af' : 'op';
}

type Waarde = string | number | null;

/** Op deze waarde; wat er geen heeft staat in beide richtingen achteraan, en wat gelijk is houdt zijn volgorde. */
export function gesorteerd<R>(rijen: readonly R[], waarde: (rij: R) => Waarde, richting: Richting | null): R[] {
  const teken = richting === 'af' ? -1 : 1;
  return [...rijen].sort((x, y) => {
    const [a, b] = [waarde(x), waarde(y)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return teken * (typeof a === 'string' ? a.localeCompare(String(b), 'nl') : a - Number(b));
  });
}

type Clientrij = {
  sorteernaam: string;
  begeleider: { naam: string } | null;
  uiterlijk: string | null;
  laatsteGesprek: string | null;
  telling: { gevoerd: number };
  gepland: { datum: string } | null;
  pogingen: Record<'geen_gehoor' | 'niet_verschenen' | 'voicemail', number>;
};
const CLIENTWAARDE: Record<Clientsleutel, (r: Clientrij) => Waarde> = {
  naam: (r) => r.sorteernaam,
  begeleider: (r) => r.begeleider?.naam ?? null,
  uiterlijk: (r) => r.uiterlijk,
  // Wie nog nooit is gesproken, wacht het langst.
  laatste_gesprek: (r) => r.laatsteGesprek ?? '',
  gesprekken: (r) => r.telling.gevoerd,
  gepland: (r) => r.gepland?.datum ?? null,
  pogingen: ({ pogingen: p }) => p.geen_gehoor + p.niet_verschenen + p.voicemail,
};

type Begeleiderrij = {
  naam: string;
  clienten: number;
  aantallen: Record<Exclude<Begeleidersleutel, 'wie' | 'clienten'>, number>;
};
const BEGELEIDERWAARDE: Record<Begeleidersleutel, (r: Begeleiderrij) => Waarde> = {
  wie: (r) => r.naam,
  clienten: (r) => r.clienten,
  over_tijd: (r) => r.aantallen.over_tijd,
  te_lang: (r) => r.aantallen.te_lang,
  niets_gepland: (r) => r.aantallen.niets_gepland,
  norm_gehaald: (r) => r.aantallen.norm_gehaald,
  on_hold: (r) => r.aantallen.on_hold,
};

const is = <S extends string>(sleutels: readonly S[], sleutel: string | null): sleutel is S =>
  (sleutels as readonly (string | null)[]).includes(sleutel);

/** Zonder keuze de volgorde die er was: wie het eerst aan de beurt is. */
export const sorteerClienten = <R extends Clientrij>(rijen: readonly R[], nu: Sortering): R[] =>
  is(CLIENTSLEUTELS, nu.sorteer)
    ? gesorteerd(rijen, CLIENTWAARDE[nu.sorteer], richtingVan(nu, nu.sorteer))
    : [...rijen];

export const sorteerBegeleiders = <R extends Begeleiderrij>(rijen: readonly R[], nu: Sortering): R[] =>
  is(BEGELEIDERSLEUTELS, nu.sorteer)
    ? gesorteerd(rijen, BEGELEIDERWAARDE[nu.sorteer], richtingVan(nu, nu.sorteer))
    : [...rijen];
