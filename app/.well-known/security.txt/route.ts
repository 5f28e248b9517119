import { nu } from '@/lib/server/clock';
import { env } from '@/lib/server/env';

/** Een halfjaar: korter dan het jaar dat RFC 9116 aanraadt, en bij elke vraag opnieuw. */
const GELDIG_MS = 182 * 86_400_000;

/** Waar iemand een lek in de beveiliging kan melden (RFC 9116; internet.nl vraagt ernaar). */
export function GET(): Response {
  const { BEVEILIGING_MELDEN, NEXTAUTH_URL } = env();
  const regels = [
    `Contact: ${BEVEILIGING_MELDEN}`,
    `Expires: ${new Date(nu().getTime() + GELDIG_MS).toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${new URL('/.well-known/security.txt', NEXTAUTH_URL)}`,
  ];
  return new Response(`${regels.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
