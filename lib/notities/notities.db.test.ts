import { beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenNotitieinzage } from '../../prisma/factories/notitieinzage';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, gelezen, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider, proefVerhoudingen, TEAM_MAG, TEAM_MAG_NIET } from '../../prisma/proef/teamsituaties';
import { getDossier } from '../dossier/queries';
import { foutenPerVeld } from '../formulier/formulier';
import { getPlanning } from '../levensloop/queries';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsSysteem } from '../server/db';
import { NietGevonden } from '../server/fouten';
import { getVerantwoording } from '../verantwoording/queries';
import { notitiesLezen } from './actions';
import { MINUTEN_OPEN } from './commands';
import { getNotities } from './queries';
import { notitiesLezenSchema } from './schema';

const REDEN = 'De cliënt belde mij met een klacht over het vorige gesprek.';
const GEHEIM = 'Zij vertelde over haar schulden.';
let ik: User;
let t: Awaited<ReturnType<typeof beschreven>>;

const beschreven = () =>
  eenTraject<User>({
    start: '2026-01-05',
    contacten: [
      { datum: '2026-10-07', kanaal: 'huisbezoek', verslag: GEHEIM },
      { datum: '2026-11-03', verslag: 'Van iemand anders.', verkeerd: 'verkeerde cliënt' },
      { datum: '2026-11-04', status: 'geen_gehoor' },
      { datum: '2025-12-01', verslag: 'Van voor dit traject.' },
    ],
  });
const geef = (velden: object = {}, door = ik, client = t.client) =>
  doeActie(door, notitiesLezen, { clientnummer: client.clientnummer, reden: REDEN, ...velden });
const lees = (door = ik, client = t.client) => getNotities(door, { clientnummer: client.clientnummer }, VANDAAG);

const vers = async () => {
  ik = await eenTeamleider();
  t = await beschreven();
};

// Wie een ander traject van dezelfde cliënt in zijn team heeft, mag de notities van dat traject wel lezen (zie hieronder).
const nergens = Object.fromEntries(
  Object.entries(TEAM_MAG_NIET).filter(([wie]) => wie !== 'de teamleider van een ander traject van dezelfde cliënt'),
);
proefVerhoudingen(
  {
    'een reden geven om notities te lezen': {
      actie: 'notities.lezen',
      doe: (user, d) => geef({}, user, d.client),
    },
  },
  { mag: TEAM_MAG, magNiet: nergens, perClient: true },
);

describe('een reden', () => {
  beforeEach(vers);

  it('opent de notities een half uur, met de reden in het spoor en zonder een woord van de notities', async () => {
    expect(await lees()).toMatchObject({ naam: expect.any(String), open: null });
    expect((await geef()).naar).toBe(`/team/clienten/${t.client.clientnummer}/notities`);
    const blad = await lees();
    expect(blad?.open?.reden).toBe(REDEN);
    const over = (blad?.open?.tot.getTime() ?? 0) - nu().getTime();
    expect(over).toBeGreaterThan((MINUTEN_OPEN - 1) * 60_000);
    expect(over).toBeLessThanOrEqual(MINUTEN_OPEN * 60_000);
    expect(blad?.open?.notities.map((n) => [n.datum, n.vorm, n.tekst, n.verkeerd, n.wie])).toEqual([
      ['2026-11-03', 'telefonisch', 'Van iemand anders.', 'verkeerde cliënt', t.begeleider.naam],
      ['2026-10-07', 'huisbezoek', GEHEIM, null, t.begeleider.naam],
    ]);
    const regels = (await spoor(20)).filter((r) => r.clientId === t.client.id && r.actie === 'notities.lezen');
    // Het geven van de reden, en het lezen daarna.
    const gelezen = { gebruikerId: ik.id, resultaat: 'gelukt', details: { reden: REDEN } };
    expect(regels).toMatchObject([gelezen, gelezen]);
    expect(JSON.stringify((await stand()).auditregel)).not.toContain('schulden');
  });

  it('staat elke keer in het spoor als er in dat half uur weer wordt gelezen', async () => {
    const twintig = new Date(nu().getTime() - 20 * 60_000);
    await eenNotitieinzage({ client: t.client, gebruiker: ik, reden: REDEN, op: twintig });
    for (let i = 0; i < 2; i += 1) expect((await lees())?.open).not.toBeNull();
    const regels = (await spoor(20)).filter((r) => r.clientId === t.client.id && r.actie === 'notities.lezen');
    expect(regels).toMatchObject([{ details: { reden: REDEN } }, { details: { reden: REDEN } }]);
  });

  it('geldt niet langer dan een half uur, niet voor een ander en niet voor een andere cliënt', async () => {
    const ander = await beschreven();
    const collega = await eenTeamleider();
    const toen = new Date(nu().getTime() - (MINUTEN_OPEN * 60_000 + 1000));
    await eenNotitieinzage({ client: t.client, gebruiker: ik, op: toen });
    expect((await lees())?.open).toBeNull();
    await geef();
    expect((await lees(collega))?.open).toBeNull();
    expect((await lees(ik, ander.client))?.open).toBeNull();
    expect((await lees())?.open).not.toBeNull();
  });

  it('kan niet worden gewijzigd of weggehaald', async () => {
    await geef();
    const waar = { clientId: t.client.id };
    const poging = (werk: Parameters<typeof alsSysteem>[1]) => alsSysteem('proef', werk).catch((f: unknown) => f);
    expect(await poging((tx) => tx.notitieinzage.deleteMany({ where: waar }))).toBeInstanceOf(Error);
    expect(await poging((tx) => tx.notitieinzage.updateMany({ where: waar, data: { reden: 'x' } }))).toBeInstanceOf(
      Error,
    );
  });

  it.each([
    ['ontbreekt', undefined],
    ['is leeg', '   '],
    ['is te kort om iets te zeggen', 'klacht'],
    ['is te lang', 'x'.repeat(501)],
    ['is geen tekst', ['a', 'b']],
  ])('die %s geeft een melding bij het veld', (_, reden) => {
    const gelezen = notitiesLezenSchema.safeParse({ clientnummer: 'VIA-1', reden });
    const fouten = foutenPerVeld(gelezen.error?.issues ?? []);
    expect(Object.keys(fouten)).toEqual(['reden']);
    expect(fouten.reden).toMatch(/^[A-Z].*\.$/);
    expect(fouten.reden).not.toMatch(/Invalid|expected|received/i);
  });

  it('bij een nummer dat er niet is verandert niets', async () => {
    await blijft(() => geef({ clientnummer: 'BESTAAT-NIET' }), NietGevonden);
    await blijft(() => geef({ clientnummer: "'; DROP TABLE client; --" }), NietGevonden);
  });
});

describe('wie de notities niet mag lezen', () => {
  beforeEach(vers);

  it.each(Object.entries(nergens))('krijgt niets, en de poging staat in het spoor: %s', async (_, situatie) => {
    const { user, dossier } = await situatie();
    // Ook niet met een reden die ooit is gegeven.
    await eenNotitieinzage({ client: dossier.client, gebruiker: user });
    expect(await lees(user, dossier.client)).toBeNull();
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: user.id,
      actie: 'notities.lezen',
      clientId: null,
      onderwerpId: dossier.client.clientnummer,
      resultaat: 'geweigerd',
    });
  });

  it('leest van een cliënt in twee teams alleen wat er tijdens het traject van het eigen team is geschreven', async () => {
    const oud = await eenTraject<User>({
      start: '2025-01-06',
      eind: '2026-06-30',
      contacten: [
        { datum: '2026-06-30', verslag: 'Het laatste gesprek.' },
        { datum: '2026-09-07', verslag: 'Bij het andere team.' },
      ],
    });
    await eenTraject<User>({ client: oud.client, team: 'Zuid', aanpak: 'Reguliere aanpak', start: '2026-09-01' });
    const tekst = async (wie: User) => {
      await geef({}, wie, oud.client);
      return (await lees(wie, oud.client))?.open?.notities.map((n) => n.tekst);
    };
    expect(await tekst(ik)).toEqual(['Het laatste gesprek.']);
    expect(await tekst(await eenTeamleider('Zuid'))).toEqual(['Bij het andere team.']);
  });

  it('ziet er op de planning ook met een reden niets van', async () => {
    await geef();
    expect(JSON.stringify(await getPlanning(ik, t.client, VANDAAG))).not.toContain('schulden');
  });
});

describe('wie het ziet', () => {
  beforeEach(vers);

  it('de privacy officer, met de reden en zonder de notitie', async () => {
    await geef();
    await lees();
    const fg = await eenGebruiker({ rol: 'privacy_officer' });
    const zoek = { client: t.client.clientnummer, soort: 'notities.lezen' };
    const { regels } = await gelezen(getVerantwoording(fg, zoek, VANDAAG));
    const las = { wat: 'las notities, met een reden', details: [`reden: ${REDEN}`] };
    expect(regels).toMatchObject([las, las]);
    expect(JSON.stringify(regels)).not.toContain('schulden');
  });

  it('de begeleider, op het dossier', async () => {
    await geef();
    const { naast } = (await getDossier(t.begeleider, { clientnummer: t.client.clientnummer }, VANDAAG)) ?? {};
    expect(naast?.inzagen).toMatchObject([{ wie: ik.naam, op: VANDAAG, reden: REDEN }]);
  });
});
