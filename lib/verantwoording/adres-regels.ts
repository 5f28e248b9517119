/** Het adres van een keuze in het spoor: wat er gekozen is, en wat er nu bij komt of afgaat. */
import type { Spoorfilter } from './schema';

export type Ingevuld = Record<keyof Spoorfilter, string>;

/** Een andere keuze begint weer vooraan, tenzij er een bladzijde bij staat. */
export function spooradres(ingevuld: Ingevuld, anders: Partial<Ingevuld> = {}, pad = '/verantwoording'): string {
  const gekozen = Object.entries({ ...ingevuld, voor: '', ...anders }).filter(([, w]) => w !== '');
  return gekozen.length > 0 ? `${pad}?${new URLSearchParams(gekozen)}` : pad;
}
