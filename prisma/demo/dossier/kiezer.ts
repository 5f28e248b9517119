/** Kiezen zonder toeval: dezelfde cliënt krijgt bij elke keer laden dezelfde woorden, en zijn buurman andere. */

/** Een getal uit 0 … onder bij deze sleutel (FNV-1a), altijd hetzelfde. */
function getal(sleutel: string, onder: number): number {
  let som = 0x811c9dc5;
  for (const teken of sleutel) som = Math.imul(som ^ (teken.codePointAt(0) ?? 0), 0x01000193);
  // De laatste bits van FNV lijken bij buren op elkaar; nog eens mengen spreidt ze.
  som = Math.imul(som ^ (som >>> 15), 0x2c1b3c6d);
  som = Math.imul(som ^ (som >>> 12), 0x297a2d39);
  return ((som ^ (som >>> 15)) >>> 0) % onder;
}

export type Kiezer = {
  /** Eén uit de lijst; `waarover` maakt de keuze los van andere keuzes. */
  een<T>(lijst: readonly T[], waarover: string): T;
  /** Waar bij zoveel van de honderd cliënten. */
  kans(procent: number, waarover: string): boolean;
  /** Een heel getal van `van` tot en met `tot`. */
  tussen(van: number, tot: number, waarover: string): number;
  /** Zoveel verschillende uit de lijst. */
  enkele<T>(lijst: readonly T[], aantal: number, waarover: string): T[];
};

/** De kiezer van deze cliënt. */
export function kiezer(clientnummer: string): Kiezer {
  const nummer = (waarover: string, onder: number) => getal(`${clientnummer} ${waarover}`, onder);
  return {
    een: (lijst, waarover) => lijst[nummer(waarover, lijst.length)] as (typeof lijst)[number],
    kans: (procent, waarover) => nummer(waarover, 100) < procent,
    tussen: (van, tot, waarover) => van + nummer(waarover, tot - van + 1),
    enkele: (lijst, aantal, waarover) =>
      [...lijst.keys()]
        .sort((a, b) => nummer(`${waarover} ${a}`, 1 << 30) - nummer(`${waarover} ${b}`, 1 << 30) || a - b)
        .slice(0, aantal)
        .map((i) => lijst[i] as (typeof lijst)[number]),
  };
}
