import 'server-only';
import { werkNormafwijkingenBij } from '../afwijkingen/rijen';
import { assessContactnorm } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import { schrijfOpvolging } from '../opvolging/rijen';
import type { Tx } from '../server/db';

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
export async function vergelijkNorm(tx: Tx, trajectIds: readonly string[], vandaag: Datum): Promise<Normverschil[]> {
  return verschillenIn(await laadTrajectfeiten(tx, trajectIds), vandaag);
}

function verschillenIn(feiten: readonly Trajectfeiten[], vandaag: Datum): Normverschil[] {
  return feiten
    .map((t) => ({
      trajectId: t.id,
      opgeslagen: t.uiterlijkeDatum,
      berekend: assessContactnorm(t.norm, vandaag).uiterlijk,
    }))
    .filter((v) => v.opgeslagen !== v.berekend);
}

/**
 * Schrijft de uiterlijke datum van deze trajecten opnieuw, in de transactie van het feit dat hem verandert, met hun normafwijkingen en wat er
 * daardoor te doen of niet meer te doen is. Ook een feit dat de datum gelijk laat kan een gesloten trajectjaar veranderen. Een gevoerd gesprek
 * ligt nooit in de toekomst, dus de datum hangt niet af van de dag waarop wordt gerekend. De aanroeper heeft de trajecten op slot.
 */
export async function recomputeUiterlijkeDatum(tx: Tx, trajectIds: readonly string[], vandaag: Datum): Promise<void> {
  const feiten = await laadTrajectfeiten(tx, trajectIds);
  await schrijfUiterlijk(tx, verschillenIn(feiten, vandaag));
  await werkNormafwijkingenBij(tx, feiten, vandaag);
  await schrijfOpvolging(tx, feiten, vandaag);
}

/**
 * Als recomputeUiterlijkeDatum, zonder normafwijkingen. Voor de import: daar komen de gesprekken van een jaar in delen binnen, en pas als alles
 * er is (zie werkAlleNormafwijkingenBij) is te zeggen of dat jaar onder de norm sloot.
 */
export async function recomputeBijImport(tx: Tx, trajectIds: readonly string[], vandaag: Datum): Promise<void> {
  const feiten = await laadTrajectfeiten(tx, trajectIds);
  await schrijfUiterlijk(tx, verschillenIn(feiten, vandaag));
  await schrijfOpvolging(tx, feiten, vandaag);
}

/** Als er iets veranderde dat de norm niet raakt maar wel wat er te doen is: on hold, een regeling, een plan, een bericht. Zet de trajecten op slot. */
export async function werkOpvolgingBij(tx: Tx, trajectIds: readonly string[], vandaag: Datum): Promise<void> {
  await lockTrajecten(tx, trajectIds);
  await schrijfOpvolging(tx, await laadTrajectfeiten(tx, trajectIds), vandaag);
}

/** Als werkOpvolgingBij, voor elk traject van deze cliënt. */
export async function werkClientOpvolgingBij(tx: Tx, clientId: string, vandaag: Datum): Promise<void> {
  const trajecten = await tx.traject.findMany({ where: { clientId, groep: 'pilot' }, select: { id: true } });
  await werkOpvolgingBij(
    tx,
    trajecten.map((t) => t.id),
    vandaag,
  );
}

async function schrijfUiterlijk(tx: Tx, verschillen: readonly Normverschil[]): Promise<void> {
  if (verschillen.length === 0) return;
  await tx.$executeRaw`
    UPDATE traject SET uiterlijke_datum = nieuw.datum
    FROM unnest(${verschillen.map((v) => v.trajectId)}::uuid[], ${verschillen.map((v) => v.berekend)}::text[]::date[]) AS nieuw(id, datum)
    WHERE traject.id = nieuw.id`;
}
