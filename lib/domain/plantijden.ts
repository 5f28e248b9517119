/** Op welk uur van de dag een voorgesteld gesprek kan, binnen de werkuren en naast wat er al staat. */

export type Bezet = { tijd: string | null; minuten: number };
export type Werkuren = { van: string; tot: string };

const KWARTIER = 15;
const PAUZE = { van: 12 * 60, tot: 13 * 60 };

/** Minuten na middernacht. */
const minuten = (tijd: string) => Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3, 5));

const alsTijd = (m: number) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;

type Vak = { van: number; tot: number };

/** Raken deze twee elkaar? Meteen na elkaar is niet tegelijk. */
export const overlapt = (a: Vak, b: Vak) => a.van < b.tot && b.van < a.tot;

export const vakVan = (tijd: string, duur: number): Vak => ({ van: minuten(tijd), tot: minuten(tijd) + duur });

/**
 * Voor zoveel gesprekken van deze lengte een begintijd, op een kwartier. Liefst met een kwartier ertussen en buiten de middagpauze; past dat
 * niet, dan zonder. null voor wie er binnen de werkuren geen gat meer is.
 */
export function kiesTijden(aantal: number, uren: Werkuren, duur: number, bezet: readonly Bezet[]): (string | null)[] {
  const vast = bezet.flatMap((b) => (b.tijd ? [vakVan(b.tijd, b.minuten)] : []));
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

function vul(aantal: number, uren: Werkuren, duur: number, bezet: readonly Vak[], tussen: number): string[] {
  const tijden: string[] = [];
  const einde = minuten(uren.tot);
  let begin = Math.ceil(minuten(uren.van) / KWARTIER) * KWARTIER;
  while (tijden.length < aantal && begin + duur <= einde) {
    const vak = { van: begin, tot: begin + duur };
    if (bezet.some((b) => overlapt(vak, b))) begin += KWARTIER;
    else {
      tijden.push(alsTijd(begin));
      begin = Math.ceil((vak.tot + tussen) / KWARTIER) * KWARTIER;
    }
  }
  return tijden;
}
