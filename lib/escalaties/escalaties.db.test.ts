import { describe, expect, it } from 'vitest';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { eenUitleg } from '../../prisma/factories/uitleg';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor, VANDAAG } from '../../prisma/proef/stand';
import { contactmomentAfkeuren } from '../contactmomenten/actions';
import { plusDagen } from '../domain/datum';
import { contactmomentVastleggen } from '../gesprek/actions';
import { getTeam } from '../overzicht/queries';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { leesTaken } from '../vandaag/taken';
import { escalatieAccepteren, escalatieVragen, uitlegGeven } from './actions';
import { getOpenEscalatie, getWachtend } from './queries';
import { escalatieVragenSchema } from './schema';

/** Sinds 5 april 2026 over tijd. */
const wachtend = (wens: Trajectwens<User> = {}) => eenTraject<User>({ start: '2026-01-05', ...wens });
type Wie = Awaited<ReturnType<typeof wachtend>>;
const teamleider = () => eenGebruiker({ rol: 'teamleider' });

const vraag = (door: User, wie: Wie, velden: object = {}) =>
  doeActie(door, escalatieVragen, { trajectId: wie.id, tekst: 'Lukt het contact niet?', ...velden });
const laat = (door: User, wie: Wie, velden: object = {}) =>
  doeActie(door, escalatieAccepteren, {
    trajectId: wie.id,
    stilTot: plusDagen(VANDAAG, 14),
    tekst: 'Zij is met vakantie.',
    ...velden,
  });
const uitleg = (wie: Wie, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, uitlegGeven, {
    clientnummer: wie.client.clientnummer,
    trajectId: wie.id,
    reden: 'client_niet_bereikbaar',
    tekst: 'Zij neemt niet op; ik ga langs.',
    tot: plusDagen(VANDAAG, 7),
    ...velden,
  });

const escalaties = (wie: Wie) =>
  alsSysteem('proef', (tx) => tx.escalatie.findMany({ where: { trajectId: wie.id }, orderBy: { uiterlijk: 'asc' } }));
const taken = (wie: Wie) =>
  alsSysteem('proef', async (tx) =>
    (await leesTaken(tx, wie.begeleider, VANDAAG, VANDAAG))
      .filter((t) => t.clientnummer === wie.client.clientnummer)
      .map((t) => t.soort),
  );
const opTeam = async (door: User, wie: Wie) => {
  const team = await getTeam(door, { team: null, periode: 'twaalf_maanden', peildatum: VANDAAG }, VANDAAG);
  return team?.teLang.find((r) => r.trajectId === wie.id);
};

const gesprek = (wie: Wie, velden: object = {}) =>
  doeActie(wie.begeleider, contactmomentVastleggen, {
    clientnummer: wie.client.clientnummer,
    datum: VANDAAG,
    kanaal: 'telefonisch',
    vervolg: 'later',
    vervolgReden: 'client_wil_later',
    ...velden,
  });

describe('wie langer dan veertien dagen wacht', () => {
  it.each([
    ['2026-08-04', 14, 0],
    ['2026-08-03', 15, 1],
  ])('laatste gesprek %s: %i dagen over tijd', async (laatsteGesprek, _, aantal) => {
    expect(await escalaties(await wachtend({ laatsteGesprek }))).toHaveLength(aantal);
  });

  it('heeft één escalatie, die sluit met het gesprek en weer opent als dat een vergissing was', async () => {
    const wie = await wachtend();
    expect(await escalaties(wie)).toMatchObject([{ geslotenOp: null }]);
    await gesprek(wie);
    expect(await escalaties(wie)).toMatchObject([{ geslotenOp: new Date(VANDAAG) }]);
    const [contact] = await alsSysteem('proef', (tx) =>
      tx.contactmoment.findMany({ where: { clientId: wie.client.id }, select: { id: true, versie: true } }),
    );
    await doeActie(wie.begeleider, contactmomentAfkeuren, {
      clientnummer: wie.client.clientnummer,
      contactmomentId: contact?.id,
      versie: contact?.versie,
      wat: 'andere_client',
    });
    expect(await escalaties(wie)).toMatchObject([{ geslotenOp: null }]);
  });
});

describe('de teamleider vraagt door', () => {
  it('en de begeleider ziet het tot er een uitleg is', async () => {
    const [wie, leider] = [await wachtend(), await teamleider()];
    expect(await vraag(leider, wie)).toMatchObject({ naar: expect.stringContaining('/wachten') });
    expect((await spoor())[0]).toMatchObject({
      actie: 'escalatie.vragen',
      clientId: wie.client.id,
      gebruikerId: leider.id,
    });
    expect(await taken(wie)).toContain('vraag_teamleider');
    expect((await opTeam(leider, wie))?.escalatie).toMatchObject({ laatste: 'vraag', stilTot: null });
    await uitleg(wie);
    expect((await spoor())[0]).toMatchObject({ actie: 'uitleg.geven', gebruikerId: wie.begeleider.id });
    expect(await taken(wie)).not.toContain('vraag_teamleider');
    expect((await opTeam(leider, wie))?.escalatie).toMatchObject({ laatste: 'uitleg' });
    const gelezen = await getWachtend(leider, { clientnummer: wie.client.clientnummer }, VANDAAG);
    expect(gelezen?.escalaties[0]?.stappen.map((s) => [s.soort, s.reden, s.tekst, s.tot])).toEqual([
      ['vraag', null, 'Lukt het contact niet?', null],
      ['uitleg', 'client_niet_bereikbaar', 'Zij neemt niet op; ik ga langs.', plusDagen(VANDAAG, 7)],
    ]);
    // Wie daarna doorvraagt wacht weer op een antwoord.
    await vraag(leider, wie, { tekst: 'En daarna?' });
    expect(await taken(wie)).toContain('vraag_teamleider');
  });

  it('niet als er niemand is om het aan te vragen', async () => {
    const [wie, leider] = [await wachtend({ begeleider: null as never }), await teamleider()];
    await blijft(() => vraag(leider, wie), Ongeldig);
  });

  it('niet meer als er intussen een gesprek was', async () => {
    const [wie, leider] = [await wachtend(), await teamleider()];
    await gesprek(wie);
    for (const doeIets of [() => vraag(leider, wie), () => laat(leider, wie)])
      expect((await blijft(doeIets, Ongeldig)).formError).toMatch(/niet \(meer\)/);
  });
});

describe('de teamleider is akkoord', () => {
  it('tot een dag; tot dan is het stil, en op die dag niet meer', async () => {
    const [wie, leider] = [await wachtend(), await teamleider()];
    await laat(leider, wie);
    const stilTot = plusDagen(VANDAAG, 14);
    expect((await spoor())[0]).toMatchObject({ actie: 'escalatie.accepteren', details: { stilTot } });
    expect((await opTeam(leider, wie))?.escalatie).toMatchObject({ laatste: 'akkoord', stilTot });
    // Een nieuwe vraag haalt de stilte weg; een uitleg laat haar staan.
    await uitleg(wie);
    expect((await opTeam(leider, wie))?.escalatie?.stilTot).toBe(stilTot);
    await vraag(leider, wie);
    expect((await opTeam(leider, wie))?.escalatie?.stilTot).toBeNull();
  });

  it.each([
    ['vandaag', 0],
    ['gisteren', -1],
    ['over 43 dagen', 43],
  ])('niet tot %s', async (_, dagen) => {
    const [wie, leider] = [await wachtend(), await teamleider()];
    const fout = await blijft(() => laat(leider, wie, { stilTot: plusDagen(VANDAAG, dagen) }), Ongeldig);
    expect(fout.fieldErrors.stilTot).toBeDefined();
  });

  it('met de uitleg van dit wachten, of met een eigen reden', async () => {
    const [wie, leider] = [await wachtend(), await teamleider()];
    await eenUitleg({ traject: wie, door: wie.begeleider, uiterlijk: '2026-01-05' });
    expect((await blijft(() => laat(leider, wie, { tekst: ' ' }), Ongeldig)).fieldErrors.tekst).toBeDefined();
    await uitleg(wie);
    await laat(leider, wie, { tekst: ' ' });
    expect((await opTeam(leider, wie))?.escalatie).toMatchObject({ laatste: 'akkoord' });
  });

  it('een vraag heeft een tekst die past', () => {
    const vraag = (tekst: unknown) => escalatieVragenSchema.safeParse({ trajectId: crypto.randomUUID(), tekst });
    for (const tekst of ['', '   ', 'x'.repeat(501), undefined, 7]) expect(vraag(tekst).success).toBe(false);
    expect(vraag('x'.repeat(500)).success).toBe(true);
  });
});

describe('wie er niets mee te maken heeft', () => {
  it('vraagt, antwoordt en leest niet', async () => {
    const wie = await wachtend();
    const anderen: [string, User, typeof NietGevonden | typeof Geweigerd][] = [
      ['andere teamleider', await eenGebruiker({ rol: 'teamleider', team: 'Zuid' }), NietGevonden],
      ['andere begeleider', await eenGebruiker(), NietGevonden],
      ['eigen begeleider', wie.begeleider, Geweigerd],
      ['projectleider', await eenGebruiker({ rol: 'projectleider', aanpakken: ['VIA-pilot'] }), Geweigerd],
      ['privacy officer', await eenGebruiker({ rol: 'privacy_officer' }), NietGevonden],
    ];
    for (const [, user, fout] of anderen) {
      await blijft(() => vraag(user, wie), fout);
      await blijft(() => laat(user, wie), fout);
      expect(await getWachtend(user, { clientnummer: wie.client.clientnummer }, VANDAAG)).toBeNull();
    }
    const leider = await teamleider();
    await blijft(() => uitleg(wie, {}, leider), Geweigerd);
    await blijft(() => uitleg(wie, {}, anderen[1]?.[1]), NietGevonden);
    const gevraagd = { clientnummer: wie.client.clientnummer, trajectId: wie.id };
    expect(await getOpenEscalatie(wie.begeleider, gevraagd, VANDAAG)).toMatchObject([{ trajectId: wie.id }]);
    expect(await getOpenEscalatie(anderen[1]?.[1] as User, gevraagd, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'escalatie.openen', resultaat: 'geweigerd' });
  });

  it('legt niets uit bij het nummer van een ander', async () => {
    const wie = await wachtend();
    const ander = await wachtend({ begeleider: wie.begeleider });
    await blijft(() => uitleg(wie, { clientnummer: ander.client.clientnummer }), NietGevonden);
  });
});

it('twee vragen tegelijk komen er allebei', async () => {
  const [wie, leider] = [await wachtend(), await teamleider()];
  await Promise.all([vraag(leider, wie, { tekst: 'Een' }), vraag(leider, wie, { tekst: 'Twee' })]);
  const gelezen = await getWachtend(leider, { clientnummer: wie.client.clientnummer }, VANDAAG);
  expect(gelezen?.escalaties[0]?.stappen.map((s) => s.tekst).sort()).toEqual(['Een', 'Twee']);
});

it('een tweede keer te lang wachten is een tweede escalatie; de eerste blijft te lezen', async () => {
  const wie = await wachtend();
  await eenContactmoment({ client: wie.client, datum: '2026-05-01' });
  const rijen = await escalaties(wie);
  expect(rijen.map((r) => [r.uiterlijk.toISOString().slice(0, 10), r.geslotenOp !== null])).toEqual([
    ['2026-04-05', true],
    ['2026-08-01', false],
  ]);
});
