import { describe, expect, it } from 'vitest';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker, eenSessie } from '../../prisma/factories/gebruiker';
import { eenBetrokkene, eenSignaal, eenToezegging } from '../../prisma/factories/netwerk';
import { eenTraject } from '../../prisma/factories/traject';
import {
  eenInzetBij,
  metLopendeInzet,
  metToestemming,
  PARTNER_ZIET,
  PARTNER_ZIET_NIET,
  type Partnerzicht,
} from '../../prisma/proef/partnersituaties';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem, leesGebruiker } from '../server/db';
import { Geweigerd, NietGevonden } from '../server/fouten';
import { signaalSturen } from './actions';
import { getPartnerlijst, getPartnersignalen } from './queries';
import { signaalSturenSchema } from './schema';

const stuur = (user: User, { client }: Partnerzicht['traject'], velden: object = {}) =>
  doeActie(user, signaalSturen, {
    clientnummer: client.clientnummer,
    soort: 'hoe_het_gaat',
    tekst: 'GEHEIM: het gaat goed.',
    ...velden,
  });
const inLijst = async (user: User, { client }: Partnerzicht['traject']) =>
  ((await getPartnerlijst(user, {}, VANDAAG)) ?? []).map((r) => r.clientnummer).includes(client.clientnummer);
const pagina = (user: User, { client }: Partnerzicht['traject']) => getPartnersignalen(user, client, VANDAAG);

describe.each(Object.entries(PARTNER_ZIET))('een partner ziet een cliënt %s', (_, situatie) => {
  it('in de lijst, op de pagina, en kan een signaal sturen', async () => {
    const { user, traject } = await situatie();
    expect(await inLijst(user, traject)).toBe(true);
    expect(await pagina(user, traject)).toMatchObject({ clientnummer: traject.client.clientnummer, signalen: [] });
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: user.id,
      actie: 'signalen.openen',
      clientId: traject.client.id,
      resultaat: 'gelukt',
    });
    expect(await stuur(user, traject)).toEqual({
      naar: `/signalen/${traject.client.clientnummer}?gelukt=signaal.sturen`,
    });
    const [regel] = await spoor();
    expect(regel).toMatchObject({
      gebruikerId: user.id,
      actie: 'signaal.sturen',
      clientId: traject.client.id,
      details: { soort: 'hoe_het_gaat' },
    });
    expect(JSON.stringify(regel?.details)).not.toContain('GEHEIM');
    expect((await pagina(user, traject))?.signalen).toMatchObject([
      { tekst: 'GEHEIM: het gaat goed.', gestuurdOp: VANDAAG, gelezenOp: null, afgehandeldOp: null, antwoord: null },
    ]);
  });
});

describe.each(Object.entries(PARTNER_ZIET_NIET))('een partner ziet een cliënt niet %s', (_, situatie) => {
  it('ook zijn oude signalen niet; sturen verandert niets en kijken laat een spoor na', async () => {
    const { user, traject } = await situatie();
    await eenSignaal({ client: traject.client, van: user, tekst: 'van vroeger' });
    expect(await inLijst(user, traject)).toBe(false);
    expect(await pagina(user, traject)).toBeNull();
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: user.id,
      actie: 'signalen.openen',
      clientId: null,
      onderwerpId: traject.client.clientnummer,
      resultaat: 'geweigerd',
    });
    await blijft(() => stuur(user, traject), NietGevonden);
  });
});

it('een geblokkeerde partner is niemand meer, ook met een sessie die nog open staat', async () => {
  const { user } = await metLopendeInzet();
  const sessie = await eenSessie(user);
  expect(await leesGebruiker(user.id, sessie)).toMatchObject({ rol: 'partner', organisatieId: user.organisatieId });
  await alsSysteem('proef', (tx) =>
    tx.gebruiker.update({ where: { id: user.id }, data: { geblokkeerdOp: new Date() } }),
  );
  expect(await leesGebruiker(user.id, sessie)).toBeNull();
});

describe('wat een partner van een cliënt ziet', () => {
  async function eenVolDossier() {
    const begeleider = await eenGebruiker({ naam: 'Sanne de Boer' });
    const traject = await eenTraject({
      begeleider,
      start: '2026-01-05',
      client: {
        voornaam: 'Karwan',
        achternaam: 'Rashid',
        telefoon: '06-MARKER-telefoon',
        email: 'MARKER@client.nl',
        postcode: 'MARKER-postcode',
        wijk: 'MARKER-wijk',
        bereikbaarheid: 'MARKER-bereikbaar',
        talen: ['MARKER-taal'],
      },
      onHold: { van: '2026-09-01' },
    });
    const organisatie = `Power ${traject.id}`;
    const partner = await eenGebruiker({ rol: 'partner', organisatie });
    const collega = await eenGebruiker({ rol: 'partner', organisatie });
    await eenContactmoment({ client: traject.client, datum: '2026-10-07', verslag: 'MARKER-verslag' });
    await eenInzetBij(traject, organisatie, { instrument: `Werken aan werk ${traject.id}`, sinds: '2026-10-05' });
    await eenInzetBij(traject, organisatie, { instrument: `MARKER-aangemeld ${traject.id}`, status: 'aangemeld' });
    await eenInzetBij(traject, `Ander ${traject.id}`, { instrument: `MARKER-ander ${traject.id}` });
    await eenToezegging({ traject, tekst: 'MARKER-toezegging' });
    await eenBetrokkene({ client: traject.client, naam: 'MARKER-betrokkene', organisatie: 'MARKER-organisatie' });
    await eenSignaal({ client: traject.client, van: collega, tekst: 'MARKER-collega' });
    return { traject, begeleider, partner };
  }

  it('is naam, begeleider en de eigen inzet, en niets anders', async () => {
    const { traject, begeleider, partner } = await eenVolDossier();
    const gezien = {
      clientnummer: traject.client.clientnummer,
      naam: 'Karwan Rashid',
      begeleiders: [{ naam: 'Sanne de Boer', email: begeleider.email }],
      inzetten: [{ instrument: `Werken aan werk ${traject.id}`, sinds: '2026-10-05' }],
    };
    expect(await getPartnerlijst(partner, {}, VANDAAG)).toEqual([{ ...gezien, laatste: null }]);
    expect((await spoor())[0]).toMatchObject({ actie: 'partnerlijst.openen', details: { aantal: 1 } });
    expect(await pagina(partner, traject)).toEqual({
      ...gezien,
      ...{ signalen: [], bereikbaarheid: null, afspraken: null, plan: null },
      gronden: [
        {
          ...{ grond: 'taak', grondWaarop: 'Participatiewet, artikel 7', toestemmingOp: null, grondTot: null },
          deelt: ['signalen'],
        },
      ],
    });
  });

  it('is na een overdracht de nieuwe begeleider', async () => {
    const { user, traject } = await metToestemming();
    await alsSysteem('proef', async (tx) => {
      const moment = new Date('2026-11-01T12:00:00Z');
      await tx.begeleiding.updateMany({ where: { trajectId: traject.id }, data: { tot: moment } });
      const { id } = await eenGebruiker({ naam: 'Nieuwe Begeleider' }, tx);
      await tx.begeleiding.create({ data: { trajectId: traject.id, gebruikerId: id, van: moment } });
    });
    expect((await pagina(user, traject))?.begeleiders.map((b) => b.naam)).toEqual(['Nieuwe Begeleider']);
  });

  it('toont bij elke cliënt het laatste eigen signaal, met hoe het ermee staat', async () => {
    const { traject, begeleider, partner } = await eenVolDossier();
    await eenSignaal({ client: traject.client, van: partner, op: '2026-11-01', soort: 'komt_niet' });
    await eenSignaal({
      client: traject.client,
      van: partner,
      op: '2026-11-10',
      soort: 'advies',
      afgehandeldDoor: begeleider,
      antwoord: 'Dank.',
    });
    const [regel] = (await getPartnerlijst(partner, {}, VANDAAG)) ?? [];
    expect(regel?.laatste).toEqual({
      soort: 'advies',
      gestuurdOp: '2026-11-10',
      gelezenOp: '2026-11-10',
      afgehandeldOp: '2026-11-10',
      antwoord: 'Dank.',
    });
    expect((await pagina(partner, traject))?.signalen?.map((s) => [s.soort, s.antwoord, s.afgehandeldDoor])).toEqual([
      ['advies', 'Dank.', 'Sanne de Boer'],
      ['komt_niet', null, null],
    ]);
  });

  it('houdt op zodra de cliënt de toestemming intrekt', async () => {
    const { user, traject } = await metToestemming();
    await alsSysteem('proef', (tx) =>
      tx.betrokkene.updateMany({
        where: { gebruikerId: user.id },
        data: { grond: 'geen', toestemmingOp: null, deelt: [] },
      }),
    );
    expect(await pagina(user, traject)).toBeNull();
    await blijft(() => stuur(user, traject), NietGevonden);
  });
});

it('alleen een partner stuurt signalen', async () => {
  const { traject } = await metLopendeInzet();
  const team = await eenGebruiker({ rol: 'teamleider' });
  for (const user of [traject.begeleider as User, team, await eenGebruiker({ rol: 'projectleider' })])
    await blijft(() => stuur(user, traject), Geweigerd);
  for (const rol of ['begeleider', 'beheerder', 'privacy_officer'] as const) {
    const user = await eenGebruiker({ rol });
    await blijft(() => stuur(user, traject), NietGevonden);
  }
});

it.each([
  [{ soort: 'iets_anders' }, 'Kies waar uw signaal over gaat.'],
  [{ tekst: '  ' }, 'Schrijf op wat u wilt doorgeven.'],
  [{ tekst: 'a'.repeat(12_001) }, 'te lang'],
])('een signaal met %o kan niet', (velden, zin) => {
  const gelezen = signaalSturenSchema.safeParse({ clientnummer: 'PRF-1', soort: 'advies', tekst: 'Goed.', ...velden });
  expect(gelezen.error?.issues[0]?.message).toContain(zin);
});
