import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Datum } from '../domain/datum';
import type { Trajectfeiten } from '../norm/feiten';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { type Staande, type Wijziging, wijzigingen } from './regels';

type Rij = Staande & { trajectId: string };
export type Trajectwijziging = Wijziging & { trajectId: string };

/** Wat er aan de normafwijkingen van deze trajecten verandert als de feiten zo zijn. Eén opdracht; verandert niets. */
export async function vergelijkNormafwijkingen(
  tx: Tx,
  feiten: readonly Trajectfeiten[],
  vandaag: Datum,
): Promise<Trajectwijziging[]> {
  if (feiten.length === 0) return [];
  const rijen = await tx.$queryRaw<Rij[]>`
    SELECT n.traject_id::text AS "trajectId", n.jaar_van::text AS "jaarVan", n.jaar_tot::text AS "jaarTot", n.gevoerd, n.vereist,
      n.status::text
    FROM normafwijking n WHERE n.traject_id = ANY(${feiten.map((t) => t.id)}::uuid[])`;
  const perTraject = new Map<string, Rij[]>();
  for (const r of rijen) {
    const eigen = perTraject.get(r.trajectId);
    if (eigen) eigen.push(r);
    else perTraject.set(r.trajectId, [r]);
  }
  return feiten.flatMap((t) =>
    wijzigingen(t, perTraject.get(t.id) ?? [], vandaag).map((w) => ({ ...w, trajectId: t.id })),
  );
}

/**
 * Brengt de normafwijkingen in overeenstemming met de feiten, in de transactie van het feit: opent, heropent, herrekent of trekt in, elk met
 * een stap. Wie het deed is wie er in deze transactie vraagt; bij dagelijks werk niemand. De aanroeper heeft de trajecten op slot. Eén opdracht om te
 * lezen, en alleen als er iets verandert één om te schrijven, hoeveel trajecten het ook zijn.
 */
export async function werkNormafwijkingenBij(
  tx: Tx,
  feiten: readonly Trajectfeiten[],
  vandaag: Datum,
): Promise<Trajectwijziging[]> {
  const nieuw = await vergelijkNormafwijkingen(tx, feiten, vandaag);
  if (nieuw.length === 0) return nieuw;
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
  await tx.$executeRaw`
    WITH nieuw AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) AS r(id uuid, stap_id uuid, traject_id uuid,
      jaar_van date, jaar_tot date, gevoerd int, vereist int, status "Afwijkingstatus", soort "Afwijkingstapsoort", opnieuw boolean)),
    bestaand AS (
      UPDATE normafwijking n SET jaar_tot = w.jaar_tot, gevoerd = w.gevoerd, vereist = w.vereist, status = w.status, versie = n.versie + 1,
        reden = CASE WHEN w.opnieuw THEN NULL ELSE n.reden END,
        toelichting = CASE WHEN w.opnieuw THEN NULL ELSE n.toelichting END,
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
    FROM nieuw w JOIN (SELECT * FROM bestaand UNION ALL SELECT * FROM gemaakt) g ON g.traject_id = w.traject_id AND g.jaar_van = w.jaar_van`;
  return nieuw;
}
