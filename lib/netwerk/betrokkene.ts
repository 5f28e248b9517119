import 'server-only';
import type { z } from 'zod';
import { grondfouten } from '../delen/regels';
import { GRONDFOUT } from '../delen/woorden';
import type { Datum } from '../domain/datum';
import { uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { eisVersie } from '../zaak/versie';
import { isBetrokken, toetsBetrokkenheid } from './regels';
import type { betrokkeneWijzigenSchema } from './schema';
import { BETROKKENE_FOUT, BETROKKENE_VELDEN } from './woorden';

export type Betrokkenewens = Omit<
  z.output<typeof betrokkeneWijzigenSchema>,
  'clientnummer' | 'betrokkeneId' | 'versie'
>;

/** De betrokkene zoals hij in een formulier staat. */
export type Betrokkenestaat = Betrokkenewens & { id: string; versie: number };

/** Een betrokkene van deze cliënt; null als hij er niet is of bij een ander hoort. */
export async function vindBetrokkene(tx: Tx, id: string, clientId: string): Promise<Betrokkenestaat | null> {
  const b = await tx.betrokkene.findFirst({ where: { id, clientId } });
  if (!b) return null;
  const { clientId: _, ...rest } = b;
  return {
    ...rest,
    vastContact: b.vastContact ? 'ja' : 'nee',
    toestemmingOp: uitDbOfNull(b.toestemmingOp),
    grondTot: uitDbOfNull(b.grondTot),
    van: uitDb(b.van),
    tot: uitDbOfNull(b.tot),
  };
}

/**
 * Kan dit zo worden opgeschreven? Gooit Ongeldig bij het veld: een dag die niet kan, een grond die niet compleet is, een organisatie die gesloten is, iemand die hier niet
 * (meer) voor die organisatie inlogt, of een tweede vast contactpersoon. Wat al zo stond mag blijven.
 */
export async function toetsBetrokkene(
  tx: Tx,
  clientId: string,
  v: Betrokkenewens,
  vandaag: Datum,
  oud?: Betrokkenestaat,
): Promise<void> {
  const fouten: Record<string, string> = {};
  for (const [veld, fout] of Object.entries(toetsBetrokkenheid(v, vandaag))) fouten[veld] = BETROKKENE_FOUT[fout];
  for (const [veld, fout] of Object.entries(grondfouten(v, vandaag))) fouten[veld] = GRONDFOUT[fout];
  const organisatie = await organisatiefout(tx, v, vandaag, oud);
  if (organisatie) fouten.organisatieId = organisatie;
  const gebruiker = organisatie ? null : await gebruikerfout(tx, v, oud);
  if (gebruiker) fouten.gebruikerId = gebruiker;
  const vast = await vastContactfout(tx, clientId, v, vandaag, oud);
  if (vast) fouten.vastContact = vast;
  if (Object.keys(fouten).length > 0) throw new Ongeldig(fouten);
}

async function organisatiefout(
  tx: Tx,
  v: Betrokkenewens,
  vandaag: Datum,
  oud?: Betrokkenestaat,
): Promise<string | null> {
  if (!v.organisatieId || v.organisatieId === oud?.organisatieId) return null;
  const organisatie = await tx.organisatie.findUnique({ where: { id: v.organisatieId } });
  if (!organisatie) return 'Kies een organisatie uit de lijst.';
  const gesloten = organisatie.geslotenOp && uitDb(organisatie.geslotenOp) <= vandaag;
  return gesloten ? `${organisatie.naam} is gesloten. Kies een andere organisatie.` : null;
}

async function gebruikerfout(tx: Tx, v: Betrokkenewens, oud?: Betrokkenestaat): Promise<string | null> {
  if (!v.gebruikerId) return null;
  const zelfde = v.gebruikerId === oud?.gebruikerId && v.organisatieId === oud.organisatieId;
  if (zelfde) return null;
  const gebruiker = await tx.gebruiker.findUnique({
    where: { id: v.gebruikerId },
    select: { naam: true, rol: true, geblokkeerdOp: true, organisatie: { select: { id: true, naam: true } } },
  });
  if (gebruiker?.rol !== 'partner' || !gebruiker.organisatie) return 'Kies iemand uit de lijst.';
  if (gebruiker.geblokkeerdOp) return `${gebruiker.naam} kan hier niet meer inloggen. Kies iemand anders, of niemand.`;
  if (gebruiker.organisatie.id === v.organisatieId) return null;
  return `${gebruiker.naam} werkt bij ${gebruiker.organisatie.naam}. Kies die organisatie, of iemand anders.`;
}

async function vastContactfout(
  tx: Tx,
  clientId: string,
  v: Betrokkenewens,
  vandaag: Datum,
  oud?: Betrokkenestaat,
): Promise<string | null> {
  if (v.vastContact !== 'ja' || !isBetrokken(v, vandaag)) return null;
  const anderen = await tx.betrokkene.findMany({
    where: { clientId, vastContact: true, ...(oud && { id: { not: oud.id } }) },
    select: { naam: true, tot: true },
  });
  const ander = anderen.find((b) => isBetrokken({ tot: uitDbOfNull(b.tot) }, vandaag));
  return ander ? `${ander.naam} is al het vaste contact. Haal dat daar eerst weg.` : null;
}

const VELDCODE: Record<keyof Betrokkenewens, string> = {
  rol: 'rol',
  naam: 'naam',
  organisatieId: 'organisatie',
  gebruikerId: 'inloggen',
  telefoon: 'telefoon',
  email: 'email',
  grond: 'grond',
  grondWaarop: 'grond_waarop',
  toestemmingOp: 'toestemming',
  grondTot: 'grond_tot',
  deelt: 'gedeeld',
  vastContact: 'vast_contact',
  van: 'eerste_dag',
  tot: 'laatste_dag',
};

/** Welke velden er anders werden, in woorden van het auditspoor. */
export const veranderdeVelden = (oud: Betrokkenestaat, nieuw: Betrokkenewens): string[] =>
  (Object.keys(VELDCODE) as (keyof Betrokkenewens)[])
    .filter((v) => String(oud[v]) !== String(nieuw[v]))
    .map((v) => VELDCODE[v]);

/** Gooit IntussenGewijzigd met wat er nu staat, als dit formulier een oudere versie voor zich had. */
export async function eisGezien(tx: Tx, b: Betrokkenestaat, versie: number): Promise<void> {
  if (b.versie === versie) return;
  const select = { naam: true };
  const [organisatie, gebruiker] = [
    b.organisatieId ? await tx.organisatie.findUnique({ where: { id: b.organisatieId }, select }) : null,
    b.gebruikerId ? await tx.gebruiker.findUnique({ where: { id: b.gebruikerId }, select }) : null,
  ];
  const namen = { organisatieId: organisatie?.naam ?? null, gebruikerId: gebruiker?.naam ?? null };
  eisVersie(BETROKKENE_VELDEN, { ...b, ...namen }, versie);
}
