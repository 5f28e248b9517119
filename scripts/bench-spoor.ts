// Wat de keten van het auditspoor kost: regels per seconde met en zonder haar, met één en met acht schrijvers die elk een eigen transactie
// vastleggen; hoe lang narekenen duurt; en hoe vlug Verantwoording bladert bij een miljoen regels.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startCluster } from './postgres.mjs';
import { migreer } from './prisma-offline';
import { maakRollen } from './rollen.mjs';

const SECONDEN = 5;
const MILJOEN = Number(process.argv[2] ?? 1_000_000);
const map = mkdtempSync(join(tmpdir(), 'vast-contact-bench-'));
chmodSync(map, 0o711);
// Met de zekerheid van een echte installatie: elke transactie staat op de schijf voordat zij klaar heet.
const cluster = await startCluster({ map });
const INVOEG = `INSERT INTO auditregel (gebruiker_id, actie, client_id, onderwerp, onderwerp_id, resultaat, details)
  VALUES (gen_random_uuid(), 'dossier.openen', gen_random_uuid(), 'client', gen_random_uuid()::text, 'gelukt', '{"aanpak": "Regulier"}')`;

try {
  await cluster.maakDatabase('bench');
  const rollen = await maakRollen(cluster.url('bench'), map, { eigenaar: false });
  await migreer(rollen.eigenaar);
  process.env.DATABASE_URL = rollen.app;
  process.env.DATABASE_URL_WERKER = rollen.werker;
  const baas = await verbind();
  for (const schrijvers of [1, 8]) {
    const met = await meet(schrijvers);
    await baas.query('ALTER TABLE auditregel DISABLE TRIGGER auditregel_in_keten');
    const zonder = await meet(schrijvers);
    await baas.query('ALTER TABLE auditregel ENABLE TRIGGER auditregel_in_keten');
    console.log(`${schrijvers} schrijver(s): ${zonder} transacties per seconde zonder keten, ${met} met`);
  }
  const partij = await duur(() =>
    baas.query(`${INVOEG.replace('VALUES (', 'SELECT ').replace(/\)$/, '')} FROM generate_series(1, 10000)`),
  );
  console.log(`10.000 regels in één transactie: ${partij} ms`);
  await vul(baas);
  const { controleerKeten } = await import('../lib/verantwoording/keten');
  let fouten = 0;
  const begin = Date.now();
  const aantal = await controleerKeten([], () => {
    fouten += 1;
  });
  console.log(`${aantal} regels narekenen: ${((Date.now() - begin) / 1000).toFixed(1)} s, ${fouten} fouten`);
  await bladeren();
  await baas.end();
} finally {
  const { sluitAf } = await import('../lib/server/db');
  await sluitAf();
  await cluster.stop();
  rmSync(map, { recursive: true, force: true });
}

async function verbind(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: cluster.url('bench') });
  await client.connect();
  return client;
}

async function duur(werk: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await werk();
  return Math.round(performance.now() - begin);
}

async function meet(schrijvers: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: schrijvers }, verbind));
  const tot = Date.now() + SECONDEN * 1000;
  let aantal = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (Date.now() < tot) {
        await client.query('BEGIN');
        await client.query(INVOEG);
        await client.query('COMMIT');
        aantal += 1;
      }
      await client.end();
    }),
  );
  return Math.round(aantal / SECONDEN);
}

/** Een paar jaar werk: twintig soorten daden, tweehonderd gebruikers, een honderdste geweigerd; daarna een gave keten. */
async function vul(baas: pg.Client): Promise<void> {
  await baas.query('BEGIN');
  await baas.query("SET LOCAL session_replication_role = 'replica'");
  await baas.query('TRUNCATE auditregel, auditschakel');
  await baas.query(
    `INSERT INTO auditregel (op, gebruiker_id, actie, client_id, resultaat, details, apparaat, adres)
     SELECT now() - n * interval '90 seconds', ('00000000-0000-7000-8000-' || lpad((n % 200)::text, 12, '0'))::uuid,
       (ARRAY['dossier.openen','vandaag.openen','contactmoment.vastleggen','afspraak.plannen','plan.openen'])[1 + n % 5],
       ('00000000-0000-7000-9000-' || lpad((n % 5000)::text, 12, '0'))::uuid, (CASE WHEN n % 100 = 0 THEN 'geweigerd' ELSE 'gelukt' END)::"AuditResultaat",
       '{"aantal": 3}', 'Firefox op Windows', '10.0.0.1' FROM generate_series(1, $1::int) n`,
    [MILJOEN],
  );
  const { readFileSync } = await import('node:fs');
  const migratie = readFileSync('prisma/migrations/20261204060100_spoor_keten/migration.sql', 'utf8');
  await baas.query(/^DO \$\$.*?^END \$\$;/ms.exec(migratie)?.[0] ?? '');
  await baas.query('COMMIT');
  await baas.query('VACUUM ANALYZE');
}

async function bladeren(): Promise<void> {
  const { alsSysteem } = await import('../lib/server/db');
  const { leesApparaten, leesRegels } = await import('../lib/verantwoording/lezen');
  const { leesOpvallend } = await import('../lib/verantwoording/opvallend-lezen');
  const { verantwoordingSchema } = await import('../lib/verantwoording/schema');
  const { plusDagen } = await import('../lib/domain/datum');
  const { vandaag } = await import('../lib/server/clock');
  const client = { id: '00000000-0000-7000-9000-000000000007', clientnummer: 'X' };
  const soorten: [string, Record<string, string>, typeof client | null, string[] | null][] = [
    ['alles', {}, null, null],
    ['alle inzage', { groep: 'inzage' }, null, null],
    ['alle wijzigingen, oudste eerst', { groep: 'wijziging', volgorde: 'oudste' }, null, null],
    ['rechten en inloggen (geen enkele)', { groep: 'toegang' }, null, null],
    ['geweigerd', { resultaat: 'geweigerd' }, null, null],
    ['een apparaat dat er niet is', { apparaat: 'Safari op iPhone' }, null, null],
    [
      'een week van twee jaar geleden',
      { van: plusDagen(vandaag(), -730), tot: plusDagen(vandaag(), -724) },
      null,
      null,
    ],
    ['een cliënt', {}, client, null],
    ['een gebruiker, alle wijzigingen', { groep: 'wijziging' }, null, ['00000000-0000-7000-8000-000000000007']],
  ];
  const keer = async (werk: () => Promise<unknown>) => {
    await werk();
    return duur(werk);
  };
  for (const [naam, zoek, wie, gebruikerIds] of soorten) {
    const filter = verantwoordingSchema.parse(zoek);
    const ms = await keer(() => alsSysteem('bench', (tx) => leesRegels(tx, { filter, client: wie, gebruikerIds })));
    console.log(`bladzijde ${naam}: ${ms} ms`);
  }
  console.log(`apparaten: ${await keer(() => alsSysteem('bench', (tx) => leesApparaten(tx)))} ms`);
  const maand = () =>
    alsSysteem('bench', (tx) => leesOpvallend(tx, plusDagen(vandaag(), -30), vandaag()), { timeout: 60_000 });
  console.log(`wat opvalt in een maand: ${await keer(maand)} ms`);
}
