import { describe, expect, it } from 'vitest';
import { dag, uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { aanpakberichtPlaatsen, aanpakToelichten } from './actions';
import { getAanpak, getAanpakken, getAanpaktoelichting } from './queries';

async function eenAanpak() {
  const naam = `Aanpak ${uniek()}`;
  const ik = await eenGebruiker({ rol: 'projectleider', aanpakken: [naam] });
  return { ik, naam, id: ik.aanpakIds[0] as string };
}
const wijzig = (user: User, aanpakId: string, velden: object = {}) =>
  doeActie(user, aanpakToelichten, {
    aanpakId,
    versie: 1,
    doel: 'Kleine stappen vooruit.',
    voorWie: 'Mensen met bijstand.',
    ...velden,
  });
const bericht = (user: User, aanpakId: string, velden: object = {}) =>
  doeActie(user, aanpakberichtPlaatsen, {
    aanpakId,
    op: '2026-11-18',
    tekst: 'Er is een inloopuur.',
    ...velden,
  });

describe('de pagina van een aanpak', () => {
  it('noemt wie er nu begeleiden en leiden, met team en mailadres van het werk, en niets over cliënten', async () => {
    const { naam, id, ik } = await eenAanpak();
    const team = `Team ${uniek()}`;
    const traject = (wens: object) => eenTraject({ aanpak: naam, team, start: '2026-01-05', ...wens });
    const { begeleider } = await traject({ client: { voornaam: 'MARKER', achternaam: 'MARKER' } });
    await traject({ begeleider });
    await traject({ eind: '2026-11-17' });
    await traject({ start: '2026-11-19' });
    await traject({ groep: 'controle' });
    await traject({ begeleidingTot: new Date('2026-11-17T12:00:00Z') });
    const weg = await traject({});
    await alsSysteem('proef', (tx) =>
      tx.gebruiker.update({ where: { id: weg.begeleider.id }, data: { geblokkeerdOp: new Date() } }),
    );
    const teamleider = await eenGebruiker({ rol: 'teamleider', team });
    await eenGebruiker({ rol: 'teamleider', team: `Ander ${uniek()}` });
    const a = await getAanpak(await eenGebruiker({ rol: 'partner' }), id, VANDAAG);
    expect(a).toEqual({
      id,
      naam,
      perJaar: 4,
      normen: [],
      doel: null,
      voorWie: null,
      geslotenOp: null,
      begeleiders: [{ naam: begeleider.naam, email: begeleider.email, teams: [team] }],
      teamleiders: [{ naam: teamleider.naam, email: teamleider.email, teams: [team] }],
      berichten: [],
    });
    expect(await getAanpak(ik, crypto.randomUUID(), VANDAAG)).toBeNull();
  });

  it('staat in de lijst tot de dag dat de aanpak sluit, en is daarna nog te lezen', async () => {
    const { id, ik } = await eenAanpak();
    const sluit = (op: string) =>
      alsSysteem('proef', (tx) => tx.aanpak.update({ where: { id }, data: { geslotenOp: dag(op) } }));
    const staatErin = async () => (await getAanpakken(ik, VANDAAG)).some((a) => a.id === id);
    await sluit('2026-11-19');
    expect(await staatErin()).toBe(true);
    await sluit('2026-11-18');
    expect(await staatErin()).toBe(false);
    expect((await getAanpak(ik, id, VANDAAG))?.geslotenOp).toBe('2026-11-18');
  });
});

describe('de uitleg wijzigen', () => {
  it('bewaart waarvoor en voor wie, met een spoor', async () => {
    const { ik, id, naam } = await eenAanpak();
    expect(await wijzig(ik, id)).toEqual({ naar: `/pilot/aanpak?aanpak=${id}&gelukt=aanpak.toelichten` });
    expect(await getAanpak(ik, id, VANDAAG)).toMatchObject({
      doel: 'Kleine stappen vooruit.',
      voorWie: 'Mensen met bijstand.',
    });
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: ik.id,
      actie: 'aanpak.toelichten',
      onderwerpId: id,
      details: { aanpak: naam, velden: ['doel', 'voor_wie'] },
    });
    await wijzig(ik, id, { versie: 2, doel: '' });
    expect((await getAanpaktoelichting(ik, id))?.aanpak).toMatchObject({ doel: null, versie: 3 });
  });

  it('overschrijft niet wat een ander intussen opsloeg', async () => {
    const { ik, id } = await eenAanpak();
    const uitkomsten = await Promise.allSettled([wijzig(ik, id), wijzig(ik, id, { doel: 'Iets anders.' })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    const fout = await blijft(() => wijzig(ik, id, { doel: 'Nog iets.' }), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen.map((o) => o.label)).toEqual(['Waar is de aanpak voor?', 'Voor wie is de aanpak?']);
  });
});

describe('een bericht', () => {
  it('staat op de pagina, het nieuwste eerst', async () => {
    const { ik, id } = await eenAanpak();
    await bericht(ik, id, { op: '2026-11-01', tekst: 'Oud.' });
    expect(await bericht(ik, id)).toEqual({ naar: `/pilot/aanpak?aanpak=${id}&gelukt=aanpakbericht.plaatsen` });
    expect((await getAanpak(ik, id, VANDAAG))?.berichten.map((b) => [b.op, b.tekst])).toEqual([
      ['2026-11-18', 'Er is een inloopuur.'],
      ['2026-11-01', 'Oud.'],
    ]);
    expect((await spoor())[0]).toMatchObject({ actie: 'aanpakbericht.plaatsen', onderwerp: 'aanpak_bericht' });
  });

  it.each(['2025-11-17', '2027-11-19'])('kan niet op %s: meer dan een jaar weg', async (op) => {
    const { ik, id } = await eenAanpak();
    expect((await blijft(() => bericht(ik, id, { op }), Ongeldig)).fieldErrors.op).toMatch(/[.]$/);
  });
});

it('mag alleen de projectleider van deze aanpak', async () => {
  const { id } = await eenAanpak();
  const ander = await eenGebruiker({ rol: 'projectleider' });
  expect(await getAanpaktoelichting(ander, id)).toBeNull();
  for (const poging of [wijzig, bericht]) {
    await blijft(() => poging(ander, id), NietGevonden);
    for (const rol of ['begeleider', 'teamleider', 'partner', 'beheerder', 'privacy_officer'] as const) {
      const user = await eenGebruiker({ rol });
      await blijft(() => poging(user, id), Geweigerd);
    }
  }
});
