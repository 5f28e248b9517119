import 'server-only';
import { trajectenInBereik, vindClient } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { type ContactStatus, type Kanaal, type Soort, type Vorm, vormVan } from '../domain/tellend-gesprek';
import { can, type User } from '../policy/policy';
import { audit, auditAfEnToe } from '../server/audit';
import { nu } from '../server/clock';
import { alsGebruiker, type Tx } from '../server/db';

export type Notitie = {
  id: string;
  datum: Datum;
  vorm: Vorm;
  status: ContactStatus;
  /** Wie het gesprek voerde. */
  wie: string | null;
  tekst: string;
  /** Waarom het verkeerd geregistreerd is; null als het gewoon geldt. */
  verkeerd: string | null;
};

export type Notitieblad = {
  clientnummer: string;
  naam: string;
  /** Zolang een reden geldt; null zolang er geen is gegeven. */
  open: { reden: string; tot: Date; notities: Notitie[] } | null;
};

/**
 * De notities van één cliënt voor een teamleider die er net een reden voor gaf; anders alleen om wie het gaat. Elk lezen staat met die reden
 * in het spoor. null als deze gebruiker ze ook met een reden niet mag lezen.
 */
export function getNotities(user: User, clientnummer: string, vandaag: Datum): Promise<Notitieblad | null> {
  return alsGebruiker(user, async (tx) => {
    const wie = { gebruikerId: user.id };
    const client = await vindClient(tx, user, clientnummer, vandaag);
    if (!client || !can(user, 'notities.lezen_met_reden', client.subject)) {
      const gevraagd = { onderwerp: 'clientnummer', onderwerpId: clientnummer.slice(0, 30) };
      await audit(tx, wie, { actie: 'notities.lezen', resultaat: 'geweigerd', ...gevraagd });
      return null;
    }
    const kop = { clientnummer: client.clientnummer, naam: `${client.voornaam} ${client.achternaam}` };
    const inzage = await tx.notitieinzage.findFirst({
      where: { gebruikerId: user.id, clientId: client.id, verlooptOp: { gt: nu() } },
      orderBy: { op: 'desc' },
      select: { id: true, reden: true, verlooptOp: true },
    });
    if (!inzage) return { ...kop, open: null };
    await auditAfEnToe(tx, wie, {
      actie: 'notities.lezen',
      clientId: client.id,
      onderwerp: 'notitieinzage',
      onderwerpId: inzage.id,
      details: { reden: inzage.reden },
    });
    const notities = await leesNotities(tx, user, client.id, vandaag);
    return { ...kop, open: { reden: inzage.reden, tot: inzage.verlooptOp, notities } };
  });
}

type Rij = Omit<Notitie, 'vorm'> & { soort: Soort; kanaal: Kanaal; metDerde: boolean };

/** Nieuwste eerst. Alleen van dagen waarop een traject van deze teams liep: wat een ander team opschreef, is daar na te vragen. */
async function leesNotities(tx: Tx, user: User, clientId: string, vandaag: Datum): Promise<Notitie[]> {
  const rijen = await tx.$queryRaw<Rij[]>`
    SELECT m.id::text, m.datum::text, m.soort::text, m.kanaal::text, m.status::text, m.met_derde AS "metDerde", g.naam AS wie,
      m.verslag AS tekst, m.verkeerd_reden AS verkeerd
    FROM contactmoment m LEFT JOIN gebruiker g ON g.id = m.gehouden_door_id
    WHERE m.client_id = ${clientId}::uuid AND m.verslag IS NOT NULL AND EXISTS (SELECT FROM traject z
      WHERE z.client_id = m.client_id AND m.datum >= z.startdatum AND (z.einddatum IS NULL OR m.datum <= z.einddatum)
        AND z.id IN (${trajectenInBereik(user, vandaag)}))
    ORDER BY m.datum DESC, m.tijd DESC NULLS LAST, m.id DESC`;
  return rijen.map(({ soort, kanaal, metDerde, ...m }) => ({ ...m, vorm: vormVan({ soort, kanaal, metDerde }) }));
}
