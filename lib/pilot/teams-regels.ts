/** Teams naast elkaar voor wie alleen cijfers mag zien: aantallen per team. Zuiver. */
import { procentVan } from '../domain/kleine-cellen';
import { hoortIn, type Telbaar } from '../domain/teamlijst';

type Geteld = { lopend: number; gesprekken: number; overTijd: number; gehaald: number; vereist: number };

export type Teamcijfers = {
  team: string;
  lopend: number;
  gesprekken: number;
  overTijd: number;
  overTijdDeel: number | null;
  /** Hoeveel de norm haalden, van wie er in de periode iets moest. */
  gehaald: number;
  vereist: number;
  gehaaldDeel: number | null;
};

type Deelnemer = Pick<Telbaar, 'status' | 'telling'>;

export function maakTeams() {
  const teams = new Map<string, Geteld>();

  function tel(team: string, d: Deelnemer): void {
    const t = teams.get(team) ?? { lopend: 0, gesprekken: 0, overTijd: 0, gehaald: 0, vereist: 0 };
    const rij = { ...d, dagen: null, gepland: null, onHold: false };
    t.lopend += 1;
    t.gesprekken += d.telling.gevoerd;
    if (d.status === 'over_tijd') t.overTijd += 1;
    if (d.telling.vereist > 0) t.vereist += 1;
    if (hoortIn('norm_gehaald', rij)) t.gehaald += 1;
    teams.set(team, t);
  }

  /** Telt op wat er al geteld is. */
  function telBij(team: string, erbij: (wat: keyof Geteld) => number): void {
    const t = teams.get(team) ?? { lopend: 0, gesprekken: 0, overTijd: 0, gehaald: 0, vereist: 0 };
    for (const wat of Object.keys(t) as (keyof Geteld)[]) t[wat] += erbij(wat);
    teams.set(team, t);
  }

  const klaar = (): Teamcijfers[] =>
    [...teams]
      .sort(([a], [b]) => a.localeCompare(b, 'nl'))
      .map(([team, t]) => ({
        ...{ team, ...t },
        overTijdDeel: procentVan(t.overTijd, t.lopend),
        gehaaldDeel: procentVan(t.gehaald, t.vereist),
      }));

  return { tel, telBij, klaar };
}
