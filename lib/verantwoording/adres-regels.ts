/** Het adres van een keuze in het spoor: wat er gekozen is, en wat er nu bij komt of afgaat. */
import type { Spoorfilter } from './schema';

export type Ingevuld = Record<keyof Spoorfilter, string>;

const VELDEN: readonly (keyof Spoorfilter)[] = [
  ...(['client', 'wie', 'van', 'tot', 'soort', 'groep', 'resultaat'] as const),
  ...(['sessie', 'apparaat', 'volgorde', 'voor'] as const),
];

/** Wat er in het adres over het spoor gaat; de rest hoort nergens te worden opgeschreven. */
export const spoorvraag = (zoek: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(VELDEN.flatMap((veld) => (zoek[veld] === undefined ? [] : [[veld, zoek[veld]]])));

/** Een andere keuze begint weer vooraan, tenzij er een bladzijde bij staat. */
export function spooradres(ingevuld: Ingevuld, anders: Partial<Ingevuld> = {}, pad = '/verantwoording'): string {
  const gekozen = Object.entries({ ...ingevuld, voor: '', ...anders }).filter(([, w]) => w !== '');
  return gekozen.length > 0 ? `${pad}?${new URLSearchParams(gekozen)}` : pad;
}
