import { describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { ruw } from '../../prisma/proef/ruw';
import { doeActie } from '../../prisma/proef/stand';
import { datum, plusDagen } from '../domain/datum';
import { escalatieAccepteren } from '../escalaties/actions';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getTeam } from './queries';
import { maakWeekoverzichten } from './weekoverzicht';

process.env.NEXTAUTH_URL = 'http://localhost:3000';
const MAANDAG = datum('2026-11-16');

const berichten = (gebruikerId: string) =>
  alsSysteem('proef', (tx) => tx.bericht.findMany({ where: { gebruikerId }, orderBy: { gemaaktOp: 'asc' } }));
const verzendwerk = (id: string) =>
  alsSysteem(
    'proef',
    (tx) => ruw(tx).$queryRaw<unknown[]>`SELECT id FROM graphile_worker.jobs WHERE key = ${`bericht.verzenden:${id}`}`,
  );

async function eenTeam() {
  const team = `Week ${uniek()}`;
  const leider = await eenGebruiker({ rol: 'teamleider', team });
  const wie = (achternaam: string, wens: object = {}) =>
    eenTraject<User>({ client: { voornaam: 'Geheim', achternaam }, team, start: '2026-01-05', ...wens });
  return { team, leider, wie };
}

describe('het weekoverzicht', () => {
  it('zegt hetzelfde als bovenaan Team: aantallen met waar zij staan, en niemand bij naam of nummer', async () => {
    const { team, leider, wie } = await eenTeam();
    const te = await wie('Telang');
    await wie('Opschema', { laatsteGesprek: '2026-11-02' });
    const uitgelegd = await wie('Uitgelegd', {
      uitleg: { reden: 'opname_of_ziekte', tot: '2026-11-20', op: new Date('2026-11-10') },
    });
    const los = await wie('Zonder', { begeleider: null, laatsteGesprek: '2026-11-02' });
    // Wie nog moet beginnen heeft ook een begeleider nodig, en wie twee trajecten heeft is één cliënt.
    await wie('Straks', { begeleider: null, start: '2026-12-01' });
    await wie('', { client: te.client, aanpak: 'Reguliere aanpak', start: '2025-01-06' });
    await maakWeekoverzichten(MAANDAG);
    const [bericht, ...meer] = await berichten(leider.id);
    expect(meer).toEqual([]);
    expect(bericht).toMatchObject({ soort: 'weekoverzicht', kanaal: 'e_mail', status: 'wacht', clientId: null });
    expect(bericht?.tekst).toBe(
      [
        `Team ${team}: 5 lopende trajecten, 3 over tijd.`,
        '2 cliënten hebben geen begeleider.',
        'Sinds vorige week:',
        'Kwam over tijd: 0 cliënten (evenveel als vorige week).',
        'Gesproken: 0 cliënten (evenveel als vorige week).',
        'Uitleg gekregen: 1 cliënt (1 meer dan vorige week).',
        `http://localhost:3000/team/clienten?team=${leider.teamIds[0]}&week=uitgelegd`,
        'Wacht langer dan 14 dagen: 2 cliënten met 3 trajecten (evenveel als vorige week).',
        `http://localhost:3000/team/clienten?team=${leider.teamIds[0]}&lijst=te_lang`,
        '',
        'Bekijk uw team: http://localhost:3000/team',
      ].join('\n'),
    );
    const opTeam = await getTeam(leider, { team: null, periode: 'twaalf_maanden', peildatum: MAANDAG }, MAANDAG);
    expect(Object.values(opTeam?.week ?? {}).map((d) => [d.aantal, d.verschil])).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
      [3, 0],
    ]);
    const nummers = [te, uitgelegd, los].map((t) => t.client.clientnummer);
    for (const geheim of ['Geheim', 'Telang', 'Zonder', ...nummers])
      expect(`${bericht?.onderwerp} ${bericht?.tekst}`).not.toContain(geheim);
    expect(await verzendwerk(bericht?.id ?? '')).toHaveLength(1);
  });

  it('komt één keer per week, hoe vaak het ook wordt gemaakt', async () => {
    const { leider, wie } = await eenTeam();
    await wie('Telang');
    await Promise.all([maakWeekoverzichten(MAANDAG), maakWeekoverzichten(MAANDAG)]);
    await maakWeekoverzichten(plusDagen(MAANDAG, 2));
    expect(await berichten(leider.id)).toHaveLength(1);
    await maakWeekoverzichten(plusDagen(MAANDAG, 7));
    expect(await berichten(leider.id)).toHaveLength(2);
  });

  it('zwijgt over wat is afgesproken, tot die dag', async () => {
    const { leider, wie } = await eenTeam();
    const t = await wie('Afgesproken');
    await doeActie(leider, escalatieAccepteren, { trajectId: t.id, stilTot: '2026-11-23', tekst: 'Vakantie.' });
    await maakWeekoverzichten(MAANDAG);
    expect(await berichten(leider.id)).toEqual([]);
    await maakWeekoverzichten(plusDagen(MAANDAG, 7));
    expect((await berichten(leider.id))[0]?.tekst).toContain('Wacht langer dan 14 dagen: 1 cliënt');
  });

  it('komt niet als er niets te melden is, en niet bij wie geblokkeerd is', async () => {
    const { team, leider, wie } = await eenTeam();
    await wie('Opschema', { laatsteGesprek: '2026-11-02' });
    await maakWeekoverzichten(MAANDAG);
    expect(await berichten(leider.id)).toEqual([]);
    const weg = await eenGebruiker({ rol: 'teamleider', team });
    await alsSysteem('proef', (tx) =>
      tx.gebruiker.update({ where: { id: weg.id }, data: { geblokkeerdOp: new Date('2026-11-01') } }),
    );
    await wie('Telang');
    await maakWeekoverzichten(MAANDAG);
    expect(await berichten(weg.id)).toEqual([]);
    expect(await berichten(leider.id)).toHaveLength(1);
  });
});
