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
import { ritmedatum, type Streefdatum, streefdatum } from '../domain/planning';
import { isGehoord, type MislukteReeks, misluktePogingen, type Vorm, vormVan } from '../domain/tellend-gesprek';
import type { User } from '../policy/policy';
import { naarDb } from '../server/datums';
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

/** De werklijst: één rij per traject dat deze gebruiker mag zien, met de norm van de peildatum. Vast aantal opdrachten. */
export async function leesWerklijst(
  tx: Tx,
  user: User,
  peildatum: Datum,
  vandaag: Datum,
): Promise<{ rijen: Werkrij[]; feiten: Trajectfeiten[] }> {
  const zichtbaar = await tx.traject.findMany({
    where: zichtbareTrajecten(user, vandaag),
    select: { id: true, clientId: true },
  });
  const ids = zichtbaar.map((t) => t.id);
  const feiten = await laadTrajectfeiten(tx, ids);
  const clienten = await tx.client.findMany({
    where: { id: { in: [...new Set(zichtbaar.map((t) => t.clientId))] } },
    select: { id: true, clientnummer: true, voornaam: true, achternaam: true, telefoon: true, wijk: true },
  });
  const dag = naarDb(peildatum);
  const onHold = await tx.onHold.findMany({
    where: { trajectId: { in: ids }, van: { lte: dag }, OR: [{ tot: null }, { tot: { gte: dag } }] },
    select: { trajectId: true },
  });
  const nu = new Date();
  const anderen = await tx.begeleiding.findMany({
    where: {
      trajectId: { in: ids },
      gebruikerId: { not: user.id },
      van: { lte: nu },
      OR: [{ tot: null }, { tot: { gt: nu } }],
    },
    select: { trajectId: true, gebruikerId: true },
  });
  const namen = anderen.length
    ? await tx.gebruiker.findMany({
        where: { id: { in: anderen.map((a) => a.gebruikerId) } },
        select: { id: true, naam: true },
      })
    : [];
  const locaties = await leesLocaties(tx);
  const perClient = new Map(clienten.map((c) => [c.id, c]));
  const houdt = new Set(onHold.map((o) => o.trajectId));
  const begeleider = new Map(
    anderen.map((a) => [a.trajectId, namen.find((n) => n.id === a.gebruikerId)?.naam ?? null]),
  );
  const rijen = feiten.flatMap((t) => {
    const client = perClient.get(t.clientId);
    return client ? [maakRij(t, client, peildatum, houdt.has(t.id), begeleider.get(t.id) ?? null, locaties)] : [];
  });
  return { rijen: rijen.sort(opVolgorde), feiten };
}

type Persoon = {
  id: string;
  clientnummer: string;
  voornaam: string;
  achternaam: string;
  telefoon: string | null;
  wijk: string | null;
};

function maakRij(
  t: Trajectfeiten,
  client: Persoon,
  peildatum: Datum,
  onHold: boolean,
  vervangt: string | null,
  locaties: Map<string, string>,
): Werkrij {
  const norm = assessContactnorm(t.norm, peildatum);
  const venster = laatsteTwaalfMaanden(peildatum);
  const gepland = t.contacten.find((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd && c.datum >= peildatum);
  const gehoord = t.contacten.filter((c) => isGehoord(c) && c.datum <= peildatum).at(-1);
  return {
    trajectId: t.id,
    clientId: t.clientId,
    clientnummer: client.clientnummer,
    naam: `${client.voornaam} ${client.achternaam}`,
    achternaam: client.achternaam,
    telefoon: client.telefoon,
    wijk: client.wijk,
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
    pogingen: misluktePogingen(t.contacten, norm.laatsteGesprek, peildatum),
    gepland: gepland ? afspraakVan(gepland, locaties) : null,
    onHold,
    start: t.startdatum,
    stil: gehoord ? dagenTussen(gehoord.datum, peildatum) : null,
    vervangt,
  };
}

export function afspraakVan(c: KortContact, locaties: Map<string, string>): Afspraak {
  return {
    id: c.id,
    datum: c.datum,
    tijd: c.tijd,
    vorm: vormVan(c),
    locatie: (c.locatieId && locaties.get(c.locatieId)) || null,
  };
}

export async function leesLocaties(tx: Tx): Promise<Map<string, string>> {
  const locaties = await tx.locatie.findMany({ select: { id: true, naam: true } });
  return new Map(locaties.map((l) => [l.id, l.naam]));
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
