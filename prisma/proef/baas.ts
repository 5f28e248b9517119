// De baas van het cluster, voor wat in een proef niemand van het product mag: de tabellen zelf veranderen, het spoor wissen, een trigger uitzetten.
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '../../generated/prisma/client';

let client: PrismaClient | undefined;

/** Een transactie waarin alles mag; zonder de regels van de database, dus nooit om te zien wat iemand ziet. */
export function alsBaas<T>(werk: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  client ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.PROEF_DATABASE_BAAS, max: 2 }) });
  return client.$transaction(werk, { timeout: 60_000, maxWait: 10_000 });
}

/** Doet deze opdrachten achter elkaar. */
export async function doeAlsBaas(...opdrachten: string[]): Promise<void> {
  await alsBaas(async (tx) => {
    for (const opdracht of opdrachten) await tx.$executeRawUnsafe(opdracht);
  });
}

export async function sluitBaas(): Promise<void> {
  await client?.$disconnect();
  client = undefined;
}
