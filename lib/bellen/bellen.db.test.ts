import { beforeEach, describe, expect, it } from 'vitest';
import { eenBelronde } from '../../prisma/factories/belronde';
import { eenAfspraak, eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type GemaaktTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { contacten, doeActie, gelezen, spoor, stand, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { pogingIntrekken } from '../contactmomenten/actions';
import { contactmomentVastleggen } from '../gesprek/actions';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsSysteem } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { belbeurtVastleggen, belbeurtVerzetten, belrondeStarten, belrondeStoppen } from './actions';
import { getBellen, getBelscherm } from './queries';

type Mens = GemaaktTraject<GemaakteGebruiker>;
const LATER = { vervolg: 'later', vervolgReden: 'client_wil_later' };

const mens = (begeleider: GemaakteGebruiker, achternaam: string, wens: object = {}): Promise<Mens> =>
  eenTraject({
    begeleider,
    client: { voornaam: 'Proef', achternaam },
    start: '2026-01-05',
    laatsteGesprek: '2026-07-20',
    ...wens,
  });
const bel = (user: User, { client }: Pick<Mens, 'client'>, velden: Record<string, unknown> = {}) =>
  doeActie(user, belbeurtVastleggen, {
    ...{ clientnummer: client.clientnummer, datum: VANDAAG, kanaal: 'telefonisch', uitkomst: 'geen_gehoor' },
    ...velden,
  });
const verzet = (user: User, { client }: Mens, hoe: string) =>
  doeActie(user, belbeurtVerzetten, { keuze: `${hoe}:${client.clientnummer}` });
const scherm = (user: User, { client }: Mens) => getBelscherm(user, { clientnummer: client.clientnummer }, VANDAAG);
const naar = ({ client }: Mens) => `/bellen/${client.clientnummer}`;
const laatsteContact = async ({ client }: Mens) => (await contacten(client.id)).at(-1);

let b: GemaakteGebruiker;
let ans: Mens;
let bo: Mens;
let cas: Mens;
beforeEach(async () => {
  b = await eenGebruiker();
  [ans, bo, cas] = [await mens(b, 'Aan'), await mens(b, 'Bos'), await mens(b, 'Cool')];
});
const metRonde = () => eenBelronde({ begeleider: b, clienten: [ans, bo, cas].map((m) => m.client) });

describe('een belronde beginnen', () => {
  it('met wie over tijd is, het langst wachtende eerst; met een regel in het spoor', async () => {
    const langst = await mens(b, 'Zwart', { laatsteGesprek: '2026-05-20' });
    await mens(b, 'Opschema', { laatsteGesprek: '2026-11-10' });
    expect(await getBellen(b, null, VANDAAG)).toMatchObject({ ronde: null, keuze: { overTijd: 4, zonderAfspraak: 4 } });
    expect((await spoor())[0]).toMatchObject({ actie: 'belronde.openen', details: { aantal: 5 } });
    const antwoord = await doeActie(b, belrondeStarten, { soort: 'over_tijd' });
    expect(antwoord.naar).toBe(naar(langst));
    expect((await spoor())[0]).toMatchObject({
      actie: 'belronde.starten',
      details: { soort: 'over_tijd', aantal: 4 },
    });
    const { ronde, keuze } = await gelezen(getBellen(b, null, VANDAAG));
    expect([ronde?.totaal, ronde?.gedaan, keuze]).toEqual([4, 0, null]);
  });

  it('met eigen mensen; niet met die van een ander, en niet met niemand', async () => {
    const vreemd = await mens(await eenGebruiker(), 'Vreemd');
    const start = (...wie: Mens[]) =>
      doeActie(b, belrondeStarten, { soort: 'keuze', clientIds: wie.map((m) => m.client.id) });
    await blijft(() => start(bo, vreemd), NietGevonden);
    await blijft(() => start(), Error);
    const nieuw = await eenGebruiker();
    await blijft(() => doeActie(nieuw, belrondeStarten, { soort: 'over_tijd' }), Ongeldig);
    expect((await start(cas, bo)).naar).toBe(naar(bo));
  });

  it('kan niet naast een die loopt; een die klaar is maakt plaats', async () => {
    await eenBelronde({ begeleider: b, clienten: [ans.client] });
    const fout = await blijft(() => doeActie(b, belrondeStarten, { soort: 'over_tijd' }), Ongeldig);
    expect(fout.formError).toMatch(/al bezig met een belronde/);
    await bel(b, ans);
    await doeActie(b, belrondeStarten, { soort: 'keuze', clientIds: ans.client.id });
    expect((await gelezen(getBellen(b, null, VANDAAG))).ronde?.open).toHaveLength(1);
    // Wie eerder die dag niet opnam en nu wel, is geen dubbel contact: er wordt niets gevraagd.
    await bel(b, ans, { uitkomst: 'gesproken', ...LATER });
    expect(await laatsteContact(ans)).toMatchObject({ status: 'gevoerd' });
  });

  it('twee tegelijk is er één', async () => {
    const start = () => doeActie(b, belrondeStarten, { soort: 'over_tijd' });
    const uitkomsten = await Promise.allSettled([start(), start()]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(Ongeldig);
  });

  it('stoppen haalt haar weg, en alleen de eigen', async () => {
    const ander = await eenGebruiker();
    const vreemd = await mens(ander, 'Vreemd');
    await eenBelronde({ begeleider: ander, clienten: [vreemd.client] });
    await metRonde();
    expect((await doeActie(b, belrondeStoppen, {})).naar).toBe('/bellen');
    expect((await spoor())[0]).toMatchObject({ actie: 'belronde.stoppen', gebruikerId: b.id });
    const regels = (await stand()).auditregel?.length;
    expect(await scherm(b, ans)).toBe('niet_in_ronde');
    expect((await stand()).auditregel).toHaveLength(regels ?? 0);
    expect((await gelezen(getBellen(b, null, VANDAAG))).ronde).toBeNull();
    expect((await gelezen(getBellen(ander, null, VANDAAG))).ronde?.open).toHaveLength(1);
  });
});

describe('hoe het ging', () => {
  beforeEach(metRonde);

  it('gesproken: het gesprek van nu, de volgende afspraak, en de volgende cliënt', async () => {
    const s = await scherm(b, ans);
    if (!s || s === 'niet_in_ronde') throw new Error('Er was geen scherm');
    expect((await spoor())[0]).toMatchObject({ actie: 'belbeurt.openen', clientId: ans.client.id });
    const vervolg = s.vastleggen.voorbeeld?.voorstellen[0]?.waarde;
    const antwoord = await bel(b, ans, { uitkomst: 'gesproken', vervolg, verslag: 'Gaat goed.', datum: '2026-11-17' });
    expect(antwoord.naar).toMatch(new RegExp(`^${naar(bo)}\\?gelukt=contactmoment\\.vastleggen`));
    const [, gesprek, afspraak] = await contacten(ans.client.id);
    expect(gesprek).toMatchObject({
      status: 'gevoerd',
      kanaal: 'telefonisch',
      verslag: 'Gaat goed.',
      datum: new Date(VANDAAG),
    });
    expect(gesprek?.tijd).toMatch(/^\d\d:\d\d$/);
    expect(afspraak).toMatchObject({ status: 'gepland' });
    expect(await uiterlijk(ans.id)).toBe('2027-02-18');
    expect((await spoor())[0]).toMatchObject({ actie: 'contactmoment.vastleggen', clientId: ans.client.id });
    expect(await scherm(b, bo)).toMatchObject({
      vorige: { clientId: ans.client.id, stand: 'gesproken' },
      ronde: { gedaan: 1, totaal: 3 },
    });
    expect(await scherm(b, ans)).toMatchObject({ beurt: { stand: 'gesproken' } });
  });

  it('gesproken kan niet zonder een volgende of een reden', async () => {
    const fout = await blijft(() => bel(b, ans, { uitkomst: 'gesproken' }), Ongeldig);
    expect(Object.keys(fout.fieldErrors)).toEqual(['vervolg']);
  });

  it.each(['geen_gehoor', 'voicemail'] as const)(
    '%s: meteen vastgelegd, ongedaan te maken, en dan weer aan de beurt',
    async (uitkomst) => {
      expect(
        (await bel(b, ans, { uitkomst, vervolg: 'datum:2026-12-16T10:00', verslag: 'Belde om tien uur.' })).naar,
      ).toBe(naar(bo));
      const poging = await laatsteContact(ans);
      expect(poging).toMatchObject(
        uitkomst === 'voicemail'
          ? { kanaal: 'voicemail', status: 'gevoerd' }
          : { kanaal: 'telefonisch', status: 'geen_gehoor' },
      );
      expect(poging?.verslag).toBe('Belde om tien uur.');
      expect(await contacten(ans.client.id)).toHaveLength(2);
      const s = await scherm(b, bo);
      expect(s).toMatchObject({ vorige: { stand: uitkomst, contact: { id: poging?.id } } });
      const herstel = { clientnummer: ans.client.clientnummer, contactmomentId: poging?.id, terug: 'bellen' };
      await blijft(
        () =>
          doeActie(b, pogingIntrekken, {
            ...herstel,
            contactmomentId: s && s !== 'niet_in_ronde' ? s.ronde.alle[0]?.clientId : '',
          }),
        Ongeldig,
      );
      expect((await doeActie(b, pogingIntrekken, herstel)).naar).toBe(naar(ans));
      expect(await scherm(b, ans)).toMatchObject({ beurt: { stand: 'open' }, vorige: null });
    },
  );

  it('geen gehoor op een telefonische afspraak van vandaag; ongedaan staat zij er weer, met haar tijd', async () => {
    const { id } = await eenAfspraak({
      client: ans.client,
      datum: VANDAAG,
      tijd: '10:00',
      kanaal: 'telefonisch',
      gehoudenDoor: b,
    });
    await bel(b, ans);
    expect(await laatsteContact(ans)).toMatchObject({ id, status: 'geen_gehoor' });
    await doeActie(b, pogingIntrekken, { clientnummer: ans.client.clientnummer, contactmomentId: id, terug: 'bellen' });
    expect(await laatsteContact(ans)).toMatchObject({ id, status: 'gepland', tijd: '10:00' });
    expect(await scherm(b, ans)).toMatchObject({ beurt: { stand: 'open' } });
  });

  it('in een tweede venster komt er niets bij; een getypt gesprek blijft staan', async () => {
    await bel(b, ans);
    const voor = await contacten(ans.client.id);
    expect((await bel(b, ans, { uitkomst: 'voicemail' })).naar).toBe(naar(bo));
    const fout = await blijft(
      () => bel(b, ans, { uitkomst: 'gesproken', ...LATER, verslag: 'Toch gesproken.' }),
      Ongeldig,
    );
    expect(fout.formError).toMatch(/al klaar in deze belronde: geen gehoor/);
    expect(await contacten(ans.client.id)).toEqual(voor);
  });

  it('twee vensters tegelijk leggen één keer vast', async () => {
    const beide = await Promise.all([bel(b, ans), bel(b, ans)]);
    expect(beide.map((a) => a.naar)).toEqual([naar(bo), naar(bo)]);
    expect(await contacten(ans.client.id)).toHaveLength(2);
  });

  it('wie niet in de ronde staat wordt in het dossier vastgelegd', async () => {
    const los = await mens(b, 'Los');
    const fout = await blijft(() => bel(b, los), Ongeldig);
    expect(fout.formError).toMatch(/niet \(meer\) in uw belronde/);
    expect(await scherm(b, los)).toBe('niet_in_ronde');
  });

  it('uitgebreid vastgelegd telt mee, en gaat terug naar de ronde', async () => {
    const velden = { clientnummer: ans.client.clientnummer, datum: VANDAAG, kanaal: 'telefonisch', ...LATER };
    const { naar: terug } = await doeActie(b, contactmomentVastleggen, { ...velden, terug: 'bellen' });
    expect(terug).toMatch(/^\/bellen\?verder=1&gelukt=/);
    expect((await gelezen(getBellen(b, null, VANDAAG))).ronde).toMatchObject({
      gedaan: 1,
      open: [{ clientId: bo.client.id }, {}],
    });
  });
});

describe('wie er aan de beurt is', () => {
  beforeEach(metRonde);

  it('later komt achteraan, overslaan niet meer; wie alleen over is komt niet meteen terug', async () => {
    expect((await verzet(b, ans, 'later')).naar).toBe(naar(bo));
    expect((await spoor())[0]).toMatchObject({
      actie: 'belbeurt.verzetten',
      clientId: ans.client.id,
      details: { hoe: 'later' },
    });
    expect((await verzet(b, bo, 'overslaan')).naar).toBe(naar(cas));
    expect(await scherm(b, cas)).toMatchObject({ vorige: { clientId: bo.client.id, stand: 'overgeslagen' } });
    expect((await bel(b, cas)).naar).toBe(naar(ans));
    expect((await verzet(b, ans, 'later')).naar).toBe('/bellen');
    // Wie is overgeslagen kan toch nog.
    expect((await bel(b, bo)).naar).toBe(naar(ans));
    expect((await bel(b, ans)).naar).toBe('/bellen');
    expect((await gelezen(getBellen(b, null, VANDAAG))).ronde).toMatchObject({ gedaan: 3, totaal: 3, open: [] });
  });

  it('wie een collega intussen sprak of plande wordt met naam overgeslagen', async () => {
    const collega = await eenGebruiker();
    await eenContactmoment({ client: bo.client, datum: VANDAAG, gehoudenDoor: collega, vastgelegdOp: nu() });
    await eenAfspraak({ client: cas.client, datum: '2026-11-25', gehoudenDoor: collega, vastgelegdOp: nu() });
    expect(await scherm(b, ans)).toMatchObject({
      volgende: null,
      intussen: [
        { naam: 'Proef Bos', stand: 'intussen_gesproken' },
        { naam: 'Proef Cool', stand: 'intussen_afspraak' },
      ],
    });
  });

  it('wie bij een ander hoort is weg, zonder naam', async () => {
    await alsSysteem('proef', (tx) =>
      tx.begeleiding.updateMany({ where: { trajectId: bo.id }, data: { tot: new Date('2026-11-17T12:00:00Z') } }),
    );
    expect(await scherm(b, bo)).toBeNull();
    const { ronde } = await gelezen(getBellen(b, null, VANDAAG));
    expect(ronde).toMatchObject({ totaal: 2 });
    expect(ronde?.alle[1]).toMatchObject({ naam: null, stand: 'weg' });
    await blijft(() => bel(b, bo), NietGevonden);
  });

  it('een ander ziet de ronde niet', async () => {
    expect(await scherm(await eenGebruiker(), ans)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'belbeurt.openen', resultaat: 'geweigerd' });
  });
});
