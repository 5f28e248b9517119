import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import './globals.css';

// `optional`: een letter die te laat komt wisselt niet meer onder wie al leest; de volgende bladzijde heeft haar wel.
const plex = localFont({
  src: [
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2', weight: '400' },
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2', weight: '600' },
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-700-normal.woff2', weight: '700' },
  ],
  display: 'optional',
  adjustFontFallback: 'Arial',
  variable: '--letter',
});
// Tekens met andere accenten (Š, ğ, ł); alleen geladen waar er een staat.
const plexAnders = localFont({
  src: [
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2', weight: '400' },
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2', weight: '600' },
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-700-normal.woff2', weight: '700' },
  ],
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  variable: '--letter-anders',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

export const metadata: Metadata = {
  title: { template: '%s · Vast Contact', default: 'Vast Contact' },
  description: 'Iedereen in beeld: gesprekken en afspraken met cliënten',
  robots: { index: false, follow: false },
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };
// Elke pagina hangt af van wie er kijkt en krijgt een eigen nonce.
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="nl" className={`${plex.variable} ${plexAnders.variable}`}>
      <head>
        <link rel="stylesheet" href="/thema.css" />
      </head>
      <body>{children}</body>
    </html>
  );
}
