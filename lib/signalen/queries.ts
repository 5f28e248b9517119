import 'server-only';
import { z } from 'zod';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { gedekteInzet, grondenVan } from '../bereik/gronden';
import { namenInBereik } from '../bereik/namen';
import { trajectenInBereik, wieIs } from '../bereik/scope';
import { DEELBAAR, type Deelbaar, GRONDKEUZES } from '../delen/regels';
import type { Datum } from '../domain/datum';
import { KANALEN } from '../domain/tellend-gesprek';
import { can, type User } from '../policy/policy';
import { nu } from '../server/clock';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { dag, dagVan, geldtOp, sql } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';
import type { Clientzaak } from '../zaak/client';
import { SIGNAAL_SOORTEN } from './regels';

/** Tijdstippen komen als dag in Nederland: een signaal hoeft niet op de minuut. */
const DAGEN = {
  gestuurdOp: dagVan('s.gestuurd_op'),
  gelezenOp: dagVan('s.gelezen_op'),
  afgehandeldOp: dagVan('s.afgehandeld_op'),
};

const zonderDeelt = {
  grond: z.enum(GRONDKEUZES).nullable(),
  grondWaarop: kolom.tekst.nullable(),
  toestemmingOp: kolom.datum.nullable(),
  grondTot: kolom.datum.nullable(),
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
  /** Waarom de afzender nu een antwoord mag lezen; leeg als er geen grond meer is. */
  gronden: z.array(z.object({ ...zonderDeelt })),
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

const leesSignalen = ({ tx, client, grens, vandaag }: Clientblik) =>
  vraag(
    tx,
    SIGNAAL,
    sql`SELECT ${kolommen(SIGNAAL, 's', {
      ...{ ...DAGEN, van: 'v.naam', organisatie: 'o.naam', gelezenDoor: 'l.naam', afgehandeldDoor: 'a.naam' },
      gronden: sql`(SELECT coalesce(json_agg(${json(zonderDeelt, 'g')}), '[]')
        FROM (${grondenVan({ gebruikerId: sql`v.id`, organisatieId: sql`v.organisatie_id` }, vandaag)}) g
        WHERE g.client_id = s.client_id AND 'signalen' = ANY(g.deelt))`,
    })}
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
  (SELECT coalesce(json_agg(json_build_object('instrument', s.naam, 'sinds', i.gestart_op) ORDER BY i.gestart_op, s.naam), '[]')
    FROM inzet i JOIN instrument s ON s.id = i.instrument_id
    WHERE i.client_id = c.id AND ${gedekteInzet(sql`${user.organisatieId ?? null}::uuid`, vandaag)}) AS inzetten`;

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

/** Waarom deze partner iets van deze cliënt mag zien, en wat. */
const GROND = rijvorm('signalen.gronden', { ...zonderDeelt, deelt: z.array(z.enum(DEELBAAR)) });

/** De gronden die nu gelden, die het langst duurt eerst. */
const leesGronden = ({ tx, user, client, vandaag }: Clientblik | Clientzaak) => {
  const partner = { gebruikerId: sql`${user.id}::uuid`, organisatieId: sql`${user.organisatieId ?? null}::uuid` };
  return vraag(
    tx,
    GROND,
    sql`SELECT ${kolommen(GROND, 'g', { deelt: 'g.deelt::text[]' })} FROM (${grondenVan(partner, vandaag)}) g
    WHERE g.client_id = ${client.id}::uuid ORDER BY g.grond_tot DESC NULLS FIRST, g.grond`,
  );
};

/** Wat alle gronden samen dekken. */
export async function leesDekking(zaak: Clientblik | Clientzaak): Promise<Deelbaar[]> {
  const gronden = await leesGronden(zaak);
  return DEELBAAR.filter((d) => gronden.some((g) => g.deelt.includes(d)));
}

const AFSPRAAK = rijvorm('signalen.afspraken', {
  datum: kolom.datum,
  tijd: kolom.tekst.nullable(),
  kanaal: z.enum(KANALEN),
  locatie: kolom.tekst.nullable(),
});
const STAP = rijvorm('signalen.stappen', {
  doel: kolom.tekst,
  stap: kolom.tekst.nullable(),
  voor: kolom.datum.nullable(),
});

const MEESTE_AFSPRAKEN = 5;

/** Wanneer en waar, nooit waarover of wie er nog meer bij is. */
const leesAfspraken = ({ tx, client, vandaag }: Clientblik) =>
  vraag(
    tx,
    AFSPRAAK,
    sql`SELECT ${kolommen(AFSPRAAK, 'c', { kanaal: 'c.kanaal::text', locatie: 'l.naam' })} FROM contactmoment c LEFT JOIN locatie l ON l.id = c.locatie_id
    WHERE c.client_id = ${client.id}::uuid AND c.status = 'gepland' AND c.verkeerd_op IS NULL AND c.datum >= ${dag(vandaag)}
    ORDER BY c.datum, c.tijd LIMIT ${MEESTE_AFSPRAKEN}`,
  );

/** De doelen en stappen van het plan dat nu geldt. */
const leesPlanstappen = ({ tx, user, client, vandaag }: Clientblik) =>
  vraag(
    tx,
    STAP,
    sql`SELECT ${kolommen(STAP, 's', { doel: 'd.tekst', stap: 's.tekst' })}
    FROM (SELECT p.id FROM plan p WHERE p.client_id = ${client.id}::uuid AND p.status = 'vastgesteld'
      AND p.traject_id IN (${trajectenInBereik(user, vandaag)}) ORDER BY p.vastgesteld_op DESC LIMIT 1) p
    JOIN doel d ON d.plan_id = p.id LEFT JOIN stap s ON s.doel_id = d.id ORDER BY d.volgorde, s.volgorde`,
  );

const leesEigenSignalen = ({ tx, user, client }: Clientblik) =>
  vraag(
    tx,
    EIGEN,
    sql`SELECT ${kolommen(EIGEN, 's', { ...DAGEN, afgehandeldDoor: 'a.naam' })} FROM signaal s LEFT JOIN gebruiker a ON a.id = s.afgehandeld_door_id
    WHERE s.client_id = ${client.id}::uuid AND s.van_id = ${user.id}::uuid ORDER BY s.gestuurd_op DESC, s.id DESC`,
  );

/** Wat niet wordt gedekt is null: het is er voor deze partner niet. */
export type Partnerpagina = Partnerclient & {
  gronden: Rij<typeof GROND>[];
  bereikbaarheid: { telefoon: string | null; hoe: string | null } | null;
  afspraken: Rij<typeof AFSPRAAK>[] | null;
  plan: Rij<typeof STAP>[] | null;
  signalen: Rij<typeof EIGEN>[] | null;
};

/** Wat een partner van één cliënt ziet: precies wat zijn gronden dekken. Buiten zijn bereik zijn ook zijn oude signalen niet meer te lezen. */
export const getPartnersignalen = defineInzage({
  naam: 'signalen.openen',
  recht: 'signaal.sturen',
  op: blikOpClient,
  lees: async (blik): Promise<Partnerpagina | null> => {
    const { tx, user, client, vandaag } = blik;
    const gezien = await vraagEen(
      tx,
      PARTNERCLIENT,
      sql`SELECT ${partnerkolommen(user, vandaag)} FROM client c JOIN (${namenInBereik(user, vandaag)}) w ON w.client_id = c.id
      WHERE c.id = ${client.id}::uuid`,
    );
    if (!gezien) return null;
    const gronden = await leesGronden(blik);
    const dekt = (wat: Deelbaar) => gronden.some((g) => g.deelt.includes(wat));
    return {
      ...gezien,
      gronden,
      bereikbaarheid: dekt('bereikbaarheid') ? { telefoon: client.telefoon, hoe: client.bereikbaarheid } : null,
      afspraken: dekt('afspraken') ? await leesAfspraken(blik) : null,
      plan: dekt('plan') ? await leesPlanstappen(blik) : null,
      signalen: dekt('signalen') ? await leesEigenSignalen(blik) : null,
    };
  },
});
