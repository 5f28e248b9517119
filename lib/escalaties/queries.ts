import 'server-only';
import { eisTraject, openClient, trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { alsGebruiker, type Tx } from '../server/db';
import { NietGevonden } from '../server/fouten';
import { sql } from '../server/sql';
import type { Escalatiestapsoort } from './regels';

export type Stap = { soort: Escalatiestapsoort; tekst: string; stilTot: Datum | null; op: Datum; door: string };

/** Eén keer te lang wachten op een gesprek: sinds wanneer, en wat er over is gezegd. */
export type Escalatie = {
  id: string;
  trajectId: string;
  aanpak: string;
  uiterlijk: Datum;
  geopendOp: Datum;
  geslotenOp: Datum | null;
  stilTot: Datum | null;
  stappen: Stap[];
};

export type Wachtend = { clientnummer: string; naam: string; escalaties: Escalatie[] };

/** De escalaties van deze cliënt, de nieuwste eerst, met wat er is gezegd; null als deze teamleider haar planning niet mag lezen. Laat een spoor na. */
export function getWachtend(user: User, clientnummer: string, vandaag: Datum): Promise<Wachtend | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'planning.openen', vandaag, { recht: 'planning.lezen' });
    if (!client) return null;
    const escalaties = await tx.$queryRaw<Escalatie[]>`
      ${kolommen} WHERE t.client_id = ${client.id}::uuid AND t.id IN (${trajectenInBereik(user, vandaag)})
      ORDER BY e.gesloten_op IS NOT NULL, e.uiterlijk DESC`;
    return { clientnummer: client.clientnummer, naam: `${client.voornaam} ${client.achternaam}`, escalaties };
  });
}

const kolommen = sql`
  SELECT e.id::text, e.traject_id::text AS "trajectId", a.naam AS aanpak, e.uiterlijk::text, e.geopend_op::text AS "geopendOp",
    e.gesloten_op::text AS "geslotenOp", e.stil_tot::text AS "stilTot",
    (SELECT coalesce(json_agg(json_build_object('soort', s.soort, 'tekst', s.tekst, 'stilTot', s.stil_tot,
        'op', (s.op AT TIME ZONE 'Europe/Amsterdam')::date, 'door', g.naam) ORDER BY s.op, s.id), '[]')
      FROM escalatiestap s JOIN gebruiker g ON g.id = s.door_id WHERE s.escalatie_id = e.id) AS stappen
  FROM escalatie e JOIN traject t ON t.id = e.traject_id JOIN aanpak a ON a.id = t.aanpak_id`;

/** De escalatie die nu openstaat bij dit traject van de begeleider; null als er geen is of het traject niet van hem is. */
export function getOpenEscalatie(user: User, trajectId: string, vandaag: Datum): Promise<Escalatie | null> {
  return alsGebruiker(user, async (tx) => {
    const traject = await eisTraject(tx, user, trajectId, 'contactmoment.vastleggen', vandaag).catch(nietVanHem);
    return traject && leesOpen(tx, traject.id);
  });
}

function nietVanHem(fout: unknown): null {
  if (fout instanceof NietGevonden) return null;
  throw fout;
}

async function leesOpen(tx: Tx, trajectId: string): Promise<Escalatie | null> {
  const [rij] = await tx.$queryRaw<Escalatie[]>`
    ${kolommen} WHERE e.traject_id = ${trajectId}::uuid AND e.gesloten_op IS NULL`;
  return rij ?? null;
}
