/**
 * Wie er in een belronde aan de beurt is. De ronde kent alleen mensen en hun plek; wat eruit kwam zijn de contacten die sinds het begin zijn
 * vastgelegd. Zo is een poging die ongedaan wordt gemaakt vanzelf weer een beurt, en slaat de ronde over wie een collega intussen sprak.
 */
import type { Normstatus } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { isVoorzien } from '../domain/planning';
import { type Contactfeit, isMislukt, isTellend } from '../domain/tellend-gesprek';

export const BELRONDESOORTEN = ['over_tijd', 'zonder_afspraak', 'keuze'] as const;
export type Belrondesoort = (typeof BELRONDESOORTEN)[number];

/** Een contact van sinds het begin van de ronde; `op` is wanneer het is vastgelegd, in milliseconden. */
export type Belcontact = Contactfeit & { id: string; eigen: boolean; op: number };

export type Beurt = {
  clientId: string;
  clientnummer: string;
  /** null: deze gebruiker begeleidt of vervangt hier niet meer. */
  naam: string | null;
  plek: number;
  overgeslagen: boolean;
  /** Wanneer voor later of overslaan is gekozen, in milliseconden. */
  verzetOp: number | null;
  contacten: readonly Belcontact[];
};

export const BELSTANDEN = [
  'open',
  'gesproken',
  'geen_gehoor',
  'voicemail',
  'overgeslagen',
  'intussen_gesproken',
  'intussen_afspraak',
  'weg',
] as const;
export type Belstand = (typeof BELSTANDEN)[number];
export type Gestaan = Beurt & { stand: Belstand; contact: Belcontact | null };

/** Hoe het met deze beurt staat, en welk contact dat zegt. */
export function metStand(beurt: Beurt, vandaag: Datum): Gestaan {
  const { naam, contacten } = beurt;
  const met = (stand: Belstand, contact: Belcontact | null = null): Gestaan => ({ ...beurt, stand, contact });
  if (naam === null) return met('weg');
  const gesprek = contacten.findLast(isTellend);
  if (gesprek) return met(gesprek.eigen ? 'gesproken' : 'intussen_gesproken', gesprek);
  const poging = contacten.findLast((c) => c.eigen && isMislukt(c));
  if (poging) return met(poging.kanaal === 'voicemail' ? 'voicemail' : 'geen_gehoor', poging);
  const afspraak = contacten.findLast((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd && c.datum > vandaag);
  if (afspraak) return met('intussen_afspraak', afspraak);
  return met(beurt.overgeslagen ? 'overgeslagen' : 'open');
}

/** Wie is overgeslagen mag toch nog; wie klaar is niet: dan is er in een ander venster of door een ander al iets vastgelegd. */
export const isTeBellen = ({ stand }: Pick<Gestaan, 'stand'>): boolean => stand === 'open' || stand === 'overgeslagen';

/** Een poging van net kan een vergissing zijn; een gesprek wordt in het dossier verbeterd. */
export const isHerstelbaar = ({ stand }: Pick<Gestaan, 'stand'>): boolean =>
  stand === 'geen_gehoor' || stand === 'voicemail';

/** Zoveel mensen gaan er hoogstens in een eigen keuze; meer vinkjes neemt een formulier niet aan. */
export const MEESTE_KEUZE = 30;

/** Wie in deze ronde niet is gesproken en nog eens kan, zoveel als er in een ronde passen. */
export const nogEens = (alle: readonly Gestaan[]): Gestaan[] =>
  alle.filter((b) => isHerstelbaar(b) || b.stand === 'overgeslagen').slice(0, MEESTE_KEUZE);

/** De hele ronde: wie nog moet, op volgorde, en hoever zij is. Wie niet meer bij deze gebruiker hoort telt niet mee. */
export function verdeel(beurten: readonly Beurt[], vandaag: Datum) {
  const alle = beurten.map((b) => metStand(b, vandaag)).sort((a, b) => a.plek - b.plek);
  const mee = alle.filter((b) => b.stand !== 'weg');
  const open = mee.filter((b) => b.stand === 'open');
  return { alle, open, totaal: mee.length, gedaan: mee.length - open.length };
}
export type Verdeling = ReturnType<typeof verdeel>;

/** Wie hierna komt; niet meteen weer dezelfde. */
export const volgende = ({ open }: Pick<Verdeling, 'open'>, behalve: string): Gestaan | null =>
  open.find((b) => b.clientId !== behalve) ?? null;

/** Wat er in deze ronde het laatst gebeurde: het gesprek, de poging, of de keuze voor later. */
export function laatsteDaad(beurten: readonly Gestaan[]): Gestaan | null {
  const wanneer = (b: Gestaan) =>
    Math.max(b.contact?.eigen ? b.contact.op : 0, b.naam === null ? 0 : (b.verzetOp ?? 0));
  const laatste = beurten.reduce<Gestaan | null>((a, b) => (a && wanneer(a) >= wanneer(b) ? a : b), null);
  return laatste && wanneer(laatste) > 0 ? laatste : null;
}

type Rij = {
  clientId: string;
  status: Normstatus;
  uiterlijk: Datum | null;
  gepland: { datum: Datum } | null;
  geprobeerd: unknown;
  uitleg: { tot: Datum } | null;
};

const PAST: Record<Belrondesoort, (r: Rij, vandaag: Datum) => boolean> = {
  over_tijd: (r) => r.status === 'over_tijd',
  zonder_afspraak: (r, vandaag) =>
    (r.status === 'over_tijd' || r.status === 'binnenkort') &&
    !isVoorzien(r.uiterlijk, r.gepland?.datum ?? null, vandaag),
  keuze: (r) => r.status !== 'beeindigd',
};

/**
 * De mensen voor een ronde uit de werklijst, in haar volgorde en ieder één keer. Wie vandaag al is geprobeerd komt achteraan, en daarvoor wie volgens
 * de uitleg nog niet te spreken is.
 */
export function kiesMensen<R extends Rij>(rijen: readonly R[], soort: Belrondesoort, vandaag: Datum): R[] {
  const gezien = new Set<string>();
  const gekozen = rijen.filter((r) => {
    const mee = !gezien.has(r.clientId) && PAST[soort](r, vandaag);
    if (mee) gezien.add(r.clientId);
    return mee;
  });
  const wacht = (r: R) => (r.geprobeerd ? 2 : r.uitleg && r.uitleg.tot > vandaag ? 1 : 0);
  return soort === 'keuze' ? gekozen : gekozen.sort((a, b) => wacht(a) - wacht(b));
}
