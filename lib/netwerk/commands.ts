import 'server-only';
import { contactMetDerde } from '../contactmomenten/rijen';
import { type Datum, plusMaanden } from '../domain/datum';
import type { Spoor } from '../server/audit';
import { dagVan, nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraagEen } from '../server/vraag';
import { type Clientzaak, opClient, opVanClient } from '../zaak/client';
import { opTraject } from '../zaak/traject';
import { eisVersie } from '../zaak/versie';
import { klaarOp, toetsKlaar, toetsVerteld } from './regels';
import {
  toezeggingBijwerkenSchema,
  toezeggingenVertellenSchema,
  toezeggingVastleggenSchema,
  toezeggingWijzigenSchema,
} from './schema';
import { terug } from './terug';
import { TOEZEGGING_VELDEN, toezeggingfout } from './woorden';

function toetsDag(voor: Datum, vandaag: Datum): void {
  if (voor < vandaag) throw new Ongeldig({ voor: 'Deze dag ligt in het verleden. Kies vandaag of een latere dag.' });
  if (voor > plusMaanden(vandaag, 12)) throw new Ongeldig({ voor: 'Deze dag is meer dan een jaar vooruit.' });
}

const spoorVan = (onderwerpId: string, details: { status?: string; datum: Datum }): Spoor => ({
  onderwerp: 'toezegging',
  onderwerpId,
  details,
});

/** Legt vast wat de begeleider voor de cliënt doet en wanneer. Gooit Ongeldig bij een dag in het verleden. */
export const toezeggingVastleggen = defineCommand('toezegging.vastleggen', toezeggingVastleggenSchema)
  .op(opTraject, { recht: 'dossier.bijhouden', raakt: 'niets', velden: TOEZEGGING_VELDEN })
  .doet(async ({ tx, user, traject, vandaag }, v) => {
    toetsDag(v.voor, vandaag);
    const { id } = await tx.toezegging.create({
      data: {
        clientId: traject.clientId,
        trajectId: traject.id,
        tekst: v.tekst,
        voor: naarDb(v.voor),
        doorId: user.id,
        gemaaktOp: nu(),
      },
      select: { id: true },
    });
    return { spoor: spoorVan(id, { datum: v.voor }), ...terug(traject, 'toezegging.vastleggen') };
  });

type Bestaand = { clientnummer: string; toezeggingId: string; versie: number };

async function laadToezegging({ tx, client }: Clientzaak, v: Bestaand) {
  const rij = await tx.toezegging.findFirst({ where: { id: v.toezeggingId, clientId: client.id } });
  if (!rij) throw new NietGevonden();
  const t = {
    ...rij,
    voor: uitDb(rij.voor),
    gedaanOp: uitDbOfNull(rij.gedaanOp),
    vervallenOp: uitDbOfNull(rij.vervallenOp),
    verteldOp: uitDbOfNull(rij.verteldOp),
  };
  const uitkomst = t.gedaanOp ? 'gedaan' : t.vervallenOp ? 'gaat niet door' : 'nog niet';
  eisVersie(TOEZEGGING_VELDEN, { ...t, uitkomst, op: klaarOp(t) }, v.versie);
  return { t };
}

/** Een toezegging aan deze cliënt, op de versie die de gebruiker voor zich had. */
const opToezegging = opVanClient(laadToezegging);

/** Wijzigt wat er is beloofd of voor wanneer, zolang het openstaat. Een dag die al voorbij is mag blijven staan. */
export const toezeggingWijzigen = defineCommand('toezegging.wijzigen', toezeggingWijzigenSchema)
  .op(opToezegging, { recht: 'dossier.bijhouden', raakt: 'niets', velden: TOEZEGGING_VELDEN })
  .doet(async ({ tx, client, t, vandaag }, v) => {
    if (klaarOp(t)) throw new Ongeldig({}, 'Dit is al klaar. Zet het eerst terug op nog niet gedaan.');
    if (v.voor !== t.voor) toetsDag(v.voor, vandaag);
    await tx.toezegging.update({
      where: { id: t.id },
      data: { tekst: v.tekst, voor: naarDb(v.voor), versie: { increment: 1 } },
      select: { id: true },
    });
    return { spoor: spoorVan(t.id, { datum: v.voor }), ...terug(client, 'toezegging.wijzigen') };
  });

/**
 * Legt vast of een toezegging is gedaan, niet doorgaat (met uitleg) of nog openstaat, hoe het ging, en eventueel wanneer de cliënt dat hoorde.
 * Ook wat vervalt moet nog worden verteld. Gooit Ongeldig bij een dag die niet kan.
 */
export const toezeggingBijwerken = defineCommand('toezegging.bijwerken', toezeggingBijwerkenSchema)
  .op(opToezegging, { recht: 'dossier.bijhouden', raakt: 'niets', velden: TOEZEGGING_VELDEN })
  .doet(async ({ tx, client, t, vandaag }, v) => {
    const klaar = v.uitkomst === 'nog_niet' ? null : v.op;
    const beloofdOp = dagVan(t.gemaaktOp);
    const fouten: Record<string, string> = {};
    const opFout = klaar && toetsKlaar(beloofdOp, klaar, vandaag);
    if (opFout) fouten.op = toezeggingfout(opFout, beloofdOp);
    const verteldFout = v.verteldOp && toetsVerteld(klaar, v.verteldOp, vandaag);
    if (verteldFout) fouten.verteldOp = toezeggingfout(verteldFout, klaar ?? beloofdOp);
    if (opFout || verteldFout) throw new Ongeldig(fouten);
    await tx.toezegging.update({
      where: { id: t.id },
      data: {
        gedaanOp: naarDbOfNull(v.uitkomst === 'gedaan' ? klaar : null),
        vervallenOp: naarDbOfNull(v.uitkomst === 'vervallen' ? klaar : null),
        hoe: v.hoe,
        verteldOp: naarDbOfNull(v.verteldOp),
        versie: { increment: 1 },
      },
      select: { id: true },
    });
    return {
      spoor: spoorVan(t.id, { status: v.uitkomst, datum: klaar ?? vandaag }),
      ...terug(
        client,
        klaar ? (v.verteldOp ? 'toezeggingen.vertellen' : 'toezegging.bijwerken') : 'toezegging.wijzigen',
      ),
    };
  });

/**
 * Legt vast dat de cliënt hoorde hoe het ging met deze toezeggingen: alleen van deze cliënt (anders NietGevonden), en alleen wat gedaan of
 * vervallen is en nog niet was verteld (anders Ongeldig).
 */
export const toezeggingenVertellen = defineCommand('toezeggingen.vertellen', toezeggingenVertellenSchema)
  .op(opClient, { recht: 'dossier.bijhouden', raakt: 'niets', velden: TOEZEGGING_VELDEN })
  .doet(async ({ tx, client, vandaag }, v) => {
    const ids = [...new Set(v.toezeggingIds)];
    const rijen = await tx.toezegging.findMany({ where: { id: { in: ids }, clientId: client.id } });
    if (rijen.length < ids.length) throw new NietGevonden();
    for (const rij of rijen) {
      const klaar = klaarOp({ gedaanOp: uitDbOfNull(rij.gedaanOp), vervallenOp: uitDbOfNull(rij.vervallenOp) });
      const fout = toetsVerteld(klaar, v.op, vandaag);
      if (fout === 'nog_niet_klaar') throw new Ongeldig({ toezeggingIds: toezeggingfout(fout, v.op) });
      if (rij.verteldOp)
        throw new Ongeldig({ toezeggingIds: 'Dit is al aan de cliënt verteld. Ververs de pagina om te zien wanneer.' });
      if (fout) throw new Ongeldig({ op: toezeggingfout(fout, klaar ?? v.op) });
    }
    await tx.toezegging.updateMany({
      where: { id: { in: ids } },
      data: { verteldOp: naarDb(v.op), versie: { increment: 1 } },
    });
    return {
      spoor: ids.map((id) => ({
        actie: 'toezeggingen.vertellen',
        ...spoorVan(id, { status: 'verteld', datum: v.op }),
      })),
      ...terug(client, 'toezeggingen.vertellen'),
    };
  });

const AANWEZIGEN = rijvorm('netwerk.aanwezigen', { eigen: kolom.getal, wordtDriegesprek: kolom.jaNee });

/**
 * Legt vast welke betrokkenen van deze cliënt bij een contactmoment waren, in plaats van wie er stond; een gesprek met een derde erbij is een
 * driegesprek. Gooit NietGevonden als het contactmoment of een betrokkene niet van deze cliënt is. Eén opdracht, en nog een als het gesprek
 * nog geen driegesprek was.
 */
export async function aanwezigenVastleggen(
  { tx, client }: Clientzaak,
  { contactmomentId, betrokkeneIds }: { contactmomentId: string; betrokkeneIds: readonly string[] },
): Promise<Spoor> {
  const ids = [...new Set(betrokkeneIds)];
  const gezet = await vraagEen(
    tx,
    AANWEZIGEN,
    sql`WITH m AS (SELECT id, soort, met_derde FROM contactmoment
        WHERE id = ${contactmomentId}::uuid AND client_id = ${client.id}::uuid AND verkeerd_op IS NULL),
      b AS (SELECT id FROM betrokkene WHERE id = ANY(${ids}::uuid[]) AND client_id = ${client.id}::uuid),
      weg AS (DELETE FROM contactmoment_betrokkene WHERE contactmoment_id IN (SELECT id FROM m) AND betrokkene_id <> ALL(${ids}::uuid[])),
      bij AS (INSERT INTO contactmoment_betrokkene (contactmoment_id, betrokkene_id) SELECT m.id, b.id FROM m CROSS JOIN b ON CONFLICT DO NOTHING)
    SELECT (SELECT count(*)::int FROM b) AS eigen, soort = 'gesprek' AND NOT met_derde AS "wordtDriegesprek" FROM m`,
  );
  if (!gezet || gezet.eigen < ids.length) throw new NietGevonden();
  if (ids.length > 0 && gezet.wordtDriegesprek) await contactMetDerde(tx, contactmomentId);
  return {
    actie: 'contactmoment.aanwezigen',
    onderwerp: 'contactmoment',
    onderwerpId: contactmomentId,
    details: { aanwezigen: ids.length },
  };
}
