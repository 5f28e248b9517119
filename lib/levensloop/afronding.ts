import 'server-only';
import type { Datum } from '../domain/datum';
import type { LaatsteGesprek } from '../domain/einde';
import type { Naam } from '../overzicht/queries';
import type { Tx } from '../server/db';

/** Wat er bij een traject openstaat en hoe het eindigde: aantallen, nooit wat erin staat. */
export type Afronding = {
  stappen: number;
  inzetten: number;
  toezeggingen: number;
  taken: number;
  conceptIntake: boolean;
  conceptPlan: boolean;
  /** De cliënt loopt ook in een ander traject. */
  elders: boolean;
  einde: {
    laatsteGesprek: LaatsteGesprek;
    vervolgcontact: string | null;
    toelichting: string | null;
    naarAanpak: string | null;
  } | null;
};

/** Per traject wat er bij een einde of een andere aanpak op het spel staat. */
export async function leesAfronding(
  tx: Tx,
  trajectIds: readonly string[],
  vandaag: Datum,
): Promise<Record<string, Afronding>> {
  const [antwoord] = await tx.$queryRaw<{ alles: string | null }[]>`
    SELECT json_object_agg(r.id, r)::text AS alles FROM (
      SELECT t.id,
        (SELECT count(*) FROM doel d JOIN stap s ON s.doel_id = d.id
          WHERE d.plan_id = (SELECT p.id FROM plan p WHERE p.traject_id = t.id AND p.status = 'vastgesteld' ORDER BY p.nummer DESC LIMIT 1)
            AND NOT EXISTS (SELECT FROM resultaat u WHERE u.stap_reeks_id = s.reeks_id AND u.vervallen_op IS NULL)) AS stappen,
        (SELECT count(*) FROM inzet i WHERE i.traject_id = t.id AND i.status IN ('aangemeld', 'gestart')) AS inzetten,
        (SELECT count(*) FROM toezegging z WHERE z.traject_id = t.id AND z.vervallen_op IS NULL AND z.gedaan_op IS NULL) AS toezeggingen,
        (SELECT count(*) FROM taak x WHERE x.traject_id = t.id AND x.soort = 'vervolg_plannen' AND x.afgedaan_op IS NULL) AS taken,
        EXISTS (SELECT FROM intake i WHERE i.traject_id = t.id AND i.status = 'concept') AS "conceptIntake",
        EXISTS (SELECT FROM plan p WHERE p.traject_id = t.id AND p.status = 'concept') AS "conceptPlan",
        EXISTS (SELECT FROM traject a WHERE a.client_id = t.client_id AND a.id <> t.id AND a.groep = 'pilot'
          AND a.startdatum <= ${vandaag}::text::date AND (a.einddatum IS NULL OR a.einddatum >= ${vandaag}::text::date)) AS elders,
        (SELECT json_build_object('laatsteGesprek', e.laatste_gesprek, 'vervolgcontact', e.vervolgcontact,
            'toelichting', e.toelichting, 'naarAanpak', na.naam)
          FROM traject_einde e LEFT JOIN traject nt ON nt.id = e.naar_traject_id LEFT JOIN aanpak na ON na.id = nt.aanpak_id
          WHERE e.traject_id = t.id AND e.herroepen_op IS NULL) AS einde
      FROM traject t WHERE t.id = ANY(${[...trajectIds]}::uuid[])) r`;
  return JSON.parse(antwoord?.alles ?? '{}');
}

/** Aanpakken waarin iemand kan beginnen. */
export const openAanpakken = (tx: Tx): Promise<Naam[]> =>
  tx.aanpak.findMany({ where: { geslotenOp: null }, orderBy: { naam: 'asc' }, select: { id: true, naam: true } });
