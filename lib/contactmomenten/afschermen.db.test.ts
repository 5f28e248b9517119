import { beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenBetrokkene } from '../../prisma/factories/netwerk';
import { eenNotitieinzage } from '../../prisma/factories/notitieinzage';
import { eenOverdracht } from '../../prisma/factories/overdracht';
import { eenTraject } from '../../prisma/factories/traject';
import { eenUitleg } from '../../prisma/factories/uitleg';
import { blijft } from '../../prisma/proef/rechten';
import { ruw } from '../../prisma/proef/ruw';
import { doeActie, gelezen, normverschillen, spoor, VANDAAG, vervolgtaken } from '../../prisma/proef/stand';
import { ROLLEN } from '../domain/rollen';
import { getDossier } from '../dossier/queries';
import { getWachtend } from '../escalaties/queries';
import { contactmomentCorrigeren, contactmomentVastleggen } from '../gesprek/actions';
import { getVastleggen } from '../gesprek/queries';
import { getNotities } from '../notities/queries';
import { getOntvangst, getOverdrachtdossier } from '../overdrachten/queries';
import type { User } from '../policy/policy';
import { bewaarConcept, leesConcepten } from '../server/concepten';
import { alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { datalekBeoordelen } from '../verantwoording/actions';
import { getDatalek, getDatalekken } from '../verantwoording/datalek-queries';
import { getVerantwoording } from '../verantwoording/queries';
import { getVoorbereiding } from '../voorbereiding/queries';
import { contactmomentAfkeuren } from './actions';
import { getContactmoment } from './queries';

const GEHEIM = 'Kanarie: zij slaapt bij haar zus.';
/** Wat er eerst stond is het begin van wat er daarna stond. */
const EERST = GEHEIM.slice(0, -15);
const APART = 'Heeft eerst een operatie.';
const LEEG = 'Afgeschermd: hoorde bij een andere cliënt';
const STOND = { datum: '2026-11-16', kanaal: 'telefonisch', soort: 'gesprek', tijd: '09:30', duurMinuten: '30' };

type Wie = { client: { id: string; clientnummer: string }; begeleider: User };
const over = ({ client }: Wie) => ({ clientnummer: client.clientnummer });

const samenvatting = (verslag: string, derden: string) =>
  `Gesprekken\nLaatste gesprekken: 16 november 2026 (telefonisch, met ${derden}).\nUit het gesprek van 16 november 2026: ${verslag}\nTe bereiken: 's ochtends.`;

/** Een gesprek met overal de kanarie: vastgelegd, een keer gecorrigeerd, met een betrokkene, een onderwerp en een uitleg bij het vervolg. */
async function eenMisser() {
  const begeleider = await eenGebruiker({ team: 'Noord' });
  const ontvanger = await eenGebruiker({ team: 'Noord' });
  const traject = await eenTraject<User>({
    start: '2026-01-05',
    team: 'Noord',
    begeleider,
    laatsteGesprek: '2026-10-07',
  });
  const wie = { client: traject.client, begeleider };
  const ans = await eenBetrokkene({ client: wie.client, naam: `Ans ${GEHEIM}` });
  const onderwerp = await alsSysteem('proef', (tx) =>
    tx.onderwerp.upsert({ where: { naam: 'schulden' }, create: { naam: 'schulden' }, update: {} }),
  );
  await doeActie(begeleider, contactmomentVastleggen, {
    ...{ ...over(wie), ...STOND, verslag: EERST, derden: `Tante ${GEHEIM}`, betrokkeneIds: ans.id },
    ...{ onderwerpen: onderwerp.id, vervolg: 'later', vervolgReden: 'anders', vervolgUitleg: GEHEIM },
  });
  // Meteen daarna, apart en over deze cliënt zelf.
  await eenUitleg({ traject, door: begeleider, tekst: APART });
  const { id } = await alsSysteem('proef', (tx) =>
    tx.contactmoment.findFirstOrThrow({ where: { clientId: wie.client.id, datum: new Date(STOND.datum) } }),
  );
  const moment = { ...over(wie), contactmomentId: id };
  await doeActie(begeleider, contactmomentCorrigeren, {
    ...{ ...moment, ...STOND, versie: 1, verslag: GEHEIM, derden: GEHEIM, betrokkeneIds: ans.id, reden: GEHEIM },
  });
  // Een dag later alleen de dag verzet: het formulier begon met wat er stond.
  await eenUitleg({ traject, door: begeleider, tekst: GEHEIM, op: new Date('2026-11-19T09:00:00Z') });
  const overdracht = await eenOverdracht({
    traject,
    van: begeleider,
    naar: ontvanger,
    status: 'aangeboden',
    samenvatting: samenvatting(GEHEIM, GEHEIM),
  });
  // Opgesteld en ingetrokken voordat het werd gecorrigeerd.
  await eenOverdracht({
    traject,
    van: begeleider,
    naar: ontvanger,
    status: 'ingetrokken',
    samenvatting: samenvatting(EERST, `Tante ${GEHEIM}`),
  });
  return { ...wie, traject, ontvanger, overdracht, id, moment };
}
type Misser = Awaited<ReturnType<typeof eenMisser>>;

const markeer = (m: Misser, velden: object = {}) =>
  doeActie(m.begeleider, contactmomentAfkeuren, { ...m.moment, versie: 2, wat: 'andere_client', ...velden });

const lekVan = (m: Misser) =>
  alsSysteem('proef', (tx) => tx.datalek.findUniqueOrThrow({ where: { contactmomentId: m.id } }));

describe('een gesprek dat bij een andere cliënt hoort', () => {
  let m: Misser;
  let vervanger: User;
  let teamleider: User;
  let uitleglezer: User;
  let officer: User;
  beforeAll(async () => {
    m = await eenMisser();
    vervanger = await eenGebruiker({ team: 'Noord' });
    teamleider = await eenGebruiker({ rol: 'teamleider', team: 'Noord' });
    uitleglezer = await eenGebruiker({ rol: 'teamleider', team: 'Noord' });
    officer = await eenGebruiker({ rol: 'privacy_officer' });
    await alsSysteem('proef', (tx) =>
      tx.vervanging.create({
        data: {
          trajectId: m.traject.id,
          gebruikerId: vervanger.id,
          van: new Date('2026-11-10'),
          tot: new Date('2026-11-30'),
        },
      }),
    );
    await eenNotitieinzage({ client: m.client, gebruiker: teamleider });
    // Wie keek voordat het werd gevonden.
    await getDossier(vervanger, { ...over(m) }, VANDAAG);
    await getNotities(teamleider, over(m), VANDAAG);
    // Wie het had openstaan: een ander bij het contact en bij de overdracht, en wie het schreef.
    for (const wie of [vervanger, m.begeleider]) {
      await typ(wie, bijContact(), GEHEIM);
      await typ(wie, bijOverdracht(), `${samenvatting(GEHEIM, GEHEIM)} Zelf erbij.`);
      await typ(wie, bijUitleg(), `${GEHEIM} En zelf.`);
    }
    await getWachtend(uitleglezer, over(m), VANDAAG);
    await markeer(m, { reden: 'Verkeerde regel aangeklikt.' });
  });

  const bijContact = () => `/clienten/${m.client.clientnummer}/contactmomenten/${m.id}`;
  const bijOverdracht = () => `/clienten/${m.client.clientnummer}/overdracht`;
  const bijUitleg = () => `/clienten/${m.client.clientnummer}/uitleg`;
  const typ = (wie: User, pad: string, tekst: string) =>
    bewaarConcept(wie, {
      ...{ plek: `${pad}#formulier`, sleutel: crypto.randomUUID() },
      lagen: [{ op: new Date().toISOString(), waarden: { tekst } }],
    });

  /** Alles waarin een mens een gesprek van deze cliënt kan tegenkomen. */
  const LEZERS: Record<string, () => Promise<unknown>> = {
    'de vervanger in het dossier': () => getDossier(vervanger, { ...over(m), alles: true }, VANDAAG),
    'de vervanger bij het contact': () => getContactmoment(vervanger, { ...over(m), id: m.id }, VANDAAG),
    'de vervanger die een gesprek voorbereidt': () => getVoorbereiding(vervanger, over(m), VANDAAG),
    'de vervanger die iets vastlegt': () => getVastleggen(vervanger, over(m), VANDAAG),
    'de teamleider met een reden': () => getNotities(teamleider, over(m), VANDAAG),
    'wie het dossier overneemt': () => getOntvangst(m.ontvanger, { id: m.overdracht.id }, VANDAAG),
    'de begeleider in de tijdlijn': () => getDossier(m.begeleider, { ...over(m), alles: true }, VANDAAG),
    'de begeleider in de overdracht': () => getOverdrachtdossier(m.begeleider, over(m), VANDAAG),
    'de privacy officer in het spoor': () => getVerantwoording(officer, { client: m.client.clientnummer }, VANDAAG),
    'de privacy officer in de lijst': () => getDatalekken(officer, {}, VANDAAG),
  };
  it.each(Object.entries(LEZERS))('is niet meer te lezen voor %s', async (wie, lees) => {
    const gezien = JSON.stringify(await gelezen(lees()));
    // De betrokkene zelf hoort wel bij deze cliënt.
    expect(gezien.replaceAll(`Ans ${GEHEIM}`, '')).not.toContain('Kanarie');
    if (/dossier|contact|teamleider|tijdlijn/.test(wie) && !wie.includes('overneemt')) expect(gezien).toContain(LEEG);
  });

  it('staat nergens meer dan bij het datalek: geen kolom van het contact, zijn geschiedenis, de taak of de overdracht', async () => {
    const rijen = await alsSysteem('proef', async (tx) => [
      await tx.contactmoment.findMany({
        where: { clientId: m.client.id },
        include: { wijzigingen: true, onderwerpen: true },
      }),
      await vervolgtaken(m.traject.id),
      await tx.overdracht.findMany({ where: { clientId: m.client.id } }),
      await tx.uitleg.findMany({ where: { trajectId: m.traject.id } }),
    ]);
    const uitleg = await alsSysteem('proef', (tx) => tx.uitleg.findMany({ where: { trajectId: m.traject.id } }));
    expect(JSON.stringify([rijen, uitleg])).not.toContain('Kanarie');
    expect(rijen[0]).toHaveLength(2);
    expect(uitleg.map((u) => u.tekst).sort()).toEqual([LEEG, LEEG, APART].sort());
    expect(await normverschillen(m.client.id)).toEqual([]);
  });

  it('staat niet meer in wat een ander had openstaan, wel in wat wie het schreef nog openstaan heeft', async () => {
    expect(await leesConcepten(vervanger, bijContact())).toEqual([]);
    const zonder = samenvatting(LEEG, '').replace(', met ', '');
    expect(await leesConcepten(vervanger, bijOverdracht())).toMatchObject([
      { lagen: [{ waarden: { tekst: `${zonder} Zelf erbij.` } }] },
    ]);
    expect(await leesConcepten(vervanger, bijUitleg())).toMatchObject([
      { lagen: [{ waarden: { tekst: `${LEEG} En zelf.` } }] },
    ]);
    for (const pad of [bijContact(), bijOverdracht(), bijUitleg()])
      expect(JSON.stringify(await leesConcepten(m.begeleider, pad))).toContain('Kanarie');
  });

  it('leest wie het schreef nog wel, met alles wat er eerder stond', async () => {
    const { afgeschermd } = await gelezen(getContactmoment(m.begeleider, { ...over(m), id: m.id }, VANDAAG));
    expect(afgeschermd).toMatchObject({ verslag: GEHEIM, onderwerpen: ['schulden'], overgenomenId: null });
    expect(afgeschermd?.derden).toBe(`Ans ${GEHEIM}, ${GEHEIM}`);
    expect(afgeschermd?.eerder.join()).toContain(EERST);
  });

  it('is een mogelijk datalek, met in dezelfde daad twee regels in het spoor', async () => {
    const { regels } = await gelezen(getVerantwoording(officer, { client: m.client.clientnummer }, VANDAAG));
    const wat = regels.map((r) => r.wat);
    expect(wat).toContain('meldde een mogelijk datalek');
    expect(wat).toContain('markeerde een contact als verkeerd geregistreerd');
    const { lekken } = await gelezen(getDatalekken(officer, {}, VANDAAG));
    expect(lekken.find((l) => l.contactmomentId === m.id)).toMatchObject({
      clientnummer: m.client.clientnummer,
      auteur: m.begeleider.naam,
      gevondenDoor: m.begeleider.naam,
      toelichting: 'Verkeerde regel aangeklikt.',
      oordeel: null,
    });
  });

  it('laat de privacy officer zien wie er keek, en de tekst pas als hij daarom vraagt', async () => {
    const { id } = await lekVan(m);
    const lek = await gelezen(getDatalek(officer, { id, tekst: false }, VANDAAG));
    expect(lek.keken.map((k) => k.naam).sort()).toEqual([teamleider.naam, uitleglezer.naam, vervanger.naam].sort());
    expect(JSON.stringify(lek)).not.toContain('Kanarie');
    expect((await spoor())[0]).toMatchObject({ actie: 'datalek.openen', clientId: m.client.id });
    const met = await gelezen(getDatalek(officer, { id, tekst: true }, VANDAAG));
    expect(met.tekst?.verslag).toBe(GEHEIM);
    expect((await spoor())[0]).toMatchObject({ actie: 'datalek.lezen', gebruikerId: officer.id });
  });

  it('is voor niemand anders een datalek om te openen of te beoordelen', async () => {
    const { id } = await lekVan(m);
    const anderen = ROLLEN.filter((rol) => rol !== 'privacy_officer');
    const iedereen = await Promise.all(
      anderen.map((rol) => eenGebruiker({ rol, team: 'Noord', aanpakken: ['VIA-pilot'] })),
    );
    for (const user of [m.begeleider, vervanger, teamleider, m.ontvanger, ...iedereen]) {
      expect(await getDatalekken(user, {}, VANDAAG)).toBeNull();
      expect(await getDatalek(user, { id, tekst: true }, VANDAAG)).toBeNull();
      const oordeel = { datalekId: id, versie: 1, oordeel: 'geen_datalek', notitie: 'x' };
      await blijft(() => doeActie(user, datalekBeoordelen, oordeel), Geweigerd);
    }
  });

  it('kan niet worden teruggezet: de database weigert de tekst, en het uitwissen van andere geschiedenis', async () => {
    await blijft(
      () => alsSysteem('proef', (tx) => tx.contactmoment.update({ where: { id: m.id }, data: { verslag: 'terug' } })),
      Error,
    );
    const ander = await eenMisser();
    await blijft(
      () =>
        alsSysteem(
          'proef',
          (tx) =>
            ruw(tx)
              .$executeRaw`UPDATE contactmoment_wijziging SET oud_verslag = NULL WHERE contactmoment_id = ${ander.id}::uuid`,
        ),
      Error,
    );
  });

  it('wordt geen tweede keer afgeschermd', async () => {
    await blijft(() => markeer(m, { versie: 3 }), Ongeldig);
  });
});

describe('vastleggen bij de juiste cliënt', () => {
  const leg = (user: User, client: Wie['client'], uit: string) =>
    doeActie(user, contactmomentVastleggen, {
      ...{ ...STOND, clientnummer: client.clientnummer, verslag: 'Overgenomen.', uit },
      ...{ vervolg: 'later', vervolgReden: 'client_wil_later' },
    });

  it('kan ook als de eerste cliënt intussen van een ander is, en het gesprek van lang geleden', async () => {
    const m = await eenMisser();
    await markeer(m);
    const ander = await eenGebruiker();
    await alsSysteem('proef', async (tx) => {
      await tx.begeleiding.updateMany({
        where: { traject: { clientId: m.client.id } },
        data: { gebruikerId: ander.id },
      });
      await tx.contactmoment.update({
        where: { id: m.id },
        data: { datum: new Date('2026-06-01'), gehoudenDoorId: ander.id },
      });
    });
    const juist = await eenTraject<User>({ start: '2026-01-05', begeleider: m.begeleider });
    const vraag = { clientnummer: juist.client.clientnummer, uit: m.id };
    expect((await gelezen(getVastleggen(m.begeleider, vraag, VANDAAG))).overname?.verslag).toBe(GEHEIM);
    await leg(m.begeleider, juist.client, m.id);
    expect((await lekVan(m)).overgenomenId).not.toBeNull();
  });

  it('krijgt wie het schreef ingevuld, zonder iets over de eerste cliënt', async () => {
    const m = await eenMisser();
    await markeer(m);
    const juist = await eenTraject<User>({ start: '2026-01-05', begeleider: m.begeleider });
    const vraag = { clientnummer: juist.client.clientnummer, uit: m.id };
    const { overname } = await gelezen(getVastleggen(m.begeleider, vraag, VANDAAG));
    expect(overname).toMatchObject({
      datum: STOND.datum,
      tijd: '09:30',
      kanaal: 'telefonisch',
      duurMinuten: 30,
      verslag: GEHEIM,
    });
    expect(Object.keys(overname ?? {})).not.toContain('derden');
    expect(JSON.stringify(overname)).not.toContain(m.client.clientnummer);

    await leg(m.begeleider, juist.client, m.id);
    const lek = await lekVan(m);
    expect(lek.overgenomenId).not.toBeNull();
    const sporen = await spoor(2);
    expect(sporen.map((s) => [s.actie, s.clientId])).toEqual([
      ['contactmoment.vastleggen', juist.client.id],
      ['contactmoment.overnemen', juist.client.id],
    ]);
    expect(JSON.stringify(sporen.map((s) => s.details))).not.toContain(m.client.id);
    // Eén keer: daarna staat het er.
    expect(await getVastleggen(m.begeleider, vraag, VANDAAG)).toBeNull();
    await blijft(
      () =>
        doeActie(m.begeleider, contactmomentVastleggen, {
          ...STOND,
          datum: '2026-11-12',
          clientnummer: juist.client.clientnummer,
          uit: m.id,
          vervolg: 'later',
          vervolgReden: 'client_wil_later',
        }),
      Ongeldig,
    );
  });

  it('kan niet door een ander, niet bij dezelfde cliënt, en niet met een id dat geen afgeschermd contact is', async () => {
    const m = await eenMisser();
    const open = await eenMisser();
    await markeer(m);
    const ander = await eenTraject<User>({ start: '2026-01-05' });
    const eigen = await eenTraject<User>({ start: '2026-01-05', begeleider: m.begeleider });
    for (const [user, client, uit] of [
      [ander.begeleider, ander.client, m.id],
      [m.begeleider, eigen.client, open.id],
      [m.begeleider, eigen.client, crypto.randomUUID()],
    ] as const) {
      expect(await getVastleggen(user, { clientnummer: client.clientnummer, uit }, VANDAAG)).toBeNull();
      await blijft(() => leg(user, client, uit), NietGevonden);
    }
    expect(await getVastleggen(m.begeleider, { ...over(m), uit: m.id }, VANDAAG)).toBeNull();
    await blijft(
      () =>
        doeActie(m.begeleider, contactmomentVastleggen, {
          ...STOND,
          ...over(m),
          uit: m.id,
          datum: '2026-11-12',
          vervolg: 'later',
          vervolgReden: 'client_wil_later',
        }),
      NietGevonden,
    );
  });

  it('twee keer tegelijk lukt één keer', async () => {
    const m = await eenMisser();
    await markeer(m);
    const een = await eenTraject<User>({ start: '2026-01-05', begeleider: m.begeleider });
    const twee = await eenTraject<User>({ start: '2026-01-05', begeleider: m.begeleider });
    const uitkomsten = await Promise.allSettled([
      leg(m.begeleider, een.client, m.id),
      leg(m.begeleider, twee.client, m.id),
    ]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('wat vroeger al als verkeerd geregistreerd gemarkeerd was', () => {
  it('kan alsnog worden afgeschermd, en alleen dat', async () => {
    const m = await eenMisser();
    await markeer(m, { wat: 'anders', reden: `bij de verkeerde: ${GEHEIM}` });
    await blijft(() => markeer(m, { versie: 3, wat: 'anders', reden: 'nog eens' }), Ongeldig);
    await markeer(m, { versie: 3 });
    const lek = await lekVan(m);
    expect(lek.eerder.join()).toContain(`bij de verkeerde: ${GEHEIM}`);
    const gezien = await gelezen(getContactmoment(m.begeleider, { ...over(m), id: m.id }, VANDAAG));
    expect(gezien.verkeerd?.reden).toBe(LEEG);
  });
});

describe('het oordeel van de privacy officer', () => {
  const beoordeel = async (officer: User, id: string, velden: object = {}) =>
    doeActie(officer, datalekBeoordelen, {
      datalekId: id,
      versie: 1,
      oordeel: 'gemeld',
      gemeldOp: '2026-11-18',
      notitie: 'Gelezen door een collega.',
      ...velden,
    });

  it('wordt vastgelegd met de dag van de melding, en kan later anders', async () => {
    const officer = await eenGebruiker({ rol: 'privacy_officer' });
    const m = await eenMisser();
    await markeer(m);
    const { id } = await lekVan(m);
    const wacht = (await gelezen(getVerantwoording(officer, {}, VANDAAG))).datalekken.aantal;
    await beoordeel(officer, id);
    expect(await lekVan(m)).toMatchObject({
      oordeel: 'gemeld',
      gemeldOp: new Date('2026-11-18'),
      beoordeeldDoorId: officer.id,
    });
    expect((await spoor())[0]).toMatchObject({
      actie: 'datalek.beoordelen',
      clientId: m.client.id,
      details: { was: null, resultaat: 'gemeld' },
    });
    expect((await gelezen(getVerantwoording(officer, {}, VANDAAG))).datalekken.aantal).toBe(wacht - 1);
    await blijft(() => beoordeel(officer, id), IntussenGewijzigd);
    await beoordeel(officer, id, { versie: 2, oordeel: 'geen_datalek' });
    expect(await lekVan(m)).toMatchObject({ oordeel: 'geen_datalek', gemeldOp: null });
  });

  it.each([
    ['zonder dag van de melding', { gemeldOp: '' }],
    ['een melding die nog moet komen', { gemeldOp: '2026-11-19' }],
    ['een melding van voor het geschreven was', { gemeldOp: '2026-11-01' }],
    ['zonder uitleg', { notitie: ' ' }],
    ['een te lange uitleg', { notitie: 'x'.repeat(2001) }],
    ['een datalek dat er niet is', { datalekId: crypto.randomUUID() }],
  ])('%s kan niet', async (_, velden) => {
    const officer = await eenGebruiker({ rol: 'privacy_officer' });
    const m = await eenMisser();
    await markeer(m);
    const { id } = await lekVan(m);
    await blijft(() => beoordeel(officer, id, velden), Error);
  });
});
