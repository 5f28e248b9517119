import 'server-only';
import { z } from 'zod';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import type { Beschikbaarheid } from '../afspraken/beschikbaarheid-regels';
import { trajectenInBereik } from '../bereik/scope';
import { maakMensen } from '../caseload/last';
import { leesTeamrijen, type Teamrij } from '../caseload/teamrijen';
import { laatsteTwaalfMaanden } from '../domain/contactnorm';
import { type Datum, plusDagen } from '../domain/datum';
import { opNaam } from '../domain/naam';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { looptNog, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { LAST_WEKEN, type Lastmens, totaal, verhuis, weeklasten } from './belasting-regels';
import type { Belastingkeuze } from './schema';

type Naam = { id: string; naam: string };

type Feiten = { leden: Naam[]; namen: Map<string, string>; mensen: Lastmens[]; agendas: Map<string, Beschikbaarheid> };

/**
 * Hoeveel gesprekken elke begeleider van dit team de komende dertien weken nodig heeft en kan voeren, en wat een verhuizing zou doen. Er wordt
 * niets geschreven. null als het team niet van deze teamleider is.
 */
export const getBelasting = defineInzage({
  naam: 'belasting.openen',
  recht: 'team.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, keuze: Belastingkeuze) => {
    const teams = await leesTeams(tx, user);
    const team = keuze.team ? teams.find((t) => t.id === keuze.team) : teams[0];
    if (!team) return null;
    const welke = sql`SELECT q.id FROM traject q WHERE q.team_id = ${team.id}::uuid
      AND ${looptNog('q.einddatum', vandaag)} AND q.id IN (${trajectenInBereik(user, vandaag)})`;
    const { rijen, feiten } = await leesTeamrijen(tx, welke, vandaag, laatsteTwaalfMaanden(vandaag), vandaag);
    const namen = new Map(team.leden.map((l) => [l.id, l.naam]));
    for (const { begeleider: b } of rijen) if (b) namen.set(b.id, b.naam);
    const tot = plusDagen(vandaag, 7 * LAST_WEKEN);
    const agendas = await leesBeschikbaarheid(tx, [...namen.keys()], vandaag, tot);
    const f: Feiten = { leden: team.leden, namen, mensen: maakMensen(rijen, feiten, vandaag), agendas };
    return {
      team: { id: team.id, naam: team.naam },
      teams: teams.map(({ id, naam }) => ({ id, naam })),
      begeleiders: lasten(f, [null, ...namen.keys()], vandaag).filter((b) => b.id !== null || b.clienten > 0),
      /** Naar wie iemand kan: de begeleiders die nu in dit team werken. */
      leden: team.leden,
      keuze,
      watAls: watAls(f, keuze, rijen, vandaag),
    };
  },
  spoor: ({ team, begeleiders }) => ({
    onderwerp: 'team',
    onderwerpId: team.id,
    details: { aantal: begeleiders.reduce((som, b) => som + b.clienten, 0) },
  }),
});
export type Belasting = Antwoord<typeof getBelasting>;

const TEAM = rijvorm('planner.team', {
  id: kolom.id,
  naam: kolom.tekst,
  leden: z.array(z.object({ id: kolom.id, naam: kolom.tekst })),
});

const leesTeams = (tx: Tx, user: User) =>
  vraag(
    tx,
    TEAM,
    sql`
    SELECT t.id::text, t.naam, (SELECT coalesce(json_agg(json_build_object('id', g.id, 'naam', g.naam) ORDER BY g.sorteernaam), '[]')
      FROM gebruiker_team gt JOIN gebruiker g ON g.id = gt.gebruiker_id
      WHERE gt.team_id = t.id AND g.rol = 'begeleider' AND g.geblokkeerd_op IS NULL) AS leden
    FROM team t WHERE t.id = ANY(${[...user.teamIds]}::uuid[]) ORDER BY t.naam`,
  );

/** Elke gevraagde begeleider, op naam; wie niemand heeft staat vooraan. */
function lasten({ namen, mensen, agendas }: Feiten, ids: readonly (string | null)[], vandaag: Datum) {
  return ids
    .map((id) => {
      const van = mensen.filter((m) => m.begeleiderId === id);
      const weken = weeklasten(van, (id && agendas.get(id)) || null, vandaag);
      const naam = (id && namen.get(id)) || 'Zonder begeleider';
      return { id, naam, clienten: van.length, weken, som: totaal(weken) };
    })
    .sort((a, b) => (a.id === null ? -1 : b.id === null ? 1 : opNaam(a, b)));
}
/** null als id: de mensen die nu geen begeleider hebben. */
export type Begeleiderlast = ReturnType<typeof lasten>[number];

function watAls(f: Feiten, keuze: Belastingkeuze, rijen: readonly Teamrij[], vandaag: Datum) {
  const { van: vanKeuze, naar, aantal, wie } = keuze;
  const van = vanKeuze === 'geen' ? null : vanKeuze;
  const bekend = vanKeuze !== null && (van === null || f.namen.has(van)) && f.leden.some((l) => l.id === naar);
  if (!bekend || naar === null || van === naar) return null;
  const na = verhuis(f.mensen, { van, naar, aantal, wie });
  const deze = [van, naar];
  return {
    voor: lasten(f, deze, vandaag),
    na: lasten({ ...f, mensen: na.mensen }, deze, vandaag),
    /** Wie er dan verhuist. */
    verhuisd: na.verhuisd.flatMap((id) => {
      const r = rijen.find((x) => x.clientId === id);
      return r ? [{ clientnummer: r.clientnummer, naam: r.naam }] : [];
    }),
  };
}
export type WatAls = NonNullable<ReturnType<typeof watAls>>;
