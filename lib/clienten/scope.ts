import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Auditactie } from '../domain/auditacties';
import type { Datum } from '../domain/datum';
import { type Actie, can, type Scope, type Subject, scope, type Trajectrelatie, type User } from '../policy/policy';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import { naarDb, uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { Geweigerd, NietGevonden } from '../server/fouten';

/** De trajecten die in iemands bereik vallen, op dit moment. De controlegroep valt buiten elke lijst. */
function trajectenVan(s: Scope, vandaag: Datum): Prisma.TrajectWhereInput {
  const moment = nu();
  const dag = naarDb(vandaag);
  switch (s.soort) {
    case 'eigen':
      return {
        groep: 'pilot',
        OR: [
          {
            begeleidingen: {
              some: { gebruikerId: s.gebruikerId, van: { lte: moment }, OR: [{ tot: null }, { tot: { gt: moment } }] },
            },
          },
          { vervangingen: { some: { gebruikerId: s.gebruikerId, van: { lte: dag }, tot: { gte: dag } } } },
        ],
      };
    case 'teams':
      return { groep: 'pilot', teamId: { in: [...s.teamIds] } };
    case 'aanpakken':
      return { groep: 'pilot', aanpakId: { in: [...s.aanpakIds] } };
    case 'niemand':
      return { id: { in: [] } };
  }
}

/** De trajecten die deze gebruiker tegenkomt. */
export const zichtbareTrajecten = (user: User, vandaag: Datum) => trajectenVan(scope(user), vandaag);

/** De cliënten die deze gebruiker tegenkomt. */
export const zichtbareClienten = (user: User, vandaag: Datum): Prisma.ClientWhereInput => ({
  trajecten: { some: zichtbareTrajecten(user, vandaag) },
});

/** Hoe een cliënt te bereiken en aan te spreken is. */
export type Bereikbaarheid = {
  telefoon: string | null;
  email: string | null;
  talen: string[];
  niveauNederlands: 'geen' | 'beginner' | 'redelijk' | 'goed' | null;
  laaggeletterd: 'ja' | 'nee' | 'onbekend';
  tolkNodig: boolean;
  bereikbaarheid: string | null;
};

export type GevondenClient = Bereikbaarheid & {
  id: string;
  clientnummer: string;
  voornaam: string;
  achternaam: string;
  subject: Subject;
};

/** De cliënt met dit nummer binnen het bereik van de gebruiker, met wat rechten nodig hebben; null als die er voor hem niet is. */
export async function vindClient(
  tx: Tx,
  user: User,
  clientnummer: string,
  vandaag: Datum,
): Promise<GevondenClient | null> {
  // Wat geen nummer kan zijn, komt niet bij de database: een adres mag alles bevatten.
  if (!/^[A-Z0-9-]{1,30}$/.test(clientnummer)) return null;
  const client = await tx.client.findFirst({
    where: { clientnummer, ...zichtbareClienten(user, vandaag) },
    select: {
      id: true,
      clientnummer: true,
      voornaam: true,
      achternaam: true,
      // Meteen mee: het dossier heeft ze nodig, en een eigen opdracht kost meer dan deze kolommen.
      telefoon: true,
      email: true,
      talen: true,
      niveauNederlands: true,
      laaggeletterd: true,
      tolkNodig: true,
      bereikbaarheid: true,
    },
  });
  return client && { ...client, subject: { trajecten: await relaties(tx, client.id, vandaag), vandaag } };
}

/** Elk traject van de cliënt met wie er nu begeleidt en vervangt, in één opdracht. */
function relaties(tx: Tx, clientId: string, vandaag: Datum): Promise<(Trajectrelatie & { id: string })[]> {
  const moment = nu();
  return tx.$queryRaw<(Trajectrelatie & { id: string })[]>`
    SELECT t.id::text, t.groep::text, t.team_id::text AS "teamId", t.aanpak_id::text AS "aanpakId", t.einddatum::text,
      (SELECT b.gebruiker_id::text FROM begeleiding b WHERE b.traject_id = t.id AND b.van <= ${moment}::timestamptz
        AND (b.tot IS NULL OR b.tot > ${moment}::timestamptz)) AS "begeleiderId",
      ARRAY(SELECT v.gebruiker_id::text FROM vervanging v WHERE v.traject_id = t.id
        AND ${vandaag}::text::date BETWEEN v.van AND v.tot) AS "vervangerIds"
    FROM traject t WHERE t.client_id = ${clientId}::uuid`;
}

type Onderwerp = { onderwerp: string; onderwerpId: string };
type Opening = { recht?: Actie; wat?: (client: GevondenClient) => Promise<Onderwerp | null> };

/**
 * De cliënt die deze gebruiker mag lezen (met dit recht), met een auditregel van wat is geopend: het geheel, of wat `wat` aanwijst (null als
 * juist dat er voor hem niet is). Mag het niet, dan null en een auditregel van de poging: het nummer dat werd gevraagd, niet of het
 * bestaat.
 */
export async function openClient(
  tx: Tx,
  user: User,
  clientnummer: string,
  actie: Auditactie,
  vandaag: Datum,
  { recht = 'dossier.lezen', wat }: Opening = {},
): Promise<GevondenClient | null> {
  const client = await vindClient(tx, user, clientnummer, vandaag);
  const wie = { gebruikerId: user.id };
  const heel = async (c: GevondenClient) => ({ onderwerp: 'client', onderwerpId: c.id });
  const geopend = client && can(user, recht, client.subject) ? await (wat ?? heel)(client) : null;
  if (client && geopend) {
    await audit(tx, wie, { actie, clientId: client.id, ...geopend });
    return client;
  }
  const gevraagd = { onderwerp: 'clientnummer', onderwerpId: clientnummer.slice(0, 30) };
  await audit(tx, wie, { actie, resultaat: 'geweigerd', ...gevraagd });
  return null;
}

/**
 * De cliënt waarop deze gebruiker deze actie mag doen. Gooit NietGevonden als hij de cliënt niet ziet, Geweigerd als hij hem wel
 * ziet maar dit niet mag.
 */
export async function eisClient(
  tx: Tx,
  user: User,
  clientnummer: string,
  actie: Actie,
  vandaag: Datum,
): Promise<GevondenClient> {
  const client = await vindClient(tx, user, clientnummer, vandaag);
  if (!client) throw new NietGevonden();
  if (!can(user, actie, client.subject)) throw new Geweigerd();
  return client;
}

export type GevondenTraject = {
  id: string;
  clientId: string;
  clientnummer: string;
  naam: string;
  aanpak: { id: string; naam: string };
  teamId: string | null;
  begeleiderId: string | null;
  start: Datum;
  einddatum: Datum | null;
};

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
  const t = await tx.traject.findFirst({
    where: { AND: [{ id: trajectId }, zichtbareTrajecten(user, vandaag)] },
    select: {
      id: true,
      clientId: true,
      teamId: true,
      startdatum: true,
      einddatum: true,
      aanpak: { select: { id: true, naam: true } },
      client: { select: { clientnummer: true, voornaam: true, achternaam: true } },
    },
  });
  const relatie = t && (await relaties(tx, t.clientId, vandaag)).find((r) => r.id === t.id);
  if (!t || !relatie) throw new NietGevonden();
  if (!can(user, actie, { trajecten: [relatie], vandaag })) throw new Geweigerd();
  return {
    id: t.id,
    clientId: t.clientId,
    clientnummer: t.client.clientnummer,
    naam: `${t.client.voornaam} ${t.client.achternaam}`,
    aanpak: t.aanpak,
    teamId: t.teamId,
    begeleiderId: relatie.begeleiderId,
    start: uitDb(t.startdatum),
    einddatum: uitDbOfNull(t.einddatum),
  };
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

/** Loopt er nog een traject van deze cliënt? */
export const looptElders = ({ trajecten, vandaag }: Subject) =>
  trajecten.some((t) => t.groep === 'pilot' && (t.einddatum === null || t.einddatum >= vandaag));
