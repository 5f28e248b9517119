import { beforeEach, describe, expect, it } from 'vitest';
import { eenAfspraak, eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import {
  contacten,
  doeActie,
  normverschillen,
  spoor,
  uiterlijk,
  VANDAAG,
  vervolgtaken,
} from '../../prisma/proef/stand';
import { eenTeamleider, vervangingenVan, ziet } from '../../prisma/proef/teamsituaties';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, NietGevonden, Ongeldig } from '../server/fouten';
import { trajectBeeindigen } from './actions';

let ik: User;
beforeEach(async () => {
  ik = await eenTeamleider();
});

/** Zonder afspraak of gesprek na vandaag. */
const stil = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', ...wens });
const ANTWOORDEN = { laatsteGesprek: 'gevoerd', begeleidingNaBijstand: 'nee' };
const eindig = (t: { id: string }, velden: object = {}, bevestigd = true) =>
  doeActie(
    ik,
    trajectBeeindigen,
    { trajectId: t.id, einddatum: VANDAAG, uitstroomreden: 'betaald_werk', huidige: '', ...ANTWOORDEN, ...velden },
    { bevestigd },
  );
const traject = (id: string) => alsSysteem('proef', (tx) => tx.traject.findUniqueOrThrow({ where: { id } }));

describe('een traject beëindigen', () => {
  it.each([
    ['gisteren', '2026-11-17', 'traject.beeindigen'],
    ['vandaag', VANDAAG, 'einde.zetten'],
    ['later', '2026-12-31', 'einde.zetten'],
    ['op de startdatum', '2026-01-05', 'traject.beeindigen'],
    ['over precies een jaar', '2027-11-18', 'einde.zetten'],
  ])('kan per %s', async (_, einddatum, gelukt) => {
    const t = await stil({ laatsteGesprek: undefined });
    expect(await eindig(t, { einddatum })).toEqual({
      naar: `/team/clienten/${t.client.clientnummer}/einde?gelukt=${gelukt}`,
    });
    expect(await traject(t.id)).toMatchObject({
      einddatum: new Date(einddatum),
      uitstroomreden: 'betaald_werk',
      versie: 2,
    });
    expect(await normverschillen(t.client.id)).toEqual([]);
  });

  it('laat een spoor na met de dag en de reden', async () => {
    const t = await stil();
    await eindig(t, { uitstroomreden: 'overleden' });
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: ik.id,
      actie: 'traject.beeindigen',
      clientId: t.client.id,
      onderwerpId: t.id,
      details: { einddatum: VANDAAG, reden: 'overleden', afspraken: 0 },
    });
  });

  it('laat de laatste begeleider lezen wat er was', async () => {
    const t = await stil();
    await eindig(t, { einddatum: '2026-11-17' });
    expect(await ziet(t.begeleider, t.client.clientnummer)).toBe(true);
  });

  it.each([
    ['gisteren', '2026-11-17', true],
    ['vandaag', VANDAAG, true],
    ['morgen', '2026-11-19', false],
  ])('sluit de open taak als de laatste dag %s is: %s %s', async (_, einddatum, af) => {
    const t = await stil({ taak: { verlooptOp: '2026-11-25' } });
    await eindig(t, { einddatum });
    const [taak] = await vervolgtaken(t.id);
    expect(taak?.afgedaanOp !== null).toBe(af);
  });

  it('laat vervangingen niet langer duren dan het traject', async () => {
    const door = await eenGebruiker();
    const t = await stil({ vervanging: { door, van: '2026-11-02', tot: '2026-12-31' } });
    await alsSysteem('proef', (tx) =>
      tx.vervanging.createMany({
        data: [
          { trajectId: t.id, gebruikerId: door.id, van: new Date('2026-03-02'), tot: new Date('2026-03-06') },
          { trajectId: t.id, gebruikerId: door.id, van: new Date('2027-01-04'), tot: new Date('2027-01-08') },
        ],
      }),
    );
    await eindig(t, { einddatum: '2026-11-30' });
    expect(await vervangingenVan(t.id)).toEqual(['2026-03-02 … 2026-03-06', '2026-11-02 … 2026-11-30']);
  });

  it('rekent de norm na zonder de gesprekken na de laatste dag', async () => {
    const t = await stil({ gesprekken: ['2026-04-01'] });
    expect(await uiterlijk(t.id)).toBe('2027-01-07');
    await eindig(t, { einddatum: '2026-10-06' }, true);
    expect(await uiterlijk(t.id)).toBe('2026-07-01');
    expect(await normverschillen(t.client.id)).toEqual([]);
  });

  it('kan een einde dat nog niet voorbij is verzetten', async () => {
    const t = await stil({ eind: '2026-12-31' });
    await eindig(t, { einddatum: '2027-02-28', huidige: '2026-12-31', uitstroomreden: 'pensioen' });
    expect(await traject(t.id)).toMatchObject({ einddatum: new Date('2027-02-28'), uitstroomreden: 'pensioen' });
  });

  it.each<[string, object, RegExp]>([
    ['voor de start', { einddatum: '2026-01-04' }, /begon op 5 januari 2026/],
    ['meer dan een jaar vooruit', { einddatum: '2027-11-19' }, /meer dan een jaar vooruit/],
  ])('kan niet %s', async (_, velden, melding) => {
    const t = await stil();
    const fout = await blijft(() => eindig(t, velden, true), Ongeldig);
    expect(fout.fieldErrors).toEqual({ einddatum: expect.stringMatching(melding) });
  });

  it('kan niet als het al voorbij is, en niet bij een traject dat er niet is', async () => {
    const t = await stil({ eind: '2026-11-17' });
    const fout = await blijft(() => eindig(t, { huidige: '2026-11-17' }, true), Ongeldig);
    expect(fout.formError).toBe('Dit traject is beëindigd op 17 november 2026. Er verandert niets meer aan.');
    await blijft(() => eindig({ id: crypto.randomUUID() }), NietGevonden);
  });

  it('kan niet onder een nieuwer traject in dezelfde aanpak schuiven', async () => {
    const t = await stil({ eind: '2026-11-30' });
    await eenTraject({ client: t.client, start: '2026-12-07' });
    const velden = { huidige: '2026-11-30' };
    const fout = await blijft(() => eindig(t, { ...velden, einddatum: '2026-12-07' }, true), Ongeldig);
    expect(fout.fieldErrors.einddatum).toBe(
      'Op 7 december 2026 begint een nieuw traject in VIA-pilot. Kies een dag daarvoor.',
    );
    await eindig(t, { ...velden, einddatum: '2026-12-06' });
  });

  it('vraagt het eerst als het einde intussen door een ander is gezet of weggehaald', async () => {
    const t = await stil({ eind: '2026-12-31' });
    const gezet = await blijft(() => eindig(t, {}, false), Bevestig);
    expect(gezet.voorbeeld?.regels[0]).toBe('Intussen is het einde al gezet op 31 december 2026.');
    const weg = await stil();
    const fout = await blijft(() => eindig(weg, { huidige: '2026-12-31' }, false), Bevestig);
    expect(fout.voorbeeld?.regels[0]).toMatch(/^Intussen is het einde herroepen/);
    await eindig(weg, { huidige: '2026-12-31' }, true);
  });
});

describe('wat er na de laatste dag staat', () => {
  const statussen = async (d: Proefdossier) =>
    (await contacten(d.client.id)).map((c) => `${c.datum.toISOString().slice(0, 10)} ${c.status}`);
  const elders = (d: Proefdossier, wens: Trajectwens<User> = {}) =>
    eenTraject({ client: d.client, aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1, start: '2026-02-02', ...wens });

  it('een afspraak wordt na een vraag afgezegd, met wie en waarom; die van de laatste dag zelf niet', async () => {
    const d = await eenDossier();
    await eenAfspraak({ client: d.client, datum: VANDAAG });
    await eenAfspraak({ client: d.client, datum: '2026-12-09' });
    const { vraag, voorbeeld } = await blijft(() => eindig(d.traject, {}, false), Bevestig);
    expect(vraag).toBe('Het traject van Saskia Wolters in VIA-pilot eindigt op 18 november 2026: betaald werk.');
    expect(voorbeeld?.regels).toEqual([
      'Na deze dag staan nog 2 afspraken gepland; die worden afgezegd.',
      'Een vergissing? Tot en met 18 december 2026 is dit ongedaan te maken: dan staat alles weer zoals het was.',
    ]);
    expect(voorbeeld?.knop).toBe('Beëindig het traject van Saskia Wolters');
    await eindig(d.traject, {}, true);
    expect(await statussen(d)).toEqual([
      '2026-10-07 gevoerd',
      '2026-11-18 gepland',
      '2026-11-25 afgezegd',
      '2026-12-09 afgezegd',
    ]);
    expect((await contacten(d.client.id))[2]).toMatchObject({
      afgezegdDoor: 'begeleider',
      afgezegdReden: 'Het traject is beëindigd.',
      versie: 2,
    });
    expect((await spoor())[0]?.details).toMatchObject({ afspraken: 2 });
    expect(await normverschillen(d.client.id)).toEqual([]);
  });

  it('een afspraak die verkeerd geregistreerd was blijft buiten beschouwing', async () => {
    const t = await stil({ contacten: [{ datum: '2026-11-25', status: 'gepland', verkeerd: 'dubbel' }] });
    await eindig(t);
    expect((await contacten(t.client.id)).at(-1)).toMatchObject({ status: 'gepland', versie: 1 });
  });

  it('een afspraak blijft staan als de cliënt dan nog een ander traject heeft', async () => {
    const d = await eenDossier();
    await elders(d, { eind: '2026-11-25' });
    await eindig(d.traject);
    expect(await statussen(d)).toContain('2026-11-25 gepland');
  });

  it.each<[string, Trajectwens<User>]>([
    ['al voorbij is', { eind: '2026-11-17' }],
    ['op dezelfde dag eindigt', { eind: VANDAAG }],
    ['eindigt voor de dag van de afspraak', { eind: '2026-11-24' }],
    ['van de controlegroep is', { groep: 'controle' }],
  ])('een afspraak wordt ook afgezegd als het andere traject %s', async (_, wens) => {
    const d = await eenDossier();
    await elders(d, wens);
    await eindig(d.traject, {}, true);
    expect(await statussen(d)).toContain('2026-11-25 afgezegd');
  });

  it('een contact blijft staan; de vraag zegt dat het niet meetelt', async () => {
    const t = await stil();
    await eenContactmoment({ client: t.client, datum: '2026-11-10', kanaal: 'brief' });
    const een = await blijft(() => eindig(t, { einddatum: '2026-11-01' }, false), Bevestig);
    expect(een.voorbeeld?.regels[0]).toBe(
      'Na deze dag is nog 1 contact vastgelegd; voor dit traject telt dat niet mee.',
    );
    const twee = await blijft(() => eindig(t, { einddatum: '2026-10-06' }, false), Bevestig);
    expect(twee.voorbeeld?.regels[0]).toMatch(/zijn nog 2 contacten/);
    await eindig(t, { einddatum: '2026-10-06' }, true);
    expect(await contacten(t.client.id)).toHaveLength(2);
  });
});
