import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { blijft } from '../../prisma/proef/rechten';
import { ruw } from '../../prisma/proef/ruw';
import { doeActie, spoor } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, Ongeldig } from '../server/fouten';
import { voegJobToe } from '../wachtrij/jobs';
import { werkHerhalen } from './actions';
import { getWerkstand } from './werk-queries';
import { werkHerhalenSchema } from './werk-schema';

let beheerder: User;
beforeEach(async () => {
  beheerder = await eenGebruiker({ rol: 'beheerder' });
  await alsSysteem('proef', async (tx) => {
    await ruw(tx).$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await ruw(tx).$executeRaw`DELETE FROM graphile_worker._private_known_crontabs`;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

type Stand = { pogingen?: number; fout?: string; wacht?: string; bezig?: boolean };
/** Zet werk in de wachtrij zoals een werker het achterlaat. */
const werk = ({ pogingen = 0, fout, wacht = '0 minutes', bezig = false }: Stand = {}) =>
  alsSysteem('proef', async (tx) => {
    await voegJobToe(tx, 'dag.opvolging', { dag: '2026-11-18' });
    const [rij] = await ruw(tx).$queryRaw<{ id: string }[]>`
      UPDATE graphile_worker._private_jobs SET attempts = ${pogingen}::int, last_error = ${fout ?? null},
        run_at = now() - ${wacht}::text::interval, locked_at = CASE WHEN ${bezig}::boolean THEN now() END,
        locked_by = CASE WHEN ${bezig}::boolean THEN 'proef' END
      WHERE id = (SELECT max(id) FROM graphile_worker._private_jobs) RETURNING id::text`;
    return rij?.id ?? '';
  });
const opnieuw = (werkId: string, door = beheerder) => doeActie(door, werkHerhalen, { werkId });

describe('de stand van het achtergrondwerk', () => {
  it('telt wat wacht, bezig is en niet lukte', async () => {
    await werk();
    await werk({ bezig: true });
    const later = await werk({ pogingen: 2, fout: 'Databasefout (P2024)' });
    const gestopt = await werk({ pogingen: 12, fout: 'Error' });
    const stand = await getWerkstand(beheerder);
    expect(stand).toMatchObject({ wacht: 2, bezig: 1, aantalMislukt: 2, staatStil: null });
    expect(stand.mislukt.map((m) => [m.id, m.gestopt, m.pogingen, m.fout])).toEqual([
      [gestopt, true, 12, 'Error'],
      [later, false, 2, 'Databasefout (P2024)'],
    ]);
  });

  it.each([
    ['9 minutes', false],
    ['11 minutes', true],
  ])('werk dat %s klaarstaat: stilstand %s', async (wacht, stil) => {
    await werk({ wacht });
    expect((await getWerkstand(beheerder)).staatStil !== null).toBe(stil);
  });

  // Het nachtwerk begint om vier uur: voor die tijd is het volgende dat van vandaag.
  it.each([
    ['2026-11-18T02:59:00Z', '2026-11-18T03:00:00Z'],
    ['2026-11-18T03:01:00Z', '2026-11-19T03:00:00Z'],
  ])('weet wanneer het nachtwerk begon en wanneer het weer begint, om %s', async (om, volgende) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(om) });
    const straks = new Date(volgende);
    expect((await getWerkstand(beheerder)).nacht).toEqual({ laatst: null, volgende: straks });
    const laatst = new Date('2026-11-18T03:00:00Z');
    await alsSysteem(
      'proef',
      (tx) =>
        ruw(tx)
          .$executeRaw`INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
        VALUES ('dagelijks', ${laatst}, ${laatst})`,
    );
    expect((await getWerkstand(beheerder)).nacht).toEqual({ laatst, volgende: straks });
  });

  it('is er alleen voor beheer', async () => {
    for (const rol of ['begeleider', 'teamleider', 'projectleider', 'partner', 'privacy_officer'] as const) {
      const user = await eenGebruiker({ rol });
      expect(() => getWerkstand(user)).toThrow(Geweigerd);
    }
  });
});

describe('opnieuw proberen', () => {
  it('geeft het ene stuk zijn pogingen terug, en laat de rest', async () => {
    const een = await werk({ pogingen: 12, fout: 'Error' });
    const ander = await werk({ pogingen: 12, fout: 'Error' });
    await opnieuw(een);
    const rijen = await alsSysteem(
      'proef',
      (tx) =>
        ruw(tx).$queryRaw<
          { id: string; attempts: number }[]
        >`SELECT id::text, attempts::int FROM graphile_worker.jobs ORDER BY id`,
    );
    expect(rijen).toEqual([
      { id: een, attempts: 0 },
      { id: ander, attempts: 12 },
    ]);
    expect((await spoor())[0]).toMatchObject({ actie: 'werk.herhalen', onderwerpId: een, details: { aantal: 1 } });
  });

  it('geeft met alles ook de rest zijn pogingen terug, maar niet wat bezig is', async () => {
    await werk({ pogingen: 12, fout: 'Error' });
    await werk({ pogingen: 3, fout: 'Error' });
    await werk({ pogingen: 3, fout: 'Error', bezig: true });
    await opnieuw('alles');
    expect((await spoor())[0]).toMatchObject({ details: { aantal: 2 } });
    await blijft(() => opnieuw((BigInt(1) << BigInt(40)).toString()), Ongeldig);
  });

  it('kan niet door een ander, en niet met iets dat geen werk is', async () => {
    const id = await werk({ pogingen: 12, fout: 'Error' });
    for (const rol of ['begeleider', 'teamleider', 'privacy_officer'] as const) {
      const user = await eenGebruiker({ rol });
      await blijft(() => opnieuw(id, user), Geweigerd);
    }
    for (const werkId of ['', '0', '-1', '1; drop', 'alle', undefined, 7])
      expect(werkHerhalenSchema.safeParse({ werkId }).success).toBe(false);
  });
});
