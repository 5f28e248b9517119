import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eenFeed, eenWerkweek } from '../../prisma/factories/agenda';
import { eenAfspraak, eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type GemaaktTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { afspraakVerplaatsen } from '../contactmomenten/actions';
import { datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, Ongeldig } from '../server/fouten';
import { feedMaken, feedUitzetten, feedWijzigen } from './actions';
import { getFeed } from './feed';

vi.mock('../server/env', () => ({ env: () => ({ NEXTAUTH_URL: 'https://vast.voorbeeld.nl/' }) }));

let ik: User;
let t: GemaaktTraject<User>;
beforeEach(async () => {
  t = await eenTraject<User>({ start: '2026-01-05', client: { voornaam: 'Fatma', achternaam: 'Yılmaz' } });
  ik = t.begeleider;
});

type Gebeurtenis = Record<string, string>;

/** Leest een iCalendar zoals een agenda dat doet: regels aan elkaar, eigenschappen met hun parameters, tekst zonder backslashes. */
function ontleed(ics: string): { kop: Gebeurtenis; gebeurtenissen: Gebeurtenis[] } {
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(ics.endsWith('\r\n')).toBe(true);
  for (const regel of ics.split('\r\n')) expect(Buffer.byteLength(regel)).toBeLessThanOrEqual(75);
  const kop: Gebeurtenis = {};
  const gebeurtenissen: Gebeurtenis[] = [];
  const stapel: string[] = [];
  for (const regel of ics
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)) {
    const [, naam = '', waarde = ''] = /^([^:]+):(.*)$/.exec(regel) ?? [];
    if (naam === 'BEGIN') {
      stapel.push(waarde);
      if (waarde === 'VEVENT') gebeurtenissen.push({});
    } else if (naam === 'END') expect(stapel.pop()).toBe(waarde);
    else if (stapel.at(-1) === 'VEVENT')
      (gebeurtenissen.at(-1) as Gebeurtenis)[naam] = waarde.replaceAll('\\,', ',').replaceAll('\\;', ';');
    else if (stapel.length === 1) {
      // Eigenschappen van de agenda staan voor wat erin staat (RFC 5545).
      expect(gebeurtenissen).toEqual([]);
      kop[naam] = waarde;
    }
  }
  expect(stapel).toEqual([]);
  return { kop, gebeurtenissen };
}

async function lees(token: string, herkomst = '') {
  const feed = await getFeed(token, herkomst, VANDAAG);
  if (feed.soort !== 'agenda') throw new Error(feed.soort);
  return { ...ontleed(feed.ics), ics: feed.ics };
}
const afspraak = (wens: object = {}) =>
  eenAfspraak({ client: t.client, datum: '2026-11-26', gehoudenDoor: ik, ...wens });
const maak = (velden: Record<string, unknown> = {}, user = ik) => doeActie(user, feedMaken, velden);
const tokenUit = (eenmalig: string | undefined) => eenmalig?.split('/').at(-1) ?? '';
const agendarij = () => alsSysteem('proef', (tx) => tx.agenda.findUniqueOrThrow({ where: { gebruikerId: ik.id } }));

describe('het adres', () => {
  it('werkt een half jaar', async () => {
    const token = tokenUit((await maak()).eenmalig);
    const op = async (dag: string) => (await getFeed(token, '', datum(dag))).soort;
    expect([await op('2027-05-18'), await op('2027-05-19')]).toEqual(['agenda', 'onbekend']);
  });

  it('werkt niet meer na een nieuw wachtwoord', async () => {
    const token = tokenUit((await maak()).eenmalig);
    await alsSysteem('proef', (tx) => tx.gebruiker.update({ where: { id: ik.id }, data: { wachtwoordHash: 'nieuw' } }));
    expect((await getFeed(token, '', VANDAAG)).soort).toBe('onbekend');
    expect((await getFeed(tokenUit((await maak()).eenmalig), '', VANDAAG)).soort).toBe('agenda');
  });

  it('staat alleen in het antwoord; bewaard is een afdruk', async () => {
    const { eenmalig } = await maak();
    expect(eenmalig).toMatch(/^https:\/\/vast\.voorbeeld\.nl\/api\/agenda\/[\w-]{43}\.ics$/);
    expect(JSON.stringify(await stand())).not.toContain(tokenUit(eenmalig).replace('.ics', ''));
    expect((await spoor())[0]).toMatchObject({ actie: 'feed.maken', details: { wat: 'aangezet', metNamen: false } });
    expect((await lees(tokenUit(eenmalig))).gebeurtenissen).toEqual([]);
    expect((await getFeed(tokenUit(eenmalig).replace('.ics', ''), '', VANDAAG)).soort).toBe('agenda');
  });

  it('vernieuwen maakt het oude meteen ongeldig', async () => {
    const [oud, nieuw] = [tokenUit((await maak()).eenmalig), tokenUit((await maak()).eenmalig)];
    expect(nieuw).not.toBe(oud);
    expect((await getFeed(oud, '', VANDAAG)).soort).toBe('onbekend');
    expect((await getFeed(nieuw, '', VANDAAG)).soort).toBe('agenda');
    expect((await spoor(2)).map((r) => r.details)).toContainEqual({ wat: 'vernieuwd', metNamen: false });
  });

  it('uitzetten ook, en is er dan niets meer om uit te zetten of te wijzigen', async () => {
    const token = tokenUit((await maak({ metNamen: 'ja' })).eenmalig);
    await doeActie(ik, feedWijzigen, {});
    await blijft(() => doeActie(ik, feedWijzigen, {}), Ongeldig);
    await doeActie(ik, feedUitzetten, {});
    expect((await getFeed(token, '', VANDAAG)).soort).toBe('onbekend');
    await blijft(() => doeActie(ik, feedUitzetten, {}), Ongeldig);
    await blijft(() => doeActie(ik, feedWijzigen, { metNamen: 'ja' }), Ongeldig);
  });

  it('is er alleen voor wie een agenda heeft', async () => {
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    await blijft(() => maak({}, teamleider), Geweigerd);
    const token = await eenFeed(teamleider);
    expect((await getFeed(token, '', VANDAAG)).soort).toBe('onbekend');
  });

  it('van wie geblokkeerd is bestaat niet', async () => {
    const token = await eenFeed(ik);
    await alsSysteem('proef', (tx) =>
      tx.gebruiker.update({ where: { id: ik.id }, data: { geblokkeerdOp: new Date() }, select: { id: true } }),
    );
    expect((await getFeed(token, '', VANDAAG)).soort).toBe('onbekend');
  });

  it.each(['', 'a', 'x'.repeat(43), `${'x'.repeat(43)}.ics`, `${'x'.repeat(42)}'`, 'é'.repeat(43), 'x'.repeat(5000)])(
    'geraden (%#) bestaat niet, en laat niets achter',
    async (token) => {
      const voor = await stand();
      expect((await getFeed(token, '', VANDAAG)).soort).toBe('onbekend');
      expect(await stand()).toEqual(voor);
    },
  );

  it('raden wordt geremd: na zestig keer helpt van daar ook een goed adres niet meer, van elders wel', async () => {
    const token = await eenFeed(ik);
    const keren: string[] = [];
    for (let i = 0; i < 62; i += 1) keren.push((await getFeed(`${i}`.padEnd(43, 'z'), '203.0.113.7', VANDAAG)).soort);
    expect(keren.filter((s) => s === 'onbekend')).toHaveLength(60);
    expect(keren.at(-1)).toBe('te_vaak');
    expect((await getFeed(token, '203.0.113.7', VANDAAG)).soort).toBe('te_vaak');
    expect((await getFeed(token, '203.0.113.8', VANDAAG)).soort).toBe('agenda');
  });

  it('zonder bekende herkomst sluit het raden van een ander niemand buiten', async () => {
    const token = await eenFeed(ik);
    let laatste = '';
    for (let i = 0; i < 70; i += 1) laatste = (await getFeed(`${i}`.padEnd(43, 'q'), '', VANDAAG)).soort;
    expect(laatste).toBe('te_vaak');
    expect((await getFeed(token, '', VANDAAG)).soort).toBe('agenda');
  });

  it('onthoudt hoogstens eens per uur dat het is gelezen', async () => {
    const token = await eenFeed(ik);
    await lees(token);
    const { feedGelezenOp } = await agendarij();
    expect(feedGelezenOp).not.toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'agenda.openen', onderwerp: 'feed', details: { aantal: 0 } });
    const voor = await stand();
    await lees(token);
    expect(await stand()).toEqual(voor);
    await alsSysteem('proef', (tx) =>
      tx.agenda.update({ where: { gebruikerId: ik.id }, data: { feedGelezenOp: new Date(0) } }),
    );
    await lees(token);
    expect((await agendarij()).feedGelezenOp?.getTime()).toBeGreaterThan(1e12);
  });
});

describe('wat erin staat', () => {
  it('zonder namen: het nummer en de locatie, en nooit een naam of notitie', async () => {
    await afspraak({ tijd: '10:00', verslag: 'Vertrouwelijk.', derden: 'mevrouw Bakker', locatie: 'Power-Noord' });
    await alsSysteem('proef', (tx) =>
      tx.locatie.updateMany({ where: { naam: 'Power-Noord' }, data: { adres: 'Proefstraat 1, Enschede' } }),
    );
    const { gebeurtenissen, ics, kop } = await lees(await eenFeed(ik));
    expect(gebeurtenissen).toMatchObject([
      {
        SUMMARY: `gesprek ${t.client.clientnummer}, Power-Noord`,
        LOCATION: 'Power-Noord, Proefstraat 1, Enschede',
        STATUS: 'CONFIRMED',
      },
    ]);
    expect(kop).toMatchObject({ VERSION: '2.0', 'X-WR-CALNAME': 'Vast Contact' });
    for (const geheim of ['Fatma', 'Yılmaz', 'Vertrouwelijk', 'Bakker', ik.naam]) expect(ics).not.toContain(geheim);
  });

  it('met namen: de naam erbij, nog steeds geen notitie', async () => {
    await afspraak({ verslag: 'Vertrouwelijk.', kanaal: 'telefonisch', locatie: undefined });
    const { gebeurtenissen, ics } = await lees(await eenFeed(ik, { metNamen: true }));
    expect(gebeurtenissen[0]?.SUMMARY).toBe(`gesprek Fatma Yılmaz (${t.client.clientnummer}), telefonisch`);
    expect(gebeurtenissen[0]?.LOCATION).toBeUndefined();
    expect(ics).not.toContain('Vertrouwelijk');
  });

  it.each([
    ['2026-11-26', '10:00', 'winter', '2026-11-26T09:00:00Z'],
    ['2027-07-01', '10:00', 'zomer', '2027-07-01T08:00:00Z'],
    ['2027-03-26', '10:00', 'de laatste werkdag van de wintertijd', '2027-03-26T09:00:00Z'],
    ['2027-03-29', '10:00', 'de eerste van de zomertijd', '2027-03-29T08:00:00Z'],
    ['2026-10-26', '10:00', 'de eerste van de wintertijd', '2026-10-26T09:00:00Z'],
    ['2026-10-25', '02:30', 'de nacht dat half drie er twee keer is', '2026-10-25T00:30:00Z'],
    ['2027-03-28', '02:30', 'de nacht dat half drie er niet is', '2027-03-28T01:30:00Z'],
  ])('op %s om %s (%s) is het in Nederland zo laat, en het eindigt later', async (dag, tijd, _, moment) => {
    await afspraak({ datum: dag, tijd, duurMinuten: 45, ...(dag < VANDAAG && { status: 'gevoerd' }) });
    const { gebeurtenissen } = await lees(await eenFeed(ik));
    const instant = (w = '') => Temporal.Instant.from(w.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)/, '$1-$2-$3:$4:'));
    const { DTSTART: begin, DTEND: einde, DTSTAMP: gemaakt } = gebeurtenissen[0] ?? {};
    expect(instant(begin).toString()).toBe(moment);
    expect(instant(einde).since(instant(begin)).total('minutes')).toBe(45);
    expect(gemaakt).toMatch(/^\d{8}T\d{6}Z$/);
  });

  it('zonder duur zo lang als een gesprek, zonder tijd de hele dag', async () => {
    await eenWerkweek(ik, { gesprekMinuten: 30 });
    await afspraak({ tijd: '10:00' });
    await eenContactmoment({ client: t.client, datum: '2026-11-27', status: 'gepland', gehoudenDoor: ik });
    const { gebeurtenissen } = await lees(await eenFeed(ik));
    expect(gebeurtenissen[0]).toMatchObject({ DTEND: '20261126T093000Z' });
    expect(gebeurtenissen[0]?.TRANSP).toBeUndefined();
    // De hele dag, en zij houdt geen uur bezet.
    expect(gebeurtenissen[1]).toMatchObject({ 'DTSTART;VALUE=DATE': '20261127', TRANSP: 'TRANSPARENT' });
  });

  it('verplaatsen houdt de UID en hoogt de SEQUENCE op', async () => {
    const { id } = await afspraak();
    const token = await eenFeed(ik);
    const voor = (await lees(token)).gebeurtenissen[0];
    await doeActie(ik, afspraakVerplaatsen, {
      clientnummer: t.client.clientnummer,
      contactmomentId: id,
      versie: 1,
      datum: '2026-11-27',
      tijd: '11:30',
    });
    const na = (await lees(token)).gebeurtenissen;
    expect(na).toHaveLength(1);
    expect(na[0]).toMatchObject({ UID: voor?.UID, DTSTART: '20261127T103000Z' });
    expect(Number(na[0]?.SEQUENCE)).toBeGreaterThan(Number(voor?.SEQUENCE));
  });

  it.each([
    ['afgezegd is', { status: 'afgezegd' }],
    ['verkeerd geregistreerd is', { status: 'gepland', verkeerd: 'dubbel' }],
    ['een mail is', { status: 'gevoerd', kanaal: 'e_mail' }],
    ['langer dan drie maanden geleden is', { status: 'gevoerd', datum: '2026-08-17' }],
    ['meer dan een jaar vooruit is', { status: 'gepland', datum: '2027-11-19' }],
    ['een collega voert', { status: 'gepland', gehoudenDoor: 'collega' }],
  ] as const)('wat %s staat er niet in', async (_, { gehoudenDoor, ...wens }: { gehoudenDoor?: string } & object) => {
    await eenContactmoment({
      client: t.client,
      datum: '2026-11-26',
      tijd: '10:00',
      gehoudenDoor: gehoudenDoor ? await eenGebruiker() : ik,
      ...wens,
    });
    expect((await lees(await eenFeed(ik))).gebeurtenissen).toEqual([]);
  });

  it('van drie maanden terug tot een jaar vooruit, beide dagen mee', async () => {
    for (const datum of ['2026-08-18', '2027-11-18'])
      await eenContactmoment({
        client: t.client,
        datum,
        tijd: '10:00',
        gehoudenDoor: ik,
        status: datum < VANDAAG ? 'gevoerd' : 'gepland',
      });
    expect((await lees(await eenFeed(ik))).gebeurtenissen).toHaveLength(2);
  });

  it('van een cliënt die niet meer bij mij hoort staat er geen nummer', async () => {
    const vreemd = await eenTraject<User>({ start: '2026-01-05' });
    await eenAfspraak({ client: vreemd.client, datum: '2026-11-26', gehoudenDoor: ik, locatie: 'Power-Noord' });
    const { gebeurtenissen, ics } = await lees(await eenFeed(ik, { metNamen: true }));
    expect(gebeurtenissen[0]?.SUMMARY).toBe('gesprek, Power-Noord');
    expect(ics).not.toContain(vreemd.client.clientnummer);
    expect(ics).not.toContain(vreemd.client.achternaam);
  });
});
