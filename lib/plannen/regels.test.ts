import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import type { Leefgebied } from '../domain/leefgebieden';
import {
  ontbreekt,
  type Plandoel,
  type Planinhoud,
  type Planstap,
  vergelijkPlannen,
  vingerafdruk,
  zonderDoel,
} from './regels';

const VANDAAG = datum('2026-11-18');
const stap = (reeksId: string, wens: Partial<Planstap> = {}): Planstap => ({
  reeksId,
  tekst: `stap ${reeksId}`,
  wie: 'client',
  wieNaam: null,
  voor: null,
  ...wens,
});
const doel = (reeksId: string, stappen: Planstap[] = [], leefgebied: Leefgebied = 1, tekst = reeksId): Plandoel => ({
  reeksId,
  leefgebied,
  tekst,
  stappen,
});
const plan = (wens: Partial<Planinhoud> = {}): Planinhoud => ({
  nummer: 1,
  richting: 'ladder',
  trede: 3,
  afspraken: null,
  evaluatieOp: datum('2027-02-18'),
  watVeranderde: null,
  doelen: [doel('a', [stap('1')])],
  instrumenten: [],
  ...wens,
});

describe('wat er ontbreekt om vast te stellen', () => {
  it.each<[string, Partial<Planinhoud>, string[]]>([
    ['niets bij een doel met een stap', {}, []],
    ['een richting', { richting: null, trede: null }, ['richting']],
    ['een doel', { doelen: [] }, ['doel']],
    ['een stap bij een doel', { doelen: [doel('a')] }, ['stap']],
    ['niets als één van twee doelen een stap heeft', { doelen: [doel('a'), doel('b', [stap('1')])] }, []],
    ['geen doel bij rust en herstel', { richting: 'rust_en_herstel', trede: null, doelen: [] }, []],
    [
      'een evaluatie, ook bij rust en herstel',
      { richting: 'rust_en_herstel', doelen: [], evaluatieOp: null },
      ['evaluatie'],
    ],
    ['een evaluatie die niet voorbij is', { evaluatieOp: datum('2026-11-17') }, ['evaluatie_voorbij']],
    ['niets als de evaluatie vandaag is', { evaluatieOp: VANDAAG }, []],
    ['wat er veranderde, vanaf versie 2', { nummer: 2 }, ['wat_veranderde']],
    ['niets als er staat wat er veranderde', { nummer: 2, watVeranderde: 'Een stap erbij.' }, []],
    ['wie iemand anders is', { doelen: [doel('a', [stap('1', { wie: 'ander' })])] }, ['wie']],
    ['niets als dat er staat', { doelen: [doel('a', [stap('1', { wie: 'ander', wieNaam: 'Ans' })])] }, []],
    [
      'alles van een leeg concept',
      { nummer: 2, richting: null, doelen: [], evaluatieOp: null },
      ['richting', 'doel', 'evaluatie', 'wat_veranderde'],
    ],
  ])('%s', (_, wens, verwacht) => {
    expect(ontbreekt(plan(wens), VANDAAG).map((o) => o.soort)).toEqual(verwacht);
  });
});

it('een leefgebied met score 1 of 2 zonder doel wordt genoemd; de rest niet', () => {
  const scores = [1, 2, 3, null, 2].map((score, i) => ({ gebied: (i + 1) as Leefgebied, score }));
  expect(zonderDoel(scores, [])).toEqual([1, 2, 5]);
  expect(zonderDoel(scores, [{ leefgebied: 2 }, { leefgebied: 8 }])).toEqual([1, 5]);
});

describe('twee versies naast elkaar', () => {
  const een = plan({
    doelen: [doel('a', [stap('1'), stap('2'), stap('3')]), doel('b', [stap('4')])],
    instrumenten: [{ id: 'x', naam: 'fietslessen', waarvoor: null }],
  });

  it('een doel of stap hoort bij zichzelf op zijn reeks, ook met een andere tekst of plaats', () => {
    const twee = plan({
      doelen: [
        doel('c', [stap('5')]),
        doel('a', [stap('3'), stap('1', { voor: datum('2026-12-01') }), stap('6')], 1, 'anders gezegd'),
      ],
      instrumenten: [{ id: 'x', naam: 'fietslessen', waarvoor: 'naar het werk' }],
      trede: 4,
    });
    const verschil = vergelijkPlannen(een, twee);
    const kort = verschil.doelen.map((d) => [
      (d.twee ?? d.een)?.reeksId,
      d.verandering,
      d.stappen.map((s) => `${(s.twee ?? s.een)?.reeksId} ${s.verandering}`),
    ]);
    expect(kort).toEqual([
      ['c', 'nieuw', ['5 nieuw']],
      ['b', 'vervallen', ['4 vervallen']],
      ['a', 'gewijzigd', ['3 gelijk', '2 vervallen', '1 gewijzigd', '6 nieuw']],
    ]);
    expect(verschil.instrumenten.map((i) => i.verandering)).toEqual(['gewijzigd']);
    expect(verschil).toMatchObject({ richting: true, afspraken: false, evaluatieOp: false });
  });

  const reeksen = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  it('elk doel van beide versies staat er precies één keer, en met zichzelf vergeleken verandert er niets', () => {
    fc.assert(
      fc.property(reeksen, reeksen, (oud, nieuw) => {
        const [p, q] = [plan({ doelen: oud.map((r) => doel(r)) }), plan({ doelen: nieuw.map((r) => doel(r)) })];
        const paren = vergelijkPlannen(p, q).doelen;
        expect(paren.flatMap((d) => (d.een ? [d.een.reeksId] : [])).sort()).toEqual([...oud].sort());
        expect(paren.flatMap((d) => (d.twee ? [d.twee.reeksId] : []))).toEqual(nieuw);
        expect(vergelijkPlannen(p, p).doelen.every((d) => d.verandering === 'gelijk')).toBe(true);
      }),
    );
  });
});

it('een vingerafdruk is hetzelfde bij dezelfde inhoud, anders bij een andere, en past in een versie', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (inhoud) => {
      const getal = vingerafdruk(inhoud);
      expect(getal).toBe(vingerafdruk([...inhoud]));
      expect(getal).not.toBe(vingerafdruk([...inhoud, 'x']));
      expect(Number.isInteger(getal) && getal >= 1 && getal <= 2_147_483_647).toBe(true);
    }),
  );
});
