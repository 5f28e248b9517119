import { rondAanmeldenAf } from '@/lib/oidc/aanmelden';
import { env } from '@/lib/server/env';

/** Hier stuurt de inlogdienst de browser naar terug. */
export async function GET(verzoek: Request): Promise<Response> {
  if (!env().OIDC_UITGEVER) return new Response('Niet gevonden', { status: 404 });
  const naar = await rondAanmeldenAf(new URL(verzoek.url).search);
  return new Response(null, { status: 303, headers: { Location: naar } });
}
