import { beforeEach, describe, expect, it } from 'vitest';
import { eenAfwezigheid, eenWerkweek } from '../../prisma/factories/agenda';
import { deLocatie } from '../../prisma/factories/basis';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import { contacten, doeActie, spoor, VANDAAG } from '../../prisma/proef/stand';
import { contactmomentVastleggen } from '../gesprek/actions';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, Ongeldig } from '../server/fouten';
import { afspraakAfzeggen, afspraakVerplaatsen } from './actions';
import { afspraakVerplaatsenSchema } from './schema';

const POWER = 'Activeringscentrum Power-Noord';
const DONDERDAG = '2026-11-26';
let d: Proefdossier;
let ander: Awaited<ReturnType<typeof eenTraject<User>>>;

beforeEach(async () => {
  d = await eenDossier();
  ander = await eenTraject<User>({
    start: '2026-01-05',
    begeleider: d.begeleider,
    client: { voornaam: 'Botte', achternaam: 'Proef' },
  });
  await eenAfspraak({ client: ander.client, datum: DONDERDAG, tijd: '10:00', gehoudenDoor: d.begeleider });
});

const plan = (velden: object = {}, bevestigd = false) =>
  doeActie(
    d.begeleider,
    contactmomentVastleggen,
    {
      clientnummer: d.client.clientnummer,
      plannen: 'ja',
      datum: DONDERDAG,
      tijd: '10:30',
      kanaal: 'telefonisch',
      ...velden,
    },
    { bevestigd },
  );
const verplaats = (velden: object = {}, bevestigd = false) =>
  doeActie(
    d.begeleider,
    afspraakVerplaatsen,
    {
      clientnummer: d.client.clientnummer,
      contactmomentId: d.afspraak.id,
      versie: 1,
      datum: DONDERDAG,
      tijd: '10:30',
      ...velden,
    },
    { bevestigd },
  );
const locatieId = async (naam: string) => (await alsSysteem('proef', (tx) => deLocatie(tx, naam))).id;
const rij = () => alsSysteem('proef', (tx) => tx.contactmoment.findUniqueOrThrow({ where: { id: d.afspraak.id } }));

describe('een afspraak die botst', () => {
  it('vraagt eerst, met wie en wanneer; na ja staan ze er beide', async () => {
    const vraag = await blijft(() => plan(), Bevestig);
    expect(vraag.vraag).toBe('Om 10:00 hebt u al een gesprek met Botte Proef. Toch plannen?');
    await plan({}, true);
    expect(await contacten(d.client.id)).toHaveLength(3);
  });

  it.each([
    ['net ervoor', { tijd: '09:00', duurMinuten: '60' }],
    ['net erna', { tijd: '10:45' }],
    ['zonder tijd', { tijd: '' }],
    ['op een andere dag', { datum: '2026-11-27' }],
  ])('%s hoeft niets gevraagd te worden', async (_, velden) => {
    await plan(velden);
    expect(await contacten(d.client.id)).toHaveLength(3);
  });

  it('vraagt het ook bij verplaatsen, en botst dan niet met zichzelf', async () => {
    const vraag = await blijft(() => verplaats(), Bevestig);
    expect(vraag.vraag).toBe('Om 10:00 hebt u al een gesprek met Botte Proef. Toch verplaatsen?');
    await verplaats({ datum: '2026-11-25', tijd: '10:15' });
    expect(await rij()).toMatchObject({ tijd: '10:15', versie: 2 });
  });

  it('vraagt het ook bij de volgende afspraak na een gesprek, samen met wat er verder te vragen is', async () => {
    const gesprek = (bevestigd: boolean) =>
      doeActie(
        d.begeleider,
        contactmomentVastleggen,
        {
          clientnummer: d.client.clientnummer,
          datum: '2025-11-10',
          kanaal: 'telefonisch',
          vervolg: 'anders',
          vervolgDatum: DONDERDAG,
          vervolgTijd: '10:15',
        },
        { bevestigd },
      );
    const vraag = await blijft(() => gesprek(false), Bevestig);
    expect(vraag.vraag).toBe(
      'U hebt 10-11-2025 ingevuld. Dat is meer dan een jaar geleden. Klopt dat? Om 10:00 hebt u al een gesprek met Botte Proef. Toch plannen?',
    );
    await gesprek(true);
    expect((await contacten(d.client.id)).map((c) => c.tijd)).toContain('10:15');
  });

  it('noemt bij een collega wel dat, maar niet met wie', async () => {
    const collega = await eenGebruiker({ naam: 'Collega Proef' });
    const vreemd = await eenTraject<User>({
      start: '2026-01-05',
      begeleider: collega,
      client: { achternaam: 'Verscholen' },
    });
    await eenAfspraak({ client: vreemd.client, datum: DONDERDAG, tijd: '13:00', gehoudenDoor: collega });
    const vraag = await blijft(() => plan({ tijd: '13:00', gehoudenDoorId: collega.id }), Bevestig);
    expect(vraag.vraag).toBe('Om 13:00 heeft Collega Proef al een gesprek. Toch plannen?');
  });
});

describe('een afspraak buiten de werktijd', () => {
  beforeEach(() =>
    eenWerkweek(d.begeleider, { dagen: { 2: { locatie: POWER }, 4: { tot: '15:00', locatie: POWER } } }),
  );

  it.each([
    ['te laat op de dag', { tijd: '14:30' }, 'Op donderdag werkt u van 09:00 tot 15:00.'],
    ['op een vrije dag', { datum: '2026-11-27' }, 'Op vrijdag werkt u niet.'],
    ['in het weekend', { datum: '2026-11-28' }, 'Zaterdag 28 november 2026 is in het weekend.'],
    ['op een feestdag', { datum: '2026-12-25' }, 'Vrijdag 25 december 2026 is eerste kerstdag.'],
    ['op een dag waarop u er niet bent', { datum: '2026-12-01' }, 'Op dinsdag 1 december 2026 bent u afwezig.'],
  ])('%s vraagt eerst', async (_, velden, zin) => {
    await eenAfwezigheid(d.begeleider, { van: '2026-12-01' });
    const vraag = await blijft(() => plan({ tijd: '12:00', ...velden }), Bevestig);
    expect(vraag.vraag).toBe(`${zin} Toch plannen?`);
    await plan({ tijd: '12:00', ...velden }, true);
  });

  it('op een andere locatie dan die van de dag vraagt eerst; ergens anders heen bellen niet', async () => {
    const stad = await locatieId('stadskantoor');
    const velden = { tijd: '12:00', kanaal: 'op_locatie', locatieId: stad };
    const vraag = await blijft(() => plan(velden), Bevestig);
    expect(vraag.vraag).toBe(`Op donderdag bent u op ${POWER}. Toch plannen?`);
    await plan({ ...velden, locatieId: await locatieId(POWER) });
    await plan({ ...velden, tijd: '13:00', kanaal: 'telefonisch' });
  });
});

describe('verplaatsen wijzigt ook hoe, waar en hoe lang', () => {
  it('en bewaart hoe het eerst was', async () => {
    const power = await locatieId(POWER);
    await verplaats({ tijd: '13:00', locatieId: power, duurMinuten: '60', reden: 'Dichterbij.', terug: 'agenda' });
    expect(await rij()).toMatchObject({ tijd: '13:00', locatieId: power, duurMinuten: 60, kanaal: 'op_locatie' });
    const [oud] = await alsSysteem('proef', (tx) =>
      tx.contactmomentWijziging.findMany({ where: { contactmomentId: d.afspraak.id } }),
    );
    expect(oud?.reden).toBe('Dichterbij. Eerder: op locatie, servicecentrum Noord.');
    expect((await spoor())[0]?.details).toEqual({ van: '2026-11-25', naar: DONDERDAG });
  });

  it('kan zonder de dag of tijd te wijzigen; van bellen naar huisbezoek verliest de locatie', async () => {
    const zelfde = { datum: '2026-11-25', tijd: '10:00' };
    await blijft(() => verplaats(zelfde), Ongeldig);
    await verplaats({ ...zelfde, kanaal: 'huisbezoek' });
    expect(await rij()).toMatchObject({ kanaal: 'huisbezoek', locatieId: null });
  });

  it('laat staan wat niet is genoemd, en wist wat leeg is gemaakt', async () => {
    const { locatieId: eerst } = await rij();
    await verplaats({ tijd: '13:00' });
    expect(await rij()).toMatchObject({ locatieId: eerst });
    await verplaats({ versie: 2, tijd: '13:00', locatieId: '' });
    expect(await rij()).toMatchObject({ locatieId: null });
  });

  it.each([
    ['een locatie die er niet is', { locatieId: '018f0000-0000-7000-8000-000000000000' }, 'locatieId'],
    ['een dag voor het traject begint', { datum: '2026-11-26' }, 'datum'],
  ])('%s kan niet', async (_, velden, veld) => {
    if (veld === 'datum')
      await alsSysteem('proef', (tx) =>
        tx.traject.update({ where: { id: d.traject.id }, data: { startdatum: new Date('2026-12-01') } }),
      );
    const fout = await blijft(() => verplaats({ tijd: '13:00', ...velden }), Ongeldig);
    expect(fout.fieldErrors[veld]).toMatch(/[.]$/);
  });

  it.each([
    ['een mail als vorm', { kanaal: 'e_mail' }],
    ['een duur van niets', { duurMinuten: '0' }],
    ['een duur in woorden', { duurMinuten: 'een uur' }],
    ['twee locaties', { locatieId: ['a', 'b'] }],
  ])('%s kan niet', (_, velden) => {
    const basis = { clientnummer: 'VIA-1', contactmomentId: crypto.randomUUID(), versie: 1, datum: DONDERDAG };
    expect(afspraakVerplaatsenSchema.safeParse({ ...basis, ...velden }).success).toBe(false);
    expect(afspraakVerplaatsenSchema.safeParse(basis).success).toBe(true);
  });
});

describe('na afloop', () => {
  it('terug naar de agenda, op de dag van de afspraak', async () => {
    const agenda = { terug: 'agenda' };
    expect(await plan({ ...agenda, tijd: '12:00' })).toEqual({
      naar: `/agenda?dag=${DONDERDAG}&gelukt=afspraak.plannen~uitnodiging.geen_adres`,
    });
    expect(await verplaats({ ...agenda, tijd: '14:00' }, true)).toEqual({
      naar: `/agenda?dag=${DONDERDAG}&gelukt=afspraak.verplaatsen~verplaatst.geen_adres`,
    });
    const af = {
      clientnummer: d.client.clientnummer,
      contactmomentId: d.afspraak.id,
      versie: 2,
      door: 'client',
      reden: 'Griep.',
    };
    expect(await doeActie(d.begeleider, afspraakAfzeggen, { ...af, ...agenda })).toEqual({
      naar: `/agenda?dag=${DONDERDAG}&gelukt=afspraak.afzeggen~afgezegd.geen_adres`,
    });
  });

  it('een afspraak voor het traject begint kan niet', async () => {
    const straks = await eenDossier({ start: '2026-12-07' });
    const fout = await blijft(
      () =>
        doeActie(straks.begeleider, contactmomentVastleggen, {
          clientnummer: straks.client.clientnummer,
          plannen: 'ja',
          datum: '2026-12-04',
          kanaal: 'telefonisch',
        }),
      Ongeldig,
    );
    expect(fout.fieldErrors).toEqual({ datum: 'Het traject begint pas op 7 december 2026.' });
    expect(VANDAAG < '2026-12-04').toBe(true);
  });
});
