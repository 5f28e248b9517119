// Wat een bladzijde kost: Vandaag, het dossier en Team naast een kale pagina en naast dezelfde opmaak uit constanten, om en om gemeten,
// ook naast een tweede database met 10.000 cliënten van anderen erbij; en wat een gesprek vastleggen kost.
import pg from 'pg';
import { PROEFSLEUTEL } from '../prisma/proef/sleutel';
import { maakGegevens } from './bench/gegevens';
import { meetGesprek } from './bench/gesprek';
import { bouwKopie, startKopie } from './bench/kopie';
import { type Doel, meetBytes, meetGroei, meetLast } from './bench/last';
import { meet } from './bench/meten';
import { BLADZIJDEN, type Bladzijde, toon, type Uitkomst, uitConstanten } from './bench/verslag';
import { migreer } from './prisma-offline';
import { startProefcluster } from './proefcluster.mjs';
import { maakRollen } from './rollen.mjs';

const ANDEREN = 10_000;

const cluster = await startProefcluster();
let stopServers: () => Promise<unknown> = async () => {};
try {
  await cluster.maakDatabase('bench');
  const rollen = await maakRollen(cluster.url('bench'), cluster.map, { eigenaar: false });
  const op = (adres: string, database: string) => Object.assign(new URL(adres), { pathname: `/${database}` }).href;
  gebruik('bench');
  process.env.NEXTAUTH_SECRET = 'alleen-voor-de-meting-alleen-voor-de-meting';
  process.env.VERSLEUTELING_SLEUTELS = PROEFSLEUTEL;
  await migreer(rollen.eigenaar);
  const { begeleider, teamleider, dossierpad, clienten } = await maakGegevens();
  await sluitAf();
  await cluster.maakDatabase('bench_anderen', { template: 'bench' });
  gebruik('bench_anderen');
  const { voegAndereTeamsToe } = await import('../prisma/proef/andere-teams');
  await voerUit('bench_anderen', 'GRANT TEMPORARY ON DATABASE bench_anderen TO PUBLIC');
  await voegAndereTeamsToe(ANDEREN);
  // Wat PostgreSQL anders zelf doet (autovacuum), maar niet binnen een minuut na het laden.
  for (const naam of ['bench', 'bench_anderen']) await voerUit(naam, 'VACUUM ANALYZE');
  await bouwKopie();
  const servers: Awaited<ReturnType<typeof startKopie>>[] = [];
  stopServers = () => Promise.all(servers.map(({ stop }) => stop()));
  const start = async (database: string) => {
    const server = await startKopie(op(rollen.app, database));
    servers.push(server);
    return server.basis;
  };
  const basis = await start('bench');

  const doel = (naam: string, pad: string, cookie = begeleider): Doel => ({ naam, url: basis + pad, cookie });
  const kaal = doel('Kaal', '/meetlat/kaal');
  const bladzijden: Record<Bladzijde, Doel> = {
    Vandaag: doel('Vandaag', '/vandaag'),
    Dossier: doel('Dossier', dossierpad),
    Team: doel('Team', '/team', teamleider),
  };
  const constanten = BLADZIJDEN.map((naam) =>
    doel(uitConstanten(naam), `/meetlat/${naam.toLowerCase()}`, bladzijden[naam].cookie),
  );

  const lasten = await meetLast([kaal, doel('Schil', '/meetlat/schil'), ...Object.values(bladzijden), ...constanten]);
  // De eerste server heeft al duizenden andere verzoeken gehad; om te vergelijken beginnen er twee die niets hebben gedaan.
  const [zonder, met] = [await start('bench'), await start('bench_anderen')];
  const metingen = {} as Uitkomst['metingen'];
  for (const [i, naam] of BLADZIJDEN.entries()) {
    const echt = bladzijden[naam];
    const p95 = await meet(echt.url, constanten[i]?.url ?? '', echt.cookie);
    const bij = (server: string): Doel => ({ ...echt, url: echt.url.replace(basis, server) });
    metingen[naam] = { ...p95, ...(await meetBytes(echt)), groei: await meetGroei([bij(zonder), bij(met)]) };
  }
  const gesprek = await meetGesprek(basis, clienten, begeleider);
  function gebruik(database: string) {
    process.env.DATABASE_URL = op(rollen.app, database);
    process.env.DATABASE_URL_WERKER = op(rollen.werker, database);
    process.env.PROEF_DATABASE_BAAS = cluster.url(database);
  }
  process.exitCode = toon({ lasten, metingen, gesprek }) ? 0 : 1;
} finally {
  await stopServers();
  await sluitAf();
  await cluster.stop();
}

async function voerUit(database: string, opdracht: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url(database) });
  await client.connect();
  await client.query(opdracht);
  await client.end();
}

async function sluitAf(): Promise<void> {
  const db = await import('../lib/server/db');
  await db.sluitAf();
}
