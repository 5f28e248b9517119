// Draait voor elk testbestand, nog voor zijn imports: een eigen, verse database.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject, vi } from 'vitest';
import { SJABLOON } from './sjabloon';

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
const naam = `proef_${randomBytes(6).toString('hex')}`;

await onderhoud(`create database ${naam} template ${SJABLOON}`);
const eigen = new URL(beheer);
eigen.pathname = `/${naam}`;
process.env.DATABASE_URL = eigen.href;
// Elke rij die een opdracht teruggeeft wordt aan haar vorm getoetst, en te zien is welke opdrachten de proeven draaien.
process.env.VAST_CONTACT_OPDRACHTEN = inject('opdrachtenlijst');
process.env.NEXTAUTH_SECRET ??= 'alleen-voor-proeven-alleen-voor-proeven';

// `with (force)`: de verbindingen van het testbestand staan dan nog open.
afterAll(() => onderhoud(`drop database if exists ${naam} with (force)`));

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
