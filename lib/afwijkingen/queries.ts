import 'server-only';
import { trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { can, type User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsGebruiker, type Tx } from '../server/db';
import { type Sql, sql } from '../server/sql';
import type { Afwijkingfilter } from './filter-schema';
import type { Afwijkingreden, Afwijkingstap, Afwijkingstatus } from './regels';

export type Naam = { id: string; naam: string };

/** Een normafwijking zoals zij in een lijst staat. */
export type Afwijking = {
  id: string;
  versie: number;
  clientnummer: string;
  naam: string;
  aanpak: Naam;
  teamId: string | null;
  jaarVan: Datum;
  jaarTot: Datum;
  gevoerd: number;
  vereist: number;
  status: Afwijkingstatus;
  reden: Afwijkingreden | null;
  toelichting: string | null;
  geopendOp: Datum;
  verantwoordOp: Datum | null;
  verantwoordDoor: string | null;
  besluitOp: Datum | null;
  besluitDoor: string | null;
  besluitToelichting: string | null;
  /** Wie het traject nu begeleidt, of het als laatste begeleidde; null als er niemand is die kan verantwoorden. */
  begeleider: Naam | null;
  /** Loopt het traject nog? Alleen dan is er een begeleider te kiezen. */
  loopt: boolean;
};

export type Stap = {
  id: string;
  soort: Afwijkingstap;
  gevoerd: number;
  vereist: number;
  reden: Afwijkingreden | null;
  toelichting: string | null;
  door: string | null;
  op: Datum;
};

const dag = (kolom: Sql) => sql`(${kolom} AT TIME ZONE 'Europe/Amsterdam')::date`;

/**
 * De normafwijkingen van deze trajecten (een deelvraag), of één ervan, het laatste jaar eerst. Als één JSON-tekst, om dezelfde reden als de feiten. De
 * trajecten eerst als lijst: anders leest PostgreSQL alle normafwijkingen van de gemeente om er een handvol te vinden.
 */
async function leesAfwijkingen(tx: Tx, trajecten: Sql, vandaag: Datum, id: string | null = null): Promise<Afwijking[]> {
  const moment = nu();
  const [antwoord] = await tx.$queryRaw<{ alles: string | null }[]>`
    SELECT json_agg(r)::text AS alles FROM (
      SELECT n.id::text, n.versie, c.clientnummer, c.voornaam || ' ' || c.achternaam AS naam,
        json_build_object('id', a.id, 'naam', a.naam) AS aanpak, t.team_id AS "teamId", n.jaar_van AS "jaarVan", n.jaar_tot AS "jaarTot",
        n.gevoerd, n.vereist, n.status, n.reden, n.toelichting, ${dag(sql`n.geopend_op`)} AS "geopendOp",
        ${dag(sql`n.verantwoord_op`)} AS "verantwoordOp", v.naam AS "verantwoordDoor", ${dag(sql`n.besluit_op`)} AS "besluitOp",
        d.naam AS "besluitDoor", n.besluit_toelichting AS "besluitToelichting",
        CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'naam', g.naam) END AS begeleider,
        t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date AS loopt
      FROM normafwijking n JOIN traject t ON t.id = n.traject_id JOIN client c ON c.id = t.client_id JOIN aanpak a ON a.id = t.aanpak_id
        LEFT JOIN begeleiding b ON b.traject_id = t.id AND b.van <= ${moment}::timestamptz AND (b.tot IS NULL OR b.tot > ${moment}::timestamptz)
        LEFT JOIN gebruiker g ON g.id = b.gebruiker_id AND g.geblokkeerd_op IS NULL
        LEFT JOIN gebruiker v ON v.id = n.verantwoord_door_id LEFT JOIN gebruiker d ON d.id = n.besluit_door_id
      WHERE n.traject_id = ANY(ARRAY(${trajecten})) AND (${id}::uuid IS NULL OR n.id = ${id}::uuid)
      ORDER BY n.jaar_tot DESC, c.achternaam, n.id) r`;
  return JSON.parse(antwoord?.alles ?? '[]');
}

const leesStappen = (tx: Tx, id: string) => tx.$queryRaw<Stap[]>`
  SELECT s.id::text, s.soort::text, s.gevoerd, s.vereist, s.reden::text, s.toelichting, g.naam AS door, ${dag(sql`s.op`)}::text AS op
  FROM normafwijkingstap s LEFT JOIN gebruiker g ON g.id = s.door_id WHERE s.normafwijking_id = ${id}::uuid ORDER BY s.op, s.id`;

/** Zoveel van wat af is staat er op een lijst; de rest vindt een teamleider met de filters. */
const HOOGSTENS_AF = 100;

export type MijnAfwijkingen = { teDoen: Afwijking[]; ingediend: Afwijking[]; eerder: Afwijking[] };

/** De normafwijkingen van de trajecten die deze begeleider begeleidt, vervangt of als laatste begeleidde. */
export async function getMijnAfwijkingen(user: User, vandaag: Datum): Promise<MijnAfwijkingen | null> {
  if (!can(user, 'vandaag.bekijken')) return null;
  return alsGebruiker(user, async (tx) => {
    return verdeel(await leesAfwijkingen(tx, trajectenInBereik(user, vandaag), vandaag));
  });
}

function verdeel(alle: readonly Afwijking[]): MijnAfwijkingen {
  const met = (...statussen: Afwijkingstatus[]) => alle.filter((a) => statussen.includes(a.status));
  return {
    // Wat is teruggestuurd eerst: daar wacht iemand op. Daarna wat het langst open staat.
    teDoen: [...met('teruggestuurd'), ...met('open').reverse()],
    ingediend: met('verantwoord'),
    eerder: met('geaccepteerd', 'ingetrokken').slice(0, HOOGSTENS_AF),
  };
}

export type Afwijkingdetail = Afwijking & { stappen: Stap[] };

/** Eén normafwijking met alles wat ermee gebeurde; null als deze gebruiker het traject niet ziet. */
export async function getAfwijking(user: User, id: string, vandaag: Datum): Promise<Afwijkingdetail | null> {
  if (!can(user, 'vandaag.bekijken') && !can(user, 'team.bekijken')) return null;
  return alsGebruiker(user, async (tx) => {
    const [a] = await leesAfwijkingen(tx, trajectenInBereik(user, vandaag), vandaag, id);
    return a ? { ...a, stappen: await leesStappen(tx, a.id) } : null;
  });
}

export type Teamafwijkingen = {
  team: Naam;
  teams: Naam[];
  begeleiders: Naam[];
  aanpakken: Naam[];
  /** Kalenderjaren waarin een trajectjaar met een afwijking sloot, het laatste eerst. */
  jaren: number[];
  zonderBegeleider: Afwijking[];
  teBesluiten: Afwijking[];
  bijBegeleider: Afwijking[];
  afgedaan: Afwijking[];
  /** Hoeveel er af zijn en niet op de lijst passen. */
  meer: number;
};

/** De normafwijkingen van een team; null als het team niet van deze teamleider is. */
export async function getTeamafwijkingen(
  user: User,
  filter: Afwijkingfilter,
  vandaag: Datum,
): Promise<Teamafwijkingen | null> {
  if (!can(user, 'team.bekijken')) return null;
  return alsGebruiker(user, async (tx) => {
    const teams = await tx.team.findMany({
      where: { id: { in: [...user.teamIds] } },
      orderBy: { naam: 'asc' },
      select: { id: true, naam: true },
    });
    const team = filter.team ? teams.find((t) => t.id === filter.team) : teams[0];
    if (!team) return null;
    const alle = await leesAfwijkingen(
      tx,
      sql`SELECT q.id FROM traject q WHERE q.team_id = ${team.id}::uuid AND q.id IN (${trajectenInBereik(user, vandaag)})`,
      vandaag,
    );
    const gekozen = alle.filter(
      (a) =>
        (filter.begeleider === null || (a.begeleider?.id ?? 'geen') === filter.begeleider) &&
        (filter.aanpak === null || a.aanpak.id === filter.aanpak) &&
        (filter.jaar === null || a.jaarTot.startsWith(String(filter.jaar))),
    );
    const { teDoen, ingediend } = verdeel(gekozen);
    const afgedaan = gekozen.filter((a) => a.status === 'geaccepteerd' || a.status === 'ingetrokken');
    return {
      team,
      teams,
      begeleiders: uniek(alle.flatMap((a) => a.begeleider ?? [])),
      aanpakken: uniek(alle.map((a) => a.aanpak)),
      jaren: [...new Set(alle.map((a) => Number(a.jaarTot.slice(0, 4))))],
      zonderBegeleider: teDoen.filter((a) => a.begeleider === null),
      teBesluiten: [...ingediend].sort((a, b) => ((a.verantwoordOp ?? '') < (b.verantwoordOp ?? '') ? -1 : 1)),
      bijBegeleider: teDoen.filter((a) => a.begeleider !== null),
      afgedaan: afgedaan.slice(0, HOOGSTENS_AF),
      meer: Math.max(0, afgedaan.length - HOOGSTENS_AF),
    };
  });
}

const uniek = (namen: readonly Naam[]): Naam[] =>
  [...new Map(namen.map((n) => [n.id, n])).values()].sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
