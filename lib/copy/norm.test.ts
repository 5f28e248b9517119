import { describe, expect, it } from 'vitest';
import {
  assessContactnorm,
  GESPREKKEN_PER_JAAR,
  intervalMaanden,
  type Normfeiten,
  telGesprekken,
} from '../domain/contactnorm';
import { type Datum, datum } from '../domain/datum';
import { streefdatum } from '../domain/planning';
import {
  dagenTekst,
  intervalTekst,
  nogTeGaanTekst,
  normRegels,
  normTekst,
  normVerloop,
  redenTekst,
  ritmeTekst,
  stilstandTekst,
  tellingTekst,
} from './norm';

const LOCKDOWN = { van: datum('2020-03-16'), tot: datum('2020-05-31') };
const gesprek = (d: string) => ({
  datum: datum(d),
  soort: 'gesprek' as const,
  kanaal: 'telefonisch' as const,
  metDerde: false,
  status: 'gevoerd' as const,
  verkeerdGeregistreerd: false,
});
const feiten = (wens: Partial<Normfeiten> = {}): Normfeiten => ({
  perJaar: 4,
  normen: [],
  start: datum('2020-01-06'),
  einddatum: null,
  contacten: [],
  opschortingen: [],
  ...wens,
});
const reden = (wens: Partial<Normfeiten>, stilstand?: string) => {
  const norm = assessContactnorm(feiten(wens), datum('2020-12-31'));
  return norm.reden && redenTekst(norm.reden, stilstand);
};

describe('waar de uiterlijke datum op rust', () => {
  it('noemt het laatste gesprek, het interval en de dagen die niet meetelden', () => {
    const wens = { contacten: [gesprek('2020-01-20')], opschortingen: [LOCKDOWN] };
    expect(reden(wens, 'dagen lockdown')).toBe(
      'laatste gesprek 20 januari 2020, plus drie maanden en 77 dagen lockdown',
    );
    expect(reden(wens)).toBe('laatste gesprek 20 januari 2020, plus drie maanden en 77 opgeschorte dagen');
    expect(assessContactnorm(feiten(wens), datum('2020-12-31')).uiterlijk).toBe('2020-07-06');
  });
  it('noemt de start zolang er geen gesprek was', () =>
    expect(reden({})).toBe('start op 6 januari 2020, plus drie maanden'));
  it('noemt een eerder gesprek zonder het het laatste te noemen', () =>
    expect(
      reden({
        normen: [{ vanaf: datum('2020-02-01'), perJaar: 12 }],
        contacten: [gesprek('2020-01-20'), gesprek('2020-02-03')],
      }),
    ).toBe('gesprek op 20 januari 2020, plus drie maanden'));
  it('noemt één dag in het enkelvoud', () =>
    expect(reden({ opschortingen: [{ van: datum('2020-02-03'), tot: datum('2020-02-03') }] })).toMatch(
      /plus drie maanden en 1 opgeschorte dag$/,
    ));
  it('is er niet als de klok stilstaat zonder einde', () =>
    expect(reden({ opschortingen: [{ van: datum('2020-03-16'), tot: null }] })).toBeNull());
});

const REEKS = {
  perJaar: 4,
  normen: [
    { vanaf: datum('2027-01-01'), perJaar: 1 },
    { vanaf: datum('2027-07-01'), perJaar: 6 },
  ],
} as const;

describe('norm en interval in woorden', () => {
  it.each([
    [1, 'één gesprek per jaar', 'een jaar'],
    [2, 'twee gesprekken per jaar', 'zes maanden'],
    [3, 'drie gesprekken per jaar', 'vier maanden'],
    [4, 'vier gesprekken per jaar', 'drie maanden'],
    [6, 'zes gesprekken per jaar', 'twee maanden'],
    [12, 'twaalf gesprekken per jaar', 'een maand'],
  ] as const)('%i per jaar', (n, norm, interval) => {
    expect(normTekst(n)).toBe(norm);
    expect(intervalTekst(intervalMaanden(n))).toBe(interval);
  });
  it.each([
    ['2026-12-31', 'vier gesprekken per jaar, vanaf 1 januari 2027 één, vanaf 1 juli 2027 zes'],
    ['2027-01-01', 'één gesprek per jaar, vanaf 1 juli 2027 zes'],
    ['2027-07-01', 'zes gesprekken per jaar'],
  ])('op %s: wat er geldt en wat er vaststaat', (dag, tekst) => expect(normVerloop(REEKS, datum(dag))).toBe(tekst));
  it('elke norm op een regel, en een enige zonder dag', () => {
    expect(normRegels(REEKS)).toEqual([
      'vier gesprekken per jaar, vanaf het begin',
      'één gesprek per jaar, vanaf 1 januari 2027',
      'zes gesprekken per jaar, vanaf 1 juli 2027',
    ]);
    expect(normRegels({ perJaar: 4, normen: [] })).toEqual(['vier gesprekken per jaar']);
  });
  it('voor elke norm die er is', () => {
    for (const n of GESPREKKEN_PER_JAAR)
      expect(`${normTekst(n)} ${intervalTekst(intervalMaanden(n))}`).not.toMatch(/undefined|\d/);
  });
});

describe('het merkje', () => {
  it.each([
    ['over_tijd', -17, '17 dagen over tijd'],
    ['over_tijd', -1, '1 dag over tijd'],
    ['binnenkort', 0, 'vandaag'],
    ['binnenkort', 1, 'morgen'],
    ['binnenkort', 6, 'over 6 dagen'],
    ['opgeschort', null, 'klok staat stil'],
  ] as const)('%s, %s dagen', (status, dagen, tekst) => expect(dagenTekst({ status, dagen })).toBe(tekst));
});

describe('de telling', () => {
  const jaar = { van: datum('2020-01-06'), tot: datum('2021-01-05') };
  const telling = (wens: Partial<Normfeiten>) => telGesprekken(feiten(wens), jaar, datum('2020-12-31'));
  it('is k van n', () => {
    const t = telling({ contacten: [gesprek('2020-01-20'), gesprek('2020-09-30')] });
    expect(tellingTekst(t)).toBe('2 van 4');
    expect(nogTeGaanTekst(t)).toBe('nog 2 te gaan tot en met 5 januari 2021');
    expect(stilstandTekst(t)).toBe('');
  });
  it('zegt wat de norm vroeg als het er meer zijn', () =>
    expect(tellingTekst({ gevoerd: 4, vereist: 3 })).toBe('4, norm 3'));
  it('is niet meer te gaan als het jaar om is', () =>
    expect(nogTeGaanTekst(telGesprekken(feiten({}), jaar, datum('2021-01-05')))).toBe(''));
  it('zegt waarom er minder nodig is', () =>
    expect(stilstandTekst(telling({ opschortingen: [LOCKDOWN] }), 'dagen lockdown')).toBe(
      '77 dagen lockdown tellen niet mee: 3 in plaats van 4',
    ));
  it('zwijgt over stilstand die niets verandert', () =>
    expect(stilstandTekst(telling({ opschortingen: [{ van: datum('2020-03-16'), tot: datum('2020-03-20') }] }))).toBe(
      '',
    ));
});

describe('het ritme', () => {
  const vandaag = datum('2026-11-18');
  const bij = (norm: string | null, ritme: string | null) => streefdatum(norm as Datum | null, ritme as Datum | null);
  it('wordt alleen genoemd als het eerder is dan de norm', () => {
    expect(ritmeTekst(bij('2027-01-07', '2026-11-22'), 3, vandaag)).toBe(
      'afgesproken ritme: 22 november 2026 (over 4 dagen)',
    );
    expect(ritmeTekst(bij('2026-11-20', '2026-11-22'), 3, vandaag)).toBe('');
    expect(ritmeTekst(bij('2026-11-22', '2026-11-22'), 3, vandaag)).toBe('');
    expect(ritmeTekst(bij('2027-01-07', null), null, vandaag)).toBe('');
    expect(ritmeTekst(null, 3, vandaag)).toBe('');
  });
});
