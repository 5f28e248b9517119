/**
 * De leefgebieden waarover een intake gaat: een lijst met een versie, want een intake houdt de lijst waarmee zij is gemaakt. Een nieuwe lijst
 * komt erbij, een oude verandert nooit. Bron: eindrapport VIA-pilot (Verwey-Jonker Instituut, 2021).
 */
const LIJSTEN = {
  1: [1, 2, 3, 4, 5, 6, 7, 8],
} as const;

export type Lijstversie = keyof typeof LIJSTEN;
/** Het nummer van een leefgebied; een nummer krijgt nooit een andere betekenis. */
export type Leefgebied = (typeof LIJSTEN)[Lijstversie][number];

/** De lijst voor een nieuwe intake. */
export const HUIDIGE_LIJST: Lijstversie = 1;

/** De leefgebieden van deze lijst, op volgorde; gooit RangeError als de lijst er niet is. */
export function leefgebiedenVan(versie: number): readonly Leefgebied[] {
  const lijst = LIJSTEN[versie as Lijstversie];
  if (!lijst) throw new RangeError(`Geen lijst van leefgebieden: ${versie}`);
  return lijst;
}

/** De leefgebieden van vandaag. */
export const LEEFGEBIEDEN = leefgebiedenVan(HUIDIGE_LIJST);

/** 1 acuut probleem … 5 gaat goed. "Niet besproken" is geen score maar een eigen antwoord. */
export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

/** Bij deze scores hoort een doel in het plan; ontbreekt het, dan wordt dat gezegd, nooit afgedwongen. */
export const vraagtOmDoel = (score: number | null): boolean => score !== null && score <= 2;
