import { beforeAll, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import { datum } from '../domain/datum';
import { beeldblad } from '../excel/beeldblad';
import type { User } from '../policy/policy';
import { alsGebruiker, alsSysteem } from '../server/db';
import { pilotbeelden } from './beelden-woorden';
import { getDeelnemers, getPilot, getPilotbestand } from './queries';

const VRAAG = { aanpak: null, periode: 'twaalf_maanden' as const, peildatum: VANDAAG };
const LIJST = { ...VRAAG, status: null, pagina: 1 };

let naam: string;
let ik: User;
let aanpakId: string;
beforeAll(async () => {
  naam = `Aanpak ${uniek()}`;
  ik = await eenGebruiker({ rol: 'projectleider', aanpakken: [naam] });
  aanpakId = ik.aanpakIds[0] ?? '';
  const traject = (wens: object) => eenTraject({ aanpak: naam, team: naam, begeleider: null, ...wens });
  for (let i = 0; i < 6; i++) await traject({ start: '2026-03-02', laatsteGesprek: '2026-10-20' });
  const onHold = { van: '2026-06-01', reden: 'zorgtaken_thuis' as const, herzienOp: '2026-12-01' };
  for (let i = 0; i < 5; i++) await traject({ start: '2026-04-06', laatsteGesprek: '2026-06-01', onHold });
  for (let i = 0; i < 5; i++) await traject({ start: '2024-01-08', eind: '2026-09-30' });
  await traject({ start: '2026-12-01' });
  await traject({ groep: 'controle' });
});

describe('de cijfers van een aanpak', () => {
  it('tellen iedereen één keer, zonder de controlegroep', async () => {
    const p = await getPilot(ik, VRAAG, VANDAAG);
    expect(p).toMatchObject({ begonnen: 16, lopend: 11, beeindigd: 5, nogNietGestart: 1 });
    expect(p?.instroom.filter((c) => c.aantal)).toEqual([
      { sleutel: 'eerder', aantal: 5 },
      { sleutel: '2026-03-01', aantal: 6 },
      { sleutel: '2026-04-01', aantal: 5 },
    ]);
    // Vijf van de zestien waren op 30 september on hold. Wie op die dag stopte was toen nog niet beëindigd.
    expect(p?.kwartaal).toMatchObject({ kwartaaleinde: '2026-09-30', lopend: 16, onHold: { totaal: 5 }, einde: null });
    // Zij hebben allemaal dezelfde reden; die staat er niet, want dan volgt zij voor elk van de vijf.
    expect(p?.kwartaal?.onHold.redenen.every((c) => c.aantal === null)).toBe(true);
    expect(p?.status.map((c) => c.aantal)).toEqual([6, 0, 5, 0]);
    expect(p?.gesprekken.filter((c) => c.aantal)).toEqual([{ sleutel: 1, aantal: 11 }]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'pilot.openen',
      gebruikerId: ik.id,
      onderwerpId: aanpakId,
      details: { aantal: 16, peildatum: VANDAAG, periode: 'twaalf_maanden', kwartaal: '2026-09-30' },
    });
    expect(p?.opTijd.at(-1)).toEqual({
      dag: VANDAAG,
      procent: 55,
      teVergelijken: false,
    });
  });

  it('kijken ook naar een eerdere dag', async () => {
    const p = await getPilot(ik, { ...VRAAG, peildatum: datum('2026-03-31') }, VANDAAG);
    expect(p).toMatchObject({ begonnen: 11, lopend: 11, beeindigd: 0 });
  });
});

describe('teams naast elkaar', () => {
  it('staan er met aantallen en zonder wie het zijn, en gaan mee als rekenblad met dezelfde cijfers', async () => {
    const aanpak = `Teams ${uniek()}`;
    const leider = await eenGebruiker({ rol: 'projectleider', aanpakken: [aanpak] });
    const [noord, zuid, oost] = ['Noord', 'Zuid', 'Oost'].map((t) => `${t} ${aanpak}`);
    const geheim = { voornaam: 'Geheime', achternaam: 'Deelnemer' };
    const zet = async (n: number, team: string | undefined, laatsteGesprek: string) => {
      for (let i = 0; i < n; i++)
        await eenTraject({ aanpak, team, client: geheim, begeleider: null, start: '2025-01-06', laatsteGesprek });
    };
    await zet(6, noord, '2026-10-20');
    await zet(5, zuid, '2026-06-01');
    await zet(2, oost, '2026-10-20');
    const p = await getPilot(leider, VRAAG, VANDAAG);
    expect(p?.teams).toMatchObject([
      { team: noord, lopend: 6, gesprekken: 6, overTijd: 0, gehaald: 0, vereist: 6 },
      { team: oost, lopend: 2, gesprekken: 2, overTijd: 0 },
      { team: zuid, lopend: 5, gesprekken: 5, overTijd: 5 },
    ]);
    const bestand = await getPilotbestand(leider, { ...VRAAG, beeld: 'teams' }, VANDAAG);
    expect((await spoor())[0]).toMatchObject({
      actie: 'beeld.exporteren',
      gebruikerId: leider.id,
      onderwerpId: leider.aanpakIds[0],
      details: { aantal: 13, beeld: 'teams', kwartaal: '2026-09-30', peildatum: VANDAAG },
    });
    const blad = bestand && beeldblad(bestand.beeld);
    expect(blad?.koppen.map((k) => k.kop).slice(0, 4)).toEqual(['Team', 'Deelnemers', 'Gesprekken', 'Over tijd']);
    expect(blad?.rijen.map((r) => r.slice(0, 4))).toEqual([
      [noord, 6, 6, 0],
      [oost, 2, 2, 0],
      [zuid, 5, 5, 5],
    ]);
    expect(JSON.stringify([p, bestand])).not.toMatch(/Geheime|Deelnemer"/);
    expect(await getPilotbestand(leider, { ...VRAAG, beeld: 'bestaat_niet' }, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'beeld.exporteren', resultaat: 'geweigerd' });
    expect(
      await getPilotbestand(ik, { ...VRAAG, aanpak: leider.aanpakIds[0] ?? '', beeld: 'teams' }, VANDAAG),
    ).toBeNull();
    const teamleider = await eenGebruiker({ rol: 'teamleider', team: noord });
    expect(await getPilotbestand(teamleider, { ...VRAAG, beeld: 'teams' }, VANDAAG)).toBeNull();
  });
});

describe('een opschorting van de aanpak', () => {
  it('staat met haar naam in het verloop, en niet als een lege maand', async () => {
    const aanpak = `Stil ${uniek()}`;
    const leider = await eenGebruiker({ rol: 'projectleider', aanpakken: [aanpak] });
    for (let i = 0; i < 5; i++) await eenTraject({ aanpak, start: '2025-01-06', laatsteGesprek: '2026-10-20' });
    const [van, tot] = [new Date('2026-03-16'), new Date('2026-05-31')];
    await alsSysteem('proef', (tx) =>
      tx.opschorting.create({ data: { aanpakId: leider.aanpakIds[0], van, tot, reden: 'lockdown' } }),
    );
    const p = await getPilot(leider, VRAAG, VANDAAG);
    expect(p?.opTijd.filter((m) => m.stil).map((m) => [m.dag, m.stil])).toEqual([
      ['2026-03-31', 'lockdown'],
      ['2026-04-30', 'lockdown'],
      ['2026-05-31', 'lockdown'],
    ]);
    const beeld = p && pilotbeelden(p).find((b) => b.naam === 'op_tijd');
    expect(beeld?.punten.filter((x) => x.stil).map((x) => [x.waarde, x.tekst])).toEqual(
      Array(3).fill([null, 'klok stond stil: lockdown']),
    );
  });
});

describe('wie de cijfers ziet', () => {
  it('een telling per reden is ook voor de database alleen van wie over de aanpak gaat', async () => {
    await getPilot(ik, VRAAG, VANDAAG);
    const telt = (wie: User) => alsGebruiker(wie, (tx) => tx.kwartaaltelling.count({ where: { aanpakId } }));
    expect(await telt(ik)).toBeGreaterThan(0);
    for (const rol of ['begeleider', 'teamleider', 'partner', 'beheerder', 'privacy_officer'] as const)
      expect(await telt(await eenGebruiker({ rol, team: naam, aanpakken: [naam] }))).toBe(0);
    expect(await telt(await eenGebruiker({ rol: 'projectleider', aanpakken: [`Elders ${uniek()}`] }))).toBe(0);
  });

  it('alleen wie aan de aanpak is gekoppeld', async () => {
    const ander = await eenGebruiker({ rol: 'projectleider', aanpakken: [`Elders ${uniek()}`] });
    expect(await getPilot(ander, { ...VRAAG, aanpak: aanpakId }, VANDAAG)).toBeNull();
    expect(await getDeelnemers(ander, { ...LIJST, aanpak: aanpakId }, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ gebruikerId: ander.id, resultaat: 'geweigerd' });
    expect((await getPilot(ander, VRAAG, VANDAAG))?.begonnen).toBe(0);
  });
});

it('de lijst staat op cliëntnummer, filtert op status, en zegt niet wie er on hold is', async () => {
  const alle = await getDeelnemers(ik, LIJST, VANDAAG);
  const nummers = alle?.rijen.map((r) => r.clientnummer) ?? [];
  expect(nummers).toHaveLength(12);
  expect(new Set(nummers).size).toBe(12);
  expect((await spoor())[0]).toMatchObject({
    actie: 'pilot.openen',
    details: { aantal: 12, peildatum: VANDAAG, status: null, pagina: 1 },
  });
  expect(JSON.stringify(alle)).not.toMatch(/hold|reden|zorgtaken/i);
  expect((await getDeelnemers(ik, { ...LIJST, status: 'over_tijd' }, VANDAAG))?.totaal).toBe(5);
  expect((await getDeelnemers(ik, { ...LIJST, status: 'beeindigd' }, VANDAAG))?.totaal).toBe(5);
});
