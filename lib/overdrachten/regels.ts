/** Een overdracht: gevraagd, klaargemaakt, aangeboden, en aangenomen of teruggestuurd. Wie wat wanneer mag. */
import type { Datum } from '../domain/datum';

export const OVERDRACHTSTATUSSEN = ['gevraagd', 'aangeboden', 'teruggestuurd', 'geaccepteerd', 'ingetrokken'] as const;
export type OverdrachtStatus = (typeof OVERDRACHTSTATUSSEN)[number];

/** Zolang er nog iets te beslissen is; per traject is er hoogstens één. */
export const OPEN_STATUSSEN = ['gevraagd', 'aangeboden', 'teruggestuurd'] as const satisfies OverdrachtStatus[];
export const isOpen = (status: OverdrachtStatus): boolean => (OPEN_STATUSSEN as readonly string[]).includes(status);

/** Na een teruggestuurd aanbod is de overdracht weer bij wie geeft. */
export const ligtBijGever = (status: OverdrachtStatus): boolean => status === 'gevraagd' || status === 'teruggestuurd';

export const OVERDRACHTROLLEN = ['gever', 'aanvrager', 'ontvanger'] as const;
export type Overdrachtrol = (typeof OVERDRACHTROLLEN)[number];

export const OVERDRACHTACTIES = ['bewaren', 'aanbieden', 'accepteren', 'terugsturen', 'intrekken'] as const;
export type Overdrachtactie = (typeof OVERDRACHTACTIES)[number];

const MAG: Record<Overdrachtactie, { rollen: readonly Overdrachtrol[]; in: readonly OverdrachtStatus[] }> = {
  bewaren: { rollen: ['gever'], in: ['gevraagd', 'teruggestuurd'] },
  aanbieden: { rollen: ['gever'], in: ['gevraagd', 'teruggestuurd'] },
  accepteren: { rollen: ['ontvanger'], in: ['aangeboden'] },
  terugsturen: { rollen: ['ontvanger'], in: ['aangeboden'] },
  intrekken: { rollen: ['gever', 'aanvrager'], in: OPEN_STATUSSEN },
};

/** Is dit voor een van deze rollen ooit te doen, in welke stand dan ook? */
export const magOoit = (rollen: readonly Overdrachtrol[], actie: Overdrachtactie): boolean =>
  rollen.some((rol) => MAG[actie].rollen.includes(rol));

/** Mag wie deze rollen heeft dit nu, in deze stand? */
export const magOverdracht = (
  rollen: readonly Overdrachtrol[],
  actie: Overdrachtactie,
  status: OverdrachtStatus,
): boolean => magOoit(rollen, actie) && MAG[actie].in.includes(status);

type Betrokkenen = { naarId: string; gevraagdDoorId: string };

/**
 * Wat deze gebruiker in een overdracht is. `begeleidt` = hij begeleidt of vervangt nu op het traject. Wie ontvangt geeft nooit zelf: een
 * vervanger zou anders een cliënt van een ander aan zichzelf kunnen overdragen.
 */
export function overdrachtrollen(o: Betrokkenen, gebruikerId: string, begeleidt: boolean): Overdrachtrol[] {
  if (o.naarId === gebruikerId) return ['ontvanger'];
  const rollen: Overdrachtrol[] = [];
  if (begeleidt) rollen.push('gever');
  if (o.gevraagdDoorId === gebruikerId) rollen.push('aanvrager');
  return rollen;
}

export const DRIEGESPREKSTANDEN = ['gepland', 'gevoerd', 'niet_mogelijk'] as const;
export type DriegesprekStand = (typeof DRIEGESPREKSTANDEN)[number];

/** Wat wie geeft klaarmaakt. */
export type Overdrachtinhoud = {
  samenvatting: string | null;
  driegesprek: DriegesprekStand | null;
  driegesprekOp: Datum | null;
  driegesprekUitleg: string | null;
  clientVerteldOp: Datum | null;
};

export type Overdrachtfout = 'verteld_later' | 'gevoerd_later' | 'gepland_geweest';

/** Wat niet kan kloppen, per veld; ook een overdracht die nog niet af is, kan zo worden bewaard of niet. */
export function overdrachtfouten(
  i: Overdrachtinhoud,
  vandaag: Datum,
): Partial<Record<keyof Overdrachtinhoud, Overdrachtfout>> {
  const fouten: Partial<Record<keyof Overdrachtinhoud, Overdrachtfout>> = {};
  if (i.clientVerteldOp && i.clientVerteldOp > vandaag) fouten.clientVerteldOp = 'verteld_later';
  if (i.driegesprekOp && i.driegesprek === 'gevoerd' && i.driegesprekOp > vandaag)
    fouten.driegesprekOp = 'gevoerd_later';
  if (i.driegesprekOp && i.driegesprek === 'gepland' && i.driegesprekOp < vandaag)
    fouten.driegesprekOp = 'gepland_geweest';
  return fouten;
}

export const OVERDRACHTGEMISSEN = [
  'samenvatting',
  'verteld',
  'driegesprek',
  'driegesprek_datum',
  'driegesprek_uitleg',
] as const;
export type Overdrachtgemis = (typeof OVERDRACHTGEMISSEN)[number];

/** Wat er nog moet voordat de overdracht kan worden aangeboden; leeg als alles er is. */
export function overdrachtgemissen(i: Overdrachtinhoud): Overdrachtgemis[] {
  const gemist: Overdrachtgemis[] = [];
  if (!i.samenvatting?.trim()) gemist.push('samenvatting');
  if (!i.clientVerteldOp) gemist.push('verteld');
  if (!i.driegesprek) gemist.push('driegesprek');
  else if (i.driegesprek === 'niet_mogelijk' && !i.driegesprekUitleg?.trim()) gemist.push('driegesprek_uitleg');
  else if (i.driegesprek !== 'niet_mogelijk' && !i.driegesprekOp) gemist.push('driegesprek_datum');
  return gemist;
}
