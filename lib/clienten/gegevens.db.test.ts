import { describe, expect, it } from 'vitest';
import { deLocatie, eenLatereNorm } from '../../prisma/factories/basis';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, normverschillen, spoor, uiterlijk } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import type { Antwoord } from '../server/command';
import { alsSysteem } from '../server/db';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { persoonWijzigen, ritmeWijzigen, taalWijzigen } from './actions';

type Wie = { id: string; client: { id: string; clientnummer: string }; begeleider: User };
type Wijzig = (wie: Wie, velden?: object, door?: User) => Promise<Antwoord>;

const wijzig =
  (actie: Parameters<typeof doeActie>[1], standaard: object): Wijzig =>
  (wie, velden = {}, door = wie.begeleider) =>
    doeActie(door, actie, {
      clientnummer: wie.client.clientnummer,
      trajectId: wie.id,
      versie: 1,
      ...standaard,
      ...velden,
    });

const PERSOON = {
  voornaam: ' Zoë ',
  achternaam: 'van der Ploeg',
  geboortedatum: '1975-03-31',
  telefoon: '+31 6 1234 5678',
  email: 'zoe@voorbeeld.nl',
  postcode: '7535 EB',
  wijk: 'Deppenbroek',
};
const TAAL = {
  talen: 'Tigrinya, Arabisch,Tigrinya ,',
  niveauNederlands: 'beginner',
  laaggeletterd: 'ja',
  tolkNodig: 'ja',
  bereikbaarheid: 'Na drie uur, liever een app.',
};
const RITME = {
  ritmeWeken: '3',
  ritmeKanaal: 'telefonisch',
  ritmeLocatieId: '',
  ritmeMomenten: 'Dinsdagochtend',
  ritmeWens: 'Liever minder vaak.',
};

const persoon = wijzig(persoonWijzigen, PERSOON);
const taal = wijzig(taalWijzigen, TAAL);
const ritme = wijzig(ritmeWijzigen, RITME);

const gesproken = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', ...wens });
const deClient = (wie: Wie) =>
  alsSysteem('proef', (tx) => tx.client.findUniqueOrThrow({ where: { id: wie.client.id } }));
const hetTraject = (wie: Wie) => alsSysteem('proef', (tx) => tx.traject.findUniqueOrThrow({ where: { id: wie.id } }));

const COMMANDS: [string, Wijzig, string][] = [
  ['persoon', persoon, 'persoon.wijzigen'],
  ['taal en bereikbaarheid', taal, 'taal.wijzigen'],
  ['ritme', ritme, 'ritme.wijzigen'],
];

const alsWie = (d: Proefdossier): Wie => ({ id: d.traject.id, client: d.client, begeleider: d.begeleider });

proefRechten(
  Object.fromEntries(
    COMMANDS.map(([naam, command, actie]) => [
      `${naam} wijzigen`,
      {
        actie,
        doe: (user: User, d: Proefdossier) => command(alsWie(d), {}, user),
        erna: async (d: Proefdossier) => {
          // Welke velden, nooit wat erin staat.
          const [regel] = await spoor();
          expect(JSON.stringify(regel?.details)).not.toMatch(/Ploeg|Tigrinya|Dinsdag|minder vaak/);
          expect(await normverschillen(d.client.id)).toEqual([]);
        },
      },
    ]),
  ),
);

describe.each(COMMANDS)('%s wijzigen', (_, command) => {
  it('overschrijft niet wat een ander intussen opsloeg', async () => {
    const wie = await gesproken();
    await command(wie);
    const fout = await blijft(() => command(wie), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen.every((v) => v.waarde !== '' && v.label !== '')).toBe(true);
  });

  it('laat van twee mensen tegelijk er een winnen', async () => {
    const wie = await gesproken();
    const uitkomsten = await Promise.allSettled([command(wie), command(wie)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    const mislukt = uitkomsten.find((u) => u.status === 'rejected');
    expect(mislukt?.reason).toBeInstanceOf(IntussenGewijzigd);
    expect(mislukt?.reason).toMatchObject({ versie: 2 });
  });
});

describe('de persoon', () => {
  it('is na afloop zoals ingevuld; de rest van de cliënt blijft', async () => {
    const wie = await gesproken({ client: { talen: ['Turks'] } });
    expect(await persoon(wie)).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/gegevens?gelukt=persoon.wijzigen`,
    });
    expect(await deClient(wie)).toMatchObject({
      clientnummer: wie.client.clientnummer,
      voornaam: 'Zoë',
      achternaam: 'van der Ploeg',
      geboortedatum: '1975-03-31',
      telefoon: '+31 6 1234 5678',
      email: 'zoe@voorbeeld.nl',
      postcode: '7535 EB',
      wijk: 'Deppenbroek',
      talen: ['Turks'],
      versie: 2,
    });
  });

  it('kan leeg worden waar dat mag', async () => {
    const wie = await gesproken();
    await persoon(wie, { geboortedatum: '', telefoon: ' ', email: '', postcode: '', wijk: '' });
    expect(await deClient(wie)).toMatchObject({ geboortedatum: null, telefoon: null, email: null, wijk: null });
  });

  it.each([
    [['', '', '1975'], '1975', '1975'],
    [['', '7', '1975'], '1975-07', 'juli 1975'],
    [['29', '2', '1980'], '1980-02-29', '29 februari 1980'],
  ])(
    'een geboortedatum als %j staat er zo, en wie als tweede opslaat leest %s als %s',
    async (vakken, opgeslagen, tekst) => {
      const wie = await gesproken();
      await persoon(wie, { geboortedatum: vakken, voornaam: '', achternaam: 'Sulaiman' });
      expect(await deClient(wie)).toMatchObject({ geboortedatum: opgeslagen, voornaam: null, naam: 'Sulaiman' });
      const fout = await blijft(() => persoon(wie, {}), IntussenGewijzigd);
      expect(fout.opgeslagen).toContainEqual({ veld: 'geboortedatum', label: 'Geboortedatum', waarde: tekst });
    },
  );

  it('is niet in de toekomst geboren', async () => {
    const wie = await gesproken();
    const fout = await blijft(() => persoon(wie, { geboortedatum: '2026-11-19' }), Ongeldig);
    expect(fout.fieldErrors.geboortedatum).toBeDefined();
  });

  it('laat bij een conflict elk veld in gewone taal zien', async () => {
    const wie = await gesproken();
    await persoon(wie, { wijk: '' });
    const fout = await blijft(() => persoon(wie), IntussenGewijzigd);
    expect(Object.fromEntries(fout.opgeslagen.map((v) => [v.label, v.waarde]))).toMatchObject({
      Achternaam: 'van der Ploeg',
      Geboortedatum: '31 maart 1975',
      Wijk: '(leeg)',
    });
  });
});

describe('taal en bereikbaarheid', () => {
  it('is na afloop zoals ingevuld, elke taal één keer', async () => {
    const wie = await gesproken();
    await taal(wie);
    expect(await deClient(wie)).toMatchObject({
      talen: ['Tigrinya', 'Arabisch'],
      niveauNederlands: 'beginner',
      laaggeletterd: 'ja',
      tolkNodig: true,
      bereikbaarheid: 'Na drie uur, liever een app.',
      voornaam: 'Saskia',
    });
  });

  it('laat bij een conflict woorden zien, geen code', async () => {
    const wie = await gesproken();
    await taal(wie, { niveauNederlands: 'beginner', laaggeletterd: 'onbekend' });
    const fout = await blijft(() => taal(wie), IntussenGewijzigd);
    const waarden = Object.fromEntries(fout.opgeslagen.map((v) => [v.veld, v.waarde]));
    expect(waarden).toMatchObject({ talen: 'Tigrinya, Arabisch', tolkNodig: 'ja' });
    expect(waarden.niveauNederlands).toBe('een beetje');
    expect(waarden.laaggeletterd).toBe('weet ik niet');
  });
});

describe('het ritme', () => {
  it('is na afloop zoals ingevuld en verzet de uiterlijke datum niet', async () => {
    const wie = await gesproken();
    const { id: ritmeLocatieId } = await alsSysteem('proef', (tx) => deLocatie(tx, 'Power-Noord'));
    await ritme(wie, { ritmeKanaal: 'op_locatie', ritmeLocatieId });
    expect(await hetTraject(wie)).toMatchObject({
      ritmeWeken: 3,
      ritmeKanaal: 'op_locatie',
      ritmeLocatieId,
      ritmeMomenten: 'Dinsdagochtend',
      ritmeWens: 'Liever minder vaak.',
      versie: 2,
    });
    expect(await uiterlijk(wie.id)).toBe('2027-01-07');
  });

  it.each([
    [1, '52', '53'],
    [4, '13', '14'],
    [12, '4', '5'],
  ])('bij %i gesprekken per jaar is hoogstens elke %s weken', async (gesprekkenPerJaar, kan, teLang) => {
    const wie = await gesproken({ aanpak: `Aanpak met ${gesprekkenPerJaar}`, gesprekkenPerJaar });
    await ritme(wie, { ritmeWeken: kan });
    expect((await hetTraject(wie)).ritmeWeken).toBe(Number(kan));
    if (Number(teLang) > 52) return;
    const fout = await blijft(() => ritme(wie, { versie: 2, ritmeWeken: teLang }), Ongeldig);
    expect(fout.fieldErrors.ritmeWeken).toContain(`hoogstens ${kan} weken`);
  });

  it('volgt de norm van vandaag, niet die van vroeger of van straks', async () => {
    const wie = await gesproken({ aanpak: 'Aanpak met drie normen', gesprekkenPerJaar: 1 });
    await eenLatereNorm(wie.aanpak.id, '2026-06-01', 4);
    await eenLatereNorm(wie.aanpak.id, '2027-01-01', 12);
    await ritme(wie, { ritmeWeken: '13' });
    const fout = await blijft(() => ritme(wie, { versie: 2, ritmeWeken: '14' }), Ongeldig);
    expect(fout.fieldErrors.ritmeWeken).toContain('hoogstens 13 weken');
  });

  it('kan weg; een wens voor minder blijft alleen opgeschreven', async () => {
    const wie = await gesproken({ ritme: { weken: 3 } });
    await ritme(wie, { ritmeWeken: '', ritmeKanaal: '', ritmeMomenten: '' });
    expect(await hetTraject(wie)).toMatchObject({ ritmeWeken: null, ritmeWens: 'Liever minder vaak.' });
  });

  it('kan niet op een locatie die niet bestaat', async () => {
    const wie = await gesproken();
    const fout = await blijft(() => ritme(wie, { ritmeLocatieId: crypto.randomUUID() }), Ongeldig);
    expect(fout.fieldErrors.ritmeLocatieId).toBeDefined();
  });

  it('kan niet bij een traject van een andere cliënt, dat niet bestaat of beëindigd is', async () => {
    const [wie, ander] = [await gesproken(), await gesproken()];
    await blijft(() => ritme(wie, { trajectId: ander.id }), NietGevonden);
    await blijft(() => ritme(wie, { trajectId: crypto.randomUUID() }), NietGevonden);
    const oud = await eenTraject<User>({ ...wie, aanpak: 'Reguliere aanpak', start: '2025-01-06', eind: '2026-11-17' });
    await blijft(() => ritme(wie, { trajectId: oud.id }), Ongeldig);
  });
});
