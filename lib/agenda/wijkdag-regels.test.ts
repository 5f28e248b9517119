import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { type Plek, redenHier, sindsWanneer, type Wijkfeit, wieIsHier, woontIn } from './wijkdag-regels';

const VANDAAG = datum('2026-11-18');
const DINSDAG = datum('2026-11-24');
const POWER: Plek = { id: 'power', naam: 'Power-Noord', wijk: 'Noord-Noord, Velve', organisatieId: 'org' };
const feit = (wens: Partial<Wijkfeit> = {}): Wijkfeit => ({
  ...{ clientnummer: 'VIA-1', naam: 'A', wijk: null, ritmeLocatieIds: [], gepland: null, gezien: false },
  ...{ gesprekken: [], inzetten: [] },
  ...wens,
});
const gesprek = (dag: string, locatieId = 'power') => ({ locatieId, datum: datum(dag) });
const inzet = { organisatieId: 'org', instrument: 'Fietslessen' };

describe('waarom iemand hier te vinden is', () => {
  it.each<[string, Partial<Wijkfeit>, string | null]>([
    ['niets spreekt ervoor', {}, null],
    ['een afspraak hier op die dag', { gesprekken: [gesprek('2026-11-24')] }, 'afspraak'],
    ['een afspraak die dag ergens anders', { gesprekken: [gesprek('2026-11-24', 'elders')] }, null],
    ['iets wat hier loopt', { inzetten: [inzet] }, 'inzet'],
    ['iets wat bij een ander loopt', { inzetten: [{ ...inzet, organisatieId: 'ander' }] }, null],
    ['het ritme', { ritmeLocatieIds: ['elders', 'power'] }, 'ritme'],
    ['een gesprek hier, een half jaar geleden', { gesprekken: [gesprek('2026-05-18')] }, 'gesprek'],
    ['een gesprek hier, een dag langer geleden', { gesprekken: [gesprek('2026-05-17')] }, null],
    ['een afspraak hier op een andere dag', { gesprekken: [gesprek('2026-12-08')] }, 'gesprek'],
    ['in de wijk wonen', { wijk: ' noord-noord ' }, 'wijk'],
    ['in een andere wijk wonen', { wijk: 'Noord' }, null],
    ['de sterkste reden wint', { wijk: 'Velve', inzetten: [inzet], gesprekken: [gesprek('2026-11-24')] }, 'afspraak'],
  ])('%s', (_, wens, soort) => {
    expect(redenHier(POWER, feit(wens), DINSDAG, VANDAAG)?.soort ?? null).toBe(soort);
  });

  it('een gesprek telt een half jaar', () => expect(sindsWanneer(datum('2026-08-31'))).toBe('2026-02-28'));

  it('zonder organisatie of wijk bij de plek zegt een inzet of adres niets', () => {
    const kaal = { ...POWER, organisatieId: null, wijk: null };
    expect(redenHier(kaal, feit({ inzetten: [inzet], wijk: 'Velve' }), DINSDAG, VANDAAG)).toBeNull();
    expect([woontIn(kaal, null), woontIn(kaal, ''), woontIn(POWER, '')]).toEqual([false, false, false]);
  });

  it('wie er komt en wie er alleen woont staan apart, elk in de volgorde van de feiten', () => {
    const namen = (rijen: readonly { naam: string }[]) => rijen.map((r) => r.naam);
    const uit = wieIsHier(
      POWER,
      [feit({ naam: 'Woont', wijk: 'Velve' }), feit({ naam: 'Doet', inzetten: [inzet] }), feit({ naam: 'Elders' })],
      DINSDAG,
      VANDAAG,
    );
    expect([namen(uit.komt), namen(uit.woont)]).toEqual([['Doet'], ['Woont']]);
  });
});
