import 'server-only';
import { z } from 'zod';
import type { Clientblik } from '../bereik/blik';
import { trajectenInBereik, wieIs } from '../bereik/scope';
import { normVerloop } from '../copy/norm';
import { assessContactnorm, trajectjaar } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { UITSTROOMREDENEN } from '../domain/einde';
import { middernacht } from '../domain/middernacht';
import { lopendOp } from '../domain/on-hold';
import { type Contactfeit, vormVan } from '../domain/tellend-gesprek';
import { uitlegVan } from '../domain/uitleg';
import { UITLEG, uitlegAlsJson } from '../escalaties/rijen';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import { bepaalStand } from '../norm/stand';
import { DRIEGESPREKSTANDEN, OVERDRACHTSTATUSSEN } from '../overdrachten/regels';
import { can, type User } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import type { Antwoord } from '../server/inzage';
import { dagVan, geldtOp, type Sql, sql } from '../server/sql';
import { json, kolom, type Rij, rijvorm, vraagJson } from '../server/vraag';

const NAAM = z.strictObject({ id: kolom.id, naam: kolom.tekst });
const BEGELEIDING = NAAM.extend({ van: kolom.datum, tot: kolom.datum.nullable() });
const VERVANGING = NAAM.extend({ gebruikerId: kolom.id, van: kolom.datum, tot: kolom.datum });
const OPSCHORTING = z.strictObject({
  id: kolom.id,
  van: kolom.datum,
  tot: kolom.datum.nullable(),
  herzienOp: kolom.datum.nullable(),
  reden: kolom.tekst,
  versie: kolom.getal,
  vanAanpak: kolom.jaNee,
  /** Vandaag ingevoerd: dan kan zij nog helemaal weg. */
  nieuw: kolom.jaNee,
});
/** De overdracht die openstaat, zonder wat de begeleider over de cliënt schreef. */
const OVERDRACHT = z.strictObject({
  id: kolom.id,
  status: z.enum(OVERDRACHTSTATUSSEN),
  naar: kolom.tekst,
  gevraagdDoor: kolom.tekst,
  /** Deze teamleider vroeg erom, en kan haar dus intrekken. */
  vanMij: kolom.jaNee,
  gevraagdOp: kolom.datum,
  reden: kolom.tekst.nullable(),
  aangebodenOp: kolom.datum.nullable(),
  besluitReden: kolom.tekst.nullable(),
  driegesprek: z.enum(DRIEGESPREKSTANDEN).nullable(),
  driegesprekOp: kolom.datum.nullable(),
  clientVerteldOp: kolom.datum.nullable(),
});
const TRAJECT = rijvorm('levensloop.planning', {
  trajectId: kolom.id,
  versie: kolom.getal,
  team: NAAM,
  uitstroomreden: z.enum(UITSTROOMREDENEN).nullable(),
  /** Bij wie de cliënt na dit traject terechtkan. */
  vervolgcontact: kolom.tekst.nullable(),
  overdracht: OVERDRACHT.nullable(),
  begeleider: NAAM.extend({ geblokkeerd: kolom.jaNee }).nullable(),
  begeleidingen: z.array(BEGELEIDING),
  vervangingen: z.array(VERVANGING),
  opschortingen: z.array(OPSCHORTING),
  onHold: z.array(z.strictObject({ van: kolom.datum, tot: kolom.datum.nullable() })),
  uitleg: z.array(UITLEG),
  collegas: z.array(NAAM),
});

type Trajectrij = Rij<typeof TRAJECT>;
export type Vervangingsregel = z.output<typeof VERVANGING>;
export type Opschortingsregel = z.output<typeof OPSCHORTING>;
export type Overdrachtregel = z.output<typeof OVERDRACHT>;
/** Een contact zonder wat erover is opgeschreven. */
const alsContactregel = (c: Contactfeit & { tijd: string | null }) => ({
  datum: c.datum,
  tijd: c.tijd,
  vorm: vormVan(c),
  status: c.status,
  verkeerd: c.verkeerdGeregistreerd,
});
const LAATSTE_CONTACTEN = 20;

/** Alles wat een teamleider van de trajecten van deze cliënt in zijn teams mag weten. */
export async function leesPlanning({ tx, user, client, nuVanEenAnder, vandaag }: Clientblik) {
  const welke = sql`SELECT q.id FROM traject q WHERE q.client_id = ${client.id}::uuid AND q.id IN (${trajectenInBereik(user, vandaag)})`;
  const feiten = await laadTrajectfeiten(tx, welke);
  const rijen = await leesRijen(tx, user, welke, vandaag);
  const trajecten = feiten.flatMap((t): PlanningTraject[] => {
    const rij = rijen.find((r) => r.trajectId === t.id);
    return rij ? [maakTraject(t, rij, vandaag)] : [];
  });
  // Wat nu loopt eerst, daarna het nieuwste.
  trajecten.sort(
    (a, b) =>
      Number(a.stand.status === 'beeindigd') - Number(b.stand.status === 'beeindigd') ||
      (a.stand.start < b.stand.start ? 1 : -1),
  );
  return {
    ...wieIs(client),
    /** Om te bellen, voor wie de gegevens mag lezen. */
    telefoon: !nuVanEenAnder && can(user, 'gegevens.lezen', client.subject) ? client.telefoon : null,
    vandaag,
    trajecten,
    /** Hoeveel verschillende begeleiders deze cliënt heeft gehad, en sinds wanneer. */
    wisselingen: telWisselingen(trajecten, vandaag),
    /** Begeleiders per team van deze cliënt, om uit te kiezen. */
    begeleiders: Object.fromEntries(rijen.map((r) => [r.team.id, r.collegas])),
  };
}
export type Planning = Antwoord<typeof leesPlanning>;

/** Over alle trajecten van de cliënt heen: wie in twee trajecten begeleidt telt één keer. Vervangers tellen niet. */
function telWisselingen(trajecten: readonly PlanningTraject[], vandaag: Datum) {
  const geweest = trajecten.flatMap((t) => t.begeleidingen).filter((b) => b.van <= vandaag);
  const [sinds] = geweest.map((b) => b.van).sort();
  return sinds ? { aantal: new Set(geweest.map((b) => b.id)).size, sinds } : null;
}

function maakTraject(t: Trajectfeiten, rij: Trajectrij, vandaag: Datum) {
  const { trajectId, onHold, collegas: _, ...rest } = rij;
  const stand = bepaalStand(t, vandaag, trajectjaar(t.startdatum, vandaag));
  const geweest = t.contacten.filter((c) => c.datum <= vandaag || c.status === 'gepland');
  return {
    ...rest,
    id: trajectId,
    aanpak: t.aanpak.naam,
    vraagt: normVerloop(t.aanpak, vandaag),
    stand,
    uitleg: uitlegVan(rij.uitleg, stand),
    norm: assessContactnorm(t.norm, vandaag),
    onHoldSinds: lopendOp(onHold, vandaag)?.van ?? null,
    contacten: geweest.slice(-LAATSTE_CONTACTEN).reverse().map(alsContactregel),
  };
}
export type PlanningTraject = ReturnType<typeof maakTraject>;

function leesRijen(tx: Tx, user: User, welke: Sql, vandaag: Datum): Promise<Trajectrij[]> {
  const moment = nu();
  return vraagJson(
    tx,
    TRAJECT,
    sql`
    SELECT json_agg(r)::text AS alles FROM (
      SELECT t.id::text AS "trajectId", ${json(NAAM.shape, 'team')} AS team, t.versie, t.uitstroomreden,
        t.vervolgcontact,
        (SELECT ${json(OVERDRACHT.shape, 'o', {
          ...{ naar: 'ng.naam', gevraagdDoor: 'vg.naam', vanMij: sql`o.gevraagd_door_id = ${user.id}::uuid` },
          ...{ gevraagdOp: dagVan('o.gevraagd_op'), aangebodenOp: dagVan('o.aangeboden_op') },
        })}
          FROM overdracht o JOIN gebruiker ng ON ng.id = o.naar_id JOIN gebruiker vg ON vg.id = o.gevraagd_door_id
          WHERE o.traject_id = t.id AND o.status IN ('gevraagd', 'aangeboden', 'teruggestuurd')) AS overdracht,
        (SELECT json_build_object('id', g.id, 'naam', g.naam, 'geblokkeerd', g.geblokkeerd_op IS NOT NULL) FROM begeleiding b JOIN gebruiker g ON g.id = b.gebruiker_id
          WHERE b.traject_id = t.id AND ${geldtOp('b', moment)}) AS begeleider,
        (SELECT coalesce(json_agg(${json(BEGELEIDING.shape, 'g', { van: dagVan('b.van'), tot: dagVan('b.tot') })} ORDER BY b.van DESC), '[]')
          -- Eén milliseconde is een begeleiding die nooit inging.
          FROM begeleiding b JOIN gebruiker g ON g.id = b.gebruiker_id
          WHERE b.traject_id = t.id AND (b.tot IS NULL OR b.tot - b.van > interval '1 millisecond')) AS begeleidingen,
        (SELECT coalesce(json_agg(${json(VERVANGING.shape, 'v', { naam: 'g.naam' })} ORDER BY v.van), '[]')
          FROM vervanging v JOIN gebruiker g ON g.id = v.gebruiker_id WHERE v.traject_id = t.id) AS vervangingen,
        (SELECT coalesce(json_agg(${json(OPSCHORTING.shape, 'o', { vanAanpak: 'o.aanpak_id IS NOT NULL', nieuw: sql`coalesce(o.gemaakt_op >= ${middernacht(vandaag)}::timestamptz, false)` })} ORDER BY o.van DESC), '[]')
          FROM opschorting o WHERE o.traject_id = t.id OR o.aanpak_id = t.aanpak_id) AS opschortingen,
        (SELECT coalesce(json_agg(json_build_object('van', o.van, 'tot', o.tot)), '[]')
          FROM on_hold o WHERE o.traject_id = t.id) AS "onHold",
        ${uitlegAlsJson(UITLEG, sql`${moment}::timestamptz`)} AS uitleg,
        (SELECT coalesce(json_agg(${json(NAAM.shape, 'g')} ORDER BY g.sorteernaam), '[]')
          FROM gebruiker_team gt JOIN gebruiker g ON g.id = gt.gebruiker_id
          WHERE gt.team_id = t.team_id AND g.rol = 'begeleider' AND g.geblokkeerd_op IS NULL) AS collegas
      FROM traject t JOIN team ON team.id = t.team_id WHERE t.id IN (${welke})) r`,
  );
}
