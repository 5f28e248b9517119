import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { isEenVan, type Trajectfeiten, type Welke } from '../norm/feiten';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { type Sql, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, schrijf, uitJson, vraagJson } from '../server/vraag';
import { AFWIJKINGSTATUSSEN, type Wijziging, wijzigingen } from './regels';

const STAAND = rijvorm('afwijkingen.staand', {
  trajectId: kolom.id,
  jaarVan: kolom.datum,
  jaarTot: kolom.datum,
  gevoerd: kolom.getal,
  vereist: kolom.getal,
  status: z.enum(AFWIJKINGSTATUSSEN),
});
type Staand = Rij<typeof STAAND>;
export type Trajectwijziging = Wijziging & { trajectId: string };

/** Wat er aan normafwijkingen van deze trajecten staat, als deelvraag met één JSON-tekst. */
export const staandAlsJson = (welke: Welke): Sql => sql`
  SELECT json_agg(r)::text AS alles FROM (SELECT n.traject_id::text AS "trajectId", n.jaar_van AS "jaarVan", n.jaar_tot AS "jaarTot", n.gevoerd,
    n.vereist, n.status FROM normafwijking n WHERE n.traject_id ${isEenVan(welke)}) r`;

/** Wat er aan de normafwijkingen van deze trajecten verandert als de feiten zo zijn. Eén opdracht; verandert niets. */
export async function vergelijkNormafwijkingen(
  tx: Tx,
  feiten: readonly Trajectfeiten[],
  vandaag: Datum,
): Promise<Trajectwijziging[]> {
  if (feiten.length === 0) return [];
  const staand = await vraagJson(tx, STAAND, staandAlsJson(feiten.map((t) => t.id)));
  return wijzigingenIn(feiten, staand, vandaag);
}

/** Als vergelijkNormafwijkingen, met de tekst die staandAlsJson gaf. */
export const wijzigingenUit = (feiten: readonly Trajectfeiten[], staand: string | null, vandaag: Datum) =>
  wijzigingenIn(feiten, uitJson(STAAND, staand), vandaag);

function wijzigingenIn(
  feiten: readonly Trajectfeiten[],
  staand: readonly Staand[],
  vandaag: Datum,
): Trajectwijziging[] {
  const perTraject = new Map<string, Staand[]>();
  for (const r of staand) perTraject.set(r.trajectId, [...(perTraject.get(r.trajectId) ?? []), r]);
  return feiten.flatMap((t) =>
    wijzigingen(t, perTraject.get(t.id) ?? [], vandaag).map((w) => ({ ...w, trajectId: t.id })),
  );
}

/**
 * Brengt de normafwijkingen in overeenstemming met de feiten, in de transactie van het feit: opent, heropent, herrekent of trekt in, elk met
 * een stap. Wie het deed is wie er in deze transactie vraagt; bij dagelijks werk niemand. De aanroeper heeft de trajecten op slot. Eén opdracht, hoeveel
 * trajecten het ook zijn.
 */
export async function schrijfNormafwijkingen(tx: Tx, nieuw: readonly Trajectwijziging[]): Promise<void> {
  if (nieuw.length === 0) return;
  const rijen = nieuw.map((w) => ({
    id: randomUUID(),
    stap_id: randomUUID(),
    traject_id: w.trajectId,
    jaar_van: w.jaarVan,
    jaar_tot: w.jaarTot,
    gevoerd: w.gevoerd,
    vereist: w.vereist,
    status: w.status,
    soort: w.soort,
    opnieuw: w.opnieuw,
  }));
  const op = nu();
  await schrijf(
    tx,
    'afwijkingen.bijwerken',
    sql`
    WITH nieuw AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) AS r(id uuid, stap_id uuid, traject_id uuid,
      jaar_van date, jaar_tot date, gevoerd int, vereist int, status "Afwijkingstatus", soort "Afwijkingstapsoort", opnieuw boolean)),
    bestaand AS (
      UPDATE normafwijking n SET jaar_tot = w.jaar_tot, gevoerd = w.gevoerd, vereist = w.vereist, status = w.status, versie = n.versie + 1,
        reden = CASE WHEN w.opnieuw THEN NULL ELSE n.reden END,
        tekst = CASE WHEN w.opnieuw THEN NULL ELSE n.tekst END,
        verantwoord_op = CASE WHEN w.opnieuw THEN NULL ELSE n.verantwoord_op END,
        verantwoord_door_id = CASE WHEN w.opnieuw THEN NULL ELSE n.verantwoord_door_id END,
        besluit_op = CASE WHEN w.opnieuw THEN NULL ELSE n.besluit_op END,
        besluit_door_id = CASE WHEN w.opnieuw THEN NULL ELSE n.besluit_door_id END,
        besluit_toelichting = CASE WHEN w.opnieuw THEN NULL ELSE n.besluit_toelichting END
      FROM nieuw w WHERE w.soort <> 'geopend' AND n.traject_id = w.traject_id AND n.jaar_van = w.jaar_van
      RETURNING n.id, n.traject_id, n.jaar_van),
    gemaakt AS (
      INSERT INTO normafwijking (id, traject_id, jaar_van, jaar_tot, gevoerd, vereist, status, geopend_op)
      SELECT id, traject_id, jaar_van, jaar_tot, gevoerd, vereist, status, ${op}::timestamptz FROM nieuw WHERE soort = 'geopend'
      ON CONFLICT (traject_id, jaar_van) DO NOTHING
      RETURNING id, traject_id, jaar_van)
    INSERT INTO normafwijkingstap (id, normafwijking_id, soort, gevoerd, vereist, door_id, op)
    SELECT w.stap_id, g.id, w.soort, w.gevoerd, w.vereist, nullif(current_setting('app.gebruiker_id', true), '')::uuid, ${op}::timestamptz
    FROM nieuw w JOIN (SELECT * FROM bestaand UNION ALL SELECT * FROM gemaakt) g ON g.traject_id = w.traject_id AND g.jaar_van = w.jaar_van`,
  );
}
