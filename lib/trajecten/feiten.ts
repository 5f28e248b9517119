import 'server-only';
import type { GesprekkenPerJaar, Normfeiten, Periode } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { ContactStatus, Kanaal, Soort } from '../domain/tellend-gesprek';
import { uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';

/** Een contactmoment zonder verslag: genoeg voor de norm, lijsten en afspraken. */
export type KortContact = {
  id: string;
  clientId: string;
  datum: Datum;
  tijd: string | null;
  soort: Soort;
  kanaal: Kanaal;
  metDerde: boolean;
  status: ContactStatus;
  locatieId: string | null;
  verkeerdGeregistreerd: boolean;
};

/** Een opschorting met haar reden, voor wie haar moet verwoorden. */
export type Stilstand = Periode & { reden: string; vanAanpak: boolean };

export type Trajectfeiten = {
  id: string;
  clientId: string;
  aanpak: { id: string; naam: string; gesprekkenPerJaar: GesprekkenPerJaar };
  teamId: string | null;
  groep: 'pilot' | 'controle';
  startdatum: Datum;
  einddatum: Datum | null;
  uiterlijkeDatum: Datum | null;
  ritmeWeken: number | null;
  contacten: KortContact[];
  opschortingen: Stilstand[];
  norm: Normfeiten;
};

const groepeer = <T, K>(rijen: readonly T[], sleutel: (rij: T) => K): Map<K, T[]> => {
  const map = new Map<K, T[]>();
  for (const rij of rijen) {
    const lijst = map.get(sleutel(rij));
    if (lijst) lijst.push(rij);
    else map.set(sleutel(rij), [rij]);
  }
  return map;
};

type Contactrij = Omit<KortContact, 'datum' | 'clientId'> & { datum: string };

/** Alle contacten van deze cliënten, op datum. Eén rij per cliënt met een lijst erin: dat is veel lichter dan een object per contact. */
async function leesContacten(tx: Tx, clientIds: readonly string[]): Promise<Map<string, KortContact[]>> {
  const rijen = await tx.$queryRaw<{ client_id: string; contacten: Contactrij[] }[]>`
    SELECT client_id::text, json_agg(json_build_object('id', id, 'datum', datum, 'tijd', tijd, 'soort', soort, 'kanaal', kanaal,
      'metDerde', met_derde, 'status', status, 'locatieId', locatie_id, 'verkeerdGeregistreerd', verkeerd_op IS NOT NULL)
      ORDER BY datum, tijd NULLS FIRST, id) AS contacten
    FROM contactmoment WHERE client_id = ANY(${[...clientIds]}::uuid[]) GROUP BY client_id`;
  return new Map(
    rijen.map((r) => [r.client_id, r.contacten.map((c) => ({ ...c, clientId: r.client_id, datum: c.datum as Datum }))]),
  );
}

/** De feiten waarop de norm rust, voor deze trajecten: vijf opdrachten, hoeveel trajecten het ook zijn. */
export async function laadTrajectfeiten(tx: Tx, trajectIds: readonly string[]): Promise<Trajectfeiten[]> {
  const trajecten = await tx.traject.findMany({
    where: { id: { in: [...trajectIds] } },
    select: {
      id: true,
      clientId: true,
      aanpakId: true,
      teamId: true,
      groep: true,
      startdatum: true,
      einddatum: true,
      uiterlijkeDatum: true,
      ritmeWeken: true,
    },
  });
  const aanpakken = await tx.aanpak.findMany({ select: { id: true, naam: true, gesprekkenPerJaar: true } });
  const opschortingen = await tx.opschorting.findMany({
    where: {
      OR: [
        { trajectId: { in: [...trajectIds] } },
        { aanpakId: { in: [...new Set(trajecten.map((t) => t.aanpakId))] } },
      ],
    },
    orderBy: { van: 'asc' },
    select: { aanpakId: true, trajectId: true, van: true, tot: true, reden: true },
  });
  const contacten = await leesContacten(tx, [...new Set(trajecten.map((t) => t.clientId))]);
  const aanpakPerId = new Map(
    aanpakken.map((a) => [a.id, { ...a, gesprekkenPerJaar: a.gesprekkenPerJaar as GesprekkenPerJaar }]),
  );
  const stilstand = opschortingen.map((o) => ({
    ...o,
    van: uitDb(o.van),
    tot: uitDbOfNull(o.tot),
    vanAanpak: o.aanpakId !== null,
  }));
  const perTraject = groepeer(stilstand, (o) => o.trajectId);
  const perAanpak = groepeer(stilstand, (o) => o.aanpakId);
  return trajecten.map((t) => {
    const aanpak = aanpakPerId.get(t.aanpakId);
    if (!aanpak) throw new Error('Een traject zonder aanpak bestaat niet');
    const eigen = contacten.get(t.clientId) ?? [];
    const stil = [...(perTraject.get(t.id) ?? []), ...(perAanpak.get(t.aanpakId) ?? [])];
    const [start, einddatum] = [uitDb(t.startdatum), uitDbOfNull(t.einddatum)];
    return {
      id: t.id,
      clientId: t.clientId,
      aanpak,
      teamId: t.teamId,
      groep: t.groep,
      startdatum: start,
      einddatum,
      uiterlijkeDatum: uitDbOfNull(t.uiterlijkeDatum),
      ritmeWeken: t.ritmeWeken,
      contacten: eigen,
      opschortingen: stil,
      norm: { gesprekkenPerJaar: aanpak.gesprekkenPerJaar, start, einddatum, contacten: eigen, opschortingen: stil },
    };
  });
}
