// Wat een bladzijde kost: Vandaag, het dossier en Team naast een kale pagina en naast dezelfde opmaak uit constanten, om en om in één
// proces gemeten; opnieuw met 10.000 cliënten van anderen erbij; en wat een gesprek vastleggen kost.
import pg from 'pg';
import { maakGegevens } from './bench/gegevens';
import { meetGesprek } from './bench/gesprek';
import { bouwKopie, startKopie } from './bench/kopie';
import { type Doel, meetBytes, meetLast } from './bench/last';
import { meet } from './bench/meten';
import { BLADZIJDEN, type Bladzijde, toon, type Uitkomst, uitConstanten } from './bench/verslag';
import { migreer } from './prisma-offline';
import { startProefcluster } from './proefcluster.mjs';

const ANDEREN = 10_000;

const cluster = await startProefcluster();
let stopServer: () => Promise<unknown> = async () => {};
try {
  await cluster.maakDatabase('bench');
  process.env.DATABASE_URL = cluster.url('bench');
  process.env.NEXTAUTH_SECRET = 'alleen-voor-de-meting-alleen-voor-de-meting';
  await migreer(cluster.url('bench'));
  const { begeleider, teamleider, dossierpad, clienten } = await maakGegevens();
  await werkStatistiekBij();
  await bouwKopie();
  const { basis, stop } = await startKopie();
  stopServer = stop;

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
  const echt = Object.values(bladzijden);

  const lasten = await meetLast(basis, [kaal, doel('Schil', '/meetlat/schil'), ...echt, ...constanten]);
  const metingen = {} as Uitkomst['metingen'];
  for (const [i, naam] of BLADZIJDEN.entries()) {
    const { url, cookie } = bladzijden[naam];
    const p95 = await meet(url, constanten[i]?.url ?? '', cookie);
    metingen[naam] = { ...p95, ...(await meetBytes(bladzijden[naam])) };
  }
  const { voegAndereTeamsToe } = await import('../prisma/proef/andere-teams');
  await voegAndereTeamsToe(ANDEREN);
  await werkStatistiekBij();
  const anderen = await meetLast(basis, [kaal, ...echt]);
  const gesprek = await meetGesprek(basis, clienten, begeleider);
  process.exitCode = toon({ lasten, anderen, metingen, gesprek }) ? 0 : 1;
} finally {
  await stopServer();
  const { sluitAf } = await import('../lib/server/db');
  await sluitAf();
  await cluster.stop();
}

/** Wat PostgreSQL anders zelf doet (autovacuum), maar niet binnen een minuut na het laden. */
async function werkStatistiekBij(): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('bench') });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}
