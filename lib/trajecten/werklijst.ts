import 'server-only';
import { zichtbareTrajecten } from '../clienten/scope';
import {
  assessContactnorm,
  laatsteTwaalfMaanden,
  type Normstatus,
  type Telling,
  telGesprekken,
  tellendeDagen,
} from '../domain/contactnorm';
import { type Datum, dagenTussen } from '../domain/datum';
import { lopendOp } from '../domain/on-hold';
import { ritmedatum, type Streefdatum, streefdatum, type VervolgReden } from '../domain/planning';
import { isGehoord, type MislukteReeks, misluktePogingen, type Vorm, vormVan } from '../domain/tellend-gesprek';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { type KortContact, laadTrajectfeiten, type Trajectfeiten } from './feiten';

export type Afspraak = { id: string; datum: Datum; tijd: string | null; vorm: Vorm; locatie: string | null };

export type Werkrij = {
  trajectId: string;
  clientId: string;
  clientnummer: string;
  naam: string;
  achternaam: string;
  telefoon: string | null;
  wijk: string | null;
  aanpak: string;
  status: Normstatus;
  uiterlijk: Datum | null;
  dagen: number | null;
  streef: Streefdatum | null;
  ritmeWeken: number | null;
  telling: Telling;
  /** Dagnummers binnen het venster van twaalf maanden (0 = eerste dag) waarop een tellend gesprek was. */
  stippen: number[];
  laatsteGesprek: Datum | null;
  pogingen: MislukteReeks;
  gepland: Afspraak | null;
  onHold: boolean;
  start: Datum;
  /** Dagen sinds er voor het laatst iets is gehoord; null als er nog nooit iets was. */
  stil: number | null;
  /** Ingevuld als deze gebruiker iemand vervangt. */
  vervangt: string | null;
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
  return { rijen: rijen.sort(opVolgorde), feiten, bij };
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
        WHERE traject_id = t.id AND soort = 'vervolg_plannen' AND afgedaan_op IS NULL) AS vervolg
    FROM traject t JOIN client c ON c.id = t.client_id WHERE t.id = ANY(${[...trajectIds]}::uuid[])`;
  return new Map(rijen.map((r) => [r.trajectId, r]));
}

function maakRij(t: Trajectfeiten, b: Bijzonderheden, peildatum: Datum): Werkrij {
  const norm = assessContactnorm(t.norm, peildatum);
  const venster = laatsteTwaalfMaanden(peildatum);
  const gepland = t.contacten.find((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd && c.datum >= peildatum);
  const gehoord = t.contacten.filter((c) => isGehoord(c) && c.datum <= peildatum).at(-1);
  return {
    trajectId: t.id,
    clientId: t.clientId,
    clientnummer: b.clientnummer,
    naam: `${b.voornaam} ${b.achternaam}`,
    achternaam: b.achternaam,
    telefoon: b.telefoon,
    wijk: b.wijk,
    aanpak: t.aanpak.naam,
    status: norm.status,
    uiterlijk: norm.uiterlijk,
    dagen: norm.dagen,
    streef: streefdatum(norm.uiterlijk, ritmedatum(norm.laatsteGesprek ?? t.startdatum, t.ritmeWeken)),
    ritmeWeken: t.ritmeWeken,
    telling: telGesprekken(t.norm, venster, peildatum),
    stippen: tellendeDagen(t.norm, peildatum)
      .filter((d) => d >= venster.van)
      .map((d) => dagenTussen(venster.van, d)),
    laatsteGesprek: norm.laatsteGesprek,
    pogingen: misluktePogingen(
      t.contacten.filter((c) => c.datum >= t.startdatum),
      norm.laatsteGesprek,
      peildatum,
    ),
    gepland: gepland ? afspraakVan(gepland) : null,
    onHold: lopendOp(b.onHold, peildatum) !== undefined,
    start: t.startdatum,
    stil: gehoord ? dagenTussen(gehoord.datum, peildatum) : null,
    vervangt: b.andereBegeleider,
  };
}

export function afspraakVan(c: KortContact): Afspraak {
  return { id: c.id, datum: c.datum, tijd: c.tijd, vorm: vormVan(c), locatie: c.locatie };
}

const STATUSVOLGORDE: readonly Normstatus[] = [
  'over_tijd',
  'binnenkort',
  'op_schema',
  'opgeschort',
  'nog_niet_gestart',
  'beeindigd',
];

/** Op status; daarbinnen wie nog nooit is gesproken eerst, dan wie het eerst aan de beurt is; bij gelijke datum op naam. */
function opVolgorde(a: Werkrij, b: Werkrij): number {
  if (a.status !== b.status) return STATUSVOLGORDE.indexOf(a.status) - STATUSVOLGORDE.indexOf(b.status);
  if ((a.laatsteGesprek === null) !== (b.laatsteGesprek === null)) return a.laatsteGesprek === null ? -1 : 1;
  const [da, db] = [a.streef?.datum ?? '9999', b.streef?.datum ?? '9999'];
  return da < db
    ? -1
    : da > db
      ? 1
      : a.achternaam.localeCompare(b.achternaam, 'nl') || (a.clientnummer < b.clientnummer ? -1 : 1);
}
