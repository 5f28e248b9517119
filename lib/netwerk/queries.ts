import 'server-only';
import { type GevondenClient, leesgrens, looptElders, openClient, trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { can, type User } from '../policy/policy';
import { alsGebruiker, type Tx } from '../server/db';
import { type BetrokkeneRol, isBetrokken, sorteerToezeggingen, toezeggingstand } from './regels';

export type BetrokkeneItem = {
  id: string;
  versie: number;
  rol: BetrokkeneRol;
  naam: string;
  organisatieId: string | null;
  organisatie: string | null;
  gebruikerId: string | null;
  gebruiker: string | null;
  telefoon: string | null;
  email: string | null;
  toestemmingOp: Datum | null;
  vastContact: boolean;
  van: Datum;
  tot: Datum | null;
};

export type ToezeggingItem = {
  id: string;
  versie: number;
  tekst: string;
  voor: Datum;
  gedaanOp: Datum | null;
  vervallenOp: Datum | null;
  hoe: string | null;
  verteldOp: Datum | null;
};

export type Keuzemogelijkheden = {
  organisaties: { id: string; naam: string }[];
  /** Partners die hier kunnen inloggen. */
  partners: { id: string; naam: string; organisatie: string }[];
  /** Trajecten die deze gebruiker nu begeleidt of vervangt. */
  trajecten: { id: string; aanpak: string }[];
};

export type Netwerk = {
  clientnummer: string;
  naam: string;
  taal: Pick<GevondenClient, 'talen' | 'niveauNederlands' | 'laaggeletterd' | 'tolkNodig'> | null;
  betrokken: BetrokkeneItem[];
  eerder: BetrokkeneItem[];
  toezeggingen: ToezeggingItem[];
  huisgenoten: { clientnummer: string; naam: string }[];
  /** Huisgenoten die een collega begeleidt: hoeveel, niet wie. */
  andereHuisgenoten: number;
  /** Alleen voor wie mag wijzigen. */
  keuzes: Keuzemogelijkheden | null;
};

/**
 * Wie er rond een cliënt staan en wat er is beloofd; legt vast dat het is geopend. null als deze gebruiker het dossier niet mag lezen. Wie
 * alleen een beëindigd traject leest, ziet wat daarbij hoort en niets van later; loopt er elders een traject, dan niet wie er nu om de cliënt
 * heen staan.
 */
export function getNetwerk(user: User, clientnummer: string, vandaag: Datum): Promise<Netwerk | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'netwerk.openen', vandaag);
    if (!client) return null;
    const grens = leesgrens(client.subject, user);
    const vanNu = !grens || !looptElders(client.subject);
    const magWijzigen = can(user, 'dossier.bijhouden', client.subject);
    const betrokkenen = vanNu ? await leesBetrokkenen(tx, client.id, grens) : [];
    const huisgenoten = vanNu ? await leesHuisgenoten(tx, client.id, user, vandaag) : [];
    const { talen, niveauNederlands, laaggeletterd, tolkNodig } = client;
    return {
      clientnummer: client.clientnummer,
      naam: `${client.voornaam} ${client.achternaam}`,
      taal: vanNu ? { talen, niveauNederlands, laaggeletterd, tolkNodig } : null,
      betrokken: betrokkenen.filter((b) => isBetrokken(b, vandaag)),
      eerder: betrokkenen.filter((b) => !isBetrokken(b, vandaag)),
      toezeggingen: sorteerToezeggingen(await leesToezeggingen(tx, client.id, user, grens)),
      huisgenoten: huisgenoten.flatMap(({ clientnummer: nr, naam }) =>
        nr && naam ? [{ clientnummer: nr, naam }] : [],
      ),
      andereHuisgenoten: huisgenoten.filter((h) => h.naam === null).length,
      keuzes: magWijzigen ? await leesKeuzes(tx, client.id, user, vandaag) : null,
    };
  });
}

/** Met grens: wie er toen al was. Het vaste contact eerst, dan op naam. */
function leesBetrokkenen(tx: Tx, clientId: string, grens: Datum | null): Promise<BetrokkeneItem[]> {
  return tx.$queryRaw`
    SELECT b.id::text, b.versie, b.rol::text, b.naam, b.organisatie_id::text AS "organisatieId", o.naam AS organisatie,
      b.gebruiker_id::text AS "gebruikerId", g.naam AS gebruiker, b.telefoon, b.email, b.toestemming_op::text AS "toestemmingOp",
      b.vast_contact AS "vastContact", b.van::text, b.tot::text
    FROM betrokkene b LEFT JOIN organisatie o ON o.id = b.organisatie_id LEFT JOIN gebruiker g ON g.id = b.gebruiker_id
    WHERE b.client_id = ${clientId}::uuid AND (${grens}::text IS NULL OR b.van <= ${grens}::text::date)
    ORDER BY b.vast_contact DESC, lower(b.naam), b.id`;
}

type Huisgenoot = { clientnummer: string | null; naam: string | null };

/** De anderen in het huishouden; van wie deze gebruiker niet tegenkomt komt de naam de database niet uit. */
function leesHuisgenoten(tx: Tx, clientId: string, user: User, vandaag: Datum): Promise<Huisgenoot[]> {
  return tx.$queryRaw`
    WITH huisgenoot AS (
      SELECT h.clientnummer, h.voornaam || ' ' || h.achternaam AS naam, EXISTS (SELECT FROM traject z
        WHERE z.client_id = h.id AND z.id IN (${trajectenInBereik(user, vandaag)})) AS eigen
      FROM client c JOIN client h ON h.huishouden_id = c.huishouden_id AND h.id <> c.id WHERE c.id = ${clientId}::uuid)
    SELECT CASE WHEN eigen THEN clientnummer END AS clientnummer, CASE WHEN eigen THEN naam END AS naam
    FROM huisgenoot ORDER BY 2 NULLS LAST`;
}

/** Met grens: alleen van trajecten die deze gebruiker als laatste begeleidde, zoals het toen was. */
async function leesToezeggingen(tx: Tx, clientId: string, user: User, grens: Datum | null): Promise<ToezeggingItem[]> {
  const rijen = await tx.$queryRaw<ToezeggingItem[]>`
    SELECT x.id::text, x.versie, x.tekst, x.voor::text, x.gedaan_op::text AS "gedaanOp", x.vervallen_op::text AS "vervallenOp",
      x.hoe, x.verteld_op::text AS "verteldOp"
    FROM toezegging x JOIN traject t ON t.id = x.traject_id
    WHERE x.client_id = ${clientId}::uuid AND (${grens}::text IS NULL OR (t.einddatum <= ${grens}::text::date
      AND (x.gemaakt_op AT TIME ZONE 'Europe/Amsterdam')::date <= ${grens}::text::date
      AND EXISTS (SELECT FROM begeleiding b WHERE b.traject_id = t.id AND b.gebruiker_id = ${user.id}::uuid AND b.tot IS NULL)))`;
  return grens ? rijen.map((t) => zoalsToen(t, grens)) : rijen;
}

function zoalsToen(t: ToezeggingItem, grens: Datum): ToezeggingItem {
  const klaar = t.gedaanOp ?? t.vervallenOp;
  if (!klaar || klaar > grens) return { ...t, gedaanOp: null, vervallenOp: null, hoe: null, verteldOp: null };
  return t.verteldOp && t.verteldOp > grens ? { ...t, verteldOp: null } : t;
}

/** Waaruit te kiezen is: open organisaties (en wat al in gebruik is), partners die kunnen inloggen, en eigen lopende trajecten. */
async function leesKeuzes(tx: Tx, clientId: string, user: User, vandaag: Datum): Promise<Keuzemogelijkheden> {
  const [rij] = await tx.$queryRaw<Keuzemogelijkheden[]>`
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'naam', o.naam) ORDER BY lower(o.naam)), '[]') FROM organisatie o
        WHERE o.gesloten_op IS NULL OR o.gesloten_op > ${vandaag}::text::date
          OR o.id IN (SELECT organisatie_id FROM betrokkene WHERE client_id = ${clientId}::uuid)) AS organisaties,
      (SELECT coalesce(json_agg(json_build_object('id', g.id, 'naam', g.naam, 'organisatie', o.naam)
          ORDER BY lower(o.naam), lower(g.naam)), '[]')
        FROM gebruiker g JOIN organisatie o ON o.id = g.organisatie_id
        WHERE g.rol = 'partner' AND (g.geblokkeerd_op IS NULL
          OR g.id IN (SELECT gebruiker_id FROM betrokkene WHERE client_id = ${clientId}::uuid))) AS partners,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'aanpak', a.naam) ORDER BY t.startdatum DESC), '[]')
        FROM traject t JOIN aanpak a ON a.id = t.aanpak_id
        WHERE t.client_id = ${clientId}::uuid AND (t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date)
          AND t.id IN (${trajectenInBereik(user, vandaag)})) AS trajecten`;
  return rij ?? { organisaties: [], partners: [], trajecten: [] };
}

export type Betrokken = { id: string; naam: string; rol: BetrokkeneRol; organisatie: string | null };

/** Wie er vandaag bij de cliënt betrokken zijn, met of zonder toestemming om te delen. Zoekt niet uit of dit mag: dat doet wie het vraagt. */
export async function betrokkenenVan(tx: Tx, clientId: string, vandaag: Datum): Promise<Betrokken[]> {
  const alle = await leesBetrokkenen(tx, clientId, null);
  return alle
    .filter((b) => isBetrokken(b, vandaag))
    .map(({ id, naam, rol, organisatie }) => ({ id, naam, rol, organisatie }));
}

/** Wat voor deze cliënt nog te doen of nog te vertellen is, op volgorde. Zoekt niet uit of dit mag: dat doet wie het vraagt. */
export async function openToezeggingen(tx: Tx, clientId: string): Promise<ToezeggingItem[]> {
  const rijen = await tx.$queryRaw<ToezeggingItem[]>`
    SELECT id::text, versie, tekst, voor::text, gedaan_op::text AS "gedaanOp", vervallen_op::text AS "vervallenOp", hoe,
      verteld_op::text AS "verteldOp"
    FROM toezegging WHERE client_id = ${clientId}::uuid AND verteld_op IS NULL`;
  return sorteerToezeggingen(rijen).filter((t) => toezeggingstand(t) !== 'verteld');
}
