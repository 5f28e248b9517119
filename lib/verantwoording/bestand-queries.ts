import 'server-only';
import { ROL } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import { can } from '../policy/policy';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, type Leesop } from '../server/inzage';
import { sql } from '../server/sql';
import { kolom, kolommen, rijvorm, vraag, vraagJson } from '../server/vraag';
import { aanduidingen, perDag } from './inzagelijst-regels';
import { leesRegels } from './lezen';
import { blikOpSpoor, filterspoor, vindClient } from './queries';
import { leesNamen, naarRegel } from './regel';

/** Meer regels leest niemand na; wie meer wil kiest een kortere tijd. */
export const MEESTE_REGELS = 20_000;
const LANG = 60_000;

/** De gekozen regels om mee te nemen. */
export const getSpoorbestand = defineInzage({
  naam: 'verantwoording.exporteren',
  recht: 'verantwoording.lezen',
  op: blikOpSpoor,
  bevestiging: true,
  hoogstens: LANG,
  lees: async ({ tx, filter, client, gebruikerIds, gebruikers }) => {
    if (!filter) return null;
    const rijen = await leesRegels(tx, { filter: { ...filter, voor: null }, client, gebruikerIds }, MEESTE_REGELS + 1);
    const namen = await leesNamen(tx, gebruikers);
    const perId = new Map(gebruikers.map((g) => [g.id, g]));
    return {
      regels: rijen.slice(0, MEESTE_REGELS).map((r) => naarRegel(r, perId, namen)),
      meer: rijen.length > MEESTE_REGELS,
    };
  },
  spoor: ({ regels }, zaak) => filterspoor(zaak, regels.length),
});
export type Spoorbestand = Antwoord<typeof getSpoorbestand>;

const GEZIEN = rijvorm('inzagelijst.gezien', {
  dag: kolom.datum,
  gebruikerId: kolom.id.nullable(),
  actie: kolom.tekst,
});
const MEDEWERKER = rijvorm('inzagelijst.medewerkers', {
  id: kolom.id,
  naam: kolom.tekst,
  rol: kolom.tekst,
  organisatie: kolom.tekst.nullable(),
  team: kolom.tekst.nullable(),
  bekend: kolom.jaNee,
});

/** Wat er bij deze cliënt is gezien en gedaan, elke dag, mens en daad één keer. Wat is geweigerd heeft niemand gezien. */
const leesGezien = (tx: Tx, clientId: string) =>
  vraagJson(
    tx,
    GEZIEN,
    sql`SELECT json_agg(r)::text AS alles FROM (
      SELECT (a.op AT TIME ZONE 'Europe/Amsterdam')::date AS dag, a.gebruiker_id AS "gebruikerId", a.actie
      FROM auditregel a WHERE a.client_id = ${clientId}::uuid AND a.resultaat = 'gelukt'
      GROUP BY 1, 2, 3 ORDER BY 1, min(a.op)) r`,
  );

/** Wie dat waren, in de volgorde waarin zij voor het eerst kwamen. */
const leesMedewerkers = (tx: Tx, clientId: string) =>
  vraag(
    tx,
    MEDEWERKER,
    sql`SELECT ${kolommen(MEDEWERKER, 'g', {
      organisatie: 'o.naam',
      team: '(SELECT min(t.naam) FROM gebruiker_team gt JOIN team t ON t.id = gt.team_id WHERE gt.gebruiker_id = g.id)',
      bekend: sql`EXISTS (SELECT FROM traject t WHERE t.client_id = ${clientId}::uuid AND (
        EXISTS (SELECT FROM begeleiding b WHERE b.traject_id = t.id AND b.gebruiker_id = g.id)
        OR EXISTS (SELECT FROM vervanging v WHERE v.traject_id = t.id AND v.gebruiker_id = g.id)))`,
    })}
    FROM (SELECT a.gebruiker_id AS id, min(a.op) AS eerst FROM auditregel a
        WHERE a.client_id = ${clientId}::uuid AND a.resultaat = 'gelukt' AND a.gebruiker_id IS NOT NULL GROUP BY 1) wie
      JOIN gebruiker g ON g.id = wie.id LEFT JOIN organisatie o ON o.id = g.organisatie_id ORDER BY wie.eerst, g.id`,
  );

type Lijstvraag = { clientnummer: string; metNamen: boolean };
type Lijstblik = Leesctx & { client: { id: string; clientnummer: string; naam: string } };
const blikOpClient: Leesop<Lijstvraag, Lijstblik> = {
  vind: async (ctx, { clientnummer }, recht) => {
    const client = can(ctx.user, recht) ? await vindClient(ctx.tx, clientnummer) : null;
    return client && { ...ctx, client };
  },
  over: ({ client }) => ({ clientId: client.id, onderwerp: 'client', onderwerpId: client.id }),
  gevraagd: ({ clientnummer }) => ({ onderwerp: 'clientnummer', onderwerpId: clientnummer.slice(0, 30) }),
};

/** Wie het dossier van één cliënt zag, om aan hem te geven. */
export const getInzagelijst = defineInzage({
  naam: 'inzagelijst.downloaden',
  recht: 'verantwoording.lezen',
  op: blikOpClient,
  bevestiging: true,
  lees: async ({ tx, vandaag, client }, { metNamen }) => {
    const mensen = (await leesMedewerkers(tx, client.id)).map(({ rol, organisatie, team, ...m }) => ({
      ...m,
      functie: ROL[rol as keyof typeof ROL],
      bij: organisatie ?? (team && `team ${team}`),
    }));
    const gemeente = await tx.gemeente.findFirst({ select: { naam: true, telefoon: true, email: true } });
    return {
      ...{ clientnummer: client.clientnummer, naam: client.naam, gemaaktOp: vandaag as Datum, metNamen, gemeente },
      dagen: perDag(await leesGezien(tx, client.id), aanduidingen(mensen, metNamen)),
    };
  },
  spoor: ({ metNamen, dagen }) => ({ details: { metNamen, dagen: dagen.length } }),
});
export type Inzagelijst = Antwoord<typeof getInzagelijst>;
