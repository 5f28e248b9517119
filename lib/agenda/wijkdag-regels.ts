/** De dag in de wijk: wie van de eigen cliënten waarschijnlijk te vinden is op de plek waar een begeleider die dag is. */
import { type Datum, plusMaanden } from '../domain/datum';

export type Plek = { id: string; naam: string; wijk: string | null; organisatieId: string | null };

/** Wat er van een cliënt bekend is over waar hij komt. */
export type Wijkfeit = {
  clientnummer: string;
  naam: string;
  wijk: string | null;
  /** Waar hij volgens het ritme wordt gesproken; elke aanpak kan een eigen ritme hebben. */
  ritmeLocatieIds: readonly string[];
  /** De gesprekken op een locatie, gepland of gevoerd. */
  gesprekken: readonly { locatieId: string; datum: Datum }[];
  /** Wat er nu voor hem loopt, en bij wie. */
  inzetten: readonly { organisatieId: string; instrument: string }[];
  /** De eerste afspraak die nog komt, waar dan ook. */
  gepland: Datum | null;
  /** Hij is vandaag al even gezien door wie dit leest. */
  gezien: boolean;
};

/** Waarom iemand hier te vinden is; de sterkste reden staat eerst. */
export type Reden = { soort: 'afspraak' | 'ritme' | 'gesprek' | 'wijk' } | { soort: 'inzet'; instrument: string };

/** Zo ver terug blijft een gesprek op een plek een reden om iemand daar weer te verwachten. */
export const sindsWanneer = (vandaag: Datum): Datum => plusMaanden(vandaag, -6);

const wijken = (tekst: string | null) => (tekst ?? '').split(',').map((w) => w.trim().toLowerCase());

/** Woont iemand in een van de wijken van deze plek? Hoofdletters en spaties eromheen doen er niet toe. */
export const woontIn = (plek: Pick<Plek, 'wijk'>, wijk: string | null): boolean =>
  Boolean(wijk?.trim()) && wijken(plek.wijk).includes(wijk?.trim().toLowerCase() ?? '');

/**
 * Waarom deze cliënt op deze dag hier te vinden is; null als daar niets voor spreekt. Een afspraak hier die dag gaat voor; dan wat er hier voor
 * hem loopt, het ritme, en een gesprek hier van hoogstens zes maanden geleden of later. Alleen in de wijk wonen is de zwakste reden.
 */
export function redenHier(plek: Plek, f: Wijkfeit, dag: Datum, vandaag: Datum): Reden | null {
  const hier = f.gesprekken.filter((g) => g.locatieId === plek.id);
  if (hier.some((g) => g.datum === dag)) return { soort: 'afspraak' };
  const inzet = plek.organisatieId && f.inzetten.find((i) => i.organisatieId === plek.organisatieId);
  if (inzet) return { soort: 'inzet', instrument: inzet.instrument };
  if (f.ritmeLocatieIds.includes(plek.id)) return { soort: 'ritme' };
  if (hier.some((g) => g.datum >= sindsWanneer(vandaag))) return { soort: 'gesprek' };
  return woontIn(plek, f.wijk) ? { soort: 'wijk' } : null;
}

export type Hier = Wijkfeit & { reden: Reden };

/** Wie er komt, en wie er alleen in de wijk woont; beide in de volgorde van de feiten. */
export function wieIsHier(plek: Plek, feiten: readonly Wijkfeit[], dag: Datum, vandaag: Datum) {
  const hier = feiten.flatMap((f): Hier[] => {
    const reden = redenHier(plek, f, dag, vandaag);
    return reden ? [{ ...f, reden }] : [];
  });
  return {
    komt: hier.filter((h) => h.reden.soort !== 'wijk'),
    woont: hier.filter((h) => h.reden.soort === 'wijk'),
  };
}
