import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eenClient } from '../../prisma/factories/client';
import { eenGebruiker, eenSessie } from '../../prisma/factories/gebruiker';
import { doeAlsBaas } from '../../prisma/proef/baas';
import { ruw } from '../../prisma/proef/ruw';
import { gelezen, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { ROLLEN } from '../domain/rollen';
import type { User } from '../policy/policy';
import { audit } from '../server/audit';
import { alsBezoeker, alsGebruiker, alsSysteem, type Tx } from '../server/db';
import { rondSessieAf, startSessieRij } from '../server/sessies';
import { type Sql, sql } from '../server/sql';
import { leesRegels } from './lezen';
import { getVerantwoording } from './queries';
import { verantwoordingSchema } from './schema';

type Regelwens = {
  op?: string;
  door?: { id: string };
  systeem?: string;
  actie?: string;
  client?: { id: string };
  resultaat?: 'gelukt' | 'geweigerd';
  onderwerp?: string;
  onderwerpId?: string;
  details?: object;
};

/** Regels in het spoor zoals ze er in de loop van de tijd komen; geeft hun ids. */
async function eenSpoor(...regels: Regelwens[]): Promise<string[]> {
  const ids: string[] = [];
  await alsSysteem('proef', async (tx) => {
    for (const r of regels) {
      const { id } = await tx.auditregel.create({
        data: {
          op: new Date(r.op ?? '2026-03-02T09:00:00Z'),
          gebruikerId: r.door?.id ?? null,
          systeem: r.systeem ?? null,
          actie: r.actie ?? 'dossier.openen',
          clientId: r.client?.id ?? null,
          resultaat: r.resultaat ?? 'gelukt',
          onderwerp: r.onderwerp ?? null,
          onderwerpId: r.onderwerpId ?? null,
          details: r.details,
        },
        select: { id: true },
      });
      ids.push(String(id));
    }
  });
  return ids;
}

let fg: User;
beforeAll(async () => {
  fg = await eenGebruiker({ rol: 'privacy_officer', naam: 'Fenna Grit' });
});
const lees = (zoek: Record<string, unknown> = {}) => gelezen(getVerantwoording(fg, zoek, VANDAAG));
const ids = async (zoek: Record<string, unknown>) => (await lees(zoek)).regels.map((r) => r.id);

describe('wie het spoor leest', () => {
  it.each(ROLLEN.filter((rol) => rol !== 'privacy_officer'))(
    'een %s niet, en er verandert niets dan het spoor van de poging',
    async (rol) => {
      const user = await eenGebruiker({ rol });
      const { auditregel: _, ...voor } = await stand();
      expect(await getVerantwoording(user, {}, VANDAAG)).toBeNull();
      expect(await stand()).toMatchObject(voor);
      expect((await spoor())[0]).toMatchObject({
        actie: 'verantwoording.lezen',
        gebruikerId: user.id,
        resultaat: 'geweigerd',
      });
    },
  );

  it('laat zelf een regel na met het filter, en bij een cliënt op diens naam', async () => {
    const [client, wie] = [await eenClient(), await eenGebruiker()];
    const zoek = {
      client: client.clientnummer,
      wie: wie.email,
      van: '01-03-2026',
      tot: '2026-03-31',
      soort: 'inloggen',
    };
    await lees({ ...zoek, resultaat: 'geweigerd' });
    expect((await spoor())[0]).toMatchObject({
      actie: 'verantwoording.lezen',
      gebruikerId: fg.id,
      clientId: client.id,
      resultaat: 'gelukt',
      details: {
        van: '2026-03-01',
        tot: '2026-03-31',
        soort: 'inloggen',
        resultaat: 'geweigerd',
        gebruikers: [wie.id],
      },
    });
    await lees();
    expect((await spoor())[0]).toMatchObject({ actie: 'verantwoording.lezen', clientId: null, details: {} });
    expect((await lees({ client: client.clientnummer })).regels[0]).toMatchObject({
      wat: 'raadpleegde het auditspoor',
      wie: 'Fenna Grit, privacy officer (FG)',
      clientnummer: client.clientnummer,
      details: [
        'van: 1 maart 2026',
        'tot en met: 31 maart 2026',
        'soort: logde in',
        'resultaat: geweigerd',
        `gebruiker: ${wie.naam}`,
        expect.stringMatching(/^aantal: \d+$/),
      ],
    });
  });
});

describe('een regel', () => {
  it('zegt wie, wat, welk nummer en wanneer, en nooit hoe de cliënt heet', async () => {
    const client = await eenClient({ voornaam: 'Zeldzame', achternaam: 'Achternaam' });
    const wie = await eenGebruiker({ naam: 'Bep Gleider' });
    await eenSpoor(
      { client, systeem: 'import', actie: 'import.aanvullen' },
      { client, door: wie, actie: 'contactmoment.vastleggen', details: { datum: '2026-03-02', verslag: 'GEHEIM' } },
    );
    const { regels } = await lees({ client: client.clientnummer });
    expect(regels).toMatchObject([
      {
        op: new Date('2026-03-02T09:00:00Z'),
        wie: 'Bep Gleider, werkzoekendebegeleider',
        wat: 'legde een contact vast',
        clientnummer: client.clientnummer,
        geweigerd: false,
        gevraagd: null,
        details: ['datum: 2 maart 2026', 'verslag'],
      },
      { wie: 'systeem: import', wat: 'vulde de cliënt aan uit een bestand', details: [] },
    ]);
    expect(JSON.stringify(regels)).not.toMatch(/Zeldzame|Achternaam|GEHEIM/);
  });

  it('van een weigering noemt het gevraagde nummer, en staat ook bij de cliënt die werd gevraagd', async () => {
    const [client, ander, wie] = [await eenClient(), await eenClient(), await eenGebruiker()];
    const weigering = (nummer: string): Regelwens => ({
      door: wie,
      resultaat: 'geweigerd',
      onderwerp: 'clientnummer',
      onderwerpId: nummer,
    });
    await eenSpoor(weigering(client.clientnummer), weigering(ander.clientnummer), weigering('BESTAAT-NIET'));
    const { regels } = await lees({ client: client.clientnummer });
    expect(regels).toHaveLength(1);
    expect(regels[0]).toMatchObject({ geweigerd: true, gevraagd: client.clientnummer, clientnummer: null });
    expect((await lees({ wie: wie.email, resultaat: 'geweigerd' })).regels.map((r) => r.gevraagd)).toEqual([
      'BESTAAT-NIET',
      ander.clientnummer,
      client.clientnummer,
    ]);
  });

  it('over een gebruiker noemt wie', async () => {
    const [beheer, over, nieuw] = [
      await eenGebruiker({ rol: 'beheerder' }),
      await eenGebruiker({ naam: 'Ovo Verste' }),
      await eenGebruiker({ naam: 'Nie Uwe' }),
    ];
    await eenSpoor(
      { door: beheer, actie: 'gebruiker.blokkeren', onderwerp: 'gebruiker', onderwerpId: over.id },
      { door: beheer, actie: 'begeleiding.wijzigen', details: { van: over.id, naar: nieuw.id } },
    );
    expect((await lees({ wie: beheer.email })).regels.map((r) => r.details)).toEqual([
      ['van: Ovo Verste', 'naar: Nie Uwe'],
      ['gebruiker: Ovo Verste'],
    ]);
  });

  it('van een onbekende gebruiker of soort is ook te lezen', async () => {
    const client = await eenClient();
    await eenSpoor({ client, door: { id: crypto.randomUUID() }, actie: 'iets.ouds' });
    expect((await lees({ client: client.clientnummer })).regels[0]).toMatchObject({
      wie: 'onbekende gebruiker',
      wat: 'iets.ouds',
    });
  });
});

describe('het filter', () => {
  it('op cliënt, ook in kleine letters en met spaties eromheen', async () => {
    const [client, ander] = [await eenClient(), await eenClient()];
    const [eerste, , laatste] = await eenSpoor({ client }, { client: ander }, { client });
    expect(await ids({ client: ` ${client.clientnummer.toLowerCase()} ` })).toEqual([laatste, eerste]);
  });

  it('op gebruiker: het hele e-mailadres, of een deel van de naam zonder op accenten te letten', async () => {
    const een = await eenGebruiker({ naam: 'Zoë Qwertman', email: 'zoe.q@voorbeeld.nl' });
    const twee = await eenGebruiker({ naam: 'Qwertman junior', email: 'xzoe.q@voorbeeld.nl.org' });
    const [a, b, c] = await eenSpoor({ door: een }, { door: twee }, { door: een, actie: 'inloggen' });
    expect(await ids({ wie: 'ZOE.Q@voorbeeld.nl' })).toEqual([c, a]);
    expect(await ids({ wie: 'zoe q' })).toEqual([c, a]);
    expect(await ids({ wie: 'qwertman' })).toEqual([c, b, a]);
    expect(await ids({ wie: 'qwertman', soort: 'inloggen' })).toEqual([c]);
  });

  it('op cliënt en gebruiker samen', async () => {
    const [client, een, twee] = [await eenClient(), await eenGebruiker(), await eenGebruiker()];
    const gevraagd = { resultaat: 'geweigerd', onderwerp: 'clientnummer', onderwerpId: client.clientnummer } as const;
    const [, b, , d] = await eenSpoor(
      { client, door: een },
      { client, door: twee },
      { door: een, ...gevraagd },
      { door: twee, ...gevraagd },
    );
    expect(await ids({ client: client.clientnummer, wie: twee.email })).toEqual([d, b]);
  });

  it('op dagen in Nederland, van en tot en met, over de zomertijd heen', async () => {
    const client = await eenClient();
    const op = ['2026-03-28T22:59:59.999Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59.999Z', '2026-03-29T22:00:00Z'];
    const [ervoor, begin, eind, erna] = await eenSpoor(...op.map((o) => ({ client, op: o })));
    const van = (zoek: object) => ids({ client: client.clientnummer, ...zoek });
    expect(await van({ van: '2026-03-29', tot: '2026-03-29' })).toEqual([eind, begin]);
    expect((await van({ van: '2026-03-29' })).slice(-3)).toEqual([erna, eind, begin]);
    expect(await van({ tot: '2026-03-28' })).toEqual([ervoor]);
  });

  it('op soort en op resultaat', async () => {
    const wie = await eenGebruiker();
    const [a, b, c] = await eenSpoor(
      { door: wie, actie: 'inloggen', resultaat: 'geweigerd' },
      { door: wie, actie: 'inloggen' },
      { door: wie, actie: 'uitloggen' },
    );
    expect(await ids({ wie: wie.email, soort: 'inloggen' })).toEqual([b, a]);
    expect(await ids({ wie: wie.email, resultaat: 'geweigerd' })).toEqual([a]);
    expect(await ids({ wie: wie.email, resultaat: 'gelukt' })).toEqual([c, b]);
    expect(await ids({ wie: wie.email, soort: 'uitloggen', resultaat: 'geweigerd' })).toEqual([]);
  });
});

describe('waarvandaan een regel kwam', () => {
  it('staat erbij: sessie, apparaat en adres, ook als de sessie later weg is; een ander verzoek op dezelfde verbinding heeft er niets van', async () => {
    const wie = await eenGebruiker();
    const sessieId = await eenSessie(wie);
    const doet = (vanaf: object) =>
      alsGebruiker({ ...wie, ...vanaf }, (tx) => audit(tx, { gebruikerId: wie.id }, { actie: 'vandaag.openen' }));
    await doet({ sessieId, adres: '192.0.2.7' });
    await doet({});
    await doeAlsBaas('DELETE FROM sessie');
    const [zonder, met] = (await lees({ wie: wie.email })).regels;
    expect(met).toMatchObject({ sessie: sessieId, adres: '192.0.2.7', apparaat: expect.stringMatching(/ op /) });
    expect(zonder).toMatchObject({ sessie: null, adres: null, apparaat: null });
    expect(await ids({ sessie: sessieId })).toEqual([met?.id]);
    expect(await ids({ apparaat: met?.apparaat, wie: wie.email })).toEqual([met?.id]);
    expect(await ids({ apparaat: 'Bestaat niet' })).toEqual([]);
    expect((await lees()).apparaten).toContain(met?.apparaat);
  });

  it('is bij achtergrondwerk het systeem', async () => {
    await alsSysteem('proef', (tx) => audit(tx, { systeem: 'nachtwerk' }, { actie: 'bericht.maken' }));
    expect((await lees({ soort: 'bericht.maken' })).regels[0]).toMatchObject({
      ...{ wie: 'systeem: nachtwerk', apparaat: 'systeem', sessie: null, adres: null },
    });
  });

  it('is vanaf het inloggen de nieuwe sessie', async () => {
    const wie = await eenGebruiker();
    const sessieId = await alsBezoeker(
      'proef',
      async (tx) => {
        const id = await startSessieRij(tx, wie.id, 'Edge op Windows');
        await rondSessieAf(tx, id);
        return id;
      },
      { adres: '192.0.2.8' },
    );
    expect((await lees({ wie: wie.email })).regels[0]).toMatchObject({
      ...{ wat: 'logde in', sessie: sessieId, apparaat: 'Edge op Windows', adres: '192.0.2.8' },
    });
  });
});

describe('groepen en volgorde', () => {
  it('elke groep heeft haar daden, geweigerd of niet', async () => {
    const wie = await eenGebruiker();
    const van = (actie: string): Regelwens => ({ door: wie, actie });
    const [blik, daad, recht, bestand] = await eenSpoor(
      ...['dossier.openen', 'persoon.wijzigen', 'gebruiker.wijzigen', 'team.exporteren'].map(van),
    );
    const groep = (naam: string) => ids({ wie: wie.email, groep: naam });
    expect(await groep('inzage')).toEqual([blik]);
    expect(await groep('wijziging')).toEqual([daad]);
    expect(await groep('toegang')).toEqual([recht]);
    expect(await groep('bestand')).toEqual([bestand]);
    expect(await ids({ groep: 'toegang', soort: 'gebruiker.wijzigen' })).toContain(recht);
    expect(await ids({ groep: 'bestand' })).toContain(bestand);
  });

  it('de oudste eerst bladert even volledig', async () => {
    const wie = await eenGebruiker();
    const gemaakt = await eenSpoor(
      ...Array.from({ length: 70 }, (_, i) => ({
        door: wie,
        op: new Date(Date.UTC(2026, 0, 1) + Math.floor(i / 9) * 60_000).toISOString(),
      })),
    );
    const zoek = { wie: wie.email, volgorde: 'oudste' };
    const eerste = await lees(zoek);
    const tweede = await lees({ ...zoek, voor: eerste.ouder });
    expect([...eerste.regels, ...tweede.regels].map((r) => r.id)).toEqual(gemaakt);
    expect(tweede.ouder).toBeNull();
  });
});

describe('wat niet op te zoeken is', () => {
  let voor: Awaited<ReturnType<typeof stand>>;
  beforeEach(async () => {
    voor = await stand();
  });
  it.each([
    ['een onbekend nummer', { client: 'VIA-9999' }, 'client', 'Er is geen cliënt met nummer VIA-9999.'],
    ['een heel lang nummer', { client: 'x'.repeat(5000) }, 'client', 'te lang'],
    ['een tekst die geen datum is', { van: 'gisteren' }, 'van', 'Dit is geen bestaande datum.'],
    ['een datum die niet bestaat', { tot: '2026-02-30' }, 'tot', 'Dit is geen bestaande datum.'],
    ['een einde voor het begin', { van: '2026-03-02', tot: '2026-03-01' }, 'tot', 'ligt voor de eerste'],
    ['een bladzijde die geen getal is', { voor: '1; DROP TABLE' }, 'voor', 'Deze bladzijde is er niet.'],
    ['een bladzijde groter dan een getal kan zijn', { voor: '9'.repeat(19) }, 'voor', 'Deze bladzijde is er niet.'],
    ['een soort die er niet is', { soort: 'constructor' }, 'soort', 'Kies een antwoord'],
    ['een groep die er niet is', { groep: 'constructor' }, 'groep', 'Kies een antwoord'],
    ['een sessie die geen id is', { sessie: 'x' }, 'sessie', 'Deze sessie is er niet.'],
    ['een volgorde die er niet is', { volgorde: 'x' }, 'volgorde', 'Kies een antwoord'],
    ['een resultaat dat er niet is', { resultaat: 'misschien' }, 'resultaat', 'Kies een antwoord'],
    ['een gebruiker die er niet is', { wie: 'Niemandsnaam' }, 'wie', 'geen gebruiker met ‘Niemandsnaam’'],
    ['twee keer hetzelfde veld', { client: ['A', 'B'] }, 'client', 'één tekst'],
    ['een teken dat PostgreSQL niet kent', { client: 'VIA\0-1' }, 'client', 'geen cliënt met nummer VIA-1.'],
  ])('%s: een zin, geen regels, en geen spoor', async (_, zoek, veld, zin) => {
    const { fouten, regels, ouder } = await lees(zoek);
    expect(Object.keys(fouten)).toEqual([veld]);
    expect(fouten[veld]).toContain(zin);
    expect(regels).toEqual([]);
    expect(ouder).toBeNull();
    expect(await stand()).toEqual(voor);
  });

  it('te veel gebruikers tegelijk vraagt om meer van de naam', async () => {
    for (let i = 0; i < 21; i += 1) await eenGebruiker({ naam: `Veelvoorkomend ${i}` });
    expect((await lees({ wie: 'veelvoorkomend' })).fouten.wie).toMatch(/21 gebruikers.*Vul meer in/);
  });

  it('een bladzijde die er niet is heeft geen regels', async () => {
    expect(await lees({ voor: '999999999999999999' })).toMatchObject({ fouten: {}, regels: [], ouder: null });
  });

  it('jokertekens zijn gewone tekens', async () => {
    expect((await lees({ wie: '%' })).fouten.wie).toMatch(/geen gebruiker/);
    expect((await lees({ client: '%' })).fouten.client).toMatch(/geen cliënt/);
  });
});

describe('bladeren', () => {
  it('geeft alles precies één keer, ook bij gelijke tijden en als er intussen regels bijkomen', async () => {
    const client = await eenClient();
    const [een, twee] = [await eenGebruiker(), await eenGebruiker()];
    // Steeds zeven regels op hetzelfde tijdstip, over drie bladzijden.
    const wensen = Array.from({ length: 130 }, (_, i) => ({
      client,
      door: i % 2 ? een : twee,
      op: new Date(Date.UTC(2026, 0, 1) + Math.floor(i / 7) * 60_000).toISOString(),
    }));
    const gemaakt = await eenSpoor(...wensen);
    const gezien: string[] = [];
    const maten: number[] = [];
    let voor: string | undefined;
    for (let bladzijde = 0; bladzijde < 10; bladzijde += 1) {
      const zoek = { client: client.clientnummer, soort: 'dossier.openen', ...(voor ? { voor } : {}) };
      const { regels, ouder, fouten } = await lees(zoek);
      expect(fouten).toEqual({});
      gezien.push(...regels.map((r) => r.id));
      maten.push(regels.length);
      if (!ouder) break;
      voor = ouder;
      await eenSpoor({ client, door: een, op: new Date().toISOString() });
    }
    expect(gezien).toEqual([...gemaakt].reverse());
    expect(maten).toEqual([50, 50, 30]);
  });

  it('door de regels van twee gebruikers tegelijk slaat niets over', async () => {
    const [een, twee] = [await eenGebruiker({ naam: 'Bladeraar een' }), await eenGebruiker({ naam: 'Bladeraar twee' })];
    const gemaakt = await eenSpoor(...Array.from({ length: 70 }, (_, i) => ({ door: i % 3 ? een : twee })));
    const eerste = await lees({ wie: 'bladeraar' });
    const tweede = await lees({ wie: 'bladeraar', voor: eerste.ouder });
    expect([...eerste.regels, ...tweede.regels].map((r) => r.id)).toEqual(gemaakt.reverse());
    expect(tweede.ouder).toBeNull();
  });

  it('precies vijftig regels is één bladzijde', async () => {
    const wie = await eenGebruiker();
    await eenSpoor(...Array.from({ length: 50 }, () => ({ door: wie })));
    const { regels, ouder } = await lees({ wie: wie.email });
    expect([regels.length, ouder]).toEqual([50, null]);
  });
});

it('het aantal opdrachten hangt niet af van het filter of het aantal regels', async () => {
  const [client, wie] = [await eenClient(), await eenGebruiker()];
  await eenSpoor(...Array.from({ length: 60 }, () => ({ client, door: wie, details: { naar: wie.id } })));
  const { ouder } = await lees({ client: client.clientnummer });
  const aantallen = new Set<number>();
  for (const zoek of [
    {},
    { client: client.clientnummer },
    { wie: wie.email },
    { client: client.clientnummer, wie: wie.email, van: '2026-01-01', soort: 'dossier.openen', voor: ouder },
    { resultaat: 'geweigerd', tot: '2020-01-01' },
  ])
    aantallen.add(await telOpdrachten(() => lees(zoek)));
  expect([...aantallen]).toHaveLength(1);
  expect([...aantallen][0]).toBeLessThanOrEqual(10);
});

describe('elk filter leest een index die al op volgorde staat', () => {
  let [client, rustig]: string[] = [];
  beforeAll(async () => {
    client = (await eenClient()).id;
    rustig = (await eenGebruiker()).id;
    await alsSysteem('proef', async (tx) => {
      await ruw(tx).$executeRaw`INSERT INTO auditregel (op, gebruiker_id, actie, client_id, resultaat)
        SELECT now() - n * interval '1 hour', ${fg.id}::uuid, 'dossier.openen', gen_random_uuid(), 'gelukt'
        FROM generate_series(1, 20000) n`;
      await audit(tx, { gebruikerId: rustig as string }, { actie: 'inloggen', clientId: client });
    });
    await doeAlsBaas('ANALYZE auditregel');
  });

  it.each<[string, string, Record<string, unknown>, 'client' | 'rustig' | null]>([
    ['zonder filter', 'auditregel_op_idx', {}, null],
    ['een oude week', 'auditregel_op_idx', { van: '2025-01-01', tot: '2025-01-07' }, null],
    ['een cliënt', 'auditregel_client_id_op_idx', {}, 'client'],
    ['een gebruiker met weinig regels', 'auditregel_gebruiker_id_op_idx', {}, 'rustig'],
    ['een zeldzame soort', 'auditregel_actie_op_idx', { soort: 'lijst.sluiten' }, null],
    ['rechten en inloggen', 'auditregel_actie_op_idx', { groep: 'toegang' }, null],
    ['een apparaat', 'auditregel_apparaat_op_idx', { apparaat: 'Safari op iPhone' }, null],
    ['een sessie', 'auditregel_sessie_id_op_idx', { sessie: '00000000-0000-7000-8000-000000000001' }, null],
    ['het oudste eerst', 'auditregel_op_idx', { volgorde: 'oudste' }, null],
    ['wat geweigerd is', 'auditregel_geweigerd', { resultaat: 'geweigerd' }, null],
  ])('%s: %s', async (_, index, zoek, van) => {
    let vraag = sql``;
    const vangt = {
      $queryRaw: async (opdracht: Sql) => {
        vraag = opdracht;
        return [];
      },
    } as unknown as Tx;
    await leesRegels(vangt, {
      filter: verantwoordingSchema.parse(zoek),
      client: van === 'client' ? { id: client as string, clientnummer: 'PRF' } : null,
      gebruikerIds: van === 'rustig' ? [rustig as string] : null,
    });
    const plan = await alsSysteem('proef', (tx) => ruw(tx).$queryRaw<object[]>(sql`EXPLAIN ${vraag}`));
    const regels = plan.map((r) => String(Object.values(r)[0]));
    expect(regels.join('\n')).not.toContain('Seq Scan on auditregel');
    expect(regels.filter((r) => r.includes('auditregel')).join('\n')).toContain(index);
  });
});
