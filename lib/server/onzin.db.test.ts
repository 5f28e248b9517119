// Verzonnen en verminkte invoer bij elke actie: er is altijd een antwoord, en nooit een storing. Met VEILIG_AANTAL (npm run test:veilig) zoveel keer.
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { kandidatenVan, laadDaden, vooraf } from '../../prisma/proef/daden';
import { post, type Velden } from '../../prisma/proef/deur';
import { vulIn } from '../../prisma/proef/invullen';
import { waarde } from '../../prisma/proef/onzin';
import { eenWereld } from '../../prisma/proef/wereld';
import { clientenZoeken, zoekenVersturen } from '../clienten/actions';
import { voorbeeldVraag } from '../contactmomenten/actions';
import { ROLLEN } from '../domain/rollen';
import { RECHTEN } from '../policy/policy';
import * as toegang from '../toegang/actions';
import { zoekenOpenen } from '../vinden/actions';
import { log } from './log';
import { huidigeUser } from './session';

vi.mock('./session', () => ({
  huidigeUser: vi.fn(),
  huidigeSessieId: async () => '00000000-0000-7000-8000-000000000000',
  inlogadres: async () => '/inloggen',
  startSessie: async (email: string, wachtwoord: string) => {
    if (typeof email !== 'string' || typeof wachtwoord !== 'string') throw new Error('geen tekst');
    return false;
  },
  beginSessie: async (email: string, wachtwoord: string) => {
    if (typeof email !== 'string' || typeof wachtwoord !== 'string') throw new Error('geen tekst');
    return null;
  },
  stopSessie: async () => {},
}));
/** Zo geeft Next een doorverwijzing door. */
vi.mock('next/navigation', () => {
  const ga = (waarheen: string) => {
    throw Object.assign(new Error(waarheen), { digest: `NEXT_${waarheen}` });
  };
  return { redirect: ga, notFound: () => ga('404') };
});

const AANTAL = Number(process.env.VEILIG_AANTAL ?? 12);
const ZAAD = Number(process.env.VEILIG_ZAAD ?? 20261118);
// Tienduizend keer duurt bij een daad die vaak slaagt een paar minuten.
const GEDULD = 20_000 + AANTAL * 60;

const daden = await laadDaden();
const w = await eenWereld();

let storingen: unknown[] = [];
beforeEach(() => {
  storingen = [];
  vi.spyOn(log, 'error').mockImplementation((wat: unknown) => void storingen.push(wat));
});

/** Van een goed ingevuld formulier: een paar velden weg, anders, dubbel of erbij. */
const verminkt = (goed: Velden): fc.Arbitrary<Velden> => {
  const namen = Object.keys(goed);
  const naam = namen.length > 0 ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...namen) }, waarde) : waarde;
  const anders = fc.oneof({ weight: 5, arbitrary: waarde }, fc.constant(undefined), fc.array(waarde, { maxLength: 4 }));
  return fc.array(fc.tuple(naam, anders), { minLength: 1, maxLength: 4 }).map((stukken) => {
    const velden: Record<string, unknown> = { ...goed };
    for (const [n, a] of stukken) velden[n] = a;
    return Object.fromEntries(Object.entries(velden).filter(([, v]) => v !== undefined)) as Velden;
  });
};

/** Wat PostgreSQL niet kan bewaren, in elk veld een keer. */
const onbewaarbaar = (goed: Velden): Velden[] =>
  Object.keys(goed).flatMap((naam) => ['a\0b', '\ud83d'].map((onzin) => ({ ...goed, [naam]: onzin })));

/** Wat een actie kan krijgen die geen formulier is. */
const geenFormulier = fc.oneof(
  fc.anything(),
  fc.constantFrom(null, undefined, Object.create(null), JSON.parse('{"then":1}'), { toString: 1 }),
);

describe('elke daad', () => {
  it.each([...daden])('%s', { timeout: GEDULD }, async (naam, { daad, actie }) => {
    const goed = vulIn(daad.schema, kandidatenVan(naam, w.dossiers.eigen), vooraf(naam, w.dossiers.eigen)) as Velden;
    const rol = ROLLEN.find((r) => RECHTEN[r][daad.recht]) ?? 'begeleider';
    vi.mocked(huidigeUser).mockResolvedValue(w.wie[rol]);
    const los = actie as (...argumenten: unknown[]) => Promise<unknown>;
    const antwoorden: unknown[] = [];
    for (const velden of [...onbewaarbaar(goed), ...fc.sample(verminkt(goed), { numRuns: AANTAL, seed: ZAAD })])
      antwoorden.push(await los({}, post(velden, { bevestigd: true })));
    for (const onzin of fc.sample(geenFormulier, { numRuns: 3, seed: ZAAD })) antwoorden.push(await los(onzin, onzin));
    expect(antwoorden.filter((a) => typeof a !== 'object' || a === null)).toEqual([]);
    expect(storingen).toEqual([]);
  });
});

describe('elke actie zonder defineAction', () => {
  const vragen = { clientenZoeken, voorbeeldVraag, zoekenOpenen };
  it.each(Object.entries({ ...vragen, ...toegang, zoekenVersturen }))('%s', { timeout: GEDULD }, async (_, actie) => {
    vi.mocked(huidigeUser).mockResolvedValue(w.wie.begeleider);
    const los = actie as (...argumenten: unknown[]) => Promise<unknown>;
    const formulier = verminkt({ email: 'x', wachtwoord: 'x', herhaling: 'x', token: 'x', vraag: 'x', terug: '/' });
    const { clientnummer } = w.dossiers.eigen;
    const goed = {
      vraag: 'x',
      clientnummer,
      datum: '2026-11-18',
      kanaal: 'telefonisch',
      soort: 'gesprek',
      status: 'gevoerd',
    };
    const vraag = verminkt(goed);
    const doorgestuurd = (fout: unknown) => {
      if (!String((fout as { digest?: string }).digest).startsWith('NEXT_')) throw fout;
    };
    for (const velden of fc.sample(formulier, { numRuns: AANTAL, seed: ZAAD }))
      await los({}, post(velden)).catch(doorgestuurd);
    for (const velden of [...onbewaarbaar(goed), ...fc.sample(vraag, { numRuns: AANTAL, seed: ZAAD })])
      await los(velden, velden).catch(doorgestuurd);
    for (const a of fc.sample(fc.array(geenFormulier, { maxLength: 3 }), { numRuns: AANTAL, seed: ZAAD }))
      await los(...a).catch(doorgestuurd);
    expect(storingen).toEqual([]);
  });
});
