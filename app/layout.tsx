import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';

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
    <html lang="nl">
      <head>
        <link rel="stylesheet" href="/thema.css" />
      </head>
      <body>{children}</body>
    </html>
  );
}
