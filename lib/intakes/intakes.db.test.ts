import { describe, expect, it } from 'vitest';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenIntake, type Intakewens } from '../../prisma/factories/intake';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsGebruiker, alsSysteem } from '../server/db';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { openClientzaak } from '../zaak/client';
import {
  gebiedBewaren,
  gebiedenOverslaan,
  gebiedOvernemen,
  intakeBeginnen,
  intakePersoonBewaren,
  intakeTaalBewaren,
  intakeVaststellen,
  intakeWissen,
} from './actions';
import * as commands from './commands';
import { leesVoorVaststellen } from './queries';
import { gebiedBewarenSchema } from './schema';
import { openIntake } from './zaak';

type Wie = { id: string; client: { id: string; clientnummer: string }; begeleider: User };

const eenClient = (wens: Trajectwens<User> = {}) => eenTraject<User>({ start: '2026-01-05', ...wens });
const ALLES = { 1: 4, 2: 2, 3: 'niet', 4: 3, 5: 3, 6: 3, 7: 3, 8: 1 } as const;
const concept = (traject: Wie, wens: Partial<Intakewens> = {}) => eenIntake({ traject, status: 'concept', ...wens });

const begin = (wie: Wie, door = wie.begeleider, trajectId = wie.id) =>
  doeActie(door, intakeBeginnen, { clientnummer: wie.client.clientnummer, trajectId });
const bewaar = (wie: Wie, intakeId: string, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, gebiedBewaren, {
    clientnummer: wie.client.clientnummer,
    intakeId,
    gebied: 2,
    versie: 1,
    beeld: 'GEHEIM: schulden.',
    oordeel: '2',
    ...velden,
  });
const bewaarOverPersoon = (wie: Wie, intakeId: string, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, intakePersoonBewaren, {
    clientnummer: wie.client.clientnummer,
    intakeId,
    versie: 1,
    wensen: 'Weer koken.',
    trede: '2',
    ...velden,
  });
const bewaarDeTaal = (wie: Wie, intakeId: string, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, intakeTaalBewaren, {
    clientnummer: wie.client.clientnummer,
    intakeId,
    versie: 1,
    talen: 'Koerdisch, Nederlands',
    laaggeletterd: 'ja',
    ...velden,
  });
const over = (wie: Wie, intakeId: string, bevestigd = false, door = wie.begeleider) =>
  doeActie(door, gebiedOvernemen, { clientnummer: wie.client.clientnummer, intakeId, gebied: 2 }, { bevestigd });
const rest = (wie: Wie, intakeId: string, door = wie.begeleider) =>
  doeActie(door, gebiedenOverslaan, { clientnummer: wie.client.clientnummer, intakeId });
const wis = (wie: Wie, intakeId: string, bevestigd = true, door = wie.begeleider) =>
  doeActie(door, intakeWissen, { clientnummer: wie.client.clientnummer, intakeId }, { bevestigd });
const stelVast = (wie: Wie, intakeId: string, contactmomentId: string, bevestigd = false, door = wie.begeleider) =>
  doeActie(
    door,
    intakeVaststellen,
    { clientnummer: wie.client.clientnummer, intakeId, contactmomentId },
    { bevestigd },
  );

const lees = (id: string) =>
  alsSysteem('proef', (tx) =>
    tx.intake.findUnique({ where: { id }, include: { leefgebieden: { orderBy: { gebied: 'asc' } } } }),
  );
const gebied = async (id: string, nummer = 2) => (await lees(id))?.leefgebieden[nummer - 1];
const intakesVan = (trajectId: string) => alsSysteem('proef', (tx) => tx.intake.findMany({ where: { trajectId } }));
const deClient = (id: string) => alsSysteem('proef', (tx) => tx.client.findUniqueOrThrow({ where: { id } }));
const ladder = (clientId: string) => alsSysteem('proef', (tx) => tx.ladderstand.findMany({ where: { clientId } }));

/** Een dossier zoals proefRechten het geeft, met een intake die nog niet is vastgesteld en een eerdere. */
const conceptIn = new WeakMap<Proefdossier, string>();
const vooraf = async (d: Proefdossier) => {
  if (conceptIn.has(d)) return;
  const traject = { ...d.traject, client: d.client };
  await eenIntake({ traject, datum: '2026-02-03', scores: ALLES });
  conceptIn.set(d, (await eenIntake({ traject, status: 'concept', scores: ALLES, gebieden: { 2: {} } })).id);
};
const conceptVan = (d: Proefdossier) => conceptIn.get(d) ?? '';
const als = (d: Proefdossier): Wie => ({ ...d.traject, client: d.client });

proefRechten({
  'een intake beginnen': { actie: 'intake.beginnen', doe: (u, d) => begin(als(d), u) },
  'over een leefgebied schrijven': {
    actie: 'intake.bewaren',
    vooraf,
    doe: (u, d) => bewaar(als(d), conceptVan(d), {}, u),
  },
  'over de persoon schrijven': {
    actie: 'intake.bewaren',
    vooraf,
    doe: (u, d) => bewaarOverPersoon(als(d), conceptVan(d), {}, u),
  },
  'over taal schrijven': { actie: 'intake.bewaren', vooraf, doe: (u, d) => bewaarDeTaal(als(d), conceptVan(d), {}, u) },
  'uit een eerdere intake overnemen': {
    actie: 'intake.bewaren',
    vooraf,
    doe: (u, d) => over(als(d), conceptVan(d), true, u),
  },
  'de rest op niet besproken zetten': {
    actie: 'intake.bewaren',
    vooraf,
    doe: (u, d) => rest(als(d), conceptVan(d), u),
  },
  'een intake vaststellen': {
    actie: 'intake.vaststellen',
    vooraf,
    doe: (u, d) => stelVast(als(d), conceptVan(d), d.gesprek.id, true, u),
  },
  'een intake wissen': { actie: 'intake.wissen', vooraf, doe: (u, d) => wis(als(d), conceptVan(d), true, u) },
});

describe('een intake beginnen', () => {
  it('neemt taal en bereikbaarheid over, met acht lege leefgebieden, en gaat bij de persoon open', async () => {
    const wie = await eenClient({
      client: { talen: ['Tigrinya'], laaggeletterd: 'ja', bereikbaarheid: 'via haar zus' },
    });
    const { naar } = await begin(wie);
    const [intake] = await intakesVan(wie.id);
    expect(naar).toBe(`/clienten/${wie.client.clientnummer}/intake/${intake?.id}/persoon`);
    expect(intake).toMatchObject({
      status: 'concept',
      lijstversie: 1,
      talen: ['Tigrinya'],
      laaggeletterd: 'ja',
      bereikbaarheid: 'via haar zus',
      clientVersie: 1,
      begonnenDoorId: wie.begeleider.id,
    });
    expect((await lees(intake?.id ?? ''))?.leefgebieden.map((g) => g.gebied)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('opent de intake die er al is, ook als twee mensen tegelijk beginnen', async () => {
    const ander = await eenGebruiker();
    const wie = await eenClient({ vervanging: { door: ander, van: '2026-11-01', tot: '2026-11-30' } });
    const [een, twee] = await Promise.all([begin(wie), begin(wie, ander)]);
    expect(een.naar).toBe(twee.naar);
    expect(await intakesVan(wie.id)).toHaveLength(1);
    expect((await begin(wie)).naar).toBe(een.naar);
  });

  it('kan naast een vastgestelde', async () => {
    const wie = await eenClient();
    await eenIntake({ traject: wie, scores: ALLES });
    await begin(wie);
    expect(await intakesVan(wie.id)).toHaveLength(2);
  });

  it('kan niet op het traject van een ander, of op een dat beëindigd is', async () => {
    const [wie, ander] = [await eenClient(), await eenClient()];
    await blijft(() => begin(wie, wie.begeleider, ander.id), NietGevonden);
    const oud = await eenTraject<User>({ ...wie, aanpak: 'Reguliere aanpak', start: '2025-01-06', eind: '2026-11-17' });
    const fout = await blijft(() => begin(wie, wie.begeleider, oud.id), Ongeldig);
    expect(fout.formError).toBe('Dit traject is beëindigd op 17 november 2026. Er kan niets meer bij.');
  });
});

describe('schrijven aan een intake', () => {
  it('bewaart per deel met een eigen versie; twee delen zitten elkaar niet in de weg', async () => {
    const wie = await eenClient();
    const { id } = await concept(wie);
    const verder = { stil: true, versie: 2, melding: 'Opgeslagen.' };
    expect(
      await Promise.all([
        bewaar(wie, id),
        bewaar(wie, id, { gebied: 3, oordeel: 'niet_besproken' }),
        bewaarOverPersoon(wie, id),
        bewaarDeTaal(wie, id),
      ]),
    ).toEqual([verder, verder, verder, verder]);
    expect(await lees(id)).toMatchObject({ wensen: 'Weer koken.', trede: 2, versie: 2, taalVersie: 2 });
    expect(await gebied(id)).toMatchObject({ beeld: 'GEHEIM: schulden.', score: 2, nietBesproken: false, versie: 2 });
    expect(await gebied(id, 3)).toMatchObject({ score: null, nietBesproken: true });
    // De gegevens van de cliënt volgen pas bij het vaststellen.
    expect(await deClient(wie.client.id)).toMatchObject({ talen: [], versie: 1 });
  });

  it('laat hoogstens één auditregel per kwartier na, zonder wat er is geschreven', async () => {
    const wie = await eenClient();
    const { id } = await concept(wie);
    await bewaar(wie, id);
    await bewaar(wie, id, { versie: 2, beeld: 'GEHEIM: nog iets.' });
    const regels = await alsSysteem('proef', (tx) => tx.auditregel.findMany({ where: { onderwerpId: id } }));
    expect(regels).toMatchObject([
      { actie: 'intake.bewaren', clientId: wie.client.id, gebruikerId: wie.begeleider.id },
    ]);
    expect(JSON.stringify(regels.map((r) => r.details))).not.toContain('GEHEIM');
  });

  it('wie als tweede in hetzelfde deel bewaart, ziet wat er staat en overschrijft niets', async () => {
    const wie = await eenClient();
    const { id } = await concept(wie);
    await bewaar(wie, id);
    await bewaarOverPersoon(wie, id);
    await bewaarDeTaal(wie, id);
    const gebiedFout = await blijft(() => bewaar(wie, id, { beeld: 'Iets anders.', oordeel: '' }), IntussenGewijzigd);
    expect(gebiedFout.versie).toBe(2);
    expect(gebiedFout.opgeslagen).toContainEqual({
      veld: 'beeld',
      label: 'Wat zegt de cliënt zelf?',
      waarde: 'GEHEIM: schulden.',
    });
    expect(gebiedFout.opgeslagen.at(-1)?.waarde).toBe('2 · grote zorgen');
    const persoonFout = await blijft(() => bewaarOverPersoon(wie, id), IntussenGewijzigd);
    expect(persoonFout.opgeslagen.map((o) => o.waarde)).toContain('trede 2 · sociale contacten buitenshuis');
    const taalFout = await blijft(() => bewaarDeTaal(wie, id), IntussenGewijzigd);
    expect(taalFout.opgeslagen).toContainEqual({ veld: 'talen', label: 'Talen', waarde: 'Koerdisch, Nederlands' });
    await bewaar(wie, id, { versie: gebiedFout.versie, beeld: 'Toch dit.' });
    expect(await gebied(id)).toMatchObject({ beeld: 'Toch dit.', versie: 3 });
  });

  it.each<[string, object, string]>([
    ['een score buiten 1 tot en met 5', { oordeel: '6' }, 'oordeel'],
    ['een score en niet besproken tegelijk', { oordeel: ['3', 'niet_besproken'] }, 'oordeel'],
    ['een tekst die te lang is', { notitie: 'x'.repeat(12_001) }, 'notitie'],
    ['een leefgebied dat niet bestaat', { gebied: '9' }, 'gebied'],
  ])('%s kan niet', (_, velden, veld) => {
    const goed = { clientnummer: 'X', intakeId: crypto.randomUUID(), gebied: 2, versie: 1 };
    expect(gebiedBewarenSchema.safeParse({ ...goed, ...velden }).error?.issues.map((i) => i.path[0])).toEqual([veld]);
    expect(gebiedBewarenSchema.safeParse(goed).success).toBe(true);
  });

  it('kan niet in de intake van een andere cliënt, of een die vastgesteld is', async () => {
    const [wie, ander] = [await eenClient(), await eenClient()];
    const vreemd = await concept(ander);
    const vast = await eenIntake({ traject: wie, scores: ALLES });
    for (const poging of [bewaar, bewaarOverPersoon, bewaarDeTaal, over, rest]) {
      await blijft(() => poging(wie, vreemd.id), NietGevonden);
      await blijft(() => poging(wie, crypto.randomUUID()), NietGevonden);
      const fout = await blijft(() => poging(wie, vast.id), Ongeldig);
      expect(fout.formError).toMatch(/^Deze intake is vastgesteld op .* en verandert niet meer\./);
    }
  });

  it('kan niet meer als het traject intussen is beëindigd terwijl een ander traject doorloopt', async () => {
    const wie = await eenClient({ eind: '2026-11-17' });
    const { id } = await concept(wie);
    await eenTraject({
      client: wie.client as never,
      begeleider: wie.begeleider,
      aanpak: 'Reguliere aanpak',
      start: '2026-11-01',
    });
    const gesprek = await eenContactmoment({ client: wie.client, datum: '2026-11-10', kanaal: 'op_locatie' });
    const vaststellen = (w: Wie, intakeId: string) => stelVast(w, intakeId, gesprek.id);
    for (const poging of [bewaar, bewaarOverPersoon, bewaarDeTaal, over, rest, wis, vaststellen]) {
      const fout = await blijft(() => poging(wie, id), Ongeldig);
      expect(fout.formError).toContain('beëindigd op 17 november 2026');
    }
  });

  it('kan niet in de intake op het traject van een andere begeleider van dezelfde cliënt', async () => {
    const wie = await eenClient();
    const ernaast = await eenTraject<User>({
      client: wie.client as never,
      aanpak: 'Reguliere aanpak',
      start: '2026-02-02',
    });
    const { id } = await concept(ernaast);
    await blijft(() => bewaar(wie, id), NietGevonden);
  });
});

describe('overnemen uit de vorige intake', () => {
  const metVorige = async () => {
    const wie = await eenClient();
    await eenIntake({
      traject: wie,
      datum: '2026-02-03',
      scores: ALLES,
      gebieden: { 2: { beeld: 'Heel oud.', score: 1 } },
    });
    await eenIntake({
      traject: wie,
      datum: '2026-06-09',
      scores: ALLES,
      gebieden: { 2: { beeld: 'Schulden.', wens: 'Rust.', hulp: 'Stadsbank', score: 2 } },
    });
    return { wie, id: (await concept(wie)).id };
  };

  it('zet alle antwoorden van de laatste vastgestelde erin, en gaat terug naar het deel', async () => {
    const { wie, id } = await metVorige();
    expect(await over(wie, id)).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/intake/${id}/financien?gelukt=gebied.overnemen`,
    });
    expect(await gebied(id)).toMatchObject({
      beeld: 'Schulden.',
      wens: 'Rust.',
      hulp: 'Stadsbank',
      score: 2,
      versie: 2,
    });
    expect(await gebied(id, 1)).toMatchObject({ score: null });
  });

  it('vraagt eerst als er al iets staat', async () => {
    const { wie, id } = await metVorige();
    await bewaar(wie, id, { beeld: '', oordeel: 'niet_besproken' });
    const vraag = await blijft(() => over(wie, id), Bevestig);
    expect(vraag.vraag).toMatch(/^Hier staat al iets/);
    await over(wie, id, true);
    expect(await gebied(id)).toMatchObject({ beeld: 'Schulden.', nietBesproken: false });
  });

  it('kan niet als er geen vorige is', async () => {
    const wie = await eenClient();
    const { id } = await concept(wie);
    await blijft(() => over(wie, id), Ongeldig);
  });
});

describe('de rest op niet besproken', () => {
  it('laat staan wat er al staat', async () => {
    const wie = await eenClient();
    const { id } = await concept(wie, { scores: { 1: 4 }, gebieden: { 2: { notitie: 'Volgende keer.' } } });
    expect((await rest(wie, id)).naar).toMatch(/\/afronden\?gelukt=gebieden\.overslaan$/);
    expect((await lees(id))?.leefgebieden.map((g) => g.nietBesproken)).toEqual([
      false,
      false,
      ...Array<boolean>(6).fill(true),
    ]);
  });
});

describe('vaststellen', () => {
  const klaar = async (wens: Partial<Intakewens> = {}, traject: Trajectwens<User> = {}) => {
    const wie = await eenClient(traject);
    const gesprek = await eenContactmoment({ client: wie.client, datum: '2026-11-10', kanaal: 'op_locatie' });
    const { id } = await concept(wie, { scores: ALLES, ...wens });
    return { wie, id, gesprek: gesprek.id };
  };

  it('hoort bij een gesprek, zet de ladder op die dag en schrijft taal bij de cliënt', async () => {
    const { wie, id, gesprek } = await klaar({ trede: 2, talen: ['Koerdisch'], laaggeletterd: 'ja' });
    expect(await stelVast(wie, id, gesprek)).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/leefgebieden?gelukt=intake.vaststellen`,
    });
    expect(await lees(id)).toMatchObject({
      status: 'vastgesteld',
      contactmomentId: gesprek,
      vastgesteldDoorId: wie.begeleider.id,
    });
    expect(await deClient(wie.client.id)).toMatchObject({ talen: ['Koerdisch'], laaggeletterd: 'ja', versie: 2 });
    expect(await ladder(wie.client.id)).toMatchObject([{ trede: 2, op: new Date('2026-11-10') }]);
    expect(await spoor(2)).toMatchObject([
      { actie: 'intake.vaststellen', onderwerp: 'intake', onderwerpId: id, details: { datum: '2026-11-10' } },
      { actie: 'taal.wijzigen', clientId: wie.client.id, details: { velden: ['talen', 'laaggeletterd'] } },
    ]);
  });

  it('laat de cliënt met rust als er niets anders staat, en de ladder zonder trede', async () => {
    const { wie, id, gesprek } = await klaar();
    await stelVast(wie, id, gesprek);
    expect(await deClient(wie.client.id)).toMatchObject({ versie: 1 });
    expect(await ladder(wie.client.id)).toEqual([]);
  });

  it('vervangt de trede die er op die dag al stond', async () => {
    const { wie, id, gesprek } = await klaar({ trede: 3 });
    await alsSysteem('proef', (tx) =>
      tx.ladderstand.create({ data: { clientId: wie.client.id, trede: 1, op: new Date('2026-11-10') } }),
    );
    await stelVast(wie, id, gesprek);
    expect(await ladder(wie.client.id)).toMatchObject([{ trede: 3 }]);
  });

  it('vraagt eerst als de taalgegevens van de cliënt intussen elders zijn gewijzigd', async () => {
    const { wie, id, gesprek } = await klaar({ talen: ['Koerdisch'] });
    await alsSysteem('proef', (tx) =>
      tx.client.update({ where: { id: wie.client.id }, data: { talen: ['Farsi'], versie: { increment: 1 } } }),
    );
    const { vraag } = await blijft(() => stelVast(wie, id, gesprek), Bevestig);
    expect(vraag).toContain('Talen: nu “Farsi”, in de intake “Koerdisch”');
    await stelVast(wie, id, gesprek, true);
    expect((await deClient(wie.client.id)).talen).toEqual(['Koerdisch']);
  });

  it('noemt de leefgebieden waar nog niets staat', async () => {
    const { wie, id, gesprek } = await klaar({ scores: { ...ALLES, 1: undefined, 4: undefined } });
    const fout = await blijft(() => stelVast(wie, id, gesprek), Ongeldig);
    expect(fout.formError).toBe(
      'Over Wonen en Lichamelijke gezondheid staat nog niets. Vul het in, of kies daar “niet besproken”.',
    );
    const voor = await alsSysteem('proef', (tx) => leesVoorVaststellen(tx, wie.client.id, id));
    expect(voor).toEqual({ id, besproken: 5, van: 8, reden: fout.formError });
    await rest(wie, id);
    expect(await alsSysteem('proef', (tx) => leesVoorVaststellen(tx, wie.client.id, id))).toMatchObject({
      reden: null,
    });
    await stelVast(wie, id, gesprek);
    expect(await alsSysteem('proef', (tx) => leesVoorVaststellen(tx, wie.client.id, id))).toMatchObject({
      reden: 'Deze intake is al vastgesteld.',
    });
    const vreemd = await eenClient();
    expect(await alsSysteem('proef', (tx) => leesVoorVaststellen(tx, vreemd.client.id, id))).toBeNull();
  });

  it.each<[string, Partial<Parameters<typeof eenContactmoment>[0]>]>([
    ['nog moet komen', { datum: '2026-11-25', status: 'gepland' }],
    ['geen gesprek was', { kanaal: 'e_mail' }],
    ['niet is gelukt', { status: 'niet_verschenen' }],
    ['verkeerd geregistreerd is', { verkeerd: 'andere cliënt' }],
    ['er was voor het traject begon', { datum: '2026-01-04' }],
  ])('kan niet bij een contact dat %s', async (_, velden) => {
    const { wie, id } = await klaar();
    const contact = await eenContactmoment({
      client: wie.client,
      datum: '2026-11-12',
      kanaal: 'op_locatie',
      ...velden,
    });
    const fout = await blijft(() => stelVast(wie, id, contact.id), Ongeldig);
    expect(fout.fieldErrors.contactmomentId).toMatch(/[.]$/);
  });

  it('kan niet bij het gesprek van een ander, of van een andere intake; en maar één keer', async () => {
    const { wie, id, gesprek } = await klaar();
    const ander = await klaar();
    await blijft(() => stelVast(wie, id, ander.gesprek), NietGevonden);
    await blijft(() => stelVast(wie, id, crypto.randomUUID()), NietGevonden);
    await stelVast(wie, id, gesprek);
    const tweede = await concept(wie, { scores: ALLES });
    const fout = await blijft(() => stelVast(wie, tweede.id, gesprek), Ongeldig);
    expect(fout.fieldErrors.contactmomentId).toContain('hoort al een andere intake');
    await blijft(() => stelVast(wie, id, gesprek), Ongeldig);
  });

  it('tegelijk met iemand die nog schrijft: een van beide wacht, en na het vaststellen komt er niets meer bij', async () => {
    const { wie, id, gesprek } = await klaar();
    const [vast, geschreven] = await Promise.allSettled([
      stelVast(wie, id, gesprek),
      bewaar(wie, id, { beeld: 'Nog net.' }),
    ]);
    expect(vast.status).toBe('fulfilled');
    const { beeld } = (await gebied(id)) ?? {};
    expect(beeld).toBe(geschreven.status === 'fulfilled' ? 'Nog net.' : null);
  });

  it('gaat samen met een ander command in één transactie, of allebei niet', async () => {
    const { wie, id, gesprek } = await klaar({ scores: {} });
    await blijft(
      () =>
        alsGebruiker(wie.begeleider, async (tx) => {
          await tx.contactmoment.update({ where: { id: gesprek }, data: { duurMinuten: 60 } });
          const ctx = { tx, user: wie.begeleider, vandaag: VANDAAG, bevestigd: false };
          const zaak = await openClientzaak(ctx, wie.client.clientnummer, 'contactmoment.vastleggen', 'norm');
          const intake = await openIntake(zaak, { intakeId: id });
          const { clientnummer } = wie.client;
          const invoer = { clientnummer, intakeId: id, contactmomentId: gesprek };
          await commands.intakeVaststellen.uitvoeren({ ...zaak, ...intake }, invoer);
        }),
      Ongeldig,
    );
  });
});

describe('een intake wissen', () => {
  it('gebeurt na een vraag; er blijft niets van over dan het spoor', async () => {
    const wie = await eenClient();
    const { id } = await concept(wie, { scores: ALLES });
    const { vraag } = await blijft(() => wis(wie, id, false), Bevestig);
    expect(vraag).toBe('Alles wat in deze intake staat gaat weg en komt niet terug. Toch wissen?');
    await wis(wie, id);
    expect(await lees(id)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'intake.wissen', onderwerpId: id });
  });

  it('noemt wie er nog meer aan schreef', async () => {
    const ander = await eenGebruiker({ naam: 'Vera Vervanger' });
    const wie = await eenClient({ vervanging: { door: ander, van: '2026-11-01', tot: '2026-11-30' } });
    const { id } = await concept(wie);
    await bewaar(wie, id, {}, ander);
    const { vraag } = await blijft(() => wis(wie, id, false), Bevestig);
    expect(vraag).toContain('Ook Vera Vervanger schreef hieraan; overleg eerst.');
  });

  it('kan niet als zij vastgesteld is, van een ander, of als een plan erop steunt', async () => {
    const [wie, ander] = [await eenClient(), await eenClient()];
    const vast = await eenIntake({ traject: wie, scores: ALLES });
    await blijft(() => wis(wie, vast.id), Ongeldig);
    const vreemd = await concept(ander);
    await blijft(() => wis(wie, vreemd.id), NietGevonden);
    const { id } = await concept(wie);
    await alsSysteem('proef', (tx) =>
      tx.plan.create({ data: { clientId: wie.client.id, trajectId: wie.id, nummer: 1, intakeId: id } }),
    );
    const fout = await blijft(() => wis(wie, id), Ongeldig);
    expect(fout.formError).toContain('plan van aanpak');
  });
});
