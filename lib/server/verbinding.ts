import 'server-only';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../generated/prisma/client';
import { eisBeperkteRol } from './rolcontrole';

/** Als wie: de toepassing, of het achtergrondwerk en de scripts. Elk heeft een eigen rol in de database. */
export type Wie = 'app' | 'werker';

const bewaard = globalThis as unknown as { vastContact?: Partial<Record<Wie, PrismaClient>> };
const goedgekeurd = new WeakMap<PrismaClient, Promise<void>>();

const LANGSTE_OPDRACHT = 16_000;
const namen = new Map<string, string>();

/**
 * Een vaste naam laat PostgreSQL een opdracht één keer ontleden en plannen per verbinding; met de regels per rij scheelt dat bij een overzicht de
 * helft. Een IN-lijst of een invoeging van meer rijen krijgt er geen: elke lengte zou een nieuwe opdracht zijn.
 */
function opdrachtnaam(sql: string): string {
  if (sql.length > LANGSTE_OPDRACHT || / IN \(\$|\), ?\(\$/.test(sql)) return '';
  let naam = namen.get(sql);
  if (!naam) {
    naam = `vc_${createHash('sha1').update(sql).digest('hex').slice(0, 20)}`;
    namen.set(sql, naam);
  }
  return naam;
}

/** Het adres waarop deze rol inlogt. De toepassing kent dat van het achtergrondwerk niet. */
export function adresVan(wie: Wie): string {
  const adres = wie === 'app' ? process.env.DATABASE_URL : process.env.DATABASE_URL_WERKER;
  if (adres) return adres;
  throw new Error(
    wie === 'app'
      ? 'DATABASE_URL ontbreekt: het adres van de PostgreSQL-database, voor de toepassing'
      : 'DATABASE_URL_WERKER ontbreekt: het adres van de PostgreSQL-database, voor het achtergrondwerk en de commando’s',
  );
}

/** De verbindingen van deze rol, nog niet nagekeken: alleen voor wat geen transactie heeft. */
export function verbinding(wie: Wie): PrismaClient {
  bewaard.vastContact ??= {};
  bewaard.vastContact[wie] ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: adresVan(wie), max: 10 },
      { statementNameGenerator: ({ sql }) => opdrachtnaam(sql) },
    ),
    errorFormat: 'minimal',
  });
  return bewaard.vastContact[wie];
}

/** De verbindingen van deze rol. Kan de rol meer dan zij hoort te kunnen, dan komt er niemand door; een storing mag het opnieuw proberen. */
export async function nagekeken(wie: Wie): Promise<PrismaClient> {
  const client = verbinding(wie);
  let klaar = goedgekeurd.get(client);
  if (!klaar) {
    klaar = eisBeperkteRol(client, wie);
    goedgekeurd.set(client, klaar);
    klaar.catch(() => goedgekeurd.delete(client));
  }
  await klaar;
  return client;
}

/** Sluit de verbindingen; voor scripts en tests die klaar zijn. */
export async function sluitAf(): Promise<void> {
  const open = Object.values(bewaard.vastContact ?? {});
  bewaard.vastContact = {};
  await Promise.all(open.map((client) => client.$disconnect()));
}
