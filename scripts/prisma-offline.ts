// Het enige bestand dat weet hoe Prisma zonder internet werkt. De Prisma-CLI haalt bij elke start een schema-engine op;
// hier draait dezelfde engine als WASM. Dat is een interne API van Prisma: houd hem binnen dit bestand.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { Melding } from './melding.mjs';

const STIL = new Logger(() => () => {});
const wortel = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const schemaBestand = join(wortel, 'prisma/schema.prisma');
const migratiesMap = join(wortel, 'prisma/migrations');
const gegenereerd = join(wortel, 'generated/prisma/client.ts');
const geenFilter = { externalTables: [], externalEnums: [] };
const require = createRequire(import.meta.url);

/** Maakt generated/prisma; slaat over als die nieuwer is dan het schema en de versies van de pakketten. */
export function genereer(): void {
  const bronnen = [schemaBestand, join(wortel, 'package-lock.json')].map((bestand) => statSync(bestand).mtimeMs);
  if (existsSync(gegenereerd) && statSync(gegenereerd).mtimeMs > Math.max(...bronnen)) return;
  // Genereren gebruikt de schema-engine niet, maar de CLI wil een bestaand programma zien voor hij begint.
  const schijnEngine = ['/bin/true', '/usr/bin/true'].find((pad) => existsSync(pad)) ?? process.execPath;
  const cli = join(dirname(require.resolve('prisma/package.json')), 'build/index.js');
  try {
    execFileSync(process.execPath, [cli, 'generate', '--schema', schemaBestand], {
      cwd: wortel,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: schijnEngine,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    });
  } catch (fout) {
    const { stdout = '', stderr = '' } = fout as { stdout?: string; stderr?: string };
    throw new Melding(`De Prisma-client is niet te maken uit prisma/schema.prisma.\n${stdout}${stderr}`);
  }
}

/** Past prisma/migrations toe op de database; geeft de namen van wat nieuw was. */
export async function migreer(url: string): Promise<string[]> {
  const slot = new pg.Client({ connectionString: url });
  await slot.connect();
  try {
    // Twee starts tegelijk: de tweede wacht en vindt daarna niets meer te doen.
    await slot.query("select pg_advisory_lock(hashtext('vast-contact migraties'))");
    const nieuw = await withEngine(url, undefined, async (engine) => {
      const uitkomst = await engine.applyMigrations({ migrationsList: migrationList(), filters: geenFilter });
      return uitkomst.appliedMigrationNames;
    });
    // De wachtrij houdt haar eigen schema bij (graphile_worker), met haar eigen migraties.
    await runMigrations({ connectionString: url, logger: STIL });
    return nieuw;
  } catch (fout) {
    // Een mislukt script is in zijn geheel teruggedraaid (één transactie): een volgende poging mag weer.
    if (fout instanceof MigratieMislukt) {
      await slot.query(
        'update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null',
      );
    }
    throw fout;
  } finally {
    await slot.end();
  }
}

/** Het verschil, als SQL, tussen een database met alle migraties en prisma/schema.prisma; leeg als ze gelijk zijn. */
export async function migrationDiff(leegUrl: string): Promise<string> {
  return withEngine(leegUrl, schemaFiles(), async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList() },
      to: { tag: 'schemaDatamodel', ...schemaFiles() },
      script: true,
      exitCode: null,
      filters: geenFilter,
    });
    const sql = (stdout ?? '').trim();
    return sql === '-- This is an empty migration.' ? '' : sql;
  });
}

/** Schrijft een nieuwe migratie met het verschil; geeft de naam, of null als er niets te schrijven is. */
export async function verschil(naam: string, leegUrl: string): Promise<string | null> {
  if (!/^[a-z0-9_]+$/.test(naam)) throw new Melding('Geef de migratie een naam met alleen a-z, 0-9 en _.');
  const sql = await migrationDiff(leegUrl);
  if (!sql) return null;
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const map = `${moment}_${naam}`;
  await mkdir(join(migratiesMap, map), { recursive: true });
  await writeFile(join(migratiesMap, map, 'migration.sql'), `${sql}\n`);
  const grendel = join(migratiesMap, 'migration_lock.toml');
  if (!existsSync(grendel)) {
    await writeFile(
      grendel,
      '# Please do not edit this file manually\n# It should be added in your version-control system (e.g., Git)\nprovider = "postgresql"\n',
    );
  }
  return map;
}

function schemaFiles(): SchemasContainer {
  return { files: [{ path: schemaBestand, content: readFileSync(schemaBestand, 'utf8') }] };
}

function migrationList(): MigrationList {
  const mappen = existsSync(migratiesMap)
    ? readdirSync(migratiesMap, { withFileTypes: true })
        .filter((item) => item.isDirectory())
        .map((item) => item.name)
        .sort()
    : [];
  const grendel = join(migratiesMap, 'migration_lock.toml');
  return {
    baseDir: migratiesMap,
    lockfile: { path: 'migration_lock.toml', content: existsSync(grendel) ? readFileSync(grendel, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: mappen.map((map) => ({
      path: map,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(migratiesMap, map, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

async function withEngine<T>(
  url: string,
  schema: SchemasContainer | undefined,
  doe: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const pool = new CatalogusPool({ connectionString: url, max: 4 });
  const fabriek = new ScriptAdapterFactory(pool);
  geladen ??= loadEngine();
  const { SchemaEngine: Engine } = await geladen;
  const bestanden = schema?.files.map((bestand): [string, string] => [bestand.path, bestand.content]);
  try {
    const engine = await Engine.new({ datamodels: bestanden }, () => {}, bindMigrationAwareSqlAdapterFactory(fabriek));
    return await doe(engine);
  } catch (fout) {
    throw asMelding(fout, fabriek.scriptFout);
  } finally {
    await pool.end();
  }
}

class MigratieMislukt extends Melding {}

function asMelding(fout: unknown, scriptFout: string | undefined): Error {
  if (fout instanceof Melding) return fout;
  const tekst = fout instanceof Error ? fout.message : String(fout);
  const naam = tekst.match(/migration_name="([^"]+)"/)?.[1] ?? '';
  if (scriptFout) return new MigratieMislukt(`De migratie ${naam} is niet gelukt en teruggedraaid: ${scriptFout}.`);
  if (tekst.includes('database schema is not empty')) {
    return new Melding('De database bevat al tabellen van iets anders. Gebruik een lege database voor Vast Contact.');
  }
  if (tekst.includes('migrate found failed migrations')) {
    return new Melding(
      'Een vorige migratie is halverwege afgebroken. Zet een reservekopie terug, of begin bij de demo opnieuw met "npm run demo -- --opnieuw".',
    );
  }
  return new Melding(`Prisma kan de migraties niet verwerken: ${tekst.split('\n   0:')[0]}`);
}

const CHAR = 18;
const CHAR_ARRAY = 1002;

/**
 * De adapter kent type 18 ("char" in de systeemcatalogus) niet en weigert het. Het gaat daarom vermomd als char-array
 * (die er in de catalogus niet is) langs de adapter; ScriptAdapterFactory haalt de vermomming er weer af.
 */
class CatalogusPool extends pg.Pool {
  // biome-ignore lint/suspicious/noExplicitAny: de overloads van pg.Pool zijn niet anders te volgen
  override query(...args: any[]): any {
    // biome-ignore lint/suspicious/noExplicitAny: idem
    const uitkomst = (super.query as any)(...args);
    if (typeof uitkomst?.then !== 'function') return uitkomst;
    return uitkomst.then((resultaat: pg.QueryResult) => {
      for (const veld of resultaat.fields ?? []) if (veld.dataTypeID === CHAR) veld.dataTypeID = CHAR_ARRAY;
      return resultaat;
    });
  }
}

/** De adapter knipt een script op elke puntkomma, ook in tekst, commentaar en functies; PostgreSQL knipt zelf goed. */
class ScriptAdapterFactory extends PrismaPg {
  scriptFout: string | undefined;

  constructor(private readonly pool: pg.Pool) {
    // De adapter brengt zijn eigen versie van de types van pg mee; het is dezelfde pg.
    super(pool as unknown as ConstructorParameters<typeof PrismaPg>[0]);
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (vraag) => {
      const uitkomst = await queryRaw(vraag);
      const { Character, CharacterArray } = ColumnTypeEnum;
      const columnTypes = uitkomst.columnTypes.map((type) => (type === CharacterArray ? Character : type));
      return { ...uitkomst, columnTypes };
    };
    adapter.executeScript = async (script) => {
      try {
        // Zonder parameters is dit één impliciete transactie: een migratie is er helemaal of helemaal niet.
        await this.pool.query(script);
      } catch (fout) {
        const { code = 'XX000', severity = 'ERROR', message, position } = fout as pg.DatabaseError;
        const regel = position ? script.slice(0, Number(position)).split('\n').length : undefined;
        // De engine vertaalt de fout en verliest daarbij de plaats: bewaar hem zoals PostgreSQL hem gaf.
        this.scriptFout = regel ? `${message} (regel ${regel})` : message;
        const niets = { detail: undefined, column: undefined, hint: undefined };
        throw new DriverAdapterError({ kind: 'postgres', code, severity, message, ...niets });
      }
    };
    return adapter;
  }

  // De "schaduwdatabase" waarin de engine de migraties naspeelt is bij ons de lege database die hij krijgt.
  override connectToShadowDb() {
    return this.connect();
  }
}

// De lijmcode van het pakket kent maar één WASM-instantie per proces.
let geladen: ReturnType<typeof loadEngine> | undefined;

async function loadEngine(): Promise<typeof import('@prisma/schema-engine-wasm')> {
  // Het pakket importeert zijn .wasm als module en dat kan Node 20 niet: zelf inladen.
  let paniek = '';
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (tekst: string) => (paniek = tekst), get: () => paniek },
  });
  const lijm = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = join(dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')), 'schema_engine_bg.wasm');
  const module = await WebAssembly.compile(new Uint8Array(await readFile(wasm)));
  const instance = await WebAssembly.instantiate(module, {
    './schema_engine_bg.js': Object.fromEntries(Object.entries(lijm).map(withoutAlarm)),
  });
  lijm.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return lijm as unknown as typeof import('@prisma/schema-engine-wasm');
}

/** De engine laat een wekker van tien seconden staan, en die houdt anders elk script zo lang open. */
function withoutAlarm([naam, functie]: [string, unknown]): [string, WebAssembly.ImportValue] {
  if (!naam.startsWith('__wbg_setTimeout')) return [naam, functie as WebAssembly.ImportValue];
  return [naam, (...args: unknown[]) => (functie as (...args: unknown[]) => NodeJS.Timeout)(...args).unref()];
}

async function onEmptyDatabase<T>(doe: (url: string) => Promise<T>): Promise<T> {
  const { startProefcluster } = await import('./proefcluster.mjs');
  const cluster = await startProefcluster();
  try {
    await cluster.maakDatabase('leeg');
    return await doe(cluster.url('leeg'));
  } finally {
    await cluster.stop();
  }
}

async function main([werkwoord, naam]: string[]): Promise<void> {
  switch (werkwoord) {
    case 'genereer':
      return genereer();
    case 'migreer': {
      const { bepaalDatabase } = await import('./omgeving');
      const { url, stop } = await bepaalDatabase();
      try {
        const nieuw = await migreer(url);
        console.log(nieuw.length > 0 ? `Toegepast: ${nieuw.join(', ')}` : 'De database is al bij.');
      } finally {
        await stop();
      }
      return;
    }
    case 'verschil': {
      const map = await onEmptyDatabase((url) => verschil(naam ?? '', url));
      console.log(
        map ? `Geschreven: prisma/migrations/${map}/migration.sql` : 'Geen verschil tussen schema en migraties.',
      );
      return;
    }
    case 'controleer': {
      const sql = await onEmptyDatabase(migrationDiff);
      if (!sql) return console.log('Schema en migraties zijn het eens.');
      throw new Melding(
        `prisma/schema.prisma en prisma/migrations zijn het niet eens; dit ontbreekt in de migraties:\n\n${sql}`,
      );
    }
    default:
      throw new Melding('Gebruik: npx tsx scripts/prisma-offline.ts genereer | migreer | verschil NAAM | controleer');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((fout: unknown) => {
    console.error(fout instanceof Melding ? fout.message : fout);
    process.exitCode = 1;
  });
}
