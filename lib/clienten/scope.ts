import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Datum } from '../domain/datum';
import { type Actie, can, type Scope, type Subject, scope, type User } from '../policy/policy';
import { naarDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { Geweigerd, NietGevonden } from '../server/fouten';

/** De trajecten die in iemands bereik vallen, op dit moment. De controlegroep valt buiten elke lijst. */
function trajectenVan(s: Scope, vandaag: Datum): Prisma.TrajectWhereInput {
  const nu = new Date();
  const dag = naarDb(vandaag);
  switch (s.soort) {
    case 'eigen':
      return {
        groep: 'pilot',
        OR: [
          {
            begeleidingen: {
              some: { gebruikerId: s.gebruikerId, van: { lte: nu }, OR: [{ tot: null }, { tot: { gt: nu } }] },
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

export type GevondenClient = {
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
  const client = await tx.client.findFirst({
    where: { clientnummer, ...zichtbareClienten(user, vandaag) },
    select: { id: true, clientnummer: true, voornaam: true, achternaam: true },
  });
  return client && { ...client, subject: { trajecten: await relaties(tx, client.id, vandaag), vandaag } };
}

async function relaties(tx: Tx, clientId: string, vandaag: Datum): Promise<Subject['trajecten']> {
  const trajecten = await tx.traject.findMany({
    where: { clientId },
    select: { id: true, groep: true, teamId: true, aanpakId: true, einddatum: true },
  });
  const ids = trajecten.map((t) => t.id);
  const nu = new Date();
  const begeleidingen = await tx.begeleiding.findMany({
    where: { trajectId: { in: ids }, van: { lte: nu }, OR: [{ tot: null }, { tot: { gt: nu } }] },
    select: { trajectId: true, gebruikerId: true },
  });
  const dag = naarDb(vandaag);
  const vervangingen = await tx.vervanging.findMany({
    where: { trajectId: { in: ids }, van: { lte: dag }, tot: { gte: dag } },
    select: { trajectId: true, gebruikerId: true },
  });
  return trajecten.map((t) => ({
    groep: t.groep,
    teamId: t.teamId,
    aanpakId: t.aanpakId,
    einddatum: uitDbOfNull(t.einddatum),
    begeleiderId: begeleidingen.find((b) => b.trajectId === t.id)?.gebruikerId ?? null,
    vervangerIds: vervangingen.filter((v) => v.trajectId === t.id).map((v) => v.gebruikerId),
  }));
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
