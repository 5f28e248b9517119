// Draait voor elk testbestand, nog voor zijn imports: een verse database onder het vaste adres van deze werker.
import pg from 'pg';
import { afterAll, beforeEach, inject, vi } from 'vitest';
import { ROLLEN } from '../../scripts/rollen.mjs';
import { sluitBaas } from './baas';
import { SJABLOON } from './sjabloon';
import { PROEFSLEUTEL } from './sleutel';

// Een actie gaat hier dezelfde weg als in de browser, zonder Next eromheen: het doorsturen is dan een fout die zegt waarheen.
vi.mock('next/navigation', () => ({
  redirect: (naar: string) => {
    throw new Error(`doorgestuurd naar ${naar}`);
  },
  notFound: () => {
    throw new Error('niet gevonden');
  },
}));
vi.mock('next/cache', () => ({ refresh: () => {} }));

const beheer = inject('proefcluster');
// Testbestanden na elkaar delen een proces: wat een module van het adres onthield klopt dan nog.
const naam = `proef_${process.pid}`;

await onderhoud(`create database ${naam} template ${SJABLOON} owner ${ROLLEN.eigenaar}`);
const rollen = inject('rollen');
const hier = (adres: string) => Object.assign(new URL(adres), { pathname: `/${naam}` }).href;
process.env.DATABASE_URL = hier(rollen.app);
process.env.DATABASE_URL_WERKER = hier(rollen.werker);
process.env.DATABASE_URL_EIGENAAR = hier(rollen.eigenaar);
process.env.PROEF_DATABASE_BAAS = hier(beheer);
// Elke rij die een opdracht teruggeeft wordt aan haar vorm getoetst, en te zien is welke opdrachten de proeven draaien.
process.env.VAST_CONTACT_OPDRACHTEN = inject('opdrachtenlijst');
process.env.NEXTAUTH_SECRET ??= 'alleen-voor-proeven-alleen-voor-proeven';
process.env.VERSLEUTELING_SLEUTELS = PROEFSLEUTEL;
// Ook hier, want stand.ts wordt voor een volgend bestand niet opnieuw geladen.
process.env.VAST_CONTACT_VANDAAG = '2026-11-18';

// Wie voor zijn tweede daad nog een verbinding moet openen, doet er geen twee tegelijk.
beforeEach(async () => {
  const { alsBezoeker, alsSysteem } = await import('../../lib/server/db');
  await Promise.all([1, 2].flatMap(() => [alsBezoeker, alsSysteem]).map((deur) => deur('proef', async () => {})));
});

// `with (force)`: wat een testbestand liet openstaan houdt niets tegen.
afterAll(async () => {
  // Pas hier: de modules van de server lezen hun instellingen als zij laden.
  const { sluitAf } = await import('../../lib/server/db');
  await sluitAf();
  await sluitBaas();
  await onderhoud(`drop database if exists ${naam} with (force)`);
});

async function onderhoud(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: beheer });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
