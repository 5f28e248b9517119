import { describe, expect, it } from 'vitest';
import { datum as d } from '../domain/datum';
import { type Veranderfeiten, type Vraag, type Vraagfeiten, veranderdSinds, waarNaarVragen } from './regels';

const VANDAAG = d('2026-11-18');

const NIETS: Vraagfeiten = {
  stappen: [],
  evaluaties: [],
  leefgebieden: [],
  wens: null,
  uitkeringen: [],
  ontheffingen: [],
  herzieningen: [],
  niveauNederlands: null,
  laaggeletterd: 'onbekend',
};
const ontheffing = { van: d('2026-01-01'), tot: null, aanvraag: 'geen', aangevraagdOp: null, herzienOp: null } as const;
const ww = { van: d('2026-09-01'), soort: 'ww' } as const;

describe('waar naar te vragen', () => {
  it.each<[string, Partial<Vraagfeiten>, Vraag[]]>([
    ['niets bijzonders', {}, []],
    [
      'een stap waarvan de dag voorbij is',
      { stappen: [{ tekst: 'Bellen', voor: d('2026-11-17') }] },
      [{ soort: 'stap', tekst: 'Bellen', voor: d('2026-11-17') }],
    ],
    ['een stap van vandaag nog niet', { stappen: [{ tekst: 'Bellen', voor: VANDAAG }] }, []],
    ['een stap zonder dag niet', { stappen: [{ tekst: 'Bellen', voor: null }] }, []],
    [
      'de oudste stap eerst',
      {
        stappen: [
          { tekst: 'B', voor: d('2026-11-02') },
          { tekst: 'A', voor: d('2026-11-01') },
        ],
      },
      [
        { soort: 'stap', tekst: 'A', voor: d('2026-11-01') },
        { soort: 'stap', tekst: 'B', voor: d('2026-11-02') },
      ],
    ],
    [
      'de grootste zorgen eerst; wat gaat niet, en niet besproken ook niet',
      {
        leefgebieden: [
          { gebied: 1, score: 2, wens: null },
          { gebied: 3, score: 3, wens: null },
          { gebied: 5, score: 1, wens: 'Rust' },
          { gebied: 6, score: null, wens: null },
        ],
      },
      [
        { soort: 'leefgebied', gebied: 5, score: 1, wens: 'Rust' },
        { soort: 'leefgebied', gebied: 1, score: 2, wens: null },
      ],
    ],
    ['een evaluatie over twee weken', { evaluaties: [d('2026-12-02')] }, [{ soort: 'evaluatie', op: d('2026-12-02') }]],
    ['een evaluatie die voorbij is', { evaluaties: [d('2026-10-02')] }, [{ soort: 'evaluatie', op: d('2026-10-02') }]],
    ['een evaluatie later niet', { evaluaties: [d('2026-12-03')] }, []],
    [
      'de bijstand verlaten zonder antwoord',
      { uitkeringen: [{ ...ww, begeleidingGaatDoor: null }] },
      [{ soort: 'begeleiding' }],
    ],
    ['de bijstand verlaten met antwoord', { uitkeringen: [{ ...ww, begeleidingGaatDoor: false }] }, []],
    [
      'een ontheffing die afloopt',
      { ontheffingen: [{ ...ontheffing, tot: d('2026-12-31') }] },
      [{ soort: 'ontheffing', wat: 'loopt_af', datum: d('2026-12-31') }],
    ],
    [
      'on hold bijna opnieuw bekijken',
      { herzieningen: [d('2026-12-02'), d('2027-02-01')] },
      [{ soort: 'onhold', op: d('2026-12-02') }],
    ],
    ['een wens', { wens: ' Weer fietsen. ' }, [{ soort: 'wens', tekst: 'Weer fietsen.' }]],
    ['een lege wens niet', { wens: '  ' }, []],
    ['laaggeletterd', { laaggeletterd: 'ja' }, [{ soort: 'brief' }]],
    ['een beetje Nederlands', { niveauNederlands: 'beginner' }, [{ soort: 'brief' }]],
    ['geen Nederlands', { niveauNederlands: 'geen' }, [{ soort: 'brief' }]],
    ['redelijk Nederlands niet', { niveauNederlands: 'redelijk', laaggeletterd: 'nee' }, []],
  ])('%s', (_, wens, verwacht) => {
    expect(waarNaarVragen({ ...NIETS, ...wens }, VANDAAG)).toEqual(verwacht);
  });

  it('eerst wat is afgesproken, dan de zorgen, en de brief als laatste', () => {
    const alles: Vraagfeiten = {
      stappen: [{ tekst: 'Bellen', voor: d('2026-11-01') }],
      evaluaties: [VANDAAG],
      leefgebieden: [{ gebied: 2, score: 1, wens: null }],
      wens: 'Fietsen',
      uitkeringen: [{ ...ww, begeleidingGaatDoor: null }],
      ontheffingen: [{ ...ontheffing, tot: d('2026-12-01') }],
      herzieningen: [VANDAAG],
      niveauNederlands: 'geen',
      laaggeletterd: 'ja',
    };
    expect(waarNaarVragen(alles, VANDAAG).map((v) => v.soort)).toEqual([
      'stap',
      'leefgebied',
      'evaluatie',
      'begeleiding',
      'ontheffing',
      'onhold',
      'wens',
      'brief',
    ]);
  });
});

const STIL: Veranderfeiten = {
  ladder: [],
  uitkeringen: [],
  ontheffingen: [],
  adviezen: [],
  onHold: [],
  inzetten: [],
  resultaten: [],
  signalen: [],
  betrokkenen: [],
  contacten: [],
};
const SINDS = d('2026-10-07');

describe('wat er veranderde sinds het vorige gesprek', () => {
  const inzet = {
    naam: 'Power',
    stand: 'gestopt',
    aangemeldOp: d('2026-09-01'),
    gestartOp: null,
    geeindigdOp: null,
  } as const;
  it.each<[string, Partial<Veranderfeiten>, [string, string][]]>([
    ['niets', {}, []],
    ['wat op de dag van het gesprek is vastgelegd hoorde daarbij', { ladder: [{ op: SINDS, trede: 2 }] }, []],
    [
      'een stap op de ladder',
      {
        ladder: [
          { op: d('2026-11-01'), trede: 2 },
          { op: d('2026-02-01'), trede: 1 },
        ],
      },
      [['2026-11-01', 'ladder']],
    ],
    [
      'dezelfde trede is geen verandering',
      {
        ladder: [
          { op: d('2026-11-01'), trede: 1 },
          { op: d('2026-02-01'), trede: 1 },
        ],
      },
      [],
    ],
    [
      'een uitkering die nog begint',
      { uitkeringen: [{ van: d('2026-12-01'), soort: 'wia', begeleidingGaatDoor: true }] },
      [['2026-12-01', 'uitkering']],
    ],
    ['een ontheffing die vandaag nog geldt is niet afgelopen', { ontheffingen: [{ ...ontheffing, tot: VANDAAG }] }, []],
    [
      'een ontheffing die gisteren afliep',
      { ontheffingen: [{ ...ontheffing, tot: d('2026-11-17') }] },
      [['2026-11-17', 'ontheffing']],
    ],
    [
      'een aanvraag',
      { ontheffingen: [{ ...ontheffing, van: null, aanvraag: 'aanvraag', aangevraagdOp: d('2026-11-02') }] },
      [['2026-11-02', 'ontheffing']],
    ],
    ['een advies zonder datum is oud', { adviezen: [{ datum: null, bestand: 'wijkbestand' }] }, []],
    [
      'on hold begonnen en al afgelopen',
      { onHold: [{ van: d('2026-10-10'), tot: d('2026-11-01') }] },
      [
        ['2026-11-01', 'onhold'],
        ['2026-10-10', 'onhold'],
      ],
    ],
    [
      'een inzet die begon en eindigde',
      { inzetten: [{ ...inzet, gestartOp: d('2026-10-12'), geeindigdOp: d('2026-11-02') }] },
      [
        ['2026-11-02', 'inzet'],
        ['2026-10-12', 'inzet'],
      ],
    ],
    [
      'een gezette stap, een signaal en iemand nieuw',
      {
        resultaten: [{ tekst: 'Gelopen', op: d('2026-11-01') }],
        signalen: [{ van: 'Ria', op: d('2026-11-03') }],
        betrokkenen: [{ naam: 'Els', rol: 'psycholoog', van: d('2026-11-02') }],
      },
      [
        ['2026-11-03', 'signaal'],
        ['2026-11-02', 'betrokkene'],
        ['2026-11-01', 'stap'],
      ],
    ],
  ])('%s', (_, wens, verwacht) => {
    expect(veranderdSinds({ ...STIL, ...wens }, SINDS, VANDAAG).map((w) => [w.datum, w.soort])).toEqual(verwacht);
  });

  it('zegt bij de ladder van waar naar waar, en bij een inzet hoe die eindigde', () => {
    const ladder = [
      { op: d('2026-02-01'), trede: 1 },
      { op: d('2026-11-01'), trede: 2 },
    ];
    const inzetten = [{ ...inzet, gestartOp: d('2026-10-01'), geeindigdOp: d('2026-10-31') }];
    expect(veranderdSinds({ ...STIL, ladder, inzetten }, SINDS, VANDAAG)).toMatchObject([
      { soort: 'ladder', vorige: 1, trede: 2 },
      { soort: 'inzet', stand: 'gestopt' },
    ]);
  });
});
