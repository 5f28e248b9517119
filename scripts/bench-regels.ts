// Wat de regels per rij kosten: Vandaag, een dossier en Team met en zonder, om en om, met 10.000 cliënten van anderen erbij; eerst het lezen
// alleen, dan de hele bladzijde. Zonder betekent ook zonder het zoeken vooraf naar wie de gebruiker ziet (app_begin).
import pg from 'pg';
import { PROEFSLEUTEL } from '../prisma/proef/sleutel';
import { sessieVan } from './bench/gegevens';
import { bouwKopie, startKopie } from './bench/kopie';
import { type Doel, meetGroei } from './bench/last';
import { migreer } from './prisma-offline';
import { startProefcluster } from './proefcluster.mjs';
import { maakRollen } from './rollen.mjs';

const RONDES = 9;
const PER_RONDE = 30;
/** Zoveel keer langer mag een bladzijde met de regels duren. */
const GRENS = 1.3;
const ZONDER = `CREATE OR REPLACE FUNCTION app_begin(gebruiker text, bezoeker text, systeem text, moment timestamptz, vandaag date, sessie text, adres text)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    PERFORM set_config('app.gebruiker_id', gebruiker, true), set_config('app.bezoeker', bezoeker, true), set_config('app.systeem', systeem, true),
      set_config('app.moment', moment::text, true), set_config('app.sessie_id', sessie, true), set_config('app.adres', adres, true);
  END $$`;

const servers: Awaited<ReturnType<typeof startKopie>>[] = [];
const cluster = await startProefcluster();
try {
  await cluster.maakDatabase('bench');
  const rollen = await maakRollen(cluster.url('bench'), cluster.map, { eigenaar: false });
  process.env.DATABASE_URL = rollen.app;
  process.env.DATABASE_URL_WERKER = rollen.werker;
  process.env.PROEF_DATABASE_BAAS = cluster.url('bench');
  process.env.NEXTAUTH_SECRET = 'alleen-voor-de-meting-alleen-voor-de-meting';
  process.env.VERSLEUTELING_SLEUTELS = PROEFSLEUTEL;
  await migreer(rollen.eigenaar);
  await alsBaas('GRANT TEMPORARY ON DATABASE bench TO PUBLIC');
  const { laadDemo } = await import('../prisma/demo/laden');
  const { voegAndereTeamsToe } = await import('../prisma/proef/andere-teams');
  const { vandaag } = await import('../lib/server/clock');
  const dag = vandaag();
  await laadDemo(dag);
  await voegAndereTeamsToe(10_000);
  const kijkers = {
    sanne: await sessieVan('s.deboer@voorbeeld.nl'),
    marieke: await sessieVan('m.visser@voorbeeld.nl'),
  };
  const { lezen, paden } = await maakVragen(kijkers, dag);
  await vergelijkLezen(lezen);
  await sluit();
  process.exitCode = (await vergelijkBladzijden(paden)) ? 0 : 1;
} finally {
  await Promise.all(servers.map(({ stop }) => stop()));
  await sluit();
  await cluster.stop();
}

async function sluit(): Promise<void> {
  const { sluitAf } = await import('../lib/server/db');
  const { sluitBaas } = await import('../prisma/proef/baas');
  await sluitAf();
  await sluitBaas();
}

type Kijkers = Record<'sanne' | 'marieke', Awaited<ReturnType<typeof sessieVan>>>;
type Pad = { pad: string; cookie: string };

/** Elke vraag met het lezen van wie er kijkt, zoals een pagina het doet. */
async function maakVragen({ sanne, marieke }: Kijkers, dag: ReturnType<typeof import('../lib/server/clock').vandaag>) {
  const { leesGebruiker } = await import('../lib/server/db');
  const { getVandaag } = await import('../lib/vandaag/queries');
  const { getDossier } = await import('../lib/dossier/queries');
  const { getTeam } = await import('../lib/overzicht/queries');
  const alsIs =
    ({ user }: Kijkers['sanne']) =>
    async () =>
      (await leesGebruiker(user.id, user.sessieId ?? '', 1)) ?? user;
  const [begeleider, teamleider] = [alsIs(sanne), alsIs(marieke)];
  const clientnummer = (await getVandaag(await begeleider(), { peildatum: dag }, dag))?.rijen[0]?.clientnummer ?? '';
  return {
    lezen: {
      Vandaag: async () => getVandaag(await begeleider(), { peildatum: dag }, dag),
      Dossier: async () => getDossier(await begeleider(), { clientnummer }, dag),
      Team: async () => getTeam(await teamleider(), { team: null, periode: 'twaalf_maanden', peildatum: dag }, dag),
    },
    paden: {
      Vandaag: { pad: '/vandaag', cookie: sanne.cookie },
      Dossier: { pad: `/clienten/${clientnummer}`, cookie: sanne.cookie },
      Team: { pad: '/team', cookie: marieke.cookie },
    },
  };
}

async function alsBaas(opdracht: string): Promise<void> {
  const { doeAlsBaas } = await import('../prisma/proef/baas');
  await doeAlsBaas(opdracht);
}

async function vergelijkLezen(lezen: Record<string, () => Promise<unknown>>): Promise<void> {
  const baas = new pg.Client({ connectionString: cluster.url('bench') });
  await baas.connect();
  const { rows: tabellen } = await baas.query<{ naam: string }>(
    'SELECT oid::regclass::text AS naam FROM pg_class WHERE relrowsecurity',
  );
  const { rows: functies } = await baas.query<{ tekst: string }>(
    "SELECT pg_get_functiondef(oid) AS tekst FROM pg_proc WHERE proname = 'app_begin'",
  );
  const echt = functies[0]?.tekst ?? '';
  const zet = async (aan: boolean) => {
    for (const { naam } of tabellen)
      await baas.query(`ALTER TABLE ${naam} ${aan ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`);
    await baas.query(aan ? echt : ZONDER);
    await baas.query('ANALYZE');
  };
  const verhoudingen: Record<string, { met: number; zonder: number }[]> = {};
  for (let ronde = -1; ronde < RONDES; ronde += 1) {
    const tijd: Record<string, { met: number; zonder: number }> = {};
    for (const soort of ronde % 2 === 0 ? (['met', 'zonder'] as const) : (['zonder', 'met'] as const)) {
      await zet(soort === 'met');
      for (const [naam, lees] of Object.entries(lezen)) {
        for (let i = 0; i < 6; i += 1) await lees();
        const tijden: number[] = [];
        for (let i = 0; i < PER_RONDE; i += 1) {
          const begin = performance.now();
          if ((await lees()) === null) throw new Error(`${naam} gaf niets`);
          tijden.push(performance.now() - begin);
        }
        tijd[naam] = { ...(tijd[naam] ?? { met: 0, zonder: 0 }), [soort]: midden(tijden) };
      }
    }
    if (ronde < 0) continue;
    for (const [naam, t] of Object.entries(tijd)) verhoudingen[naam] = [...(verhoudingen[naam] ?? []), t];
  }
  await baas.end();
  for (const [naam, rondes] of Object.entries(verhoudingen)) {
    const keer = midden(rondes.map((r) => r.met / r.zonder));
    const ms = (soort: 'met' | 'zonder') => midden(rondes.map((r) => r[soort])).toFixed(1);
    console.log(`${naam} lezen: ${ms('met')} ms met de regels, ${ms('zonder')} ms zonder: ${keer.toFixed(2)} keer`);
  }
}

/** De hele bladzijde, van twee servers die even warm zijn, elk op een eigen kopie van de database. */
async function vergelijkBladzijden(paden: Record<string, Pad>): Promise<boolean> {
  await cluster.maakDatabase('bench_zonder', { template: 'bench' });
  const baas = new pg.Client({ connectionString: cluster.url('bench_zonder') });
  await baas.connect();
  const { rows } = await baas.query<{ naam: string }>(
    'SELECT oid::regclass::text AS naam FROM pg_class WHERE relrowsecurity',
  );
  for (const { naam } of rows) await baas.query(`ALTER TABLE ${naam} DISABLE ROW LEVEL SECURITY`);
  await baas.query(ZONDER);
  await baas.query('VACUUM ANALYZE');
  await baas.end();
  await bouwKopie();
  const start = async (database: string) => {
    const server = await startKopie(
      Object.assign(new URL(process.env.DATABASE_URL ?? ''), { pathname: `/${database}` }).href,
    );
    servers.push(server);
    return server.basis;
  };
  const [zonder, met] = [await start('bench_zonder'), await start('bench')];
  let goed = true;
  for (const [naam, { pad, cookie }] of Object.entries(paden)) {
    const doel = (basis: string): Doel => ({ naam, url: basis + pad, cookie });
    const keer = await meetGroei([doel(zonder), doel(met)]);
    goed &&= keer <= GRENS;
    console.log(`${naam}: ${keer.toFixed(2)} keer zo lang met de regels (hoogstens ${GRENS})`);
  }
  return goed;
}

function midden(getallen: readonly number[]): number {
  return [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? 0;
}
