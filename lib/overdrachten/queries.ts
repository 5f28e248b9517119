import 'server-only';
import { openClient, trajectenInBereik } from '../bereik/scope';
import { assessContactnorm, type Contactnorm } from '../domain/contactnorm';
import { type Datum, plusDagen } from '../domain/datum';
import { laadTrajectfeiten } from '../norm/feiten';
import { can, type User } from '../policy/policy';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import { alsGebruiker, type Tx } from '../server/db';
import { sql } from '../server/sql';
import {
  magOverdracht,
  OPEN_STATUSSEN,
  type Overdrachtinhoud,
  type OverdrachtStatus,
  overdrachtrollen,
} from './regels';

type Naam = { id: string; naam: string };

/** Zoveel dagen blijft een besluit op de lijst staan. */
const NA_BESLUIT = 30;

const OPEN = [...OPEN_STATUSSEN];
/** De dag in Nederland. */
const dag = (kolom: 'gevraagd_op' | 'aangeboden_op' | 'besluit_op') =>
  ({
    gevraagd_op: sql`(o.gevraagd_op AT TIME ZONE 'Europe/Amsterdam')::date`,
    aangeboden_op: sql`(o.aangeboden_op AT TIME ZONE 'Europe/Amsterdam')::date`,
    besluit_op: sql`(o.besluit_op AT TIME ZONE 'Europe/Amsterdam')::date`,
  })[kolom];

export type Overdrachtregel = {
  id: string;
  status: OverdrachtStatus;
  clientnummer: string;
  /** Null voor wie de cliënt niet (meer) ziet. */
  naam: string | null;
  aanpak: string;
  van: string | null;
  naar: string;
  naarMij: boolean;
  gevraagdOp: Datum;
  aangebodenOp: Datum | null;
  besluitOp: Datum | null;
  besluitReden: string | null;
};

export type Overdrachtenlijst = { ontvangen: Overdrachtregel[]; eigen: Overdrachtregel[]; besloten: Overdrachtregel[] };

/**
 * Wat er voor deze begeleider aan overdrachten is: hem aangeboden, open bij wie hij begeleidt of vervangt, en wat de laatste dertig dagen
 * is besloten. Van wie hij niet (meer) ziet staat alleen het nummer er.
 */
export function getOverdrachten(user: User, vandaag: Datum): Promise<Overdrachtenlijst> {
  return alsGebruiker(user, async (tx) => {
    const ik = sql`${user.id}::uuid`;
    const loopt = sql`(t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date)`;
    const rijen = await tx.$queryRaw<(Overdrachtregel & { open: boolean })[]>`
      SELECT o.id::text, o.status::text, c.clientnummer, a.naam AS aanpak, vg.naam AS van, ng.naam AS naar, o.naar_id = ${ik} AS "naarMij",
        CASE WHEN k.id IS NOT NULL OR (o.naar_id = ${ik} AND o.status = 'aangeboden') THEN c.voornaam || ' ' || c.achternaam END AS naam,
        ${dag('gevraagd_op')}::text AS "gevraagdOp", ${dag('aangeboden_op')}::text AS "aangebodenOp", ${dag('besluit_op')}::text AS "besluitOp",
        o.besluit_reden AS "besluitReden",
        CASE WHEN o.naar_id = ${ik} THEN o.status = 'aangeboden' ELSE o.status = ANY(${OPEN}::text[]::"OverdrachtStatus"[]) END AS open
      FROM overdracht o JOIN traject t ON t.id = o.traject_id JOIN client c ON c.id = o.client_id JOIN aanpak a ON a.id = t.aanpak_id
        JOIN gebruiker ng ON ng.id = o.naar_id LEFT JOIN gebruiker vg ON vg.id = o.van_id
        LEFT JOIN (${trajectenInBereik(user, vandaag)}) k ON k.id = o.traject_id
      WHERE (o.naar_id = ${ik} AND o.aangeboden_op IS NOT NULL AND ((o.status = 'aangeboden' AND ${loopt})
          OR (o.status <> 'aangeboden' AND ${dag('besluit_op')} >= ${plusDagen(vandaag, -NA_BESLUIT)}::text::date)))
        OR (o.naar_id <> ${ik} AND o.status = ANY(${OPEN}::text[]::"OverdrachtStatus"[]) AND k.id IS NOT NULL AND ${loopt})
        OR (o.naar_id <> ${ik} AND ${ik} IN (o.van_id, o.gevraagd_door_id) AND o.status IN ('geaccepteerd', 'ingetrokken')
          AND ${dag('besluit_op')} >= ${plusDagen(vandaag, -NA_BESLUIT)}::text::date)
      ORDER BY coalesce(o.besluit_op, o.aangeboden_op, o.gevraagd_op) DESC, o.id`;
    return {
      ontvangen: rijen.filter((r) => r.open && r.naarMij),
      eigen: rijen.filter((r) => r.open && !r.naarMij),
      besloten: rijen.filter((r) => !r.open),
    };
  });
}

export type Overdracht = Overdrachtinhoud & {
  id: string;
  status: OverdrachtStatus;
  clientnummer: string;
  naam: string;
  aanpak: string;
  team: string | null;
  van: string | null;
  reden: string | null;
  norm: Contactnorm;
};

/** Wat er te zeggen is over een overdracht die niet meer te lezen is. */
export type Afgesloten = Pick<Overdracht, 'status' | 'clientnummer'> & {
  besluitOp: Datum | null;
  besluitReden: string | null;
  einddatum: Datum | null;
};

export type Ontvangst = { soort: 'aanbod' | 'overgenomen'; o: Overdracht } | { soort: 'afgesloten'; a: Afgesloten };

type Rij = Omit<Overdracht, 'norm'> & Afgesloten & { trajectId: string; clientId: string; inBereik: boolean };

/**
 * De overdracht zoals wie haar ontvangt die leest: alleen wat erin staat en de norm, niet het dossier. Legt vast dat zij is geopend. Is zij
 * ingetrokken, teruggestuurd of voorbij, dan alleen dat; null voor ieder ander, en zolang zij niet is aangeboden.
 */
export async function getOntvangst(user: User, id: string, vandaag: Datum): Promise<Ontvangst | null> {
  if (!can(user, 'overdracht.ontvangen')) return null;
  return alsGebruiker(user, async (tx) => {
    const rij = await leesOntvangst(tx, user, id, vandaag);
    const wie = { gebruikerId: user.id };
    const spoor = { actie: 'overdracht.openen', onderwerp: 'overdracht', onderwerpId: id } as const;
    if (!rij) {
      await audit(tx, wie, { ...spoor, resultaat: 'geweigerd' });
      return null;
    }
    await audit(tx, wie, { ...spoor, clientId: rij.clientId });
    const { trajectId, clientId: _, inBereik, besluitOp, besluitReden, einddatum, ...o } = rij;
    const voorbij = einddatum !== null && einddatum < vandaag;
    const aanbod = o.status === 'aangeboden' && !voorbij;
    const overgenomen = o.status === 'geaccepteerd' && inBereik;
    if (!aanbod && !overgenomen) {
      const { status, clientnummer } = o;
      return { soort: 'afgesloten', a: { status, clientnummer, besluitOp, besluitReden, einddatum } };
    }
    const [feiten] = await laadTrajectfeiten(tx, [trajectId]);
    if (!feiten) return null;
    const norm = assessContactnorm(feiten.norm, vandaag);
    return { soort: aanbod ? 'aanbod' : 'overgenomen', o: { ...o, norm } };
  });
}

async function leesOntvangst(tx: Tx, user: User, id: string, vandaag: Datum): Promise<Rij | null> {
  const [rij] = await tx.$queryRaw<Rij[]>`
    SELECT o.id::text, o.status::text, o.traject_id::text AS "trajectId", o.client_id::text AS "clientId", c.clientnummer,
      c.voornaam || ' ' || c.achternaam AS naam, a.naam AS aanpak, team.naam AS team, vg.naam AS van, o.reden, o.samenvatting,
      o.driegesprek::text, o.driegesprek_op::text AS "driegesprekOp", o.driegesprek_uitleg AS "driegesprekUitleg",
      o.client_verteld_op::text AS "clientVerteldOp", ${dag('besluit_op')}::text AS "besluitOp", o.besluit_reden AS "besluitReden",
      t.einddatum::text, t.id IN (${trajectenInBereik(user, vandaag)}) AS "inBereik"
    FROM overdracht o JOIN traject t ON t.id = o.traject_id JOIN client c ON c.id = o.client_id JOIN aanpak a ON a.id = t.aanpak_id
      LEFT JOIN team ON team.id = t.team_id LEFT JOIN gebruiker vg ON vg.id = o.van_id
    WHERE o.id = ${id}::uuid AND o.naar_id = ${user.id}::uuid AND o.aangeboden_op IS NOT NULL`;
  return rij ?? null;
}

export type OpenOverdracht = Overdrachtinhoud & {
  id: string;
  status: OverdrachtStatus;
  versie: number;
  naar: string;
  gevraagdDoor: string;
  gevraagdOp: Datum;
  reden: string | null;
  aangebodenOp: Datum | null;
  /** Waarom de ontvanger haar terugstuurde. */
  besluitReden: string | null;
  /** Wie kijkt is zelf de ontvanger (een vervanger): hij beslist, en schrijft er niet aan. */
  aanMij: boolean;
  magBewaren: boolean;
  magIntrekken: boolean;
};

export type Overdraagbaar = {
  id: string;
  aanpak: string;
  begeleider: Naam | null;
  /** Aan wie kan worden overgedragen. */
  collegas: Naam[];
  open: OpenOverdracht | null;
};

export type Overdrachtdossier = { clientnummer: string; naam: string; vandaag: Datum; trajecten: Overdraagbaar[] };

type Openrij = Omit<OpenOverdracht, 'aanMij' | 'magBewaren' | 'magIntrekken'> & {
  naarId: string;
  gevraagdDoorId: string;
};

/**
 * Waar de overdracht van deze cliënt staat, per lopend traject dat deze gebruiker begeleidt of vervangt. Legt vast dat zij is geopend. null
 * als hij het dossier niet mag lezen.
 */
export function getOverdrachtdossier(
  user: User,
  clientnummer: string,
  vandaag: Datum,
): Promise<Overdrachtdossier | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'overdracht.openen', vandaag);
    if (!client) return null;
    const rijen = await leesOverdraagbaar(tx, user, client.id, vandaag);
    return {
      clientnummer: client.clientnummer,
      naam: `${client.voornaam} ${client.achternaam}`,
      vandaag,
      trajecten: rijen.map((t) => ({ ...t, open: t.open && voorMij(t.open, user) })),
    };
  });
}

function voorMij({ naarId, gevraagdDoorId, ...o }: Openrij, user: User): OpenOverdracht {
  const rollen = overdrachtrollen({ naarId, gevraagdDoorId }, user.id, true);
  return {
    ...o,
    aanMij: naarId === user.id,
    magBewaren: magOverdracht(rollen, 'bewaren', o.status),
    magIntrekken: magOverdracht(rollen, 'intrekken', o.status),
  };
}

async function leesOverdraagbaar(
  tx: Tx,
  user: User,
  clientId: string,
  vandaag: Datum,
): Promise<(Omit<Overdraagbaar, 'open'> & { open: Openrij | null })[]> {
  const moment = nu();
  const [antwoord] = await tx.$queryRaw<{ alles: string | null }[]>`
    SELECT json_agg(r)::text AS alles FROM (
      SELECT t.id, a.naam AS aanpak, CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'naam', g.naam) END AS begeleider,
        (SELECT coalesce(json_agg(json_build_object('id', k.id, 'naam', k.naam) ORDER BY k.naam), '[]')
          FROM gebruiker_team gt JOIN gebruiker k ON k.id = gt.gebruiker_id
          WHERE gt.team_id = t.team_id AND k.rol = 'begeleider' AND k.geblokkeerd_op IS NULL AND k.id <> ${user.id}::uuid
            AND k.id IS DISTINCT FROM g.id) AS collegas,
        (SELECT json_build_object('id', o.id, 'status', o.status, 'versie', o.versie, 'naar', ng.naam, 'naarId', o.naar_id,
            'gevraagdDoor', vg.naam, 'gevraagdDoorId', o.gevraagd_door_id, 'gevraagdOp', ${dag('gevraagd_op')}, 'reden', o.reden,
            'aangebodenOp', ${dag('aangeboden_op')}, 'besluitReden', o.besluit_reden, 'samenvatting', o.samenvatting,
            'driegesprek', o.driegesprek, 'driegesprekOp', o.driegesprek_op, 'driegesprekUitleg', o.driegesprek_uitleg,
            'clientVerteldOp', o.client_verteld_op)
          FROM overdracht o JOIN gebruiker ng ON ng.id = o.naar_id JOIN gebruiker vg ON vg.id = o.gevraagd_door_id
          WHERE o.traject_id = t.id AND o.status = ANY(${OPEN}::text[]::"OverdrachtStatus"[])) AS open
      FROM traject t JOIN aanpak a ON a.id = t.aanpak_id
        LEFT JOIN begeleiding b ON b.traject_id = t.id AND b.van <= ${moment}::timestamptz AND (b.tot IS NULL OR b.tot > ${moment}::timestamptz)
        LEFT JOIN gebruiker g ON g.id = b.gebruiker_id
      WHERE t.client_id = ${clientId}::uuid AND t.id IN (${trajectenInBereik(user, vandaag)})
        AND (t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date)
      ORDER BY t.startdatum DESC) r`;
  return JSON.parse(antwoord?.alles ?? '[]');
}
