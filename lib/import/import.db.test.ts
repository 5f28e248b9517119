import { beforeAll, describe, expect, it } from 'vitest';
import { ruw } from '../../prisma/proef/ruw';
import { datum } from '../domain/datum';
import { controleerNorm } from '../normrapport/controle';
import { uitDb } from '../server/datums';
import { alsSysteem } from '../server/db';
import { leesMap } from './bron';
import { importeer } from './commands';

const VANDAAG = datum('2026-11-22');
const leesIn = async () => (await importeer(await leesMap('prisma/demo/via-pilot'), { vandaag: VANDAAG })).perBestand;

const AANTALLEN = {
  aanpakken: 2,
  begeleiders: 5,
  deelnemers: 265,
  opschortingen: 1,
  onhold: 62,
  contactmomenten: 2252,
};

const telRijen = () =>
  alsSysteem('test', async (tx) => ({
    client: await tx.client.count(),
    traject: await tx.traject.count(),
    begeleiding: await tx.begeleiding.count(),
    contactmoment: await tx.contactmoment.count(),
    onderwerpen: await tx.contactmomentOnderwerp.count(),
    onHold: await tx.onHold.count(),
    audit: await tx.auditregel.count(),
  }));

describe('de bestanden van de VIA-pilot', () => {
  let eerste: Awaited<ReturnType<typeof leesIn>>;
  beforeAll(async () => {
    eerste = await leesIn();
  });

  it('komen er in hun geheel in', () => {
    for (const [bestand, nieuw] of Object.entries(AANTALLEN))
      expect(eerste[bestand as keyof typeof AANTALLEN], bestand).toMatchObject({
        nieuw,
        stondErAl: 0,
        afwijkend: 0,
        afgekeurd: [],
      });
  });

  it('veranderen bij een tweede keer niets', async () => {
    const voor = await telRijen();
    const tweede = await leesIn();
    for (const [bestand, aantal] of Object.entries(AANTALLEN))
      expect(tweede[bestand as keyof typeof AANTALLEN]).toMatchObject({
        nieuw: 0,
        stondErAl: aantal,
        afwijkend: 0,
        afgekeurd: [],
      });
    expect(await telRijen()).toEqual(voor);
  });

  it('geven uiterlijke datums die kloppen met de feiten', async () => {
    const verschillen: unknown[] = [];
    expect(await controleerNorm(VANDAAG, (v) => verschillen.push(v))).toBe(265);
    expect(verschillen).toEqual([]);
  });

  it('geven gebruikers zonder wachtwoord, met hun team en aanpakken', async () => {
    const gebruikers = await alsSysteem('test', (tx) =>
      tx.gebruiker.findMany({ select: { gebruikersnaam: true, wachtwoordHash: true, teams: true, aanpakken: true } }),
    );
    expect(gebruikers.every((g) => g.wachtwoordHash === null)).toBe(true);
    expect(gebruikers.find((g) => g.gebruikersnaam === 'm.visser')).toMatchObject({ teams: [{}], aanpakken: [] });
    expect(gebruikers.find((g) => g.gebruikersnaam === 'j.hofman')).toMatchObject({ teams: [], aanpakken: [{}, {}] });
  });

  it('geven een traject het team van zijn begeleider, en de controlegroep geen van beide', async () => {
    const los = { teamId: null, begeleidingen: { none: {} } };
    const [pilot, controle] = await alsSysteem('test', (tx) =>
      Promise.all([
        tx.traject.count({ where: { groep: 'pilot', teamId: { not: null }, begeleidingen: { some: { tot: null } } } }),
        tx.traject.count({ where: { groep: 'controle', ...los } }),
      ]),
    );
    expect({ pilot, controle }).toEqual({ pilot: 134, controle: 131 });
  });

  it('laten de begeleiding beginnen om middernacht in Nederland op de startdatum', async () => {
    const rijen = await alsSysteem(
      'test',
      (tx) => ruw(tx).$queryRaw<{ anders: bigint }[]>`
        SELECT count(*) AS anders FROM begeleiding b JOIN traject t ON t.id = b.traject_id
        WHERE b.tot IS NOT NULL OR b.van AT TIME ZONE 'Europe/Amsterdam' <> t.startdatum::timestamp`,
    );
    expect(rijen[0]?.anders).toBe(0n);
  });

  it('zetten on hold zonder herziendatum zes maanden na het begin op de agenda', async () => {
    const periode = await alsSysteem('test', (tx) =>
      tx.onHold.findFirstOrThrow({ where: { traject: { client: { clientnummer: 'VIA-0003' } } } }),
    );
    expect([uitDb(periode.van), uitDb(periode.herzienOp), periode.reden]).toEqual([
      '2020-04-22',
      '2020-10-22',
      'lichamelijke_klachten',
    ]);
  });

  it('laten een spoor na: elke nieuwe cliënt, en elke groep rijen', async () => {
    const perActie = await alsSysteem('test', (tx) =>
      tx.auditregel.groupBy({ by: ['actie', 'systeem'], _count: true, orderBy: { actie: 'asc' } }),
    );
    expect(perActie).toEqual([
      { actie: 'client.importeren', systeem: 'import', _count: 265 },
      { actie: 'import.aanvullen', systeem: 'import', _count: expect.any(Number) },
      { actie: 'import.verwerken', systeem: 'import', _count: 10 },
    ]);
  });

  it('bewaren een contact van voor het traject als geschiedenis', async () => {
    const velden = {
      clientnummer: 'VIA-0001',
      datum: '2019-11-05',
      vorm: 'telefonisch',
      status: 'gevoerd',
      begeleider: 's.deboer',
    };
    const leeg = { locatie: '', duur_minuten: '', onderwerpen: '', verslag: '', tijd: '' };
    const contactmomenten = [{ regel: 2, ruw: '', velden: { ...leeg, ...velden } }];
    const { perBestand } = await importeer({ rijen: { contactmomenten }, opmerkingen: [] }, { vandaag: VANDAAG });
    expect(perBestand.contactmomenten).toMatchObject({ nieuw: 1, afgekeurd: [] });
    const verschillen: unknown[] = [];
    await controleerNorm(VANDAAG, (v) => verschillen.push(v));
    expect(verschillen).toEqual([]);
  });
});
