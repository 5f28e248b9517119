import 'server-only';
import { z } from 'zod';
import { leesDaden } from '../begeleiding/daad-rijen';
import { trajectenInBereik } from '../bereik/scope';
import { kiesTeam } from '../bereik/teams';
import { maakMensen, metLast } from '../caseload/last';
import { leesTeamrijen } from '../caseload/teamrijen';
import { laatsteTwaalfMaanden } from '../domain/contactnorm';
import { type Datum, plusDagen } from '../domain/datum';
import { leesOpenOverdrachten } from '../overdrachten/rijen';
import { LAST_WEKEN, type Last, nodigeDagen } from '../planner/belasting-regels';
import { gesprekstalen, kiesRustigste, verdeelOver } from '../planner/verdeel-regels';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, leesNiets } from '../server/inzage';
import { geldtOp, looptNog, type Sql, sql } from '../server/sql';
import { kolom, kolommen, rijvorm, vraag, vraagEen } from '../server/vraag';
import type { overdraagfilterSchema } from './schema';
import { caseloadVan } from './zaak';

export type Overdraagkeuze = z.output<typeof overdraagfilterSchema>;

/**
 * Wat er over te dragen is: de begeleiders van een team en de trajecten van wie gekozen is. Een begeleider die
 * niet bij dit team hoort is niet gekozen. null als het team niet van deze teamleider is, of voor wie er geen is.
 */
export const getOverdragen = defineInzage({
  naam: 'caseload.openen',
  recht: 'team.bekijken',
  op: leesNiets,
  lees: async (ctx: Leesctx, keuze: Overdraagkeuze) => {
    const { tx, user, vandaag } = ctx;
    const eigen = await kiesTeam(tx, user, keuze.team);
    if (!eigen) return null;
    const { team } = eigen;
    const alle = await leesBegeleiders(tx, team.id, vandaag);
    const begeleiders = await metLast(tx, alle, vandaag);
    const zonder = await telZonder(ctx, team.id);
    const niemand = { id: 'geen', naam: 'niemand', actief: false, trajecten: zonder };
    const gekozen = [...begeleiders, niemand].find((b) => b.id === keuze.begeleider) ?? null;
    const welke = gekozen
      ? caseloadVan(team.id, gekozen === niemand ? null : gekozen.id, vandaag)
      : sql`SELECT q.id FROM traject q WHERE q.id = ANY(${keuze.t}::uuid[]) AND q.team_id = ${team.id}::uuid
          AND q.groep = 'pilot' AND ${looptNog('q.einddatum', vandaag)}`;
    const rijen = gekozen || keuze.t.length > 0 ? await leesCaseload(ctx, welke) : [];
    const collegas = begeleiders.filter((b) => b.actief && b.id !== gekozen?.id);
    return {
      ...eigen,
      begeleiders,
      /** Naar wie iemand kan. */
      collegas,
      /** Hoeveel er nu door niemand worden begeleid. */
      zonder,
      gekozen,
      rijen,
      voorstel: stelVoor(rijen, collegas, keuze, vandaag),
      /** Wat deze teamleider vandaag deed en nog ongedaan kan maken. */
      daden: await leesDaden(tx, team.id, user.id, vandaag),
    };
  },
  spoor: ({ team, rijen }) => ({
    onderwerp: 'team',
    onderwerpId: team.id,
    details: { aantal: new Set(rijen.map((r) => r.clientnummer)).size },
  }),
});
export type Overdragen = Antwoord<typeof getOverdragen>;

const BEGELEIDER = rijvorm('overdragen.begeleiders', {
  id: kolom.id,
  naam: kolom.tekst,
  actief: kolom.jaNee,
  trajecten: kolom.getal,
  talen: z.array(kolom.tekst),
});

/** Wie er in dit team begeleidt, ook wie geblokkeerd is of elders werkt maar hier nog trajecten heeft. */
async function leesBegeleiders(tx: Tx, teamId: string, vandaag: Datum) {
  const rijen = await vraag(
    tx,
    BEGELEIDER,
    sql`
    SELECT g.id::text, g.naam, coalesce(g.talen, '{}') AS talen, g.geblokkeerd_op IS NULL AND m.gebruiker_id IS NOT NULL AS actief,
      (SELECT count(*)::int FROM begeleiding b JOIN traject t ON t.id = b.traject_id
        WHERE b.gebruiker_id = g.id AND t.team_id = ${teamId}::uuid AND t.groep = 'pilot' AND ${geldtOp('b', nu())}
          AND ${looptNog('t.einddatum', vandaag)}) AS trajecten
    FROM gebruiker g LEFT JOIN gebruiker_team m ON m.gebruiker_id = g.id AND m.team_id = ${teamId}::uuid
    WHERE g.rol = 'begeleider' ORDER BY g.sorteernaam, g.id`,
  );
  return rijen.filter((r) => r.actief || r.trajecten > 0);
}

async function telZonder({ tx, user, vandaag }: Leesctx, teamId: string): Promise<number> {
  const geteld = await vraagEen(
    tx,
    ZONDER,
    sql`SELECT count(*)::int AS aantal FROM traject z WHERE z.id IN (${caseloadVan(teamId, null, vandaag)})
      AND z.id IN (${trajectenInBereik(user, vandaag)})`,
  );
  return geteld?.aantal ?? 0;
}

const ZONDER = rijvorm('overdragen.zonder', { aantal: kolom.getal });
const TAAL = rijvorm('overdragen.talen', {
  id: kolom.id,
  talen: z.array(kolom.tekst),
  niveauNederlands: kolom.tekst.nullable(),
  tolkNodig: kolom.jaNee,
});

/** Deze trajecten met wat bij verdelen telt: hoeveel gesprekken er nodig zijn, in welke taal, en of er al een overdracht loopt. */
async function leesCaseload({ tx, user, vandaag }: Leesctx, welke: Sql) {
  const mijn = sql`SELECT z.id FROM traject z WHERE z.id IN (${welke}) AND z.id IN (${trajectenInBereik(user, vandaag)})`;
  const { rijen, feiten } = await leesTeamrijen(tx, mijn, vandaag, laatsteTwaalfMaanden(vandaag), vandaag);
  const trajectIds = rijen.map((r) => r.trajectId);
  const onderweg = new Set((await leesOpenOverdrachten(tx, trajectIds)).map((o) => o.trajectId));
  const talen = await vraag(
    tx,
    TAAL,
    sql`SELECT ${kolommen(TAAL, 'c', { talen: "coalesce(c.talen, '{}')", niveauNederlands: 'c.niveau_nederlands::text' })}
    FROM client c WHERE c.id IN (SELECT client_id FROM traject WHERE id = ANY(${trajectIds}::uuid[]))`,
  );
  const tot = plusDagen(vandaag, 7 * LAST_WEKEN);
  const mensen = maakMensen(rijen, feiten, vandaag);
  return rijen.map((r) => {
    const taal = talen.find((c) => c.id === r.clientId);
    const mens = mensen.find((m) => m.id === r.clientId && m.begeleiderId === (r.begeleider?.id ?? null));
    return {
      ...r,
      inOverdracht: onderweg.has(r.trajectId),
      talen: taal ? gesprekstalen(taal) : [],
      eerste: mens?.eerste ?? null,
      gesprekken: mens ? nodigeDagen(mens, vandaag, tot).length : 0,
    };
  });
}
type Overdraagrij = Awaited<ReturnType<typeof leesCaseload>>[number];
type Collega = { id: string; talen: readonly string[]; last: Last };

/** Wie met twee trajecten bij dezelfde begeleider is, is één mens: die gaat niet naar twee collega's. */
function perMens(rijen: readonly Overdraagrij[]) {
  const mensen = new Map<string, Overdraagrij[]>();
  for (const r of rijen) {
    const id = `${r.clientId} ${r.begeleider?.id}`;
    mensen.set(id, [...(mensen.get(id) ?? []), r]);
  }
  return [...mensen].flatMap(([id, trajecten]) => {
    const [r] = trajecten;
    if (!r) return [];
    const { eerste, gesprekken, talen, begeleider } = r;
    return [{ id, trajecten, eerste, gesprekken, talen, vanId: begeleider?.id ?? null }];
  });
}

/** Wie er gaan en naar wie, nog nergens vastgelegd; null zolang er niemand is gekozen. */
function stelVoor(rijen: readonly Overdraagrij[], collegas: readonly Collega[], keuze: Overdraagkeuze, vandaag: Datum) {
  const aangevinkt = new Set(keuze.t);
  const gekozen =
    keuze.wijze === 'rustig'
      ? kiesRustigste(perMens(rijen), keuze.kies, vandaag)
      : perMens(rijen.filter((r) => aangevinkt.has(r.trajectId)));
  if (gekozen.length === 0) return null;
  const naar = collegas.filter((c) => keuze.naar === null || c.id === keuze.naar);
  const toedelingen = new Map(verdeelOver(gekozen, naar).map((t) => [t.id, t]));
  return gekozen.flatMap(({ id, trajecten }) => trajecten.map((rij) => ({ rij, naar: toedelingen.get(id) ?? null })));
}
export type Overdraagvoorstel = NonNullable<ReturnType<typeof stelVoor>>;
