// Inzage is compleet: elke kanarie van de cliënt staat in beide bestanden, en geen van een ander of uit een persoonlijke werkaantekening.
import { beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { alsBaas } from '../../prisma/proef/baas';
import { eenKanarie, type Kanarie, veldkanarie } from '../../prisma/proef/kanarie';
import { pdfTekst } from '../../prisma/proef/pdftekst';
import { ruw } from '../../prisma/proef/ruw';
import { doeActie, gelezen, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { clientkolommen, TABELLEN } from '../bewaren/register-regels';
import { ROLLEN } from '../domain/rollen';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { inzageGeven } from './actions';
import { inzageJson, inzagePdf } from './bestand';
import { getInzagebestand, getInzageverzoek } from './queries';

const VERZOEK = { gevraagdOp: '2026-11-16', identiteit: 'balie' };
const idUit = (naar?: string) => naar?.match(/inzage\/([0-9a-f-]{36})/)?.[1] ?? '';
const open = async (user: User, velden: object) =>
  idUit((await doeActie(user, inzageGeven, { ...VERZOEK, ...velden })).naar);

/** De velden waarin een kanarie zit die de cliënt moet terugzien. */
async function tekstvelden(): Promise<{ tabel: string; kolom: string }[]> {
  const kolommen = await alsSysteem('proef', (tx) =>
    ruw(tx).$queryRawUnsafe<{ tabel: string; kolom: string }[]>(
      `SELECT table_name::text AS tabel, column_name::text AS kolom FROM information_schema.columns
        WHERE table_schema = 'public' AND is_generated = 'NEVER' AND udt_name IN ('text', 'citext', '_text')`,
    ),
  );
  const zichtbaar = new Set(TABELLEN.flatMap((t) => clientkolommen(t).map((k) => `${t}.${k.kolom}`)));
  return kolommen.filter((k) => zichtbaar.has(`${k.tabel}.${k.kolom}`));
}

/** Staat iets niet als tekst in een veld, dan zet de kanarie er niets in (prisma/proef/kanarie.ts). */
const ZONDER_KANARIE = /sleutel$|tijd$|taal$|^clientnummer$|^geboortedatum$|^cijfertekst$/;

describe('het overzicht van een cliënt', () => {
  let k: Kanarie;
  let ander: Kanarie;
  let po: User;
  let json: string;
  let pdf: string;

  beforeAll(async () => {
    k = await eenKanarie({ perVeld: true });
    ander = await eenKanarie();
    po = await eenGebruiker({ rol: 'privacy_officer' });
    const id = await open(po, { clientnummer: k.client.clientnummer.toLowerCase() });
    const bestand = await gelezen(getInzagebestand(po, { id, soort: 'json' }, VANDAAG));
    json = inzageJson(bestand);
    pdf = (await pdfTekst(await inzagePdf(bestand))).replace(/\s+/g, '');
  }, 120_000);

  it('heeft elke kanarie van de cliënt, in beide bestanden', async () => {
    const velden = (await tekstvelden()).filter((v) => !ZONDER_KANARIE.test(v.kolom));
    expect(velden.length).toBeGreaterThan(80);
    const tekens = velden.map((v) => veldkanarie(k.kanarie, v.tabel, v.kolom));
    expect(tekens.filter((t) => !json.includes(t))).toEqual([]);
    expect(tekens.filter((t) => !pdf.includes(t))).toEqual([]);
  });

  it('noemt van elke rij elk veld, ook wat geen tekst is', () => {
    const { gegevens } = JSON.parse(json) as { gegevens: Record<string, { rijen: object[] }> };
    const leeg = Object.entries(gegevens).filter(([, { rijen }]) => rijen.length === 0);
    expect(leeg.map(([tabel]) => tabel)).toEqual([]);
    for (const [tabel, { rijen }] of Object.entries(gegevens))
      expect(Object.keys(rijen[0] ?? {}).sort()).toEqual(
        clientkolommen(tabel as (typeof TABELLEN)[number])
          .map((c) => (tabel === 'bsn' ? 'bsn' : c.kolom))
          .sort(),
      );
  });

  it('heeft niets van een ander, en geen persoonlijke werkaantekening of gegevens van een derde', () => {
    for (const bestand of [json, pdf]) {
      expect(bestand).not.toContain(ander.kanarie);
      expect(bestand).not.toContain('Huisgenoot');
      for (const [tabel, kolom] of [
        ['herinnering', 'tekst'],
        ['betrokkene', 'telefoon'],
        ['betrokkene', 'email'],
        ['datalek', 'verslag'],
        ['datalek', 'eerder'],
      ] as const)
        expect(bestand).not.toContain(veldkanarie(k.kanarie, tabel, kolom));
    }
  });

  it('heeft het BSN zelf, niet de cijfertekst', () => {
    for (const bestand of [json, pdf]) expect(bestand).toContain(k.bsn);
    expect(json).not.toContain('cijfertekst');
  });

  it('zegt waarvoor, op welke grond, hoelang, aan wie, welke rechten, en wat er niet in staat', () => {
    for (const stuk of [
      'Waarvoor:',
      'Grond:',
      'geentermijnbepaald',
      'Wieuwgegevenskrijgen',
      'Uwrechten',
      'AutoriteitPersoonsgegevens',
    ])
      expect(pdf).toContain(stuk);
    expect(pdf).toContain('persoonlijkewerkaantekeningen');
    expect(pdf).toMatch(/gaanvanzelfweg.*Biju:1\./);
    expect(JSON.parse(json)).toMatchObject({
      versie: 1,
      clientnummer: k.client.clientnummer,
      nietOpgenomen: expect.any(Array),
    });
  });

  it('laat van elk bestand een regel na, zonder dat er iets van de cliënt in staat', async () => {
    const [regel] = await alsSysteem('proef', (tx) =>
      tx.auditregel.findMany({ where: { actie: 'inzage.downloaden', clientId: k.client.id } }),
    );
    expect(regel).toMatchObject({ gebruikerId: po.id, onderwerp: 'inzageverzoek', details: { soort: 'json' } });
  });
});

describe('inzage geven', () => {
  it('vindt op achternaam en geboortedatum, zoals mensen die schrijven', async () => {
    const { client } = await eenTraject({ client: { achternaam: 'Özdemir', geboortedatum: '1975-07-14' } });
    const po = await eenGebruiker({ rol: 'privacy_officer' });
    const id = await open(po, { achternaam: 'ozdemir', geboortedatum: '14-7-1975' });
    expect(await spoor()).toMatchObject([{ actie: 'inzage.geven', clientId: client.id, onderwerpId: id }]);
    expect(await gelezen(getInzageverzoek(po, { id }, VANDAAG))).toMatchObject({
      clientnummer: client.clientnummer,
      antwoordVoor: '2026-12-16',
      open: true,
    });
  });

  it.each(ROLLEN.filter((rol) => rol !== 'privacy_officer'))('mag niet als %s; er verandert niets', async (rol) => {
    const { client } = await eenTraject({});
    const ik = await eenGebruiker({ rol });
    const voor = await stand();
    await expect(open(ik, { clientnummer: client.clientnummer })).rejects.toThrow();
    expect(await stand()).toEqual(voor);
  });

  it.each([
    ['niemand aangewezen', {}],
    ['alleen een achternaam', { achternaam: 'Jansen' }],
    ['een nummer dat er niet is', { clientnummer: 'BESTAAT-NIET' }],
    ['een dag die moet komen', { clientnummer: 'X', gevraagdOp: '2026-12-01' }],
    ['een onbekende manier', { clientnummer: 'X', identiteit: 'gok' }],
    ['een te lang nummer', { clientnummer: 'X'.repeat(40) }],
  ])('weigert %s; er verandert niets', async (_, velden) => {
    const po = await eenGebruiker({ rol: 'privacy_officer' });
    const voor = await stand();
    await expect(open(po, velden)).rejects.toThrow();
    expect(await stand()).toEqual(voor);
  });

  it('weigert als de naam en geboortedatum van twee mensen zijn', async () => {
    const zelfde = { achternaam: 'Tweeling', geboortedatum: '1980-01-02' };
    await eenTraject({ client: zelfde });
    await eenTraject({ client: { ...zelfde, voornaam: 'Bo' } });
    const po = await eenGebruiker({ rol: 'privacy_officer' });
    await expect(open(po, zelfde)).rejects.toThrow();
  });

  it('is alleen van wie het opende, en een uur lang', async () => {
    const { client } = await eenTraject({});
    const po = await eenGebruiker({ rol: 'privacy_officer' });
    const id = await open(po, { clientnummer: client.clientnummer });
    const collega = await eenGebruiker({ rol: 'privacy_officer' });
    expect(await getInzagebestand(collega, { id, soort: 'pdf' }, VANDAAG)).toBeNull();
    await alsBaas(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`UPDATE inzageverzoek SET op = op - interval '2 hours', verloopt_op = verloopt_op - interval '2 hours' WHERE id = ${id}::uuid`;
    });
    expect(await getInzagebestand(po, { id, soort: 'pdf' }, VANDAAG)).toBeNull();
    expect(await spoor()).toMatchObject([{ actie: 'inzage.downloaden', resultaat: 'geweigerd' }]);
  });
});
