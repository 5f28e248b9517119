import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import {
  type Belcontact,
  type Beurt,
  isHerstelbaar,
  isTeBellen,
  kiesMensen,
  laatsteDaad,
  MEESTE_KEUZE,
  metStand,
  nogEens,
  verdeel,
  volgende,
} from './regels';
import { belrondeStartenSchema } from './schema';

const VANDAAG = datum('2026-11-18');
const contact = (wens: Partial<Belcontact> = {}): Belcontact => ({
  ...{ id: 'c', datum: VANDAAG, soort: 'gesprek', kanaal: 'telefonisch', status: 'gevoerd', metDerde: false },
  ...{ verkeerdGeregistreerd: false, eigen: true, op: 1, ...wens },
});
const beurt = (wens: Partial<Beurt> = {}): Beurt => ({
  ...{ clientId: 'a', clientnummer: 'A', naam: 'Ans', plek: 0, overgeslagen: false, verzetOp: null, contacten: [] },
  ...wens,
});
const geenGehoor = contact({ status: 'geen_gehoor' });

describe('hoe het met een beurt staat', () => {
  it.each<[string, Partial<Beurt>, string, boolean]>([
    ['niets gebeurd', {}, 'open', true],
    ['overgeslagen', { overgeslagen: true }, 'overgeslagen', true],
    ['zelf gesproken', { contacten: [contact()] }, 'gesproken', false],
    ['gesproken na een poging', { contacten: [geenGehoor, contact()] }, 'gesproken', false],
    [
      'zelf gesproken en een afspraak gemaakt',
      { contacten: [contact(), contact({ status: 'gepland', datum: datum('2027-01-14') })] },
      'gesproken',
      false,
    ],
    ['gesproken door een collega', { contacten: [contact({ eigen: false })] }, 'intussen_gesproken', false],
    ['niet opgenomen', { contacten: [geenGehoor] }, 'geen_gehoor', false],
    ['voicemail na geen gehoor', { contacten: [geenGehoor, contact({ kanaal: 'voicemail' })] }, 'voicemail', false],
    ['overgeslagen, daarna toch geprobeerd', { overgeslagen: true, contacten: [geenGehoor] }, 'geen_gehoor', false],
    ['een poging van een collega', { contacten: [{ ...geenGehoor, eigen: false }] }, 'open', true],
    [
      'een poging die een vergissing was',
      { contacten: [{ ...geenGehoor, verkeerdGeregistreerd: true }] },
      'open',
      true,
    ],
    ['een mail', { contacten: [contact({ kanaal: 'e_mail' })] }, 'open', true],
    [
      'een afspraak voor later',
      { contacten: [contact({ status: 'gepland', datum: datum('2026-11-20'), eigen: false })] },
      'intussen_afspraak',
      false,
    ],
    ['een afspraak voor vandaag', { contacten: [contact({ status: 'gepland' })] }, 'open', true],
    ['niet meer in het bereik', { naam: null, contacten: [contact()] }, 'weg', false],
  ])('%s: %s', (_, wens, stand, teBellen) => {
    const met = metStand(beurt(wens), VANDAAG);
    expect(met.stand).toBe(stand);
    expect(isTeBellen(met)).toBe(teBellen);
  });
});

describe('de volgorde van een ronde', () => {
  const ronde = [
    beurt({ clientId: 'c', plek: 2 }),
    beurt({ clientId: 'a', plek: 5, verzetOp: 7 }),
    beurt({ clientId: 'b', plek: 1, contacten: [{ ...geenGehoor, op: 9 }] }),
    beurt({ clientId: 'd', plek: 3, naam: null, verzetOp: 99, contacten: [contact({ op: 99 })] }),
    beurt({ clientId: 'e', plek: 4, contacten: [contact({ eigen: false, op: 50 })] }),
  ];
  it('is die van de plekken; wie later kwam staat achteraan en wie weg is telt niet mee', () => {
    const v = verdeel(ronde, VANDAAG);
    expect(v.open.map((b) => b.clientId)).toEqual(['c', 'a']);
    expect([v.gedaan, v.totaal]).toEqual([2, 4]);
    expect(volgende(v, 'c')?.clientId).toBe('a');
    expect(volgende({ open: v.open.slice(1) }, 'a')).toBeNull();
    expect(laatsteDaad(v.alle)?.clientId).toBe('b');
    expect(laatsteDaad(verdeel([beurt()], VANDAAG).alle)).toBeNull();
  });
});

describe('wie er voor een ronde wordt gekozen', () => {
  const rij = (clientId: string, wens: object = {}) => ({
    ...{
      clientId,
      status: 'over_tijd' as const,
      uiterlijk: datum('2026-10-20'),
      gepland: null,
      geprobeerd: null,
      uitleg: null,
    },
    ...wens,
  });
  const bijna = { status: 'binnenkort', uiterlijk: datum('2026-12-01') };
  const rijen = [
    rij('geprobeerd', { geprobeerd: { tijd: '09:00', eigen: true } }),
    rij('ziek', { uitleg: { tot: datum('2026-12-01') } }),
    rij('lang'),
    rij('lang'),
    rij('met afspraak', { gepland: { datum: datum('2026-12-10') } }),
    rij('uitleg voorbij', { uitleg: { tot: VANDAAG } }),
    rij('bijna', bijna),
    rij('te laat gepland', { ...bijna, gepland: { datum: datum('2026-12-02') } }),
    rij('op tijd gepland', { ...bijna, gepland: { datum: datum('2026-12-01') } }),
    rij('rust', { status: 'opgeschort', uiterlijk: null }),
    rij('klaar', { status: 'beeindigd' }),
  ];
  const kies = (soort: 'over_tijd' | 'zonder_afspraak' | 'keuze') =>
    kiesMensen(rijen, soort, VANDAAG).map((r) => r.clientId);
  it('over tijd: wie nu niet te spreken is of vandaag al is geprobeerd achteraan', () =>
    expect(kies('over_tijd')).toEqual(['lang', 'met afspraak', 'uitleg voorbij', 'ziek', 'geprobeerd']));
  it('zonder afspraak: ook wie binnenkort moet en niet op tijd staat', () =>
    expect(kies('zonder_afspraak')).toEqual([
      'lang',
      'uitleg voorbij',
      'bijna',
      'te laat gepland',
      'ziek',
      'geprobeerd',
    ]));
  it('mijn keuze: iedereen die loopt, in de volgorde van de lijst', () =>
    expect(kies('keuze')).toEqual([
      'geprobeerd',
      'ziek',
      'lang',
      'met afspraak',
      'uitleg voorbij',
      'bijna',
      'te laat gepland',
      'op tijd gepland',
      'rust',
    ]));
});

it('alleen een poging is in een tik ongedaan te maken', () =>
  expect(
    (['open', 'gesproken', 'geen_gehoor', 'voicemail', 'overgeslagen', 'weg'] as const).filter((stand) =>
      isHerstelbaar({ stand }),
    ),
  ).toEqual(['geen_gehoor', 'voicemail']));

it('nog eens zijn wie niet opnam of is overgeslagen, zoveel als het formulier aanneemt', () => {
  const { alle } = verdeel(
    [
      beurt({ clientId: 'gesproken', contacten: [contact()] }),
      beurt({ clientId: 'open' }),
      beurt({ clientId: 'overgeslagen', overgeslagen: true }),
      ...Array.from({ length: MEESTE_KEUZE }, (_, i) =>
        beurt({ clientId: `${i}`, plek: i + 1, contacten: [geenGehoor] }),
      ),
    ],
    VANDAAG,
  );
  expect(nogEens(alle).map((b) => b.clientId)).toEqual([
    'overgeslagen',
    ...Array.from({ length: 29 }, (_, i) => `${i}`),
  ]);
  const keuze = (n: number) =>
    belrondeStartenSchema.safeParse({
      soort: 'keuze',
      clientIds: Array.from({ length: n }, () => crypto.randomUUID()),
    });
  expect([keuze(MEESTE_KEUZE).success, keuze(MEESTE_KEUZE + 1).success]).toEqual([true, false]);
});
