import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  berichtenVan,
  deOntvanger,
  eenAfspraakMet,
  hetBericht,
  MET_MAIL,
  meld,
  zetAfspraak,
  zetBericht,
  zonderGemeente,
} from '../../prisma/proef/berichtsituatie';
import { eenMailserver, type Mailserver } from '../../prisma/proef/mailserver';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import { alsSysteem } from '../server/db';
import { WerkMislukt } from '../server/fouten';
import { verzendBericht } from './verzenden';

let mail: Mailserver;
beforeAll(async () => {
  mail = await eenMailserver();
  await mail.start();
});
afterAll(() => mail.stop());
beforeEach(() => {
  mail.antwoordt('neemt_aan');
  mail.ontvangen.length = 0;
});

const verzend = (id: string) => verzendBericht(id, VANDAAG);

async function eenMail(wens: Parameters<typeof eenAfspraakMet>[0] = {}) {
  const geval = await eenAfspraakMet({ ...wens, client: { ...MET_MAIL, ...wens.client } });
  await meld(geval.afspraakId);
  return { ...geval, bericht: await hetBericht(geval.client) };
}

/** De mail zoals hij aankwam: kop, tekst en bijlage. */
function gelezen(ruw: string) {
  const kop = (naam: string) =>
    new RegExp(`^${naam}: (.*(?:\\r\\n[ \\t].*)*)`, 'mi').exec(ruw)?.[1]?.replace(/\r\n\s+/g, ' ') ?? null;
  const bijlage = /text\/calendar[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(ruw)?.[1] ?? '';
  const codering = /text\/calendar[\s\S]*?Content-Transfer-Encoding: (\S+)/i.exec(ruw)?.[1];
  const ics = codering === 'base64' ? Buffer.from(bijlage, 'base64').toString('utf8') : bijlage;
  return { kop, ics };
}

/** De HTML, uit welke codering zij ook staat. */
function kopvrij(ruw: string): string {
  const [, codering = '', inhoud = ''] =
    /text\/html[\s\S]*?Content-Transfer-Encoding: (\S+)[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/i.exec(ruw) ?? [];
  if (codering === 'base64') return Buffer.from(inhoud, 'base64').toString('utf8');
  return inhoud.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, '%$1');
}

describe('een e-mail die wacht', () => {
  it('gaat weg met de tekst, een vaste Message-ID en de afspraak als bijlage', async () => {
    const { bericht, afspraakId, begeleider, client } = await eenMail();
    expect(bericht).toMatchObject({ kanaal: 'e_mail', status: 'wacht', aan: 'noor@voorbeeld.nl', pogingen: 0 });
    await verzend(bericht.id);
    const [aangekomen, ...rest] = mail.ontvangen;
    expect(rest).toEqual([]);
    expect(aangekomen?.aan).toEqual(['noor@voorbeeld.nl']);
    const { kop, ics } = gelezen(aangekomen?.ruw ?? '');
    expect(kop('Message-ID')).toBe(`<${bericht.id}@gemeente.voorbeeld.nl>`);
    expect(kop('From')).toBe('gemeente Enschede <afspraken@gemeente.voorbeeld.nl>');
    expect(kop('Reply-To')).toBe(begeleider?.email);
    expect(kop('Subject')).toBe('Onze afspraak op woensdag 25 november 2026');
    expect(aangekomen?.ruw).toContain('Beste Noor Voorbeeld,');
    expect(aangekomen?.ruw).toContain('Hoe laat: 10.00 uur');
    // Tien uur in Nederland is in november negen uur UTC.
    expect(ics).toContain('DTSTART:20261125T090000Z');
    expect(ics).toContain('DTEND:20261125T094500Z');
    expect(ics).toContain(`UID:afspraak-${afspraakId}`);
    expect(ics).toContain('METHOD:REQUEST');
    expect(ics).toMatch(new RegExp(`ORGANIZER;CN="${begeleider?.naam}":mailto:${begeleider?.email}`));
    expect(ics).toContain('ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=FALSE:MAILTO:noor@voorbeeld.nl');
    expect(aangekomen?.ruw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(aangekomen?.ruw).toContain(`Ons kenmerk: ${client.clientnummer}`);
    expect(aangekomen?.ruw).toContain('Telefoon: 053-0000000');
    expect(ics).toContain('LOCATION:servicecentrum Noord');
    expect(aangekomen?.ruw).not.toContain('GEHEIM');
    expect(await hetBericht(client)).toMatchObject({ status: 'verzonden', fout: null, pogingen: 1, bezigSinds: null });
    expect((await hetBericht(client)).verzondenOp).not.toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'bericht.verzenden', systeem: 'berichten', clientId: client.id });
  });

  it('heeft met een andere taal erbij ook HTML, waarin staat hoe die loopt', async () => {
    const { bericht } = await eenMail();
    await zetBericht(bericht.id, { taal: 'ar', onderwerpVertaald: 'موعدنا', tekstVertaald: 'تحية' });
    await verzend(bericht.id);
    const [aangekomen] = mail.ontvangen;
    expect(aangekomen?.ruw).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
    expect(decodeURIComponent(kopvrij(aangekomen?.ruw ?? ''))).toContain('dir="rtl"');
  });

  it('gaat één keer weg, ook als het werk nog eens gebeurt of twee werkers het tegelijk doen', async () => {
    const { bericht } = await eenMail();
    await Promise.all([verzend(bericht.id), verzend(bericht.id), verzend(bericht.id)]);
    await verzend(bericht.id);
    expect(mail.ontvangen).toHaveLength(1);
  });

  it.each([
    ['de mailserver kan even niet', 'even_niet', 'tijdelijk_geweigerd'],
    ['het aanmelden lukt niet', 'weigert_aanmelden', 'aanmelden_mislukt'],
  ] as const)('blijft wachten als %s, en gaat later alsnog', async (_, antwoord, fout) => {
    const { bericht, client } = await eenMail();
    mail.antwoordt(antwoord);
    await expect(verzend(bericht.id)).rejects.toThrow(new WerkMislukt(fout));
    expect(await hetBericht(client)).toMatchObject({ status: 'wacht', fout, pogingen: 1, verzondenOp: null });
    mail.antwoordt('neemt_aan');
    await verzend(bericht.id);
    expect(await hetBericht(client)).toMatchObject({ status: 'verzonden', fout: null, pogingen: 2 });
    expect(mail.ontvangen).toHaveLength(1);
  });

  it('blijft wachten als de mailserver weg is, en er gaat niets verloren', async () => {
    const { bericht, client } = await eenMail();
    await mail.stop();
    await expect(verzend(bericht.id)).rejects.toThrow('geen_verbinding');
    expect(await hetBericht(client)).toMatchObject({ status: 'wacht', fout: 'geen_verbinding' });
    await mail.start();
    await verzend(bericht.id);
    expect(mail.ontvangen).toHaveLength(1);
  });

  it('naar een adres dat niet bestaat wordt een brief, en het adres wordt niet meer gebruikt', async () => {
    const { bericht, client } = await eenMail();
    mail.antwoordt('kent_adres_niet');
    await verzend(bericht.id);
    const [weg, brief, ...rest] = await berichtenVan(client);
    expect(rest).toEqual([]);
    expect(weg).toMatchObject({ status: 'onbestelbaar', fout: 'adres_geweigerd' });
    expect(brief).toMatchObject({
      kanaal: 'brief',
      status: 'wacht',
      soort: 'uitnodiging',
      onderwerp: bericht.onderwerp,
    });
    expect(brief?.aan).toBe('Noor Voorbeeld\nDorpsstraat 1\n7511 AA  Enschede');
    expect((await deOntvanger(client)).emailOnbestelbaarOp?.toISOString().slice(0, 10)).toBe(VANDAAG);
    await verzend(bericht.id);
    expect(await berichtenVan(client)).toHaveLength(2);
    // Een volgende afspraak komt meteen per brief.
    await meld(bericht.contactmomentId ?? '', 'verplaatst', 2);
    expect((await berichtenVan(client)).at(-1)).toMatchObject({ kanaal: 'brief', soort: 'verplaatst' });
  });

  it('die de mailserver weigert is mislukt, en wordt niet vanzelf herhaald', async () => {
    const { bericht, client } = await eenMail();
    mail.antwoordt('weigert_bericht');
    await verzend(bericht.id);
    await verzend(bericht.id);
    expect(await hetBericht(client)).toMatchObject({ status: 'mislukt', fout: 'bericht_geweigerd', pogingen: 1 });
    expect((await deOntvanger(client)).emailOnbestelbaarOp).toBeNull();
  });

  it('is onzeker als de verbinding afbreekt terwijl hij onderweg is, en gaat niet vanzelf nog eens', async () => {
    const { bericht, client } = await eenMail();
    mail.antwoordt('valt_weg');
    await verzend(bericht.id);
    expect(await hetBericht(client)).toMatchObject({ status: 'bezig', pogingen: 1, verzondenOp: null });
    mail.antwoordt('neemt_aan');
    await verzend(bericht.id);
    expect(mail.ontvangen).toHaveLength(1);
  });

  it('gaat niet meer weg als het proces omviel nadat hij was genomen', async () => {
    const { bericht } = await eenMail();
    await zetBericht(bericht.id, { status: 'bezig', bezigSinds: new Date() });
    await verzend(bericht.id);
    expect(mail.ontvangen).toEqual([]);
  });
});

describe('vlak voor het verzenden telt wat er nu is', () => {
  it.each([
    ['is afgezegd', { status: 'afgezegd', afgezegdDoor: 'client' }],
    ['is geweest', { status: 'gevoerd' }],
    ['was verkeerd geregistreerd', { verkeerdOp: new Date(), verkeerdReden: 'dubbel' }],
    ['heeft een andere tijd', { tijd: '11:00' }],
    ['heeft een andere dag', { datum: new Date('2026-11-26T00:00:00Z') }],
  ] as const)('een afspraak die %s', async (_, data) => {
    const { bericht, afspraakId, client } = await eenMail();
    await zetAfspraak(afspraakId, data);
    await verzend(bericht.id);
    expect(mail.ontvangen).toEqual([]);
    expect(await hetBericht(client)).toMatchObject({ status: 'vervallen', fout: 'afspraak_gewijzigd' });
  });

  it.each([
    [
      'toestemming die is ingetrokken',
      { emailToestemmingOp: null },
      'brief',
      'Noor Voorbeeld\nDorpsstraat 1\n7511 AA  Enschede',
    ],
    ['een ander adres', { email: 'nieuw@voorbeeld.nl' }, 'e_mail', 'nieuw@voorbeeld.nl'],
  ] as const)('%s', async (_, data, kanaal, aan) => {
    const { bericht, client } = await eenMail();
    await alsSysteem('proef', (tx) => tx.client.update({ where: { id: client.id }, data, select: { id: true } }));
    await verzend(bericht.id);
    expect(mail.ontvangen).toEqual([]);
    const [oud, nieuw] = await berichtenVan(client);
    expect(oud).toMatchObject({ status: 'vervallen', fout: 'geen_toestemming' });
    expect(nieuw).toMatchObject({ kanaal, status: 'wacht', aan });
  });
});

it('zonder gemeente gaat er niets weg; daarna wel, met haar naam', async () => {
  const { bericht, client } = await eenMail();
  await zonderGemeente(async () => {
    await verzend(bericht.id);
    expect(mail.ontvangen).toEqual([]);
    expect(await hetBericht(client)).toMatchObject({ status: 'wacht', pogingen: 0 });
  });
  await verzend(bericht.id);
  expect(mail.ontvangen).toHaveLength(1);
});

it('een afzegging heeft een afgezegde afspraak als bijlage', async () => {
  const { afspraakId, client, bericht } = await eenMail();
  await verzend(bericht.id);
  await zetAfspraak(afspraakId, { status: 'afgezegd', versie: 2, afgezegdReden: 'GEHEIM', afgezegdDoor: 'client' });
  await meld(afspraakId, 'afgezegd', 2);
  await verzend((await berichtenVan(client)).at(-1)?.id ?? '');
  const [eerst, daarna] = mail.ontvangen.map((m) => gelezen(m.ruw).ics);
  const regel = (ics = '', naam: string) => ics.split('\r\n').find((r) => r.startsWith(naam));
  expect(daarna).toContain('STATUS:CANCELLED');
  expect(daarna).toContain('METHOD:CANCEL');
  expect(regel(daarna, 'UID:')).toBe(regel(eerst, 'UID:'));
  expect([regel(eerst, 'SEQUENCE:'), regel(daarna, 'SEQUENCE:')]).toEqual(['SEQUENCE:1', 'SEQUENCE:2']);
  for (const naam of ['ORGANIZER', 'ATTENDEE']) expect(regel(daarna, naam)).toBe(regel(eerst, naam));
  expect(mail.ontvangen.at(-1)?.ruw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/);
  expect(mail.ontvangen.at(-1)?.ruw).not.toContain('GEHEIM');
});
