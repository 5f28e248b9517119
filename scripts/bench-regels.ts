// Wat de regels per rij kosten: Vandaag, een dossier en Team met en zonder, om en om, met 10.000 cliënten van anderen erbij; eerst het lezen
// alleen, dan de hele bladzijde. Zonder betekent ook zonder het zoeken vooraf naar wie de gebruiker ziet (app_begin).
import pg from 'pg';
import { PROEFSLEUTEL } from '../prisma/proef/sleutel';
import { maakGegevens, sessieVan } from './bench/gegevens';
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
  const { voegAndereTeamsToe } = await import('../prisma/proef/andere-teams');
  const { begeleider, teamleider, dossierpad } = await maakGegevens();
  await voegAndereTeamsToe(10_000);
  const lezen = await maakVragen(dossierpad.split('/').pop() ?? '');
  await vergelijkLezen(lezen);
  await sluit();
  process.exitCode = (await vergelijkBladzijden({
    Vandaag: { pad: '/vandaag', cookie: begeleider },
    Dossier: { pad: dossierpad, cookie: begeleider },
    Team: { pad: '/team', cookie: teamleider },
  }))
    ? 0
    : 1;
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

type Pad = { pad: string; cookie: string };

/** Elke vraag met het lezen van wie er kijkt, zoals een pagina het doet. */
async function maakVragen(clientnummer: string): Promise<Record<string, () => Promise<unknown>>> {
  const { leesGebruiker } = await import('../lib/server/db');
  const { getVandaag } = await import('../lib/vandaag/queries');
  const { getDossier } = await import('../lib/dossier/queries');
  const { getTeam } = await import('../lib/overzicht/queries');
  const { vandaag } = await import('../lib/server/clock');
  const dag = vandaag();
  const kijker = async (email: string) => {
    const { user } = await sessieVan(email);
    return async () => (await leesGebruiker(user.id, user.sessieId ?? '', 1)) ?? user;
  };
  const [sanne, marieke] = [await kijker('s.deboer@voorbeeld.nl'), await kijker('m.visser@voorbeeld.nl')];
  return {
    Vandaag: async () => getVandaag(await sanne(), { peildatum: dag }, dag),
    Dossier: async () => getDossier(await sanne(), { clientnummer }, dag),
    Team: async () => getTeam(await marieke(), { team: null, periode: 'twaalf_maanden', peildatum: dag }, dag),
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
  await zet(true);
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
    // Een voor een is het wachten van één mens; acht tegelijk wat de server aankan.
    const [wachten, werk] = [await meetGroei([doel(zonder), doel(met)], 1), await meetGroei([doel(zonder), doel(met)])];
    goed &&= Math.max(wachten, werk) <= GRENS;
    console.log(
      `${naam}: een voor een ${wachten.toFixed(2)}, acht tegelijk ${werk.toFixed(2)} keer zo lang met de regels (hoogstens ${GRENS})`,
    );
  }
  return goed;
}

function midden(getallen: readonly number[]): number {
  return [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? 0;
}
