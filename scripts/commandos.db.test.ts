// De commando's zoals een beheerder ze draait: als eigen proces, met hun uitvoer en exitcode.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { alsSysteem } from '../lib/server/db';
import { deelnemer, importmap } from '../prisma/factories/importmap';
import { doeAlsBaas } from '../prisma/proef/baas';
import { ruw } from '../prisma/proef/ruw';

// Elke proef start eigen processen; hoe lang dat duurt hangt van de machine af.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const LADER = resolve('node_modules/tsx/dist/loader.mjs');
const VIA_PILOT = resolve('prisma/demo/via-pilot');

type Uitkomst = { code: number | null; uit: string; fout: string; cwd: string };

const draai = (script: string, ...args: string[]) => draaiUit(resolve('.'), script, ...args);

function draaiUit(kopie: string, script: string, ...args: string[]): Promise<Uitkomst> {
  const cwd = mkdtempSync(join(tmpdir(), 'vast-contact-commando-'));
  const opties = ['--conditions=react-server', '--import', LADER, join(kopie, `scripts/${script}.ts`), ...args];
  const kind = spawn(process.execPath, opties, { cwd, env: { ...process.env, NODE_OPTIONS: '' } });
  const delen = { uit: '', fout: '' };
  kind.stdout.setEncoding('utf8').on('data', (deel) => (delen.uit += deel));
  kind.stderr.setEncoding('utf8').on('data', (deel) => (delen.fout += deel));
  return new Promise((klaar) => kind.on('close', (code) => klaar({ code, ...delen, cwd })));
}

beforeAll(async () => {
  expect(await draai('importeer', VIA_PILOT)).toMatchObject({ code: 0, fout: '' });
});

describe('importeer', () => {
  it('zegt bij een tweede keer dat alles er al stond, en laat niets achter', async () => {
    const { code, uit, cwd } = await draai('importeer', VIA_PILOT);
    expect(code).toBe(0);
    expect(uit).toContain('contactmomenten.csv: 0 nieuw, 2252 stond er al, 0 afgekeurd');
    expect(uit).toContain('Niets gewijzigd: alles stond er al.');
    expect(existsSync(join(cwd, 'afgekeurd.csv'))).toBe(false);
  });

  it('schrijft wat niet kan naar afgekeurd.csv, zonder formules, en eindigt met 1', async () => {
    const aanpak = 'Reguliere aanpak';
    const regels = [deelnemer('KM-01', { aanpak }), deelnemer('KM-02', { aanpak, einddatum: '=1+1' })];
    const { code, uit, cwd } = await draai('importeer', importmap({ deelnemers: regels }));
    expect(code).toBe(1);
    expect(uit).toContain('deelnemers.csv, regel 3, kolom einddatum, waarde "=1+1": Dit is geen bestaande datum');
    const pad = join(cwd, 'afgekeurd.csv');
    const [kop, rij, rest] = readFileSync(pad, 'utf8').split('\r\n');
    expect(kop).toBe('\uFEFFBestand;Regel;Kolom;Waarde;Reden;Oorspronkelijke regel');
    expect(rij).toMatch(/^deelnemers\.csv;3;einddatum;'=1\+1;"?Dit is geen bestaande datum.*;"?KM-02,Saskia,/);
    expect(rest).toBe('');
    expect(statSync(pad).mode & 0o077).toBe(0);
    expect(await alsSysteem('test', (tx) => tx.client.count({ where: { clientnummer: 'KM-01' } }))).toBe(1);
  });

  it('meldt een map die er niet is in één zin', async () => {
    expect(await draai('importeer', 'bestaat-niet')).toMatchObject({
      code: 1,
      uit: '',
      fout: 'De map bestaat-niet bestaat niet.\n',
    });
    expect(await draai('importeer')).toMatchObject({ code: 1, uit: '' });
  });
});

describe('normrapport', () => {
  it('schrijft alleen het rapport op stdout', async () => {
    const { code, uit, fout } = await draai('normrapport', '--peildatum', '2020-12-31', '--aanpak', 'VIA-pilot');
    expect({ code, fout }).toEqual({ code: 0, fout: '' });
    expect(uit).toBe(readFileSync(join(VIA_PILOT, 'verwacht-norm-2020-12-31.csv'), 'utf8'));
  });

  it.each([
    [['--aanpak', 'VIA-pilot', '--peildatum', '2199-01-01'], /ligt in de toekomst/],
    [['--aanpak', 'VIA-pilot', '--peildatum', '31-12-2020'], /geen bestaande datum/],
    [['--aanpak', 'Bestaat niet'], /De aanpak "Bestaat niet" bestaat niet/],
    [['--peildatum', '2020-12-31'], /Noem de aanpak/],
    [['--anpak', 'VIA-pilot'], /begrijpt dit commando niet/],
  ])('weigert %j in één zin, met niets op stdout', async (args, zin) => {
    const { code, uit, fout } = await draai('normrapport', ...args);
    expect({ code, uit }).toEqual({ code: 1, uit: '' });
    expect(fout).toMatch(zin);
    expect(fout.trim().split('\n')).toHaveLength(1);
  });
});

describe('controleer', () => {
  it('vindt geen verschil na een import, en meldt wat iemand buiten de norm om veranderde', async () => {
    expect(await draai('controleer')).toMatchObject({
      code: 0,
      uit: expect.stringMatching(
        /^\d+ trajecten gecontroleerd, geen verschillen\.\n\d+ regels van het auditspoor gecontroleerd, geen verschillen\.\n$/,
      ),
    });
    await alsSysteem('test', async (tx) => {
      await ruw(tx).$executeRaw`UPDATE traject SET uiterlijke_datum = '2019-01-01'
        WHERE client_id = (SELECT id FROM client WHERE clientnummer = 'VIA-0003')`;
      await ruw(tx).$executeRaw`UPDATE traject SET uiterlijke_datum = NULL
        WHERE client_id = (SELECT id FROM client WHERE clientnummer = 'VIA-0004')`;
    });
    const { code, uit } = await draai('controleer');
    expect(code).toBe(1);
    expect(uit).toContain('VIA-0003 (VIA-pilot): opgeslagen 1 januari 2019, berekend ');
    expect(uit).toContain('VIA-0004 (VIA-pilot): opgeslagen geen, berekend ');
    expect(uit).toMatch(/trajecten gecontroleerd, 2 verschillen\.\n/);
  });
});

describe('controleer, het auditspoor', () => {
  it('geeft een kop om te bewaren, en vindt daarmee dat het einde weg is', async () => {
    const { code, uit: kop } = await draai('controleer', '--kop');
    expect({ code, kop }).toEqual({ code: 0, kop: expect.stringMatching(/^spoor \d+ [0-9a-f]{64}\n$/) });
    const koppen = join(mkdtempSync(join(tmpdir(), 'vast-contact-koppen-')), 'koppen.txt');
    writeFileSync(koppen, kop);
    expect((await draai('controleer', '--koppen', koppen)).uit).toMatch(/auditspoor gecontroleerd, geen verschillen/);
    const laatste = '(SELECT max(nr) FROM auditschakel)';
    await doeAlsBaas(
      "SET LOCAL session_replication_role = 'replica'",
      `DELETE FROM auditregel WHERE id = (SELECT regel_id FROM auditschakel WHERE nr = ${laatste})`,
      `DELETE FROM auditschakel WHERE nr = ${laatste}`,
    );
    expect((await draai('controleer')).uit).toMatch(/auditspoor gecontroleerd, geen verschillen/);
    const { code: fout, uit } = await draai('controleer', '--koppen', koppen);
    expect(fout).toBe(1);
    expect(uit).toMatch(/Auditspoor: De bewaarde kop \d+ staat er niet meer: het einde van het spoor is verwijderd\./);
  });

  it('meldt een bestand zonder koppen, en een dat er niet is, in één zin', async () => {
    const koppen = join(mkdtempSync(join(tmpdir(), 'vast-contact-koppen-')), 'leeg.txt');
    writeFileSync(koppen, 'niets');
    expect((await draai('controleer', '--koppen', koppen)).fout).toMatch(/staan geen koppen/);
    expect((await draai('controleer', '--koppen', 'bestaat-niet')).fout).toMatch(/bestaat niet/);
  });
});

describe('vernietig', () => {
  it('doet over wat uit een kopie terugkwam, één keer, en zet het op de lijst om te bewaren', async () => {
    const map = mkdtempSync(join(tmpdir(), 'vast-contact-vernietigd-'));
    const { id } = await alsSysteem('test', (tx) =>
      tx.client.findFirstOrThrow({
        where: { trajecten: { some: { einddatum: { not: null } } } },
        select: { id: true },
      }),
    );
    const kenmerk = createHash('sha256').update(`vast contact, vernietigd: ${id}`).digest('hex');
    const eerder = join(map, 'eerder.json');
    writeFileSync(eerder, JSON.stringify([{ nummer: 7001, kenmerk, soorten: ['dossier'] }]));
    expect(await draai('vernietig', '--opnieuw', eerder)).toMatchObject({
      code: 0,
      uit: 'Van 1 mens zijn gegevens opnieuw vernietigd; 0 verklaringen vroegen niets meer.\n',
      fout: '',
    });
    expect(await alsSysteem('test', (tx) => tx.client.count({ where: { id } }))).toBe(0);
    const lijst = join(map, 'lijst.json');
    expect(await draai('vernietig', '--lijst', lijst)).toMatchObject({ code: 0, fout: '' });
    expect(statSync(lijst).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(lijst, 'utf8'))).toEqual([{ nummer: 7001, kenmerk, soorten: ['dossier'] }]);
    expect((await draai('vernietig', '--opnieuw', lijst)).uit).toMatch(
      /^Van 0 mensen .*; 1 verklaring vroeg niets meer/,
    );
  });

  it.each([
    ['niets gekozen', [], /^Kies één van beide\./],
    ['allebei', ['--lijst', 'a', '--opnieuw', 'b'], /^Kies één van beide\./],
    [
      'een bestand dat er niet is',
      ['--opnieuw', 'bestaat-niet.json'],
      /^Het bestand bestaat-niet\.json bestaat niet\.$/m,
    ],
    ['een ander bestand', ['--opnieuw', resolve('package.json')], /staat geen lijst van vernietigingen/],
  ])('zegt in één zin wat er mis is: %s', async (_, args, fout) => {
    expect(await draai('vernietig', ...args)).toMatchObject({ code: 1, uit: '', fout: expect.stringMatching(fout) });
  });
});

describe('beheerder', () => {
  it('geeft een link, en weigert als er al een beheerder kan inloggen', async () => {
    const args = ['--email', 'an@gemeente.nl', '--naam', 'An Bee'];
    expect(await draai('beheerder', ...args)).toMatchObject({
      code: 0,
      uit: expect.stringMatching(/\/toegang\/[\w-]{43}\n$/),
    });
    await alsSysteem('test', (tx) =>
      tx.gebruiker.updateMany({ where: { email: 'an@gemeente.nl' }, data: { wachtwoordHash: 'x' } }),
    );
    expect(await draai('beheerder', ...args)).toMatchObject({
      code: 1,
      uit: '',
      fout: expect.stringContaining('al een beheerder'),
    });
  });
});

describe('de database-client', () => {
  /** Zoals na `npm ci` in een verse kopie: alles staat er, behalve wat wij zelf maken. */
  function verseKopie(): string {
    const kopie = mkdtempSync(join(tmpdir(), 'vast-contact-kopie-'));
    for (const deel of [
      'lib',
      'scripts',
      'prisma',
      'prisma.config.ts',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      cpSync(resolve(deel), join(kopie, deel), { recursive: true, preserveTimestamps: true });
    symlinkSync(resolve('node_modules'), join(kopie, 'node_modules'));
    return kopie;
  }

  it('komt er vanzelf als hij er niet is, en opnieuw als het schema nieuwer is', async () => {
    const kopie = verseKopie();
    const client = join(kopie, 'generated/prisma/client.ts');
    try {
      expect(await draaiUit(kopie, 'normrapport', '--aanpak', 'Bestaat niet')).toMatchObject({
        code: 1,
        uit: '',
        fout: expect.stringMatching(/^De aanpak "Bestaat niet" bestaat niet/),
      });
      writeFileSync(client, 'throw new Error("van een oud schema");');
      const straks = new Date(Date.now() + 1_000);
      utimesSync(join(kopie, 'prisma/schema.prisma'), straks, straks);
      expect(await draaiUit(kopie, 'controleer')).toMatchObject({
        fout: '',
        uit: expect.stringContaining('gecontroleerd'),
      });
    } finally {
      rmSync(kopie, { recursive: true, force: true });
    }
  });
});
