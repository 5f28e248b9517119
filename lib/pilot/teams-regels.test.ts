import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Telling } from '../domain/contactnorm';
import type { Telbaar } from '../domain/teamlijst';
import { maakTeams } from './teams-regels';

const telling = (gevoerd: number, vereist: number): Telling =>
  ({ gevoerd, vereist, gehaald: gevoerd >= vereist, loopt: false }) as Telling;
type Groep = { team: string; aantal: number; status: Telbaar['status']; gevoerd: number; vereist?: number };

function tel(groepen: readonly Groep[]) {
  const teams = maakTeams();
  for (const { team, aantal, status, gevoerd, vereist = 4 } of groepen)
    for (let i = 0; i < aantal; i++) teams.tel(team, { status, telling: telling(gevoerd, vereist) });
  return teams.klaar();
}

describe('teams naast elkaar', () => {
  it('tellen deelnemers, gesprekken, over tijd en wie de norm haalde', () => {
    const [noord, zuid] = tel([
      { team: 'Zuid', aantal: 10, status: 'over_tijd', gevoerd: 2 },
      { team: 'Noord', aantal: 12, status: 'op_schema', gevoerd: 4 },
      { team: 'Noord', aantal: 8, status: 'over_tijd', gevoerd: 1 },
    ]);
    expect(noord).toMatchObject({ team: 'Noord', lopend: 20, gesprekken: 56, overTijd: 8, gehaald: 12, vereist: 20 });
    expect(noord?.gehaaldDeel).toEqual({ procent: 60, tenMinste: false });
    expect(zuid).toMatchObject({ team: 'Zuid', lopend: 10, overTijd: 10, gehaald: 0 });
  });

  it('laten van een paar mensen niets zien, en dan ook niet van het team waaruit zij te rekenen zijn', () => {
    const [noord, oost, zuid] = tel([
      { team: 'Noord', aantal: 17, status: 'op_schema', gevoerd: 4 },
      { team: 'Noord', aantal: 3, status: 'over_tijd', gevoerd: 4 },
      { team: 'Oost', aantal: 20, status: 'op_schema', gevoerd: 4 },
      { team: 'Oost', aantal: 6, status: 'over_tijd', gevoerd: 4 },
      { team: 'Zuid', aantal: 30, status: 'op_schema', gevoerd: 4 },
      { team: 'Zuid', aantal: 20, status: 'over_tijd', gevoerd: 4 },
    ]);
    expect([noord?.overTijd, oost?.overTijd, zuid?.overTijd]).toEqual([null, null, 20]);
    expect([noord?.lopend, oost?.lopend, zuid?.lopend]).toEqual([20, 26, 50]);
  });

  it('laten niet uitrekenen hoeveel er niets hoefden, als dat er weinig zijn', () => {
    const groep = (team: string, aantal: number, vereist: number): Groep => ({
      ...{ team, aantal, vereist },
      status: 'op_schema',
      gevoerd: 4,
    });
    const uit = tel([
      groep('Noord', 20, 4),
      groep('Noord', 2, 0),
      groep('Oost', 20, 4),
      groep('Zuid', 20, 4),
      groep('Zuid', 9, 0),
    ]);
    expect(uit.map((t) => [t.lopend, t.vereist, t.gehaald])).toEqual([
      [22, null, null],
      [20, 20, 20],
      [29, null, null],
    ]);
  });

  it('zijn samen nooit tot minder dan vijf mensen terug te rekenen', () => {
    const groep = fc.record({ over: fc.integer({ min: 0, max: 14 }), op: fc.integer({ min: 0, max: 14 }) });
    fc.assert(
      fc.property(fc.array(groep, { minLength: 2, maxLength: 6 }), (groepen) => {
        const gezien = tel(
          groepen.flatMap(({ over, op }, i): Groep[] => [
            { team: `T${i}`, aantal: over, status: 'over_tijd', gevoerd: 0 },
            { team: `T${i}`, aantal: op, status: 'op_schema', gevoerd: 4 },
          ]),
        );
        for (const t of gezien) {
          const echt = groepen[Number(t.team.slice(1))];
          if (t.overTijd === null || t.lopend === null || !echt) continue;
          for (const n of [t.overTijd, t.lopend - t.overTijd, t.lopend]) expect(n === 0 || n >= 5).toBe(true);
        }
        const dicht = gezien.filter((t) => t.overTijd === null).map((t) => groepen[Number(t.team.slice(1))]?.over ?? 0);
        // Eén verborgen team volgt uit het totaal.
        if (gezien.length > 1 && dicht.some((n) => n > 0)) expect(dicht.length).toBeGreaterThan(1);
      }),
    );
  });
});
