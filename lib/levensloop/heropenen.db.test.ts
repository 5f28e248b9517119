import { beforeEach, describe, expect, it } from 'vitest';
import { dag, hetInstrument } from '../../prisma/factories/basis';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenToezegging } from '../../prisma/factories/netwerk';
import { eenOverdracht } from '../../prisma/factories/overdracht';
import { eenPlan } from '../../prisma/factories/plan';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, normverschillen, spoor, stand, VANDAAG, vervolgtaken } from '../../prisma/proef/stand';
import { eenTeamleider, vervangingenVan, ziet } from '../../prisma/proef/teamsituaties';
import { datum, plusDagen } from '../domain/datum';
import { getTeam } from '../overzicht/queries';
import { teamfilterSchema } from '../overzicht/schema';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { eindeAfronden, trajectBeeindigen, trajectHeropenen } from './actions';
import { getAfrondplanning } from './queries';
import { trajectBeeindigenSchema } from './schema';

let ik: User;
beforeEach(async () => {
  ik = await eenTeamleider();
});

type Traject = { id: string; client: { id: string } };

const eindig = (t: { id: string }, velden: object = {}, vandaag = VANDAAG) =>
  doeActie(
    ik,
    trajectBeeindigen,
    {
      trajectId: t.id,
      einddatum: VANDAAG,
      uitstroomreden: 'verhuisd',
      laatsteGesprek: 'gevoerd',
      huidige: '',
      ...velden,
    },
    { bevestigd: true, vandaag },
  );
const heropen = (t: { id: string }, vandaag = VANDAAG) =>
  doeActie(ik, trajectHeropenen, { trajectId: t.id }, { vandaag });
const rondAf = (t: { id: string }, vandaag = VANDAAG) => doeActie(ik, eindeAfronden, { trajectId: t.id }, { vandaag });
const einden = (id: string) =>
  alsSysteem('proef', (tx) =>
    tx.trajectEinde.findMany({
      where: { trajectId: id },
      orderBy: { gezetOp: 'asc' },
      include: { delen: true, vervangingen: { orderBy: { van: 'asc' } } },
    }),
  );

async function eenInzet(t: Traject, naam: string, wens: { gestartOp?: string; toelichting?: string } = {}) {
  return alsSysteem('proef', async (tx) =>
    tx.inzet.create({
      data: {
        clientId: t.client.id,
        trajectId: t.id,
        instrumentId: (await hetInstrument(tx, naam)).id,
        status: wens.gestartOp ? 'gestart' : 'aangemeld',
        aangemeldOp: dag('2026-09-01'),
        gestartOp: wens.gestartOp ? dag(wens.gestartOp) : null,
        toelichting: wens.toelichting,
      },
    }),
  );
}
const inzetten = (t: Traject) =>
  alsSysteem('proef', async (tx) => {
    const rijen = await tx.inzet.findMany({ where: { clientId: t.client.id }, orderBy: { id: 'asc' } });
    return rijen.map((i) => [i.status, i.geeindigdOp?.toISOString().slice(0, 10) ?? null, i.reden, i.toelichting]);
  });

/** Alles in de database, zonder wat er altijd bij komt: het spoor, het einde zelf en versienummers. */
async function inhoud() {
  // Een jaar dat even gesloten was laat een ingetrokken normafwijking na: die gaat nooit weg.
  const {
    auditregel: _,
    traject_einde: __,
    traject_einde_deel: _d,
    traject_einde_vervanging: _v,
    normafwijking: _n,
    normafwijkingstap: _s,
    taak = [],
    ...rest
  } = await stand();
  const overig = { ...rest, taak: taak.filter((t) => t.soort !== 'normafwijking') };
  return Object.fromEntries(
    Object.entries(overig).map(([tabel, rijen]) => [
      tabel,
      rijen.map(({ versie: ___, ...rij }) => JSON.stringify(rij)).sort(),
    ]),
  );
}

/** Een traject waar van alles openstaat. */
async function vol(wens: Trajectwens<User> = {}) {
  const door = await eenGebruiker();
  const d = await eenDossier({
    onHold: { van: '2026-09-01', herzienOp: '2027-01-15' },
    taak: { verlooptOp: '2026-11-25' },
    vervanging: { door, van: '2026-11-02', tot: '2026-12-31' },
    ...wens,
  });
  const t = { id: d.traject.id, client: d.client };
  await alsSysteem('proef', (tx) =>
    tx.vervanging.create({
      data: { trajectId: t.id, gebruikerId: door.id, van: dag('2027-01-04'), tot: dag('2027-01-08') },
    }),
  );
  await eenAfspraak({ client: d.client, datum: '2026-11-12', gehoudenDoor: d.begeleider });
  await eenInzet(t, 'taalcoach', { gestartOp: '2026-10-01' });
  await eenInzet(t, 'fietslessen', { toelichting: 'Wacht op een plek.' });
  await eenInzet(t, 'DCW praktijktraining', { gestartOp: '2026-11-16', toelichting: 'Begon laat.' });
  await eenToezegging({ traject: t, voor: '2026-12-01' });
  await eenPlan({
    traject: t,
    doelen: [
      { leefgebied: 1, tekst: 'Rust', stappen: [{ tekst: 'Bellen', gedaanOp: '2026-10-10' }, { tekst: 'Lopen' }] },
    ],
  });
  await eenPlan({ traject: t, nummer: 2, status: 'concept' });
  return { ...d, t, door };
}

describe('een einde sluit wat openstaat en bewaart precies wat', () => {
  it('afspraken, inzetten, taken en vervangingen', async () => {
    const { t, afspraak, door } = await vol();
    await eindig(t, {
      einddatum: '2026-11-10',
      vervolgcontact: 'Anna de Boer, wijkcoach',
      laatsteGesprek: 'niet_gewild',
    });
    expect(await inzetten(t)).toEqual([
      ['gestopt', '2026-11-10', 'anders', 'Het traject is beëindigd.'],
      ['afgewezen', '2026-11-10', 'anders', 'Wacht op een plek.\nHet traject is beëindigd.'],
      // Begon na de laatste dag: eindigt op haar eigen begin.
      ['gestopt', '2026-11-16', 'anders', 'Begon laat.\nHet traject is beëindigd.'],
    ]);
    const [einde, ...meer] = await einden(t.id);
    expect(meer).toEqual([]);
    expect(einde).toMatchObject({
      einddatum: new Date('2026-11-10'),
      uitstroomreden: 'verhuisd',
      laatsteGesprek: 'niet_gewild',
      begeleidingNaBijstand: null,
      vervolgcontact: 'Anna de Boer, wijkcoach',
      doorId: ik.id,
      herroepenOp: null,
    });
    const rijen = (deel: 'contactmomentId' | 'inzetId' | 'taakId') => einde?.delen.flatMap((d) => d[deel] ?? []) ?? [];
    expect(rijen('contactmomentId')).toContain(afspraak.id);
    expect([rijen('contactmomentId'), rijen('inzetId'), rijen('taakId')].map((ids) => ids.length)).toEqual([2, 3, 1]);
    expect(rijen('taakId')).toEqual((await vervolgtaken(t.id)).map((taak) => taak.id));
    expect(einde?.vervangingen).toMatchObject([
      { gebruikerId: door.id, van: dag('2026-11-02'), tot: dag('2026-12-31') },
      { van: dag('2027-01-04') },
    ]);
    expect((await spoor())[0]?.details).toMatchObject({ afspraken: 2, inzetten: 3 });
    expect(await normverschillen(t.client.id)).toEqual([]);
  });

  it('legt vast dat is gevraagd of de begeleiding na de bijstand doorgaat', async () => {
    const { t } = await vol();
    await eindig(t, { uitstroomreden: 'betaald_werk', begeleidingNaBijstand: 'nee' });
    expect(await einden(t.id)).toMatchObject([{ begeleidingNaBijstand: false }]);
  });

  it('laat inzetten lopen als de cliënt nog een ander traject heeft, tenzij dat anders is gekozen', async () => {
    for (const [keuze, status] of [
      ['', 'gestart'],
      ['doorlopen', 'gestart'],
      ['sluiten', 'gestopt'],
    ]) {
      const { t } = await vol();
      await eenTraject({
        client: t.client as never,
        aanpak: 'Reguliere aanpak',
        gesprekkenPerJaar: 1,
        start: '2026-02-02',
      });
      await eindig(t, { inzetten: keuze });
      expect((await inzetten(t))[0]?.[0]).toBe(status);
    }
  });

  it('laat inzetten en taken lopen tot een laatste dag die nog komt; daarna zijn ze in één keer te sluiten', async () => {
    const { t } = await vol();
    await eindig(t, { einddatum: '2026-11-30' });
    expect((await inzetten(t)).map(([status]) => status)).toEqual(['gestart', 'aangemeld', 'gestart']);
    expect((await blijft(() => rondAf(t), Ongeldig)).formError).toBe('Er is bij dit traject niets af te ronden.');
    const later = datum('2026-12-01');
    await rondAf(t, later);
    expect((await inzetten(t)).map(([status, op]) => [status, op])).toEqual([
      ['gestopt', '2026-11-30'],
      ['afgewezen', '2026-11-30'],
      ['gestopt', '2026-11-30'],
    ]);
    expect((await vervolgtaken(t.id))[0]?.afgedaanOp).not.toBeNull();
    await blijft(() => rondAf(t, later), Ongeldig);
    await heropen(t, later);
    expect((await inzetten(t)).map(([status]) => status)).toEqual(['gestart', 'aangemeld', 'gestart']);
  });

  it('telt voor wie het einde zet wat openstaat, zonder wat erin staat', async () => {
    const { t, client } = await vol();
    const p = await getAfrondplanning(ik, client, VANDAAG);
    expect(p?.afronding[t.id]).toEqual({
      id: t.id,
      stappen: 1,
      inzetten: 3,
      toezeggingen: 1,
      taken: 1,
      conceptIntake: false,
      conceptPlan: true,
      elders: false,
      einde: null,
    });
    expect(JSON.stringify(p)).not.toMatch(/Wacht op een plek|Lopen|Rust|woningcorporatie/);
  });
});

describe('wat erbij gevraagd wordt', () => {
  const gelezen = (velden: object) =>
    trajectBeeindigenSchema
      .safeParse({ trajectId: crypto.randomUUID(), einddatum: VANDAAG, uitstroomreden: 'verhuisd', ...velden })
      .error?.issues.map((i) => i.path[0]) ?? [];
  it.each<[string, object, string[]]>([
    ['zonder antwoord over een laatste gesprek', {}, ['laatsteGesprek']],
    ['niet aangeboden, zonder uitleg', { laatsteGesprek: 'niet_aangeboden' }, ['toelichting']],
    ['niet aangeboden, met uitleg', { laatsteGesprek: 'niet_aangeboden', toelichting: 'Onbereikbaar.' }, []],
    ['overleden, zonder vragen', { uitstroomreden: 'overleden' }, []],
    [
      'betaald werk, niet gevraagd',
      { uitstroomreden: 'betaald_werk', laatsteGesprek: 'gevoerd' },
      ['begeleidingNaBijstand'],
    ],
    [
      'betaald werk, houdt de begeleiding',
      { uitstroomreden: 'betaald_werk', laatsteGesprek: 'gevoerd', begeleidingNaBijstand: 'ja' },
      ['begeleidingNaBijstand'],
    ],
    [
      'partner heeft werk, houdt haar niet',
      { uitstroomreden: 'partner_heeft_werk', laatsteGesprek: 'gevoerd', begeleidingNaBijstand: 'nee' },
      [],
    ],
    ['einde aanpak zonder vervolg', { uitstroomreden: 'einde_aanpak', laatsteGesprek: 'gevoerd' }, ['vervolgcontact']],
    [
      'einde aanpak met vervolg',
      { uitstroomreden: 'einde_aanpak', laatsteGesprek: 'gevoerd', vervolgcontact: 'Anna de Boer, wijkcoach' },
      [],
    ],
    ['een andere aanpak als reden', { uitstroomreden: 'andere_aanpak', laatsteGesprek: 'gevoerd' }, ['uitstroomreden']],
  ])('%s', (_, velden, mis) => expect(gelezen(velden)).toEqual(mis));
});

describe('heropenen', () => {
  it.each([
    ['gisteren', '2026-11-17'],
    ['dertig dagen geleden', '2026-10-19'],
    ['vandaag', VANDAAG],
    ['later', '2026-12-15'],
  ])('na een einde %s staat alles er weer precies zo', async (_, einddatum) => {
    const { t } = await vol();
    const voor = await inhoud();
    await eindig(t, { einddatum });
    expect(await inhoud()).not.toEqual(voor);
    await heropen(t);
    expect(await inhoud()).toEqual(voor);
    expect(await einden(t.id)).toMatchObject([{ herroepenOp: expect.any(Date), herroepenDoorId: ik.id }]);
    expect(await normverschillen()).toEqual([]);
    const { normafwijking = [], taak = [] } = await stand();
    const vanHier = (rijen: typeof taak) => rijen.filter((r) => r.traject_id === t.id);
    expect(vanHier(normafwijking).map((a) => a.status)).toEqual(einddatum < VANDAAG ? ['ingetrokken'] : []);
    expect(vanHier(taak).filter((x) => x.soort === 'normafwijking' && x.afgedaan_op === null)).toEqual([]);
  });

  it('laat een eigen spoor na, en de laatste begeleider heeft het dossier terug', async () => {
    const { t, begeleider, client } = await vol();
    await eindig(t, { einddatum: '2026-11-01' });
    expect((await heropen(t)).naar).toMatch(/\/einde\?gelukt=traject.heropenen$/);
    expect((await spoor())[0]).toMatchObject({
      actie: 'traject.heropenen',
      gebruikerId: ik.id,
      clientId: client.id,
      details: { einddatum: null, was: '2026-11-01' },
    });
    expect(await ziet(begeleider, client.clientnummer)).toBe(true);
  });

  it.each<[string, (b: GemaakteGebruiker) => Promise<unknown>]>([
    [
      'is geblokkeerd',
      (b) =>
        alsSysteem('proef', (tx) => tx.gebruiker.update({ where: { id: b.id }, data: { geblokkeerdOp: new Date() } })),
    ],
    [
      'niet meer bij het team hoort',
      (b) => alsSysteem('proef', (tx) => tx.gebruikerTeam.deleteMany({ where: { gebruikerId: b.id } })),
    ],
  ])('zet de cliënt bovenaan bij Team als de laatste begeleider %s', async (_, verander) => {
    const begeleider = await eenGebruiker();
    const { t } = await vol({ begeleider });
    await eindig(t, { einddatum: '2026-11-17' });
    await verander(begeleider);
    expect((await heropen(t)).naar).toMatch(/gelukt=traject.heropenen_zonder$/);
    const team = await getTeam(ik, { ...teamfilterSchema.parse({}), peildatum: VANDAAG }, VANDAAG);
    expect(team?.zonderBegeleider.map((r) => r.trajectId)).toContain(t.id);
  });

  it('kan niet meer na dertig dagen, met een zin wat dan wel', async () => {
    const { t } = await vol();
    await eindig(t);
    const fout = await blijft(() => heropen(t, plusDagen(VANDAAG, 31)), Ongeldig);
    expect(fout.formError).toBe(
      'Dit traject is beëindigd op 18 november 2026. Heropenen kon tot en met 18 december 2026. Begin een nieuw traject als de cliënt terugkomt.',
    );
    await heropen(t, plusDagen(VANDAAG, 30));
  });

  it('kan niet onder een nieuwer traject in dezelfde aanpak', async () => {
    const { t } = await vol();
    await eindig(t, { einddatum: '2026-11-10' });
    await eenTraject({ client: t.client as never, start: '2026-11-16' });
    expect((await blijft(() => heropen(t), Ongeldig)).formError).toMatch(/begint een nieuw traject in VIA-pilot/);
  });

  it('laat staan wat iemand er intussen zelf van maakte', async () => {
    const { t, afspraak } = await vol();
    await eindig(t, { einddatum: '2026-11-10' });
    await alsSysteem('proef', async (tx) => {
      await tx.contactmoment.update({ where: { id: afspraak.id }, data: { afgezegdReden: 'Cliënt belde zelf af.' } });
      await tx.inzet.updateMany({ where: { trajectId: t.id, status: 'afgewezen' }, data: { toelichting: 'Vol.' } });
    });
    const instrument = await eenInzet(
      await eenTraject({
        client: t.client as never,
        aanpak: 'Reguliere aanpak',
        gesprekkenPerJaar: 1,
        start: '2026-02-02',
      }),
      'taalcoach',
    );
    await heropen(t);
    expect((await inzetten(t)).map(([status]) => status)).toEqual(['gestopt', 'afgewezen', 'gestart', 'aangemeld']);
    const { status } = await alsSysteem('proef', (tx) =>
      tx.contactmoment.findUniqueOrThrow({ where: { id: afspraak.id }, select: { status: true } }),
    );
    expect([status, instrument.status]).toEqual(['afgezegd', 'aangemeld']);
  });

  it('een einde verzetten draait het eerste terug: wat alleen daarvoor was afgezegd staat er weer', async () => {
    const { t, afspraak } = await vol();
    await eindig(t);
    const datumVan = async () =>
      (await einden(t.id)).map((e) => [e.einddatum.toISOString().slice(0, 10), e.herroepenOp !== null]);
    await eindig(t, { einddatum: '2026-11-30', huidige: VANDAAG });
    expect(await datumVan()).toEqual([
      [VANDAAG, true],
      ['2026-11-30', false],
    ]);
    const { status } = await alsSysteem('proef', (tx) =>
      tx.contactmoment.findUniqueOrThrow({ where: { id: afspraak.id } }),
    );
    expect(status).toBe('gepland');
    expect(await vervangingenVan(t.id)).toEqual(['2026-11-02 … 2026-11-30']);
  });

  it('twee tegelijk is één keer', async () => {
    const { t } = await vol();
    await eindig(t, { einddatum: '2026-11-10' });
    const uitkomsten = await Promise.allSettled([heropen(t), heropen(t)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('een overdracht die openstond is er daarna nog', async () => {
    const { t, begeleider } = (await vol()) as Proefdossier & { t: Traject };
    const { id } = await eenOverdracht({ traject: t, van: begeleider, naar: await eenGebruiker() });
    await eindig(t, { einddatum: '2026-11-10' });
    await heropen(t);
    const o = await alsSysteem('proef', (tx) => tx.overdracht.findUniqueOrThrow({ where: { id } }));
    expect(o.status).toBe('gevraagd');
  });
});
