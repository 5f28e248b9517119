import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eenClient } from '../../prisma/factories/client';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker, eenSessie } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import { type Lijstfilter, leesLijstfilter } from '../clienten/lijstfilter-schema';
import { type Clientenlijst, getClientenlijst } from '../clienten/queries';
import { type Datum, datum, plusDagen } from '../domain/datum';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsGebruiker, alsSysteem, leesGebruiker, type Tx } from '../server/db';
import { Geweigerd, NietGevonden } from '../server/fouten';
import { opClient } from '../zaak/client';
import { leesgrens, vindClient } from './scope';

let ik: User;
beforeEach(async () => {
  ik = await eenGebruiker();
});
afterEach(() => void vi.useRealTimers());

const filter = (wens: Partial<Record<keyof Lijstfilter, unknown>> = {}) => leesLijstfilter(wens);
const leeg: Clientenlijst = {
  ...{ rijen: [], gekozen: 0, mensen: 0, pagina: 1, paginas: 1 },
  ...{ meerAanpakken: false, lopend: [], perStatus: {}, filters: [] },
};
const lijst = async (user: User, wens: Parameters<typeof filter>[0] = {}, vandaag: Datum = VANDAAG) =>
  (await getClientenlijst(user, filter(wens), vandaag)) ?? leeg;
const ziet = async (user: User, vandaag: Datum = VANDAAG) =>
  (await lijst(user, {}, vandaag)).rijen.map((r) => r.clientnummer);
const vindt = (user: User, nummer: string, vandaag: Datum = VANDAAG) =>
  alsGebruiker(user, async (tx) => (await vindClient(tx, user, nummer, vandaag)) !== null);

describe('een begeleiding loopt van haar begin tot, niet tot en met, haar einde', () => {
  it('wie overgaat naar een ander is op dat moment weg bij de een en bij de ander', async () => {
    const ander = await eenGebruiker();
    const t = await eenTraject({ begeleider: ik });
    expect(await ziet(ik)).toEqual([t.client.clientnummer]);
    await alsSysteem('proef', async (tx) => {
      const moment = nu();
      await tx.begeleiding.updateMany({ where: { trajectId: t.id }, data: { tot: moment } });
      await tx.begeleiding.create({ data: { trajectId: t.id, gebruikerId: ander.id, van: moment } });
    });
    expect(await ziet(ik)).toEqual([]);
    expect(await vindt(ik, t.client.clientnummer)).toBe(false);
    expect(await ziet(ander)).toEqual([t.client.clientnummer]);
    expect(await vindt(ander, t.client.clientnummer)).toBe(true);
  });

  it('op het moment zelf is hij weg bij de een en bij de ander, en een milliseconde eerder nog niet', async () => {
    const [ander, t] = [await eenGebruiker(), await eenTraject({ begeleider: ik })];
    vi.useFakeTimers({ toFake: ['Date'] });
    const [klok, moment] = [Date.now(), nu()];
    await alsSysteem('proef', async (tx) => {
      await tx.begeleiding.updateMany({ where: { trajectId: t.id }, data: { tot: moment } });
      await tx.begeleiding.create({ data: { trajectId: t.id, gebruikerId: ander.id, van: moment } });
    });
    const begeleider = (user: User, verschil: number) => {
      vi.setSystemTime(klok + verschil);
      return alsGebruiker(user, async (tx) => {
        const client = await vindClient(tx, user, t.client.clientnummer, VANDAAG);
        return client?.subject.trajecten[0]?.begeleiderId;
      });
    };
    expect([await begeleider(ik, -1), await begeleider(ander, -1)]).toEqual([ik.id, undefined]);
    expect([await begeleider(ik, 0), await begeleider(ander, 0)]).toEqual([undefined, ander.id]);
  });

  it('wie op een later moment overgaat is tot dan nog bij de eerste', async () => {
    const ander = await eenGebruiker();
    const straks = new Date(Date.now() + 3_600_000);
    const t = await eenTraject({ begeleider: ik, begeleidingTot: straks });
    await alsSysteem('proef', (tx) =>
      tx.begeleiding.create({ data: { trajectId: t.id, gebruikerId: ander.id, van: straks } }),
    );
    expect(await ziet(ik)).toEqual([t.client.clientnummer]);
    expect(await ziet(ander)).toEqual([]);
  });

  it('de database weigert twee begeleiders tegelijk op één traject', async () => {
    const t = await eenTraject({ begeleider: ik });
    const ander = await eenGebruiker();
    await expect(
      alsSysteem('proef', (tx) =>
        tx.begeleiding.create({ data: { trajectId: t.id, gebruikerId: ander.id, van: nu() } }),
      ),
    ).rejects.toThrow();
  });
});

describe('een vervanging geldt op beide dagen en alles ertussen', () => {
  it.each([
    ['2026-11-17', false],
    ['2026-11-18', true],
    ['2026-11-20', true],
    ['2026-11-21', false],
  ])('op %s: %s', async (op, ja) => {
    const vervanging = { door: ik, van: '2026-11-18', tot: '2026-11-20' };
    const t = await eenTraject({ vervanging });
    expect(await vindt(ik, t.client.clientnummer, datum(op))).toBe(ja);
    expect(await ziet(ik, datum(op))).toEqual(ja ? [t.client.clientnummer] : []);
  });

  it('noemt wie er wordt vervangen, en ontneemt die niets', async () => {
    const sanne = await eenGebruiker({ naam: 'Sanne de Boer' });
    const t = await eenTraject({ begeleider: sanne, vervanging: { door: ik, van: '2026-11-01', tot: '2026-12-01' } });
    const mijn = await lijst(ik);
    expect(mijn.rijen[0]?.vervangt).toBe('Sanne de Boer');
    const hare = await lijst(sanne);
    expect(hare.rijen).toMatchObject([{ clientnummer: t.client.clientnummer, vervangt: null }]);
  });
});

const openZaak = (tx: Tx, user: User, clientnummer: string) =>
  opClient.open({ tx, user, vandaag: VANDAAG, bevestigd: false }, { clientnummer }, 'dossier.lezen', 'niets');

describe('wie een cliënt niet ziet', () => {
  it('krijgt bij elke vraag hetzelfde als bij een cliënt die niet bestaat', async () => {
    const { client } = await eenTraject();
    const eis = (nummer: string) => alsGebruiker(ik, (tx) => openZaak(tx, ik, nummer)).catch((f: unknown) => f);
    expect(await eis(client.clientnummer)).toEqual(await eis('BESTAAT-NIET'));
    expect(await eis(client.clientnummer)).toBeInstanceOf(NietGevonden);
  });

  it('en wie hem wel ziet maar iets niet mag, krijgt Geweigerd', async () => {
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    const { client } = await eenTraject();
    const eis = alsGebruiker(teamleider, (tx) => openZaak(tx, teamleider, client.clientnummer));
    await expect(eis).rejects.toBeInstanceOf(Geweigerd);
  });

  it('een teamleider zonder team, een projectleider zonder aanpak en de andere rollen zien niemand', async () => {
    const { client } = await eenTraject({ team: null });
    for (const rol of ['teamleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'] as const)
      expect(await vindt(await eenGebruiker({ rol, team: null, aanpakken: [] }), client.clientnummer)).toBe(false);
  });

  it('de controlegroep is in geen lijst, ook niet met een begeleiding', async () => {
    const t = await eenTraject({ groep: 'controle' });
    await alsSysteem('proef', (tx) =>
      tx.begeleiding.create({ data: { trajectId: t.id, gebruikerId: ik.id, van: new Date('2026-01-01') } }),
    );
    expect(await ziet(ik)).toEqual([]);
    expect(await vindt(ik, t.client.clientnummer)).toBe(false);
  });

  it('een cliënt zonder traject is van niemand', async () => {
    const client = await eenClient();
    expect(await vindt(ik, client.clientnummer)).toBe(false);
  });
});

describe('leesgrens', () => {
  const grens = async (user: User, nummer: string) =>
    alsGebruiker(user, async (tx) => {
      const client = await vindClient(tx, user, nummer, VANDAAG);
      if (!client) throw new Error('niet zichtbaar');
      return leesgrens(client.subject, user);
    });

  it('is er niet zolang er een eigen traject loopt, ook naast een beëindigd', async () => {
    const oud = await eenTraject({ begeleider: ik, start: '2025-01-06', eind: '2026-06-30' });
    await eenTraject({ begeleider: ik, client: oud.client, start: '2026-09-01' });
    expect(await grens(ik, oud.client.clientnummer)).toBeNull();
  });

  it('is na het einde de laatste dag van het eigen traject, het laatste als het er meer zijn', async () => {
    const oud = await eenTraject({ begeleider: ik, start: '2024-01-01', eind: '2024-12-31' });
    await eenTraject({ begeleider: ik, client: oud.client, start: '2025-01-06', eind: '2026-06-30' });
    await eenTraject({ client: oud.client, start: '2026-09-01' });
    expect(await grens(ik, oud.client.clientnummer)).toBe('2026-06-30');
  });
});

describe('rechten komen bij elk verzoek uit de database', () => {
  it('een geblokkeerde gebruiker is er niet meer', async () => {
    const sessie = await eenSessie(ik);
    expect(await leesGebruiker(ik.id, sessie)).toMatchObject({ id: ik.id, rol: 'begeleider', teamIds: ik.teamIds });
    await alsSysteem('proef', (tx) =>
      tx.gebruiker.update({ where: { id: ik.id }, data: { geblokkeerdOp: new Date() } }),
    );
    expect(await leesGebruiker(ik.id, sessie)).toBeNull();
    expect(await leesGebruiker(crypto.randomUUID(), sessie)).toBeNull();
  });

  it('een andere rol of een ander team geldt meteen', async () => {
    const zuid = await eenGebruiker({ team: 'Zuid' });
    await alsSysteem('proef', async (tx) => {
      await tx.gebruiker.update({ where: { id: ik.id }, data: { rol: 'teamleider' } });
      await tx.gebruikerTeam.updateMany({ where: { gebruikerId: ik.id }, data: { teamId: zuid.teamIds[0] } });
    });
    const gelezen = await leesGebruiker(ik.id, await eenSessie(ik));
    expect(gelezen).toMatchObject({ rol: 'teamleider', teamIds: zuid.teamIds });
  });
});

describe('Mijn cliënten', () => {
  const van = (achternaam: string, wens: Trajectwens<User> = {}) =>
    eenTraject<User>({ begeleider: ik, client: { voornaam: 'A', achternaam }, start: '2026-01-05', ...wens });
  const namen = async (wens: Parameters<typeof filter>[0] = {}) =>
    (await lijst(ik, wens)).rijen.map((r) => r.naam.slice(2));

  beforeEach(async () => {
    await van('Over', { laatsteGesprek: '2026-08-03' });
    await van('Nooit');
    await van('Straks', { laatsteGesprek: '2026-09-14', onHold: { van: '2026-10-01' } });
    const schema = await van('Éénhoorn', { laatsteGesprek: '2026-11-02' });
    await eenAfspraak({ client: schema.client, datum: '2026-12-01' });
    await van('Stil', { opschorting: { van: '2026-11-01' }, laatsteGesprek: '2026-10-01' });
    await van('Later', { start: '2026-12-01' });
    await van('Klaar', { eind: '2026-11-17', laatsteGesprek: '2026-10-01' });
  });

  it('staan op wie aan de beurt is, nooit gesproken eerst; beëindigd staat er niet bij', async () => {
    expect(await namen()).toEqual(['Nooit', 'Over', 'Straks', 'Éénhoorn', 'Stil', 'Later']);
  });

  it.each([
    [{ status: 'over_tijd' }, ['Nooit', 'Over']],
    [{ status: 'binnenkort' }, ['Straks']],
    [{ status: 'op_schema' }, ['Éénhoorn']],
    [{ status: 'opgeschort' }, ['Stil']],
    [{ status: 'nog_niet_gestart' }, ['Later']],
    [{ status: 'beeindigd' }, ['Klaar']],
    [{ onhold: 'ja' }, ['Straks']],
    [{ onhold: 'nee', status: 'binnenkort' }, []],
    [{ gepland: 'ja' }, ['Éénhoorn']],
    [{ gepland: 'nee', status: 'op_schema' }, []],
    [{ sorteer: 'naam' }, ['Éénhoorn', 'Later', 'Nooit', 'Over', 'Stil', 'Straks']],
    [{ sorteer: 'laatste_gesprek' }, ['Later', 'Nooit', 'Over', 'Straks', 'Stil', 'Éénhoorn']],
    [{ sorteer: 'gepland' }, ['Éénhoorn', 'Later', 'Nooit', 'Over', 'Stil', 'Straks']],
  ])('met %j zijn het %j', async (wens, verwacht) => expect(await namen(wens)).toEqual(verwacht));

  it('laten na hoeveel mensen er stonden; wie het niet mag, ziet niets en laat dat ook na', async () => {
    await namen({ status: 'over_tijd' });
    expect((await spoor())[0]).toMatchObject({ gebruikerId: ik.id, actie: 'clienten.openen', details: { aantal: 2 } });
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    expect(await getClientenlijst(teamleider, filter(), VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ gebruikerId: teamleider.id, resultaat: 'geweigerd' });
  });

  it('wat in het adres niet klopt wordt de standaard', async () => {
    const onzin = { status: 'gek', onhold: '1', gepland: ['ja'], sorteer: 'DROP TABLE' };
    expect(filter(onzin)).toEqual({ status: null, onhold: null, gepland: null, sorteer: 'aan_de_beurt' });
  });

  it('tellen per status, en het totaal zonder wie klaar is', async () => {
    const { lopend, perStatus } = await lijst(ik, { status: 'binnenkort' });
    expect(lopend).toHaveLength(5);
    expect(perStatus).toEqual({
      over_tijd: 2,
      binnenkort: 1,
      op_schema: 1,
      opgeschort: 1,
      nog_niet_gestart: 1,
      beeindigd: 1,
      te_lang: expect.any(Number),
    });
  });

  it('een traject loopt nog op zijn laatste dag', async () => {
    const laatste = await eenGebruiker();
    const t = await eenTraject({ begeleider: laatste, start: '2026-01-05', eind: VANDAAG });
    expect(await ziet(laatste)).toEqual([t.client.clientnummer]);
    expect(await ziet(laatste, plusDagen(VANDAAG, 1))).toEqual([]);
  });
});
