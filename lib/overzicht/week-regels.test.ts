import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Normfeiten } from '../domain/contactnorm';
import { datum, plusDagen } from '../domain/datum';
import type { Contactfeit } from '../domain/tellend-gesprek';
import { eenWeekEerder, teamweek, tweeWekenEerder, weekdeel, weekVan } from './week-regels';

const VANDAAG = datum('2026-11-18');
const gesprek = (dag: string): Contactfeit => ({
  datum: datum(dag),
  soort: 'gesprek',
  kanaal: 'telefonisch',
  status: 'gevoerd',
  metDerde: false,
  verkeerdGeregistreerd: false,
});
const feiten = (gesprekken: string[], anders: Partial<Normfeiten> = {}): Normfeiten => ({
  perJaar: 4,
  normen: [],
  start: datum('2026-01-05'),
  einddatum: null,
  contacten: gesprekken.map(gesprek),
  opschortingen: [],
  ...anders,
});
const uitlegOp = (op: string, uiterlijk: string) => ({
  op: datum(op),
  uiterlijk: datum(uiterlijk),
  reden: 'client_wil_later' as const,
  tot: datum('2026-12-01'),
});
const week = (norm: Normfeiten, uitleg: ReturnType<typeof uitlegOp>[] = []) => weekVan({ norm, uitleg }, VANDAAG);
const welke = (deel: object) =>
  Object.entries(deel)
    .filter(([, ja]) => ja)
    .map(([naam]) => naam);

describe('de week van één traject', () => {
  it.each<[string, ReturnType<typeof week>, string[], string[]]>([
    ['op schema', week(feiten(['2026-10-20'])), [], []],
    ['gisteren over tijd', week(feiten(['2026-08-16'])), ['kwam_over_tijd', 'over_tijd'], []],
    // Uiterlijk 11 november: die dag zelf nog niet.
    ['de eerste dag van de week', week(feiten(['2026-08-11'])), ['kwam_over_tijd', 'over_tijd'], []],
    ['een dag ervoor', week(feiten(['2026-08-10'])), ['over_tijd'], ['kwam_over_tijd', 'over_tijd']],
    ['lang over tijd', week(feiten(['2026-06-01'])), ['over_tijd', 'te_lang'], ['over_tijd', 'te_lang']],
    [
      'vandaag gesproken na lang wachten',
      week(feiten(['2026-06-01', '2026-11-18'])),
      ['gesproken'],
      ['over_tijd', 'te_lang'],
    ],
    ['een week geleden gesproken hoort bij vorige week', week(feiten(['2026-11-11'])), [], ['gesproken']],
    [
      'uitleg deze week',
      week(feiten(['2026-08-10']), [uitlegOp('2026-11-12', '2026-11-10')]),
      ['over_tijd', 'uitgelegd'],
      ['kwam_over_tijd', 'over_tijd'],
    ],
    [
      'uitleg bij een eerder wachten telt niet',
      week(feiten(['2026-11-02']), [uitlegOp('2026-11-12', '2026-10-01')]),
      [],
      [],
    ],
    [
      'intussen beëindigd',
      week(feiten(['2026-06-01'], { einddatum: datum('2026-11-15') })),
      [],
      ['over_tijd', 'te_lang'],
    ],
    ['nog niet begonnen', week(feiten([], { start: datum('2026-12-01') })), [], []],
  ])('%s', (_, { nu, toen }, dan, eerder) => {
    expect(welke(nu).sort()).toEqual(dan);
    expect(welke(toen).sort()).toEqual(eerder);
  });

  it('wat een week eerder "nu" was is nu "toen"', () => {
    const dagen = fc.array(
      fc.integer({ min: 0, max: 320 }).map((n) => plusDagen(datum('2026-01-05'), n)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(dagen, fc.integer({ min: 14, max: 320 }), (gesproken, n) => {
        const f = { norm: feiten([...gesproken].sort()), uitleg: [] };
        const dag = plusDagen(datum('2026-01-05'), n);
        expect(weekVan(f, dag).toen).toEqual(weekVan(f, plusDagen(dag, -7)).nu);
      }),
    );
  });
});

it('vorige week is zeven dagen terug, ook over een jaar heen', () =>
  expect(eenWeekEerder(datum('2027-01-03'))).toBe('2026-12-27'));
it('wie tot zover terug liep, telt nog mee in vorige week', () => expect(tweeWekenEerder(VANDAAG)).toBe('2026-11-04'));

it('een team telt wie er nu zijn en hoeveel dat er meer of minder zijn dan een week eerder', () => {
  const rijen = [['2026-08-16'], ['2026-08-10'], ['2026-06-01'], ['2026-06-01', '2026-11-18']].map((g, i) => ({
    i,
    week: week(feiten(g)),
  }));
  const t = teamweek(rijen);
  expect(Object.entries(t).map(([naam, d]) => [naam, d.aantal, d.verschil, d.wie.map((r) => r.i)])).toEqual([
    ['kwam_over_tijd', 1, 0, [0]],
    ['gesproken', 1, 1, [3]],
    ['uitgelegd', 0, 0, []],
    ['te_lang', 1, -1, [2]],
  ]);
  expect(weekdeel(rijen, 'over_tijd')).toMatchObject({ aantal: 3, verschil: 0 });
});
