// Wie er in de database wat mag: elke tabel staat hier, en een nieuwe die er niet bij staat valt op.
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { alsBezoeker, alsSysteem } from '../lib/server/db';
import { sluitAf } from '../lib/server/verbinding';
import { alsBaas, doeAlsBaas } from './proef/baas';
import { ruw } from './proef/ruw';

/** De letters van de rechten: lezen, erbij, wijzigen, weghalen. Een kleine w is een recht op een paar kolommen. */
const rechten = (rol: string) =>
  alsBaas(
    (tx) => tx.$queryRaw<{ tabel: string; mag: string }[]>`
      SELECT relname::text AS tabel, concat(
        CASE WHEN has_table_privilege(${rol}, oid, 'SELECT') THEN 'L' END, CASE WHEN has_table_privilege(${rol}, oid, 'INSERT') THEN 'E' END,
        CASE WHEN has_table_privilege(${rol}, oid, 'UPDATE') THEN 'W' WHEN has_any_column_privilege(${rol}, oid, 'UPDATE') THEN 'w' END,
        CASE WHEN has_table_privilege(${rol}, oid, 'DELETE') THEN 'V' END,
        CASE WHEN has_table_privilege(${rol}, oid, 'TRUNCATE, REFERENCES, TRIGGER, MAINTAIN') THEN '!' END) AS mag
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') ORDER BY relname`,
  );

/** Wat de toepassing met elke tabel mag. */
const TABELLEN: Record<string, readonly string[]> = {
  '': ['_prisma_migrations'],
  L: ['auditschakel telrest'],
  Lw: ['vernietiging'],
  LE: ['auditregel bewaartermijn escalatiestap inzageverzoek normafwijkingstap notitieinzage'],
  LEw: ['aanpaknorm'],
  LEW: [
    'aanpak_bericht agenda begeleiding bericht betrokkene bewaarplicht caseloaddaad caseloaddaad_deel client contactmoment',
    'contactmoment_wijziging correctieverzoek datalek escalatie gebruiker geen_instrument gemeente gemis inzet',
    'kwartaaltelling normafwijking on_hold opvallend overdracht resultaat selectiegegevens signaal sjabloon taak toegangslink',
    'toezegging traject traject_einde traject_einde_deel traject_einde_vervanging uitleg voorinformatie',
  ],
  LEWV: [
    'aanbod aanpak accountmail afwezig belbeurt belronde bestandadvies bewaard_filter bsn codeapp concept',
    'contactmoment_betrokkene contactmoment_onderwerp doel gebruiker_aanpak gebruiker_team herinnering herstelcode',
    'herstelverzoek huishouden idempotentie inlogkoppeling inlogpoging instrument intake intake_leefgebied inzet_wens',
    'ladderstand locatie onderwerp ontheffing opschorting organisatie passkey plan plan_instrument sessie stap team uitkering',
    'vervanging werkdag',
  ],
};
/** Het achtergrondwerk mag wat de toepassing mag, en vernietigt daarnaast: alleen daar gaat iets van een cliënt weg. */
const VERNIETIGT = [
  'begeleiding bericht betrokkene bewaarplicht caseloaddaad_deel client contactmoment contactmoment_wijziging',
  'correctieverzoek datalek escalatie escalatiestap geen_instrument gemis inzageverzoek inzet normafwijking',
  'normafwijkingstap notitieinzage on_hold overdracht resultaat selectiegegevens signaal taak toezegging traject',
  'traject_einde traject_einde_deel traject_einde_vervanging uitleg voorinformatie',
];
const VAN_DE_WERKER: Record<string, string> = { telrest: 'LEWV', vernietiging: 'LEWV' };

const namen = (regels: readonly string[]) => regels.flatMap((regel) => regel.split(' '));

/** Wat deze rol mag, per tabel. */
function verwacht(rol: string): Record<string, string> {
  const alle = Object.entries(TABELLEN).flatMap(([mag, regels]) => namen(regels).map((tabel) => [tabel, mag] as const));
  if (rol === 'vast_contact_app') return Object.fromEntries(alle);
  const weg = namen(VERNIETIGT);
  return {
    ...Object.fromEntries(alle.map(([tabel, mag]) => [tabel, weg.includes(tabel) ? `${mag}V` : mag])),
    ...VAN_DE_WERKER,
  };
}

describe('wat de rollen mogen', () => {
  it.each(['vast_contact_app', 'vast_contact_werker'])('met elke tabel: %s', async (rol) => {
    expect(Object.fromEntries((await rechten(rol)).map(({ tabel, mag }) => [tabel, mag]))).toEqual(verwacht(rol));
  });

  it('de toepassing niets met de wachtrij zelf, en geen van beide iets met het schema', async () => {
    const [mag] = await alsBaas(
      (tx) => tx.$queryRaw<
        object[]
      >`SELECT has_schema_privilege('vast_contact_app', 'graphile_worker', 'USAGE') AS wachtrij,
        has_schema_privilege('vast_contact_app', 'public', 'CREATE') AS app, has_schema_privilege('vast_contact_werker', 'public', 'CREATE') AS werker`,
    );
    expect(mag).toEqual({ wachtrij: false, app: false, werker: false });
  });

  it('functies met de rechten van de eigenaar: elk met een vast zoekpad, en niet voor iedereen', async () => {
    const functies = await alsBaas(
      (tx) => tx.$queryRaw<{ naam: string; pad: string | null; iedereen: boolean }[]>`
        SELECT proname::text AS naam, array_to_string(proconfig, ',') AS pad, has_function_privilege('public', oid, 'EXECUTE') AS iedereen
        FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace ORDER BY 1`,
    );
    const vast = { pad: 'search_path=pg_catalog, pg_temp', iedereen: false };
    expect(functies).toEqual(
      [
        'aantal_van_medewerkers',
        'app_begin',
        'app_ruimer',
        'auditregel_in_keten',
        'begeleidt_nog',
        'beheer_aantal',
        'beheer_brieftalen',
        'bsn_bezet',
        'concept_van_anderen_vervangen',
        'concept_van_anderen_weg',
        'heeft_deelnemers',
        'houd_gebruiker',
        'huisgenoten_van',
        'is_afgeschermd',
        'is_vreemde_stap',
        'laatste_nachtwerk',
        'schrijvers_van_intake',
        'teams_met_lopend',
        'werk_herhalen',
        'werk_in_wachtrij',
        'werk_toevoegen',
        'wordt_verwezen',
      ].map((naam) => ({ naam, ...vast })),
    );
  });

  it('en de triggers zijn van de eigenaar: geen van beide zet er een uit', async () => {
    for (const deur of [alsBezoeker, alsSysteem])
      for (const opdracht of [
        'ALTER TABLE auditregel DISABLE TRIGGER ALL',
        'TRUNCATE auditregel',
        'SET LOCAL session_replication_role = replica',
        'UPDATE auditregel SET actie = actie',
        'DELETE FROM auditregel',
        'SET LOCAL ROLE vast_contact_eigenaar',
      ])
        await expect(deur('proef', (tx) => ruw(tx).$executeRawUnsafe(opdracht))).rejects.toThrow();
  });
});

describe('als wie de toepassing en het achtergrondwerk niet beginnen', () => {
  const rol = `proef_${process.pid}`;
  const geeft = async (opdrachten: string[], wie: 'app' | 'werker' = 'app') => {
    const hoort = wie === 'app' ? 'vast_contact_app' : 'vast_contact_werker';
    const naam = wie === 'app' ? 'DATABASE_URL' : 'DATABASE_URL_WERKER';
    await doeAlsBaas(`CREATE ROLE ${rol} LOGIN PASSWORD 'proef' IN ROLE ${hoort}`, ...opdrachten);
    const eerst = process.env[naam];
    process.env[naam] = Object.assign(new URL(eerst ?? ''), { username: rol, password: 'proef' }).href;
    await sluitAf();
    try {
      return await (wie === 'app' ? alsBezoeker : alsSysteem)('proef', async () => 'hij begint').catch(
        (f: Error) => f.message,
      );
    } finally {
      await sluitAf();
      process.env[naam] = eerst;
      await doeAlsBaas(`REASSIGN OWNED BY ${rol} TO vast_contact_eigenaar`, `DROP OWNED BY ${rol}`, `DROP ROLE ${rol}`);
    }
  };

  it('een gewone rol mag wel', async () => {
    expect(await geeft([])).toBe('hij begint');
    expect(await geeft([], 'werker')).toBe('hij begint');
  });

  it.each([
    ['mag alles (superuser)', [`ALTER ROLE ${rol} SUPERUSER`]],
    ['mag langs de regels per rij (BYPASSRLS)', [`ALTER ROLE ${rol} BYPASSRLS`]],
    ['mag rollen maken (CREATEROLE)', [`ALTER ROLE ${rol} CREATEROLE`]],
    ['bezit tabellen', [`GRANT CREATE ON SCHEMA public TO ${rol}`, `ALTER TABLE aanbod OWNER TO ${rol}`]],
    ['bezit tabellen', [`GRANT vast_contact_eigenaar TO ${rol}`]],
  ])('%s', async (waarom, opdrachten) => {
    for (const wie of ['app', 'werker'] as const) {
      const zin = await geeft(opdrachten, wie);
      expect(zin).toContain(`Vast Contact start niet: de databasegebruiker "${rol}"`);
      expect(zin).toContain(waarom);
      expect(zin).toContain(`Log in als vast_contact_${wie}.`);
    }
  });

  it('de toepassing niet als het achtergrondwerk, en omgekeerd', async () => {
    expect(await geeft([`GRANT vast_contact_werker TO ${rol}`])).toContain('is die van het achtergrondwerk');
    expect(await geeft([`GRANT vast_contact_app TO ${rol}`], 'werker')).toContain('is die van de toepassing');
    expect(await geeft([`REVOKE vast_contact_app FROM ${rol}`, `GRANT pg_monitor TO ${rol}`])).toContain(
      'niet de rol die hier hoort',
    );
  });

  it('de rollen van de proeven zijn die van het product', async () => {
    for (const [adres, hoort] of [
      [process.env.DATABASE_URL, 'vast_contact_app'],
      [process.env.DATABASE_URL_WERKER, 'vast_contact_werker'],
    ]) {
      const client = new pg.Client({ connectionString: adres });
      await client.connect();
      const { rows } = await client.query('SELECT current_user::text AS wie');
      await client.end();
      expect(rows).toEqual([{ wie: hoort }]);
    }
  });
});
