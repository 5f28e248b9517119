import { describe, expect, it } from 'vitest';
import { eenAfspraak, eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import { contacten, doeActie, normverschillen, spoor, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { leesWerklijst } from '../caseload/werklijst';
import { contactmomentCorrigeren, contactmomentVastleggen } from '../gesprek/actions';
import type { User } from '../policy/policy';
import { alsGebruiker, alsSysteem } from '../server/db';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import {
  afspraakAfzeggen,
  afspraakVerplaatsen,
  geenGehoorVastleggen,
  nietVerschenenVastleggen,
  pogingIntrekken,
} from './actions';
import { VERGISSING } from './woorden';

const LATER = { vervolg: 'later', vervolgReden: 'client_wil_later' };

const opAfspraak = (d: Proefdossier, velden: object) => ({
  clientnummer: d.client.clientnummer,
  contactmomentId: d.afspraak.id,
  versie: 1,
  ...velden,
});
const vulIn = (d: Proefdossier, velden: object = {}) =>
  doeActie(d.begeleider, contactmomentVastleggen, {
    clientnummer: d.client.clientnummer,
    afspraakId: d.afspraak.id,
    versie: 1,
    datum: VANDAAG,
    kanaal: 'op_locatie',
    ...LATER,
    ...velden,
  });
const verplaats = (d: Proefdossier, velden: object = {}) =>
  doeActie(
    d.begeleider,
    afspraakVerplaatsen,
    opAfspraak(d, { datum: '2026-12-02', tijd: '14:00', reden: 'De cliënt moest werken.', ...velden }),
  );
const zegAf = (d: Proefdossier, velden: object = {}) =>
  doeActie(d.begeleider, afspraakAfzeggen, opAfspraak(d, { door: 'client', reden: 'Griep.', ...velden }));
const geenGehoor = (d: Pick<Proefdossier, 'client' | 'begeleider'>, bevestigd = false) =>
  doeActie(d.begeleider, geenGehoorVastleggen, { clientnummer: d.client.clientnummer }, { bevestigd });
const trekIn = (d: Pick<Proefdossier, 'client' | 'begeleider'>) =>
  doeActie(d.begeleider, pogingIntrekken, { clientnummer: d.client.clientnummer });

const rij = (id: string) => alsSysteem('proef', (tx) => tx.contactmoment.findUniqueOrThrow({ where: { id } }));
const wijzigingen = (contactmomentId: string) =>
  alsSysteem('proef', (tx) =>
    tx.contactmomentWijziging.findMany({ where: { contactmomentId }, orderBy: { op: 'asc' } }),
  );
const zet = (id: string, data: object) =>
  alsSysteem('proef', (tx) => tx.contactmoment.update({ where: { id }, data, select: { id: true } }));

const COMMANDS: [string, (d: Proefdossier, velden?: object) => Promise<unknown>][] = [
  ['invullen', (d, v) => vulIn(d, v && 'contactmomentId' in v ? { afspraakId: v.contactmomentId } : v)],
  ['verplaatsen', verplaats],
  ['afzeggen', zegAf],
];

describe.each(COMMANDS)('een afspraak %s', (_, command) => {
  it('van een andere cliënt kan niet', async () => {
    const [d, ander] = [await eenDossier(), await eenDossier()];
    await blijft(() => command(d, { contactmomentId: ander.afspraak.id }), NietGevonden);
  });

  it('die niet bestaat kan niet', async () => {
    const d = await eenDossier();
    await blijft(() => command(d, { contactmomentId: crypto.randomUUID() }), NietGevonden);
  });

  it.each([
    ['al gevoerd is', { status: 'gevoerd' }],
    ['al afgezegd is', { status: 'afgezegd', afgezegdDoor: 'client' }],
    ['verkeerd geregistreerd is', { verkeerdOp: new Date(), verkeerdReden: 'dubbel' }],
  ])('die %s kan niet', async (__, data) => {
    const d = await eenDossier();
    await zet(d.afspraak.id, data);
    const fout = await blijft(() => command(d), Ongeldig);
    expect(fout.formError).toMatch(/[.]$/);
  });

  it('die een ander intussen veranderde wordt niet overschreven; men ziet de nieuwe versie', async () => {
    const d = await eenDossier();
    await zet(d.afspraak.id, { versie: 2, verslag: 'Van een ander.' });
    const fout = await blijft(() => command(d), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen).toContainEqual({ veld: 'verslag', label: 'Verslag', waarde: 'Van een ander.' });
  });
});

describe('een afspraak invullen', () => {
  it('maakt er hetzelfde contactmoment van, nu gevoerd', async () => {
    const d = await eenDossier();
    await vulIn(d, { verslag: 'Goed gesprek.' });
    expect(await contacten(d.client.id)).toHaveLength(2);
    expect(await rij(d.afspraak.id)).toMatchObject({
      datum: new Date(VANDAAG),
      status: 'gevoerd',
      verslag: 'Goed gesprek.',
      versie: 2,
      vastgelegdDoorId: d.begeleider.id,
    });
    expect(await uiterlijk(d.traject.id)).toBe('2027-02-18');
    expect((await spoor())[0]).toMatchObject({
      actie: 'contactmoment.invullen',
      clientId: d.client.id,
      onderwerpId: d.afspraak.id,
    });
  });

  it('als niet verschenen houdt de uiterlijke datum waar hij was', async () => {
    const d = await eenDossier();
    await vulIn(d, { status: 'niet_verschenen', vervolg: '', vervolgReden: '' });
    expect(await rij(d.afspraak.id)).toMatchObject({ status: 'niet_verschenen' });
    expect(await uiterlijk(d.traject.id)).toBe('2027-01-07');
  });

  it('telt de ingevulde afspraak niet als volgende afspraak', async () => {
    const d = await eenDossier();
    const fout = await blijft(() => vulIn(d, { vervolg: 'blijft', vervolgReden: '' }), Ongeldig);
    expect(fout.fieldErrors.vervolg).toBeDefined();
  });

  it('bewaart wat er al bij de afspraak geschreven stond', async () => {
    const d = await eenDossier();
    await zet(d.afspraak.id, { verslag: 'Meenemen: de brief van het UWV.' });
    await vulIn(d, { verslag: 'Goed gesprek.' });
    const bewaard = (await wijzigingen(d.afspraak.id)).map((w) => w.oudVerslag);
    expect([...bewaard, (await rij(d.afspraak.id)).verslag]).toContain('Meenemen: de brief van het UWV.');
  });

  it('met een latere dag is verplaatsen: de oude dag en tijd blijven bewaard', async () => {
    const d = await eenDossier();
    await vulIn(d, { datum: '2026-12-02', tijd: '15:00', vervolg: '', vervolgReden: '' });
    expect(await rij(d.afspraak.id)).toMatchObject({ datum: new Date('2026-12-02'), status: 'gepland' });
    expect(await wijzigingen(d.afspraak.id)).toMatchObject([
      { soort: 'verplaatst', oudeDatum: new Date('2026-11-25'), oudeTijd: '10:00', doorId: d.begeleider.id },
    ]);
  });
});

describe('een afspraak verplaatsen', () => {
  it('bewaart de oude dag en tijd, met de reden en wie het deed', async () => {
    const d = await eenDossier();
    expect(await verplaats(d)).toEqual({
      naar: `/clienten/${d.client.clientnummer}?gelukt=afspraak.verplaatsen~verplaatst.geen_adres`,
    });
    expect(await rij(d.afspraak.id)).toMatchObject({
      datum: new Date('2026-12-02'),
      tijd: '14:00',
      status: 'gepland',
      versie: 2,
    });
    expect(await wijzigingen(d.afspraak.id)).toMatchObject([
      {
        soort: 'verplaatst',
        oudeDatum: new Date('2026-11-25'),
        oudeTijd: '10:00',
        reden: 'De cliënt moest werken.',
        doorId: d.begeleider.id,
      },
    ]);
    expect((await spoor())[0]?.details).toEqual({ van: '2026-11-25', naar: '2026-12-02' });
    expect(await uiterlijk(d.traject.id)).toBe('2027-01-07');
  });

  it('kan ook van een dag die al voorbij is, en alleen in tijd', async () => {
    const d = await eenDossier();
    await zet(d.afspraak.id, { datum: new Date('2026-11-10') });
    await verplaats(d, { datum: VANDAAG });
    await verplaats(d, { versie: 2, datum: VANDAAG, tijd: '' });
    expect(await rij(d.afspraak.id)).toMatchObject({ datum: new Date(VANDAAG), tijd: null, versie: 3 });
    expect(await wijzigingen(d.afspraak.id)).toHaveLength(2);
  });

  it('alleen langer maken zegt dat, en bewaart hoe lang zij was', async () => {
    const d = await eenDossier();
    await zet(d.afspraak.id, { duurMinuten: 45 });
    const { naar } = await verplaats(d, { datum: '2026-11-25', tijd: '10:00', duurMinuten: '60' });
    expect(naar).toContain('gelukt=afspraak.verlengen~verplaatst');
    expect(await rij(d.afspraak.id)).toMatchObject({ tijd: '10:00', duurMinuten: 60, versie: 2 });
    expect((await wijzigingen(d.afspraak.id))[0]?.reden).toContain('45 minuten');
  });

  it('tot na de uiterlijke datum vraagt eerst, één keer', async () => {
    const d = await eenDossier();
    const vraag = await blijft(() => verplaats(d, { datum: '2027-01-08' }), Bevestig);
    expect(vraag.vraag).toBe('Volgens de norm moet het gesprek uiterlijk 7 januari 2027 zijn. Toch verplaatsen?');
    const bij = opAfspraak(d, { datum: '2027-01-08', tijd: '14:00' });
    await doeActie(d.begeleider, afspraakVerplaatsen, bij, { bevestigd: true });
    await verplaats(d, { versie: 2, datum: '2027-01-11' });
    expect(await rij(d.afspraak.id)).toMatchObject({ datum: new Date('2027-01-11'), versie: 3 });
  });

  it.each([
    ['naar het verleden', { datum: '2026-11-17' }],
    ['meer dan een jaar vooruit', { datum: '2027-11-20' }],
    ['naar de dag en tijd die zij al had', { datum: '2026-11-25', tijd: '10:00' }],
  ])('kan niet %s', async (_, velden) => {
    const d = await eenDossier();
    const fout = await blijft(() => verplaats(d, velden), Ongeldig);
    expect(fout.fieldErrors.datum).toMatch(/[.]$/);
  });

  it('kan niet naar een dag waarop geen traject meer loopt', async () => {
    const d = await eenDossier({ eind: '2026-11-30' });
    const fout = await blijft(() => verplaats(d, { datum: '2026-12-01' }), Ongeldig);
    expect(fout.fieldErrors.datum).toBeDefined();
    await verplaats(d, { datum: '2026-11-30' });
  });
});

describe('een afspraak afzeggen', () => {
  it('zegt wie het deed en waarom, en laat de afspraak staan', async () => {
    const d = await eenDossier();
    expect(await zegAf(d, { door: 'begeleider' })).toEqual({
      naar: `/clienten/${d.client.clientnummer}?gelukt=afspraak.afzeggen~afgezegd.geen_adres`,
    });
    expect(await rij(d.afspraak.id)).toMatchObject({
      datum: new Date('2026-11-25'),
      tijd: '10:00',
      status: 'afgezegd',
      afgezegdDoor: 'begeleider',
      afgezegdReden: 'Griep.',
      versie: 2,
    });
    expect((await spoor())[0]).toMatchObject({ actie: 'afspraak.afzeggen', details: { door: 'begeleider' } });
  });

  it('kan ook als de dag al voorbij is', async () => {
    const d = await eenDossier();
    await zet(d.afspraak.id, { datum: new Date('2026-11-10') });
    await zegAf(d);
    expect(await rij(d.afspraak.id)).toMatchObject({ status: 'afgezegd' });
  });
});

describe('geen gehoor', () => {
  const vandaagBij = async (wie: { client: { id: string } }) =>
    (await contacten(wie.client.id)).filter((c) => c.datum.getTime() === new Date(VANDAAG).getTime());

  it('is één klik: een telefonische poging van vandaag, die niets verzet', async () => {
    const wie = await eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07' });
    const uitkomst = await geenGehoor(wie);
    expect(uitkomst).toEqual({ melding: expect.stringMatching(/^vandaag \d\d:\d\d geprobeerd$/), stil: true });
    expect(await vandaagBij(wie)).toMatchObject([
      { kanaal: 'telefonisch', status: 'geen_gehoor', gehoudenDoorId: wie.begeleider.id },
    ]);
    expect(await uiterlijk(wie.id)).toBe('2027-01-07');
  });

  it('vult de telefonische afspraak van vandaag in, de vroegste eerst, en bewaart wat daar bij stond', async () => {
    const d = await eenDossier();
    const later = await eenAfspraak({ client: d.client, datum: VANDAAG, tijd: '16:00', kanaal: 'telefonisch' });
    const eerste = await eenAfspraak({
      client: d.client,
      datum: VANDAAG,
      tijd: '09:00',
      kanaal: 'telefonisch',
      metDerde: true,
      derden: 'tolk Tigrinya',
      verslag: 'Vragen naar de cursus.',
    });
    await geenGehoor(d, true);
    expect(await rij(eerste.id)).toMatchObject({
      status: 'geen_gehoor',
      tijd: '09:00',
      metDerde: true,
      derden: 'tolk Tigrinya',
      verslag: 'Vragen naar de cursus.',
    });
    expect(await rij(later.id)).toMatchObject({ status: 'gepland' });
    expect(await vandaagBij(d)).toHaveLength(2);
  });

  it('laat een afspraak van vandaag langs een andere weg staan', async () => {
    const d = await eenDossier();
    const afspraak = await eenAfspraak({ client: d.client, datum: VANDAAG, kanaal: 'huisbezoek' });
    await geenGehoor(d);
    expect(await rij(afspraak.id)).toMatchObject({ status: 'gepland', versie: 1 });
  });

  it('een tweede keer op een dag vraagt eerst, en telt dan als tweede poging', async () => {
    const d = await eenDossier();
    await geenGehoor(d);
    await blijft(() => geenGehoor(d), Bevestig);
    await geenGehoor(d, true);
    expect(await vandaagBij(d)).toHaveLength(2);
  });

  it('is dezelfde dag ongedaan te maken: de poging telt niet meer en blijft zichtbaar', async () => {
    const wie = await eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07' });
    const stand = async () => {
      const { rijen } = await alsGebruiker(wie.begeleider, (tx) => leesWerklijst(tx, wie.begeleider, VANDAAG, VANDAAG));
      return { geprobeerd: rijen[0]?.geprobeerd, pogingen: rijen[0]?.pogingen.geen_gehoor };
    };
    await geenGehoor(wie);
    const tijd = expect.stringMatching(/^\d\d:\d\d$/);
    expect(await stand()).toEqual({ geprobeerd: { tijd, eigen: true }, pogingen: 1 });
    await trekIn(wie);
    expect(await stand()).toEqual({ geprobeerd: null, pogingen: 0 });
    expect(await vandaagBij(wie)).toMatchObject([{ status: 'geen_gehoor', verkeerdReden: VERGISSING }]);
    expect((await spoor())[0]).toMatchObject({ actie: 'poging.intrekken', details: { datum: VANDAAG } });
    await blijft(() => trekIn(wie), Ongeldig);
  });

  it('ongedaan gemaakt zet de afspraak die zo haar uitkomst kreeg weer neer', async () => {
    const d = await eenDossier();
    const afspraak = await eenAfspraak({ client: d.client, datum: VANDAAG, tijd: '09:00', kanaal: 'telefonisch' });
    await geenGehoor(d);
    await trekIn(d);
    expect(await rij(afspraak.id)).toMatchObject({ status: 'gepland', tijd: '09:00', verkeerdOp: null });
    expect(await normverschillen(d.client.id)).toEqual([]);
  });

  it('niet gekomen is de uitkomst van de afspraak zelf; wat er stond blijft, en het is ongedaan te maken', async () => {
    const d = await eenDossier();
    const afspraak = await eenAfspraak({ client: d.client, datum: VANDAAG, tijd: '09:00', verslag: 'Over de cursus.' });
    const nietGekomen = (id: string, wie = d.begeleider) =>
      doeActie(wie, nietVerschenenVastleggen, { afspraak: `${d.client.clientnummer}:${id}` });
    await blijft(() => nietGekomen(d.afspraak.id), NietGevonden);
    const ander = await eenGebruiker();
    await blijft(() => nietGekomen(afspraak.id, ander), NietGevonden);
    expect((await nietGekomen(afspraak.id)).melding).toMatch(/^vandaag \d\d:\d\d niet gekomen$/);
    expect(await rij(afspraak.id)).toMatchObject({
      ...{ status: 'niet_verschenen', tijd: '09:00', verslag: 'Over de cursus.' },
    });
    await blijft(() => nietGekomen(afspraak.id), Ongeldig);
    await trekIn(d);
    expect(await rij(afspraak.id)).toMatchObject({ status: 'gepland', tijd: '09:00' });
    expect(await normverschillen(d.client.id)).toEqual([]);
  });

  it('van een ander, van een eerdere dag of al gecorrigeerd is niet ongedaan te maken', async () => {
    const d = await eenDossier();
    const ander = await eenGebruiker();
    await eenContactmoment({ client: d.client, datum: VANDAAG, status: 'geen_gehoor', gehoudenDoor: ander });
    await eenContactmoment({
      client: d.client,
      datum: '2026-11-17',
      status: 'geen_gehoor',
      gehoudenDoor: d.begeleider,
    });
    await blijft(() => trekIn(d), Ongeldig);
    await geenGehoor(d, true);
    const [moment] = (await vandaagBij(d)).filter((c) => c.vastgelegdDoorId === d.begeleider.id);
    await doeActie(d.begeleider, contactmomentCorrigeren, {
      ...{ clientnummer: d.client.clientnummer, contactmomentId: moment?.id, versie: moment?.versie },
      ...{ datum: VANDAAG, kanaal: 'telefonisch', verslag: 'Belde terug.' },
    });
    await blijft(() => trekIn(d), Ongeldig);
  });

  it('vraagt ook na een gesprek van vandaag', async () => {
    const d = await eenDossier();
    await eenContactmoment({ client: d.client, datum: VANDAAG });
    await blijft(() => geenGehoor(d), Bevestig);
  });
});
