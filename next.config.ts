import type { NextConfig } from 'next';

// De Content-Security-Policy staat in proxy.ts: die heeft per antwoord een nieuwe nonce nodig.
const kopregels = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Niet no-referrer: een gewone formulierpost krijgt dan `Origin: null`, en die weigert Next (inloggen zonder JavaScript).
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
];

const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  typedRoutes: false,
  // pdfkit leest zijn letters van schijf, nodemailer praat met een mailserver: zij horen niet in een bundel.
  serverExternalPackages: ['pdfkit', 'nodemailer'],
  // npm test controleert de types van alles; een installatie hoeft dat niet nog eens te doen.
  typescript: { ignoreBuildErrors: true },
  // Bladzijden die een deel van een andere werden: wie het oude adres bewaarde komt er nog.
  async redirects() {
    const dossier = '/clienten/:nummer';
    return [
      { source: `${dossier}/on-hold`, destination: `${dossier}/situatie#onhold`, permanent: true },
      { source: `${dossier}/signalen`, destination: `${dossier}/netwerk?signalen=alle`, permanent: true },
    ];
  },
  async headers() {
    return [
      { source: '/:pad*', headers: kopregels },
      // Op elke bladzijde staan persoonsgegevens: niets blijft achter in een cache of achter de knop Terug.
      { source: '/((?!_next/static/|thema.css).*)', headers: [{ key: 'Cache-Control', value: 'private, no-store' }] },
    ];
  },
};

export default config;
