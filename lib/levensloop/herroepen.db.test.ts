import { beforeEach, expect, it } from 'vitest';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, normverschillen, spoor, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider } from '../../prisma/proef/teamsituaties';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { trajectBeeindigen, trajectHeropenen } from './actions';

let ik: User;
beforeEach(async () => {
  ik = await eenTeamleider();
});

const gesproken = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', ...wens });
const herroep = (t: { id: string }) => doeActie(ik, trajectHeropenen, { trajectId: t.id });
const einde = (id: string) =>
  alsSysteem('proef', (tx) =>
    tx.traject.findUniqueOrThrow({ where: { id }, select: { einddatum: true, uitstroomreden: true, versie: true } }),
  );

it.each([['2026-12-31'], [VANDAAG]])('een einde op %s kan worden herroepen: het traject loopt door', async (eind) => {
  const t = await gesproken({ eind });
  expect(await herroep(t)).toEqual({
    naar: `/team/clienten/${t.client.clientnummer}/einde?gelukt=einde.weghalen`,
  });
  expect(await einde(t.id)).toEqual({ einddatum: null, uitstroomreden: null, versie: 2 });
  expect((await spoor())[0]).toMatchObject({
    gebruikerId: ik.id,
    actie: 'traject.beeindigen',
    clientId: t.client.id,
    details: { einddatum: null, was: eind },
  });
});

it('beëindigen en herroepen laat de norm zoals zij was', async () => {
  const t = await gesproken();
  const velden = {
    trajectId: t.id,
    einddatum: VANDAAG,
    uitstroomreden: 'niet_bereikbaar',
    laatsteGesprek: 'niet_gewild',
  };
  await doeActie(ik, trajectBeeindigen, velden, { bevestigd: true });
  await herroep(t);
  expect(await uiterlijk(t.id)).toBe('2027-01-07');
  expect(await normverschillen(t.client.id)).toEqual([]);
});

it('zonder einde valt er niets te herroepen', async () => {
  const t = await gesproken();
  const fout = await blijft(() => herroep(t), Ongeldig);
  expect(fout.formError).toBe('Dit traject heeft geen einddatum meer; het loopt gewoon door.');
});

it('een einde van langer dan dertig dagen geleden blijft; een traject dat er niet is ook', async () => {
  const t = await gesproken({ eind: '2026-10-18' });
  const { formError } = await blijft(() => herroep(t), Ongeldig);
  expect(formError).toMatch(/beëindigd op 18 oktober 2026\. Heropenen kon tot en met 17 november 2026/);
  await blijft(() => herroep({ id: crypto.randomUUID() }), NietGevonden);
});

it('kan niet als er al een nieuwer traject in dezelfde aanpak is; de melding staat bij een veld dat er is', async () => {
  const t = await gesproken({ eind: '2026-12-31' });
  await eenTraject({ client: t.client, start: '2027-01-04' });
  const fout = await blijft(() => herroep(t), Ongeldig);
  // Dit formulier heeft geen datumveld: de melding hoort bij het geheel.
  expect(fout.fieldErrors).toEqual({});
  expect(fout.formError).toMatch(/4 januari 2027 begint een nieuw traject in VIA-pilot/);
});

it('kan wel met een nieuwer traject in een andere aanpak, of een ouder in dezelfde', async () => {
  const t = await gesproken({ eind: '2026-12-31' });
  await eenTraject({ client: t.client, aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1, start: '2027-01-04' });
  await eenTraject({ client: t.client, start: '2025-01-06', eind: '2025-12-31' });
  await herroep(t);
  expect((await einde(t.id)).einddatum).toBeNull();
});
