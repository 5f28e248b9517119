// Wat de regels per rij kosten: Vandaag, een dossier en Team gelezen met en zonder, om en om in dezelfde database met 10.000 cliënten van anderen.
// Zonder betekent ook zonder het zoeken vooraf naar wie de gebruiker ziet (app_begin).
import pg from 'pg';
import { PROEFSLEUTEL } from '../prisma/proef/sleutel';
import { sessieVan } from './bench/gegevens';
import { migreer } from './prisma-offline';
import { startProefcluster } from './proefcluster.mjs';
import { maakRollen } from './rollen.mjs';

const RONDES = 9;
const PER_RONDE = 30;
const GRENS = 1.3;

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
  const lezen = await maakVragen(dag);
  process.exitCode = (await vergelijk(lezen)) ? 0 : 1;
} finally {
  const { sluitAf } = await import('../lib/server/db');
  const { sluitBaas } = await import('../prisma/proef/baas');
  await sluitAf();
  await sluitBaas();
  await cluster.stop();
}

/** Elke vraag met het lezen van wie er kijkt, zoals een pagina het doet. */
async function maakVragen(dag: ReturnType<typeof import('../lib/server/clock').vandaag>) {
  const { leesGebruiker } = await import('../lib/server/db');
  const { getVandaag } = await import('../lib/vandaag/queries');
  const { getDossier } = await import('../lib/dossier/queries');
  const { getTeam } = await import('../lib/overzicht/queries');
  const kijker = async (email: string) => {
    const { user } = await sessieVan(email);
    return async () => (await leesGebruiker(user.id, user.sessieId ?? '', 1)) ?? user;
  };
  const [sanne, marieke] = [await kijker('s.deboer@voorbeeld.nl'), await kijker('m.visser@voorbeeld.nl')];
  const clientnummer = (await getVandaag(await sanne(), { peildatum: dag }, dag))?.rijen[0]?.clientnummer ?? '';
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

async function vergelijk(lezen: Record<string, () => Promise<unknown>>): Promise<boolean> {
  const baas = new pg.Client({ connectionString: cluster.url('bench') });
  await baas.connect();
  const { rows: tabellen } = await baas.query<{ naam: string }>(
    'SELECT oid::regclass::text AS naam FROM pg_class WHERE relrowsecurity',
  );
  const { rows: functies } = await baas.query<{ tekst: string }>(
    "SELECT pg_get_functiondef(oid) AS tekst FROM pg_proc WHERE proname = 'app_begin'",
  );
  const echt = functies[0]?.tekst ?? '';
  const kaal = echt.replace(/CASE mijn_rol[\s\S]*?END CASE;/, '');
  if (kaal === echt) throw new Error('app_begin ziet er anders uit dan deze meting verwacht');
  const zet = async (aan: boolean) => {
    for (const { naam } of tabellen)
      await baas.query(`ALTER TABLE ${naam} ${aan ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`);
    await baas.query(aan ? echt : kaal);
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
  let goed = true;
  for (const [naam, rondes] of Object.entries(verhoudingen)) {
    const keer = midden(rondes.map((r) => r.met / r.zonder));
    goed &&= keer <= GRENS;
    const ms = (soort: 'met' | 'zonder') => midden(rondes.map((r) => r[soort])).toFixed(1);
    console.log(`${naam}: ${ms('met')} ms met de regels, ${ms('zonder')} ms zonder: ${keer.toFixed(2)} keer`);
  }
  return goed;
}

function midden(getallen: readonly number[]): number {
  return [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? 0;
}
