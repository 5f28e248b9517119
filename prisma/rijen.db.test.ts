// De regels per rij: wie er ook vraagt, en wat hij ook vergeet te vragen, er komt niets van een ander terug.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Prisma } from '../generated/prisma/client';
import { trajectenInBereik } from '../lib/bereik/scope';
import type { User } from '../lib/policy/policy';
import { nu, vandaag } from '../lib/server/clock';
import { alsGebruiker } from '../lib/server/db';
import { eenContactmoment } from './factories/contactmoment';
import { eenDatalek } from './factories/datalek';
import { eenGebruiker } from './factories/gebruiker';
import { eenBetrokkene } from './factories/netwerk';
import { eenTraject } from './factories/traject';
import { alsBaas, doeAlsBaas } from './proef/baas';
import { eenInzetBij } from './proef/partnersituaties';
import { ruw } from './proef/ruw';
import { VANDAAG } from './proef/stand';

/** Zonder regels per rij: er staat niets van of over een mens in, of alleen wat elke collega kent. Met waarom. */
const OPEN: Record<string, string> = {
  aanbod: 'lijst van beheer',
  aanpak: 'lijst van beheer',
  aanpak_bericht: 'voor iedereen geschreven',
  aanpaknorm: 'de norm van een aanpak',
  auditschakel: 'afdrukken van regels van het spoor',
  bewaartermijn: 'hoelang een soort gegevens blijft',
  gemeente: 'het adres van het gemeentehuis',
  huishouden: 'alleen een nummer',
  inlogpoging: 'tellers, voor er iemand is',
  instrument: 'lijst van beheer',
  locatie: 'lijst van beheer',
  onderwerp: 'lijst van beheer',
  organisatie: 'lijst van beheer',
  sjabloon: 'teksten van de gemeente',
  team: 'lijst van beheer',
  telrest: 'aantallen van wie vernietigd is, zonder wie',
  _prisma_migrations: 'voor geen van beide',
};
/** Wie is ingelogd kent zijn collega's: hun naam, team en wanneer zij kunnen. */
const VAN_COLLEGAS = ['gebruiker', 'gebruiker_team', 'gebruiker_aanpak', 'agenda', 'werkdag', 'afwezig'];

type Tabel = { tabel: string; aan: boolean; dwingend: boolean };
const tabellen = (tx: Prisma.TransactionClient) =>
  tx.$queryRaw<Tabel[]>`SELECT relname::text AS tabel, relrowsecurity AS aan, relforcerowsecurity AS dwingend
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`;

/** Wat er mis is met de regels zelf. */
async function gaten(tx: Prisma.TransactionClient): Promise<string[]> {
  const zonderRegel = await tx.$queryRaw<{ wat: string }[]>`
    SELECT c.relname || ' mist ' || p AS wat FROM pg_class c, unnest(ARRAY['app', 'werker', 'eigenaar']) p
    WHERE c.relnamespace = 'public'::regnamespace AND c.relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy q WHERE q.polrelid = c.oid AND q.polname = p) ORDER BY 1`;
  const open = (await tabellen(tx)).filter((t) => !(t.tabel in OPEN) && !(t.aan && t.dwingend));
  return [...open.map((t) => `${t.tabel} staat open`), ...zonderRegel.map((r) => r.wat)];
}

describe('elke tabel', () => {
  it('heeft regels die ook voor de eigenaar gelden, of staat hier met een reden', async () => {
    expect(await alsBaas(gaten)).toEqual([]);
    expect((await alsBaas(tabellen)).filter((t) => t.tabel in OPEN && t.aan)).toEqual([]);
  });

  it.each([
    ['een regel die weg is', 'DROP POLICY app ON bericht', ['bericht mist app']],
    ['regels die niet voor de eigenaar gelden', 'ALTER TABLE taak NO FORCE ROW LEVEL SECURITY', ['taak staat open']],
    ['regels die uit staan', 'ALTER TABLE taak DISABLE ROW LEVEL SECURITY', ['taak staat open']],
    ['een nieuwe tabel', 'CREATE TABLE nieuw (id int)', ['nieuw staat open']],
  ])('en %s valt op', async (_, kapot, verwacht) => {
    let gevonden: string[] = [];
    const weerHeel = alsBaas(async (tx) => {
      await tx.$executeRawUnsafe(kapot);
      gevonden = await gaten(tx);
      throw new Error('weer heel');
    });
    await expect(weerHeel).rejects.toThrow('weer heel');
    expect(gevonden).toEqual(verwacht);
  });
});

/** Hoeveel rijen deze verbinding in elke tabel ziet, zonder één WHERE. */
async function telAlles(client: pg.ClientBase): Promise<Record<string, number>> {
  const namen = (await alsBaas(tabellen)).map((t) => t.tabel).filter((t) => !(t in OPEN));
  const { rows } = await client.query(
    `SELECT ${namen.map((t) => `(SELECT count(*)::int FROM "${t}") AS "${t}"`).join(', ')}`,
  );
  return Object.fromEntries(Object.entries(rows[0] as Record<string, number>).filter(([, aantal]) => aantal > 0));
}
const begin = (gebruiker: string) => ({
  text: "SELECT app_begin($1, '', '', $2, $3, '', '')",
  values: [gebruiker, nu(), vandaag()] as unknown[],
});

const ROLLEN = ['begeleider', 'teamleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'] as const;
let pool: pg.Pool;
let mensen: User[];
beforeAll(async () => {
  pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
  // Van een ander, in elke hoek waar een rij te maken is.
  const ander = await eenGebruiker({ team: 'Zuid' });
  for (let i = 0; i < 3; i += 1) {
    const t = await eenTraject({
      begeleider: ander,
      team: 'Zuid',
      aanpak: 'Andere aanpak',
      start: '2026-01-05',
      laatsteGesprek: '2026-08-03',
      onHold: { van: '2026-10-01' },
      opschorting: { van: '2026-11-01' },
      taak: { verlooptOp: '2026-12-01' },
    });
    await eenContactmoment({ client: t.client, datum: '2026-09-01' });
  }
  mensen = [];
  for (let i = 0; i < 8; i += 1) {
    const begeleider = await eenGebruiker();
    mensen.push(begeleider);
    for (let k = 0; k <= i % 4; k += 1)
      await eenTraject({ begeleider, start: '2026-01-05', aanpak: `Aanpak ${i % 2}` });
    if (i > 0) await eenTraject({ vervanging: { door: begeleider, van: '2026-11-18', tot: '2026-11-20' } });
    // Wat voorbij is, en wat nog moet beginnen, is van een ander.
    await eenTraject({ begeleider, start: '2026-01-05', begeleidingTot: new Date('2026-11-02') });
    for (const [van, tot] of [
      ['2026-11-02', '2026-11-17'],
      ['2026-11-19', '2026-11-20'],
    ] as const)
      await eenTraject({ vervanging: { door: begeleider, van, tot } });
    await eenTraject({ begeleider, groep: 'controle', aanpak: 'Controle' });
  }
  mensen.push(
    await eenGebruiker({ rol: 'teamleider', team: 'Noord' }),
    await eenGebruiker({ rol: 'projectleider', aanpakken: ['Aanpak 0'] }),
  );
}, 120_000);
afterAll(() => pool.end());

/** Doet iets op een losse verbinding, in een transactie. */
async function inTx<T>(
  wie: { text: string; values: unknown[] } | null,
  werk: (client: pg.ClientBase) => Promise<T>,
  via = pool,
): Promise<T> {
  const client = await via.connect();
  try {
    await client.query('BEGIN');
    if (wie) await client.query(wie);
    return await werk(client);
  } finally {
    await client.query('COMMIT');
    client.release();
  }
}

describe('een vraag zonder WHERE', () => {
  it('zonder gebruiker, met een onbekende, met een geblokkeerde: in geen enkele tabel iets', async () => {
    const weg = await eenGebruiker();
    await eenTraject({ begeleider: weg });
    await doeAlsBaas(`UPDATE gebruiker SET geblokkeerd_op = now() WHERE id = '${weg.id}'`);
    expect(await inTx(null, telAlles)).toEqual({});
    expect(await inTx(begin(crypto.randomUUID()), telAlles)).toEqual({});
    expect(Object.keys(await inTx(begin(weg.id), telAlles)).filter((t) => !VAN_COLLEGAS.includes(t))).toEqual([]);
  });

  it('van een bezoeker: alleen accounts', async () => {
    const bezoeker = { ...begin(''), text: "SELECT app_begin($1, 'inloggen', '', $2, $3, '', '')" };
    const accounts = [...VAN_COLLEGAS, 'sessie', 'toegangslink'];
    expect(Object.keys(await inTx(bezoeker, telAlles)).filter((t) => !accounts.includes(t))).toEqual([]);
  });

  it('op een verbinding die net van een ander was: niets', async () => {
    for (const wie of mensen) {
      await inTx(begin(wie.id), telAlles);
      expect(await inTx(null, telAlles)).toEqual({});
    }
  });

  it.each(ROLLEN)('van een %s zonder team, aanpak of cliënt: niets van een ander', async (rol) => {
    const wie = await eenGebruiker({ rol, team: null, aanpakken: [] });
    const ziet = await inTx(begin(wie.id), telAlles);
    for (const tabel of VAN_COLLEGAS) delete ziet[tabel];
    // Wat bij een rol hoort: opschortingen van een hele aanpak ziet ieder; het spoor, wie er is en wie er begeleidde de privacy officer; sessies beheer.
    const mag = {
      beheerder: ['bericht', 'sessie', 'toegangslink', 'traject', 'client', 'begeleiding'],
      privacy_officer: ['client', 'auditregel', 'begeleiding', 'overdracht', 'traject', 'vervanging'],
    };
    const hoort: readonly string[] = rol in mag ? mag[rol as keyof typeof mag] : [];
    expect(Object.keys(ziet).filter((t) => !hoort.includes(t))).toEqual([]);
  });

  it('van een begeleider: precies wie hij begeleidt of vervangt, en niemand anders te wijzigen', async () => {
    const [wie] = mensen as [User];
    const vreemd = await eenTraject();
    await inTx(begin(wie.id), async (client) => {
      const { rows } = await client.query('SELECT count(DISTINCT client_id)::int AS n FROM traject WHERE groep = $1', [
        'pilot',
      ]);
      expect(rows[0].n).toBe(1);
      expect((await client.query('UPDATE client SET wijk = $1 RETURNING id', ['x'])).rowCount).toBe(1);
      expect((await client.query('UPDATE client SET wijk = $1 WHERE id = $2', ['x', vreemd.client.id])).rowCount).toBe(
        0,
      );
      await expect(
        client.query(
          "INSERT INTO taak (id, traject_id, soort, verloopt_op) VALUES (gen_random_uuid(), $1, 'vervolg_plannen', '2026-12-01')",
          [vreemd.id],
        ),
      ).rejects.toThrow(/row-level security/);
    });
  });
});

const tel = async (client: pg.ClientBase, vraag: string, ...waarden: unknown[]) =>
  (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${vraag}`, waarden)).rows[0]?.n;

describe('wat iemand wel leest en niet schrijft', () => {
  it('een contactmoment bij een vreemde cliënt, ook niet als hij het zelf zou houden', async () => {
    const [wie] = mensen as [User];
    const vreemd = await eenTraject();
    // Staat nog in zijn agenda.
    const eerder = await eenContactmoment({
      client: vreemd.client,
      datum: '2026-12-01',
      status: 'gepland',
      gehoudenDoor: wie,
    });
    await inTx(begin(wie.id), async (client) => {
      expect(await tel(client, 'contactmoment WHERE id = $1', eerder.id)).toBe(1);
      expect(
        (await client.query('UPDATE contactmoment SET verslag = $1 WHERE id = $2', ['x', eerder.id])).rowCount,
      ).toBe(0);
      await expect(
        client.query(
          `INSERT INTO contactmoment (id, client_id, gehouden_door_id, datum, soort, status, kanaal)
            VALUES (gen_random_uuid(), $1, $2, '2026-12-02', 'gesprek', 'gepland', 'telefonisch')`,
          [vreemd.client.id, wie.id],
        ),
      ).rejects.toThrow(/row-level security/);
    });
  });

  it('een partner: niets aan een kop, en van de inzet alleen die van de eigen organisatie', async () => {
    const partner = await eenGebruiker({ rol: 'partner', organisatie: 'De Brug' });
    const traject = await eenTraject({ start: '2026-01-05' });
    await eenBetrokkene({ client: traject.client, gebruiker: partner, grond: { grond: 'taak' } });
    const eigen = await eenInzetBij(traject, 'De Brug');
    await eenInzetBij(traject, 'Schuldhulp Twente');
    await inTx(begin(partner.id), async (client) => {
      const { rows } = await client.query('SELECT id FROM inzet');
      expect(rows).toEqual([{ id: eigen.id }]);
      expect(await tel(client, 'client WHERE id = $1', traject.client.id)).toBe(1);
      await client.query('SAVEPOINT s');
      for (const wijziging of [
        'client SET wijk = $1 WHERE id = $2',
        'traject SET uitstroomreden = NULL, ritme_momenten = $1 WHERE client_id = $2',
      ]) {
        await expect(client.query(`UPDATE ${wijziging}`, ['x', traject.client.id])).rejects.toThrow(
          /row-level security/,
        );
        await client.query('ROLLBACK TO s');
      }
    });
  });

  it('wat is afgeschermd: van wie het schreef en de privacy officer, niet van wie de cliënt begeleidt', async () => {
    const [schreef, begeleider] = [await eenGebruiker(), await eenGebruiker()];
    const { client } = await eenTraject({ begeleider, start: '2026-01-05' });
    const lek = await eenDatalek({ client, auteur: schreef });
    const po = await eenGebruiker({ rol: 'privacy_officer' });
    for (const [wie, ziet] of [
      [schreef, 1],
      [po, 1],
      [begeleider, 0],
    ] as const)
      await inTx(begin(wie.id), async (client) => {
        expect(await tel(client, 'datalek WHERE id = $1', lek.id)).toBe(ziet);
        expect(
          await tel(client, 'datalek d JOIN contactmoment m ON m.id = d.contactmoment_id WHERE d.id = $1', lek.id),
        ).toBe(ziet);
      });
  });

  it('een vernietiging keurt niemand goed uit naam van een ander, of van niemand', async () => {
    const [po, ander] = [
      await eenGebruiker({ rol: 'privacy_officer' }),
      await eenGebruiker({ rol: 'privacy_officer' }),
    ];
    const { client } = await eenTraject({ start: '2024-01-05', eind: '2025-01-05' });
    const { id } = await alsBaas((tx) =>
      tx.vernietiging.create({
        data: { clientId: client.id, soorten: ['dossier'], grond: 'proef' },
        select: { id: true },
      }),
    );
    await inTx(begin(po.id), async (verbinding) => {
      await verbinding.query('SAVEPOINT s');
      const keurGoed = (wie: string | null) =>
        verbinding.query(
          'UPDATE vernietiging SET goedgekeurd = true, besloten_op = now(), besloten_door_id = $1 WHERE id = $2',
          [wie, id],
        );
      for (const wie of [null, ander.id]) {
        await expect(keurGoed(wie)).rejects.toThrow(/row-level security/);
        await verbinding.query('ROLLBACK TO s');
      }
      expect((await keurGoed(po.id)).rowCount).toBe(1);
    });
  });
});

/** Wie iemand hoort te zien, gerekend zonder regels: de vraag van het bereik, door wie alles ziet. */
const orakel = (wie: User) =>
  alsBaas(
    (tx) =>
      tx.$queryRaw<
        { id: string }[]
      >`SELECT DISTINCT t.client_id::text AS id FROM traject t WHERE t.id IN (${trajectenInBereik(wie, VANDAAG)})`,
  ).then((rijen) =>
    rijen
      .map((r) => r.id)
      .sort()
      .join(),
  );
const ziet = async (client: pg.ClientBase) =>
  (await client.query<{ id: string }>('SELECT DISTINCT client_id::text AS id FROM traject')).rows
    .map((r) => r.id)
    .sort()
    .join();

/** Zoveel transacties door elkaar over twee verbindingen; hoeveel er iets anders zagen dan het orakel. */
async function doorElkaar(aantal: number, via = pool, zet = begin): Promise<number> {
  const hoort = new Map<string, string>([['', '']]);
  for (const wie of mensen) hoort.set(wie.id, await orakel(wie));
  const ids = [...hoort.keys()];
  let fout = 0;
  let volgende = 0;
  const werker = async () => {
    while (volgende < aantal) {
      const id = ids[(volgende * 7) % ids.length] as string;
      volgende += 1;
      // Zonder gebruiker is er geen app_begin: dan mag er ook niets van de vorige zijn.
      if ((await inTx(id ? zet(id) : null, ziet, via)) !== hoort.get(id)) fout += 1;
    }
  };
  await Promise.all(Array.from({ length: 6 }, werker));
  return fout;
}

const KEER = 10_000;
describe('transacties door elkaar over twee verbindingen', () => {
  it(`zien elk precies wat zij horen te zien: ${KEER} keer`, async () => {
    expect(await doorElkaar(KEER)).toBe(0);
  }, 600_000);

  it('en een instelling die langer leeft dan haar transactie valt op', async () => {
    const lek = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
    const nietLokaal = (id: string) => {
      const { text, values } = begin(id);
      return { text: `${text}, set_config('app.kop_trajecten', current_setting('app.kop_trajecten'), false)`, values };
    };
    expect(await doorElkaar(100, lek, nietLokaal)).toBeGreaterThan(0);
    await lek.end();
  });
});

it('door de deur ziet ieder hetzelfde als het bereik zegt', async () => {
  for (const wie of mensen) {
    const rijen = await alsGebruiker(
      wie,
      (tx) => ruw(tx).$queryRaw<{ id: string }[]>`SELECT DISTINCT client_id::text AS id FROM traject`,
    );
    expect(
      rijen
        .map((r) => r.id)
        .sort()
        .join(),
    ).toBe(await orakel(wie));
  }
});
