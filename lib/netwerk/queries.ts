import 'server-only';
import { z } from 'zod';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { trajectenInBereik, wieIs } from '../bereik/scope';
import { leesKop } from '../clientkop/kop';
import { DEELBAAR, GRONDKEUZES, watDekt } from '../delen/regels';
import { grondTekst } from '../delen/woorden';
import type { Datum } from '../domain/datum';
import { can } from '../policy/policy';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage } from '../server/inzage';
import { dag, dagVan, looptNog, sql, teKiezen } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';
import { BETROKKENE_ROLLEN, isBetrokken, sorteerToezeggingen, toezeggingstand } from './regels';

const BETROKKENE = rijvorm('netwerk.betrokkenen', {
  id: kolom.id,
  versie: kolom.getal,
  rol: z.enum(BETROKKENE_ROLLEN),
  naam: kolom.tekst,
  organisatieId: kolom.id.nullable(),
  organisatie: kolom.tekst.nullable(),
  gebruikerId: kolom.id.nullable(),
  gebruiker: kolom.tekst.nullable(),
  telefoon: kolom.tekst.nullable(),
  email: kolom.tekst.nullable(),
  grond: z.enum(GRONDKEUZES),
  grondWaarop: kolom.tekst.nullable(),
  toestemmingOp: kolom.datum.nullable(),
  grondTot: kolom.datum.nullable(),
  deelt: z.array(z.enum(DEELBAAR)),
  vastContact: kolom.jaNee,
  van: kolom.datum,
  tot: kolom.datum.nullable(),
});
export type BetrokkeneItem = Rij<typeof BETROKKENE>;

const velden = {
  id: kolom.id,
  versie: kolom.getal,
  tekst: kolom.tekst,
  voor: kolom.datum,
  gedaanOp: kolom.datum.nullable(),
  vervallenOp: kolom.datum.nullable(),
  hoe: kolom.tekst.nullable(),
  verteldOp: kolom.datum.nullable(),
};
const TOEZEGGING = rijvorm('netwerk.toezeggingen', velden);
const OPEN_TOEZEGGING = rijvorm('netwerk.toezeggingen-open', velden);
export type ToezeggingItem = Rij<typeof TOEZEGGING>;

const KEUZES = rijvorm('netwerk.keuzes', {
  organisaties: z.array(z.object({ id: kolom.id, naam: kolom.tekst })),
  /** Partners die hier kunnen inloggen. */
  partners: z.array(z.object({ id: kolom.id, naam: kolom.tekst, organisatie: kolom.tekst })),
  /** Trajecten die deze gebruiker nu begeleidt of vervangt. */
  trajecten: z.array(z.object({ id: kolom.id, aanpak: kolom.tekst })),
});
export type Keuzemogelijkheden = Rij<typeof KEUZES>;

/**
 * Wie er rond een cliënt staan en wat er is beloofd. Wie alleen een beëindigd traject leest, ziet wat daarbij hoort en niets van later; loopt er
 * elders een traject, dan niet wie er nu om de cliënt heen staan.
 */
export const getNetwerk = defineInzage({
  naam: 'netwerk.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (blik) => {
    const { tx, user, client, grens, nuVanEenAnder, vandaag } = blik;
    const betrokkenen = nuVanEenAnder ? [] : await leesBetrokkenen(tx, client.id, grens);
    const huisgenoten = nuVanEenAnder ? [] : await leesHuisgenoten(blik);
    const { talen, niveauNederlands, laaggeletterd, tolkNodig } = client;
    return {
      ...wieIs(client),
      kop: await leesKop(blik),
      taal: nuVanEenAnder ? null : { talen, niveauNederlands, laaggeletterd, tolkNodig },
      betrokken: betrokkenen.filter((b) => isBetrokken(b, vandaag)),
      eerder: betrokkenen.filter((b) => !isBetrokken(b, vandaag)),
      toezeggingen: sorteerToezeggingen(await leesToezeggingen(blik)),
      huisgenoten: huisgenoten.flatMap(({ clientnummer, naam }) =>
        clientnummer && naam ? [{ clientnummer, naam }] : [],
      ),
      /** Huisgenoten die een collega begeleidt: hoeveel, niet wie. */
      andereHuisgenoten: huisgenoten.filter((h) => h.naam === null).length,
      /** Alleen voor wie mag wijzigen. */
      keuzes: can(user, 'dossier.bijhouden', client.subject) ? await leesKeuzes(blik) : null,
    };
  },
});
export type Netwerk = Antwoord<typeof getNetwerk>;

/** Met grens: wie er toen al was. Het vaste contact eerst, dan op naam. */
const leesBetrokkenen = (tx: Tx, clientId: string, grens: Datum | null) =>
  vraag(
    tx,
    BETROKKENE,
    sql`SELECT ${kolommen(BETROKKENE, 'b', { organisatie: 'o.naam', gebruiker: 'g.naam', deelt: 'b.deelt::text[]' })}
    FROM betrokkene b LEFT JOIN organisatie o ON o.id = b.organisatie_id LEFT JOIN gebruiker g ON g.id = b.gebruiker_id
    WHERE b.client_id = ${clientId}::uuid AND (${grens}::text IS NULL OR b.van <= ${dag(grens)})
    ORDER BY b.vast_contact DESC, sorteernaam(b.naam), b.id`,
  );

const HUISGENOOT = rijvorm('netwerk.huisgenoten', {
  clientnummer: kolom.tekst.nullable(),
  naam: kolom.tekst.nullable(),
});

/** De anderen in het huishouden; van wie deze gebruiker niet tegenkomt komt de naam de database niet uit. */
const leesHuisgenoten = ({ tx, user, client, vandaag }: Clientblik) =>
  vraag(
    tx,
    HUISGENOOT,
    sql`WITH huisgenoot AS (
      SELECT h.clientnummer, h.naam, EXISTS (SELECT FROM traject z
        WHERE z.client_id = h.id AND z.id IN (${trajectenInBereik(user, vandaag)})) AS eigen
      FROM huisgenoten_van(${client.id}::uuid) x LEFT JOIN client h ON h.id = x.id)
    SELECT CASE WHEN eigen THEN clientnummer END AS clientnummer, CASE WHEN eigen THEN naam END AS naam
    FROM huisgenoot ORDER BY 2 NULLS LAST`,
  );

/** Met grens: alleen van trajecten die deze gebruiker als laatste begeleidde, zoals het toen was. */
async function leesToezeggingen({ tx, user, client, grens }: Clientblik): Promise<ToezeggingItem[]> {
  const rijen = await vraag(
    tx,
    TOEZEGGING,
    sql`SELECT ${kolommen(TOEZEGGING, 'x')} FROM toezegging x JOIN traject t ON t.id = x.traject_id
    WHERE x.client_id = ${client.id}::uuid AND (${grens}::text IS NULL OR (t.einddatum <= ${dag(grens)}
      AND ${dagVan('x.gemaakt_op')} <= ${dag(grens)}
      AND EXISTS (SELECT FROM begeleiding b WHERE b.traject_id = t.id AND b.gebruiker_id = ${user.id}::uuid AND b.tot IS NULL)))`,
  );
  return grens ? rijen.map((t) => zoalsToen(t, grens)) : rijen;
}

function zoalsToen(t: ToezeggingItem, grens: Datum): ToezeggingItem {
  const klaar = t.gedaanOp ?? t.vervallenOp;
  if (!klaar || klaar > grens) return { ...t, gedaanOp: null, vervallenOp: null, hoe: null, verteldOp: null };
  return t.verteldOp && t.verteldOp > grens ? { ...t, verteldOp: null } : t;
}

/** Waaruit te kiezen is: open organisaties (en wat al in gebruik is), partners die kunnen inloggen, en eigen lopende trajecten. */
const leesKeuzes = ({ tx, user, client, vandaag }: Clientblik) =>
  vraagEen(
    tx,
    KEUZES,
    sql`SELECT
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'naam', o.naam) ORDER BY lower(o.naam)), '[]') FROM organisatie o
        WHERE ${teKiezen('o', vandaag)} OR o.id IN (SELECT organisatie_id FROM betrokkene WHERE client_id = ${client.id}::uuid)) AS organisaties,
      (SELECT coalesce(json_agg(json_build_object('id', g.id, 'naam', g.naam, 'organisatie', o.naam)
          ORDER BY lower(o.naam), g.sorteernaam), '[]')
        FROM gebruiker g JOIN organisatie o ON o.id = g.organisatie_id
        WHERE g.rol = 'partner' AND (g.geblokkeerd_op IS NULL
          OR g.id IN (SELECT gebruiker_id FROM betrokkene WHERE client_id = ${client.id}::uuid))) AS partners,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'aanpak', a.naam) ORDER BY t.startdatum DESC), '[]')
        FROM traject t JOIN aanpak a ON a.id = t.aanpak_id
        WHERE t.client_id = ${client.id}::uuid AND ${looptNog('t.einddatum', vandaag)}
          AND t.id IN (${trajectenInBereik(user, vandaag)})) AS trajecten`,
  );

export type Betrokken = Pick<BetrokkeneItem, 'id' | 'naam' | 'rol' | 'organisatie'> & {
  /** Op welke grond er nu iets te delen is; null is: deel niets. */
  grond: string | null;
};

/** Wie er vandaag bij de cliënt betrokken zijn, met de grond om te delen. Zoekt niet uit of dit mag: dat doet wie het vraagt. */
export async function leesHuidigeBetrokkenen(tx: Tx, clientId: string, vandaag: Datum): Promise<Betrokken[]> {
  const alle = await leesBetrokkenen(tx, clientId, null);
  return alle
    .filter((b) => isBetrokken(b, vandaag))
    .map((b) => ({
      ...{ id: b.id, naam: b.naam, rol: b.rol, organisatie: b.organisatie },
      grond: watDekt(b, vandaag) && grondTekst(b),
    }));
}

/** Wat voor deze cliënt nog te doen of nog te vertellen is, op volgorde. Zoekt niet uit of dit mag: dat doet wie het vraagt. */
export async function leesOpenToezeggingen(tx: Tx, clientId: string): Promise<ToezeggingItem[]> {
  const rijen = await vraag(
    tx,
    OPEN_TOEZEGGING,
    sql`SELECT ${kolommen(OPEN_TOEZEGGING, 'x')} FROM toezegging x WHERE x.client_id = ${clientId}::uuid AND x.verteld_op IS NULL`,
  );
  return sorteerToezeggingen(rijen).filter((t) => toezeggingstand(t) !== 'verteld');
}
