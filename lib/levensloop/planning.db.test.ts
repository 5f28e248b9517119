import { beforeAll, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenBestandadvies } from '../../prisma/factories/situatie';
import { eenTraject } from '../../prisma/factories/traject';
import { GEHEIM } from '../../prisma/proef/proefteam';
import { spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider, TEAM_MAG, TEAM_MAG_NIET } from '../../prisma/proef/teamsituaties';
import { getTeamgegevens } from '../dossier/gegevens-queries';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import type { Planning } from './planning';
import { getPlanning } from './queries';

let ik: User;
let anna: GemaakteGebruiker;
let t: Awaited<ReturnType<typeof volgeschreven>>;
let planning: Planning;

/** Een traject waarin in elk veld voor vrije tekst iets staat dat een teamleider niet mag lezen. */
async function volgeschreven() {
  const vervanger = await eenGebruiker({ naam: 'Vervanger' });
  const traject = await eenTraject<User>({
    begeleider: anna,
    start: '2026-01-05',
    client: { voornaam: 'Fatma', achternaam: 'Yılmaz', bereikbaarheid: GEHEIM },
    ritme: { weken: 3, momenten: GEHEIM, wens: GEHEIM },
    onHold: { van: '2026-10-01' },
    opschorting: { van: '2026-12-01', tot: '2026-12-10', reden: 'opname' },
    taak: { verlooptOp: '2026-11-25', tekst: GEHEIM },
    uitleg: { reden: 'opname_of_ziekte', tekst: GEHEIM, tot: '2026-11-25' },
    vervanging: { door: vervanger, van: '2026-11-16', tot: '2026-11-20' },
    contacten: [
      { datum: '2026-10-07', verslag: GEHEIM, derden: GEHEIM, metDerde: true, onderwerpen: [GEHEIM] },
      { datum: '2026-11-02', status: 'afgezegd', verslag: GEHEIM },
      { datum: '2026-11-03', verslag: GEHEIM, verkeerd: GEHEIM },
      { datum: '2026-11-25', status: 'gepland', verslag: GEHEIM, tijd: '10:00', locatie: 'stadskantoor' },
    ],
  });
  await eenBestandadvies({ client: traject.client, datum: '2026-02-01', grond: GEHEIM });
  await alsSysteem('proef', async (tx) => {
    await tx.onHold.updateMany({ where: { trajectId: traject.id }, data: { toelichting: GEHEIM } });
    const [contact] = await tx.contactmoment.findMany({ where: { clientId: traject.client.id } });
    await tx.contactmoment.updateMany({
      where: { clientId: traject.client.id, status: 'afgezegd' },
      data: { afgezegdReden: GEHEIM },
    });
    const door = { contactmomentId: contact?.id ?? '', doorId: anna.id };
    await tx.contactmomentWijziging.create({
      data: { ...door, soort: 'gecorrigeerd', oudVerslag: GEHEIM, oud: [GEHEIM], reden: GEHEIM },
    });
    await tx.selectiegegevens.create({ data: { clientId: traject.client.id, geboorteland: GEHEIM, generatie: 1 } });
  });
  return traject;
}

beforeAll(async () => {
  anna = await eenGebruiker({ naam: 'Anna' });
  ik = await eenTeamleider();
  t = await volgeschreven();
  const gezien = await getPlanning(ik, t.client, VANDAAG);
  if (!gezien) throw new Error('Er is geen planning');
  planning = gezien;
});

describe('de planning van een cliënt', () => {
  it('laat zien wie, wanneer en hoe het met de norm staat', () => {
    expect(planning).toMatchObject({ clientnummer: t.client.clientnummer, naam: 'Fatma Yılmaz' });
    expect(planning.wisselingen).toMatchObject({ aantal: 1 });
    expect(planning.trajecten).toMatchObject([
      {
        id: t.id,
        aanpak: 'VIA-pilot',
        vraagt: 'vier gesprekken per jaar',
        team: { naam: 'Noord' },
        begeleider: { id: anna.id, naam: 'Anna', geblokkeerd: false },
        onHoldSinds: '2026-10-01',
        uitleg: { reden: 'opname_of_ziekte', tot: '2026-11-25', op: VANDAAG },
        vervangingen: [{ naam: 'Vervanger', van: '2026-11-16', tot: '2026-11-20' }],
        opschortingen: [{ van: '2026-12-01', tot: '2026-12-10', reden: 'opname', vanAanpak: false }],
        norm: { status: 'op_schema', uiterlijk: '2027-01-17' },
      },
    ]);
    expect(planning.trajecten[0]?.contacten.map((c) => [c.datum, c.vorm, c.status, c.verkeerd])).toEqual([
      ['2026-11-25', 'telefonisch', 'gepland', false],
      ['2026-11-03', 'telefonisch', 'gevoerd', true],
      ['2026-11-02', 'telefonisch', 'afgezegd', false],
      ['2026-10-07', 'driegesprek_telefonisch', 'gevoerd', false],
    ]);
  });

  it('laat geen letter zien van wat er is opgeschreven, en van zijn gegevens alleen het telefoonnummer', async () => {
    expect(JSON.stringify(await stand()).split(GEHEIM).length).toBeGreaterThan(15);
    expect(JSON.stringify(planning)).not.toContain(GEHEIM);
    // Zijn nummer wel, om te kunnen bellen; de rest van zijn gegevens staat bij Gegevens.
    expect(planning.telefoon).toBe('06-00000000');
    expect(JSON.stringify(planning)).not.toMatch(/1980-05-17|Noord-Noord/);
  });

  it('geeft begeleiders van het team om uit te kiezen, niet wie geblokkeerd is of ergens anders werkt', async () => {
    await eenGebruiker({ naam: 'Weg', geblokkeerd: true });
    await eenGebruiker({ naam: 'Zuid', team: 'Zuid' });
    const opnieuw = await getPlanning(ik, t.client, VANDAAG);
    const namen = Object.values(opnieuw?.begeleiders ?? {}).flatMap((b) => b.map((g) => g.naam));
    expect(namen).toEqual(expect.arrayContaining(['Anna', 'Vervanger']));
    expect(namen).not.toEqual(expect.arrayContaining(['Weg']));
    expect(namen).not.toEqual(expect.arrayContaining(['Zuid']));
  });

  it('telt hoeveel verschillende begeleiders er waren, en laat elke periode zien', async () => {
    const wissel = await eenTraject<User>({
      begeleider: anna,
      start: '2026-01-05',
      begeleidingTot: new Date('2026-06-01T09:00:00Z'),
    });
    const [bert, nu] = [await eenGebruiker({ naam: 'Bert' }), new Date('2026-06-01T15:00:00Z')];
    await alsSysteem('proef', async (tx) => {
      const data = { trajectId: wissel.id, van: new Date('2026-06-01T09:00:00Z') };
      await tx.begeleiding.create({ data: { ...data, gebruikerId: bert.id, tot: nu } });
      await tx.begeleiding.create({ data: { trajectId: wissel.id, gebruikerId: anna.id, van: nu } });
    });
    const planning = await getPlanning(ik, wissel.client, VANDAAG);
    expect(planning?.wisselingen).toEqual({ aantal: 2, sinds: '2026-01-05' });
    expect(planning?.trajecten[0]?.begeleidingen.map((b) => [b.naam, b.van, b.tot])).toEqual([
      ['Anna', '2026-06-01', null],
      ['Bert', '2026-06-01', '2026-06-01'],
      ['Anna', '2026-01-05', '2026-06-01'],
    ]);
  });

  it('toont hoogstens de twintig laatste contacten, en elk getal komt van alles', async () => {
    const lang = await eenTraject<User>({ start: '2026-01-05' });
    for (let dag = 1; dag <= 25; dag += 1)
      await eenContactmoment({ client: lang.client, datum: `2026-10-${String(dag).padStart(2, '0')}` });
    const [traject] = (await getPlanning(ik, lang.client, VANDAAG))?.trajecten ?? [];
    expect(traject?.contacten.map((c) => c.datum)).toHaveLength(20);
    expect(traject?.contacten[0]?.datum).toBe('2026-10-25');
    expect(traject?.stand.telling.gevoerd).toBe(25);
  });

  it('bevat van een cliënt in twee teams alleen het traject van het eigen team; wat loopt staat bovenaan', async () => {
    const mijn = await eenTraject({ start: '2026-01-05' });
    const elders = { client: mijn.client, aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1 };
    await eenTraject({ ...elders, team: 'Zuid' });
    await eenTraject({ ...elders, aanpak: 'Eerste aanpak', start: '2025-01-06', eind: '2025-12-31' });
    const trajecten = (await getPlanning(ik, mijn.client, VANDAAG))?.trajecten ?? [];
    expect(trajecten.map((x) => x.aanpak)).toEqual(['VIA-pilot', 'Eerste aanpak']);
    expect(JSON.stringify(trajecten)).not.toContain('Zuid');
  });
});

describe('wie de planning opent', () => {
  it.each(Object.entries(TEAM_MAG))('laat een spoor na: %s', async (_, situatie) => {
    const { user, dossier } = await situatie();
    expect(await getPlanning(user, dossier.client, VANDAAG)).not.toBeNull();
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: user.id,
      actie: 'planning.openen',
      clientId: dossier.client.id,
      resultaat: 'gelukt',
    });
  });

  // Wie een ander traject van dezelfde cliënt in zijn team heeft, mag die cliënt wel openen (zie hierboven).
  const nergens = Object.entries(TEAM_MAG_NIET).filter(
    ([wie]) => wie !== 'de teamleider van een ander traject van dezelfde cliënt',
  );
  it.each(nergens)('krijgt niets te zien en laat een spoor van de poging na: %s', async (_, situatie) => {
    const { user, dossier } = await situatie();
    expect(await getPlanning(user, dossier.client, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: user.id,
      actie: 'planning.openen',
      clientId: null,
      onderwerp: 'clientnummer',
      onderwerpId: dossier.client.clientnummer,
      resultaat: 'geweigerd',
    });
  });

  it.each([['BESTAAT-NIET'], ["'; DROP TABLE client; --"], ['x'.repeat(200)]])(
    'krijgt bij %s hetzelfde als bij een cliënt die er niet is',
    async (nummer) => {
      expect(await getPlanning(ik, { clientnummer: nummer }, VANDAAG)).toBeNull();
      expect((await spoor())[0]).toMatchObject({ resultaat: 'geweigerd', onderwerpId: nummer.slice(0, 30) });
    },
  );
});

describe('de gegevens voor wie de planning bewaakt', () => {
  it('zijn te lezen binnen het team, zonder wat de begeleider in eigen woorden schreef, en laten een spoor na', async () => {
    const gezien = await getTeamgegevens(ik, t.client, VANDAAG);
    expect(gezien).toMatchObject({ naam: 'Fatma Yılmaz', telefoon: '06-00000000', geboortedatum: '1980-05-17' });
    expect(JSON.stringify(gezien)).not.toContain(GEHEIM);
    expect((await spoor())[0]).toMatchObject({ actie: 'gegevens.openen', clientId: t.client.id, gebruikerId: ik.id });
  });

  it('zijn er niet meer voor het team waar alleen een beëindigd traject van is', async () => {
    const team = `Eerder ${uniek()}`;
    const eerder = await eenGebruiker({ rol: 'teamleider', team });
    const { client } = await eenTraject({ team, eind: '2026-11-17', client: { telefoon: '06-12345678' } });
    expect(await getTeamgegevens(eerder, client, VANDAAG)).toMatchObject({ telefoon: '06-12345678' });
    await eenTraject({ team: `Nu ${uniek()}`, client, start: '2026-11-18' });
    expect(await getTeamgegevens(eerder, client, VANDAAG)).toBeNull();
    expect(await getPlanning(eerder, client, VANDAAG)).toMatchObject({ telefoon: null, trajecten: [{}] });
  });

  it.each<[string, Parameters<typeof eenGebruiker>[0]]>([
    ['de teamleider van een ander team', { rol: 'teamleider', team: 'Zuid' }],
    ['een projectleider', { rol: 'projectleider' }],
    ['een beheerder', { rol: 'beheerder' }],
    ['een begeleider van het team, langs deze weg', {}],
  ])('niet voor %s', async (_, wie) => {
    const user = await eenGebruiker(wie);
    expect(await getTeamgegevens(user, t.client, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ gebruikerId: user.id, resultaat: 'geweigerd' });
  });
});
