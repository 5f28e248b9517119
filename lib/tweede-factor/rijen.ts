import 'server-only';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { telHerstelcodes } from './herstelcodes';

/** Wat iemand als tweede stap heeft ingesteld. */
export async function leesMiddelen(tx: Tx, gebruikerId: string) {
  const app = await tx.codeapp.findUnique({ where: { gebruikerId }, select: { ingesteldOp: true } });
  const passkeys = await tx.passkey.findMany({
    where: { gebruikerId },
    orderBy: { toegevoegdOp: 'asc' },
    select: { id: true, naam: true, toegevoegdOp: true, gebruiktOp: true },
  });
  return {
    /** Sinds wanneer er een app met codes is; null als die er niet is. */
    app: app?.ingesteldOp ?? null,
    passkeys,
    codesOver: await telHerstelcodes(tx, gebruikerId),
  };
}
export type Middelen = Awaited<ReturnType<typeof leesMiddelen>>;

export const isIngesteld = ({ app, passkeys }: Pick<Middelen, 'app' | 'passkeys'>): boolean =>
  app !== null || passkeys.length > 0;

/** Wie in twee vensters tegelijk iets aan zijn tweede stap verandert, doet dat na elkaar. */
export const omBeurt = (tx: Tx, gebruikerId: string): Promise<number> =>
  schrijf(tx, 'tweede_factor.beurt', sql`SELECT pg_advisory_xact_lock(hashtext(${`tweede stap ${gebruikerId}`}))`);

/** Haalt alles weg: bij het volgende inloggen stelt iemand de tweede stap opnieuw in. */
export async function wisMiddelen(tx: Tx, gebruikerId: string): Promise<void> {
  await tx.codeapp.deleteMany({ where: { gebruikerId } });
  await tx.passkey.deleteMany({ where: { gebruikerId } });
  await tx.herstelcode.deleteMany({ where: { gebruikerId } });
}
