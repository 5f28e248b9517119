import 'server-only';
import { zichtbareTrajecten } from '../clienten/scope';
import { laatsteTwaalfMaanden, tellendeDagen } from '../domain/contactnorm';
import { type Datum, dagenTussen } from '../domain/datum';
import { lopendOp } from '../domain/on-hold';
import { ritmedatum, type Streefdatum, streefdatum, type VervolgReden } from '../domain/planning';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { laadTrajectfeiten, type Trajectfeiten } from './feiten';
import { bepaalStand, geldigeToelichting, opVolgorde, type Stand, type Toelichting } from './stand';

export type Werkrij = Stand & {
  clientnummer: string;
  naam: string;
  achternaam: string;
  telefoon: string | null;
  wijk: string | null;
  streef: Streefdatum | null;
  ritmeWeken: number | null;
  /** Dagnummers binnen het venster van twaalf maanden (0 = eerste dag) waarop een tellend gesprek was. */
  stippen: number[];
  onHold: boolean;
  /** Ingevuld als deze gebruiker iemand vervangt. */
  vervangt: string | null;
  /** Waarom er nog geen gesprek of afspraak op tijd is, zoals de teamleider het ziet. */
  toelichting: Toelichting | null;
};

type OnHoldRij = { id: string; van: Datum; tot: Datum | null; herzienOp: Datum };

/** Wat er naast de norm bij een traject hoort op een werklijst. */
export type Bijzonderheden = {
  trajectId: string;
  clientnummer: string;
  voornaam: string;
  achternaam: string;
  telefoon: string | null;
  wijk: string | null;
  /** De begeleider, als dat een ander is dan wie kijkt. */
  andereBegeleider: string | null;
  /** On hold dat op de peildatum loopt of nog komt. */
  onHold: OnHoldRij[];
  /** De open taak "vervolg plannen": wanneer hij verloopt en waarom hij er is. */
  vervolg: { verlooptOp: Datum; reden: VervolgReden | null; toelichting: string | null } | null;
  /** De laatst gekozen reden, ook als er daarna een afspraak kwam. */
  toelichting: Toelichting | null;
};

export type Werklijst = { rijen: Werkrij[]; feiten: Trajectfeiten[]; bij: Map<string, Bijzonderheden> };

/** De werklijst: één rij per traject dat deze gebruiker mag zien, met de norm van de peildatum. Drie opdrachten. */
export async function leesWerklijst(tx: Tx, user: User, peildatum: Datum, vandaag: Datum): Promise<Werklijst> {
  const zichtbaar = await tx.traject.findMany({ where: zichtbareTrajecten(user, vandaag), select: { id: true } });
  const ids = zichtbaar.map((t) => t.id);
  const feiten = await laadTrajectfeiten(tx, ids);
  const bij = await leesBijzonderheden(tx, user, ids, peildatum);
  const rijen = feiten.flatMap((t) => {
    const b = bij.get(t.id);
    return b ? [maakRij(t, b, peildatum)] : [];
  });
  rijen.sort(opVolgorde((r) => r.streef?.datum ?? null));
  return { rijen, feiten, bij };
}

async function leesBijzonderheden(
  tx: Tx,
  user: User,
  trajectIds: readonly string[],
  peildatum: Datum,
): Promise<Map<string, Bijzonderheden>> {
  const moment = nu();
  const rijen = await tx.$queryRaw<Bijzonderheden[]>`
    SELECT t.id::text AS "trajectId", c.clientnummer, c.voornaam, c.achternaam, c.telefoon, c.wijk,
      (SELECT g.naam FROM begeleiding b JOIN gebruiker g ON g.id = b.gebruiker_id
        WHERE b.traject_id = t.id AND b.gebruiker_id <> ${user.id}::uuid AND b.van <= ${moment}::timestamptz
          AND (b.tot IS NULL OR b.tot > ${moment}::timestamptz)) AS "andereBegeleider",
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'van', o.van, 'tot', o.tot, 'herzienOp', o.herzien_op)), '[]')
        FROM on_hold o WHERE o.traject_id = t.id AND (o.tot IS NULL OR o.tot >= ${peildatum}::text::date)) AS "onHold",
      (SELECT json_build_object('verlooptOp', verloopt_op, 'reden', reden, 'toelichting', toelichting) FROM taak
        WHERE traject_id = t.id AND soort = 'vervolg_plannen' AND afgedaan_op IS NULL) AS vervolg,
      (SELECT json_build_object('reden', x.reden, 'op', (x.toegelicht_op AT TIME ZONE 'Europe/Amsterdam')::date) FROM taak x
        WHERE x.traject_id = t.id AND x.soort = 'vervolg_plannen' AND x.reden IS NOT NULL AND x.toegelicht_op <= ${moment}::timestamptz
        ORDER BY x.toegelicht_op DESC LIMIT 1) AS toelichting
    FROM traject t JOIN client c ON c.id = t.client_id WHERE t.id = ANY(${[...trajectIds]}::uuid[])`;
  return new Map(rijen.map((r) => [r.trajectId, r]));
}

function maakRij(t: Trajectfeiten, b: Bijzonderheden, peildatum: Datum): Werkrij {
  const venster = laatsteTwaalfMaanden(peildatum);
  const stand = bepaalStand(t, peildatum, venster);
  return {
    ...stand,
    clientnummer: b.clientnummer,
    naam: `${b.voornaam} ${b.achternaam}`,
    achternaam: b.achternaam,
    telefoon: b.telefoon,
    wijk: b.wijk,
    streef: streefdatum(stand.uiterlijk, ritmedatum(stand.laatsteGesprek ?? t.startdatum, t.ritmeWeken)),
    ritmeWeken: t.ritmeWeken,
    stippen: tellendeDagen(t.norm, peildatum)
      .filter((d) => d >= venster.van)
      .map((d) => dagenTussen(venster.van, d)),
    onHold: lopendOp(b.onHold, peildatum) !== undefined,
    vervangt: b.andereBegeleider,
    toelichting: geldigeToelichting(b.toelichting, stand.laatsteGesprek),
  };
}
