import { beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker, eenSessie } from '../../prisma/factories/gebruiker';
import { ruw } from '../../prisma/proef/ruw';
import { spoor } from '../../prisma/proef/stand';
import { alsSysteem, leesGebruiker } from './db';
import { controleerWachtwoord, meldAan } from './inloggen';
import { kent, type Toestel } from './toestel';
import { wachtwoordafdruk } from './wachtwoordafdruk';

const GOED = 'een goed wachtwoord';
/** Een plek waar nog niets misging. */
let KANTOOR: string;
let nummer = 0;
beforeEach(() => {
  nummer += 1;
  KANTOOR = `203.0.113.${nummer}`;
});
const inTx = <T>(werk: Parameters<typeof alsSysteem<T>>[1]) => alsSysteem('proef', werk);
const eenAccount = () => eenGebruiker({ wachtwoord: GOED });
type Wie = Awaited<ReturnType<typeof eenAccount>>;

const hashVan = ({ id }: Wie) =>
  inTx((tx) => tx.gebruiker.findUniqueOrThrow({ where: { id }, select: { id: true, wachtwoordHash: true } }));
/** Een browser waarop deze mensen eerder helemaal inlogden, zoals maakBekend hem kent. */
async function hunToestel(...mensen: Wie[]): Promise<Toestel> {
  const van = (await Promise.all(mensen.map(hashVan))).map((wie) => [wie.id, wachtwoordafdruk(wie)]);
  return { id: crypto.randomUUID(), van: Object.fromEntries(van) };
}

const fout = (wie: { email: string }, plek: string, toestel: Toestel | null = null) =>
  meldAan(wie.email, 'fout', plek, { toestel });
const goed = (wie: Wie, plek: string, toestel: Toestel | null = null) => meldAan(wie.email, GOED, plek, { toestel });
/** Zoveel seconden later. */
const wacht = (seconden: number) =>
  inTx((tx) => ruw(tx).$executeRawUnsafe(`UPDATE inlogpoging SET vrij_op = vrij_op - interval '${seconden} seconds'`));

describe('na vijf mislukte pogingen', () => {
  it('moet er worden gewacht, elke keer twee keer zo lang; een poging onder het wachten telt niet', async () => {
    const wie = await eenAccount();
    for (let keer = 0; keer < 5; keer += 1) await fout(wie, KANTOOR);
    expect(await goed(wie, KANTOOR)).toBeNull();
    for (let keer = 0; keer < 20; keer += 1) await fout(wie, KANTOOR);
    await wacht(5);
    expect(await goed(wie, KANTOOR)).toBeNull();
    await wacht(10);
    expect(await fout(wie, KANTOOR)).toBeNull();
    await wacht(15);
    expect(await goed(wie, KANTOOR)).toBeNull();
    await wacht(15);
    expect(await goed(wie, KANTOOR)).toMatchObject({ id: wie.id });
    // Daarna begint het opnieuw.
    for (let keer = 0; keer < 4; keer += 1) await fout(wie, KANTOOR);
    expect(await goed(wie, KANTOOR)).not.toBeNull();
  });

  it('is de langste wachttijd een kwartier', async () => {
    const wie = await eenAccount();
    for (let keer = 0; keer < 30; keer += 1) {
      await wacht(901);
      await fout(wie, KANTOOR);
    }
    await wacht(901);
    expect(await goed(wie, KANTOOR)).not.toBeNull();
  });

  it('van een ander, op een andere plek, kan iemand gewoon inloggen', async () => {
    const wie = await eenAccount();
    for (let keer = 0; keer < 30; keer += 1) await fout(wie, '198.51.100.9');
    expect(await goed(wie, KANTOOR)).toMatchObject({ id: wie.id });
  });

  it('van een ander, op dezelfde plek, kan iemand op zijn eigen apparaat gewoon inloggen', async () => {
    const wie = await eenAccount();
    const eigen = await hunToestel(wie);
    for (let keer = 0; keer < 60; keer += 1) await fout(wie, KANTOOR);
    expect(await goed(wie, KANTOOR)).toBeNull();
    expect(await goed(wie, KANTOOR, eigen)).toMatchObject({ id: wie.id });
  });

  it('op een bekend apparaat wacht alleen dat apparaat', async () => {
    const wie = await eenAccount();
    const eigen = await hunToestel(wie);
    for (let keer = 0; keer < 5; keer += 1) await fout(wie, KANTOOR, eigen);
    expect(await goed(wie, KANTOOR, eigen)).toBeNull();
    expect(await goed(wie, KANTOOR)).not.toBeNull();
  });

  it('telt een apparaat dat een ander kent niet als bekend, en een van voor het nieuwe wachtwoord ook niet', async () => {
    const [wie, ander] = [await eenAccount(), await eenAccount()];
    expect(kent(await hunToestel(ander), await hashVan(wie))).toBe(false);
    const eigen = await hunToestel(wie, ander);
    expect(kent(eigen, await hashVan(wie))).toBe(true);
    await inTx((tx) => tx.gebruiker.update({ where: { id: wie.id }, data: { wachtwoordHash: 'nieuw' } }));
    expect(kent(eigen, await hashVan(wie))).toBe(false);
  });

  it('tegelijk komen er van twintig pogingen niet meer dan vijf door', async () => {
    const wie = await eenAccount();
    await Promise.all(Array.from({ length: 20 }, () => fout(wie, KANTOOR)));
    const rijen = (await spoor(60)).filter((r) => r.gebruikerId === wie.id);
    expect(rijen).toHaveLength(5);
  });
});

describe('van één plek veel adressen proberen', () => {
  it('wordt na veertig keer geremd, ook bij een account dat nog niet aan de beurt was; een bekend apparaat niet', async () => {
    const PLEK = '192.0.2.44';
    for (let nr = 0; nr < 40; nr += 1) await fout({ email: `iemand.${nr}@voorbeeld.nl` }, PLEK);
    const wie = await eenAccount();
    expect(await goed(wie, PLEK)).toBeNull();
    expect(await goed(wie, PLEK, await hunToestel(wie))).not.toBeNull();
    expect(await goed(wie, '192.0.2.45')).not.toBeNull();
  });

  it('is van een heel blok IPv6 dezelfde plek', async () => {
    for (let nr = 0; nr < 40; nr += 1) await fout({ email: `iemand.${nr}@voorbeeld.nl` }, `2001:db8:7:7::${nr + 1}`);
    expect(await goed(await eenAccount(), '2001:db8:7:7::ffff')).toBeNull();
  });

  it('wie tussendoor goed inlogt krijgt daar niets mee terug', async () => {
    const PLEK = '192.0.2.46';
    const eigen = await eenAccount();
    for (let nr = 0; nr < 40; nr += 1) {
      if (nr % 10 === 0) expect(await goed(eigen, PLEK)).not.toBeNull();
      await fout({ email: `iemand.${nr}@voorbeeld.nl` }, PLEK);
    }
    expect(await goed(eigen, PLEK)).toBeNull();
  });
});

it('pogingen op een onbekend adres laten een telling na, geen regel per poging', async () => {
  for (let nr = 0; nr < 25; nr += 1) await fout({ email: `niemand.${nr}@voorbeeld.nl` }, `10.1.0.${nr}`);
  const regels = (await spoor(60)).filter((r) => r.systeem === 'inloggen, onbekend adres');
  const aantallen = regels.map((r) => (r.details as { aantal: number }).aantal);
  expect(aantallen.length).toBeLessThanOrEqual(3);
  expect(aantallen.every((aantal) => /^10*$/.test(String(aantal)))).toBe(true);
  expect(JSON.stringify(regels.map((r) => [r.details, r.onderwerpId]))).not.toContain('niemand');
  const rijen = await inTx((tx) => tx.inlogpoging.findMany());
  expect(rijen.every((r) => !r.key.includes('@'))).toBe(true);
});

it('inloggen als een ander in dezelfde browser beëindigt de sessie van de eerste, met een spoor', async () => {
  const [een, twee] = [await eenAccount(), await eenAccount()];
  const sessieId = await eenSessie(een);
  const vorige = { gebruikerId: een.id, sessieId };
  expect(await meldAan(twee.email, 'fout', '', { vorige })).toBeNull();
  expect(await leesGebruiker(een.id, sessieId)).not.toBeNull();
  expect(await meldAan(twee.email, GOED, '', { vorige })).not.toBeNull();
  expect(await leesGebruiker(een.id, sessieId)).toBeNull();
  expect((await spoor(60)).find((r) => r.actie === 'uitloggen')).toMatchObject({ gebruikerId: een.id });
});

it('wie is ingelogd kan zijn wachtwoord niet eindeloos raden, en een ander houdt hem niet buiten', async () => {
  const wie = await eenAccount();
  const account = await hashVan(wie);
  for (let keer = 0; keer < 10; keer += 1) await fout(wie, KANTOOR);
  expect(await controleerWachtwoord(account, GOED)).toBe('klopt');
  for (let keer = 0; keer < 5; keer += 1) expect(await controleerWachtwoord(account, 'fout')).toBe('fout');
  expect(await controleerWachtwoord(account, GOED)).toBe('te_vaak');
});
