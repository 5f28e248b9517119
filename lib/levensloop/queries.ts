import 'server-only';
import { openClient } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import type { Naam } from '../overzicht/queries';
import { can, type User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsGebruiker } from '../server/db';
import { type Afronding, leesAfronding, openAanpakken } from './afronding';
import { leesPlanning, type Planning } from './planning';

/** De planning van één cliënt, zonder notities; legt vast dat zij is geopend. null als deze gebruiker haar niet mag lezen. */
export function getPlanning(user: User, clientnummer: string, vandaag: Datum): Promise<Planning | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'planning.openen', vandaag, { recht: 'planning.lezen' });
    return client && leesPlanning(tx, user, client, vandaag);
  });
}

export type Afrondplanning = Planning & {
  /** Per traject wat er openstaat en hoe het eindigde. */
  afronding: Record<string, Afronding>;
  /** Aanpakken waarin het traject verder kan. */
  aanpakken: Naam[];
};

/** Als getPlanning, met wat er bij een einde of een andere aanpak op het spel staat. */
export function getAfrondplanning(user: User, clientnummer: string, vandaag: Datum): Promise<Afrondplanning | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'planning.openen', vandaag, { recht: 'planning.lezen' });
    if (!client) return null;
    const planning = await leesPlanning(tx, user, client, vandaag);
    const ids = planning.trajecten.map((t) => t.id);
    return { ...planning, afronding: await leesAfronding(tx, ids, vandaag), aanpakken: await openAanpakken(tx) };
  });
}

export type Deelnemerkeuzes = {
  teams: Naam[];
  aanpakken: Naam[];
  /** Met hoeveel lopende trajecten elk heeft: zo is de drukte te verdelen. Wie in twee teams zit staat er twee keer. */
  begeleiders: (Naam & { team: string; trajecten: number })[];
};

/** Waaruit een teamleider kiest voor een nieuwe deelnemer; null als hij geen open team heeft. */
export async function getDeelnemerkeuzes(user: User, vandaag: Datum): Promise<Deelnemerkeuzes | null> {
  if (!can(user, 'team.bekijken')) return null;
  const moment = nu();
  return alsGebruiker(user, async (tx) => {
    const teams = await tx.team.findMany({
      where: { id: { in: [...user.teamIds] }, geslotenOp: null },
      orderBy: { naam: 'asc' },
      select: { id: true, naam: true },
    });
    if (teams.length === 0) return null;
    const aanpakken = await tx.aanpak.findMany({
      where: { geslotenOp: null },
      orderBy: { naam: 'asc' },
      select: { id: true, naam: true },
    });
    const begeleiders = await tx.$queryRaw<Deelnemerkeuzes['begeleiders']>`
      SELECT g.id::text, g.naam, t.naam AS team,
        (SELECT count(*)::int FROM begeleiding b JOIN traject x ON x.id = b.traject_id
          WHERE b.gebruiker_id = g.id AND b.van <= ${moment}::timestamptz AND (b.tot IS NULL OR b.tot > ${moment}::timestamptz)
            AND (x.einddatum IS NULL OR x.einddatum >= ${vandaag}::text::date)) AS trajecten
      FROM gebruiker_team gt JOIN gebruiker g ON g.id = gt.gebruiker_id JOIN team t ON t.id = gt.team_id
      WHERE gt.team_id = ANY(${teams.map((t) => t.id)}::uuid[]) AND g.rol = 'begeleider' AND g.geblokkeerd_op IS NULL
      ORDER BY g.naam, t.naam`;
    return { teams, aanpakken, begeleiders };
  });
}
