import { describe, expect, it } from 'vitest';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { contacten, doeActie, stand, VANDAAG, vervolgtaken } from '../../prisma/proef/stand';
import { type Datum, plusDagen } from '../domain/datum';
import { contactmomentVastleggen } from '../gesprek/actions';
import type { User } from '../policy/policy';
import { alsGebruiker, alsSysteem } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { afspraakAfzeggen, afspraakVerplaatsen, contactmomentAfkeuren } from './actions';

type Wie = { client: { id: string; clientnummer: string }; begeleider: User };

const gesproken = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', ...wens });
const metTaak = (wens: Trajectwens<User> = {}) =>
  gesproken({
    taak: { verlooptOp: '2026-11-20' },
    ...wens,
  });
const regulierVan = (wie: Wie) =>
  eenTraject<User>({ ...wie, aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1, start: '2026-03-02' });

const leg = ({ client, begeleider }: Wie, velden: object, vandaag: Datum = VANDAAG) =>
  doeActie(
    begeleider,
    contactmomentVastleggen,
    { clientnummer: client.clientnummer, datum: vandaag, kanaal: 'telefonisch', ...velden },
    { vandaag },
  );
const bij = (wie: Wie, contactmomentId: string, velden: object) => ({
  clientnummer: wie.client.clientnummer,
  contactmomentId,
  versie: 1,
  ...velden,
});
const zegAf = (wie: Wie, id: string) =>
  doeActie(wie.begeleider, afspraakAfzeggen, bij(wie, id, { door: 'client', reden: 'Griep.' }));
const verplaats = (wie: Wie, id: string, datum: string) =>
  doeActie(wie.begeleider, afspraakVerplaatsen, bij(wie, id, { datum }), { bevestigd: true });

/** De taken van een traject als leesbare regels: open of af, en tot wanneer. */
const taken = async (trajectId: string) =>
  (await vervolgtaken(trajectId)).map(
    (t) => `${t.afgedaanOp ? 'af' : 'open'} ${t.verlooptOp.toISOString().slice(0, 10)}`,
  );
/** Wat er bij het traject is uitgelegd: bij welke uiterlijke datum, waarom en tot wanneer. */
const uitleg = async (trajectId: string) =>
  (await alsSysteem('proef', (tx) => tx.uitleg.findMany({ where: { trajectId }, orderBy: { op: 'asc' } }))).map((u) =>
    [u.uiterlijk?.toISOString().slice(0, 10), u.reden, u.tekst, u.tot.toISOString().slice(0, 10)].join(' | '),
  );
const OPEN = ['open 2026-11-20'];
const AF = ['af 2026-11-20'];

describe('de taak "vervolg plannen" ontstaat', () => {
  it('als het gesprek zonder volgende afspraak wordt opgeslagen, met de reden, voor over zeven dagen', async () => {
    const wie = await gesproken();
    await leg(wie, { vervolg: 'later', vervolgReden: 'anders', vervolgUitleg: 'Eerst de operatie.' });
    expect(await vervolgtaken(wie.id)).toMatchObject([
      {
        soort: 'vervolg_plannen',
        tekst: null,
        verlooptOp: new Date('2026-11-25'),
        afgedaanOp: null,
      },
    ]);
    // De reden is de uitleg van het wachten dat nu begint.
    expect(await uitleg(wie.id)).toEqual(['2027-02-18 | anders | Eerst de operatie. | 2026-11-25']);
  });

  it('als de afspraak met een reden later is dan de uiterlijke datum; de afspraak staat er dan ook', async () => {
    const wie = await gesproken();
    await leg(wie, { vervolg: 'anders', vervolgDatum: '2027-03-01', vervolgReden: 'client_wil_later' });
    expect(await taken(wie.id)).toEqual(['open 2026-11-25']);
    expect((await contacten(wie.client.id)).at(-1)).toMatchObject({ status: 'gepland', datum: new Date('2027-03-01') });
    expect(await uitleg(wie.id)).toEqual(['2027-02-18 | client_wil_later |  | 2027-03-01']);
    const anders = { vervolg: 'anders', vervolgDatum: '2027-03-02', vervolgReden: 'anders' };
    expect((await blijft(() => leg(wie, anders), Ongeldig)).fieldErrors).toHaveProperty('vervolgUitleg');
  });

  it('als de afspraak die blijft staan te laat is, met een reden', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: '2027-03-01' });
    await leg(wie, { vervolg: 'blijft', vervolgReden: 'wacht_op_ander' });
    expect(await taken(wie.id)).toEqual(['open 2026-11-25']);
    expect(await uitleg(wie.id)).toEqual(['2027-02-18 | wacht_op_ander |  | 2027-03-01']);
  });

  it('als de enige afspraak wordt afgezegd', async () => {
    const wie = await gesproken();
    const { id } = await eenAfspraak({ client: wie.client, datum: '2026-11-25' });
    await zegAf(wie, id);
    expect(await taken(wie.id)).toEqual(['open 2026-11-25']);
  });

  it('als een afspraak verhuist tot na de uiterlijke datum', async () => {
    const wie = await gesproken();
    const { id } = await eenAfspraak({ client: wie.client, datum: '2026-11-25' });
    await verplaats(wie, id, '2027-01-08');
    expect(await taken(wie.id)).toEqual(['open 2026-11-25']);
  });

  it('als de enige afspraak verkeerd geregistreerd blijkt', async () => {
    const wie = await gesproken();
    const { id } = await eenAfspraak({ client: wie.client, datum: '2026-11-25' });
    await doeActie(wie.begeleider, contactmomentAfkeuren, bij(wie, id, { wat: 'andere_client' }));
    expect(await taken(wie.id)).toEqual(['open 2026-11-25']);
  });

  it('als de afspraak er was maar de cliënt niet', async () => {
    const wie = await gesproken();
    const { id } = await eenAfspraak({ client: wie.client, datum: VANDAAG });
    await leg(wie, { afspraakId: id, versie: 1, kanaal: 'op_locatie', status: 'niet_verschenen' });
    expect(await taken(wie.id)).toEqual(['open 2026-11-25']);
  });

  it('bij een te late afspraak alleen in het traject waarvoor die te laat is', async () => {
    const via = await gesproken();
    const regulier = await regulierVan(via);
    await leg(via, { vervolg: 'anders', vervolgDatum: '2027-03-01', vervolgReden: 'client_wil_later' });
    expect(await taken(via.id)).toEqual(['open 2026-11-25']);
    expect(await taken(regulier.id)).toEqual([]);
  });

  it('bij elk lopend traject van de cliënt één keer', async () => {
    const via = await gesproken();
    const regulier = await regulierVan(via);
    await leg(via, { vervolg: 'later', vervolgReden: 'client_wil_later' });
    expect(await taken(via.id)).toEqual(['open 2026-11-25']);
    expect(await taken(regulier.id)).toEqual(['open 2026-11-25']);
  });

  it('bij verplaatsen alleen waar de nieuwe dag te laat is', async () => {
    const via = await gesproken();
    const regulier = await regulierVan(via);
    const { id } = await eenAfspraak({ client: via.client, datum: '2026-11-25' });
    await verplaats(via, id, '2027-01-08');
    expect(await taken(via.id)).toEqual(['open 2026-11-25']);
    expect(await taken(regulier.id)).toEqual([]);
  });
});

describe('een open taak wordt vervangen, nooit verdubbeld', () => {
  it('door een nieuwe reden bij een volgend gesprek; wat er stond is af en blijft te lezen', async () => {
    const wie = await metTaak();
    await leg(wie, { vervolg: 'later', vervolgReden: 'client_niet_bereikbaar' });
    expect(await taken(wie.id)).toEqual([...AF, 'open 2026-11-25']);
    const morgen = plusDagen(VANDAAG, 1);
    await leg(wie, { vervolg: 'later', vervolgReden: 'agenda_niet_bij_de_hand' }, morgen);
    expect(await taken(wie.id)).toEqual([...AF, 'af 2026-11-25', 'open 2026-11-26']);
  });

  it('houdt haar termijn als er daarna een afspraak wegvalt; de reden is die van de laatste verandering', async () => {
    const wie = await metTaak();
    const { id } = await eenAfspraak({ client: wie.client, datum: '2027-03-01' });
    await zegAf(wie, id);
    expect(await taken(wie.id)).toEqual([...AF, ...OPEN]);
    const waarom = async () => (await vervolgtaken(wie.id)).find((t) => t.afgedaanOp === null)?.tekst;
    expect(await waarom()).toBe('De afspraak is afgezegd.');
    const nieuw = await eenAfspraak({ client: wie.client, datum: '2027-01-06' });
    await verplaats(wie, nieuw.id, '2027-03-02');
    expect(await waarom()).toBe('De afspraak is verplaatst tot na de uiterlijke datum.');
  });
});

describe('de taak is af', () => {
  it.each([
    ['met de volgende afspraak bij een gesprek', { vervolg: 'datum:2026-12-16' }],
    ['met een losse afspraak op tijd', { datum: '2026-12-16' }],
    ['met een losse afspraak op de uiterlijke datum zelf', { datum: '2027-01-07' }],
  ])('%s', async (_, velden) => {
    const wie = await metTaak();
    await leg(wie, velden);
    expect(await taken(wie.id)).toEqual(AF);
  });

  it('als de afspraak die er al staat na het gesprek op tijd is', async () => {
    const wie = await metTaak();
    await eenAfspraak({ client: wie.client, datum: '2027-02-01' });
    await leg(wie, { vervolg: 'blijft' });
    expect(await taken(wie.id)).toEqual(AF);
  });

  it('als een te late afspraak naar voren wordt gehaald', async () => {
    const wie = await metTaak();
    const { id } = await eenAfspraak({ client: wie.client, datum: '2027-03-01' });
    await verplaats(wie, id, '2026-12-16');
    expect(await taken(wie.id)).toEqual(AF);
  });

  it('zolang de klok stilstaat, met elke afspraak', async () => {
    const wie = await metTaak({ opschorting: { van: '2026-11-01' } });
    await leg(wie, { datum: '2027-06-01' });
    expect(await taken(wie.id)).toEqual(AF);
  });

  it('en een nieuwe komt ernaast; de oude blijft te lezen', async () => {
    const wie = await metTaak();
    await leg(wie, { datum: '2026-12-16' });
    const afspraak = (await contacten(wie.client.id)).at(-1);
    await zegAf(wie, afspraak?.id ?? '');
    expect(await taken(wie.id)).toEqual([...AF, 'open 2026-11-25']);
  });
});

describe('wie al over tijd is', () => {
  const overTijd = () => metTaak({ laatsteGesprek: '2026-07-01' });

  it('is met elke komende afspraak geholpen: op tijd kan niet meer', async () => {
    const wie = await overTijd();
    await leg(wie, { datum: '2026-11-23' });
    expect(await taken(wie.id)).toEqual(AF);
  });

  it('houdt de taak zolang er geen afspraak is', async () => {
    const wie = await overTijd();
    await leg(wie, { status: 'geen_gehoor' });
    expect(await taken(wie.id)).toEqual(OPEN);
  });
});

describe('de taak blijft zoals zij is', () => {
  it.each([
    ['na een poging', { status: 'geen_gehoor' }],
    ['na een contact dat niet telt', { kanaal: 'whatsapp' }],
    ['na een afspraak die te laat is', { datum: '2027-01-08' }],
  ])('%s', async (_, velden) => {
    const wie = await metTaak();
    await leg(wie, velden);
    expect(await taken(wie.id)).toEqual(OPEN);
  });

  it('als een afspraak wegvalt terwijl er nog een op tijd staat, is er geen nodig', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: '2026-12-09' });
    const { id } = await eenAfspraak({ client: wie.client, datum: '2026-11-25' });
    await zegAf(wie, id);
    expect(await taken(wie.id)).toEqual([]);
  });

  it('bij een andere cliënt', async () => {
    const ander = await metTaak();
    await leg(await metTaak({ begeleider: ander.begeleider }), { datum: '2026-12-16' });
    expect(await taken(ander.id)).toEqual(OPEN);
  });

  it('de database weigert een tweede open taak van een traject', async () => {
    const wie = await metTaak();
    const voor = await stand();
    const data = { trajectId: wie.id, soort: 'vervolg_plannen' as const, verlooptOp: new Date(VANDAAG) };
    await expect(alsGebruiker(wie.begeleider, (tx) => tx.taak.create({ data }))).rejects.toMatchObject({
      code: 'P2002',
    });
    expect(await stand()).toEqual(voor);
  });
});
