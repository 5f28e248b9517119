import { beforeEach, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenOverdracht } from '../../prisma/factories/overdracht';
import { eenTraject, type GemaaktTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, normverschillen, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { begeleidingenVan, vervangingenVan, ziet } from '../../prisma/proef/teamsituaties';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { begeleidingWijzigen, caseloadOverdragen, caseloadTerugdraaien, caseloadVervangen } from './actions';
import { getOverdragen } from './overdragen-queries';
import { overdraagfilterSchema } from './schema';

let team: string;
let ik: User;
let [van, naar]: GemaakteGebruiker[] = [];
let caseload: GemaaktTraject<User>[];
beforeEach(async () => {
  team = `Ploeg ${uniek()}`;
  ik = await eenGebruiker({ rol: 'teamleider', team });
  van = await eenGebruiker({ team, naam: 'Sanne' });
  naar = await eenGebruiker({ team, naam: 'Burak' });
  caseload = [
    await bij({ laatsteGesprek: '2026-10-07' }),
    await bij({ laatsteGesprek: '2026-06-30' }),
    await bij({ start: '2026-12-01' }),
  ];
});

const bij = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ team, begeleider: van as User, start: '2026-01-05', ...wens });
const teamId = () => caseload[0]?.teamId;
const alle = () => caseload.map((t) => t.id);
type Wens = { vanId?: string; naarId?: string; trajectIds?: (string | undefined)[] };
const draag = (wens: Wens = {}, bevestigd = true, door = ik) => {
  const { vanId = van?.id, naarId = naar?.id, trajectIds = alle() } = wens;
  return verdeel(
    trajectIds.map((t) => `${t}:${vanId}:${naarId}`),
    bevestigd,
    door,
  );
};
const verdeel = (verdeling: string[], bevestigd = true, door = ik) =>
  doeActie(door, caseloadOverdragen, { teamId: teamId(), verdeling }, { bevestigd });
const kijk = (keuze: object, wie = ik) => getOverdragen(wie, overdraagfilterSchema.parse(keuze), VANDAAG);
const vervang = (velden: object = {}, bevestigd = true, door = ik) =>
  doeActie(
    door,
    caseloadVervangen,
    { teamId: teamId(), vanId: van?.id, vervangerId: naar?.id, van: '2026-11-23', tot: '2026-12-04', ...velden },
    { bevestigd },
  );
const nu = async (id: string) => (await begeleidingenVan(id)).find((b) => b.tot === null)?.gebruikerId;

describe('een caseload voor goed overdragen', () => {
  it('gaat in één keer over, met een spoor per cliënt; de norm blijft', async () => {
    await draag();
    for (const t of caseload) {
      expect(await nu(t.id)).toBe(naar?.id);
      expect(await ziet(van as User, t.client.clientnummer)).toBe(false);
      expect(await ziet(naar as User, t.client.clientnummer)).toBe(true);
    }
    const regels = await spoor(3);
    expect(regels.map((r) => r.actie)).toEqual(Array(3).fill('caseload.overdragen'));
    expect(regels.map((r) => r.clientId).sort()).toEqual(caseload.map((t) => t.client.id).sort());
    expect(regels[0]?.details).toMatchObject({ van: van?.id, naar: naar?.id, clienten: 3 });
    expect(await normverschillen()).toEqual([]);
  });

  it('vraagt het eerst, met hoeveel er over tijd zijn en welke overdrachten vervallen', async () => {
    const [een] = caseload;
    const derde = await eenGebruiker({ team });
    if (een) await eenOverdracht({ traject: een, van: van as User, naar: derde });
    if (een) await eenAfspraak({ client: een.client, datum: '2026-12-01' });
    const { vraag, voorbeeld } = await blijft(() => draag({}, false), Bevestig);
    expect(vraag).toBe('3 trajecten gaan voor goed naar Burak; 1 daarvan is over tijd.');
    expect(voorbeeld?.regels).toEqual([
      'De dossiers gaan op dit moment over. De norm loopt door.',
      '1 afspraak die gepland is, blijft staan.',
      '1 warme overdracht vervalt daarmee.',
      'Vandaag kunt u het nog ongedaan maken.',
    ]);
    expect(voorbeeld?.knop).toBe('Draag 3 trajecten over aan Burak');
    expect([...(voorbeeld?.wie ?? [])].sort()).toEqual(
      caseload.map((t) => `Saskia Wolters, ${t.client.clientnummer}`).sort(),
    );
    await draag();
    const o = await alsSysteem('proef', (tx) => tx.overdracht.findFirstOrThrow({ where: { trajectId: een?.id } }));
    expect(o.status).toBe('ingetrokken');
  });

  it('gaat alleen over wie gekozen is', async () => {
    const [een, twee] = caseload;
    await draag({ trajectIds: [een?.id] });
    expect([await nu(een?.id ?? ''), await nu(twee?.id ?? '')]).toEqual([naar?.id, van?.id]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['een ander intussen begeleidt', () => wijzigDirect()],
    ['het traject intussen eindigde', () => zetEinde()],
  ])('gaat niet, helemaal niet, als %s', async (_, verander) => {
    await verander();
    expect((await blijft(() => draag(), Ongeldig)).formError).toMatch(/^Van 1 cliënt is intussen iets gewijzigd/);
  });
  const wijzigDirect = async () =>
    doeActie(ik, begeleidingWijzigen, {
      trajectId: caseload[1]?.id,
      begeleiderId: 'geen',
      huidige: van?.id,
    });
  const zetEinde = () =>
    alsSysteem('proef', (tx) =>
      tx.traject.update({ where: { id: caseload[1]?.id }, data: { einddatum: new Date('2026-11-17') } }),
    );

  it.each<[string, () => Promise<string | undefined>]>([
    ['de begeleider zelf', async () => van?.id],
    ['iemand van een ander team', async () => (await eenGebruiker({ team: 'Zuid' })).id],
    ['wie geblokkeerd is', async () => (await eenGebruiker({ team, geblokkeerd: true })).id],
  ])('kan niet naar %s', async (_, wie) => {
    const naarId = await wie();
    expect((await blijft(() => draag({ naarId }), Ongeldig)).fieldErrors.verdeling).toMatch(/begeleid/);
  });

  it('tegelijk met een andere wijziging houdt elk traject één begeleider', async () => {
    const uitkomsten = await Promise.allSettled([draag(), wijzigDirect()]);
    expect(uitkomsten.some((u) => u.status === 'fulfilled')).toBe(true);
    const begeleiders = await Promise.all(alle().map(nu));
    const over = uitkomsten[0]?.status === 'fulfilled';
    expect(begeleiders[0]).toBe(over ? naar?.id : van?.id);
  });

  it('kan niet met een traject van een ander team ertussen', async () => {
    const elders = await eenTraject({ team: `Elders ${uniek()}` });
    await blijft(() => draag({ trajectIds: [...alle(), elders.id] }), NietGevonden);
  });
});

describe('verdelen over collega’s', () => {
  it('geeft elk aan de zijne, in één keer, en elk paar is apart ongedaan te maken', async () => {
    const nora = await eenGebruiker({ team, naam: 'Nora' });
    const [een, twee, drie] = caseload;
    const verdeling = [
      `${een?.id}:${van?.id}:${naar?.id}`,
      `${twee?.id}:${van?.id}:${nora.id}`,
      '',
      `${drie?.id}:${van?.id}:${nora.id}`,
    ];
    const { vraag, voorbeeld } = await blijft(() => verdeel(verdeling, false), Bevestig);
    expect(vraag).toMatch(/^3 trajecten gaan voor goed naar collega’s: /);
    expect(vraag).toContain('1 naar Burak');
    expect(vraag).toContain('2 naar Nora');
    expect(voorbeeld?.wie).toContain(`Saskia Wolters, ${een?.client.clientnummer}, naar Burak`);
    await verdeel(verdeling);
    expect((await spoor(3)).map((r) => r.actie)).toEqual(Array(3).fill('caseload.overdragen'));
    expect(await Promise.all(alle().map(nu))).toEqual([naar?.id, nora.id, nora.id]);
    expect((await daden()).map((d) => [d.naar, d.trajecten]).sort()).toEqual([
      ['Burak', 1],
      ['Nora', 2],
    ]);
  });

  it('gaat helemaal niet als er één van een ander team tussen zit, of één bij wie het intussen anders is', async () => {
    const elders = await eenTraject({ team: `Elders ${uniek()}` });
    const goed = `${caseload[0]?.id}:${van?.id}:${naar?.id}`;
    await blijft(() => verdeel([goed, `${elders.id}:geen:${naar?.id}`]), NietGevonden);
    await blijft(() => verdeel([goed, `${caseload[1]?.id}:geen:${naar?.id}`]), Ongeldig);
  });

  it('begint leeg, kiest wie het langst kan wachten, en stelt voor met wie plek heeft en de taal spreekt', async () => {
    const nora = await eenGebruiker({ team, naam: 'Nora', talen: ['turks'] });
    const turks = await bij({
      laatsteGesprek: '2026-11-02',
      client: { talen: ['Turks', 'Nederlands'], niveauNederlands: 'beginner' },
    });
    expect((await kijk({ begeleider: van?.id }))?.voorstel).toBeNull();
    const d = await kijk({ begeleider: van?.id, wijze: 'rustig', kies: '2' });
    // Over tijd gaat niet mee; de verste uiterlijke datum eerst.
    expect(d?.voorstel?.map((v) => v.rij.trajectId)).toEqual([caseload[2]?.id, turks.id]);
    expect(d?.voorstel?.[1]?.naar).toMatchObject({ naarId: nora.id, zelfdeTaal: true, bovenRuimte: false });
    const zelf = await kijk({ t: [turks.id, (await eenTraject({ team: `Elders ${uniek()}` })).id], naar: naar?.id });
    expect(zelf?.voorstel?.map((v) => [v.rij.trajectId, v.naar?.naarId])).toEqual([[turks.id, naar?.id]]);
  });
});

describe('wie het langst kan wachten', () => {
  const ook = (t: GemaaktTraject<User>, wens: Trajectwens<User>) =>
    bij({ client: t.client, aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1, ...wens });
  const wie = async (keuze: object) =>
    (await kijk({ begeleider: van?.id, ...keuze }))?.voorstel?.map((v) => v.rij.trajectId);

  it('is niet wie vaker is beloofd dan de norm vraagt', async () => {
    const vaker = await bij({ laatsteGesprek: '2026-10-30', ritme: { weken: 2 } });
    expect(await wie({ wijze: 'rustig', kies: '3' })).toEqual([caseload[2]?.id, caseload[0]?.id, vaker.id]);
  });

  it('is één mens met twee trajecten, die naar één collega gaat', async () => {
    await eenGebruiker({ team, naam: 'Nora' });
    const een = await bij({ laatsteGesprek: '2026-11-02' });
    const twee = await ook(een, { laatsteGesprek: '2026-11-02' });
    const d = await kijk({ begeleider: van?.id, t: [een.id, twee.id] });
    expect(d?.voorstel).toHaveLength(2);
    expect(new Set(d?.voorstel?.map((v) => v.naar?.naarId)).size).toBe(1);
    expect(await wie({ wijze: 'rustig', kies: '3' })).toHaveLength(4);
  });

  it('is niet wie in een ander traject over tijd is', async () => {
    const een = await bij({ start: '2026-11-10' });
    await ook(een, { start: '2025-01-06' });
    expect(await wie({ wijze: 'rustig' })).not.toContain(een.id);
  });
});

describe('een caseload laten vervangen', () => {
  it('regelt het voor alles wat dan loopt, tot hoogstens het einde van een traject', async () => {
    const eindigt = await bij({ eind: '2026-11-27' });
    const voorbij = await bij({ eind: '2026-11-20' });
    await vervang();
    for (const t of caseload) expect(await vervangingenVan(t.id)).toEqual(['2026-11-23 … 2026-12-04']);
    expect(await vervangingenVan(eindigt.id)).toEqual(['2026-11-23 … 2026-11-27']);
    expect(await vervangingenVan(voorbij.id)).toEqual([]);
    const regels = await spoor(4);
    expect(regels.map((r) => r.actie)).toEqual(Array(4).fill('caseload.vervangen'));
    expect(regels[0]?.details).toMatchObject({ door: naar?.id, van: '2026-11-23', tot: '2026-12-04', clienten: 4 });
  });

  it('noemt wie er al vervangen wordt, en slaat die over', async () => {
    const bea = await eenGebruiker({ team, naam: 'Bea' });
    const bezet = await bij({ vervanging: { door: bea, van: '2026-12-01', tot: '2026-12-10' } });
    const { vraag, voorbeeld } = await blijft(() => vervang({}, false), Bevestig);
    expect(vraag).toBe('Burak vervangt bij 3 trajecten, van 23 november 2026 tot en met 4 december 2026.');
    expect(voorbeeld?.regels[0]).toBe(
      `Overgeslagen wordt, want daar is al een vervanging: ${bezet.client.clientnummer} (Bea, 1 december – 10 december 2026).`,
    );
    expect(voorbeeld?.knop).toBe('Laat Burak vervangen bij 3 trajecten');
    expect(voorbeeld?.wie).toHaveLength(3);
    await vervang();
    expect(await vervangingenVan(bezet.id)).toEqual(['2026-12-01 … 2026-12-10']);
    expect((await blijft(() => vervang(), Ongeldig)).formError).toMatch(/al een vervanging geregeld/);
  });

  it.each([
    ['in het verleden', { van: '2026-11-17' }, 'van'],
    ['met het einde voor het begin', { tot: '2026-11-22' }, 'tot'],
    ['langer dan een jaar', { tot: '2027-11-19' }, 'tot'],
  ])('kan niet %s', async (_, velden, veld) => {
    expect((await blijft(() => vervang(velden), Ongeldig)).fieldErrors[veld]).toMatch(/[.]$/);
  });

  it('kan niet zonder trajecten, of door de begeleider zelf', async () => {
    expect((await blijft(() => vervang({ vanId: naar?.id, vervangerId: van?.id }), Ongeldig)).formError).toMatch(
      /geen lopende/,
    );
    expect((await blijft(() => vervang({ vervangerId: van?.id }), Ongeldig)).fieldErrors.vervangerId).toMatch(/zelf/);
  });

  it('twee tegelijk: niemand krijgt twee vervangers', async () => {
    const derde = await eenGebruiker({ team });
    const uitkomsten = await Promise.allSettled([vervang(), vervang({ vervangerId: derde.id })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const t of caseload) expect(await vervangingenVan(t.id)).toHaveLength(1);
  });
});

describe('de cliënten die niemand heeft verdelen', () => {
  it('kan in één keer, ook een deel, en is ongedaan te maken naar niemand', async () => {
    const zonder = [await eenTraject({ team, begeleider: null }), await eenTraject({ team, begeleider: null })];
    const gezien = await kijk({ begeleider: 'geen' });
    expect(gezien?.zonder).toBe(2);
    expect(gezien?.rijen.map((r) => r.trajectId).sort()).toEqual(zonder.map((t) => t.id).sort());
    await draag({ vanId: 'geen', trajectIds: zonder.map((t) => t.id) });
    for (const t of zonder) expect(await nu(t.id)).toBe(naar?.id);
    await terug();
    for (const t of zonder) expect(await nu(t.id)).toBeUndefined();
  });
});

const daden = async (wie = ik) => (await kijk({ team: teamId() }, wie))?.daden ?? [];
const terug = async (bevestigd = true, door = ik) => {
  const daad = await alsSysteem('proef', (tx) => tx.caseloaddaad.findFirstOrThrow({ orderBy: { id: 'desc' } }));
  return doeActie(door, caseloadTerugdraaien, { daadId: daad.id }, { bevestigd });
};

/** Wie er nu begeleidt en wat er openstaat; zonder geschiedenis, spoor en versies. */
async function geldend() {
  const { begeleiding = [], vervanging = [], overdracht = [], traject = [] } = await stand();
  return {
    begeleiding: begeleiding
      .filter((b) => b.tot === null || String(b.tot) > '2026-11-19')
      .map((b) => [b.traject_id, b.gebruiker_id, b.tot])
      .sort(),
    vervanging,
    overdracht: overdracht.map(({ versie: _, ...rest }) => rest),
    traject,
  };
}

describe('ongedaan maken', () => {
  it('zet alles terug zoals het was: begeleiders, een geplande laatste dag, overdrachten en vervangingen', async () => {
    const derde = await eenGebruiker({ team });
    const [een, twee] = caseload as [GemaaktTraject<User>, GemaaktTraject<User>];
    await eenOverdracht({
      traject: een,
      van: van as User,
      naar: derde,
      status: 'teruggestuurd',
      besluitReden: 'nog niet',
    });
    const tot = await bij({ begeleidingTot: new Date('2027-02-01T09:00:00Z') });
    await alsSysteem('proef', (tx) =>
      tx.vervanging.create({
        data: {
          trajectId: twee.id,
          gebruikerId: naar?.id ?? '',
          van: new Date('2026-11-02'),
          tot: new Date('2026-12-31'),
        },
      }),
    );
    const voor = await geldend();
    await draag({ trajectIds: [...alle(), tot.id] });
    expect(await geldend()).not.toEqual(voor);
    expect(await daden()).toMatchObject([{ van: 'Sanne', naar: 'Burak', trajecten: 4, vervanging: false }]);
    await terug();
    expect(await geldend()).toEqual(voor);
    // Dat Burak ze even had blijft te lezen.
    expect((await begeleidingenVan(een.id)).map((b) => b.gebruikerId)).toEqual([van?.id, naar?.id, van?.id]);
    const regels = await spoor(4);
    expect(regels.map((r) => r.actie)).toEqual(Array(4).fill('caseload.terugdraaien'));
    expect(regels[0]?.details).toMatchObject({ van: naar?.id, naar: van?.id, clienten: 4 });
    for (const t of caseload) expect(await normverschillen(t.client.id)).toEqual([]);
    expect(await daden()).toEqual([]);
  });

  it('laat wat intussen verder ging met rust, en zegt dat eerst', async () => {
    const derde = await eenGebruiker({ team });
    await draag();
    const anders = caseload[1]?.id ?? '';
    await doeActie(ik, begeleidingWijzigen, { trajectId: anders, begeleiderId: derde.id, huidige: naar?.id });
    const { vraag, voorbeeld } = await blijft(() => terug(false), Bevestig);
    expect(vraag).toBe('2 trajecten gaan terug naar Sanne.');
    expect(voorbeeld?.regels).toEqual(['1 traject is intussen verder gegaan en blijft zoals het nu is.']);
    expect(voorbeeld?.knop).toBe('Zet 2 trajecten terug');
    await terug();
    expect(await Promise.all(alle().map(nu))).toEqual([van?.id, derde.id, van?.id]);
  });

  it('stopt ook een vervanging die net is geregeld', async () => {
    const voor = await geldend();
    await vervang();
    expect(await daden()).toMatchObject([{ naar: 'Burak', trajecten: 3, vervanging: true }]);
    expect((await blijft(() => terug(false), Bevestig)).voorbeeld?.knop).toBe('Stop de vervanging bij 3 trajecten');
    await terug();
    expect(await geldend()).toEqual(voor);
  });

  it('kan niet terug naar wie geblokkeerd is, of als er niets meer van staat', async () => {
    await draag();
    const blokkeer = (geblokkeerdOp: Date | null) =>
      alsSysteem('proef', (tx) => tx.gebruiker.update({ where: { id: van?.id }, data: { geblokkeerdOp } }));
    await blokkeer(new Date());
    expect((await blijft(() => terug(), Ongeldig)).formError).toMatch(/^Sanne is geen begeleider van dit team meer/);
    await blokkeer(null);
    const heen = (await daden())[0]?.id;
    await draag({ vanId: naar?.id, naarId: van?.id });
    const weer = () => doeActie(ik, caseloadTerugdraaien, { daadId: heen }, { bevestigd: true });
    expect((await blijft(weer, Ongeldig)).formError).toMatch(/^Er is niets meer om terug te zetten/);
  });

  it('kan alleen wie het deed, die dag, en één keer', async () => {
    await draag();
    const ander = await eenGebruiker({ rol: 'teamleider', team });
    expect(await daden(ander)).toEqual([]);
    await blijft(() => terug(true, ander), NietGevonden);
    await blijft<unknown>(() => terug(true, van), Geweigerd);
    // Wie het team niet meer heeft.
    await blijft<unknown>(() => terug(true, { ...ik, teamIds: [] }), Ongeldig);
    const daadId = (await daden())[0]?.id;
    await alsSysteem('proef', (tx) =>
      tx.caseloaddaad.update({ where: { id: daadId }, data: { gedaanOp: new Date('2026-11-17T12:00:00Z') } }),
    );
    await blijft(() => doeActie(ik, caseloadTerugdraaien, { daadId }, { bevestigd: true }), NietGevonden);
  });

  it('twee keer tegelijk is één keer', async () => {
    await draag();
    const daadId = (await daden())[0]?.id;
    const draai = () => doeActie(ik, caseloadTerugdraaien, { daadId }, { bevestigd: true });
    const uitkomsten = await Promise.allSettled([draai(), draai()]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await Promise.all(alle().map(nu))).toEqual([van?.id, van?.id, van?.id]);
  });

  it('een ja geldt voor het voorbeeld dat er stond', async () => {
    const voorbeeld = (await blijft(() => draag({}, false), Bevestig)).voorbeeld;
    await eenAfspraak({ client: (caseload[0] as GemaaktTraject<User>).client, datum: '2026-12-01' });
    const velden = { teamId: teamId(), verdeling: alle().map((t) => `${t}:${van?.id}:${naar?.id}`) };
    const weer = () => doeActie(ik, caseloadOverdragen, velden, { gezien: voorbeeld?.gezien });
    expect((await blijft(weer, Bevestig)).vraag).toMatch(/^Er is intussen iets veranderd[.] 3 trajecten/);
  });
});

describe('wie het mag', () => {
  it.each<[string, (eigen: string) => Parameters<typeof eenGebruiker>[0], typeof Geweigerd | typeof NietGevonden]>([
    ['de teamleider van een ander team', () => ({ rol: 'teamleider', team: 'Zuid' }), NietGevonden],
    ['een teamleider zonder team', () => ({ rol: 'teamleider', team: null }), NietGevonden],
    ['een begeleider van het team', (eigen) => ({ team: eigen }), Geweigerd],
    ['de projectleider', (eigen) => ({ rol: 'projectleider', team: eigen }), Geweigerd],
    ['een partner', (eigen) => ({ rol: 'partner', team: eigen }), Geweigerd],
    ['een beheerder', (eigen) => ({ rol: 'beheerder', team: eigen }), Geweigerd],
    ['de privacy officer', (eigen) => ({ rol: 'privacy_officer', team: eigen }), Geweigerd],
  ])('niet %s, en er verandert niets', async (_, wens, fout) => {
    const user = await eenGebruiker(wens(team));
    await blijft<unknown>(() => draag({}, true, user), fout);
    await blijft<unknown>(() => draag({ vanId: 'geen' }, true, user), fout);
    await blijft<unknown>(() => vervang({}, true, user), fout);
    await draag();
    await blijft<unknown>(() => terug(true, user), fout);
    const gelezen = await kijk({ team: teamId(), begeleider: van?.id }, user);
    expect(gelezen).toBeNull();
  });

  it('de teamleider ziet wie er begeleidt met hoeveel, en de trajecten van wie gekozen is', async () => {
    const d = await kijk({ begeleider: van?.id });
    expect(d?.begeleiders).toEqual([
      expect.objectContaining({ id: naar?.id, naam: 'Burak', trajecten: 0, actief: true }),
      expect.objectContaining({ id: van?.id, naam: 'Sanne', trajecten: 3, actief: true }),
    ]);
    expect(d?.rijen.map((r) => r.status)).toEqual(['over_tijd', 'op_schema', 'nog_niet_gestart']);
    const zonder = await kijk({ begeleider: (await eenGebruiker({ team: 'Zuid' })).id });
    expect([zonder?.gekozen, zonder?.rijen]).toEqual([null, []]);
  });
});
