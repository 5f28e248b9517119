import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import {
  isOpen,
  ligtBijGever,
  magOoit,
  magOverdracht,
  OVERDRACHTACTIES,
  OVERDRACHTROLLEN,
  OVERDRACHTSTATUSSEN,
  type Overdrachtinhoud,
  overdrachtfouten,
  overdrachtgemissen,
  overdrachtrollen,
} from './regels';

const VANDAAG = datum('2026-11-18');

describe('wie wat mag, per stand', () => {
  // g = gever, a = aanvrager, o = ontvanger; in deze volgorde, een streepje voor wie het niet mag.
  const TABEL: Record<string, Record<string, string>> = {
    gevraagd: { bewaren: 'g--', aanbieden: 'g--', accepteren: '---', terugsturen: '---', intrekken: 'ga-' },
    aangeboden: { bewaren: '---', aanbieden: '---', accepteren: '--o', terugsturen: '--o', intrekken: 'ga-' },
    teruggestuurd: { bewaren: 'g--', aanbieden: 'g--', accepteren: '---', terugsturen: '---', intrekken: 'ga-' },
    geaccepteerd: { bewaren: '---', aanbieden: '---', accepteren: '---', terugsturen: '---', intrekken: '---' },
    ingetrokken: { bewaren: '---', aanbieden: '---', accepteren: '---', terugsturen: '---', intrekken: '---' },
  };
  it.each(OVERDRACHTSTATUSSEN.flatMap((s) => OVERDRACHTACTIES.map((a) => [s, a] as const)))(
    '%s: %s',
    (status, actie) => {
      const mag = OVERDRACHTROLLEN.map((rol) => (magOverdracht([rol], actie, status) ? rol.charAt(0) : '-')).join('');
      expect(mag).toBe(TABEL[status]?.[actie]);
      expect(magOverdracht([], actie, status)).toBe(false);
    },
  );

  it.each([
    [['gever'], ['bewaren', 'aanbieden', 'intrekken']],
    [['aanvrager'], ['intrekken']],
    [['ontvanger'], ['accepteren', 'terugsturen']],
    [
      ['gever', 'aanvrager'],
      ['bewaren', 'aanbieden', 'intrekken'],
    ],
    [[], []],
  ] as const)('%j mag ooit %j', (rollen, acties) =>
    expect(OVERDRACHTACTIES.filter((actie) => magOoit(rollen, actie))).toEqual(acties),
  );

  it('open is waar nog iets te beslissen valt; bij de gever ligt wat niet is aangeboden', () => {
    expect(OVERDRACHTSTATUSSEN.filter(isOpen)).toEqual(['gevraagd', 'aangeboden', 'teruggestuurd']);
    expect(OVERDRACHTSTATUSSEN.filter(ligtBijGever)).toEqual(['gevraagd', 'teruggestuurd']);
  });

  it.each([
    ['wie begeleidt', 'ik', false, true, ['gever']],
    ['wie begeleidt en erom vroeg', 'ik', true, true, ['gever', 'aanvrager']],
    ['wie erom vroeg', 'ik', true, false, ['aanvrager']],
    ['een ander', 'ik', false, false, []],
  ] as const)('%s', (_, ik, vroeg, begeleidt, rollen) =>
    expect(overdrachtrollen({ naarId: 'jij', gevraagdDoorId: vroeg ? ik : 'zij' }, ik, begeleidt)).toEqual(rollen),
  );

  it('wie ontvangt is nooit ook gever of aanvrager, ook niet als vervanger', () =>
    expect(overdrachtrollen({ naarId: 'ik', gevraagdDoorId: 'ik' }, 'ik', true)).toEqual(['ontvanger']));
});

describe('wat erin staat', () => {
  const af: Overdrachtinhoud = {
    samenvatting: 'Gaat goed.',
    driegesprek: 'gepland',
    driegesprekOp: datum('2026-11-24'),
    driegesprekUitleg: null,
    clientVerteldOp: datum('2026-11-16'),
  };
  it.each<[string, Partial<Overdrachtinhoud>, string[]]>([
    ['alles', {}, []],
    ['geen samenvatting', { samenvatting: null }, ['samenvatting']],
    ['alleen spaties', { samenvatting: '  \n ' }, ['samenvatting']],
    ['niet verteld', { clientVerteldOp: null }, ['verteld']],
    ['geen driegesprek gekozen', { driegesprek: null, driegesprekOp: null }, ['driegesprek']],
    ['geen datum', { driegesprekOp: null }, ['driegesprek_datum']],
    ['gevoerd zonder datum', { driegesprek: 'gevoerd', driegesprekOp: null }, ['driegesprek_datum']],
    ['niet mogelijk zonder uitleg', { driegesprek: 'niet_mogelijk', driegesprekOp: null }, ['driegesprek_uitleg']],
    [
      'niet mogelijk met uitleg',
      { driegesprek: 'niet_mogelijk', driegesprekOp: null, driegesprekUitleg: 'wil niet' },
      [],
    ],
    [
      'niets',
      { samenvatting: null, clientVerteldOp: null, driegesprek: null },
      ['samenvatting', 'verteld', 'driegesprek'],
    ],
  ])('%s', (_, anders, gemist) => expect(overdrachtgemissen({ ...af, ...anders })).toEqual(gemist));

  it.each<[string, Partial<Overdrachtinhoud>, object]>([
    ['alles klopt', {}, {}],
    ['vandaag verteld', { clientVerteldOp: VANDAAG }, {}],
    ['morgen verteld', { clientVerteldOp: datum('2026-11-19') }, { clientVerteldOp: 'verteld_later' }],
    ['gepland op vandaag', { driegesprekOp: VANDAAG }, {}],
    ['gepland op gisteren', { driegesprekOp: datum('2026-11-17') }, { driegesprekOp: 'gepland_geweest' }],
    ['gevoerd vandaag', { driegesprek: 'gevoerd', driegesprekOp: VANDAAG }, {}],
    [
      'gevoerd morgen',
      { driegesprek: 'gevoerd', driegesprekOp: datum('2026-11-19') },
      { driegesprekOp: 'gevoerd_later' },
    ],
    ['niet mogelijk, met een oude datum', { driegesprek: 'niet_mogelijk', driegesprekOp: datum('2026-01-01') }, {}],
  ])('%s', (_, anders, fouten) => expect(overdrachtfouten({ ...af, ...anders }, VANDAAG)).toEqual(fouten));
});
