import 'server-only';
import { z } from 'zod';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { namenInBereik } from '../bereik/namen';
import { trajectenInBereik, wieIs } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { can, type User } from '../policy/policy';
import { nu } from '../server/clock';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { dag, dagVan, geldtOp, sql } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';
import { SIGNAAL_SOORTEN } from './regels';

/** Tijdstippen komen als dag in Nederland: een signaal hoeft niet op de minuut. */
const DAGEN = {
  gestuurdOp: dagVan('s.gestuurd_op'),
  gelezenOp: dagVan('s.gelezen_op'),
  afgehandeldOp: dagVan('s.afgehandeld_op'),
};

const eigen = {
  id: kolom.id,
  soort: z.enum(SIGNAAL_SOORTEN),
  tekst: kolom.tekst,
  gestuurdOp: kolom.datum,
  gelezenOp: kolom.datum.nullable(),
  antwoord: kolom.tekst.nullable(),
  afgehandeldOp: kolom.datum.nullable(),
  afgehandeldDoor: kolom.tekst.nullable(),
};
const SIGNAAL = rijvorm('signalen.over-client', {
  ...eigen,
  van: kolom.tekst,
  organisatie: kolom.tekst.nullable(),
  gelezenDoor: kolom.tekst.nullable(),
});

/**
 * De signalen over een cliënt voor wie hem begeleidt, het nieuwste eerst; met `hoogstens` alleen zoveel van wie nog op een antwoord wachten.
 * Wie wat nog niet was gelezen nu leest, blijft staan: openen is lezen.
 */
export const getSignalen = defineInzage({
  naam: 'signalen.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (blik, { hoogstens }: { clientnummer: string; hoogstens?: number }) => {
    const { user, client, nuVanEenAnder } = blik;
    // Een signaal hoort bij geen traject: wie alleen een beëindigd traject leest en de cliënt elders ziet lopen, leest ze niet.
    const teLezen = nuVanEenAnder ? [] : await leesSignalen(blik);
    const magWijzigen = can(user, 'dossier.bijhouden', client.subject);
    const getoond = hoogstens ? teLezen.filter((s) => !s.afgehandeldOp).slice(0, hoogstens) : teLezen;
    const ongelezen = magWijzigen ? getoond.filter((s) => !s.gelezenOp).map((s) => s.id) : [];
    const nieuw = await markeerGelezen(blik, ongelezen);
    return {
      ...wieIs(client),
      /** Met welke net voor het eerst zijn gelezen. */
      signalen: getoond.map((s) => ({ ...s, nieuw: nieuw.includes(s.id) })),
      /** Hoeveel er in totaal zijn. */
      aantal: teLezen.length,
      magWijzigen,
    };
  },
  spoor: ({ signalen }) => [
    {},
    ...signalen
      .filter((s) => s.nieuw)
      .map((s) => ({ actie: 'signaal.lezen' as const, onderwerp: 'signaal', onderwerpId: s.id })),
  ],
});
export type Clientsignalen = Antwoord<typeof getSignalen>;

const leesSignalen = ({ tx, client, grens }: Clientblik) =>
  vraag(
    tx,
    SIGNAAL,
    sql`SELECT ${kolommen(SIGNAAL, 's', { ...DAGEN, van: 'v.naam', organisatie: 'o.naam', gelezenDoor: 'l.naam', afgehandeldDoor: 'a.naam' })}
    FROM signaal s JOIN gebruiker v ON v.id = s.van_id LEFT JOIN organisatie o ON o.id = v.organisatie_id
      LEFT JOIN gebruiker l ON l.id = s.gelezen_door_id LEFT JOIN gebruiker a ON a.id = s.afgehandeld_door_id
    WHERE s.client_id = ${client.id}::uuid
      AND (${grens}::text IS NULL OR ${DAGEN.gestuurdOp} <= ${dag(grens)})
    ORDER BY s.gestuurd_op DESC, s.id DESC`,
  );

const GELEZEN = rijvorm('signalen.gelezen', { id: kolom.id });

/** Wie als eerste leest, blijft staan. Geen wijziging van de inhoud, dus de versie blijft gelijk. */
async function markeerGelezen({ tx, user }: Clientblik, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const gelezen = await vraag(
    tx,
    GELEZEN,
    sql`UPDATE signaal SET gelezen_op = ${nu()}::timestamptz, gelezen_door_id = ${user.id}::uuid
      WHERE id = ANY(${[...ids]}::uuid[]) AND gelezen_op IS NULL RETURNING id::text`,
  );
  return gelezen.map((s) => s.id);
}

/** Alles wat een partner van een cliënt ziet. Wat hier niet staat, bestaat voor hem niet. */
const partnervelden = {
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  begeleiders: z.array(z.object({ naam: kolom.tekst, email: kolom.tekst })),
  inzetten: z.array(z.object({ instrument: kolom.tekst, sinds: kolom.datum })),
};
const PARTNERCLIENT = rijvorm('signalen.partnerclient', partnervelden);
export type Partnerclient = Rij<typeof PARTNERCLIENT>;

const partnerkolommen = (user: User, vandaag: Datum) => sql`
  c.clientnummer, w.naam,
  (SELECT coalesce(json_agg(json_build_object('naam', w.naam, 'email', w.email) ORDER BY w.naam), '[]') FROM (
    SELECT DISTINCT g.naam, g.email::text AS email FROM traject t JOIN begeleiding b ON b.traject_id = t.id
      JOIN gebruiker g ON g.id = b.gebruiker_id
    WHERE t.client_id = c.id AND t.id IN (${trajectenInBereik(user, vandaag)}) AND ${geldtOp('b', nu())}) w) AS begeleiders,
  (SELECT coalesce(json_agg(json_build_object('instrument', i.naam, 'sinds', z.gestart_op) ORDER BY z.gestart_op, i.naam), '[]')
    FROM inzet z JOIN instrument i ON i.id = z.instrument_id
    WHERE z.client_id = c.id AND z.status = 'gestart' AND i.organisatie_id = ${user.organisatieId ?? null}::uuid) AS inzetten`;

const { soort, gestuurdOp, gelezenOp, afgehandeldOp, antwoord } = eigen;
const laatste = z.object({ soort, gestuurdOp, gelezenOp, afgehandeldOp, antwoord });
const PARTNERREGEL = rijvorm('signalen.partnerlijst', {
  ...partnervelden,
  /** Het laatste signaal dat deze partner zelf stuurde. */
  laatste: laatste.nullable(),
});
export type Partnerregel = Rij<typeof PARTNERREGEL>;

/** De cliënten bij wie deze partner vandaag betrokken is, op achternaam. Eén opdracht. */
export const getPartnerlijst = defineInzage({
  naam: 'partnerlijst.openen',
  recht: 'signalen.bekijken',
  op: leesNiets,
  lees: ({ tx, user, vandaag }) =>
    vraag(
      tx,
      PARTNERREGEL,
      sql`SELECT ${partnerkolommen(user, vandaag)},
        (SELECT ${json(laatste.shape, 's', DAGEN)} FROM signaal s WHERE s.client_id = c.id AND s.van_id = ${user.id}::uuid
          ORDER BY s.gestuurd_op DESC, s.id DESC LIMIT 1) AS laatste
      FROM client c JOIN (${namenInBereik(user, vandaag)}) w ON w.client_id = c.id ORDER BY c.sorteernaam, c.clientnummer`,
    ),
  spoor: (lijst) => ({ details: { aantal: lijst.length } }),
});

const EIGEN = rijvorm('signalen.eigen', eigen);
export type Partnerpagina = Partnerclient & { signalen: Rij<typeof EIGEN>[] };

/** Wat een partner van één cliënt ziet, met de signalen die hij zelf stuurde; buiten zijn bereik zijn ook zijn oude signalen niet meer te lezen. */
export const getPartnersignalen = defineInzage({
  naam: 'signalen.openen',
  recht: 'signaal.sturen',
  op: blikOpClient,
  lees: async ({ tx, user, client, vandaag }): Promise<Partnerpagina | null> => {
    const gezien = await vraagEen(
      tx,
      PARTNERCLIENT,
      sql`SELECT ${partnerkolommen(user, vandaag)} FROM client c JOIN (${namenInBereik(user, vandaag)}) w ON w.client_id = c.id
      WHERE c.id = ${client.id}::uuid`,
    );
    const signalen = await vraag(
      tx,
      EIGEN,
      sql`SELECT ${kolommen(EIGEN, 's', { ...DAGEN, afgehandeldDoor: 'a.naam' })} FROM signaal s LEFT JOIN gebruiker a ON a.id = s.afgehandeld_door_id
      WHERE s.client_id = ${client.id}::uuid AND s.van_id = ${user.id}::uuid ORDER BY s.gestuurd_op DESC, s.id DESC`,
    );
    return gezien && { ...gezien, signalen };
  },
});
