import { beginAanmelden } from '@/lib/oidc/aanmelden';
import { DOELEN } from '@/lib/oidc/onderweg';
import { eigenPad } from '@/lib/server/eigen-pad';
import { env } from '@/lib/server/env';

/** De knop "Inloggen met …": naar de inlogdienst van de organisatie. */
export async function GET(verzoek: Request): Promise<Response> {
  if (!env().OIDC_UITGEVER) return new Response('Niet gevonden', { status: 404 });
  const zoek = new URL(verzoek.url).searchParams;
  const naar = await beginAanmelden({
    doel: DOELEN.find((d) => d === zoek.get('doel')) ?? 'inloggen',
    terug: eigenPad(zoek.get('terug') ?? '/'),
    token: zoek.get('uitnodiging')?.slice(0, 200),
  });
  return new Response(null, { status: 303, headers: { Location: naar } });
}
