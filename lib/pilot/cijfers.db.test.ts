// Elk cijfer van Pilot bij een aanpak waarvan de aantallen met de hand te tellen zijn: 18 november 2026.
import { beforeAll, describe, expect, it } from 'vitest';
import { dag, deAanpak, uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { VANDAAG } from '../../prisma/proef/stand';
import { datum } from '../domain/datum';
import type { Uitstroomreden } from '../domain/einde';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getPilot, type Pilot } from './queries';

type Wens = Trajectwens<null> & { uitstroomreden?: Uitstroomreden };

/** Een nieuwe aanpak met van elke groep zoveel deelnemers, en haar projectleider. */
async function eenPilot(...groepen: [number, Wens][]): Promise<{ ik: User; aanpak: string }> {
  const aanpak = `Aanpak ${uniek()}`;
  const ik = await eenGebruiker({ rol: 'projectleider', aanpakken: [aanpak] });
  for (const [aantal, { uitstroomreden, ...wens }] of groepen)
    for (let i = 0; i < aantal; i += 1) {
      const { id } = await eenTraject({ aanpak, begeleider: null, start: '2026-01-05', ...wens });
      if (uitstroomreden)
        await alsSysteem('proef', (tx) => tx.traject.update({ where: { id }, data: { uitstroomreden } }));
    }
  return { ik, aanpak };
}

async function kijk(ik: User, peildatum: string = VANDAAG, periode: Pilot['periode'] = 'twaalf_maanden') {
  const pilot = await getPilot(ik, { aanpak: null, periode, peildatum: datum(peildatum) }, VANDAAG);
  if (!pilot) throw new Error('Er is geen pilot');
  return pilot;
}

/** Alleen de vakken waar iets staat. */
const gevuld = (cellen: readonly { sleutel: unknown; aantal: number | null }[]) =>
  Object.fromEntries(cellen.flatMap((c) => (c.aantal === 0 ? [] : [[String(c.sleutel), c.aantal]])));

describe('instroom per maand', () => {
  it('gaat vierentwintig maanden terug; wat daarvoor begon is samen eerder', async () => {
    const { ik } = await eenPilot(
      [6, { start: '2024-11-30' }],
      [5, { start: '2024-12-01' }],
      [7, { start: '2026-11-18' }],
      [5, { start: '2026-11-19' }],
    );
    const { instroom, begonnen, nogNietGestart } = await kijk(ik);
    expect(gevuld(instroom)).toEqual({ eerder: 6, '2024-12-01': 5, '2026-11-01': 7 });
    expect(instroom).toHaveLength(25);
    expect([instroom[0]?.sleutel, instroom[1]?.sleutel, instroom.at(-1)?.sleutel]).toEqual([
      'eerder',
      '2024-12-01',
      '2026-11-01',
    ]);
    expect([begonnen, nogNietGestart]).toEqual([18, 5]);
  });

  it('begint anders bij de eerste maand, met elke maand ertussen', async () => {
    const { ik } = await eenPilot([5, { start: '2026-08-31' }], [5, { start: '2026-10-01' }]);
    expect((await kijk(ik)).instroom).toEqual([
      { sleutel: '2026-08-01', aantal: 5 },
      { sleutel: '2026-09-01', aantal: 0 },
      { sleutel: '2026-10-01', aantal: 5 },
      { sleutel: '2026-11-01', aantal: 0 },
    ]);
  });

  it('zegt ook in welke maand er een paar begonnen', async () => {
    const { ik } = await eenPilot(
      [2, { start: '2026-09-07' }],
      [6, { start: '2026-10-05' }],
      [9, { start: '2026-11-02' }],
    );
    expect(gevuld((await kijk(ik)).instroom)).toEqual({ '2026-09-01': 2, '2026-10-01': 6, '2026-11-01': 9 });
  });
});

describe('on hold en einde, naar reden', () => {
  let ik: User;
  beforeAll(async () => {
    const onHold = (van: string, tot: string | null, reden: NonNullable<Wens['onHold']>['reden']) => ({
      onHold: { van, tot, reden },
    });
    ({ ik } = await eenPilot(
      [6, onHold('2026-06-01', null, 'psychische_klachten')],
      [8, onHold('2026-06-01', '2026-09-30', 'zorgtaken_thuis')],
      [5, onHold('2026-06-01', '2026-09-29', 'anders')],
      [5, onHold('2026-10-01', null, 'lichamelijke_klachten')],
      [
        7,
        { eind: '2026-09-29', uitstroomreden: 'betaald_werk', ...onHold('2026-06-01', null, 'medische_behandeling') },
      ],
      [6, { eind: '2026-06-29' }],
      [8, { eind: '2026-09-30', uitstroomreden: 'pensioen' }],
    ));
  });

  it('telt wie op het laatste kwartaaleinde liep en toen on hold was, op vijftallen', async () => {
    const k = (await kijk(ik)).kwartaal;
    expect(k).toMatchObject({ kwartaaleinde: '2026-09-30', lopend: 32, onHold: { totaal: 15 } });
    expect(k?.onHold.redenen.filter((c) => c.aantal !== null)).toEqual([
      { sleutel: 'psychische_klachten', aantal: 5 },
      { sleutel: 'zorgtaken_thuis', aantal: 10 },
    ]);
  });

  it('telt bij einde wie voorbij zijn laatste dag was, ook zonder bekende reden', async () => {
    const p = await kijk(ik);
    expect([p.begonnen, p.lopend, p.beeindigd]).toEqual([45, 24, 21]);
    expect(p.kwartaal?.einde).toMatchObject({ kwartaaleinde: '2026-09-30', beeindigd: 13 });
    // Met zes bij onbekend erbij zou van alle andere redenen samen volgen dat het er hoogstens drie zijn.
    expect(p.kwartaal?.einde?.redenen.filter((c) => c.aantal !== null)).toEqual([
      { sleutel: 'betaald_werk', aantal: 5 },
    ]);
  });

  it.each(['2026-07-01', '2026-08-12', '2026-09-29'])('is op %s wat het op 30 juni was', async (dag) => {
    const { kwartaal } = await kijk(ik, dag);
    expect(kwartaal).toEqual((await kijk(ik, '2026-06-30')).kwartaal);
    expect(kwartaal).toMatchObject({ kwartaaleinde: '2026-06-30', lopend: 39, onHold: { totaal: 25 } });
    // Van zes mensen met één en dezelfde reden is niets te laten zien.
    expect(kwartaal?.einde).toBeNull();
  });

  it('verandert niet als iemand er later iets over opschrijft, tenzij er een hele caseload bij komt', async () => {
    const { ik: leider, aanpak } = await eenPilot(
      [12, {}],
      [7, { onHold: { van: '2026-06-01', reden: 'zorgtaken_thuis' } }],
    );
    const eerst = (await kijk(leider)).kwartaal;
    expect(eerst?.onHold.totaal).toBe(5);
    const erbij = (n: number) =>
      Promise.all(
        Array.from({ length: n }, () =>
          eenTraject({
            aanpak,
            begeleider: null,
            start: '2026-01-05',
            onHold: { van: '2026-06-01', reden: 'zorgtaken_thuis' },
          }),
        ),
      );
    await erbij(1);
    const [cijfers, later] = [await kijk(leider), (await kijk(leider)).kwartaal];
    expect(cijfers.begonnen).toBe(20);
    expect(later).toEqual(eerst);
    await erbij(9);
    expect((await kijk(leider)).kwartaal?.onHold.totaal).toBe(15);
  });

  it('is er nog niet voordat een kwartaal voorbij is', async () => {
    expect((await kijk(ik, '2026-01-31')).kwartaal).toBeNull();
    const vandaag = (await eenPilot([5, { start: '2026-11-02' }])).ik;
    expect((await kijk(vandaag)).kwartaal).toBeNull();
  });
});

describe('status en gesprekken', () => {
  it('tellen wie loopt, met gesprekken in de gekozen periode', async () => {
    const zeven = ['2026-01-07', '2026-02-02', '2026-03-02', '2026-04-01', '2026-05-01', '2026-08-03', '2026-11-02'];
    const { ik } = await eenPilot(
      [5, { start: '2025-09-01', gesprekken: ['2025-12-01', '2026-10-07'] }],
      [6, { gesprekken: zeven }],
      [5, { gesprekken: ['2026-09-01'] }],
      [7, { gesprekken: [] }],
      [5, { gesprekken: ['2026-10-07'], opschorting: { van: '2026-11-01' } }],
      [5, { gesprekken: ['2026-03-02'], eind: '2026-10-31' }],
      [5, { start: '2026-12-01' }],
    );
    const jaar = await kijk(ik);
    expect(gevuld(jaar.status)).toEqual({ op_schema: 11, binnenkort: 5, over_tijd: 7, opgeschort: 5 });
    expect(gevuld(jaar.gesprekken)).toEqual({ 0: 7, 1: 10, 2: 5, 6: 6 });
    expect([jaar.begonnen, jaar.lopend, jaar.beeindigd, jaar.nogNietGestart]).toEqual([33, 28, 5, 5]);
    expect(gevuld((await kijk(ik, VANDAAG, 'kalenderjaar')).gesprekken)).toEqual({ 0: 7, 1: 15, 6: 6 });
  });

  it('staan er ook van een paar mensen, redenen niet', async () => {
    const { ik } = await eenPilot(
      [4, { gesprekken: ['2026-07-01'], onHold: { van: '2026-09-01' } }],
      [6, { gesprekken: ['2026-09-01'] }],
      [9, { gesprekken: ['2026-07-01', '2026-10-07'] }],
      [1, { eind: '2026-11-01', uitstroomreden: 'overleden' }],
    );
    const p = await kijk(ik);
    expect([p.begonnen, p.lopend, p.beeindigd]).toEqual([20, 19, 1]);
    expect(p.status.map((c) => c.aantal)).toEqual([9, 6, 4, 0]);
    expect(p.kwartaal).toMatchObject({ onHold: { totaal: null }, einde: null });
    expect(p.kwartaal?.onHold.redenen.every((c) => c.aantal === null)).toBe(true);
    // Vier van de negentien wachten.
    expect(p.opTijd.at(-1)).toEqual({ dag: VANDAAG, procent: 79, teVergelijken: false });
  });
});

describe('wie er op tijd gesproken is, per maand', () => {
  let ik: User;
  beforeAll(async () => {
    let aanpak: string;
    ({ ik, aanpak } = await eenPilot(
      [8, { start: '2026-02-02', gesprekken: ['2026-04-01', '2026-07-20', '2026-10-07'] }],
      [8, { start: '2026-02-02', gesprekken: ['2026-04-01', '2026-09-01'] }],
      [5, { start: '2026-09-07', eind: '2026-10-30' }],
    ));
    await alsSysteem('proef', async (tx) => {
      const { id } = await deAanpak(tx, aanpak);
      await tx.opschorting.create({
        data: { aanpakId: id, van: dag('2026-05-15'), tot: dag('2026-06-30'), reden: 'lockdown' },
      });
    });
  });

  it('staat er per maandeinde en op de dag zelf; niemand is niet te meten', async () => {
    const { opTijd } = await kijk(ik);
    const reeks = opTijd.map(({ dag: d, procent }) => [d, procent]);
    expect(reeks).toEqual([
      ['2025-11-30', null],
      ['2025-12-31', null],
      ['2026-01-31', null],
      ['2026-02-28', 100],
      ['2026-03-31', 100],
      ['2026-04-30', 100],
      // De aanpak is opgeschort: er loopt niemands klok.
      ['2026-05-31', null],
      ['2026-06-30', null],
      ['2026-07-31', 100],
      // 1 juli plus 47 dagen stilstand is 17 augustus: acht van de zestien zijn toen nog niet gesproken.
      ['2026-08-31', 50],
      ['2026-09-30', 100],
      ['2026-10-31', 100],
      [VANDAAG, 100],
    ]);
  });

  it('kijkt op een eerdere dag terug vanaf die dag', async () => {
    const { opTijd } = await kijk(ik, '2026-08-20');
    expect(opTijd).toHaveLength(13);
    expect(opTijd.at(-1)).toEqual({
      dag: '2026-08-20',
      procent: 50,
      teVergelijken: false,
    });
    expect(opTijd.at(-2)).toMatchObject({ dag: '2026-07-31' });
    expect(opTijd[0]?.dag).toBe('2025-08-31');
  });
});

it('een aanpak zonder deelnemers heeft overal nul', async () => {
  const { ik } = await eenPilot([2, { groep: 'controle' }]);
  const p = await kijk(ik);
  expect([p.begonnen, p.lopend, p.beeindigd, p.nogNietGestart, p.kwartaal]).toEqual([0, 0, 0, 0, null]);
  expect(p.instroom).toEqual([{ sleutel: '2026-11-01', aantal: 0 }]);
  expect([p.status, p.gesprekken].flat().every((c) => c.aantal === 0)).toBe(true);
  expect(p.opTijd.every((m) => m.procent === null)).toBe(true);
});
