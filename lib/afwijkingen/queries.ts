import 'server-only';
import { z } from 'zod';
import { trajectenInBereik } from '../bereik/scope';
import { kiesTeam } from '../bereik/teams';
import type { Datum } from '../domain/datum';
import { opNaam } from '../domain/naam';
import { telMensen } from '../domain/teamlijst';
import { UITLEGREDENEN } from '../domain/uitleg';
import { UITLEG_MET_TEKST } from '../escalaties/rijen';
import { can } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, type Leesop, leesNiets } from '../server/inzage';
import { dagVan, geldtOp, looptNog, type Sql, sql } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraag, vraagJson } from '../server/vraag';
import type { Afwijkingfilter } from './filter-schema';
import { AFWIJKINGSTAPPEN, AFWIJKINGSTATUSSEN, type Afwijkingstatus } from './regels';

const NAAM = z.strictObject({ id: kolom.id, naam: kolom.tekst });
const AFWIJKING = rijvorm('afwijkingen.lijst', {
  id: kolom.id,
  versie: kolom.getal,
  clientId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  aanpak: NAAM,
  teamId: kolom.id.nullable(),
  jaarVan: kolom.datum,
  jaarTot: kolom.datum,
  gevoerd: kolom.getal,
  vereist: kolom.getal,
  status: z.enum(AFWIJKINGSTATUSSEN),
  reden: z.enum(UITLEGREDENEN).nullable(),
  tekst: kolom.tekst.nullable(),
  geopendOp: kolom.datum,
  verantwoordOp: kolom.datum.nullable(),
  verantwoordDoor: kolom.tekst.nullable(),
  besluitOp: kolom.datum.nullable(),
  besluitDoor: kolom.tekst.nullable(),
  besluitToelichting: kolom.tekst.nullable(),
  /** Wie het traject nu begeleidt, of het als laatste begeleidde; null als er niemand is die kan verantwoorden. */
  begeleider: NAAM.nullable(),
  /** Loopt het traject nog? Alleen dan is er een begeleider te kiezen. */
  loopt: kolom.jaNee,
});
const STAP = rijvorm('afwijkingen.stappen', {
  id: kolom.id,
  soort: z.enum(AFWIJKINGSTAPPEN),
  gevoerd: kolom.getal,
  vereist: kolom.getal,
  reden: z.enum(UITLEGREDENEN).nullable(),
  tekst: kolom.tekst.nullable(),
  door: kolom.tekst.nullable(),
  op: kolom.datum,
});

const JAARUITLEG = rijvorm('afwijkingen.uitleg', { ...UITLEG_MET_TEKST.shape, id: kolom.id, door: kolom.tekst });

export type Naam = z.output<typeof NAAM>;
/** Een normafwijking zoals zij in een lijst staat. */
export type Afwijking = Rij<typeof AFWIJKING>;
export type Stap = Rij<typeof STAP>;
export type Jaaruitleg = Rij<typeof JAARUITLEG>;

/**
 * De normafwijkingen van deze trajecten (een deelvraag), of één ervan, het laatste jaar eerst. Als één JSON-tekst, om dezelfde reden als de feiten. De
 * trajecten eerst als lijst: anders leest PostgreSQL alle normafwijkingen van de gemeente om er een handvol te vinden.
 */
const leesAfwijkingen = (tx: Tx, trajecten: Sql, vandaag: Datum, id: string | null = null): Promise<Afwijking[]> =>
  vraagJson(
    tx,
    AFWIJKING,
    sql`
    SELECT json_agg(r)::text AS alles FROM (
      SELECT ${kolommen(AFWIJKING, 'n', {
        ...{
          clientId: 'c.id',
          clientnummer: 'c.clientnummer',
          naam: 'c.naam',
          teamId: 't.team_id',
        },
        ...{
          aanpak: json(NAAM.shape, 'a'),
          begeleider: sql`CASE WHEN g.id IS NOT NULL THEN ${json(NAAM.shape, 'g')} END`,
        },
        ...{
          geopendOp: dagVan('n.geopend_op'),
          verantwoordOp: dagVan('n.verantwoord_op'),
          besluitOp: dagVan('n.besluit_op'),
        },
        ...{ verantwoordDoor: 'v.naam', besluitDoor: 'd.naam', loopt: looptNog('t.einddatum', vandaag) },
      })}
      FROM normafwijking n JOIN traject t ON t.id = n.traject_id JOIN client c ON c.id = t.client_id JOIN aanpak a ON a.id = t.aanpak_id
        LEFT JOIN begeleiding b ON b.traject_id = t.id AND ${geldtOp('b', nu())}
        LEFT JOIN gebruiker g ON g.id = b.gebruiker_id AND g.geblokkeerd_op IS NULL
        LEFT JOIN gebruiker v ON v.id = n.verantwoord_door_id LEFT JOIN gebruiker d ON d.id = n.besluit_door_id
      WHERE n.traject_id = ANY(ARRAY(${trajecten})) AND (${id}::uuid IS NULL OR n.id = ${id}::uuid)
      ORDER BY n.jaar_tot DESC, c.sorteernaam, n.id) r`,
  );

const leesStappen = (tx: Tx, id: string): Promise<Stap[]> =>
  vraag(
    tx,
    STAP,
    sql`SELECT ${kolommen(STAP, 's', { door: 'g.naam', op: dagVan('s.op') })}
    FROM normafwijkingstap s LEFT JOIN gebruiker g ON g.id = s.door_id WHERE s.normafwijking_id = ${id}::uuid ORDER BY s.op, s.id`,
  );

/** Wat de begeleider in dat trajectjaar uitlegde, het oudste eerst. */
const leesJaaruitleg = (tx: Tx, id: string): Promise<Jaaruitleg[]> =>
  vraag(
    tx,
    JAARUITLEG,
    sql`SELECT ${kolommen(JAARUITLEG, 'u', { door: 'g.naam', op: dagVan('u.op') })}
    FROM normafwijking n JOIN uitleg u ON u.traject_id = n.traject_id AND ${dagVan('u.op')} BETWEEN n.jaar_van AND n.jaar_tot
      JOIN gebruiker g ON g.id = u.door_id WHERE n.id = ${id}::uuid ORDER BY u.op, u.id`,
  );

/** Zoveel van wat af is staat er op een lijst; de rest vindt een teamleider met de filters. */
const HOOGSTENS_AF = 100;

export type MijnAfwijkingen = { teDoen: Afwijking[]; ingediend: Afwijking[]; eerder: Afwijking[] };

/** De normafwijkingen van de trajecten die deze begeleider begeleidt, vervangt of als laatste begeleidde. */
export const getMijnAfwijkingen = defineInzage({
  naam: 'normafwijking.openen',
  recht: 'vandaag.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }) => verdeel(await leesAfwijkingen(tx, trajectenInBereik(user, vandaag), vandaag)),
  spoor: ({ teDoen, ingediend, eerder }) => ({ details: { aantal: telMensen([...teDoen, ...ingediend, ...eerder]) } }),
});

function verdeel(alle: readonly Afwijking[]): MijnAfwijkingen {
  const met = (...statussen: Afwijkingstatus[]) => alle.filter((a) => statussen.includes(a.status));
  return {
    // Wat is teruggestuurd eerst: daar wacht iemand op. Daarna wat het langst open staat.
    teDoen: [...met('teruggestuurd'), ...met('open').reverse()],
    ingediend: met('verantwoord'),
    eerder: met('geaccepteerd', 'ingetrokken').slice(0, HOOGSTENS_AF),
  };
}

export type Afwijkingdetail = Afwijking & { stappen: Stap[]; uitleg: Jaaruitleg[] };

type Afwijkingblik = Leesctx & { afwijking: Afwijking };
const blikOpAfwijking: Leesop<{ id: string }, Afwijkingblik> = {
  vind: async (ctx, { id }, recht) => {
    if (!can(ctx.user, recht)) return null;
    const [afwijking] = await leesAfwijkingen(ctx.tx, trajectenInBereik(ctx.user, ctx.vandaag), ctx.vandaag, id);
    return afwijking ? { ...ctx, afwijking } : null;
  },
  over: ({ afwijking: { id, clientId } }) => ({ clientId, onderwerp: 'normafwijking', onderwerpId: id }),
  gevraagd: ({ id }) => ({ onderwerp: 'normafwijking', onderwerpId: id }),
};
const eenAfwijking = {
  naam: 'normafwijking.openen',
  op: blikOpAfwijking,
  lees: async ({ tx, afwijking }: Afwijkingblik): Promise<Afwijkingdetail> => ({
    ...afwijking,
    stappen: await leesStappen(tx, afwijking.id),
    uitleg: await leesJaaruitleg(tx, afwijking.id),
  }),
} as const;

/** Eén normafwijking met alles wat ermee gebeurde, voor wie haar uitlegt en voor wie erover besluit; null als hij het traject niet ziet. */
export const getAfwijking = defineInzage({ ...eenAfwijking, recht: 'vandaag.bekijken' });
export const getTeamafwijking = defineInzage({ ...eenAfwijking, recht: 'team.bekijken' });

/** De normafwijkingen van een team; null als het team niet van deze teamleider is. */
export const getTeamafwijkingen = defineInzage({
  naam: 'normafwijking.openen',
  recht: 'team.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, filter: Afwijkingfilter) => {
    const keuze = await kiesTeam(tx, user, filter.team);
    if (!keuze) return null;
    const { team } = keuze;
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
      ...keuze,
      begeleiders: uniek(alle.flatMap((a) => a.begeleider ?? [])),
      aanpakken: uniek(alle.map((a) => a.aanpak)),
      /** Kalenderjaren waarin een trajectjaar met een afwijking sloot, het laatste eerst. */
      jaren: [...new Set(alle.map((a) => Number(a.jaarTot.slice(0, 4))))],
      zonderBegeleider: teDoen.filter((a) => a.begeleider === null),
      teBesluiten: [...ingediend].sort((a, b) => ((a.verantwoordOp ?? '') < (b.verantwoordOp ?? '') ? -1 : 1)),
      bijBegeleider: teDoen.filter((a) => a.begeleider !== null),
      afgedaan: afgedaan.slice(0, HOOGSTENS_AF),
      /** Hoeveel er af zijn en niet op de lijst passen. */
      meer: Math.max(0, afgedaan.length - HOOGSTENS_AF),
    };
  },
  spoor: ({ team, zonderBegeleider, teBesluiten, bijBegeleider, afgedaan }) => ({
    onderwerp: 'team',
    onderwerpId: team.id,
    details: { aantal: telMensen([...zonderBegeleider, ...teBesluiten, ...bijBegeleider, ...afgedaan]) },
  }),
});
export type Teamafwijkingen = Antwoord<typeof getTeamafwijkingen>;

const uniek = (namen: readonly Naam[]): Naam[] => [...new Map(namen.map((n) => [n.id, n])).values()].sort(opNaam);
