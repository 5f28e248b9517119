/**
 * Welke momenten een scherm aanbiedt. Wat hier uit komt is goed: de begeleider werkt die dag, is niet weg, heeft nog een gesprek over, is op de
 * afgesproken plaats en is dat uur vrij. Elk voorstel in de toepassing vraagt het hier, zodat niemand een vraag krijgt over een dag die de pagina
 * zelf aanbood.
 */
import { type Datum, dagenTussen, plusDagen, weekdag } from '../domain/datum';
import type { Kanaal } from '../domain/tellend-gesprek';
import { type Beschikbaarheid, type Werkdag, werkdagOp } from './beschikbaarheid-regels';
import { minutenVan, raken, type Tijdvak, tijdVan, tijdvakVan } from './regels';

/** Wat er al in de agenda staat; zonder tijd houdt het geen uur bezet, maar wel een van de gesprekken van die dag. */
export type Bezetting = { datum: Datum; tijd: string | null; duurMinuten: number };
type Vast = Omit<Bezetting, 'datum'>;
type Werkuren = Pick<Werkdag, 'van' | 'tot'>;

const KWARTIER = 15;
const MIDDAG = 12 * 60;
const PAUZE: Tijdvak = { begin: MIDDAG, einde: 13 * 60 };

/**
 * Voor zoveel gesprekken van deze lengte een begintijd, op een kwartier. Liefst met een kwartier ertussen en buiten de middagpauze; past dat
 * niet, dan zonder. null voor wie er binnen de werkuren geen gat meer is.
 */
export function kiesTijden(aantal: number, uren: Werkuren, duur: number, bezet: readonly Vast[]): (string | null)[] {
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

/** Hoeveel gesprekken er op deze dag nog bij kunnen: hoogstens wat de begeleider aankan, en zoveel als er uren voor zijn. */
export function ruimteOp(
  { gesprekkenPerDag, gesprekMinuten }: Beschikbaarheid,
  werkdag: Werkdag,
  bezet: readonly Vast[],
): number {
  const over = Math.max(0, gesprekkenPerDag - bezet.length);
  return kiesTijden(over, werkdag, gesprekMinuten, bezet).filter((t) => t !== null).length;
}

const WEEKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'];

/** Wat er uit de afgesproken dagen en tijden ("dinsdag- of donderdagochtend") te lezen is; een ontkenning is aan de begeleider. */
export function leesMomenten(tekst: string | null): { weekdagen: number[]; deel: 'ochtend' | 'middag' | null } {
  const kleine = (tekst ?? '').toLowerCase();
  if (/\b(niet|geen|behalve|nooit)\b/.test(kleine)) return { weekdagen: [], deel: null };
  const [ochtend, middag] = [/ochtend|morgen/.test(kleine), /middag/.test(kleine)];
  return {
    weekdagen: WEEKDAGEN.flatMap((naam, i) => (kleine.includes(naam) ? [i + 1] : [])),
    deel: ochtend === middag ? null : ochtend ? 'ochtend' : 'middag',
  };
}

/** Van elk van deze gesprekken op één dag de tijd: liefst op het afgesproken deel van de dag. */
export function tijdenVoor(
  momenten: readonly (string | null)[],
  uren: Werkuren,
  duur: number,
  bezet: readonly Vast[],
): (string | null)[] {
  const vast: Vast[] = [...bezet];
  const wens = momenten.map((tekst) => {
    const { deel } = leesMomenten(tekst);
    if (!deel) return null;
    const grens = tijdVan(MIDDAG);
    const venster =
      deel === 'ochtend'
        ? { van: uren.van, tot: uren.tot < grens ? uren.tot : grens }
        : { van: uren.van > grens ? uren.van : grens, tot: uren.tot };
    const [tijd = null] = kiesTijden(1, venster, duur, vast);
    if (tijd) vast.push({ tijd, duurMinuten: duur });
    return tijd;
  });
  const rest = kiesTijden(wens.filter((t) => t === null).length, uren, duur, vast);
  const tijden = wens.map((t) => t ?? rest.shift() ?? null);
  // Iedereen een tijd gaat voor ieder zijn deel van de dag.
  return tijden.includes(null) ? kiesTijden(momenten.length, uren, duur, bezet) : tijden;
}

/** Is de begeleider die dag vast op de afgesproken plaats, kan hij er komen, of is hij vast ergens anders? */
export type Plaats = 'vast' | 'kan' | 'elders';

/** Waar een gesprek op deze werkdag is. Is de begeleider die dag vast ergens anders, dan daar: wie er heen moet reizen is er niet. */
export function plaatsOp(
  { werkdagen }: Beschikbaarheid,
  werkdag: Werkdag,
  kanaal: Kanaal,
  afgesproken: string | null,
): { locatieId: string | null; plaats: Plaats } {
  if (kanaal !== 'op_locatie') return { locatieId: null, plaats: 'vast' };
  const locatieId = werkdag.locatieId ?? afgesproken;
  if (afgesproken !== null && locatieId !== afgesproken) return { locatieId, plaats: 'elders' };
  const elkeDag = werkdag.locatieId !== null || !werkdagen.some((w) => w.locatieId === afgesproken);
  return { locatieId, plaats: afgesproken === null || elkeDag ? 'vast' : 'kan' };
}

export type Moment = { datum: Datum; tijd: string; locatieId: string | null; plaats: Plaats };

export type Aanbodvraag = {
  /** Wie het gesprek op een dag voert: zijn agenda, en wat er al in staat. */
  wie: (dag: Datum) => { agenda: Beschikbaarheid; bezet: readonly Bezetting[] };
  kanaal: Kanaal;
  /** De afgesproken plaats, en de afgesproken dagen en tijden. */
  locatieId: string | null;
  momenten: string | null;
  /** De eerste en de laatste dag die mogen. */
  vanaf: Datum;
  tot: Datum;
  /** Dagen waarop deze cliënt al iemand spreekt. */
  behalve: readonly Datum[];
};

/** Elk goed moment van `vanaf` tot en met `tot`, hoogstens één per dag, op volgorde. */
export function goedeMomenten(v: Aanbodvraag): Moment[] {
  const momenten: Moment[] = [];
  for (let datum = v.vanaf; datum <= v.tot; datum = plusDagen(datum, 1)) {
    if (v.behalve.includes(datum)) continue;
    const { agenda, bezet } = v.wie(datum);
    const werkdag = werkdagOp(agenda, datum);
    const staatEr = bezet.filter((b) => b.datum === datum);
    if (!werkdag || ruimteOp(agenda, werkdag, staatEr) === 0) continue;
    const [tijd] = tijdenVoor([v.momenten], werkdag, agenda.gesprekMinuten, staatEr);
    if (tijd) momenten.push({ datum, tijd, ...plaatsOp(agenda, werkdag, v.kanaal, v.locatieId) });
  }
  return momenten;
}

/** Liever een paar dagen eerder dan later dan gewenst, en liever nog een dag die is afgesproken; de plaats gaat voor alles. In dagen. */
const LATER = 7;
const ANDERE_WEEKDAG = 6;
const PLAATS: Record<Plaats, number> = { vast: 0, kan: 14, elders: 1000 };

/** Bij elke gewenste dag het beste moment eromheen; elk moment één keer, op volgorde. */
function biedMomentenAan(vraag: Aanbodvraag, wensen: readonly Datum[]): Aanbod['momenten'] {
  const { weekdagen } = leesMomenten(vraag.momenten);
  const alle = goedeMomenten(vraag);
  const prijs = (m: Moment, wens: Datum) =>
    (m.datum <= wens ? dagenTussen(m.datum, wens) : LATER + dagenTussen(wens, m.datum)) +
    (weekdagen.length === 0 || weekdagen.includes(weekdag(m.datum)) ? 0 : ANDERE_WEEKDAG) +
    PLAATS[m.plaats];
  const gekozen = wensen.flatMap((wens) =>
    alle.length === 0 ? [] : [alle.reduce((a, b) => (prijs(b, wens) < prijs(a, wens) ? b : a))],
  );
  return [...new Set(gekozen)]
    .sort((a, b) => (a.datum < b.datum ? -1 : 1))
    .map((m) => ({ ...m, laat: false, eerste: m === alle[0] }));
}

/** Zoveel voorstellen staan er hoogstens, en zoveel als de norm niet meer te halen is: wie al over tijd is mag kiezen. */
const MEESTE = 3;

/** `laat` is na de uiterlijke datum; `eerste` is de eerste plek die er in de agenda vrij is. */
export type Aanbod = { momenten: (Moment & { laat: boolean; eerste: boolean })[]; tijdig: boolean };

/**
 * Momenten voor het volgende gesprek: binnen het ritme, anders binnen de norm. Is er geen goede dag meer voor de uiterlijke datum, dan de eerste goede
 * erna; die is later dan de norm.
 */
export function biedVervolgAan(
  vraag: Omit<Aanbodvraag, 'vanaf' | 'tot'>,
  { vanaf, wensen, streef, opTijd }: { vanaf: Datum; wensen: readonly Datum[]; streef: Datum; opTijd: Datum },
  { uiterlijk, uiterste }: { uiterlijk: Datum | null; uiterste: Datum },
): Aanbod {
  const tot = (grens: Datum) => ({ ...vraag, vanaf, tot: grens < uiterste ? grens : uiterste });
  const ritme = biedMomentenAan(tot(streef), wensen).slice(0, MEESTE);
  const opTijdMomenten = ritme.length > 0 ? ritme : biedMomentenAan(tot(opTijd), [vanaf > streef ? vanaf : streef]);
  if (opTijdMomenten.length > 0) return { momenten: opTijdMomenten, tijdig: true };
  const erna = plusDagen(opTijd, 1);
  const later = goedeMomenten({ ...vraag, vanaf: erna > vanaf ? erna : vanaf, tot: uiterste });
  const goed = later.filter((m) => m.plaats !== 'elders');
  const momenten = (goed.length > 0 ? goed : later).slice(0, opTijd < vanaf ? MEESTE : 1);
  const isLaat = (m: Moment) => uiterlijk !== null && m.datum > uiterlijk;
  return { momenten: momenten.map((m) => ({ ...m, laat: isLaat(m), eerste: m === later[0] })), tijdig: false };
}
