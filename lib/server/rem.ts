import 'server-only';
import { RateLimiterPrisma } from 'rate-limiter-flexible';
import { tellers } from './db';
import { env } from './env';

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

/** Het adres dat de buitenste vertrouwde proxy zag: van rechts geteld, want links kan de bezoeker er alles voor zetten. */
export function herkomstVan(doorgegeven: string | null): string {
  const proxies = env().VERTROUWDE_PROXIES;
  return proxies === 0 ? '' : (doorgegeven?.split(',').at(-proxies)?.trim() ?? '');
}
