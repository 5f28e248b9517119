import 'server-only';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { NIVEAUS_NEDERLANDS } from '../domain/nederlands';
import { type Actie, can, type Subject, scope, type User } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { Geweigerd, NietGevonden } from '../server/fouten';
import { dag, geldtOp, looptNog, type Sql, sql } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraagEen } from '../server/vraag';
import { grondenVan } from './gronden';

/**
 * De trajecten die deze gebruiker op dit moment tegenkomt, als deelvraag: `t.id IN (${…})`. De ene plaats waar een bereik SQL wordt; elke
 * lijst, elk dossier en elk command zoekt erbinnen. De controlegroep valt buiten elke lijst.
 */
export function trajectenInBereik(user: User, vandaag: Datum): Sql {
  const s = scope(user);
  switch (s.soort) {
    case 'eigen':
      return sql`SELECT x.id FROM traject x WHERE x.groep = 'pilot' AND x.id IN (
        SELECT b.traject_id FROM begeleiding b WHERE b.gebruiker_id = ${s.gebruikerId}::uuid AND ${geldtOp('b', nu())}
        UNION ALL SELECT v.traject_id FROM vervanging v WHERE v.gebruiker_id = ${s.gebruikerId}::uuid
          AND ${dag(vandaag)} BETWEEN v.van AND v.tot)`;
    case 'teams':
      return sql`SELECT x.id FROM traject x WHERE x.groep = 'pilot' AND x.team_id = ANY(${[...s.teamIds]}::uuid[])`;
    case 'aanpakken':
      return sql`SELECT x.id FROM traject x WHERE x.groep = 'pilot' AND x.aanpak_id = ANY(${[...s.aanpakIds]}::uuid[])`;
    case 'betrokken':
      // Een partner ziet bij wie er nu een grond is om met hem te delen; zolang het traject loopt.
      return sql`SELECT x.id FROM traject x WHERE x.groep = 'pilot' AND x.startdatum <= ${dag(vandaag)}
        AND ${looptNog('x.einddatum', vandaag)}
        AND x.client_id IN (SELECT g.client_id FROM (${grondenVan({ gebruikerId: sql`${s.gebruikerId}::uuid`, organisatieId: sql`${s.organisatieId}::uuid` }, vandaag)}) g)`;
    case 'niemand':
      return sql`SELECT NULL::uuid WHERE false`;
  }
}

const RELATIE = z.object({
  id: kolom.id,
  groep: z.enum(['pilot', 'controle']),
  teamId: kolom.id.nullable(),
  aanpakId: kolom.id,
  einddatum: kolom.datum.nullable(),
  begeleiderId: kolom.id.nullable(),
  vervangerIds: z.array(kolom.id),
});

/** Hoe een cliënt te bereiken en aan te spreken is. */
export const TAAL = {
  talen: z.array(kolom.tekst),
  niveauNederlands: z.enum(NIVEAUS_NEDERLANDS).nullable(),
  laaggeletterd: z.enum(['ja', 'nee', 'onbekend']),
  tolkNodig: kolom.jaNee,
  bereikbaarheid: kolom.tekst.nullable(),
};
export const BEREIKBAARHEID = { telefoon: kolom.tekst.nullable(), email: kolom.tekst.nullable(), ...TAAL };
const CLIENT = rijvorm('bereik.client', {
  id: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  geboortedatum: kolom.geboortedatum.nullable(),
  ...BEREIKBAARHEID,
  trajecten: z.array(RELATIE),
});
type Clientrij = Rij<typeof CLIENT>;
export type Bereikbaarheid = Pick<Clientrij, keyof typeof BEREIKBAARHEID>;
export type GevondenClient = Omit<Clientrij, 'trajecten'> & {
  subject: Omit<Subject, 'trajecten'> & { trajecten: Clientrij['trajecten'] };
};

/** Om wie het gaat, zoals boven elke pagina over een cliënt staat. */
export const wieIs = ({ clientnummer, naam }: GevondenClient) => ({ clientnummer, naam });

/** Elk traject van een cliënt met wie er nu begeleidt en vervangt, als JSON. */
const relaties = (clientId: Sql, moment: Date, vandaag: Datum) => sql`
  (SELECT coalesce(json_agg(${json(RELATIE.shape, 't', {
    begeleiderId: sql`(SELECT b.gebruiker_id FROM begeleiding b WHERE b.traject_id = t.id AND ${geldtOp('b', moment)})`,
    vervangerIds: sql`ARRAY(SELECT v.gebruiker_id FROM vervanging v WHERE v.traject_id = t.id AND ${dag(vandaag)} BETWEEN v.van AND v.tot)`,
  })}), '[]')
    FROM traject t WHERE t.client_id = ${clientId})`;

/**
 * De cliënt met dit nummer binnen het bereik van de gebruiker, met wat rechten nodig hebben en hoe hij te bereiken is (het dossier heeft dat
 * ook nodig, en een eigen opdracht kost meer dan deze kolommen); null als die er voor hem niet is. Eén opdracht.
 */
export async function vindClient(
  tx: Tx,
  user: User,
  clientnummer: string,
  vandaag: Datum,
): Promise<GevondenClient | null> {
  // Wat geen nummer kan zijn, komt niet bij de database: een adres mag alles bevatten.
  if (!/^[A-Z0-9-]{1,30}$/.test(clientnummer)) return null;
  const rij = await vraagEen(
    tx,
    CLIENT,
    sql`SELECT ${kolommen(CLIENT, 'c', { talen: "coalesce(c.talen, '{}')", trajecten: relaties(sql`c.id`, nu(), vandaag) })}
    FROM client c WHERE c.clientnummer = ${clientnummer}
      AND EXISTS (SELECT FROM traject z WHERE z.client_id = c.id AND z.id IN (${trajectenInBereik(user, vandaag)}))`,
  );
  if (!rij) return null;
  const { trajecten, ...client } = rij;
  // Wie een partner in zijn bereik vindt, is iemand bij wie hij betrokken is.
  const betrokken = user.rol === 'partner' ? { betrokkenPartnerIds: [user.id] } : {};
  return { ...client, subject: { trajecten, vandaag, ...betrokken } };
}

const TRAJECT = rijvorm('bereik.traject', {
  id: kolom.id,
  clientId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  aanpak: z.object({ id: kolom.id, naam: kolom.tekst }),
  teamId: kolom.id.nullable(),
  start: kolom.datum,
  einddatum: kolom.datum.nullable(),
  relaties: z.array(RELATIE),
});
export type GevondenTraject = Omit<Rij<typeof TRAJECT>, 'relaties'> & { begeleiderId: string | null };

/**
 * Het traject waarop deze gebruiker deze actie mag doen; een ander traject van dezelfde cliënt telt niet. Gooit NietGevonden als hij
 * het niet ziet, Geweigerd als hij het wel ziet maar dit niet mag.
 */
export async function eisTraject(
  tx: Tx,
  user: User,
  trajectId: string,
  actie: Actie,
  vandaag: Datum,
): Promise<GevondenTraject> {
  const rij = await vraagEen(
    tx,
    TRAJECT,
    sql`SELECT ${kolommen(TRAJECT, 'z', {
      clientnummer: 'c.clientnummer',
      naam: 'c.naam',
      aanpak: "json_build_object('id', a.id, 'naam', a.naam)",
      start: 'z.startdatum',
      relaties: relaties(sql`z.client_id`, nu(), vandaag),
    })}
    FROM traject z JOIN aanpak a ON a.id = z.aanpak_id JOIN client c ON c.id = z.client_id
    WHERE z.id = ${trajectId}::uuid AND z.id IN (${trajectenInBereik(user, vandaag)})`,
  );
  const relatie = rij?.relaties.find((r) => r.id === rij.id);
  if (!rij || !relatie) throw new NietGevonden();
  if (!can(user, actie, { trajecten: [relatie], vandaag })) throw new Geweigerd();
  const { relaties: _, ...traject } = rij;
  return { ...traject, begeleiderId: relatie.begeleiderId };
}

/**
 * Tot en met welke dag deze gebruiker contacten van de cliënt mag lezen: zonder grens zolang er een traject loopt, anders tot het einde
 * van wat hij begeleidde. null = geen grens.
 */
export function leesgrens(subject: Subject, user: User): Datum | null {
  if (can(user, 'gegevens.wijzigen', subject)) return null;
  const eigen = subject.trajecten.filter((t) => t.begeleiderId === user.id || t.vervangerIds.includes(user.id));
  return (
    eigen
      .map((t) => t.einddatum)
      .filter((d) => d !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** Loopt er nu iets van deze cliënt, en heeft deze gebruiker dit recht op niets daarvan? */
export function looptElders(subject: Subject, user: User, recht: Actie): boolean {
  const { trajecten, vandaag } = subject;
  const lopend = trajecten.filter((t) => t.groep === 'pilot' && (t.einddatum === null || t.einddatum >= vandaag));
  return lopend.length > 0 && !lopend.some((t) => can(user, recht, { ...subject, trajecten: [t] }));
}

/** De trajecten van deze cliënt die nog niet voorbij zijn; de controlegroep doet alleen mee aan metingen. */
export const openTrajecten = ({ subject }: GevondenClient, vandaag: Datum): string[] =>
  subject.trajecten
    .filter((t) => t.groep === 'pilot' && (t.einddatum === null || t.einddatum >= vandaag))
    .map((t) => t.id);
