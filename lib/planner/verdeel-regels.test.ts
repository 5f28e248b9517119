import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { gesprekstalen, kiesRustigste, type Ontvanger, type TeVerdelen, verdeelOver } from './verdeel-regels';

const VANDAAG = datum('2026-11-18');

describe('wie het langst kan wachten', () => {
  const rustig = { status: 'op_schema' as const, gepland: null, inOverdracht: false };
  const mens = (id: string, eerste: string | null, anders: object = {}) => ({
    id,
    eerste: eerste ? datum(eerste) : null,
    trajecten: [rustig, { ...rustig, ...anders }],
  });
  const alle = [
    mens('a', '2026-12-01'),
    mens('b', '2027-02-01'),
    mens('c', null),
    mens('d', '2027-02-01'),
    mens('over tijd', '2026-10-01', { status: 'over_tijd' }),
    mens('onderweg', '2027-05-01', { inOverdracht: true }),
    mens('dichtbij', '2027-05-01', { gepland: { datum: datum('2026-12-02') } }),
    mens('later', '2027-01-15', { gepland: { datum: datum('2026-12-03') } }),
  ];
  it.each([
    [1, ['c']],
    [3, ['c', 'b', 'd']],
    [10, ['c', 'b', 'd', 'later', 'a']],
  ])('%i', (aantal, wie) => expect(kiesRustigste(alle, aantal, VANDAAG).map((k) => k.id)).toEqual(wie));
});

describe('de talen waarin een gesprek moet', () => {
  it.each([
    [{ talen: ['Turks', 'nederlands'], niveauNederlands: 'beginner', tolkNodig: false }, ['Turks']],
    [{ talen: ['Turks'], niveauNederlands: 'goed', tolkNodig: false }, []],
    [{ talen: ['Turks'], niveauNederlands: 'goed', tolkNodig: true }, ['Turks']],
    [{ talen: ['Turks'], niveauNederlands: null, tolkNodig: false }, []],
    [{ talen: [], niveauNederlands: 'geen', tolkNodig: false }, []],
  ])('%j', (c, talen) => expect(gesprekstalen(c)).toEqual(talen));
});

const collega = (id: string, ruimte: number, talen: string[] = [], clienten = 10): Ontvanger => ({
  id,
  talen,
  last: { clienten, ruimte },
});
const mens = (id: string, anders: Partial<TeVerdelen> = {}): TeVerdelen => ({
  id,
  gesprekken: 1,
  talen: [],
  vanId: 'van',
  ...anders,
});

describe('verdelen', () => {
  it.each<[string, TeVerdelen[], Ontvanger[], string[]]>([
    ['naar wie de meeste plek heeft', [mens('1'), mens('2')], [collega('a', 1), collega('b', 5)], ['b', 'b']],
    ['om en om bij evenveel plek', [mens('1'), mens('2')], [collega('a', 5), collega('b', 5)], ['a', 'b']],
    [
      'naar wie de taal spreekt, ook met minder plek',
      [mens('1', { talen: ['Turks'] })],
      [collega('a', 9), collega('b', 1, ['turks'])],
      ['b'],
    ],
    ['plek gaat voor taal', [mens('1', { talen: ['Turks'] })], [collega('a', 1), collega('b', 0, ['Turks'])], ['a']],
    [
      'wie een taal nodig heeft kiest eerst',
      [mens('1'), mens('2', { talen: ['Turks'] })],
      [collega('a', 1, ['Turks']), collega('b', 1)],
      ['b', 'a'],
    ],
    ['nooit terug naar wie hem had', [mens('1', { vanId: 'a' })], [collega('a', 9), collega('b', 0)], ['b']],
    ['zonder plek naar wie het minst tekortkomt', [mens('1')], [collega('a', -9), collega('b', -3)], ['b']],
    ['niemand', [mens('1')], [], []],
  ])('%s', (_, mensen, collegas, wie) => expect(verdeelOver(mensen, collegas).map((t) => t.naarId)).toEqual(wie));

  const TALEN = fc.subarray(['Turks', 'Arabisch', 'Tigrinya']);
  const mensen = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      gesprekken: fc.integer({ min: 0, max: 6 }),
      talen: TALEN,
      vanId: fc.constantFrom(null, 'c0', 'c1'),
    }),
    { selector: (m) => m.id, maxLength: 20 },
  );
  const collegas = fc
    .array(fc.tuple(fc.integer({ min: -5, max: 25 }), TALEN), { minLength: 1, maxLength: 5 })
    .map((rij) => rij.map(([ruimte, talen], i) => collega(`c${i}`, ruimte, talen, i)));

  it('ieder krijgt hoogstens één collega, nooit de zijne, en bij gelijke vraag altijd dezelfde, in welke volgorde ook', () => {
    fc.assert(
      fc.property(mensen, collegas, (m, c) => {
        const uitkomst = verdeelOver(m, c);
        const vanId = new Map(m.map((x) => [x.id, x.vanId]));
        expect(uitkomst.every((t) => t.naarId !== vanId.get(t.id))).toBe(true);
        expect(uitkomst.map((t) => t.id)).toEqual(m.filter((x) => c.some((y) => y.id !== x.vanId)).map((x) => x.id));
        const om = verdeelOver([...m].reverse(), [...c].reverse());
        expect(new Map(om.map((t) => [t.id, t.naarId]))).toEqual(new Map(uitkomst.map((t) => [t.id, t.naarId])));
      }),
    );
  });

  it('niemand krijgt meer dan zijn ruimte zolang een ander die nog heeft', () => {
    fc.assert(
      fc.property(mensen, collegas, (m, c) => {
        const uitkomst = verdeelOver(m, c);
        const gesprekken = new Map(m.map((x) => [x.id, x.gesprekken]));
        const over = new Map(c.map((x) => [x.id, x.last.ruimte]));
        for (const t of uitkomst) over.set(t.naarId, (over.get(t.naarId) ?? 0) - (gesprekken.get(t.id) ?? 0));
        for (const x of c)
          if ((over.get(x.id) ?? 0) < Math.min(0, x.last.ruimte))
            expect(uitkomst.some((t) => t.naarId === x.id && t.bovenRuimte)).toBe(true);
        // Wie boven de ruimte ging, paste ook nergens anders: daar is de plek daarna alleen minder geworden.
        for (const t of uitkomst.filter((u) => u.bovenRuimte)) {
          const vanId = m.find((x) => x.id === t.id)?.vanId;
          for (const x of c.filter((y) => y.id !== vanId))
            expect(over.get(x.id) ?? 0).toBeLessThan(gesprekken.get(t.id) ?? 0);
        }
      }),
    );
  });

  it('spreekt iemand met genoeg plek voor iedereen de taal, dan gaat hij daarheen', () => {
    fc.assert(
      fc.property(mensen, collegas, (m, c) => {
        const ruim = c.map((x) => ({ ...x, last: { ...x.last, ruimte: 1_000 } }));
        for (const t of verdeelOver(m, ruim)) {
          const wie = m.find((x) => x.id === t.id);
          const kan = ruim.some((x) => x.id !== wie?.vanId && wie?.talen.some((taal) => x.talen.includes(taal)));
          expect(t.zelfdeTaal).toBe(kan);
        }
      }),
    );
  });
});
