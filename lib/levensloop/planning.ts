import 'server-only';
import { type GevondenClient, trajectenInBereik } from '../bereik/scope';
import { assessContactnorm, type Contactnorm, trajectjaar } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { Uitstroomreden } from '../domain/einde';
import { lopendOp } from '../domain/on-hold';
import { type ContactStatus, type Vorm, vormVan } from '../domain/tellend-gesprek';
import { isEenVan, laadTrajectfeiten, type Trajectfeiten, type Welke } from '../norm/feiten';
import { bepaalStand, geldigeToelichting, type Stand, type Toelichting } from '../norm/stand';
import type { DriegesprekStand, OverdrachtStatus } from '../overdrachten/regels';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';

type Naam = { id: string; naam: string };
export type Begeleidingsregel = Naam & { van: Datum; tot: Datum | null };
export type Vervangingsregel = Naam & { gebruikerId: string; van: Datum; tot: Datum };
export type Opschortingsregel = {
  id: string;
  van: Datum;
  tot: Datum | null;
  herzienOp: Datum | null;
  reden: string;
  versie: number;
  vanAanpak: boolean;
};
/** Een contact zonder wat erover is opgeschreven. */
export type Contactregel = {
  datum: Datum;
  tijd: string | null;
  vorm: Vorm;
  status: ContactStatus;
  verkeerd: boolean;
};

/** De overdracht die openstaat, zonder wat de begeleider over de cliënt schreef. */
export type Overdrachtregel = {
  id: string;
  status: OverdrachtStatus;
  naar: string;
  gevraagdDoor: string;
  /** Deze teamleider vroeg erom, en kan haar dus intrekken. */
  vanMij: boolean;
  gevraagdOp: Datum;
  reden: string | null;
  aangebodenOp: Datum | null;
  besluitReden: string | null;
  driegesprek: DriegesprekStand | null;
  driegesprekOp: Datum | null;
  clientVerteldOp: Datum | null;
};

export type PlanningTraject = {
  id: string;
  versie: number;
  aanpak: string;
  gesprekkenPerJaar: number;
  team: Naam;
  uitstroomreden: Uitstroomreden | null;
  stand: Stand;
  norm: Contactnorm;
  begeleider: (Naam & { geblokkeerd: boolean }) | null;
  begeleidingen: Begeleidingsregel[];
  overdracht: Overdrachtregel | null;
  /** Bij wie de cliënt na dit traject terechtkan. */
  vervolgcontact: string | null;
  vervangingen: Vervangingsregel[];
  opschortingen: Opschortingsregel[];
  onHoldSinds: Datum | null;
  toelichting: Toelichting | null;
  contacten: Contactregel[];
};

export type Planning = {
  clientnummer: string;
  naam: string;
  vandaag: Datum;
  trajecten: PlanningTraject[];
  /** Hoeveel verschillende begeleiders deze cliënt heeft gehad, en sinds wanneer. */
  wisselingen: { aantal: number; sinds: Datum } | null;
  /** Begeleiders per team van deze cliënt, om uit te kiezen. */
  begeleiders: Record<string, Naam[]>;
};

type Rij = Pick<
  PlanningTraject,
  | 'team'
  | 'versie'
  | 'uitstroomreden'
  | 'begeleider'
  | 'begeleidingen'
  | 'vervangingen'
  | 'opschortingen'
  | 'toelichting'
  | 'overdracht'
  | 'vervolgcontact'
> & { trajectId: string; onHold: { van: Datum; tot: Datum | null }[]; collegas: Naam[] };

const LAATSTE_CONTACTEN = 20;

/** Alles wat een teamleider van de trajecten van deze cliënt in zijn teams mag weten. */
export async function leesPlanning(tx: Tx, user: User, client: GevondenClient, vandaag: Datum): Promise<Planning> {
  const welke = sql`SELECT q.id FROM traject q WHERE q.client_id = ${client.id}::uuid AND q.id IN (${trajectenInBereik(user, vandaag)})`;
  const feiten = await laadTrajectfeiten(tx, welke);
  const rijen = await leesRijen(tx, user, welke);
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
    clientnummer: client.clientnummer,
    naam: `${client.voornaam} ${client.achternaam}`,
    vandaag,
    trajecten,
    wisselingen: telWisselingen(trajecten, vandaag),
    begeleiders: Object.fromEntries(rijen.map((r) => [r.team.id, r.collegas])),
  };
}

/** Over alle trajecten van de cliënt heen: wie in twee trajecten begeleidt telt één keer. Vervangers tellen niet. */
function telWisselingen(trajecten: readonly PlanningTraject[], vandaag: Datum): Planning['wisselingen'] {
  const geweest = trajecten.flatMap((t) => t.begeleidingen).filter((b) => b.van <= vandaag);
  const [sinds] = geweest.map((b) => b.van).sort();
  return sinds ? { aantal: new Set(geweest.map((b) => b.id)).size, sinds } : null;
}

function maakTraject(t: Trajectfeiten, rij: Rij, vandaag: Datum): PlanningTraject {
  const { trajectId, onHold, collegas: _, ...rest } = rij;
  const stand = bepaalStand(t, vandaag, trajectjaar(t.startdatum, vandaag));
  const geweest = t.contacten.filter((c) => c.datum <= vandaag || c.status === 'gepland');
  return {
    ...rest,
    id: trajectId,
    aanpak: t.aanpak.naam,
    gesprekkenPerJaar: t.aanpak.gesprekkenPerJaar,
    stand,
    toelichting: geldigeToelichting(rij.toelichting, stand.laatsteGesprek),
    norm: assessContactnorm(t.norm, vandaag),
    onHoldSinds: lopendOp(onHold, vandaag)?.van ?? null,
    contacten: geweest
      .slice(-LAATSTE_CONTACTEN)
      .reverse()
      .map((c) => ({
        datum: c.datum,
        tijd: c.tijd,
        vorm: vormVan(c),
        status: c.status,
        verkeerd: c.verkeerdGeregistreerd,
      })),
  };
}

async function leesRijen(tx: Tx, user: User, welke: Welke): Promise<Rij[]> {
  const moment = nu();
  const [antwoord] = await tx.$queryRaw<{ alles: string | null }[]>`
    SELECT json_agg(r)::text AS alles FROM (
      SELECT t.id::text AS "trajectId", json_build_object('id', team.id, 'naam', team.naam) AS team, t.versie, t.uitstroomreden,
        t.vervolgcontact,
        (SELECT json_build_object('id', o.id, 'status', o.status, 'naar', ng.naam, 'gevraagdDoor', vg.naam,
            'vanMij', o.gevraagd_door_id = ${user.id}::uuid, 'gevraagdOp', (o.gevraagd_op AT TIME ZONE 'Europe/Amsterdam')::date,
            'reden', o.reden, 'aangebodenOp', (o.aangeboden_op AT TIME ZONE 'Europe/Amsterdam')::date, 'besluitReden', o.besluit_reden,
            'driegesprek', o.driegesprek, 'driegesprekOp', o.driegesprek_op, 'clientVerteldOp', o.client_verteld_op)
          FROM overdracht o JOIN gebruiker ng ON ng.id = o.naar_id JOIN gebruiker vg ON vg.id = o.gevraagd_door_id
          WHERE o.traject_id = t.id AND o.status IN ('gevraagd', 'aangeboden', 'teruggestuurd')) AS overdracht,
        (SELECT json_build_object('id', g.id, 'naam', g.naam, 'geblokkeerd', g.geblokkeerd_op IS NOT NULL) FROM begeleiding b JOIN gebruiker g ON g.id = b.gebruiker_id
          WHERE b.traject_id = t.id AND b.van <= ${moment}::timestamptz AND (b.tot IS NULL OR b.tot > ${moment}::timestamptz)) AS begeleider,
        (SELECT coalesce(json_agg(json_build_object('id', g.id, 'naam', g.naam,
            'van', (b.van AT TIME ZONE 'Europe/Amsterdam')::date, 'tot', (b.tot AT TIME ZONE 'Europe/Amsterdam')::date)
            ORDER BY b.van DESC), '[]')
          -- Eén milliseconde is een begeleiding die nooit inging.
          FROM begeleiding b JOIN gebruiker g ON g.id = b.gebruiker_id
          WHERE b.traject_id = t.id AND (b.tot IS NULL OR b.tot - b.van > interval '1 millisecond')) AS begeleidingen,
        (SELECT coalesce(json_agg(json_build_object('id', v.id, 'gebruikerId', g.id, 'naam', g.naam, 'van', v.van, 'tot', v.tot)
            ORDER BY v.van), '[]')
          FROM vervanging v JOIN gebruiker g ON g.id = v.gebruiker_id WHERE v.traject_id = t.id) AS vervangingen,
        (SELECT coalesce(json_agg(json_build_object('id', o.id, 'van', o.van, 'tot', o.tot, 'herzienOp', o.herzien_op,
            'reden', o.reden, 'versie', o.versie, 'vanAanpak', o.aanpak_id IS NOT NULL) ORDER BY o.van DESC), '[]')
          FROM opschorting o WHERE o.traject_id = t.id OR o.aanpak_id = t.aanpak_id) AS opschortingen,
        (SELECT coalesce(json_agg(json_build_object('van', o.van, 'tot', o.tot)), '[]')
          FROM on_hold o WHERE o.traject_id = t.id) AS "onHold",
        (SELECT json_build_object('reden', x.reden, 'op', (x.toegelicht_op AT TIME ZONE 'Europe/Amsterdam')::date) FROM taak x
          WHERE x.traject_id = t.id AND x.soort = 'vervolg_plannen' AND x.reden IS NOT NULL AND x.toegelicht_op <= ${moment}::timestamptz
          ORDER BY x.toegelicht_op DESC LIMIT 1) AS toelichting,
        (SELECT coalesce(json_agg(json_build_object('id', g.id, 'naam', g.naam) ORDER BY g.naam), '[]')
          FROM gebruiker_team gt JOIN gebruiker g ON g.id = gt.gebruiker_id
          WHERE gt.team_id = t.team_id AND g.rol = 'begeleider' AND g.geblokkeerd_op IS NULL) AS collegas
      FROM traject t JOIN team ON team.id = t.team_id WHERE t.id ${isEenVan(welke)}) r`;
  return JSON.parse(antwoord?.alles ?? '[]');
}
