// Vernietigen: van de cliënt is nergens iets over, de cijfers blijven gelijk, wie een bewaarplicht heeft blijft, en een reservekopie gaat opnieuw weg.
import { beforeAll, describe, expect, it } from 'vitest';
import { dag, uniek } from '../../prisma/factories/basis';
import { eenBewaarplicht, eenBewaartermijn } from '../../prisma/factories/bewaren';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenGemis, eenInzet } from '../../prisma/factories/inzet';
import { eenTraject } from '../../prisma/factories/traject';
import { alsBaas } from '../../prisma/proef/baas';
import { eenKanarie, type Kanarie } from '../../prisma/proef/kanarie';
import { ruw } from '../../prisma/proef/ruw';
import { spoor, stand } from '../../prisma/proef/stand';
import { getJaarverslag } from '../afwijkingen/jaarverslag-queries';
import { type Datum, datum } from '../domain/datum';
import { getAanbod } from '../instrumenten/aanbod-queries';
import { getPilot } from '../pilot/queries';
import type { User } from '../policy/policy';
import { alsSysteem, type Tx } from '../server/db';
import { leesVernietiglijst, vernietigOpnieuw } from './opnieuw';
import { voerVernietigingUit } from './vernietigen';
import { stelVernietigingVoor } from './voorstellen';

/** Meer dan vijf jaar na het einde. */
const LATER = datum('2032-06-01');
const beheer = <T>(werk: (tx: Tx) => Promise<T>) => alsSysteem('proef', werk, { timeout: 60_000 });

const eindig = (trajectId: string, op: string) =>
  beheer((tx) =>
    tx.traject.update({ where: { id: trajectId }, data: { einddatum: dag(op), uitstroomreden: 'verhuisd' } }),
  );

/** Keurt goed wat er voor deze cliënt is voorgesteld; het id. */
const keurGoed = (clientId: string, po: User) =>
  beheer(async (tx) => {
    const { id } = await tx.vernietiging.findFirstOrThrow({ where: { clientId, goedgekeurd: null } });
    await tx.vernietiging.update({
      where: { id },
      data: { goedgekeurd: true, beslotenOp: new Date(), beslotenDoorId: po.id },
    });
    return id;
  });

const stelVoor = (op: Datum = LATER) => beheer((tx) => stelVernietigingVoor(tx, op));
const voerUit = (id: string, op: Datum = LATER) => beheer((tx) => voerVernietigingUit(tx, id, op));

/** In welke tabellen deze tekst staat, in welke kolom van welke soort ook. */
const waarStaat = (tekst: string) =>
  alsBaas(async (tx) => {
    const tabellen = await tx.$queryRaw<{ naam: string }[]>`
      SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS naam FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker')`;
    const gevonden: string[] = [];
    for (const { naam } of tabellen) {
      const [rij] = await tx.$queryRawUnsafe<{ er: boolean }[]>(
        `SELECT EXISTS (SELECT FROM ${naam} x WHERE position($1 IN x::text) > 0) AS er`,
        tekst,
      );
      if (rij?.er) gevonden.push(naam.replace('public.', ''));
    }
    return gevonden;
  });

/** Een kanarie wier traject voorbij is, met alles om voorgesteld te worden. */
async function vervallenKanarie(po: User): Promise<Kanarie> {
  const k = await eenKanarie({ perVeld: true });
  await eenBewaartermijn({ aanpak: { id: k.aanpakId }, door: po, onderzoekEindigt: '2027-01-01' });
  const { clientnummer } = k.client;
  await beheer(async (tx) => {
    await tx.concept.create({
      data: {
        ...{ gebruikerId: k.wie.begeleider.id, plek: `/clienten/${clientnummer}/gegevens#persoon` },
        inhoud: [{ op: new Date().toISOString(), waarden: { verslag: `${k.kanarie}.concept.inhoud` } }],
      },
      select: { plek: true },
    });
    await tx.idempotentie.create({
      data: {
        ...{ gebruikerId: k.wie.begeleider.id, sleutel: `sleutel-${clientnummer}`, actie: 'persoon.wijzigen' },
        ...{
          inhoud: {},
          resultaat: { naar: `/clienten/${clientnummer}`, melding: `${k.kanarie}.idempotentie.melding` },
        },
      },
      select: { sleutel: true },
    });
    // Het voorstel van de proef staat een eigen voorstel niet in de weg.
    await tx.vernietiging.updateMany({
      where: { clientId: k.client.id },
      data: { beslotenOp: new Date('2020-01-01') },
    });
    const trajecten = await tx.traject.findMany({ where: { clientId: k.client.id }, select: { id: true } });
    return trajecten;
  }).then(([t]) => eindig(t?.id ?? '', '2026-11-01'));
  return k;
}

describe('wie vernietigd is', () => {
  let po: User;
  let k: Kanarie;
  let ander: Kanarie;
  let id: string;
  let kopie: Awaited<ReturnType<typeof bewaarKopie>>;

  /** Elke rij van elke tabel, zoals een reservekopie haar heeft. */
  const bewaarKopie = () => stand();

  beforeAll(async () => {
    po = await eenGebruiker({ rol: 'privacy_officer' });
    k = await vervallenKanarie(po);
    ander = await eenKanarie();
    await stelVoor();
    id = await keurGoed(k.client.id, po);
    kopie = await bewaarKopie();
    expect(await waarStaat(k.kanarie)).toContain('contactmoment');
    expect(await voerUit(id)).toBe('uitgevoerd');
  }, 120_000);

  it('staat nergens meer: geen tekst, geen nummer, in geen kolom van geen tabel', async () => {
    expect(await waarStaat(k.kanarie)).toEqual([]);
    // Alleen het spoor houdt het id: dat wijst naar niemand meer.
    expect(await waarStaat(k.client.id)).toEqual(['auditregel']);
    expect((await waarStaat(k.client.clientnummer)).filter((t) => t !== 'auditregel')).toEqual([]);
  });

  it('laat een ander heel', async () => {
    expect((await waarStaat(ander.kanarie)).length).toBeGreaterThan(30);
  });

  it('laat een verklaring na die naar niemand wijst, en die niet meer verandert', async () => {
    const v = await beheer((tx) => tx.vernietiging.findUniqueOrThrow({ where: { id } }));
    expect(v).toMatchObject({
      clientId: null,
      nummer: expect.any(Number),
      beslotenDoorId: po.id,
      kenmerk: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(v.aantallen).toMatchObject({
      client: 1,
      traject: 1,
      contactmoment: expect.any(Number),
      concept: 1,
      idempotentie: 1,
    });
    expect(v.grond).toMatch(/Bewaartermijn van het hele dossier voorbij \(Vlucht .+, 60 maanden\)/);
    expect(JSON.stringify(v)).not.toContain(k.client.clientnummer);
    await expect(
      beheer((tx) => tx.vernietiging.update({ where: { id }, data: { grond: 'anders' } })),
    ).rejects.toThrow();
    await expect(beheer((tx) => tx.vernietiging.delete({ where: { id } }))).rejects.toThrow();
    expect(await spoor()).toMatchObject([
      { actie: 'vernietiging.uitvoeren', clientId: k.client.id, systeem: 'vernietiging' },
    ]);
  });

  it('wordt niet nog eens vernietigd', async () => {
    const voor = await stand();
    expect(await voerUit(id)).toBe('niet');
    expect(await stand()).toEqual(voor);
  });

  it('gaat uit een teruggezette reservekopie opnieuw weg', async () => {
    const lijst = await beheer(leesVernietiglijst);
    await zetTerug(kopie as Record<string, Record<string, unknown>[]>);
    expect(await waarStaat(k.kanarie)).toContain('contactmoment');
    expect(await vernietigOpnieuw(lijst, LATER)).toEqual({ opnieuw: 1, alWeg: lijst.length - 1 });
    expect(await waarStaat(k.kanarie)).toEqual([]);
    const [weer] = await beheer((tx) => tx.vernietiging.findMany({ where: { kenmerk: lijst[0]?.kenmerk } }));
    expect(weer).toMatchObject({
      nummer: lijst[0]?.nummer,
      beslotenDoorId: null,
      grond: expect.stringMatching(/reservekopie/),
    });
    expect(await vernietigOpnieuw(lijst, LATER)).toEqual({ opnieuw: 0, alWeg: lijst.length });
  });
});

/** Zet de database terug zoals zij in de kopie was. */
const zetTerug = (kopie: Record<string, Record<string, unknown>[]>) =>
  alsBaas(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    const tabellen = await tx.$queryRaw<{ naam: string }[]>`
      SELECT tablename::text AS naam FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
    for (const { naam } of tabellen) {
      await tx.$executeRawUnsafe(`DELETE FROM ${naam}`);
      const rijen = kopie[naam] ?? [];
      if (rijen.length === 0) continue;
      const kolommen = await tx.$queryRawUnsafe<{ naam: string }[]>(
        `SELECT quote_ident(column_name) AS naam FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name = '${naam}' AND is_generated = 'NEVER'`,
      );
      const lijst = kolommen.map((c) => c.naam).join(', ');
      await tx.$executeRawUnsafe(
        `INSERT INTO ${naam} (${lijst}) OVERRIDING SYSTEM VALUE SELECT ${lijst} FROM jsonb_populate_recordset(NULL::${naam}, $1::jsonb)`,
        JSON.stringify(rijen),
      );
    }
  });

describe('wat er niet weggaat', () => {
  let po: User;
  beforeAll(async () => {
    po = await eenGebruiker({ rol: 'privacy_officer' });
  });

  const geeindigd = async (aanpak: string, eind: string, start = '2025-01-06') =>
    eenTraject({ aanpak, begeleider: null, start, eind, laatsteGesprek: '2025-06-02' });
  const voorstellenVan = (clientId: string) =>
    beheer((tx) => tx.vernietiging.findMany({ where: { clientId }, select: { soorten: true, goedgekeurd: true } }));

  it('zonder vastgestelde termijn, of als zij nog loopt', async () => {
    const zonder = await geeindigd(`Zonder ${uniek()}`, '2025-12-31');
    const loopt = await geeindigd(`Loopt ${uniek()}`, '2027-06-01');
    await eenBewaartermijn({ aanpak: loopt.aanpak, door: po, maanden: 60, soorten: ['dossier', 'netwerk'] });
    await stelVoor();
    expect(await voorstellenVan(zonder.client.id)).toEqual([]);
    expect(await voorstellenVan(loopt.client.id)).toEqual([]);
    // De laatste dag telt nog mee: pas de dag erna is zij voorbij.
    await stelVoor(datum('2032-06-02'));
    expect(await voorstellenVan(loopt.client.id)).toMatchObject([{ soorten: ['dossier'] }]);
  });

  it('van wie elders nog een traject loopt, of een langere termijn heeft', async () => {
    const t = await geeindigd(`Kort ${uniek()}`, '2025-12-31');
    await eenBewaartermijn({ aanpak: t.aanpak, door: po, maanden: 12, soorten: ['dossier'] });
    const tweede = await eenTraject({
      client: t.client,
      aanpak: `Lang ${uniek()}`,
      begeleider: null,
      start: '2026-01-05',
    });
    await eenBewaartermijn({ aanpak: tweede.aanpak, door: po, maanden: 12, soorten: ['dossier'] });
    await stelVoor();
    expect(await voorstellenVan(t.client.id)).toEqual([]);
    await eindig(tweede.id, '2026-06-01');
    await stelVoor();
    expect(await voorstellenVan(t.client.id)).toMatchObject([{ soorten: ['dossier'] }]);
  });

  it('met een bewaarplicht: niet voorgesteld, en ook na goedkeuring niet weg', async () => {
    const t = await geeindigd(`Plicht ${uniek()}`, '2025-12-31');
    await eenBewaartermijn({ aanpak: t.aanpak, door: po, maanden: 12, soorten: ['dossier'] });
    const plicht = await eenBewaarplicht({ client: t.client, door: po });
    await stelVoor();
    expect(await voorstellenVan(t.client.id)).toEqual([]);
    await beheer((tx) =>
      tx.bewaarplicht.update({ where: { id: plicht.id }, data: { opgehevenOp: new Date(), opgehevenDoorId: po.id } }),
    );
    await stelVoor();
    const id = await keurGoed(t.client.id, po);
    await eenBewaarplicht({ client: t.client, door: po });
    expect(await voerUit(id)).toBe('niet');
    expect(await beheer((tx) => tx.client.count({ where: { id: t.client.id } }))).toBe(1);
    expect(await spoor()).toMatchObject([
      { actie: 'vernietiging.uitvoeren', resultaat: 'geweigerd', clientId: t.client.id },
    ]);
  });

  it('ook de database weigert tijdens een bewaarplicht, en zonder goedkeuring', async () => {
    const t = await geeindigd(`Slot ${uniek()}`, '2025-12-31');
    const poging = (goedgekeurd: boolean) =>
      beheer(async (tx) => {
        const { id } = await tx.vernietiging.create({
          data: {
            ...{ clientId: t.client.id, soorten: ['dossier'], grond: 'proef' },
            ...(goedgekeurd && { goedgekeurd, beslotenOp: new Date(), beslotenDoorId: po.id }),
          },
        });
        await ruw(tx)
          .$executeRaw`SELECT set_config('app.vernietiging', ${id}, true), set_config('app.vandaag', '2032-06-01', true)`;
        await tx.contactmoment.deleteMany({ where: { clientId: t.client.id } });
        throw new Error('het mocht');
      });
    await expect(poging(false)).rejects.toSatisfy((f) => !String(f).includes('het mocht'));
    await expect(poging(true)).rejects.toThrow('het mocht');
    await eenBewaarplicht({ client: t.client, door: po });
    await expect(poging(true)).rejects.toSatisfy((f) => !String(f).includes('het mocht'));
    await expect(beheer((tx) => tx.contactmoment.deleteMany({ where: { clientId: t.client.id } }))).rejects.toThrow();
  });

  it('een voorstel dat niet meer klopt gaat vanzelf terug', async () => {
    const t = await geeindigd(`Terug ${uniek()}`, '2025-12-31');
    await eenBewaartermijn({ aanpak: t.aanpak, door: po, maanden: 12, soorten: ['dossier'] });
    await stelVoor();
    expect(await voorstellenVan(t.client.id)).toHaveLength(1);
    await eenBewaartermijn({ aanpak: t.aanpak, door: po, maanden: 600, soorten: ['dossier'] });
    await stelVoor();
    expect(await voorstellenVan(t.client.id)).toEqual([]);
  });
});

describe('selectiegegevens', () => {
  it('gaan weg als het onderzoek eindigt, ook van wie nog loopt; de rest blijft', async () => {
    const po = await eenGebruiker({ rol: 'privacy_officer' });
    const t = await eenTraject({ aanpak: `Onderzoek ${uniek()}`, begeleider: null, start: '2026-01-05' });
    await beheer((tx) =>
      tx.selectiegegevens.create({ data: { clientId: t.client.id, geboorteland: 'Merkland', generatie: 1 } }),
    );
    await eenBewaartermijn({ aanpak: t.aanpak, door: po, soorten: ['selectie'] });
    await stelVoor();
    expect(await beheer((tx) => tx.vernietiging.count({ where: { clientId: t.client.id } }))).toBe(0);
    await eenBewaartermijn({ aanpak: t.aanpak, door: po, soorten: ['selectie'], onderzoekEindigt: '2026-12-31' });
    await stelVoor();
    const id = await keurGoed(t.client.id, po);
    expect(await voerUit(id)).toBe('uitgevoerd');
    expect(await waarStaat('Merkland')).toEqual([]);
    expect(await beheer((tx) => tx.traject.count({ where: { id: t.id } }))).toBe(1);
    expect(await beheer((tx) => tx.vernietiging.findUnique({ where: { id } }))).toMatchObject({
      aantallen: { selectiegegevens: 1 },
      soorten: ['selectie'],
    });
  });
});

describe('de cijfers', () => {
  it('zijn na vernietiging dezelfde: Pilot op elke dag, het jaarverslag van elk jaar, en het aanbod', async () => {
    const [aanpak, team] = [`Cijfers ${uniek()}`, `Team ${uniek()}`];
    const pl = await eenGebruiker({ rol: 'projectleider', aanpakken: [aanpak] });
    const tl = await eenGebruiker({ rol: 'teamleider', team });
    const po = await eenGebruiker({ rol: 'privacy_officer' });
    const weg: { id: string; client: { id: string } }[] = [];
    for (let i = 0; i < 14; i += 1) {
      const stopt = i < 6;
      const t = await eenTraject({
        ...{ aanpak, team, begeleider: null, start: i % 2 ? '2024-02-05' : '2024-03-04' },
        gesprekken: i % 3 ? ['2024-03-18', '2024-06-10', '2024-09-02', '2025-01-20'] : ['2024-04-02'],
        ...(i === 2 && { opschorting: { van: '2024-05-01', tot: '2024-06-30' } }),
        ...(stopt && { eind: i % 2 ? '2025-03-31' : '2025-05-12' }),
      });
      await eenGemis({ traject: t, ...(i % 2 && { belemmering: 'vervoer' as const }) });
      if (i > 5) await eenInzet({ traject: t, wensen: ['x'] });
      if (stopt) {
        weg.push(t);
        await eenBewaartermijn({ aanpak: t.aanpak, door: po, maanden: 12, soorten: ['dossier'] });
      }
    }
    const dagen = [
      '2024-03-01',
      '2024-06-30',
      '2024-09-30',
      '2025-02-14',
      '2025-03-31',
      '2025-04-01',
      '2025-05-12',
      '2026-11-18',
    ];
    const lees = async () => ({
      pilot: await Promise.all(
        dagen.flatMap((d) =>
          (['twaalf_maanden', 'kalenderjaar'] as const).map((periode) =>
            getPilot(pl, { aanpak: null, periode, peildatum: datum(d) }, datum('2026-11-18')),
          ),
        ),
      ),
      jaar: await Promise.all(
        [2024, 2025, 2026].map(async (jaar) => {
          const v = await getJaarverslag(tl, { team: null, aanpak: null, jaar }, datum('2026-11-18'));
          return (
            v && {
              totaal: v.totaal,
              vorig: v.vorig,
              perAanpak: v.perAanpak,
              perJaar: v.perJaar,
              jaren: v.jaren,
              nog: v.nogTeSluiten,
              aanpakken: v.aanpakken,
            }
          );
        }),
      ),
      aanbod: [
        await getAanbod(pl, { team: null, aanpak: null }, datum('2026-11-18')),
        await getAanbod(tl, { team: null, aanpak: null }, datum('2026-11-18')),
      ],
    });
    const voor = await lees();
    expect(voor.pilot.at(-1)).toMatchObject({ begonnen: 14, beeindigd: 6 });
    expect(voor.jaar[1]?.totaal.trajectjaren).toBeGreaterThan(10);
    await stelVoor(datum('2026-11-18'));
    for (const { client } of weg)
      expect(await voerUit(await keurGoed(client.id, po), datum('2026-11-18'))).toBe('uitgevoerd');
    expect(await beheer((tx) => tx.traject.count({ where: { id: { in: weg.map((w) => w.id) } } }))).toBe(0);
    expect(await lees()).toEqual(voor);
  }, 120_000);
});
