/** Dezelfde daad bij meer mensen: doorvragen, akkoord en opschorten, zoals bij één mens. */
import { beforeEach, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type GemaaktTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, normverschillen, spoor, VANDAAG } from '../../prisma/proef/stand';
import { plusDagen } from '../domain/datum';
import { escalatiesAccepteren, escalatiesVragen } from '../escalaties/actions';
import { opschortingenStarten } from '../opschorting/actions';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';

let team: string;
let ik: User;
let begeleider: GemaakteGebruiker;
let wachten: [GemaaktTraject<User>, GemaaktTraject<User>];
beforeEach(async () => {
  team = `Ploeg ${uniek()}`;
  ik = await eenGebruiker({ rol: 'teamleider', team });
  begeleider = await eenGebruiker({ team });
  wachten = [await mens(), await mens()];
});

/** Sinds 5 april 2026 over tijd. */
const mens = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ team, begeleider: begeleider as User, start: '2026-01-05', ...wens });
const ids = (wie: readonly { id: string }[]) => wie.map((t) => t.id);
type Wanneer = Parameters<typeof doeActie>[3];

const DADEN = {
  'escalatie.vragen': (trajectIds: string[], wanneer: Wanneer, door = ik) =>
    doeActie(door, escalatiesVragen, { trajectIds, tekst: 'Lukt het contact niet?' }, wanneer),
  'escalatie.accepteren': (trajectIds: string[], wanneer: Wanneer, door = ik) =>
    doeActie(door, escalatiesAccepteren, { trajectIds, stilTot: plusDagen(VANDAAG, 14), tekst: 'Vakantie.' }, wanneer),
  'opschorting.starten': (trajectIds: string[], wanneer: Wanneer, door = ik) =>
    doeActie(
      door,
      opschortingenStarten,
      { trajectIds, van: VANDAAG, tot: plusDagen(VANDAAG, 30), reden: 'detentie' },
      wanneer,
    ),
} as const;
const gedaan = { bevestigd: true };

describe.each(Object.entries(DADEN))('%s bij meer mensen', (actie, doe) => {
  it('vraagt het eerst en doet nog niets; na ja gebeurt precies dat, met een spoor per mens', async () => {
    const { voorbeeld } = await blijft(() => doe(ids(wachten), {}), Bevestig);
    expect(voorbeeld?.wie).toHaveLength(2);
    const antwoord = await doe(ids(wachten), { gezien: voorbeeld?.gezien });
    expect(antwoord).toMatchObject({ melding: 'Gedaan bij 2 cliënten.' });
    const sporen = await spoor(2);
    expect(sporen.map((r) => r.actie)).toEqual([actie, actie]);
    expect(sporen.map((r) => r.clientId).sort()).toEqual(wachten.map((t) => t.client.id).sort());
    expect(await normverschillen()).toEqual([]);
  });

  it('doet niets bij niemand als er een van een ander team tussen zit', async () => {
    const elders = await eenTraject({ team: `Elders ${uniek()}` });
    await blijft(() => doe([wachten[0].id, elders.id, wachten[1].id], gedaan), NietGevonden);
  });

  it('kan niet door een begeleider', async () => {
    await blijft<unknown>(() => doe(ids(wachten), gedaan, begeleider), Geweigerd);
  });

  it('slaat over wie niet kan, en zegt wie en waarom', async () => {
    const klaar = await mens({ start: '2025-01-06', eind: '2026-11-01' });
    const alle = [...ids(wachten), klaar.id];
    const { voorbeeld } = await blijft(() => doe(alle, {}), Bevestig);
    expect(voorbeeld?.wie).toHaveLength(2);
    expect(voorbeeld?.regels.join(' ')).toContain(`Niet bij Saskia Wolters, ${klaar.client.clientnummer}: `);
    const { eenmalig } = await doe(alle, gedaan);
    expect(eenmalig).toContain('Gedaan bij 2 cliënten: ');
    expect(eenmalig).toContain(klaar.client.clientnummer);
    await blijft(() => doe([klaar.id], gedaan), Ongeldig);
  });
});

it('vraagt opnieuw als er intussen iets is veranderd', async () => {
  const doe = DADEN['opschorting.starten'];
  const { voorbeeld } = await blijft(() => doe(ids(wachten), {}), Bevestig);
  await doe([wachten[1].id], gedaan);
  const { vraag } = await blijft(() => doe(ids(wachten), { gezien: voorbeeld?.gezien }), Bevestig);
  expect(vraag).toMatch(/^Er is intussen iets veranderd\./);
});

it('twee keer tegelijk opschorten geeft elke mens één opschorting', async () => {
  const doe = () => DADEN['opschorting.starten'](ids(wachten), gedaan);
  const uitkomsten = await Promise.allSettled([doe(), doe()]);
  expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
  const rijen = await alsSysteem('proef', (tx) =>
    tx.opschorting.findMany({ where: { trajectId: { in: ids(wachten) } } }),
  );
  expect(rijen).toHaveLength(2);
  expect(await normverschillen()).toEqual([]);
});

it('een dag die niet kan staat bij het veld, niet bij elke mens', async () => {
  const fout = await blijft(
    () => doeActie(ik, escalatiesAccepteren, { trajectIds: ids(wachten), stilTot: VANDAAG, tekst: 'Nu.' }, gedaan),
    Ongeldig,
  );
  expect(fout.fieldErrors).toEqual({ stilTot: 'Kies een dag die nog komt.' });
});
