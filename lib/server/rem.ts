import 'server-only';
import { RateLimiterPrisma } from 'rate-limiter-flexible';
import { tellers } from './db';

const KWARTIER = 15 * 60;

/** Een teller van mislukte pogingen per kwartier, in de database: hij geldt voor alle processen samen. */
export const rem = (keyPrefix: string, points: number) =>
  new RateLimiterPrisma({
    storeClient: tellers(),
    tableName: 'inlogpoging',
    keyPrefix,
    points,
    duration: KWARTIER,
    clearExpiredByTimeout: false,
  });

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
