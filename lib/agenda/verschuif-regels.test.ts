import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grens, metPijltje, type Plek, verleng, versleep, zelfdePlek } from './verschuif-regels';

const GRENS: Grens = { eersteDag: 2, laatsteDag: 4, begin: 540, einde: 1020 };
const VAN: Plek = { dag: 2, begin: 610, duur: 45 };

describe('slepen', () => {
  it.each([
    ['komt op het dichtstbijzijnde kwartier', { dag: 3, minuten: 28 }, { dag: 3, begin: 645 }],
    ['naar een andere dag laat de tijd precies zoals zij was', { dag: 4, minuten: 3 }, { dag: 4, begin: 610 }],
    ['komt niet op een dag die voorbij of niet te zien is', { dag: 0, minuten: 0 }, { dag: 2, begin: 610 }],
    ['komt niet voor het eerste uur', { dag: 2, minuten: -900 }, { dag: 2, begin: 540 }],
    ['begint voor het laatste uur voorbij is', { dag: 9, minuten: 900 }, { dag: 4, begin: 1005 }],
  ])('%s', (_, stap, naar) => {
    expect(versleep(VAN, stap, GRENS)).toEqual({ ...VAN, ...naar });
  });

  it.each([
    ['langer: het einde op een kwartier', 20, 65],
    ['korter', -30, 20],
    ['nooit korter dan een kwartier', -300, 15],
    ['nooit voorbij het raster', 900, 410],
    ['een trilling verandert niets', 5, 45],
  ])('%s', (_, minuten, duur) => {
    expect(verleng(VAN, minuten, GRENS)).toEqual({ ...VAN, duur });
  });
});

describe('met de pijltjes', () => {
  it.each([
    ['ArrowDown', false, { begin: 615 }],
    ['ArrowUp', false, { begin: 600 }],
    ['ArrowRight', false, { dag: 3 }],
    ['ArrowLeft', false, { dag: 2 }],
    ['ArrowDown', true, { duur: 50 }],
    ['ArrowUp', true, { duur: 35 }],
  ])('%s (Shift: %s)', (toets, shift, anders) => {
    expect(metPijltje(VAN, toets, shift, GRENS)).toEqual({ ...VAN, ...anders });
  });

  it('een andere toets doet niets', () => {
    expect(metPijltje(VAN, 'a', false, GRENS)).toBeNull();
    expect(metPijltje(VAN, 'ArrowRight', true, GRENS)).toBeNull();
  });

  it('blijft waar het ook heen gaat binnen het raster, op een kwartier', () => {
    const toetsen = fc.array(
      fc.tuple(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'), fc.boolean()),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(toetsen, (stappen) => {
        let p: Plek = { dag: 3, begin: 600, duur: 60 };
        for (const [toets, shift] of stappen) p = metPijltje(p, toets, shift, GRENS) ?? p;
        expect(p.dag).toBeGreaterThanOrEqual(2);
        expect(p.dag).toBeLessThanOrEqual(4);
        expect(p.begin).toBeGreaterThanOrEqual(540);
        expect(p.begin).toBeLessThan(1020);
        expect([p.begin % 15, p.duur % 15]).toEqual([0, 0]);
        expect(p.duur).toBeGreaterThanOrEqual(15);
      }),
    );
  });
});

it('alleen met dezelfde dag, tijd en duur is er niets verschoven', () => {
  const plek = { dag: 1, begin: 600, duur: 45 };
  expect(zelfdePlek(plek, { ...plek })).toBe(true);
  for (const anders of [{ dag: 2 }, { begin: 615 }, { duur: 60 }])
    expect([anders, zelfdePlek(plek, { ...plek, ...anders })]).toEqual([anders, false]);
});
