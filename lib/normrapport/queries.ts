import 'server-only';
import type { Datum } from '../domain/datum';
import { laadTrajectfeiten } from '../norm/feiten';
import { maakNormregel, type Normregel } from '../norm/normregel';
import { alsSysteem } from '../server/db';
import { dag, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';

const PARTIJ = 1000;
const REDEN = 'normrapport';
const TRAJECT = rijvorm('normrapport.trajecten', { id: kolom.id, clientnummer: kolom.tekst });

/** De aanpak met precies deze naam; null als die er niet is. */
export async function vindAanpak(naam: string): Promise<{ id: string } | null> {
  return alsSysteem(REDEN, (tx) => tx.aanpak.findUnique({ where: { naam }, select: { id: true } }));
}

export async function leesAanpaknamen(): Promise<string[]> {
  const aanpakken = await alsSysteem(REDEN, (tx) =>
    tx.aanpak.findMany({ orderBy: { naam: 'asc' }, select: { naam: true } }),
  );
  return aanpakken.map((a) => a.naam);
}

/**
 * Het rapport van de norm op de peildatum: elk traject van de aanpak dat dan begonnen is, zonder de controlegroep, op cliëntnummer.
 * In groepen, zodat een grote gemeente niet in één keer in het geheugen staat.
 */
export async function* leesNormrapport(aanpakId: string, peildatum: Datum): AsyncGenerator<Normregel[]> {
  const trajecten = await alsSysteem(
    REDEN,
    (tx) =>
      vraag(
        tx,
        TRAJECT,
        sql`
      SELECT t.id::text, c.clientnummer FROM traject t JOIN client c ON c.id = t.client_id
      WHERE t.aanpak_id = ${aanpakId}::uuid AND t.groep = 'pilot' AND t.startdatum <= ${dag(peildatum)}
      ORDER BY c.clientnummer COLLATE "C", t.startdatum`,
      ),
    { timeout: 120_000 },
  );
  for (let i = 0; i < trajecten.length; i += PARTIJ) {
    const deel = trajecten.slice(i, i + PARTIJ);
    const ids = deel.map((t) => t.id);
    const feiten = await alsSysteem(REDEN, (tx) => laadTrajectfeiten(tx, ids), { timeout: 60_000 });
    const perId = new Map(feiten.map((f) => [f.id, f]));
    yield deel.flatMap(({ id, clientnummer }) => {
      const traject = perId.get(id);
      return traject ? [maakNormregel(clientnummer, traject, peildatum)] : [];
    });
  }
}
