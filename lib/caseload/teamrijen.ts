import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { momentVan } from '../begeleiding/moment';
import type { Venster } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { UITSTROOMREDENEN } from '../domain/einde';
import { type Uitleg, uitlegVan } from '../domain/uitleg';
import { GEZEGD } from '../escalaties/regels';
import { GEZEGD_OVER_E, UITLEG, uitlegAlsJson } from '../escalaties/rijen';
import { isEenVan, leesTrajectfeiten, maakTrajectfeiten, type Trajectfeiten, type Welke } from '../norm/feiten';
import { bepaalStand, opVolgorde, type Stand } from '../norm/stand';
import type { Tx } from '../server/db';
import { dag, dagVan, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraagJson } from '../server/vraag';

const BIJ = rijvorm('caseload.teamrijen', {
  trajectId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  sorteernaam: kolom.tekst,
  uitstroomreden: z.enum(UITSTROOMREDENEN).nullable(),
  /** Is genoteerd bij wie de cliënt na dit traject terechtkan? */
  vervolgcontact: kolom.jaNee,
  /** Wie op de peildatum begeleidt; null als er niemand is of diegene geblokkeerd is. */
  begeleider: z.strictObject({ id: kolom.id, naam: kolom.tekst }).nullable(),
  vervanger: kolom.tekst.nullable(),
  onHold: kolom.jaNee,
  uitleg: z.array(UITLEG),
  /** Wanneer een opschorting van het traject opnieuw bekeken moet worden. */
  herzienOp: kolom.datum.nullable(),
  /** Wat er is gezegd over dat deze cliënt langer dan 14 dagen wacht; null als dat niet zo is. */
  escalatie: z
    .strictObject({
      stilTot: kolom.datum.nullable(),
      laatste: z.enum(GEZEGD).nullable(),
      op: kolom.datum.nullable(),
    })
    .nullable(),
});
type Bij = Rij<typeof BIJ>;

/** Eén traject zoals een teamleider het ziet: naam, nummer, planning, status en de uitleg van dit wachten, nooit een tekst. */
export type Teamrij = Stand & Omit<Bij, 'uitleg'> & { uitleg: Uitleg | null };

/**
 * De rijen van deze trajecten op de peildatum, op volgorde van wie het eerst aan de beurt is. Twee opdrachten, hoeveel het er ook zijn. Met
 * `houders` staat bij elk contact wie het voerde.
 */
export async function leesTeamrijen(
  tx: Tx,
  welke: Welke,
  peildatum: Datum,
  venster: Venster,
  vandaag: Datum,
  houders = false,
): Promise<{ rijen: Teamrij[]; feiten: Trajectfeiten[]; uitleg: (trajectId: string) => readonly Uitleg[] }> {
  const gelezen = await leesTrajectfeiten(tx, welke, houders);
  const [bij, { feiten, standen }] = await Promise.all([
    leesBij(tx, welke, peildatum, momentVan(peildatum, vandaag)),
    zodraVerstuurd(() => {
      const feiten = maakTrajectfeiten(gelezen);
      return { feiten, standen: feiten.map((t) => bepaalStand(t, peildatum, venster)) };
    }),
  ]);
  const rijen: Teamrij[] = [];
  for (const stand of standen) {
    const b = bij.get(stand.trajectId);
    if (b) rijen.push(maakRij(stand, b));
  }
  return {
    rijen: rijen.sort(opVolgorde((r) => r.uiterlijk)),
    feiten,
    /** Alles wat er is uitgelegd; in een rij staat alleen wat er bij dit wachten geldt. */
    uitleg: (trajectId) => bij.get(trajectId)?.uitleg ?? [],
  };
}

/** Veld voor veld: twee objecten samenvoegen kost V8 tien keer zoveel, en een team heeft er honderden. */
const maakRij = (stand: Stand, b: Bij): Teamrij => ({
  ...stand,
  clientnummer: b.clientnummer,
  naam: b.naam,
  sorteernaam: b.sorteernaam,
  begeleider: b.begeleider,
  vervanger: b.vervanger,
  onHold: b.onHold,
  uitstroomreden: b.uitstroomreden,
  uitleg: uitlegVan(b.uitleg, stand),
  herzienOp: b.herzienOp,
  escalatie: b.escalatie,
  vervolgcontact: b.vervolgcontact,
});

/** Rekent pas als een opdracht die net is gegeven naar de database is: dan werken beide tegelijk. */
async function zodraVerstuurd<T>(werk: () => T): Promise<T> {
  await setImmediate();
  return werk();
}

/** Als één JSON-tekst, om dezelfde reden als de feiten. Op één moment is er hoogstens één begeleider en één vervanger (de database bewaakt dat). */
async function leesBij(tx: Tx, welke: Welke, peildatum: Datum, moment: Date): Promise<Map<string, Bij>> {
  const rijen = await vraagJson(
    tx,
    BIJ,
    sql`
    SELECT json_agg(r)::text AS alles FROM (
      SELECT t.id::text AS "trajectId", c.clientnummer, c.naam, c.sorteernaam, t.uitstroomreden,
        t.vervolgcontact IS NOT NULL AS vervolgcontact,
        CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'naam', g.naam) END AS begeleider, vg.naam AS vervanger,
        (SELECT o.id FROM on_hold o WHERE o.traject_id = t.id AND o.van <= m.dag
          AND (o.tot IS NULL OR o.tot >= m.dag) LIMIT 1) IS NOT NULL AS "onHold",
        ${uitlegAlsJson(UITLEG, sql`m.moment`)} AS uitleg,
        (SELECT min(o.herzien_op) FROM opschorting o
          WHERE o.traject_id = t.id AND m.dag BETWEEN o.van AND coalesce(o.tot, m.dag)
            AND (o.tot IS NULL OR o.herzien_op <= o.tot)) AS "herzienOp",
        (SELECT json_build_object('stilTot', e.stil_tot, 'laatste', s.soort, 'op', ${dagVan('s.op')})
          FROM escalatie e LEFT JOIN LATERAL (SELECT z.soort, z.op FROM ${GEZEGD_OVER_E} z
            ORDER BY z.op DESC, z.id DESC LIMIT 1) s ON true
          WHERE e.traject_id = t.id AND e.gesloten_op IS NULL LIMIT 1) AS escalatie
      FROM (SELECT ${moment}::timestamptz AS moment, ${dag(peildatum)} AS dag) m
        JOIN traject t ON t.id ${isEenVan(welke)}
        JOIN client c ON c.id = t.client_id
        LEFT JOIN begeleiding b ON b.traject_id = t.id AND b.van <= m.moment AND (b.tot IS NULL OR b.tot > m.moment)
        LEFT JOIN gebruiker g ON g.id = b.gebruiker_id AND (g.geblokkeerd_op IS NULL OR g.geblokkeerd_op > m.moment)
        LEFT JOIN vervanging v ON v.traject_id = t.id AND m.dag BETWEEN v.van AND v.tot
        LEFT JOIN gebruiker vg ON vg.id = v.gebruiker_id) r`,
  );
  return new Map(rijen.map((r) => [r.trajectId, r]));
}
