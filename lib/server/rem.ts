import 'server-only';
import { RateLimiterPrisma } from 'rate-limiter-flexible';
import { type Tx, tellers } from './db';

const KWARTIER = 15 * 60;

/** Een teller van mislukte pogingen per kwartier (of `duration` seconden), in de database: hij geldt voor alle processen samen. */
export const rem = (keyPrefix: string, points: number, duration = KWARTIER) =>
  new RateLimiterPrisma({
    storeClient: tellers(),
    tableName: 'inlogpoging',
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  });

/** Waaronder de verkeerde codes van een dag tellen. */
export const CODES_VAN_DAG = 'tweede-dag';

/** Begint opnieuw te tellen: wie het wachtwoord kende kent het nu niet meer. */
export async function vergeetCodes(tx: Tx, gebruikerId: string): Promise<void> {
  await tx.inlogpoging.deleteMany({ where: { key: `${CODES_VAN_DAG}:${gebruikerId}` } });
}

/** Telt een poging mee; false als er te veel waren. Een storing van de teller zelf is geen te veel. */
export async function neem(teller: RateLimiterPrisma, sleutel: string): Promise<boolean> {
  try {
    await teller.consume(sleutel);
    return true;
  } catch (fout) {
    if (fout instanceof Error) throw fout;
    return false;
  }
}
