import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eenGebruiker, eenSessie } from '../../prisma/factories/gebruiker';
import { spoor, stand } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import type { Rol } from '../domain/rollen';
import { ROLLEN } from '../domain/rollen';
import { META } from '../formulier/formulier';
import { alsSysteem, leesGebruiker } from '../server/db';
import { Geweigerd } from '../server/fouten';
import { meldAan } from '../server/inloggen';
import { rondSessieAf } from '../server/sessies';
import { huidigeSessieId, huidigeUser } from '../server/session';
import { maakToegangslink } from '../server/toegangslink';
import { naamWijzigen, sessieBeeindigen, sessiesBeeindigen, wachtwoordWijzigen } from './actions';
import { getAccount } from './queries';

vi.mock('../server/session', () => ({
  huidigeUser: vi.fn(),
  huidigeSessieId: vi.fn(),
  vernieuwCookie: vi.fn(),
  inlogadres: async () => '/inloggen',
}));
vi.mock('next/cache', () => ({ refresh: vi.fn() }));
vi.mock('next/navigation', () => ({ redirect: vi.fn() }));

const OUD = 'het oude wachtwoord';
const NIEUW = 'een totaal andere lange zin';
const inTx = <T>(werk: Parameters<typeof alsSysteem<T>>[1]) => alsSysteem('proef', werk);

/** Iemand die is ingelogd op dit apparaat en op een ander. */
async function eenIngelogde(rol: Rol = 'begeleider') {
  const wie = await eenGebruiker({ rol, wachtwoord: OUD });
  const hier = await eenSessie(wie);
  const elders = await eenSessie(wie, { apparaat: 'Chrome op Android' });
  vi.mocked(huidigeUser).mockResolvedValue(wie);
  vi.mocked(huidigeSessieId).mockResolvedValue(hier);
  return { wie, hier, elders };
}
type Wie = Awaited<ReturnType<typeof eenIngelogde>>['wie'];

function post(velden: Record<string, string>): FormData {
  const invoer = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) invoer.set(naam, waarde);
  invoer.set(META.sleutel, `sleutel-${randomUUID()}`);
  invoer.set(META.js, '1');
  return invoer;
}
const wijzig = (velden: Record<string, string> = {}) =>
  wachtwoordWijzigen({}, post({ huidig: OUD, wachtwoord: NIEUW, herhaling: NIEUW, ...velden }));
const open = async (wie: Wie, sessie: string) => (await leesGebruiker(wie.id, sessie)) !== null;
const gebruiker = (wie: Wie) => inTx((tx) => tx.gebruiker.findUniqueOrThrow({ where: { id: wie.id } }));
const zonder = (alles: Awaited<ReturnType<typeof stand>>, tabel: string) => ({ ...alles, [tabel]: [] });

beforeEach(() => vi.clearAllMocks());

describe.each(ROLLEN)('een %s', (rol) => {
  it('ziet en wijzigt het eigen account', async () => {
    const { wie, hier, elders } = await eenIngelogde(rol);
    expect(await getAccount(wie, hier)).toMatchObject({ naam: wie.naam, email: wie.email, rol, versie: 1 });
    expect(await naamWijzigen({}, post({ naam: 'Nieuwe Naam', versie: '1' }))).toMatchObject({ gelukt: true });
    expect(await sessieBeeindigen({}, post({ sessieId: elders }))).toMatchObject({ gelukt: true });
    expect(await sessiesBeeindigen({}, post({}))).toMatchObject({ gelukt: true });
    expect(await wijzig()).toMatchObject({ gelukt: true });
  });
});

it('een rol zonder dit recht leest en wijzigt niets', async () => {
  const { wie, hier, elders } = await eenIngelogde();
  const vreemd = { ...wie, rol: 'begeleider' as Rol };
  vi.mocked(huidigeUser).mockResolvedValue(vreemd);
  const { RECHTEN } = await import('../policy/policy');
  const recht = RECHTEN.begeleider['account.wijzigen'];
  delete RECHTEN.begeleider['account.wijzigen'];
  try {
    expect(() => getAccount(vreemd, hier)).toThrow(Geweigerd);
    const voor = await stand();
    for (const doe of [
      () => naamWijzigen({}, post({ naam: 'X', versie: '1' })),
      () => wijzig(),
      () => sessieBeeindigen({}, post({ sessieId: elders })),
      () => sessiesBeeindigen({}, post({})),
    ]) {
      expect((await doe()).formError).toMatch(/Dit kan niet/);
      expect((await spoor())[0]).toMatchObject({ gebruikerId: wie.id, resultaat: 'geweigerd' });
    }
    expect(zonder(await stand(), 'auditregel')).toEqual(zonder(voor, 'auditregel'));
  } finally {
    RECHTEN.begeleider['account.wijzigen'] = recht;
  }
});

describe('de eigen naam', () => {
  it('wordt opgeslagen met een auditregel zonder de naam', async () => {
    const { wie } = await eenIngelogde();
    const staat = await naamWijzigen({}, post({ naam: '  Sanne de Boer ', telefoon: '06-00001234', versie: '1' }));
    expect(staat).toMatchObject({ gelukt: true, melding: 'Uw gegevens zijn opgeslagen.' });
    expect(await gebruiker(wie)).toMatchObject({ naam: 'Sanne de Boer', telefoon: '06-00001234', versie: 2 });
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: 'naam.wijzigen', gebruikerId: wie.id, onderwerpId: wie.id });
    expect(JSON.stringify(regel?.details)).not.toMatch(/Sanne|1234/);
  });

  it.each([
    ['', 'Vul uw naam in.'],
    ['   ', 'Vul uw naam in.'],
    ['x'.repeat(101), 'Dit is te lang: hoogstens 100 tekens.'],
  ])('kan niet %j zijn', async (naam, fout) => {
    await eenIngelogde();
    const voor = await stand();
    const staat = await naamWijzigen({}, post({ naam, versie: '1' }));
    expect(staat.fieldErrors).toEqual({ naam: fout });
    expect(await stand()).toEqual(voor);
  });

  it('staat naast een nummer met cijfers', async () => {
    await eenIngelogde();
    const staat = await naamWijzigen({}, post({ naam: 'Sanne', telefoon: 'bel maar', versie: '1' }));
    expect(staat.fieldErrors).toEqual({ telefoon: 'Vul een telefoonnummer in, bijvoorbeeld 053-000 0000.' });
  });

  it('die een ander intussen wijzigde wordt getoond', async () => {
    await eenIngelogde();
    await naamWijzigen({}, post({ naam: 'Eerst', versie: '1' }));
    const voor = await stand();
    const staat = await naamWijzigen({}, post({ naam: 'Later', versie: '1' }));
    expect(staat.conflict).toEqual({
      soort: 'gewijzigd',
      versie: 2,
      verschillen: [
        { veld: 'naam', label: 'Naam', waarde: 'Eerst' },
        { veld: 'telefoon', label: 'Telefoon', waarde: '' },
      ],
    });
    expect(await stand()).toEqual(voor);
  });

  it('van een ander blijft zoals die was, wat er ook wordt meegestuurd', async () => {
    const ander = await eenGebruiker();
    await eenIngelogde();
    await naamWijzigen({}, post({ naam: 'Van mij', versie: '1', id: ander.id, gebruikerId: ander.id }));
    expect(await inTx((tx) => tx.gebruiker.findUniqueOrThrow({ where: { id: ander.id } }))).toMatchObject({
      naam: ander.naam,
      versie: 1,
    });
  });
});

describe('het eigen wachtwoord', () => {
  it('geldt meteen, logt alle andere apparaten uit en laat een open toegangslink vervallen', async () => {
    const { wie, hier, elders } = await eenIngelogde();
    const vanAnder = await eenGebruiker();
    const sessieVanAnder = await eenSessie(vanAnder);
    await inTx((tx) => maakToegangslink(tx, wie.id, { systeem: 'proef' }));
    expect(await wijzig()).toMatchObject({ gelukt: true, naar: '/account?gelukt=wachtwoord.wijzigen' });
    expect([await open(wie, hier), await open(wie, elders)]).toEqual([true, false]);
    expect(await leesGebruiker(vanAnder.id, sessieVanAnder)).not.toBeNull();
    expect(
      await inTx((tx) => tx.toegangslink.count({ where: { gebruikerId: wie.id, verlooptOp: { gt: new Date() } } })),
    ).toBe(0);
    expect((await spoor())[0]).toMatchObject({
      actie: 'wachtwoord.wijzigen',
      gebruikerId: wie.id,
      onderwerpId: wie.id,
      details: { sessies: 1 },
    });
    expect(await meldAan(wie.email, OUD, '')).toBeNull();
    expect(await meldAan(wie.email, NIEUW, '')).toMatchObject({ id: wie.id });
  });

  it('staat nergens in de database', async () => {
    await eenIngelogde();
    await wijzig();
    await wijzig({ huidig: 'een verkeerd wachtwoord' });
    const alles = JSON.stringify(await stand());
    for (const geheim of [OUD, NIEUW, 'een verkeerd wachtwoord']) expect(alles).not.toContain(geheim);
  });

  it('nog eens met hetzelfde formulier ingestuurd is één keer gewijzigd', async () => {
    await eenIngelogde();
    const invoer = post({ huidig: OUD, wachtwoord: NIEUW, herhaling: NIEUW });
    await wachtwoordWijzigen({}, invoer);
    const voor = await stand();
    expect(await wachtwoordWijzigen({}, invoer)).toMatchObject({ gelukt: true });
    expect(await stand()).toEqual(voor);
  });

  it.each([
    ['een verkeerd huidig wachtwoord', { huidig: 'een ander wachtwoord' }, 'huidig', 'Dit is niet uw huidige'],
    ['geen huidig wachtwoord', { huidig: '' }, 'huidig', 'Vul uw huidige wachtwoord in.'],
    ['een te kort wachtwoord', { wachtwoord: 'elf tekens!', herhaling: 'elf tekens!' }, 'wachtwoord', 'minstens 12'],
    [
      'een te lang wachtwoord',
      { wachtwoord: 'x'.repeat(201), herhaling: 'x'.repeat(201) },
      'wachtwoord',
      'hoogstens 200',
    ],
    ['hetzelfde wachtwoord', { wachtwoord: OUD, herhaling: OUD }, 'wachtwoord', 'ander wachtwoord dan uw huidige'],
    ['een andere herhaling', { herhaling: `${NIEUW}!` }, 'herhaling', 'niet gelijk'],
  ])('kan niet met %s; er verandert niets en niets komt terug', async (_, velden, veld, fout) => {
    const { wie, elders } = await eenIngelogde();
    const voor = await stand();
    const staat = await wijzig(velden as Record<string, string>);
    expect(Object.keys(staat.fieldErrors ?? {})).toEqual([veld]);
    expect(staat.fieldErrors?.[veld]).toContain(fout);
    expect(staat.values).toEqual({});
    expect(await stand()).toEqual(voor);
    expect(await open(wie, elders)).toBe(true);
  });

  it('laat na een paar verkeerde pogingen wachten, ook met het goede', async () => {
    await eenIngelogde();
    const antwoorden: (string | undefined)[] = [];
    for (let keer = 0; keer < 8; keer += 1)
      antwoorden.push((await wijzig({ huidig: 'een verkeerd wachtwoord' })).fieldErrors?.huidig);
    expect(antwoorden[0]).toMatch(/niet uw huidige/);
    expect(antwoorden.at(-1)).toMatch(/te vaak.*Wacht even/);
    const voor = await stand();
    expect((await wijzig()).fieldErrors?.huidig).toMatch(/te vaak.*Wacht even/);
    expect(await stand()).toEqual(voor);
  });

  it('wacht niet op wat een ander bij het inloggen verkeerd typt', async () => {
    const { wie } = await eenIngelogde();
    for (let keer = 0; keer < 8; keer += 1) await meldAan(wie.email.toUpperCase(), 'fout', '');
    expect(await wijzig()).toMatchObject({ gelukt: true });
  });
});

describe('waar iemand is ingelogd', () => {
  it('zijn alleen de eigen open sessies, dit apparaat eerst, en de laatste vijf pogingen', async () => {
    const { wie, hier, elders } = await eenIngelogde();
    await eenSessie(wie, { beeindigdOp: new Date() });
    await eenSessie(wie, { begonnenOp: new Date(Date.now() - 7_200_000), verlooptOp: new Date(Date.now() - 1000) });
    await eenSessie(await eenGebruiker());
    for (const wachtwoord of [OUD, 'fout', OUD, 'fout', 'fout', OUD]) {
      const begonnen = await meldAan(wie.email, wachtwoord, '');
      if (begonnen) await inTx((tx) => rondSessieAf(tx, begonnen.sessieId));
    }
    // Nog geen tweede factor: daar is niemand ingelogd.
    await meldAan(wie.email, OUD, '');
    await meldAan((await eenGebruiker({ wachtwoord: OUD })).email, OUD, '');
    const account = await getAccount(wie, hier);
    expect(account.sessies[0]).toMatchObject({
      id: hier,
      apparaat: 'Firefox op Windows',
      hier: true,
      gezien: expect.any(Date),
    });
    expect(account.sessies.filter((s) => s.hier)).toHaveLength(1);
    expect(account.sessies.map((s) => s.id)).toContain(elders);
    expect(account.sessies).toHaveLength(5);
    expect(account.pogingen.map((p) => p.gelukt)).toEqual([true, false, false, true, false]);
  });

  it('kost een vast aantal opdrachten', async () => {
    const { wie, hier } = await eenIngelogde();
    const weinig = await telOpdrachten(() => getAccount(wie, hier));
    for (let keer = 0; keer < 10; keer += 1) await eenSessie(wie);
    expect(await telOpdrachten(() => getAccount(wie, hier))).toBe(weinig);
    expect(weinig).toBeLessThanOrEqual(12);
  });

  it('is per apparaat te beëindigen', async () => {
    const { wie, hier, elders } = await eenIngelogde();
    const derde = await eenSessie(wie);
    const staat = await sessieBeeindigen({}, post({ sessieId: elders }));
    expect(staat).toMatchObject({ gelukt: true, naar: '/account?gelukt=sessie.beeindigen' });
    expect([await open(wie, hier), await open(wie, elders), await open(wie, derde)]).toEqual([true, false, true]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'sessie.beeindigen',
      gebruikerId: wie.id,
      onderwerpId: elders,
      resultaat: 'gelukt',
    });
  });

  it.each([
    ['van een ander', async () => eenSessie(await eenGebruiker())],
    ['die er niet is', async () => randomUUID()],
    ['die al is beëindigd', async (wie: Wie) => eenSessie(wie, { beeindigdOp: new Date() })],
  ])('een sessie %s kan niet; alleen de poging laat een spoor na', async (_, sessie) => {
    const { wie } = await eenIngelogde();
    const sessieId = await sessie(wie);
    const voor = await stand();
    const staat = await sessieBeeindigen({}, post({ sessieId }));
    expect(staat.formError).toMatch(/Dit kan niet \(meer\)/);
    expect(zonder(await stand(), 'auditregel')).toEqual(zonder(voor, 'auditregel'));
    expect((await spoor())[0]).toMatchObject({ actie: 'sessie.beeindigen', resultaat: 'geweigerd' });
  });

  it.each(['', 'onzin', '1'])('een sessie %j wordt niet gezocht', async (sessieId) => {
    await eenIngelogde();
    const voor = await stand();
    expect((await sessieBeeindigen({}, post({ sessieId }))).fieldErrors?.sessieId).toMatch(/Herlaad/);
    expect(await stand()).toEqual(voor);
  });

  it('dit apparaat gaat niet uit met deze knop', async () => {
    const { wie, hier } = await eenIngelogde();
    const voor = await stand();
    expect((await sessieBeeindigen({}, post({ sessieId: hier }))).formError).toMatch(/Op dit apparaat werkt u nu/);
    expect(await stand()).toEqual(voor);
    expect(await open(wie, hier)).toBe(true);
  });

  it('is overal elders te beëindigen, en dan nergens anders', async () => {
    const { wie, hier, elders } = await eenIngelogde();
    const ander = await eenGebruiker();
    const vanAnder = await eenSessie(ander);
    expect(await sessiesBeeindigen({}, post({}))).toMatchObject({ naar: '/account?gelukt=sessies.beeindigen' });
    expect([await open(wie, hier), await open(wie, elders)]).toEqual([true, false]);
    expect(await leesGebruiker(ander.id, vanAnder)).not.toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'sessies.beeindigen', details: { sessies: 1 } });
    const laatste = (await spoor())[0]?.id;
    expect(await sessiesBeeindigen({}, post({}))).toMatchObject({ gelukt: true });
    expect((await spoor())[0]?.id).toBe(laatste);
  });

  it('zonder te weten welk apparaat dit is, logt niets uit', async () => {
    const { wie, hier, elders } = await eenIngelogde();
    vi.mocked(huidigeSessieId).mockResolvedValue(undefined);
    expect((await sessiesBeeindigen({}, post({}))).gelukt).toBeUndefined();
    expect([await open(wie, hier), await open(wie, elders)]).toEqual([true, true]);
  });
});
