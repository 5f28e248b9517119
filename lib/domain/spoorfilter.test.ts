import { describe, expect, it } from 'vitest';
import { filterVan, SPOORKEUZES } from './spoorfilter';

const TEAM = '01a20337-f0e9-72e6-9214-cf009aba4a44';

describe('het filter in het spoor', () => {
  it.each<[string, unknown, object]>([
    [
      'een lijst van een team',
      { team: TEAM, lijst: 'te_lang', peildatum: '2026-03-02' },
      { peildatum: '2026-03-02', team: TEAM, lijst: 'te_lang' },
    ],
    ['wat niet gekozen is', { begeleider: null, status: undefined, alles: false, lijst: '' }, {}],
    ['een getal', { gesprekken: 0, jaar: 2026, pagina: 3 }, { jaar: 2026, gesprekken: 0, pagina: 3 }],
    ['de eerste pagina', { pagina: 1 }, {}],
    ['alles', { alles: true }, { alles: true }],
    ['niets', null, {}],
    ['een rij', ['te_lang'], {}],
    ['hoe er gesorteerd is', { sorteer: 'naam', richting: 'op' }, {}],
  ])('%s', (_, vraag, filter) => expect(filterVan(vraag)).toEqual(filter));

  it('nooit wat iemand typt: een zoekvraag, een naam, een zin of een object', () => {
    expect(filterVan({ zoek: 'jansen', naam: 'jansen', q: 'jansen', wie: 'jansen', tekst: 'jansen' })).toEqual({});
    for (const sleutel of SPOORKEUZES) expect(filterVan({ [sleutel]: 'Anna de Vries' }), sleutel).toEqual({});
    expect(filterVan({ team: { naam: 'anna' }, reden: ['anna'] })).toEqual({});
  });
});
