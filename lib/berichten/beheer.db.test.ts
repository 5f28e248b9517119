import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { eenAfspraakMet, hetBericht, MET_MAIL, meld, wachtrij, zetBericht } from '../../prisma/proef/berichtsituatie';
import { eenMailserver, type Mailserver } from '../../prisma/proef/mailserver';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor } from '../../prisma/proef/stand';
import type { Brieftaal } from '../domain/brieftalen';
import type { User } from '../policy/policy';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import {
  proefmailVersturen,
  sjabloonHerstellen,
  sjabloonWijzigen,
  vasteZinWijzigen,
  vertalingGoedkeuren,
  vertalingStoppen,
  verzendingBevestigen,
  verzendingHerhalen,
  verzendingHervatten,
} from './actions';
import { getBerichtenbeheer } from './beheer-queries';
import { sjabloonWijzigenSchema, vasteZinWijzigenSchema, vertalingGoedkeurenSchema } from './schema';
import { TALEN } from './talen/talen';

let beheerder: GemaakteGebruiker;
let mail: Mailserver;
beforeAll(async () => {
  mail = await eenMailserver();
  beheerder = await eenGebruiker({ rol: 'beheerder' });
});
afterAll(() => mail.stop());

const NIEUW = { onderwerp: 'Kom op {{datum}}', tekst: 'Dag {{naam}}, kom op {{datum}}. {{vaste_zin}}' };
const ZIN = { tekst: 'Wees gerust.', goedgekeurdDoor: 'A. de Directeur', goedgekeurdOp: '2026-11-02' };
const tekst = (wie: User, versie: number, velden: object = {}) =>
  doeActie(wie, sjabloonWijzigen, { soort: 'uitnodiging', versie, ...NIEUW, ...velden });
const zin = (wie: User, versie: number, velden: object = {}) =>
  doeActie(wie, vasteZinWijzigen, { versie, ...ZIN, ...velden });
const lees = async () => (await getBerichtenbeheer(beheerder, 'nl')).sjablonen.find((s) => s.soort === 'uitnodiging');

describe('de teksten', () => {
  it('worden gewijzigd, en gaan terug naar de standaardtekst; wie als tweede opslaat ziet wat er staat', async () => {
    expect(await lees()).toMatchObject({ versie: 1, gewijzigd: false, ...TALEN.nl.teksten.uitnodiging });
    await tekst(beheerder, 1);
    expect((await spoor())[0]).toMatchObject({
      actie: 'sjabloon.wijzigen',
      onderwerpId: 'uitnodiging',
      clientId: null,
    });
    expect(await lees()).toMatchObject({ versie: 2, gewijzigd: true, ...NIEUW });
    expect((await blijft(() => tekst(beheerder, 1), IntussenGewijzigd)).opgeslagen).toContainEqual({
      veld: 'tekst',
      label: 'Tekst',
      waarde: NIEUW.tekst,
    });
    await doeActie(beheerder, sjabloonHerstellen, { soort: 'uitnodiging', versie: 2 });
    expect(await lees()).toMatchObject({ versie: 3, gewijzigd: false });
  });

  it('twee tegelijk: één wint', async () => {
    const versie = (await lees())?.versie ?? 0;
    const uit = await Promise.allSettled([tekst(beheerder, versie), tekst(beheerder, versie)]);
    expect(uit.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    [
      { tekst: `${NIEUW.tekst} {{verslag}}` },
      'tekst',
      'Dit veld bestaat niet: {{verslag}}. U kunt kiezen uit: {{naam}}',
    ],
    [{ onderwerp: 'Over {{uitkering}}' }, 'onderwerp', 'Dit veld bestaat niet: {{uitkering}}.'],
    [{ tekst: `${NIEUW.tekst} {{naam` }, 'tekst', 'Een veld begint met {{'],
    [{ tekst: 'Dag {{naam}} op {{datum}}' }, 'tekst', 'Elk bericht noemt de cliënt, de dag en de vaste zin'],
    [{ tekst: '' }, 'tekst', 'Vul de tekst van het bericht in.'],
    [{ onderwerp: ' ' }, 'onderwerp', 'Vul het onderwerp in.'],
    [{ tekst: `${NIEUW.tekst}${'x'.repeat(4000)}` }, 'tekst', 'Dit is te lang'],
    [{ tekst: ['a', 'b'] }, 'tekst', 'Vul hier één tekst in.'],
    [{ soort: 'weekoverzicht' }, 'soort', 'Herlaad de pagina'],
  ])('%j kan niet', (velden, veld, melding) => {
    const uit = sjabloonWijzigenSchema.safeParse({ soort: 'uitnodiging', versie: 1, ...NIEUW, ...velden });
    expect(uit.error?.issues.map((i) => [i.path[0], i.message])).toContainEqual([
      veld,
      expect.stringContaining(melding),
    ]);
  });

  it('de vaste zin vraagt wie haar goedkeurde en wanneer', async () => {
    expect((await getBerichtenbeheer(beheerder, 'nl')).vasteZin).toMatchObject({ goedgekeurdDoor: null, versie: 1 });
    for (const veld of ['tekst', 'goedgekeurdDoor', 'goedgekeurdOp'])
      expect(vasteZinWijzigenSchema.safeParse({ versie: 1, ...ZIN, [veld]: '' }).error?.issues[0]?.path).toEqual([
        veld,
      ]);
    expect(vasteZinWijzigenSchema.safeParse({ versie: 1, ...ZIN, tekst: 'Dag {{naam}}' }).success).toBe(false);
    await blijft(() => zin(beheerder, 1, { goedgekeurdOp: '2026-11-19' }), Ongeldig);
    await zin(beheerder, 1);
    expect((await getBerichtenbeheer(beheerder, 'nl')).vasteZin).toEqual({ ...ZIN, versie: 2, achter: false });
  });
});

const keurGoed = (wie: User, versie: number, velden: object = {}) =>
  doeActie(wie, vertalingGoedkeuren, { taal: 'tr', versie, ...ZIN, tekst: 'Merak etmeyin.', ...velden });
const inTaal = (taal: Brieftaal) => getBerichtenbeheer(beheerder, taal);

describe('een andere taal', () => {
  it('is pas in gebruik als iemand haar heeft nagekeken, en de teksten zijn te wijzigen zonder het Nederlands te raken', async () => {
    const voor = await inTaal('tr');
    expect(voor.talen).toContainEqual({ taal: 'tr', inGebruik: false, clienten: 0 });
    expect(voor.sjablonen.map(({ soort, onderwerp, tekst: t }) => [soort, { onderwerp, tekst: t }])).toEqual(
      Object.entries(TALEN.tr.teksten),
    );
    for (const veld of ['tekst', 'goedgekeurdDoor', 'goedgekeurdOp'])
      expect(
        vertalingGoedkeurenSchema.safeParse({ taal: 'tr', versie: 1, ...ZIN, [veld]: '' }).error?.issues[0]?.path,
      ).toEqual([veld]);
    for (const taal of ['nl', 'xx', ''])
      expect(vertalingGoedkeurenSchema.safeParse({ taal, versie: 1, ...ZIN }).success).toBe(false);
    await blijft(() => keurGoed(beheerder, 1, { goedgekeurdOp: '2026-11-19' }), Ongeldig);
    await keurGoed(beheerder, 1);
    expect((await spoor())[0]).toMatchObject({ actie: 'vertaling.goedkeuren', onderwerpId: 'vaste_zin:tr' });
    await eenTraject({ client: { brieftaal: 'tr' } });
    expect((await inTaal('tr')).talen).toContainEqual({ taal: 'tr', inGebruik: true, clienten: 1 });
    const nl = await lees();
    await tekst(beheerder, 1, { taal: 'tr' });
    expect((await inTaal('tr')).sjablonen[0]).toMatchObject({ versie: 2, ...NIEUW });
    expect(await lees()).toEqual(nl);
  });

  it('zegt dat het Nederlands daarna is gewijzigd, tot zij weer is opgeslagen', async () => {
    const achter = async () => (await inTaal('ar')).sjablonen.find((s) => s.soort === 'uitnodiging')?.achter;
    const nl = await lees();
    await tekst(beheerder, 1, { taal: 'ar' });
    expect(await achter()).toBe(false);
    await tekst(beheerder, nl?.versie ?? 1);
    expect(await achter()).toBe(true);
    await tekst(beheerder, 2, { taal: 'ar' });
    expect(await achter()).toBe(false);
    // De standaardtekst is niet gemaakt bij wat de gemeente nu in het Nederlands schrijft.
    await doeActie(beheerder, sjabloonHerstellen, { soort: 'uitnodiging', taal: 'ar', versie: 3 });
    expect(await achter()).toBe(true);
  });

  it('stopt zonder haar teksten te verliezen', async () => {
    await zin(beheerder, (await getBerichtenbeheer(beheerder, 'nl')).vasteZin.versie, { tekst: 'Wees gerust.' });
    const { versie, achter } = (await inTaal('tr')).vasteZin;
    expect(achter).toBe(true);
    await blijft(() => doeActie(beheerder, vertalingStoppen, { taal: 'tr', versie: versie - 1 }), IntussenGewijzigd);
    await doeActie(beheerder, vertalingStoppen, { taal: 'tr', versie });
    const na = await inTaal('tr');
    expect(na.talen.find((t) => t.taal === 'tr')?.inGebruik).toBe(false);
    // Stoppen is niet nakijken.
    expect(na.vasteZin).toMatchObject({ tekst: 'Merak etmeyin.', goedgekeurdDoor: null, achter: true });
  });
});

it.each(['begeleider', 'teamleider', 'projectleider', 'partner', 'privacy_officer'] as const)(
  'een %s beheert niets van berichten',
  async (rol) => {
    const wie = await eenGebruiker({ rol });
    const versie = (await lees())?.versie ?? 1;
    expect(() => getBerichtenbeheer(wie, 'nl')).toThrow(Geweigerd);
    await blijft(() => tekst(wie, versie), Geweigerd);
    await blijft(() => zin(wie, 2), Geweigerd);
    await blijft(() => keurGoed(wie, 1), Geweigerd);
    await blijft(() => doeActie(wie, vertalingStoppen, { taal: 'tr', versie: 1 }), Geweigerd);
    await blijft(() => doeActie(wie, sjabloonHerstellen, { soort: 'uitnodiging', versie }), Geweigerd);
    const bericht = { berichtId: '00000000-0000-7000-8000-000000000000' };
    for (const actie of [verzendingHerhalen, verzendingBevestigen])
      await blijft(() => doeActie(wie, actie, bericht), Geweigerd);
    for (const actie of [verzendingHervatten, proefmailVersturen])
      await blijft(() => doeActie(wie, actie, {}), Geweigerd);
  },
);

describe('e-mails die vastliepen', () => {
  async function eenMail(stand: Parameters<typeof zetBericht>[1]) {
    const geval = await eenAfspraakMet({ client: MET_MAIL });
    await meld(geval.afspraakId);
    const { id } = await hetBericht(geval.client);
    await zetBericht(id, stand);
    return { ...geval, id };
  }
  const lang = { status: 'bezig', bezigSinds: new Date(Date.now() - 600_000) } as const;

  it('zijn te zien zonder van wie ze zijn', async () => {
    const onzeker = await eenMail(lang);
    const mis = await eenMail({ status: 'mislukt', fout: 'bericht_geweigerd' });
    const net = await eenMail({ status: 'bezig', bezigSinds: new Date() });
    const stand = await getBerichtenbeheer(beheerder, 'nl');
    const ids = stand.vastgelopen.map((v) => [v.id, v.stand]);
    expect(ids).toContainEqual([onzeker.id, 'onzeker']);
    expect(ids).toContainEqual([mis.id, 'mislukt']);
    expect(ids.map(([id]) => id)).not.toContain(net.id);
    expect(JSON.stringify(stand)).not.toMatch(/noor@voorbeeld|Noor Voorbeeld|PRF-/);
    expect(stand.mailserver).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(JSON.stringify(stand)).not.toContain('geheim');
  });

  it('gaan opnieuw, of staan voortaan als verstuurd; daarna valt er niets meer te kiezen', async () => {
    const een = await eenMail(lang);
    await doeActie(beheerder, verzendingHerhalen, { berichtId: een.id });
    expect(await hetBericht(een.client)).toMatchObject({ status: 'wacht', bezigSinds: null });
    expect((await wachtrij()).filter((w) => w.sleutel === `bericht.verzenden:${een.id}`)).toHaveLength(1);
    expect((await spoor())[0]).toMatchObject({
      actie: 'verzending.herhalen',
      clientId: een.client.id,
      gebruikerId: beheerder.id,
    });
    const twee = await eenMail(lang);
    await doeActie(beheerder, verzendingBevestigen, { berichtId: twee.id });
    expect(await hetBericht(twee.client)).toMatchObject({ status: 'verzonden' });
    for (const { id } of [een, twee])
      for (const actie of [verzendingHerhalen, verzendingBevestigen])
        await blijft(() => doeActie(beheerder, actie, { berichtId: id }), Ongeldig);
  });

  it('die er niet zijn, of een brief, zijn niet gevonden', async () => {
    const geval = await eenAfspraakMet();
    await meld(geval.afspraakId);
    const { id } = await hetBericht(geval.client);
    for (const berichtId of [id, '00000000-0000-7000-8000-000000000000'])
      await blijft(() => doeActie(beheerder, verzendingHerhalen, { berichtId }), NietGevonden);
  });
});

describe('de proefmail', () => {
  const proef = () => doeActie(beheerder, proefmailVersturen, {});
  it('zegt dat de mailserver weg is, en komt aan als hij er is', async () => {
    expect((await blijft(proef, Ongeldig)).formError).toBe(
      'De proefmail is niet verstuurd. De mailserver was niet te bereiken.',
    );
    await mail.start();
    expect(await proef()).toEqual({ melding: `De proefmail is verstuurd naar ${beheerder.email}.` });
    expect(mail.ontvangen.map((m) => m.aan)).toEqual([[beheerder.email]]);
  });
});
