/** Op welk uur van de dag een voorgesteld gesprek kan, binnen de werkuren en naast wat er al staat. */
import { minutenVan, raken, type Tijdvak, tijdVan, tijdvakVan } from '../afspraken/regels';

/** Wat er die dag al staat; zonder tijd houdt het niets bezet. */
export type Bezet = { tijd: string | null; duurMinuten: number };
export type Werkuren = { van: string; tot: string };

const KWARTIER = 15;
const PAUZE: Tijdvak = { begin: 12 * 60, einde: 13 * 60 };

/**
 * Voor zoveel gesprekken van deze lengte een begintijd, op een kwartier. Liefst met een kwartier ertussen en buiten de middagpauze; past dat
 * niet, dan zonder. null voor wie er binnen de werkuren geen gat meer is.
 */
export function kiesTijden(aantal: number, uren: Werkuren, duur: number, bezet: readonly Bezet[]): (string | null)[] {
  const vast = bezet.flatMap((b) => tijdvakVan(b, b.duurMinuten) ?? []);
  let beste: (string | null)[] = [];
  for (const { tussen, pauze } of [
    { tussen: KWARTIER, pauze: true },
    { tussen: 0, pauze: true },
    { tussen: 0, pauze: false },
  ]) {
    const tijden = vul(aantal, uren, duur, pauze ? [...vast, PAUZE] : vast, tussen);
    if (tijden.length > beste.length || beste.length === 0) beste = tijden;
    if (tijden.length === aantal) break;
  }
  return [...beste, ...Array<null>(aantal - beste.length).fill(null)];
}

function vul(aantal: number, uren: Werkuren, duur: number, bezet: readonly Tijdvak[], tussen: number): string[] {
  const tijden: string[] = [];
  const einde = minutenVan(uren.tot);
  let begin = Math.ceil(minutenVan(uren.van) / KWARTIER) * KWARTIER;
  while (tijden.length < aantal && begin + duur <= einde) {
    const vak = { begin, einde: begin + duur };
    if (bezet.some((b) => raken(vak, b))) begin += KWARTIER;
    else {
      tijden.push(tijdVan(begin));
      begin = Math.ceil((vak.einde + tussen) / KWARTIER) * KWARTIER;
    }
  }
  return tijden;
}
