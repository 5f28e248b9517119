import { beforeAll, describe, expect, it } from 'vitest';
import { eenProefteam, type Proefteam } from '../../prisma/proef/proefteam';
import { VANDAAG } from '../../prisma/proef/stand';
import { datum } from '../domain/datum';
import { TEAMLIJSTEN } from '../domain/teamlijst';
import { PERIODEN } from '../domain/venster';
import { getTeam, getTeamlijst } from './queries';
import { teamfilterSchema } from './schema';

let p: Proefteam;
beforeAll(async () => {
  p = await eenProefteam();
});

const MOMENTEN = [VANDAAG, datum('2026-11-17'), datum('2026-09-15'), datum('2026-02-01')];
const GEVALLEN = MOMENTEN.flatMap((peildatum) => PERIODEN.map((periode) => [peildatum, periode] as const));

describe.each(GEVALLEN)('op %s over %s', (peildatum, periode) => {
  const filter = (wens: object = {}) => ({ ...teamfilterSchema.parse({ periode, ...wens }), peildatum });
  const lengte = async (wens: object) => (await getTeamlijst(p.ik, filter(wens), VANDAAG))?.rijen.length;
  const kijk = async () => {
    const team = await getTeam(p.ik, filter(), VANDAAG);
    if (!team) throw new Error('Er is geen team');
    return team;
  };

  it('is elk getal van het team de lengte van zijn lijst', async () => {
    const { aantallen } = await kijk();
    for (const lijst of TEAMLIJSTEN) expect([lijst, await lengte({ lijst })]).toEqual([lijst, aantallen[lijst]]);
  });

  it('en elk getal en elk vak van een begeleider', async () => {
    const { regels } = await kijk();
    expect(regels.length).toBeGreaterThan(0);
    for (const r of regels) {
      const aantallen = Object.entries(r.aantallen);
      expect(aantallen).toHaveLength(TEAMLIJSTEN.length - 1);
      for (const [lijst, aantal] of aantallen)
        expect([r.naam, lijst, await lengte({ lijst, begeleider: r.id })]).toEqual([r.naam, lijst, aantal]);
      for (const [gesprekken, aantal] of r.verdeling.entries())
        expect([r.naam, gesprekken, await lengte({ begeleider: r.id, gesprekken })]).toEqual([
          r.naam,
          gesprekken,
          aantal,
        ]);
    }
  });

  it('en wie geen begeleider heeft, lopend en nog niet gestart', async () => {
    const { zonderBegeleider, aantallen, regels } = await kijk();
    expect(await lengte({ begeleider: 'geen' })).toBe(zonderBegeleider.length);
    // Niemand valt ertussenuit: wie loopt of begint hoort bij een begeleider of staat bovenaan.
    const bijIemand = regels.reduce((som, r) => som + r.aantallen.lopend + r.aantallen.nog_niet_gestart, 0);
    expect(bijIemand + zonderBegeleider.length).toBe(aantallen.lopend + aantallen.nog_niet_gestart);
  });
});

it('de lijst staat op volgorde van wie het eerst aan de beurt is, met iedereen om op te filteren', async () => {
  const gezien = await getTeamlijst(p.ik, { ...teamfilterSchema.parse({}), peildatum: VANDAAG }, VANDAAG);
  expect(gezien?.rijen.slice(0, 4).map((r) => r.naam)).toEqual(['A Nooit', 'A Vijftien', 'A Veertien', 'A Binnenkort']);
  expect(gezien?.begeleiders.map((b) => b.naam)).toEqual(['Burak', 'Nora', 'Sanne']);
});
