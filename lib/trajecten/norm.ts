import 'server-only';
import { assessContactnorm } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { laadTrajectfeiten, type Trajectfeiten } from './feiten';
import { werkNormafwijkingenBij } from './normafwijking';

/**
 * Sluit deze trajecten af voor anderen tot de transactie klaar is, altijd in dezelfde volgorde, en hun aanpak tegen wijzigen: zo kan
 * een opschorting van de aanpak niet tussen lezen en schrijven van een uiterlijke datum komen.
 */
export async function lockTrajecten(tx: Tx, trajectIds: readonly string[]): Promise<void> {
  const ids = [...trajectIds];
  await tx.$queryRaw`SELECT id FROM aanpak WHERE id IN (SELECT aanpak_id FROM traject WHERE id = ANY(${ids}::uuid[])) ORDER BY id FOR SHARE`;
  await tx.$queryRaw`SELECT id FROM traject WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

export type Normverschil = { trajectId: string; opgeslagen: Datum | null; berekend: Datum | null };

/** Waar de opgeslagen uiterlijke datum afwijkt van wat de norm uit de feiten berekent. */
export const vergelijkNorm = async (tx: Tx, trajectIds: readonly string[], vandaag: Datum): Promise<Normverschil[]> =>
  verschillenIn(await laadTrajectfeiten(tx, trajectIds), vandaag);

const verschillenIn = (feiten: readonly Trajectfeiten[], vandaag: Datum): Normverschil[] =>
  feiten
    .map((t) => ({
      trajectId: t.id,
      opgeslagen: t.uiterlijkeDatum,
      berekend: assessContactnorm(t.norm, vandaag).uiterlijk,
    }))
    .filter((v) => v.opgeslagen !== v.berekend);

/**
 * Schrijft de uiterlijke datum van deze trajecten opnieuw, in de transactie van het feit dat hem verandert, en werkt hun normafwijkingen bij: ook
 * een feit dat de datum gelijk laat kan een gesloten trajectjaar veranderen. Een gevoerd gesprek ligt nooit in de toekomst, dus de datum hangt
 * niet af van de dag waarop wordt gerekend. De aanroeper heeft de trajecten op slot.
 */
export async function recomputeUiterlijkeDatum(tx: Tx, trajectIds: readonly string[], vandaag: Datum): Promise<void> {
  const feiten = await schrijfUiterlijkeDatums(tx, trajectIds, vandaag);
  await werkNormafwijkingenBij(tx, feiten, vandaag);
}

/**
 * Alleen de uiterlijke datums. Voor de import: daar komen de gesprekken van een jaar in delen binnen, en pas als alles er is (zie
 * werkAlleNormafwijkingenBij) is te zeggen of dat jaar onder de norm sloot.
 */
export async function schrijfUiterlijkeDatums(
  tx: Tx,
  trajectIds: readonly string[],
  vandaag: Datum,
): Promise<Trajectfeiten[]> {
  const feiten = await laadTrajectfeiten(tx, trajectIds);
  const verschillen = verschillenIn(feiten, vandaag);
  if (verschillen.length === 0) return feiten;
  await tx.$executeRaw`
    UPDATE traject SET uiterlijke_datum = nieuw.datum
    FROM unnest(${verschillen.map((v) => v.trajectId)}::uuid[], ${verschillen.map((v) => v.berekend)}::text[]::date[]) AS nieuw(id, datum)
    WHERE traject.id = nieuw.id`;
  return feiten;
}
