// De drie rollen in de database: de eigenaar doet migraties, de toepassing en het achtergrondwerk bezitten niets.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Melding } from './melding.mjs';

/** Zo heten zij in de migraties. Wie met een andere naam inlogt, is lid van een van de laatste twee. */
export const ROLLEN = /** @type {const} */ ({
  eigenaar: 'vast_contact_eigenaar',
  app: 'vast_contact_app',
  werker: 'vast_contact_werker',
});

/** @typedef {{ eigenaar: string, app: string, werker: string }} Adressen */

/**
 * Maakt de rollen voor de database in dit adres, of zet recht wat er anders aan is, en geeft hun adressen. De wachtwoorden staan in `map`.
 * Met `eigenaar` is wie er in het adres staat zelf de eigenaar (op een eigen server); zonder is hij de baas van een meegeleverd cluster, die
 * alles overdraagt.
 * @param {string} url
 * @param {string} map
 * @param {{ eigenaar: boolean }} opties
 * @returns {Promise<Adressen>}
 */
export async function maakRollen(url, map, { eigenaar }) {
  const wachtwoorden = leesWachtwoorden(map);
  const { app, werker } = ROLLEN;
  /** @type {(keyof typeof ROLLEN)[]} */
  const namen = eigenaar ? ['app', 'werker'] : ['eigenaar', 'app', 'werker'];
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const doe = async (/** @type {string} */ sql) => (await client.query(sql)).rows;
  try {
    // Twee starts tegelijk: de tweede wacht en vindt daarna niets meer te doen.
    await doe("select pg_advisory_lock(hashtext('vast-contact rollen'))");
    for (const rol of namen)
      if (!(await isGoed(met(url, ROLLEN[rol], wachtwoorden[rol])))) await doe(zetRol(ROLLEN[rol], wachtwoorden[rol]));
    if (!eigenaar) await doe(draagOver(ROLLEN.eigenaar));
    await doe(`do $$ begin execute format('revoke all on database %I from public', current_database());
      execute format('grant connect on database %I to ${app}, ${werker}', current_database()); end $$`);
  } catch (fout) {
    throw leg(/** @type {Error & { code?: string }} */ (fout), url);
  } finally {
    await client.end().catch(() => {});
  }
  return {
    eigenaar: eigenaar ? url : met(url, ROLLEN.eigenaar, wachtwoorden.eigenaar),
    app: met(url, app, wachtwoorden.app),
    werker: met(url, werker, wachtwoorden.werker),
  };
}

/**
 * @param {string} map
 * @returns {Record<keyof typeof ROLLEN, string>}
 */
function leesWachtwoorden(map) {
  const bestand = join(map, 'rollen.json');
  if (!existsSync(bestand)) {
    const nieuw = Object.fromEntries(Object.keys(ROLLEN).map((rol) => [rol, randomBytes(24).toString('hex')]));
    writeFileSync(bestand, JSON.stringify(nieuw), { mode: 0o600, flag: 'wx' });
  }
  return JSON.parse(readFileSync(bestand, 'utf8'));
}

/**
 * @param {string} url
 * @param {string} rol
 * @param {string} wachtwoord
 */
function met(url, rol, wachtwoord) {
  const adres = new URL(url);
  adres.username = rol;
  adres.password = wachtwoord;
  return adres.href;
}

/**
 * Is er in te loggen, en kan deze rol niets wat zij niet hoort te kunnen? Dan blijft zij zoals zij is: wie geen rollen mag wijzigen hoeft dat ook niet.
 * @param {string} url
 */
async function isGoed(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      'select not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb) as goed from pg_roles where rolname = current_user',
    );
    return rows[0]?.goed === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

// Alleen wat afwijkt: wie niet de baas is mag SUPERUSER en BYPASSRLS niet eens noemen.
const zetRol = (/** @type {string} */ rol, /** @type {string} */ wachtwoord) => `do $$ declare sterk boolean; begin
  if not exists (select from pg_roles where rolname = '${rol}') then create role ${rol}; end if;
  alter role ${rol} login password '${wachtwoord}';
  select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb into sterk from pg_roles where rolname = '${rol}';
  if sterk then alter role ${rol} nosuperuser nobypassrls nocreaterole nocreatedb; end if;
end $$`;

/**
 * De database en alles erin wordt van de eigenaar, ook wat er van voor de rollen al stond. Uitbreidingen blijven van de baas.
 * @param {string} rol
 */
const draagOver = (rol) => `do $$ declare opdracht text; begin
  for opdracht in
    with schemas as (select oid from pg_namespace where nspname in ('public', 'graphile_worker')),
      van_uitbreiding as (select objid from pg_depend where deptype = 'e'),
      dingen as (
        select 'database' as soort, quote_ident(datname) as naam, datdba as van, 0 as volgorde from pg_database where datname = current_database()
        union all select 'schema', quote_ident(nspname), nspowner, 1 from pg_namespace where nspname = 'graphile_worker'
        union all select case relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, c.oid::regclass::text, relowner,
            case relkind when 'S' then 3 else 2 end
          from pg_class c where relkind in ('r', 'p', 'v', 'S') and relnamespace in (select oid from schemas) and c.oid not in (select objid from van_uitbreiding)
            and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i') and relkind = 'S')
        union all select 'routine', p.oid::regprocedure::text, proowner, 4 from pg_proc p
          where pronamespace in (select oid from schemas) and p.oid not in (select objid from van_uitbreiding)
        union all select 'type', t.oid::regtype::text, typowner, 5 from pg_type t left join pg_class k on k.oid = t.typrelid
          where typnamespace in (select oid from schemas) and t.oid not in (select objid from van_uitbreiding)
            and (typtype in ('e', 'd') or k.relkind = 'c'))
    select format('alter %s %s owner to ${rol}', soort, naam) from dingen where van <> '${rol}'::regrole order by volgorde
  loop execute opdracht; end loop;
end $$`;

/**
 * @param {Error & { code?: string }} fout
 * @param {string} url
 */
function leg(fout, url) {
  if (fout.code !== '42501') return fout;
  const wie = decodeURIComponent(new URL(url).username);
  return new Melding(
    `De gebruiker "${wie}" mag de rollen ${ROLLEN.app} en ${ROLLEN.werker} niet maken, en zonder die start Vast Contact niet. ` +
      `Geef hem dat recht (ALTER ROLE ${wie} CREATEROLE), of maak beide zelf en vul DATABASE_URL, DATABASE_URL_WERKER en DATABASE_URL_EIGENAAR in.`,
  );
}
