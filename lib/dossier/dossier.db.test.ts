import { describe, expect, it } from 'vitest';
import { eenAfspraak, eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { eenDossier, MAG, MAG_NIET } from '../../prisma/proef/situaties';
import { spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { getContactmoment } from '../contactmomenten/queries';
import { getVastleggen } from '../gesprek/queries';
import type { User } from '../policy/policy';
import { getGegevens } from './gegevens-queries';
import { getDossier } from './queries';
import type { Tijdlijnfilter } from './tijdlijn';

type Wie = { client: { clientnummer: string }; begeleider: User };
const open = (wie: Wie, user = wie.begeleider) => getDossier(user, { clientnummer: wie.client.clientnummer }, VANDAAG);
const gesproken = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', ...wens });

type Dossierproef = Awaited<ReturnType<typeof eenDossier>>;
const LEZEN: Record<string, (user: User, d: Dossierproef) => Promise<unknown>> = {
  'dossier.openen': (user, d) => getDossier(user, { clientnummer: d.client.clientnummer }, VANDAAG),
  'gegevens.openen': (user, d) => getGegevens(user, { clientnummer: d.client.clientnummer }, VANDAAG),
  'contactmoment.openen': (user, d) =>
    getContactmoment(user, { clientnummer: d.client.clientnummer, id: d.gesprek.id }, VANDAAG),
};
const EINDE = 'de begeleider van een traject dat gisteren eindigde';
const LEEST = Object.entries({ ...MAG, [EINDE]: MAG_NIET[EINDE] as (typeof MAG)[string] });
const zonderSpoor = async () => ({ ...(await stand()), auditregel: [] });

describe.each(LEEST)('%s leest, en dat staat in het spoor:', (_, situatie) => {
  it.each(Object.entries(LEZEN))('%s', async (actie, lees) => {
    const { user, dossier } = await situatie();
    const voor = await zonderSpoor();
    expect(await lees(user, dossier)).not.toBeNull();
    expect(await zonderSpoor()).toEqual(voor);
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: user.id,
      actie,
      clientId: dossier.client.id,
      resultaat: 'gelukt',
      details: null,
    });
  });
});

describe.each(Object.entries(MAG_NIET).filter(([wie]) => wie !== EINDE))('voor %s bestaat het niet:', (_, situatie) => {
  it('geen dossier, geen gegevens, geen contactmoment', async () => {
    const { user, dossier } = await situatie();
    const voor = await zonderSpoor();
    for (const [actie, lees] of Object.entries(LEZEN)) expect(await lees(user, dossier), actie).toBeNull();
    expect(await zonderSpoor()).toEqual(voor);
    const geopend = (await spoor(3)).filter((r) => r.gebruikerId === user.id && r.resultaat === 'gelukt');
    expect(geopend).toEqual([]);
  });
});

it('een poging een dossier te openen dat niet van u is staat in het spoor', async () => {
  const { user, dossier } = await (MAG_NIET['een andere begeleider van het team'] as (typeof MAG)[string])();
  await getDossier(user, { clientnummer: dossier.client.clientnummer }, VANDAAG);
  expect((await spoor())[0]).toMatchObject({
    gebruikerId: user.id,
    actie: 'dossier.openen',
    resultaat: 'geweigerd',
    onderwerpId: dossier.client.clientnummer,
  });
});

it('Gesprek vastleggen bestaat niet voor wie er niets mag vastleggen', async () => {
  for (const [naam, situatie] of Object.entries(MAG_NIET)) {
    const { user, dossier } = await situatie();
    expect(await getVastleggen(user, { clientnummer: dossier.client.clientnummer }, VANDAAG), naam).toBeNull();
  }
});

describe('een contactmoment', () => {
  it('van een andere cliënt bestaat hier niet, ook niet als die van dezelfde begeleider is', async () => {
    const een = await eenDossier();
    const twee = await eenDossier({ begeleider: een.begeleider });
    const nummer = een.client.clientnummer;
    expect(await getContactmoment(een.begeleider, { clientnummer: nummer, id: twee.gesprek.id }, VANDAAG)).toBeNull();
    expect(
      await getVastleggen(een.begeleider, { clientnummer: nummer, afspraakId: twee.afspraak.id }, VANDAAG),
    ).toBeNull();
    expect(
      await getVastleggen(een.begeleider, { clientnummer: nummer, afspraakId: een.gesprek.id }, VANDAAG),
    ).toBeNull();
    expect(
      await getVastleggen(een.begeleider, { clientnummer: nummer, afspraakId: een.afspraak.id }, VANDAAG),
    ).toMatchObject({
      afspraak: { id: een.afspraak.id, tijd: '10:00' },
    });
  });
});

describe('een beëindigd traject', () => {
  const metOpvolger = async () => {
    const oud = await eenTraject<User>({
      start: '2025-01-06',
      eind: '2026-06-30',
      contacten: [
        { datum: '2026-06-30', verslag: 'Het laatste gesprek.' },
        { datum: '2026-07-01', verslag: 'Een dag na het einde.' },
      ],
    });
    const opvolger = await eenGebruiker({ naam: 'Opvolger' });
    const nieuw = await eenTraject<User>({
      client: oud.client,
      begeleider: opvolger,
      start: '2026-09-01',
      onHold: { van: '2026-10-01' },
      ritme: { weken: 3, momenten: 'dinsdag', wens: 'Minder vaak, vanwege de scheiding.' },
      contacten: [{ datum: '2026-10-07', verslag: 'Alleen voor de opvolger.', gehoudenDoor: opvolger }],
    });
    const afspraak = await eenAfspraak({ client: oud.client, datum: '2026-12-01', gehoudenDoor: opvolger });
    return { oud, nieuw, opvolger, afspraak };
  };

  it('blijft voor de laatste begeleider te lezen, tot en met zijn laatste dag, en niet te wijzigen', async () => {
    const { oud } = await metOpvolger();
    const dossier = await open(oud);
    expect(dossier?.magWijzigen).toBe(false);
    const contacten = dossier?.tijdlijn.filter((i) => i.soort === 'contact') ?? [];
    expect(contacten.map((c) => c.datum)).toEqual(['2026-06-30']);
  });

  it('verbergt wat een latere begeleider deed: trajecten, contacten, afspraken, on hold en ritme', async () => {
    const { oud, afspraak } = await metOpvolger();
    const dossier = await open(oud);
    expect(dossier?.trajecten.map((t) => t.id)).toEqual([oud.id]);
    expect(dossier?.afspraak).toBeNull();
    expect(dossier?.open).toEqual([]);
    expect(JSON.stringify({ ...dossier, vandaag: null })).not.toMatch(/opvolger|scheiding|2026-1/i);
    // Van 30 juni tot 18 november: ook hoelang het stil is, zegt niets over het contact met de opvolger.
    expect(dossier?.trajecten[0]?.stil).not.toBe(42);
    expect(
      await getContactmoment(oud.begeleider, { clientnummer: oud.client.clientnummer, id: afspraak.id }, VANDAAG),
    ).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'contactmoment.openen', resultaat: 'geweigerd' });
    const gegevens = await getGegevens(oud.begeleider, { clientnummer: oud.client.clientnummer }, VANDAAG);
    expect((await spoor())[0]).toMatchObject({ actie: 'gegevens.openen', resultaat: 'geweigerd' });
    expect(gegevens).toBeNull();
    expect(dossier).toMatchObject({ telefoon: null, bereikbaarheid: null });
  });

  it('is voor de latere begeleider wel te zien: die kent het hele verleden', async () => {
    const { oud, nieuw, opvolger } = await metOpvolger();
    const dossier = await open(nieuw, opvolger);
    expect(dossier?.trajecten.map((t) => t.id)).toEqual([nieuw.id, oud.id]);
    expect(dossier?.tijdlijn.filter((i) => i.soort === 'contact').map((c) => c.datum)).toEqual([
      '2026-12-01',
      '2026-10-07',
      '2026-07-01',
      '2026-06-30',
    ]);
    expect(dossier?.magWijzigen).toBe(true);
  });

  it('is niet te lezen voor een begeleider die voor het einde al was vervangen', async () => {
    const eerste = await eenGebruiker();
    const t = await eenTraject<User>({
      begeleider: eerste,
      begeleidingTot: new Date('2026-03-01T00:00:00Z'),
      start: '2025-01-06',
      eind: '2026-06-30',
    });
    expect(await open(t, eerste)).toBeNull();
  });
});

describe('het dossier', () => {
  it('zegt waar de norm op rust, met ritme, begeleider, vervanger, on hold en open taak', async () => {
    const vervanger = await eenGebruiker({ naam: 'Vera Vervanger' });
    const wie = await gesproken({
      begeleider: await eenGebruiker({ naam: 'Sanne de Boer' }),
      vervanging: { door: vervanger, van: '2026-11-01', tot: '2026-11-30' },
      ritme: { weken: 6, kanaal: 'huisbezoek', momenten: 'ochtend' },
      onHold: { van: '2026-11-01', reden: 'zorgtaken_thuis', herzienOp: '2027-02-01' },
      taak: { verlooptOp: '2026-11-20' },
      uitleg: { tekst: 'Wil na de feestdagen.', tot: '2026-11-20' },
      contacten: [
        { datum: '2026-11-01', status: 'geen_gehoor' },
        { datum: '2026-11-09', kanaal: 'voicemail' },
      ],
    });
    const dossier = await open(wie);
    expect(dossier?.trajecten).toMatchObject([
      {
        aanpak: 'VIA-pilot',
        vraagt: 'vier gesprekken per jaar',
        begeleider: 'Sanne de Boer',
        vervanger: { naam: 'Vera Vervanger', tot: '2026-11-30' },
        norm: {
          status: 'op_schema',
          uiterlijk: '2027-01-07',
          dagen: 50,
          laatsteGesprek: '2026-10-07',
          reden: { anker: 'gesprek', ankerdatum: '2026-10-07', intervalMaanden: 3, opgeschorteDagen: 0 },
        },
        telling: { van: '2026-01-05', tot: '2027-01-04', gevoerd: 1, vereist: 4 },
        streef: { datum: '2026-11-18', volgens: 'ritme' },
        ritmeKanaal: 'huisbezoek',
        pogingen: { geen_gehoor: 1, niet_verschenen: 0, voicemail: 1 },
        stil: 42,
        onHoldNu: { reden: 'zorgtaken_thuis', herzienOp: '2027-02-01' },
        vervolgtaak: { verlooptOp: '2026-11-20', tekst: null },
        uitleg: { reden: 'client_wil_later', tekst: 'Wil na de feestdagen.', tot: '2026-11-20' },
        uitTeLeggen: true,
      },
    ]);
  });

  it('heeft elke soort gebeurtenis op de tijdlijn, de nieuwste bovenaan', async () => {
    const wie = await gesproken({
      eind: '2026-12-31',
      onHold: { van: '2026-04-01', tot: '2026-05-01' },
      opschorting: { van: '2026-06-01', tot: '2026-06-10' },
      contacten: [
        { datum: '2026-10-07', tijd: '15:00', kanaal: 'e_mail' },
        { datum: '2026-11-02', verkeerd: 'dubbel' },
        { datum: '2026-11-03', status: 'afgezegd', afgezegdDoor: 'derde' },
      ],
    });
    const tijdlijn = (await open(wie))?.tijdlijn.map((i) => `${i.datum} ${i.soort}`);
    expect(tijdlijn).toEqual([
      '2026-12-31 einde',
      '2026-11-03 contact',
      '2026-11-02 contact',
      '2026-10-07 contact',
      '2026-10-07 contact',
      '2026-06-01 opschorting',
      '2026-04-01 onhold',
      '2026-01-05 start',
    ]);
  });

  it.each<[Tijdlijnfilter, string[]]>([
    ['gesprekken', ['2026-10-07']],
    ['pogingen', ['2026-11-10', '2026-11-09']],
    ['afspraken', ['2026-12-01', '2026-11-03']],
    ['onhold', ['2026-04-01']],
  ])('toont met het filter %s alleen %j', async (filter, verwacht) => {
    const wie = await gesproken({
      onHold: { van: '2026-04-01', tot: '2026-05-01' },
      contacten: [
        { datum: '2026-11-02', verkeerd: 'dubbel' },
        { datum: '2026-11-03', status: 'afgezegd' },
        { datum: '2026-11-05', kanaal: 'brief' },
        { datum: '2026-11-09', kanaal: 'voicemail' },
        { datum: '2026-11-10', status: 'niet_verschenen' },
        { datum: '2026-12-01', status: 'gepland' },
      ],
    });
    const dossier = await getDossier(wie.begeleider, { clientnummer: wie.client.clientnummer, filter }, VANDAAG);
    expect(dossier?.tijdlijn.map((i) => i.datum)).toEqual(verwacht);
  });

  it('houdt wat verkeerd geregistreerd is zichtbaar, zonder dat het telt', async () => {
    const wie = await gesproken({
      contacten: [{ datum: '2026-11-02', verkeerd: 'dubbel', verslag: 'Het oude verslag.' }],
    });
    const item = (await open(wie))?.tijdlijn.find((i) => i.datum === '2026-11-02');
    expect(item).toMatchObject({ verkeerd: 'dubbel', telt: false, verslag: 'Het oude verslag.' });
  });

  it('toont vijftig gebeurtenissen en zegt hoeveel er nog zijn', async () => {
    const wie = await gesproken();
    for (let i = 1; i <= 28; i += 1)
      for (const kanaal of ['e_mail', 'whatsapp'] as const)
        await eenContactmoment({ client: wie.client, datum: `2026-09-${String(i).padStart(2, '0')}`, kanaal });
    expect(await open(wie)).toMatchObject({ tijdlijn: { length: 50 }, meer: 8 });
    const alles = await getDossier(wie.begeleider, { clientnummer: wie.client.clientnummer, alles: true }, VANDAAG);
    expect(alles).toMatchObject({ tijdlijn: { length: 58 }, meer: 0 });
  });

  it('houdt komende afspraken en afspraken die nog vast te leggen zijn uit elkaar', async () => {
    const wie = await gesproken();
    for (const datum of ['2026-12-09', '2026-11-18', '2026-11-17', '2026-11-02'])
      await eenAfspraak({ client: wie.client, datum });
    const dossier = await open(wie);
    expect(dossier?.afspraak?.datum).toBe('2026-11-18');
    expect(dossier?.open.map((a) => a.datum)).toEqual(['2026-11-02', '2026-11-17']);
  });

  it('is er ook voor wie nog niets is ingevuld', async () => {
    const wie = await gesproken({ client: { telefoon: null, wijk: null, geboortedatum: null } });
    expect(await open(wie)).toMatchObject({ talen: [], telefoon: null, laaggeletterd: false, tolkNodig: false });
  });

  it('toont geen afkomst of generatie, waar dan ook', async () => {
    const wie = await gesproken();
    const teksten = [
      JSON.stringify(await open(wie)),
      JSON.stringify(await getGegevens(wie.begeleider, { clientnummer: wie.client.clientnummer }, VANDAAG)),
    ];
    for (const tekst of teksten) expect(tekst).not.toMatch(/geboorteland|generatie|selectie|geslacht/i);
  });
});
