import type { MetadataRoute } from 'next';

/** Op een telefoon als app te openen. Er is geen service worker: van een cliënt blijft niets op het apparaat achter, en zonder verbinding is er niets. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Vast Contact',
    short_name: 'Vast Contact',
    description: 'Iedereen in beeld: gesprekken en afspraken met cliënten',
    lang: 'nl',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f6f7f5',
    theme_color: '#00697a',
    icons: [
      { src: '/icoon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icoon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icoon-512-vol.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
