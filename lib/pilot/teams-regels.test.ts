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
    expect(noord?.gehaaldDeel).toEqual(60);
    expect(zuid).toMatchObject({
      team: 'Zuid',
      lopend: 10,
      overTijd: 10,
      overTijdDeel: 100,
      gehaald: 0,
      gehaaldDeel: 0,
    });
  });

  it('laten ook een paar mensen zien: hoe het met de norm staat is per nummer bekend', () => {
    const [noord] = tel([
      { team: 'Noord', aantal: 1, status: 'over_tijd', gevoerd: 0, vereist: 0 },
      { team: 'Noord', aantal: 2, status: 'op_schema', gevoerd: 1, vereist: 0 },
    ]);
    expect(noord).toMatchObject({ lopend: 3, overTijd: 1, overTijdDeel: 33, vereist: 0, gehaaldDeel: null });
  });
});
