import { describe, expect, it } from 'vitest';
import { deLocatie } from '../../prisma/factories/basis';
import { eenAfspraak, eenContactmoment } from '../../prisma/factories/contactmoment';
import { contacten, spoor, stand, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { gesproken, LATER, laatste, leg, type Wie } from '../../prisma/proef/vastleggen';
import { datum } from '../domain/datum';
import { uitDb } from '../server/datums';
import { alsSysteem } from '../server/db';
import { Bevestig } from '../server/fouten';

const eenLocatie = (naam: string, geslotenOp?: string) =>
  alsSysteem('proef', async (tx) => {
    const { id } = await deLocatie(tx, naam);
    if (geslotenOp) await tx.locatie.update({ where: { id }, data: { geslotenOp: new Date(geslotenOp) } });
    return id;
  });

describe('een vervolg op of voor de uiterlijke datum', () => {
  it('mag op de uiterlijke datum zelf', async () => {
    const wie = await gesproken();
    await leg(wie, { vervolg: 'anders', vervolgDatum: '2027-02-18' });
    expect((await contacten(wie.client.id)).map((c) => uitDb(c.datum))).toEqual([
      '2026-10-07',
      '2026-11-18',
      '2027-02-18',
    ]);
  });

  it('mag vandaag zijn als het gesprek van eerder is', async () => {
    const wie = await gesproken();
    await leg(wie, { datum: '2026-11-16', vervolg: 'anders', vervolgDatum: VANDAAG });
    expect(await laatste(wie.client.id)).toMatchObject({ status: 'gepland' });
  });

  it.each([VANDAAG, '2026-12-01', '2027-02-18'])(
    'hoeft niet als het traject (%s) voor die dag eindigt',
    async (eind) => {
      const wie = await gesproken({ eind });
      await leg(wie);
      expect(await contacten(wie.client.id)).toHaveLength(2);
    },
  );

  it('mag de afspraak zijn die er al staat; er komt er geen bij', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: '2026-12-09' });
    await leg(wie, { vervolg: 'blijft' });
    expect(await contacten(wie.client.id)).toHaveLength(3);
  });
});

describe('eerst een vraag', () => {
  const vraagt = async (wie: Wie, velden: Record<string, unknown>, tekst: RegExp) => {
    const voor = await stand();
    const fout = await leg(wie, velden).catch((f: unknown) => f);
    expect(fout).toBeInstanceOf(Bevestig);
    expect((fout as Bevestig).vraag).toMatch(tekst);
    expect(await stand()).toEqual(voor);
    await leg(wie, velden, { bevestigd: true });
  };

  it('bij een dag van meer dan een jaar geleden; na ja is het opgeslagen', async () => {
    const wie = await gesproken();
    await vraagt(wie, { ...LATER, datum: '2025-11-16' }, /16-11-2025.*meer dan een jaar geleden/);
    expect(await contacten(wie.client.id)).toHaveLength(2);
  });

  it('als er op die dag en langs die weg al iets staat; na ja staan ze er beide', async () => {
    const wie = await gesproken();
    await eenContactmoment({ client: wie.client, datum: VANDAAG, tijd: '09:00', status: 'geen_gehoor' });
    await vraagt(wie, LATER, /Staat er al: 18-11-2026, telefonisch, geen gehoor om 09:00\. Toch vastleggen\?/);
    expect(await contacten(wie.client.id)).toHaveLength(3);
  });

  it('ook als er voor die dag een afspraak staat', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: '2026-12-02', kanaal: 'huisbezoek' });
    await vraagt(wie, { datum: '2026-12-02', kanaal: 'huisbezoek' }, /huisbezoek, gepland om 10:00/);
  });

  it('ook als er op de dag van de volgende afspraak al een staat', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: '2026-12-02', kanaal: 'telefonisch' });
    const velden = { vervolg: 'anders', vervolgDatum: '2026-12-02' };
    await vraagt(wie, velden, /Staat er al: 02-12-2026, telefonisch, gepland om 10:00/);
  });

  it('met alle vragen ineens, zodat één ja ook alles beantwoordt', async () => {
    const wie = await gesproken();
    await eenContactmoment({ client: wie.client, datum: '2025-11-10' });
    await vraagt(wie, { ...LATER, datum: '2025-11-10' }, /meer dan een jaar geleden.*Staat er al/);
  });

  it('niet voor wat verkeerd geregistreerd of afgezegd is, langs een andere weg ging of bij een ander hoort', async () => {
    const wie = await gesproken();
    const ander = await gesproken();
    await eenContactmoment({ client: wie.client, datum: VANDAAG, verkeerd: 'verkeerde cliënt' });
    await eenContactmoment({ client: wie.client, datum: VANDAAG, status: 'afgezegd' });
    await eenContactmoment({ client: wie.client, datum: VANDAAG, kanaal: 'whatsapp' });
    await eenContactmoment({ client: ander.client, datum: VANDAAG });
    await leg(wie, LATER);
    expect(await contacten(wie.client.id)).toHaveLength(5);
  });
});

describe('een afspraak plannen', () => {
  it('is een contactmoment dat later is dan vandaag, en verzet de uiterlijke datum niet', async () => {
    const wie = await gesproken();
    const uitkomst = await leg(wie, { datum: '2026-12-01', kanaal: 'op_locatie', tijd: '13:00' });
    expect(uitkomst.naar).toContain('gelukt=afspraak.plannen');
    expect((await contacten(wie.client.id)).at(-1)).toMatchObject({
      datum: new Date('2026-12-01'),
      tijd: '13:00',
      status: 'gepland',
    });
    expect(await uiterlijk(wie.id)).toBe('2027-01-07');
    expect((await spoor())[0]).toMatchObject({ actie: 'afspraak.plannen', clientId: wie.client.id });
  });

  it('blijft een afspraak, wat er ook over de afloop is ingevuld', async () => {
    const wie = await gesproken();
    await leg(wie, { datum: '2026-12-01', status: 'niet_verschenen' });
    expect((await contacten(wie.client.id)).at(-1)).toMatchObject({ status: 'gepland' });
  });

  it('kan ook nog voor vandaag, met het formulier Afspraak plannen', async () => {
    const wie = await gesproken();
    await leg(wie, { plannen: 'ja', tijd: '16:00' });
    expect(await laatste(wie.client.id)).toMatchObject({ status: 'gepland', tijd: '16:00' });
    expect(await uiterlijk(wie.id)).toBe('2027-01-07');
  });

  it('kan hoogstens een jaar vooruit, de laatste dag meegeteld', async () => {
    const wie = await gesproken();
    await leg(wie, { datum: datum('2027-11-19') });
    expect((await contacten(wie.client.id)).at(-1)?.datum).toEqual(new Date('2027-11-19'));
  });
});

describe('wie vandaag een afspraak heeft', () => {
  const metAfspraak = async (wens: Partial<Parameters<typeof eenAfspraak>[0]> = {}) => {
    const wie = await gesproken();
    const { id } = await eenAfspraak({ client: wie.client, datum: VANDAAG, gehoudenDoor: wie.begeleider, ...wens });
    return { wie, id };
  };
  const vandaag = async (clientId: string) =>
    (await contacten(clientId)).filter((c) => uitDb(c.datum) === VANDAAG).map((c) => ({ id: c.id, status: c.status }));

  it('krijgt bij die afspraak wat er wordt vastgelegd, met haar tijd, plaats en duur', async () => {
    const { wie, id } = await metAfspraak({ duurMinuten: 60, verslag: 'Neem de brief mee.' });
    const uitkomst = await leg(wie, { kanaal: 'op_locatie', ...LATER });
    expect(uitkomst.naar).toContain('gelukt=contactmoment.vastleggen');
    expect(await contacten(wie.client.id)).toHaveLength(2);
    expect(await laatste(wie.client.id)).toMatchObject({
      ...{ id, status: 'gevoerd', tijd: '10:00', duurMinuten: 60, verslag: 'Neem de brief mee.', versie: 2 },
      locatieId: await eenLocatie('servicecentrum Noord'),
    });
    expect((await spoor())[0]).toMatchObject({ actie: 'contactmoment.invullen', onderwerpId: id });
  });

  it.each([
    ['ook als het anders ging dan gepland', { kanaal: 'telefonisch' }, 'gevoerd'],
    ['ook als de cliënt er niet was', { kanaal: 'op_locatie', status: 'niet_verschenen' }, 'niet_verschenen'],
    ['niet: bellen en geen gehoor terwijl iemand nog komt', { status: 'geen_gehoor' }, null],
    ['niet: het was een ander gesprek', { ander: 'ja' }, null],
    ['niet: een bericht is geen gesprek', { kanaal: 'whatsapp' }, null],
    ['niet: een ontmoeting', { soort: 'ontmoeting', kanaal: 'op_locatie' }, null],
    ['niet: een gesprek van eerder', { datum: '2026-11-16' }, null],
  ])('%s', async (_, velden, status) => {
    const { wie, id } = await metAfspraak();
    await leg(wie, { ...LATER, ...velden }, { bevestigd: true });
    const afspraak = (await contacten(wie.client.id)).find((c) => c.id === id);
    expect(afspraak?.status).toBe(status ?? 'gepland');
    expect(await contacten(wie.client.id)).toHaveLength(status ? 2 : 3);
  });

  it('een afspraak van eerder die openstaat hoort ook bij het gesprek van die dag', async () => {
    const { wie, id } = await metAfspraak({ datum: '2026-11-16' });
    await leg(wie, { ...LATER, datum: '2026-11-16', kanaal: 'op_locatie' });
    expect((await contacten(wie.client.id)).find((c) => c.id === id)?.status).toBe('gevoerd');
  });

  it('na geen gehoor op de afspraak is een later gesprek een eigen gesprek, en staat er niets meer open', async () => {
    const { wie, id } = await metAfspraak({ kanaal: 'telefonisch', locatie: undefined });
    await leg(wie, { status: 'geen_gehoor' });
    await leg(wie, LATER, { bevestigd: true });
    expect((await vandaag(wie.client.id)).map((c) => c.status).sort()).toEqual(['geen_gehoor', 'gevoerd']);
    expect((await vandaag(wie.client.id)).find((c) => c.id === id)?.status).toBe('geen_gehoor');
  });

  it('met twee afspraken op één dag kiest de begeleider zelf', async () => {
    const { wie } = await metAfspraak();
    await eenAfspraak({ client: wie.client, datum: VANDAAG, tijd: '15:00', kanaal: 'huisbezoek', locatie: undefined });
    await leg(wie, { ...LATER }, { bevestigd: true });
    expect((await vandaag(wie.client.id)).map((c) => c.status).sort()).toEqual(['gepland', 'gepland', 'gevoerd']);
  });
});
