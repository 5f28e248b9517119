// Wat Plan mijn gesprekken kost bij een grote caseload: de hele pagina, naast die van een gewone, en hoe lang de server intussen op zich laat wachten.
import { bouwKopie, startKopie } from './bench/kopie';
import { migreer } from './prisma-offline';
import { startProefcluster } from './proefcluster.mjs';
import { maakRollen } from './rollen.mjs';

/** De caseload van de pilot, en de twee die moeten kunnen; met hoeveel seconden de pagina hoogstens mag duren. */
const GROOTTEN = [
  [67, 1],
  [300, 1],
  [1000, 5],
] as const;
const RONDEN = 3;
const GEZOND_MS = 1000;

const cluster = await startProefcluster();
let stop: () => Promise<unknown> = async () => {};
try {
  await cluster.maakDatabase('bench');
  const rollen = await maakRollen(cluster.url('bench'), cluster.map, { eigenaar: false });
  process.env.DATABASE_URL = rollen.app;
  process.env.DATABASE_URL_WERKER = rollen.werker;
  process.env.NEXTAUTH_SECRET = 'alleen-voor-de-meting-alleen-voor-de-meting';
  await migreer(rollen.eigenaar);
  const { eenGebruiker } = await import('../prisma/factories/gebruiker');
  const { maakGroteCaseload } = await import('../prisma/proef/grote-caseload');
  const { sessieVan } = await import('./bench/gegevens');
  const wie: { aantal: number; grens: number; cookie: string }[] = [];
  for (const [aantal, grens] of GROOTTEN) {
    const begeleider = await eenGebruiker({ wachtwoord: 'alleen voor de meting' });
    await maakGroteCaseload(begeleider, aantal);
    wie.push({ aantal, grens, cookie: (await sessieVan(begeleider.email)).cookie });
  }
  await bouwKopie();
  const server = await startKopie(rollen.app);
  stop = server.stop;
  await ophalen(server.basis, wie[0]?.cookie ?? '');
  const tijden = new Map(wie.map((w) => [w.aantal, [] as number[]]));
  let traagst = 0;
  for (let ronde = 0; ronde < RONDEN; ronde += 1)
    for (const { aantal, cookie } of wie) {
      const { ms, gezond } = await ophalen(server.basis, cookie);
      tijden.get(aantal)?.push(ms);
      traagst = Math.max(traagst, gezond);
    }
  const midden = (aantal: number) => [...(tijden.get(aantal) ?? [])].sort((a, b) => a - b)[1] ?? 0;
  const gewoon = midden(GROOTTEN[0][0]);
  let goed = traagst <= GEZOND_MS;
  for (const { aantal, grens } of wie) {
    const ms = midden(aantal);
    goed &&= ms <= grens * 1000;
    console.log(
      `${aantal} cliënten: ${(ms / 1000).toFixed(2)} s, ${(ms / gewoon).toFixed(1)} keer de gewone (grens ${grens} s)`,
    );
  }
  console.log(`/api/health intussen: hoogstens ${Math.round(traagst)} ms (grens ${GEZOND_MS} ms)`);
  process.exitCode = goed ? 0 : 1;
} finally {
  await stop();
  const db = await import('../lib/server/db');
  await db.sluitAf();
  await cluster.stop();
}

/** De hele pagina, met intussen om de 50 milliseconden de vraag of de server er nog is. */
async function ophalen(basis: string, cookie: string): Promise<{ ms: number; gezond: number }> {
  let klaar = false;
  let gezond = 0;
  const kijken = (async () => {
    while (!klaar) {
      const begin = performance.now();
      await (await fetch(`${basis}/api/health`)).text();
      gezond = Math.max(gezond, performance.now() - begin);
      await new Promise((verder) => setTimeout(verder, 50));
    }
  })();
  const begin = performance.now();
  const antwoord = await fetch(`${basis}/agenda/plannen`, { headers: { cookie }, redirect: 'manual' });
  await antwoord.text();
  const ms = performance.now() - begin;
  klaar = true;
  await kijken;
  if (antwoord.status !== 200) throw new Error(`Plan mijn gesprekken gaf ${antwoord.status}`);
  return { ms, gezond };
}
