import { beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import {
  eenProefaanpak,
  eersteStilstand,
  type Proefaanpak,
  schortOp,
  stilstand,
  wijzigStilstand,
} from '../../prisma/proef/aanpaksituatie';
import { doeAlsBaas } from '../../prisma/proef/baas';
import { ruw } from '../../prisma/proef/ruw';
import { doeActie, normverschillen, stand, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider } from '../../prisma/proef/teamsituaties';
import { datum, plusDagen } from '../domain/datum';
import { contactmomentVastleggen } from '../gesprek/actions';
import { alsSysteem } from '../server/db';
import { IntussenGewijzigd, Ongeldig } from '../server/fouten';
import { opschortingStarten } from './actions';

let p: Proefaanpak;
beforeEach(async () => {
  p = await eenProefaanpak();
});

const legVast = (welk: 'opSchema' | 'overTijd' | 'nooitGesproken', velden: object = {}) => {
  const { client, begeleider } = p.trajecten[welk];
  return doeActie(begeleider, contactmomentVastleggen, {
    clientnummer: client.clientnummer,
    datum: VANDAAG,
    kanaal: 'telefonisch',
    vervolg: 'later',
    vervolgReden: 'client_wil_later',
    ...velden,
  });
};
const schortTrajectOp = async () =>
  doeActie(await eenTeamleider(p.naam), opschortingStarten, {
    trajectId: p.trajecten.opSchema.id,
    van: '2026-12-20',
    tot: '2027-01-10',
    reden: 'detentie',
  });

describe('twee projectleiders tegelijk', () => {
  it('schorten dezelfde aanpak op: een wint, de ander leest wat er al staat', async () => {
    const collega = await eenGebruiker({ rol: 'projectleider', aanpakken: [p.naam] });
    const uitkomsten = await Promise.allSettled([schortOp(p), schortOp({ ...p, ik: collega }, { tot: '2027-01-31' })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    const reden = uitkomsten.find((u) => u.status === 'rejected')?.reason;
    expect(reden).toBeInstanceOf(Ongeldig);
    expect(reden.fieldErrors.van).toMatch(/^De aanpak staat al stil 1 december/);
    expect(await stilstand(p.aanpakId)).toHaveLength(1);
    expect(await normverschillen()).toEqual([]);
  });

  it('schorten twee perioden op die elkaar niet raken: beide staan er', async () => {
    await Promise.all([schortOp(p), schortOp(p, { van: '2027-02-01', tot: '2027-02-10' })]);
    expect(await stilstand(p.aanpakId)).toHaveLength(2);
    expect(await normverschillen()).toEqual([]);
  });

  it('wijzigen dezelfde opschorting: een wint, de ander ziet wat er nu staat', async () => {
    await schortOp(p);
    const { id } = await eersteStilstand(p.aanpakId);
    const uitkomsten = await Promise.allSettled([
      wijzigStilstand(p, id, { tot: '2026-12-15' }),
      wijzigStilstand(p, id, { tot: '2027-01-15' }),
    ]);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(IntussenGewijzigd);
    expect(await normverschillen()).toEqual([]);
  });
});

describe('een opschorting van de aanpak terwijl er wordt gewerkt', () => {
  it.each([1, 2, 3])('mist geen gesprek dat op dat moment wordt vastgelegd (%i)', async (ronde) => {
    const velden = { van: '2026-12-01', tot: `2026-12-1${ronde}` };
    const werk = [
      () => legVast('opSchema'),
      () => schortOp(p, velden),
      () => legVast('overTijd'),
      () => legVast('nooitGesproken', { vervolg: 'datum:2026-12-16', vervolgReden: '' }),
    ];
    const uitkomsten = await Promise.allSettled([...werk.slice(ronde), ...werk.slice(0, ronde)].map((doen) => doen()));
    expect(uitkomsten.map((u) => u.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled']);
    // 18 februari, en zoveel dagen later als de aanpak stilstond.
    expect(await uiterlijk(p.trajecten.opSchema.id)).toBe(plusDagen(datum('2027-02-18'), 10 + ronde));
    expect(await normverschillen()).toEqual([]);
  });

  it('wacht op een gesprek dat half is opgeslagen, en rekent het mee', async () => {
    const { opSchema } = p.trajecten;
    let verder = () => {};
    const wacht = new Promise<void>((klaar) => {
      verder = klaar;
    });
    let begonnen = () => {};
    const bezig = new Promise<void>((klaar) => {
      begonnen = klaar;
    });
    const gesprek = alsSysteem('proef', async (tx) => {
      await ruw(tx).$queryRaw`SELECT id FROM aanpak WHERE id = ${p.aanpakId}::uuid FOR SHARE`;
      await ruw(tx).$queryRaw`SELECT id FROM traject WHERE id = ${opSchema.id}::uuid FOR UPDATE`;
      begonnen();
      await wacht;
      await tx.contactmoment.create({
        data: { clientId: opSchema.client.id, datum: new Date(VANDAAG), kanaal: 'telefonisch', status: 'gevoerd' },
      });
      await tx.traject.update({ where: { id: opSchema.id }, data: { uiterlijkeDatum: new Date('2027-02-18') } });
    });
    await bezig;
    const opschorting = schortOp(p, { tot: '2026-12-10' });
    setTimeout(verder, 150);
    await Promise.all([gesprek, opschorting]);
    expect(await uiterlijk(opSchema.id)).toBe('2027-02-28');
    expect(await normverschillen()).toEqual([]);
  });

  it('en een van een traject tegelijk: samen één keer geteld', async () => {
    await Promise.all([schortOp(p), schortTrajectOp()]);
    // 1 december tot en met 10 januari is 41 dagen na 7 januari.
    expect(await uiterlijk(p.trajecten.opSchema.id)).toBe('2027-02-17');
    expect(await normverschillen()).toEqual([]);
  });
});

describe('gaat er halverwege iets mis', () => {
  const weiger = (tabel: string, wanneer: string, voorwaarde: string) =>
    doeAlsBaas(
      `CREATE OR REPLACE FUNCTION proef_weiger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'proef'; END $$`,
      `CREATE TRIGGER proef_weiger BEFORE ${wanneer} ON ${tabel} FOR EACH ROW WHEN (${voorwaarde}) EXECUTE FUNCTION proef_weiger()`,
    );
  const weerGoed = (tabel: string) => doeAlsBaas(`DROP TRIGGER proef_weiger ON ${tabel}`);

  it.each<[string, string, string, () => string]>([
    ['bij één traject', 'traject', 'UPDATE OF uiterlijke_datum', () => `NEW.id = '${p.trajecten.opSchema.id}'`],
    [
      'bij het spoor van één cliënt',
      'auditregel',
      'INSERT',
      () => `NEW.client_id = '${p.trajecten.opSchema.client.id}'`,
    ],
  ])('%s, dan is er niets veranderd', async (_, tabel, wanneer, voorwaarde) => {
    const voor = await stand();
    await weiger(tabel, wanneer, voorwaarde());
    try {
      await expect(schortOp(p)).rejects.toThrow();
      expect(await stand()).toEqual(voor);
    } finally {
      await weerGoed(tabel);
    }
    await schortOp(p);
    expect(await normverschillen()).toEqual([]);
  });
});
