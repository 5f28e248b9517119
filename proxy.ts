import { type NextRequest, NextResponse } from 'next/server';
import { noodpagina } from './lib/server/noodpagina';

/**
 * Zet de Content-Security-Policy, en geeft een formulier zonder script zijn tekst terug als er geen database is. Wie wat mag, beslist de pagina
 * zelf waar de gegevens worden gelezen: een proxy is vaker te omzeilen gebleken.
 */
export async function proxy(verzoek: NextRequest): Promise<Response> {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const ontwikkeling = process.env.NODE_ENV === 'development';
  const beleid = [
    "default-src 'none'",
    // Next zet inhoud in inline scripts en geeft ze zelf deze nonce; andere inline scripts draaien niet.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${ontwikkeling ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${ontwikkeling ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // Uitloggen eindigt bij de inlogdienst van de organisatie, als die er is; een browser ziet dat als hetzelfde formulier.
    `form-action 'self'${inlogdienst()}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const koppen = new Headers(verzoek.headers);
  koppen.set('x-nonce', nonce);
  // Waarheen na opnieuw inloggen; beslist niets.
  koppen.set('x-pad', verzoek.nextUrl.pathname + verzoek.nextUrl.search);
  koppen.set('Content-Security-Policy', beleid);
  const antwoord = (await noodpagina(verzoek, nonce)) ?? NextResponse.next({ request: { headers: koppen } });
  antwoord.headers.set('Content-Security-Policy', beleid);
  // Wie hier eenmaal over https kwam, komt niet meer zonder. Op localhost is er geen https.
  if (process.env.NEXTAUTH_URL?.startsWith('https://'))
    antwoord.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  return antwoord;
}

const inlogdienst = () => (process.env.OIDC_UITGEVER ? ` ${new URL(process.env.OIDC_UITGEVER).origin}` : '');

export const config = { matcher: '/((?!_next/static/|icon.svg|thema.css).*)' };
