import { describe, expect, it } from 'vitest';
import { schaal, stilstanden, streepjes } from './assen';
import { type Beeld, cellenVan, inWoorden, type Punt, vindBeeld } from './beeld';
import { radar } from './radar';
import { teken } from './teken';
import { BREED, breek, SMAL, strepen, type Tekening, type Vorm } from './tekening';
import { trap } from './trap';

const punt = (label: string, waarde: number | null, verder: Partial<Punt> = {}): Punt => ({
  label,
  waarde,
  tekst: waarde === null ? 'niet getoond' : String(waarde),
  ...verder,
});
const beeld = (verder: Partial<Beeld>): Beeld => ({
  naam: 'proef',
  vorm: 'kolommen',
  titel: 'Bevinding',
  koppen: ['Vak', 'Aantal'],
  punten: [],
  ...verder,
});

const plat = (vormen: readonly Vorm[]): Vorm[] => vormen.flatMap((v) => (v.soort === 'link' ? plat(v.vormen) : [v]));
const teksten = (t: Tekening) => plat(t.vormen).flatMap((v) => (v.soort === 'tekst' ? [v] : []));
const woorden = (t: Tekening) => teksten(t).map((v) => v.tekst);
const vlakken = (t: Tekening) => plat(t.vormen).flatMap((v) => (v.soort === 'vlak' && !v.rand ? [v] : []));
const gestreept = (t: Tekening) => plat(t.vormen).flatMap((v) => (v.soort === 'lijn' && v.streep ? [v] : []));

describe('de streep van de norm', () => {
  const verdeling = beeld({
    punten: [2, 3, 5, 1, 8, 0, 4].map((n, i) => punt(i === 6 ? '6 of meer' : String(i), n)),
    norm: { na: 4, tekst: 'norm: 4 per jaar' },
  });

  it.each([BREED, SMAL])(
    'staat tussen het vak onder de norm en het vak dat haar haalt, met haar naam (%i breed)',
    (breed) => {
      const t = teken(verdeling, breed);
      const [streep] = gestreept(t);
      const x = streep?.paden[0]?.[0]?.[0] ?? Number.NaN;
      const [, , , drie, vier] = vlakken(t);
      expect((drie?.x ?? 0) + (drie?.breed ?? 0)).toBeLessThan(x);
      expect(vier?.x).toBeGreaterThan(x);
      expect(x).toBeCloseTo((4 / 7) * breed, 5);
      expect(woorden(t)).toContain('norm: 4 per jaar');
    },
  );

  it('ligt bij staven tussen de klassen', () => {
    const t = teken({ ...verdeling, vorm: 'staven', norm: { na: 3, tekst: 'norm' } }, BREED);
    const y = gestreept(t)[0]?.paden[0]?.[0]?.[1] ?? Number.NaN;
    expect(vlakken(t)[2]?.y).toBeLessThan(y);
    expect(vlakken(t)[3]?.y).toBeGreaterThan(y);
  });
});

describe('een stilstand', () => {
  const maanden = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun'].map((kort, i) =>
    punt(`${kort} 2020`, i >= 2 && i <= 4 ? null : 60 + i, {
      kort,
      jaar: '2020',
      stil: i >= 2 && i <= 4 ? 'lockdown' : undefined,
    }),
  );

  it('is één gearceerd vak met zijn naam, van de eerste tot en met de laatste maand', () => {
    expect(stilstanden(maanden)).toEqual([{ van: 2, tot: 4, naam: 'lockdown' }]);
    for (const vorm of ['procenten', 'lijn'] as const) {
      const t = teken(beeld({ vorm, punten: maanden }), BREED);
      expect(woorden(t).filter((w) => w === 'lockdown')).toHaveLength(1);
      const [vak] = plat(t.vormen).flatMap((v) => (v.soort === 'vlak' && v.rand ? [v] : []));
      const stap = (BREED - (vorm === 'lijn' ? 42 : 40)) / 6;
      expect(vak?.breed).toBeCloseTo(3 * stap, 5);
      expect(vak?.x).toBeCloseTo(BREED - 4 * stap, 5);
    }
  });

  it('krijgt geen lege en geen volle staaf', () => {
    expect(vlakken(teken(beeld({ vorm: 'procenten', punten: maanden }), BREED))).toHaveLength(3);
  });

  it('heeft strepen die binnen haar vak blijven', () => {
    for (const [x, y] of strepen({ x: 10, y: 20, breed: 30, hoog: 50 }).flat()) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(40);
      expect(y).toBeGreaterThanOrEqual(20);
      expect(y).toBeLessThanOrEqual(70);
    }
  });
});

describe('de assen', () => {
  it('noemen elk jaar één keer, waar het begint', () => {
    const punten = ['2019-11', '2019-12', '2020-01', '2020-02', '2020-03'].map((m) =>
      punt(m, 1, { kort: m.slice(5), jaar: m.slice(0, 4) }),
    );
    const t = teken(beeld({ punten }), BREED);
    const jaren = teksten(t).filter((v) => /^20\d\d$/.test(v.tekst));
    expect(jaren.map((v) => v.tekst)).toEqual(['2019', '2020']);
    const januari = teksten(t).find((v) => v.tekst === '01');
    expect(jaren[1]?.x).toBeLessThan(januari?.x ?? 0);
  });

  it('laten op een telefoon woorden weg die niet naast elkaar passen', () => {
    const punten = Array.from({ length: 24 }, (_, i) => punt(`m${i}`, 1, { kort: `maand${i}` }));
    const getoond = (breed: number) => woorden(teken(beeld({ punten }), breed)).filter((w) => w.startsWith('maand'));
    expect(getoond(SMAL).length).toBeLessThan(getoond(BREED).length);
    expect(getoond(SMAL)[0]).toBe('maand0');
  });

  it.each([
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [37, [0, 10, 20, 30, 40]],
    [412, [0, 200, 400, 600]],
  ])('hebben een ronde schaal die %i bevat', (hoogste, verwacht) => {
    expect(streepjes(schaal(hoogste))).toEqual(verwacht);
  });
});

it('een week toont wat er kan, wat er nodig is en wat dat overlaat', () => {
  const week = (kort: string, jaar: string, delen: number[], ruimte: number) =>
    punt(kort, delen[0] ?? 0, { kort, jaar, delen, ruimte });
  const t = teken(
    beeld({
      vorm: 'weken',
      reeksen: [
        { naam: 'past', kleur: 'accent' },
        { naam: 'past niet', kleur: 'laat', gearceerd: true },
      ],
      punten: [week('52', '2026', [9, 0], 12), week('53', '2026', [4, 3], 4), week('1', '2027', [2, 0], 2)],
    }),
    BREED,
  );
  expect(woorden(t)).toEqual(expect.arrayContaining(['0', '5', '10', '15', 'over', '−3', '2026', '2027', 'past niet']));
  const over = teksten(t).filter((v) => v.vet && /^−?\d$/.test(v.tekst));
  expect(over.map((v) => [v.tekst, v.kleur])).toEqual([
    ['3', 'ink'],
    ['−3', 'laat'],
    ['0', 'ink'],
  ]);
});

describe('wat niet getoond wordt', () => {
  it.each(['staven', 'kolommen'] as const)(
    'is een vak met een streepjesrand, zonder hoogte die iets zegt: %s',
    (vorm) => {
      const t = teken(beeld({ vorm, punten: [punt('a', 12), punt('b', null)] }), BREED);
      expect(vlakken(t)).toHaveLength(1);
      expect(gestreept(t)).toHaveLength(1);
    },
  );

  it('is een gat in een lijn', () => {
    const punten = [punt('a', 50), punt('b', 60), punt('c', null), punt('e', 70)];
    const t = teken(beeld({ vorm: 'lijn', punten }), BREED);
    const [meting] = plat(t.vormen).flatMap((v) => (v.soort === 'lijn' && v.dik === 3 ? [v] : []));
    expect(meting?.paden.map((p) => new Set(p.map(([x]) => x)).size)).toEqual([2, 1]);
  });

  it('staat als woord in de tabel en niet als getal', () => {
    expect(cellenVan(punt('b', null))).toEqual([{ tekst: 'niet getoond', getal: null, href: undefined }]);
  });
});

it('geen vorm valt buiten de tekening', () => {
  const punten = Array.from({ length: 13 }, (_, i) =>
    punt(`punt ${i}`, i * 7, { kort: `m${i}`, delen: [i, 1], ruimte: 5 }),
  );
  for (const vorm of ['staven', 'kolommen', 'procenten', 'lijn', 'weken'] as const)
    for (const breed of [BREED, SMAL]) {
      const t = teken(beeld({ vorm, punten, norm: { na: 4, tekst: 'norm: 4' } }), breed);
      for (const v of vlakken(t)) {
        expect(v.x).toBeGreaterThanOrEqual(-0.01);
        expect(v.x + v.breed).toBeLessThanOrEqual(t.breed + 0.01);
        expect(v.y + v.hoog).toBeLessThanOrEqual(t.hoog + 0.01);
      }
    }
});

it('wat opengaat is een link om zijn vormen, alleen als er een naam bij staat', () => {
  const punten = [punt('a', 1, { href: '/a', noem: 'een' }), punt('b', 1, { href: '/b' })];
  expect(teken(beeld({ punten }), BREED).vormen.filter((v) => v.soort === 'link')).toMatchObject([
    { href: '/a', noem: 'een' },
  ]);
});

it('een plaatje is te vinden op zijn naam, en in woorden te horen', () => {
  const b = beeld({ punten: [punt('a', 3), punt('b', 4)], norm: { na: 1, tekst: 'norm' } });
  expect(vindBeeld([b], 'proef')).toBe(b);
  expect(vindBeeld([b], 'ander')).toBeNull();
  expect(vindBeeld([beeld({})], 'proef')).toBeNull();
  expect(inWoorden(b)).toBe('Bevinding. Met een streep na a: norm. a: 3. b: 4');
});

it('een as zonder waarde laat de vorm van de radar open', () => {
  const t = radar({ assen: ['a', 'b', 'c', 'd'], hoogste: 5, nu: { naam: 'nu', waarden: [5, 4, null, 2] } });
  const omtrek = t.vormen.flatMap((v) => (v.soort === 'lijn' && v.dik === 2 && v.paden.length > 1 ? [v] : []));
  expect(omtrek[0]?.paden).toHaveLength(2);
});

it('een trap loopt per stand naar zijn trede en dan door tot het einde, met de jaren ertussen', () => {
  const t = trap(
    {
      treden: ['een', 'twee', 'drie'],
      standen: [
        { deel: 0, trede: 1 },
        { deel: 0.5, trede: 3 },
      ],
      jaren: [{ deel: 0.4, jaar: '2020' }],
      begin: 'sep 2019',
      eind: 'vandaag',
    },
    BREED,
  );
  const lijn = t.vormen.find((v) => v.soort === 'lijn' && v.dik === 3);
  const pad = lijn?.soort === 'lijn' ? (lijn.paden[0] ?? []) : [];
  expect(pad.map(([, y]) => y)).toEqual([160, 160, 32, 32]);
  expect(pad.at(-1)?.[0]).toBe(BREED - 8);
  expect(woorden(t)).toContain('2020');
});

it('een lang woord breekt op spaties', () => {
  expect(breek('meer dan honderdvierentachtig dagen', 110)).toEqual(['meer dan', 'honderdvierentachtig', 'dagen']);
});
