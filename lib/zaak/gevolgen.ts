import 'server-only';
import { meldAfspraak } from '../afspraken/afspraken';
import { schrijfNormafwijkingen, staandAlsJson, wijzigingenUit } from '../afwijkingen/rijen';
import { assessContactnorm } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { Gevolg, Raakt } from '../domain/gevolg';
import { feitenAlsJson, laadTrajectfeiten, maakTrajectfeiten, type Trajectfeiten, type Welke } from '../norm/feiten';
import { opvolgingAlsJson, schrijfOpvolging } from '../opvolging/rijen';
import type { Tx } from '../server/db';
import { isSql, sql } from '../server/sql';
import { kolom, rijvorm, schrijf, vraagEen } from '../server/vraag';
import { voegJobToe } from '../wachtrij/jobs';
import { lockTrajecten } from './slot';

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

const GELEZEN = rijvorm('zaak.gevolgen', {
  feiten: kolom.tekst.nullable(),
  staand: kolom.tekst.nullable(),
  opvolging: kolom.tekst.nullable(),
});

/**
 * Wat er uit een daad volgt, één keer en in de transactie van het feit: de uiterlijke datum, de normafwijkingen, wat er te doen is of niet meer te doen
 * is, en de berichten aan de cliënt. Ook een feit dat de datum gelijk laat kan een gesloten trajectjaar veranderen. Een gevoerd gesprek ligt nooit in de
 * toekomst, dus de datum hangt niet af van de dag waarop wordt gerekend. Leest alles in één opdracht en schrijft alleen wat anders is. De aanroeper heeft
 * de trajecten op slot. Geeft hoeveel normafwijkingen er veranderden.
 */
export async function trekGevolgen(
  tx: Tx,
  welke: Welke,
  raakt: Raakt,
  vandaag: Datum,
  { trajectIds, vervolg, meldingen = [], aanvullen = false }: Gevolg = {},
): Promise<number> {
  for (const m of meldingen) await meldAfspraak(tx, m);
  if (aanvullen) await voegJobToe(tx, 'berichten.aanvullen', {}, { sleutel: 'berichten.aanvullen', opnieuw: true });
  if (raakt === 'niets') return 0;
  const alle = trajectIds ? sql`(${deelvraag(welke)}) UNION SELECT unnest(${[...trajectIds]}::uuid[])` : welke;
  const gelezen = await vraagEen(
    tx,
    GELEZEN,
    sql`SELECT (${feitenAlsJson(alle)}) AS feiten, (${raakt === 'norm' ? staandAlsJson(alle) : sql`SELECT NULL::text`}) AS staand,
      (${opvolgingAlsJson(alle)}) AS opvolging`,
  );
  const feiten = maakTrajectfeiten(gelezen?.feiten ?? '[]');
  let opvolging = gelezen?.opvolging;
  let veranderd = 0;
  if (raakt === 'norm') {
    await schrijfUiterlijk(tx, verschillenIn(feiten, vandaag));
    const nieuw = wijzigingenUit(feiten, gelezen?.staand ?? null, vandaag);
    await schrijfNormafwijkingen(tx, nieuw);
    // Een normafwijking is zelf een aanleiding: dan staat er nu iets anders.
    veranderd = nieuw.length;
    if (veranderd > 0) opvolging = undefined;
  }
  await schrijfOpvolging(tx, feiten, vandaag, vervolg, opvolging);
  return veranderd;
}

const deelvraag = (welke: Welke) => (isSql(welke) ? welke : sql`SELECT unnest(${[...welke]}::uuid[])`);

/**
 * De gevolgen zonder normafwijkingen. Voor de import: daar komen de gesprekken van een jaar in delen binnen, en pas als alles er is (zie
 * werkAlleNormafwijkingenBij) is te zeggen of dat jaar onder de norm sloot.
 */
export async function recomputeBijImport(tx: Tx, trajectIds: readonly string[], vandaag: Datum): Promise<void> {
  const feiten = await laadTrajectfeiten(tx, trajectIds);
  await schrijfUiterlijk(tx, verschillenIn(feiten, vandaag));
  await schrijfOpvolging(tx, feiten, vandaag);
}

/** Als er iets veranderde dat de norm niet raakt maar wel wat er te doen is: on hold, een regeling, een plan, een bericht. Zet de trajecten op slot. */
export async function werkOpvolgingBij(tx: Tx, trajectIds: readonly string[], vandaag: Datum): Promise<void> {
  await lockTrajecten(tx, trajectIds);
  await trekGevolgen(tx, trajectIds, 'opvolging', vandaag);
}

async function schrijfUiterlijk(tx: Tx, verschillen: readonly Normverschil[]): Promise<void> {
  if (verschillen.length === 0) return;
  await schrijf(
    tx,
    'zaak.uiterlijk',
    sql`
    UPDATE traject SET uiterlijke_datum = nieuw.datum
    FROM unnest(${verschillen.map((v) => v.trajectId)}::uuid[], ${verschillen.map((v) => v.berekend)}::text[]::date[]) AS nieuw(id, datum)
    WHERE traject.id = nieuw.id`,
  );
}
