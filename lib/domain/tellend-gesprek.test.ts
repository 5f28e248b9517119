import { describe, expect, it } from 'vitest';
import { datum } from './datum';
import {
  CONTACTSTATUSSEN,
  type Contactfeit,
  isBellen,
  isGehoord,
  isMislukt,
  isTellend,
  KANALEN,
  misluktePogingen,
  SOORTEN,
  type Vorm,
  vormVan,
} from './tellend-gesprek';

it('bellen is met de telefoon of met beeld; wie iets inspreekt spreekt niemand', () =>
  expect(KANALEN.filter(isBellen)).toEqual(['telefonisch', 'beeldbellen']));

const feit = (anders: Partial<Contactfeit> = {}): Contactfeit => ({
  datum: datum('2026-11-18'),
  soort: 'gesprek',
  kanaal: 'telefonisch',
  metDerde: false,
  status: 'gevoerd',
  verkeerdGeregistreerd: false,
  ...anders,
});

/** Elk contactmoment dat er kan zijn. */
const alles = SOORTEN.flatMap((soort) =>
  KANALEN.flatMap((kanaal) =>
    CONTACTSTATUSSEN.flatMap((status) =>
      [false, true].flatMap((metDerde) =>
        [false, true].map((verkeerdGeregistreerd) => feit({ soort, kanaal, status, metDerde, verkeerdGeregistreerd })),
      ),
    ),
  ),
);
const namenVan = (past: (c: Contactfeit) => boolean) => [
  ...new Set(alles.filter(past).map((c) => `${c.soort} ${c.kanaal} ${c.status}`)),
];

describe('de vorm', () => {
  it.each<[string, Partial<Contactfeit>, Vorm]>([
    ['op locatie heet een gesprek op locatie', { kanaal: 'op_locatie' }, 'gesprek_op_locatie'],
    ['elk ander kanaal heet zoals het is', { kanaal: 'huisbezoek' }, 'huisbezoek'],
    ['een derde erbij maakt een driegesprek', { kanaal: 'op_locatie', metDerde: true }, 'driegesprek_op_locatie'],
    [
      'een huisbezoek blijft daarbij een huisbezoek',
      { kanaal: 'huisbezoek', metDerde: true },
      'driegesprek_huisbezoek',
    ],
    ['ook aan de telefoon', { metDerde: true }, 'driegesprek_telefonisch'],
    ['een derde bij een brief niet', { kanaal: 'brief', metDerde: true }, 'brief'],
    ['een ontmoeting blijft dat, met een derde ook', { soort: 'ontmoeting', metDerde: true }, 'ontmoeting'],
    ['contact met derden heeft geen kanaal nodig', { soort: 'contact_met_derden' }, 'contact_met_derden'],
  ])('%s', (_, anders, vorm) => expect(vormVan(feit(anders))).toBe(vorm));
});

describe('wat telt', () => {
  it('alleen gevoerde gesprekken via vier kanalen, met of zonder derde, die niet verkeerd geregistreerd zijn', () => {
    expect(namenVan(isTellend)).toEqual([
      'gesprek op_locatie gevoerd',
      'gesprek huisbezoek gevoerd',
      'gesprek telefonisch gevoerd',
      'gesprek beeldbellen gevoerd',
    ]);
    // Vier kanalen, met en zonder derde.
    expect(alles.filter((c) => !c.verkeerdGeregistreerd && isTellend(c))).toHaveLength(8);
    expect(alles.filter((c) => c.verkeerdGeregistreerd && isTellend(c))).toEqual([]);
  });
});

describe('een mislukte poging', () => {
  it('is een gesprek waarop niemand kwam of opnam, langs elk kanaal, of een ingesproken voicemail', () => {
    const verwacht = KANALEN.flatMap((k) => [
      ...(k === 'voicemail' ? ['gesprek voicemail gevoerd'] : []),
      `gesprek ${k} niet_verschenen`,
      `gesprek ${k} geen_gehoor`,
    ]);
    expect(namenVan(isMislukt).sort()).toEqual(verwacht.sort());
    expect(alles.filter((c) => c.verkeerdGeregistreerd && isMislukt(c))).toEqual([]);
  });
});

describe('gehoord', () => {
  it('is iets van of met de cliënt zelf, dat niet maar één kant op ging', () => {
    const kanten = KANALEN.filter((k) => k !== 'brief' && k !== 'voicemail');
    const verwacht = (['gesprek', 'ontmoeting'] as const).flatMap((s) => kanten.map((k) => `${s} ${k} gevoerd`));
    expect(namenVan(isGehoord).sort()).toEqual(verwacht.sort());
    expect(alles.filter((c) => c.verkeerdGeregistreerd && isGehoord(c))).toEqual([]);
  });
});

describe('mislukte pogingen', () => {
  const op = (d: string, anders: Partial<Contactfeit>) => feit({ datum: datum(d), ...anders });
  const contacten = [
    op('2026-09-30', { status: 'geen_gehoor' }),
    op('2026-10-01', { status: 'geen_gehoor' }),
    op('2026-10-02', { status: 'geen_gehoor' }),
    op('2026-10-05', { kanaal: 'voicemail' }),
    op('2026-10-06', { kanaal: 'voicemail' }),
    op('2026-10-07', { kanaal: 'voicemail', verkeerdGeregistreerd: true }),
    op('2026-11-16', { status: 'niet_verschenen' }),
    op('2026-11-17', { status: 'niet_verschenen' }),
    op('2026-11-18', { status: 'niet_verschenen' }),
    op('2026-11-19', { status: 'geen_gehoor' }),
  ];
  const vandaag = datum('2026-11-18');
  it('tellen na de dag van het laatste gesprek, tot en met de peildatum', () =>
    expect(misluktePogingen(contacten, datum('2026-10-01'), vandaag)).toEqual({
      geen_gehoor: 1,
      voicemail: 2,
      niet_verschenen: 3,
    }));
  it('tellen allemaal als er nog geen gesprek was', () =>
    expect(misluktePogingen(contacten, null, vandaag)).toEqual({ geen_gehoor: 3, voicemail: 2, niet_verschenen: 3 }));
  it('zijn er niet na een gesprek van vandaag', () =>
    expect(misluktePogingen(contacten, vandaag, vandaag)).toEqual({
      geen_gehoor: 0,
      voicemail: 0,
      niet_verschenen: 0,
    }));
});
