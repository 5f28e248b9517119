/** Teams naast elkaar voor wie alleen cijfers mag zien: aantallen per team, zonder kleine groepen. Zuiver. */
import { type Aandeel, aandeel, houdKleineCellenAchter } from '../domain/kleine-cellen';
import { hoortIn, type Telbaar } from '../domain/teamlijst';

type Geteld = { lopend: number; gesprekken: number; overTijd: number; gehaald: number; vereist: number };

export type Teamcijfers = {
  team: string;
  /** null: te weinig mensen in dit team om iets van te laten zien. */
  lopend: number | null;
  gesprekken: number | null;
  overTijd: number | null;
  overTijdDeel: Aandeel;
  /** Hoeveel de norm haalden, van wie er in de periode iets moest. */
  gehaald: number | null;
  vereist: number | null;
  gehaaldDeel: Aandeel;
};

type Deelnemer = Pick<Telbaar, 'status' | 'telling'>;

/**
 * Welke teams bij deze maat niets laten zien: geen van de groepen die uit haar getallen te rekenen zijn mag klein zijn, en blijft er maar één team
 * verborgen, dan volgt het uit het totaal.
 */
function verborgen(teams: readonly Geteld[], ...groepen: ((t: Geteld) => number)[]): boolean[] {
  const reeksen = groepen.map((groep) => houdKleineCellenAchter(teams.map(groep)));
  return teams.map((_, i) => reeksen.some((reeks) => reeks[i] === null));
}

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

  function klaar(): Teamcijfers[] {
    const rijen = [...teams].sort(([a], [b]) => a.localeCompare(b, 'nl'));
    const alle = rijen.map(([, t]) => t);
    const dicht = {
      lopend: verborgen(alle, (t) => t.lopend),
      overTijd: verborgen(
        alle,
        (t) => t.overTijd,
        (t) => t.lopend - t.overTijd,
      ),
      gehaald: verborgen(
        alle,
        (t) => t.gehaald,
        (t) => t.vereist - t.gehaald,
        (t) => t.vereist,
        // Wie er niets hoefde.
        (t) => t.lopend - t.vereist,
      ),
    };
    return rijen.map(([team, t], i) => {
      const [a, b, c] = [dicht.lopend[i], dicht.lopend[i] || dicht.overTijd[i], dicht.lopend[i] || dicht.gehaald[i]];
      return {
        team,
        lopend: a ? null : t.lopend,
        gesprekken: a ? null : t.gesprekken,
        overTijd: b ? null : t.overTijd,
        overTijdDeel: b ? null : aandeel(t.overTijd, t.lopend),
        gehaald: c ? null : t.gehaald,
        vereist: c ? null : t.vereist,
        gehaaldDeel: c ? null : aandeel(t.gehaald, t.vereist),
      };
    });
  }

  return { tel, telBij, klaar };
}
