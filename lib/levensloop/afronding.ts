import 'server-only';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { LAATSTE_GESPREKKEN } from '../domain/einde';
import type { Naam } from '../overzicht/queries';
import type { Tx } from '../server/db';
import { dag, looptNog, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraagJson } from '../server/vraag';

const AFRONDING = rijvorm('levensloop.afronding', {
  id: kolom.id,
  stappen: kolom.getal,
  inzetten: kolom.getal,
  toezeggingen: kolom.getal,
  taken: kolom.getal,
  conceptIntake: kolom.jaNee,
  conceptPlan: kolom.jaNee,
  /** De cliënt loopt ook in een ander traject. */
  elders: kolom.jaNee,
  einde: z
    .strictObject({
      laatsteGesprek: z.enum(LAATSTE_GESPREKKEN),
      vervolgcontact: kolom.tekst.nullable(),
      toelichting: kolom.tekst.nullable(),
      naarAanpak: kolom.tekst.nullable(),
    })
    .nullable(),
});
/** Wat er bij een traject openstaat en hoe het eindigde: aantallen, nooit wat erin staat. */
export type Afronding = Rij<typeof AFRONDING>;

/** Per traject wat er bij een einde of een andere aanpak op het spel staat. */
export async function leesAfronding(
  tx: Tx,
  trajectIds: readonly string[],
  vandaag: Datum,
): Promise<Record<string, Afronding>> {
  const gelezen = await vraagJson(
    tx,
    AFRONDING,
    sql`
    SELECT json_agg(r)::text AS alles FROM (
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
          AND a.startdatum <= ${dag(vandaag)} AND ${looptNog('a.einddatum', vandaag)}) AS elders,
        (SELECT json_build_object('laatsteGesprek', e.laatste_gesprek, 'vervolgcontact', e.vervolgcontact,
            'toelichting', e.toelichting, 'naarAanpak', na.naam)
          FROM traject_einde e LEFT JOIN traject nt ON nt.id = e.naar_traject_id LEFT JOIN aanpak na ON na.id = nt.aanpak_id
          WHERE e.traject_id = t.id AND e.herroepen_op IS NULL) AS einde
      FROM traject t WHERE t.id = ANY(${[...trajectIds]}::uuid[])) r`,
  );
  return Object.fromEntries(gelezen.map((a) => [a.id, a]));
}

/** Aanpakken waarin iemand kan beginnen. */
export const openAanpakken = (tx: Tx): Promise<Naam[]> =>
  tx.aanpak.findMany({ where: { geslotenOp: null }, orderBy: { naam: 'asc' }, select: { id: true, naam: true } });
