import { beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, normverschillen, spoor, uiterlijk } from '../../prisma/proef/stand';
import { begeleidingenVan, eenTeamleider, vervangingenVan, ziet } from '../../prisma/proef/teamsituaties';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, NietGevonden, Ongeldig } from '../server/fouten';
import { begeleidingWijzigen } from './actions';

let ik: User;
let d: Proefdossier;
let nieuw: GemaakteGebruiker;
beforeEach(async () => {
  ik = await eenTeamleider();
  d = await eenDossier();
  nieuw = await eenGebruiker({ naam: 'Marieke de Wit' });
});

const wijzig = (naar: string, velden: object = {}, bevestigd = false) =>
  doeActie(
    ik,
    begeleidingWijzigen,
    { trajectId: d.traject.id, begeleiderId: naar, huidige: d.begeleider.id, ...velden },
    { bevestigd },
  );

describe('een andere begeleider', () => {
  it('begint op het moment waarop de vorige stopt; wie er was ziet de cliënt niet meer, wie komt wel', async () => {
    expect(await wijzig(nieuw.id)).toEqual({
      naar: `/team/clienten/${d.client.clientnummer}/begeleiding?gelukt=begeleiding.wijzigen`,
    });
    const [oud, nu] = await begeleidingenVan(d.traject.id);
    expect(oud).toMatchObject({ gebruikerId: d.begeleider.id, tot: nu?.van });
    expect(nu).toMatchObject({ gebruikerId: nieuw.id, tot: null });
    expect(await ziet(d.begeleider, d.client.clientnummer)).toBe(false);
    expect(await ziet(nieuw, d.client.clientnummer)).toBe(true);
  });

  it('verandert niets aan de klok van de norm, de afspraken of het dossier', async () => {
    await wijzig(nieuw.id);
    expect(await uiterlijk(d.traject.id)).toBe('2027-01-07');
    expect(await normverschillen(d.client.id)).toEqual([]);
    const contacten = await alsSysteem('proef', (tx) =>
      tx.contactmoment.findMany({ where: { clientId: d.client.id }, orderBy: { datum: 'asc' } }),
    );
    expect(contacten).toMatchObject([
      { status: 'gevoerd', verslag: 'Kennisgemaakt met de oude tekst.', versie: 1 },
      { status: 'gepland', gehoudenDoorId: d.begeleider.id, versie: 1 },
    ]);
  });

  it('laat na wie het wijzigde, van wie naar wie', async () => {
    await wijzig(nieuw.id);
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: ik.id,
      actie: 'begeleiding.wijzigen',
      clientId: d.client.id,
      onderwerp: 'traject',
      onderwerpId: d.traject.id,
      resultaat: 'gelukt',
      details: { van: d.begeleider.id, naar: nieuw.id },
    });
  });

  it('kan ook niemand zijn: het traject blijft, zonder begeleider', async () => {
    expect((await wijzig('geen')).naar).toMatch(/gelukt=begeleiding.beeindigen$/);
    const [oud, ...rest] = await begeleidingenVan(d.traject.id);
    expect(oud?.tot).toBeInstanceOf(Date);
    expect(rest).toEqual([]);
    expect(await ziet(d.begeleider, d.client.clientnummer)).toBe(false);
    expect(await ziet(ik, d.client.clientnummer)).toBe(true);
    expect((await spoor())[0]?.details).toMatchObject({ van: d.begeleider.id, naar: null });
    await wijzig(nieuw.id, { huidige: '' });
    expect(await ziet(nieuw, d.client.clientnummer)).toBe(true);
  });

  it('kan twee keer op een dag wisselen, ook terug naar wie er was; elke periode blijft staan', async () => {
    await wijzig(nieuw.id);
    await wijzig(d.begeleider.id, { huidige: nieuw.id });
    const perioden = await begeleidingenVan(d.traject.id);
    expect(perioden.map((p) => p.gebruikerId)).toEqual([d.begeleider.id, nieuw.id, d.begeleider.id]);
    expect(perioden[0]?.tot).toEqual(perioden[1]?.van);
    expect(perioden[1]?.tot).toEqual(perioden[2]?.van);
    expect(await ziet(nieuw, d.client.clientnummer)).toBe(false);
    expect(await ziet(d.begeleider, d.client.clientnummer)).toBe(true);
  });

  it('kan op de laatste dag van het traject nog, daarna niet', async () => {
    const zetEinde = (dag: string) =>
      alsSysteem('proef', (tx) =>
        tx.traject.update({ where: { id: d.traject.id }, data: { einddatum: new Date(dag) } }),
      );
    await zetEinde('2026-11-17');
    const fout = await blijft(() => wijzig(nieuw.id), Ongeldig);
    expect(fout.formError).toBe('Dit traject is beëindigd op 17 november 2026. Er verandert niets meer aan.');
    await zetEinde('2026-11-18');
    await wijzig(nieuw.id);
  });

  it('raakt een ander traject van dezelfde cliënt niet', async () => {
    const ander = await eenTraject<User>({ ...d, aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1 });
    await wijzig(nieuw.id);
    expect(await begeleidingenVan(ander.id)).toMatchObject([{ gebruikerId: d.begeleider.id, tot: null }]);
    expect(await ziet(d.begeleider, d.client.clientnummer)).toBe(true);
  });

  it('komt ook in de plaats van iemand die pas later zou beginnen', async () => {
    await wijzig('geen');
    await alsSysteem('proef', (tx) =>
      tx.begeleiding.create({
        data: { trajectId: d.traject.id, gebruikerId: d.begeleider.id, van: new Date('2026-12-01T00:00:00Z') },
      }),
    );
    await wijzig(nieuw.id, { huidige: '' });
    expect(await ziet(nieuw, d.client.clientnummer)).toBe(true);
    expect((await begeleidingenVan(d.traject.id)).filter((b) => b.tot === null)).toMatchObject([
      { gebruikerId: nieuw.id },
    ]);
  });
});

describe('wie al vervanger was', () => {
  const vervangt = (door: string, van: string, tot: string) =>
    alsSysteem('proef', (tx) =>
      tx.vervanging.create({
        data: { trajectId: d.traject.id, gebruikerId: door, van: new Date(van), tot: new Date(tot) },
      }),
    );

  it('en begeleider wordt, vervangt sinds gisteren niet meer', async () => {
    await vervangt(nieuw.id, '2026-11-10', '2026-11-30');
    await vervangt(nieuw.id, '2026-12-10', '2026-12-20');
    await wijzig(nieuw.id);
    expect(await vervangingenVan(d.traject.id)).toEqual(['2026-11-10 … 2026-11-17']);
  });

  it('houdt wat voorbij is; een ander blijft gewoon vervangen', async () => {
    const collega = await eenGebruiker();
    await vervangt(nieuw.id, '2026-03-02', '2026-03-13');
    await vervangt(collega.id, '2026-11-10', '2026-11-30');
    await wijzig(nieuw.id);
    expect(await vervangingenVan(d.traject.id)).toEqual(['2026-03-02 … 2026-03-13', '2026-11-10 … 2026-11-30']);
    expect(await ziet(collega, d.client.clientnummer)).toBe(true);
  });
});

describe('kan niet', () => {
  it.each<[string, () => Promise<string>]>([
    ['naar een begeleider van een ander team', async () => (await eenGebruiker({ team: 'Zuid' })).id],
    ['naar een begeleider zonder team', async () => (await eenGebruiker({ team: null })).id],
    ['naar wie geblokkeerd is', async () => (await eenGebruiker({ geblokkeerd: true })).id],
    ['naar een teamleider van dit team', async () => (await eenTeamleider()).id],
    ['naar een partner', async () => (await eenGebruiker({ rol: 'partner', team: 'Noord' })).id],
    ['naar iemand die niet bestaat', async () => crypto.randomUUID()],
  ])('%s', async (_, wie) => {
    const id = await wie();
    for (const bevestigd of [false, true]) {
      const fout = await blijft(() => wijzig(id, {}, bevestigd), Ongeldig);
      expect(fout.fieldErrors).toEqual({ begeleiderId: 'Kies een begeleider van dit team uit de lijst.' });
    }
  });

  it('naar wie het al is, of naar niemand als er niemand is', async () => {
    const zelf = await blijft(() => wijzig(d.begeleider.id), Ongeldig);
    expect(zelf.fieldErrors.begeleiderId).toBe(`${d.begeleider.naam} begeleidt deze cliënt al.`);
    await wijzig('geen');
    const niemand = await blijft(() => wijzig('geen', { huidige: '' }), Ongeldig);
    expect(niemand.fieldErrors.begeleiderId).toBe('Deze cliënt heeft al geen begeleider.');
  });

  it('bij een traject dat er niet is', () =>
    blijft(() => wijzig(nieuw.id, { trajectId: crypto.randomUUID() }), NietGevonden));
});

describe('intussen gewijzigd', () => {
  it('is een vraag die noemt wie het nu is; wie ja zegt gaat door', async () => {
    const collega = await eenGebruiker({ naam: 'Burak Kaya' });
    await wijzig(collega.id);
    const fout = await blijft(() => wijzig(nieuw.id), Bevestig);
    expect(fout.vraag).toBe('Intussen is dit al gewijzigd: nu begeleidt Burak Kaya. Toch wijzigen in Marieke de Wit?');
    await wijzig(nieuw.id, {}, true);
    expect(await ziet(nieuw, d.client.clientnummer)).toBe(true);
  });

  it('ook als er intussen niemand meer is, of juist wel', async () => {
    const leeg = await blijft(() => wijzig(nieuw.id, { huidige: '' }), Bevestig);
    expect(leeg.vraag).toContain(`nu begeleidt ${d.begeleider.naam}`);
    await wijzig('geen');
    const fout = await blijft(() => wijzig(nieuw.id), Bevestig);
    expect(fout.vraag).toContain('nu begeleidt niemand');
  });

  it('twee tegelijk: een wint, de ander krijgt de vraag', async () => {
    const collega = await eenGebruiker();
    const uitkomsten = await Promise.allSettled([wijzig(nieuw.id), wijzig(collega.id)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(Bevestig);
    expect(await begeleidingenVan(d.traject.id)).toHaveLength(2);
  });
});
