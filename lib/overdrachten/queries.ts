import 'server-only';
import { z } from 'zod';
import { blikOpClient } from '../bereik/blik';
import { trajectenInBereik, wieIs } from '../bereik/scope';
import { metLast } from '../caseload/last';
import { leesKop } from '../clientkop/kop';
import { assessContactnorm, type Contactnorm } from '../domain/contactnorm';
import { type Datum, plusDagen } from '../domain/datum';
import { laadTrajectfeiten } from '../norm/feiten';
import { can, type User } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, type Leesop, leesNiets } from '../server/inzage';
import { dag, dagVan, geldtOp, looptNog, sql } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraag, vraagEen, vraagJson } from '../server/vraag';
import { DRIEGESPREKSTANDEN, magOverdracht, OPEN_STATUSSEN, OVERDRACHTSTATUSSEN, overdrachtrollen } from './regels';

const NAAM = z.strictObject({ id: kolom.id, naam: kolom.tekst });
/** Wat wie geeft klaarmaakt. */
const INHOUD = {
  samenvatting: kolom.tekst.nullable(),
  driegesprek: z.enum(DRIEGESPREKSTANDEN).nullable(),
  driegesprekOp: kolom.datum.nullable(),
  driegesprekUitleg: kolom.tekst.nullable(),
  clientVerteldOp: kolom.datum.nullable(),
};
const LIJST = rijvorm('overdrachten.lijst', {
  id: kolom.id,
  status: z.enum(OVERDRACHTSTATUSSEN),
  clientnummer: kolom.tekst,
  /** Null voor wie de cliënt niet (meer) ziet. */
  naam: kolom.tekst.nullable(),
  aanpak: kolom.tekst,
  van: kolom.tekst.nullable(),
  naar: kolom.tekst,
  naarMij: kolom.jaNee,
  gevraagdOp: kolom.datum,
  aangebodenOp: kolom.datum.nullable(),
  besluitOp: kolom.datum.nullable(),
  besluitReden: kolom.tekst.nullable(),
  open: kolom.jaNee,
});
const ONTVANGST = rijvorm('overdrachten.ontvangst', {
  id: kolom.id,
  status: z.enum(OVERDRACHTSTATUSSEN),
  trajectId: kolom.id,
  clientId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  aanpak: kolom.tekst,
  team: kolom.tekst.nullable(),
  van: kolom.tekst.nullable(),
  reden: kolom.tekst.nullable(),
  ...INHOUD,
  besluitOp: kolom.datum.nullable(),
  besluitReden: kolom.tekst.nullable(),
  einddatum: kolom.datum.nullable(),
  inBereik: kolom.jaNee,
});
const OPENSTAAND = z.strictObject({
  id: kolom.id,
  status: z.enum(OVERDRACHTSTATUSSEN),
  versie: kolom.getal,
  naar: kolom.tekst,
  naarId: kolom.id,
  gevraagdDoor: kolom.tekst,
  gevraagdDoorId: kolom.id,
  gevraagdOp: kolom.datum,
  reden: kolom.tekst.nullable(),
  aangebodenOp: kolom.datum.nullable(),
  /** Waarom de ontvanger haar terugstuurde. */
  besluitReden: kolom.tekst.nullable(),
  ...INHOUD,
});
const TRAJECT = rijvorm('overdrachten.client', {
  id: kolom.id,
  aanpak: kolom.tekst,
  begeleider: NAAM.nullable(),
  /** Aan wie kan worden overgedragen. */
  collegas: z.array(NAAM),
  open: OPENSTAAND.nullable(),
});

/** Zoveel dagen blijft een besluit op de lijst staan. */
const NA_BESLUIT = 30;

const staatOpen = sql`o.status = ANY(${[...OPEN_STATUSSEN]}::text[]::"OverdrachtStatus"[])`;
const OP_DAGEN = {
  gevraagdOp: dagVan('o.gevraagd_op'),
  aangebodenOp: dagVan('o.aangeboden_op'),
  besluitOp: dagVan('o.besluit_op'),
};

export type Overdrachtregel = Rij<typeof LIJST>;
export type Overdrachtenlijst = { ontvangen: Overdrachtregel[]; eigen: Overdrachtregel[]; besloten: Overdrachtregel[] };

/**
 * Wat er voor deze begeleider aan overdrachten is: hem aangeboden, open bij wie hij begeleidt of vervangt, en wat de laatste dertig dagen
 * is besloten. Van wie hij niet (meer) ziet staat alleen het nummer er.
 */
export const getOverdrachten = defineInzage({
  naam: 'overdracht.openen',
  recht: 'overdracht.ontvangen',
  op: leesNiets,
  lees: async (ctx): Promise<Overdrachtenlijst> => {
    const rijen = await leesOverdrachten(ctx);
    return {
      ontvangen: rijen.filter((r) => r.open && r.naarMij),
      eigen: rijen.filter((r) => r.open && !r.naarMij),
      besloten: rijen.filter((r) => !r.open),
    };
  },
  spoor: (lijst) => ({
    details: {
      aantal: new Set(
        Object.values(lijst)
          .flat()
          .map((r) => r.clientnummer),
      ).size,
    },
  }),
});

function leesOverdrachten({ tx, user, vandaag }: Leesctx): Promise<Overdrachtregel[]> {
  const ik = sql`${user.id}::uuid`;
  const loopt = looptNog('t.einddatum', vandaag);
  const sinds = dag(plusDagen(vandaag, -NA_BESLUIT));
  return vraag(
    tx,
    LIJST,
    sql`
      SELECT ${kolommen(LIJST, 'o', {
        clientnummer: 'c.clientnummer',
        naam: sql`CASE WHEN k.id IS NOT NULL OR (o.naar_id = ${ik} AND o.status = 'aangeboden') THEN c.naam END`,
        aanpak: 'a.naam',
        van: 'vg.naam',
        naar: 'ng.naam',
        naarMij: sql`o.naar_id = ${ik}`,
        ...OP_DAGEN,
        open: sql`CASE WHEN o.naar_id = ${ik} THEN o.status = 'aangeboden' ELSE ${staatOpen} END`,
      })}
      FROM overdracht o JOIN traject t ON t.id = o.traject_id JOIN client c ON c.id = o.client_id JOIN aanpak a ON a.id = t.aanpak_id
        JOIN gebruiker ng ON ng.id = o.naar_id LEFT JOIN gebruiker vg ON vg.id = o.van_id
        LEFT JOIN (${trajectenInBereik(user, vandaag)}) k ON k.id = o.traject_id
      WHERE (o.naar_id = ${ik} AND o.aangeboden_op IS NOT NULL AND ((o.status = 'aangeboden' AND ${loopt})
          OR (o.status <> 'aangeboden' AND ${dagVan('o.besluit_op')} >= ${sinds})))
        OR (o.naar_id <> ${ik} AND ${staatOpen} AND k.id IS NOT NULL AND ${loopt})
        OR (o.naar_id <> ${ik} AND ${ik} IN (o.van_id, o.gevraagd_door_id) AND o.status IN ('geaccepteerd', 'ingetrokken')
          AND ${dagVan('o.besluit_op')} >= ${sinds})
      ORDER BY coalesce(o.besluit_op, o.aangeboden_op, o.gevraagd_op) DESC, o.id`,
  );
}

type Ontvangstrij = Rij<typeof ONTVANGST>;
export type Overdracht = Omit<
  Ontvangstrij,
  'trajectId' | 'clientId' | 'inBereik' | 'besluitOp' | 'besluitReden' | 'einddatum'
> & { norm: Contactnorm };
/** Wat er te zeggen is over een overdracht die niet meer te lezen is. */
export type Afgesloten = Pick<Ontvangstrij, 'status' | 'clientnummer' | 'besluitOp' | 'besluitReden' | 'einddatum'>;
export type Ontvangst = { soort: 'aanbod' | 'overgenomen'; o: Overdracht } | { soort: 'afgesloten'; a: Afgesloten };

const blikOpOntvangst: Leesop<{ id: string }, Leesctx & { rij: Ontvangstrij }> = {
  vind: async (ctx, { id }, recht) => {
    const rij = can(ctx.user, recht) ? await leesOntvangst(ctx, id) : null;
    return rij && { ...ctx, rij };
  },
  over: ({ rij: { id, clientId } }) => ({ clientId, onderwerp: 'overdracht', onderwerpId: id }),
  gevraagd: ({ id }) => ({ onderwerp: 'overdracht', onderwerpId: id }),
};

/**
 * De overdracht zoals wie haar ontvangt die leest: alleen wat erin staat en de norm, niet het dossier. Is zij ingetrokken, teruggestuurd of
 * voorbij, dan alleen dat; null voor ieder ander, en zolang zij niet is aangeboden.
 */
export const getOntvangst = defineInzage({
  naam: 'overdracht.openen',
  recht: 'overdracht.ontvangen',
  op: blikOpOntvangst,
  lees: async ({ tx, vandaag, rij }): Promise<Ontvangst | null> => {
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
  },
});

const leesOntvangst = ({ tx, user, vandaag }: Leesctx, id: string): Promise<Ontvangstrij | null> =>
  vraagEen(
    tx,
    ONTVANGST,
    sql`
    SELECT ${kolommen(ONTVANGST, 'o', {
      clientnummer: 'c.clientnummer',
      naam: 'c.naam',
      aanpak: 'a.naam',
      team: 'team.naam',
      van: 'vg.naam',
      besluitOp: OP_DAGEN.besluitOp,
      einddatum: 't.einddatum',
      inBereik: sql`t.id IN (${trajectenInBereik(user, vandaag)})`,
    })}
    FROM overdracht o JOIN traject t ON t.id = o.traject_id JOIN client c ON c.id = o.client_id JOIN aanpak a ON a.id = t.aanpak_id
      LEFT JOIN team ON team.id = t.team_id LEFT JOIN gebruiker vg ON vg.id = o.van_id
    WHERE o.id = ${id}::uuid AND o.naar_id = ${user.id}::uuid AND o.aangeboden_op IS NOT NULL`,
  );

/** Waar de overdracht van deze cliënt staat, per lopend traject dat deze gebruiker begeleidt of vervangt; null als hij het dossier niet mag lezen. */
export const getOverdrachtdossier = defineInzage({
  naam: 'overdracht.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (blik) => {
    const { tx, user, vandaag, client } = blik;
    const rijen = await leesOverdraagbaar(tx, user, client.id, vandaag);
    // Loopt er al een, dan valt er niemand te kiezen.
    const keuzes = rijen.flatMap((t) => (t.open ? [] : t.collegas));
    const collegas = await metLast(tx, keuzes, vandaag);
    return {
      ...wieIs(client),
      kop: await leesKop(blik),
      vandaag,
      trajecten: rijen.map((t) => ({
        ...t,
        collegas: t.collegas.flatMap((c) => collegas.find((k) => k.id === c.id) ?? []),
        open: t.open && voorMij(t.open, user),
      })),
    };
  },
});
export type Overdrachtdossier = Antwoord<typeof getOverdrachtdossier>;

function voorMij({ naarId, gevraagdDoorId, ...o }: z.output<typeof OPENSTAAND>, user: User) {
  const rollen = overdrachtrollen({ naarId, gevraagdDoorId }, user.id, true);
  return {
    ...o,
    /** Wie kijkt is zelf de ontvanger (een vervanger): hij beslist, en schrijft er niet aan. */
    aanMij: naarId === user.id,
    magBewaren: magOverdracht(rollen, 'bewaren', o.status),
    magIntrekken: magOverdracht(rollen, 'intrekken', o.status),
  };
}
export type OpenOverdracht = ReturnType<typeof voorMij>;
export type Overdraagbaar = Overdrachtdossier['trajecten'][number];

const leesOverdraagbaar = (tx: Tx, user: User, clientId: string, vandaag: Datum): Promise<Rij<typeof TRAJECT>[]> =>
  vraagJson(
    tx,
    TRAJECT,
    sql`
    SELECT json_agg(r)::text AS alles FROM (
      SELECT t.id, a.naam AS aanpak, CASE WHEN g.id IS NOT NULL THEN ${json(NAAM.shape, 'g')} END AS begeleider,
        (SELECT coalesce(json_agg(${json(NAAM.shape, 'k')} ORDER BY k.sorteernaam), '[]')
          FROM gebruiker_team gt JOIN gebruiker k ON k.id = gt.gebruiker_id
          WHERE gt.team_id = t.team_id AND k.rol = 'begeleider' AND k.geblokkeerd_op IS NULL AND k.id <> ${user.id}::uuid
            AND k.id IS DISTINCT FROM g.id) AS collegas,
        (SELECT ${json(OPENSTAAND.shape, 'o', { ...OP_DAGEN, naar: 'ng.naam', gevraagdDoor: 'vg.naam' })}
          FROM overdracht o JOIN gebruiker ng ON ng.id = o.naar_id JOIN gebruiker vg ON vg.id = o.gevraagd_door_id
          WHERE o.traject_id = t.id AND ${staatOpen}) AS open
      FROM traject t JOIN aanpak a ON a.id = t.aanpak_id
        LEFT JOIN begeleiding b ON b.traject_id = t.id AND ${geldtOp('b', nu())}
        LEFT JOIN gebruiker g ON g.id = b.gebruiker_id
      WHERE t.client_id = ${clientId}::uuid AND t.id IN (${trajectenInBereik(user, vandaag)})
        AND ${looptNog('t.einddatum', vandaag)}
      ORDER BY t.startdatum DESC) r`,
  );
