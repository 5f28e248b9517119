import { describe, expect, it } from 'vitest';
import { leesRecords } from './csv';

async function* regels(...tekst: string[]) {
  yield* tekst;
}

const lees = async (...tekst: string[]) => {
  const records = [];
  for await (const record of leesRecords(regels(...tekst))) records.push(record);
  return records;
};

describe('leesRecords', () => {
  it('telt regels van het bestand, ook als een cel regeleinden bevat', async () => {
    expect(await lees('a,b', '"een', 'twee",2', '', 'c,3')).toEqual([
      { regel: 1, ruw: 'a,b', cellen: ['a', 'b'] },
      { regel: 2, ruw: '"een\ntwee",2', cellen: ['een\ntwee', '2'] },
      { regel: 5, ruw: 'c,3', cellen: ['c', '3'] },
    ]);
  });

  it('leest verdubbelde aanhalingstekens, en een los aanhalingsteken midden in een cel', async () => {
    expect(await lees('"zij zei ""ja""",1', 'buis 5" lang,2')).toMatchObject([
      { cellen: ['zij zei "ja"', '1'] },
      { cellen: ['buis 5" lang', '2'] },
    ]);
  });

  it('verliest aan een aanhalingsteken dat niet dichtgaat alleen die ene regel', async () => {
    expect(await lees('a,1', '"b,2', 'c,3', 'd,4')).toMatchObject([
      { regel: 1, cellen: ['a', '1'] },
      { regel: 2, ruw: '"b,2', fout: expect.any(String) },
      { regel: 3, cellen: ['c', '3'] },
      { regel: 4, cellen: ['d', '4'] },
    ]);
  });

  it('ziet aan de kop wat de kolommen scheidt', async () => {
    expect(await lees('a;b', '1,5;"x;y"')).toMatchObject([{ cellen: ['a', 'b'] }, { cellen: ['1,5', 'x;y'] }]);
    expect(await lees('a\tb', '1,5\t2;3')).toMatchObject([{ cellen: ['a', 'b'] }, { cellen: ['1,5', '2;3'] }]);
  });

  it('gaat verder na een cel waarachter nog tekst staat', async () => {
    expect(await lees('"b" x,2', 'c,3')).toMatchObject([{ regel: 1 }, { regel: 2, cellen: ['c', '3'] }]);
  });
});
