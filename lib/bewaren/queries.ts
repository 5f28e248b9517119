import 'server-only';
import { z } from 'zod';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { rauw, samen, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';
import { vanClient } from './client-rijen';
import { GEGEVENSSOORTEN } from './soorten-woorden';
import { leesTermijnen, termijnTekst } from './termijn-rijen';
import { tabellenVan } from './vervallen';

/** Wat er per aanpak en soort geldt, en wat er eerder gold. */
export const getBewaartermijnen = defineInzage({
  naam: 'bewaartermijn.openen',
  recht: 'beheer.wijzigen',
  op: leesNiets,
  lees: async ({ tx }) => {
    const aanpakken = await tx.aanpak.findMany({ orderBy: { naam: 'asc' }, select: { id: true, naam: true } });
    const termijnen = await leesTermijnen(tx, sql`SELECT id FROM aanpak`);
    return {
      aanpakken: aanpakken.map((a) => ({
        ...a,
        soorten: GEGEVENSSOORTEN.map((soort) => {
          const [geldt = null, ...eerder] = termijnen.filter((t) => t.aanpakId === a.id && t.soort === soort);
          return { soort, geldt, eerder, tekst: geldt && termijnTekst(geldt) };
        }),
      })),
    };
  },
});
export type Bewaartermijnen = Antwoord<typeof getBewaartermijnen>;

const VOORSTEL = rijvorm('vernietiging.voorstellen', {
  id: kolom.id,
  clientId: kolom.id,
  clientnummer: kolom.tekst,
  soorten: z.array(z.enum(GEGEVENSSOORTEN)),
  grond: kolom.tekst,
  eind: kolom.datum.nullable(),
  voorgesteldOp: kolom.tijdstip,
  goedgekeurd: kolom.jaNee.nullable(),
  reden: kolom.tekst.nullable(),
  beslotenDoor: kolom.tekst.nullable(),
});
const PLICHT = rijvorm('bewaren.plichten', {
  id: kolom.id,
  clientnummer: kolom.tekst,
  van: kolom.datum,
  tot: kolom.datum.nullable(),
  reden: kolom.tekst,
  door: kolom.tekst,
});
const VERKLARING = rijvorm('vernietiging.verklaringen', {
  id: kolom.id,
  nummer: kolom.getal,
  soorten: z.array(z.enum(GEGEVENSSOORTEN)),
  grond: kolom.tekst,
  voorgesteldOp: kolom.tijdstip,
  beslotenOp: kolom.tijdstip,
  beslotenDoor: kolom.tekst.nullable(),
  uitgevoerdOp: kolom.tijdstip,
  aantallen: z.record(z.string(), z.number()),
});
export type Verklaring = Rij<typeof VERKLARING>;
const TELLING = rijvorm('vernietiging.telling', { aantal: kolom.getal });

/** Zoveel voorstellen staan er tegelijk; na een besluit komen de volgende. */
const HOOGSTENS = 100;

/** Hoeveel rijen er weg zouden gaan; niet wat erin staat. */
async function telRijen(tx: Tx, v: { clientId: string; soorten: Rij<typeof VOORSTEL>['soorten'] }): Promise<number> {
  const delen = tabellenVan(v.soorten).map(
    (t) => sql`(SELECT count(*) FROM ${rauw(t)} x WHERE ${vanClient(t, v.clientId)})`,
  );
  return (await vraagEen(tx, TELLING, sql`SELECT (${samen(delen, ' + ')})::int AS aantal`))?.aantal ?? 0;
}

const leesVerklaringen = (tx: Tx, id: string | null): Promise<Verklaring[]> =>
  vraag(
    tx,
    VERKLARING,
    sql`SELECT ${kolommen(VERKLARING, 'v', { beslotenDoor: 'g.naam', soorten: 'v.soorten::text[]' })}
      FROM vernietiging v LEFT JOIN gebruiker g ON g.id = v.besloten_door_id
      WHERE v.uitgevoerd_op IS NOT NULL AND (${id}::uuid IS NULL OR v.id = ${id}::uuid) ORDER BY v.nummer DESC LIMIT 200`,
  );

/** Wat er voorgesteld is, van wie er niets weg mag, en wat er is vernietigd. */
export const getVernietiging = defineInzage({
  naam: 'vernietiging.openen',
  recht: 'vernietiging.besluiten',
  op: leesNiets,
  hoogstens: 60_000,
  lees: async ({ tx, vandaag }) => {
    const open = await vraag(
      tx,
      VOORSTEL,
      sql`SELECT ${kolommen(VOORSTEL, 'v', {
        clientId: 'v.client_id',
        clientnummer: 'c.clientnummer',
        soorten: 'v.soorten::text[]',
        eind: '(SELECT max(t.einddatum) FROM traject t WHERE t.client_id = c.id)',
        beslotenDoor: 'g.naam',
      })}
      FROM vernietiging v JOIN client c ON c.id = v.client_id LEFT JOIN gebruiker g ON g.id = v.besloten_door_id
      WHERE v.uitgevoerd_op IS NULL ORDER BY v.goedgekeurd NULLS FIRST, v.voorgesteld_op, v.id LIMIT ${HOOGSTENS}`,
    );
    const voorstellen = [];
    for (const v of open) voorstellen.push({ ...v, rijen: v.goedgekeurd === null ? await telRijen(tx, v) : null });
    const plichten = await vraag(
      tx,
      PLICHT,
      sql`SELECT ${kolommen(PLICHT, 'b', { clientnummer: 'c.clientnummer', door: 'g.naam' })}
        FROM bewaarplicht b JOIN client c ON c.id = b.client_id JOIN gebruiker g ON g.id = b.door_id
        WHERE b.opgeheven_op IS NULL AND (b.tot IS NULL OR b.tot >= ${vandaag}::text::date) ORDER BY b.van, b.id`,
    );
    return { vandaag, voorstellen, plichten, verklaringen: await leesVerklaringen(tx, null) };
  },
  spoor: ({ voorstellen, plichten }) => ({
    details: { aantal: new Set([...voorstellen, ...plichten].map((v) => v.clientnummer)).size },
  }),
});
export type Vernietigingen = Antwoord<typeof getVernietiging>;

/** Eén verklaring, om te bewaren. */
export const getVerklaring = defineInzage({
  naam: 'verklaring.downloaden',
  recht: 'vernietiging.besluiten',
  op: leesNiets,
  lees: async ({ tx }, { id }: { id: string }) => {
    const [verklaring] = await leesVerklaringen(tx, id);
    const gemeente = await tx.gemeente.findFirst({ select: { naam: true } });
    return verklaring ? { ...verklaring, gemeente: gemeente?.naam ?? null } : null;
  },
  spoor: ({ id, nummer }) => ({ onderwerp: 'vernietiging', onderwerpId: id, details: { nummer } }),
});
