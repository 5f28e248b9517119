/**
 * Een inzet is één gebruik van een instrument door één cliënt: aangemeld → gestart → afgerond, gestopt of afgewezen. Hier staat welke stap
 * mag en welke dagen kunnen.
 */
import type { Datum } from '../domain/datum';

export const INZET_STATUSSEN = ['aangemeld', 'gestart', 'afgerond', 'gestopt', 'afgewezen'] as const;
export type InzetStatus = (typeof INZET_STATUSSEN)[number];

export const INZET_REDENEN = [
  'gezondheidsklachten',
  'niet_passend',
  'client_wil_niet',
  'nederlandse_taal',
  'geen_tijd',
  'wachtlijst',
  'werk_gevonden',
  'corona',
  'anders',
] as const;
export type InzetReden = (typeof INZET_REDENEN)[number];

export const INZET_UITKOMSTEN = ['bereikt', 'deels', 'niet'] as const;
export type InzetUitkomst = (typeof INZET_UITKOMSTEN)[number];

export const GEEN_INSTRUMENT_REDENEN = [
  'gezondheidsklachten',
  'niet_passend',
  'corona',
  'geen_tijd',
  'anders',
] as const;
export type GeenInstrumentReden = (typeof GEEN_INSTRUMENT_REDENEN)[number];

export const BELEMMERINGEN = [
  'gezondheidsklachten',
  'nederlandse_taal',
  'vervoer',
  'verantwoordelijkheden_thuis',
  'anders',
] as const;
export type Belemmering = (typeof BELEMMERINGEN)[number];

/** Zoveel wensen horen er hoogstens bij een inzet: wie meer wil, meldt daarna opnieuw aan. */
export const MEESTE_WENSEN = 3;

const OVERGANGEN: Record<InzetStatus, readonly InzetStatus[]> = {
  aangemeld: ['gestart', 'afgewezen'],
  gestart: ['afgerond', 'gestopt'],
  afgerond: [],
  gestopt: [],
  afgewezen: [],
};

/** Mag een inzet van deze stand naar die? Terug kan nooit: een vergissing in een dag wordt gecorrigeerd. */
export const magNaar = (van: InzetStatus, naar: InzetStatus): boolean => OVERGANGEN[van].includes(naar);

/** Nog niet geëindigd: aangemeld of gestart. */
export const isOpen = (status: InzetStatus): boolean => OVERGANGEN[status].length > 0;

/** Bij wie stopte of niet begon hoort waarom; anders is er niets van te leren. */
export const vraagtReden = (status: InzetStatus): boolean => status === 'gestopt' || status === 'afgewezen';

/** Wie begon, weet aan het eind wat er van de wensen terechtkwam. */
export const vraagtUitkomst = (status: InzetStatus): boolean => status === 'afgerond' || status === 'gestopt';

/** "Anders" zegt niets zonder tekst. */
export const vraagtToelichting = (reden: string | null): boolean => reden === 'anders';

export type Inzetdagen = { aangemeldOp: Datum; gestartOp: Datum | null; geeindigdOp: Datum | null };
export type Dagfout = 'in_de_toekomst' | 'voor_het_traject' | 'na_het_traject' | 'voor_aanmelding' | 'voor_begin';

type Looptijd = { start: Datum; einddatum: Datum | null };

/**
 * Wat er mis is met deze dagen, per veld; leeg als alles kan. Alles gebeurde al, tijdens het traject, en in deze volgorde: aangemeld,
 * gestart, geëindigd (twee op één dag mag).
 */
export function dagfouten(
  dagen: Inzetdagen,
  traject: Looptijd,
  vandaag: Datum,
): Partial<Record<keyof Inzetdagen, Dagfout>> {
  const fouten: Partial<Record<keyof Inzetdagen, Dagfout>> = {};
  for (const veld of ['aangemeldOp', 'gestartOp', 'geeindigdOp'] as const) {
    const dag = dagen[veld];
    if (dag === null) continue;
    if (dag > vandaag) fouten[veld] = 'in_de_toekomst';
    else if (dag < traject.start) fouten[veld] = 'voor_het_traject';
    else if (traject.einddatum !== null && dag > traject.einddatum) fouten[veld] = 'na_het_traject';
    else if (veld !== 'aangemeldOp' && dag < dagen.aangemeldOp) fouten[veld] = 'voor_aanmelding';
    else if (veld === 'geeindigdOp' && dagen.gestartOp !== null && dag < dagen.gestartOp) fouten[veld] = 'voor_begin';
  }
  return fouten;
}

type Looptijdinzet = Pick<Inzetdagen, 'aangemeldOp' | 'geeindigdOp'>;

/**
 * Lopen deze twee inzetten van hetzelfde instrument tegelijk? De dag waarop de een eindigt en de ander begint is van allebei: dan niet. Een
 * inzet die op de dag van aanmelden al eindigde, liep nooit.
 */
export function looptTegelijk(a: Looptijdinzet, b: Looptijdinzet): boolean {
  const eerder = (x: Datum, y: Datum | null) => y === null || x < y;
  return (
    eerder(a.aangemeldOp, a.geeindigdOp) &&
    eerder(b.aangemeldOp, b.geeindigdOp) &&
    eerder(a.aangemeldOp, b.geeindigdOp) &&
    eerder(b.aangemeldOp, a.geeindigdOp)
  );
}
