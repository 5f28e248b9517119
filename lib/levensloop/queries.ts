import 'server-only';
import { blikOpClient } from '../bereik/blik';
import { eigenTeams } from '../bereik/teams';
import { metLast } from '../caseload/last';
import type { Datum } from '../domain/datum';
import { can, type User } from '../policy/policy';
import { alsGebruiker } from '../server/db';
import { type Antwoord, defineInzage } from '../server/inzage';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { leesAfronding, openAanpakken } from './afronding';
import { leesPlanning } from './planning';

const planning = { naam: 'planning.openen', recht: 'planning.lezen', op: blikOpClient } as const;

/** De planning van één cliënt, zonder notities; null als deze gebruiker haar niet mag lezen. */
export const getPlanning = defineInzage({ ...planning, lees: leesPlanning });

/** Als getPlanning, met hoe druk ieder het heeft uit wie er te kiezen is. */
export const getBegeleidingplanning = defineInzage({
  ...planning,
  lees: async (blik) => {
    const gelezen = await leesPlanning(blik);
    const collegas = await metLast(blik.tx, Object.values(gelezen.begeleiders).flat(), blik.vandaag);
    const last = new Map(collegas.map((c) => [c.id, c]));
    const begeleiders = Object.entries(gelezen.begeleiders).map(
      ([team, leden]) => [team, leden.flatMap((l) => last.get(l.id) ?? [])] as const,
    );
    return { ...gelezen, begeleiders: Object.fromEntries(begeleiders) };
  },
});

/** Als getPlanning, met wat er bij een einde of een andere aanpak op het spel staat. */
export const getAfrondplanning = defineInzage({
  ...planning,
  lees: async (blik) => {
    const gelezen = await leesPlanning(blik);
    const ids = gelezen.trajecten.map((t) => t.id);
    return {
      ...gelezen,
      /** Per traject wat er openstaat en hoe het eindigde. */
      afronding: await leesAfronding(blik.tx, ids, blik.vandaag),
      /** Aanpakken waarin het traject verder kan. */
      aanpakken: await openAanpakken(blik.tx),
    };
  },
});
const BEGELEIDER = rijvorm('levensloop.begeleiders', {
  id: kolom.id,
  naam: kolom.tekst,
  /** Wie in twee teams zit staat er twee keer. */
  team: kolom.tekst,
});

/** Waaruit een teamleider kiest voor een nieuwe deelnemer; null als hij geen open team heeft. */
export async function getDeelnemerkeuzes(user: User, vandaag: Datum) {
  if (!can(user, 'team.bekijken')) return null;
  return alsGebruiker(user, async (tx) => {
    const teams = await eigenTeams(tx, user, { geslotenOp: null });
    if (teams.length === 0) return null;
    const aanpakken = await openAanpakken(tx);
    const begeleiders = await vraag(
      tx,
      BEGELEIDER,
      sql`
      SELECT g.id::text, g.naam, t.naam AS team
      FROM gebruiker_team gt JOIN gebruiker g ON g.id = gt.gebruiker_id JOIN team t ON t.id = gt.team_id
      WHERE gt.team_id = ANY(${teams.map((t) => t.id)}::uuid[]) AND g.rol = 'begeleider' AND g.geblokkeerd_op IS NULL
      ORDER BY g.sorteernaam, t.naam`,
    );
    return { teams, aanpakken, begeleiders: await metLast(tx, begeleiders, vandaag) };
  });
}
export type Deelnemerkeuzes = Antwoord<typeof getDeelnemerkeuzes>;
