import { beforeEach, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenOverdracht } from '../../prisma/factories/overdracht';
import { eenTraject, type GemaaktTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, normverschillen, spoor, VANDAAG } from '../../prisma/proef/stand';
import { begeleidingenVan, vervangingenVan, ziet } from '../../prisma/proef/teamsituaties';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { begeleidingWijzigen, caseloadOverdragen, caseloadVervangen } from './actions';
import { getOverdragen } from './overdragen-queries';

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
const draag = (velden: object = {}, bevestigd = true, door = ik) =>
  doeActie(
    door,
    caseloadOverdragen,
    { teamId: teamId(), vanId: van?.id, naarId: naar?.id, trajectIds: alle(), ...velden },
    { bevestigd },
  );
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
    expect(regels[0]?.details).toEqual({ van: van?.id, naar: naar?.id, clienten: 3 });
    expect(await normverschillen()).toEqual([]);
  });

  it('vraagt het eerst, met hoeveel er over tijd zijn en welke overdrachten vervallen', async () => {
    const [een] = caseload;
    const derde = await eenGebruiker({ team });
    if (een) await eenOverdracht({ traject: een, van: van as User, naar: derde });
    expect((await blijft(() => draag({}, false), Bevestig)).vraag).toBe(
      '3 trajecten gaan voor goed naar Burak; 1 daarvan is over tijd. De dossiers gaan op dit moment over. 1 warme overdracht vervalt daarmee. Doorgaan?',
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
    expect((await blijft(() => draag({ naarId }), Ongeldig)).fieldErrors.naarId).toMatch(/begeleid/);
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
    expect(regels[0]?.details).toEqual({ door: naar?.id, van: '2026-11-23', tot: '2026-12-04', clienten: 4 });
  });

  it('noemt wie er al vervangen wordt, en slaat die over', async () => {
    const bea = await eenGebruiker({ team, naam: 'Bea' });
    const bezet = await bij({ vervanging: { door: bea, van: '2026-12-01', tot: '2026-12-10' } });
    const vraag = (await blijft(() => vervang({}, false), Bevestig)).vraag;
    expect(vraag).toBe(
      `Burak vervangt bij 3 trajecten, van 23 november 2026 tot en met 4 december 2026. Overgeslagen wordt, want daar is al een vervanging: ${bezet.client.clientnummer} (Bea, 1 december – 10 december 2026). Doorgaan?`,
    );
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
    await blijft<unknown>(() => vervang({}, true, user), fout);
    const gelezen = await getOverdragen(user, { team: teamId() ?? null, begeleider: van?.id ?? null }, VANDAAG);
    expect(gelezen).toBeNull();
  });

  it('de teamleider ziet wie er begeleidt met hoeveel, en de trajecten van wie gekozen is', async () => {
    const d = await getOverdragen(ik, { team: null, begeleider: van?.id ?? null }, VANDAAG);
    expect(d?.begeleiders).toEqual([
      { id: naar?.id, naam: 'Burak', trajecten: 0, actief: true },
      { id: van?.id, naam: 'Sanne', trajecten: 3, actief: true },
    ]);
    expect(d?.rijen.map((r) => r.status)).toEqual(['over_tijd', 'op_schema', 'nog_niet_gestart']);
    const zonder = await getOverdragen(
      ik,
      { team: null, begeleider: (await eenGebruiker({ team: 'Zuid' })).id },
      VANDAAG,
    );
    expect([zonder?.gekozen, zonder?.rijen]).toEqual([null, []]);
  });
});
