import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import {
  DOSSIERS_PER_UUR,
  GEWEIGERD_PER_UUR,
  type Gebeurtenis,
  isWerktijd,
  type Signaal,
  sleutelVan,
  VREEMDEN_PER_DAG,
  vindOpvallend,
} from './opvallend-regels';

const MINUUT = 60_000;
const TIEN = Date.UTC(2026, 10, 18, 9);

/** Iemand opent om tien uur op een woensdag een dossier van een eigen cliënt. */
const g = (anders: Partial<Gebeurtenis> = {}): Gebeurtenis => ({
  soort: 'gezien',
  wie: 'bep',
  op: TIEN,
  dag: datum('2026-11-18'),
  uur: 10,
  weekdag: 3,
  clientId: 'c1',
  eigen: true,
  voor: null,
  adres: '10.0.0.1',
  ...anders,
});
const keer = (n: number, maak: (i: number) => Partial<Gebeurtenis>) => Array.from({ length: n }, (_, i) => g(maak(i)));
const verschillend = (n: number, stap: number) => keer(n, (i) => ({ clientId: `c${i}`, op: TIEN + i * stap }));
const link = g({ soort: 'link', wie: 'beheer', voor: 'bep', clientId: null });
const inlog = (anders: Partial<Gebeurtenis>) =>
  g({ soort: 'ingelogd', clientId: null, op: TIEN + 5 * MINUUT, ...anders });

const kort = ({ regel, wie, aantal }: Signaal) => `${regel} ${wie} ${aantal}`;
const gevallen: [string, Gebeurtenis[], string[]][] = [
  ['niets', [], []],
  ['een gewone dag', verschillend(8, 30 * MINUUT), []],
  ['precies de grens in een uur', verschillend(DOSSIERS_PER_UUR, MINUUT), []],
  ['een meer in een uur', verschillend(DOSSIERS_PER_UUR + 1, MINUUT), [`veel_dossiers bep ${DOSSIERS_PER_UUR + 1}`]],
  ['evenveel, maar over de dag', verschillend(DOSSIERS_PER_UUR + 1, 20 * MINUUT), []],
  ['vaak hetzelfde dossier', keer(60, (i) => ({ op: TIEN + i * MINUUT })), []],
  ['een lijst gaat over niemand in het bijzonder', keer(60, (i) => ({ clientId: null, op: TIEN + i })), []],
  [
    'een uur later telt niet meer mee',
    [...verschillend(DOSSIERS_PER_UUR, MINUUT), g({ clientId: 'x', op: TIEN + 60 * MINUUT })],
    [],
  ],
  ['een paar van een collega', keer(VREEMDEN_PER_DAG, (i) => ({ clientId: `v${i}`, eigen: false })), []],
  [
    'meer dan een paar',
    keer(VREEMDEN_PER_DAG + 1, (i) => ({ clientId: `v${i}`, eigen: false })),
    [`buiten_caseload bep ${VREEMDEN_PER_DAG + 1}`],
  ],
  ['steeds dezelfde van een collega', keer(9, () => ({ clientId: 'v', eigen: false })), []],
  ['wie geen caseload heeft', keer(9, (i) => ({ clientId: `v${i}`, eigen: null })), []],
  ['om half zeven', [g({ uur: 6 })], ['buiten_werktijd bep 1']],
  ['om zeven uur', [g({ uur: 7 })], []],
  ['om tien voor acht in de avond', [g({ uur: 19 })], []],
  ['om acht uur in de avond', [g({ uur: 20 })], ['buiten_werktijd bep 1']],
  ['op zaterdag, twee mensen', [g({ weekdag: 6 }), g({ weekdag: 6, clientId: 'c2' })], ['buiten_werktijd bep 2']],
  ['in de nacht alleen een lijst', [g({ uur: 3, clientId: null })], []],
  ['een link, en de ander logt er ergens anders mee in', [link, inlog({ adres: '10.9.9.9' })], []],
  ['een link, en inloggen van hetzelfde adres', [link, inlog({})], ['link_en_inloggen beheer 1']],
  ['inloggen voor de link', [link, inlog({ op: TIEN - MINUUT })], []],
  ['inloggen twee dagen erna', [link, inlog({ op: TIEN + 48 * 60 * MINUUT })], []],
  ['een link voor een ander', [link, inlog({ wie: 'jan' })], []],
  ['een link voor zichzelf', [{ ...link, voor: 'beheer' }, inlog({ wie: 'beheer' })], []],
  ['zonder adres is er niets te vergelijken', [{ ...link, adres: null }, inlog({ adres: null })], []],
  ['een paar weigeringen', keer(GEWEIGERD_PER_UUR - 1, (i) => ({ soort: 'geweigerd', op: TIEN + i })), []],
  [
    'veel weigeringen in een uur',
    keer(GEWEIGERD_PER_UUR, (i) => ({ soort: 'geweigerd', op: TIEN + i })),
    [`veel_geweigerd bep ${GEWEIGERD_PER_UUR}`],
  ],
  [
    'veel weigeringen over de dag',
    keer(GEWEIGERD_PER_UUR, (i) => ({ soort: 'geweigerd', op: TIEN + i * 10 * MINUUT })),
    [],
  ],
];

describe('wat opvalt', () => {
  it.each(gevallen)('%s', (_, alles, verwacht) => expect(vindOpvallend(alles).map(kort)).toEqual(verwacht));

  it('is per mens en per dag', () => {
    const laat = [
      g({ uur: 22 }),
      g({ uur: 22, wie: 'jan' }),
      g({ uur: 22, dag: datum('2026-11-19'), op: TIEN + 24 * 60 * MINUUT }),
    ];
    expect(vindOpvallend(laat).map(sleutelVan)).toEqual([
      'buiten_werktijd 2026-11-19 bep',
      'buiten_werktijd 2026-11-18 bep',
      'buiten_werktijd 2026-11-18 jan',
    ]);
  });

  it('hangt niet af van de volgorde van het spoor', () => {
    const alles = verschillend(30, MINUUT);
    expect(vindOpvallend([...alles].reverse())).toEqual(vindOpvallend(alles));
  });
});

it.each([
  [7, 1, true],
  [19, 5, true],
  [20, 5, false],
  [6, 1, false],
  [12, 6, false],
  [12, 7, false],
])('om %i uur op weekdag %i: werktijd %s', (uur, weekdag, ja) => expect(isWerktijd({ uur, weekdag })).toBe(ja));
