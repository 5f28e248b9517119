// Elke tabel en kolom van de database heeft een plaats in het register, en elke rij die naar een cliënt wijst wordt gevonden.
import { describe, expect, it } from 'vitest';
import { ruw } from '../../prisma/proef/ruw';
import { alsSysteem } from '../server/db';
import { beschrijving, kolommenVan, REGISTER, TABELLEN, voorwaarde, ZONDER_CLIENT } from './register-regels';

const rijen = <T>(sql: string) => alsSysteem('proef', (tx) => ruw(tx).$queryRawUnsafe<T[]>(sql));

describe('het register van gegevens', () => {
  it('noemt elke kolom van elke tabel, en geen andere', async () => {
    const kolommen = await rijen<{ tabel: string; kolommen: string[] }>(
      `SELECT table_name::text AS tabel, array_agg(column_name::text ORDER BY column_name) AS kolommen FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' GROUP BY 1 ORDER BY 1`,
    );
    const genoemd = new Map<string, readonly string[]>([
      ...TABELLEN.map((t): [string, string[]] => [t, kolommenVan(t)]),
      ...ZONDER_CLIENT,
    ]);
    expect(Object.fromEntries([...genoemd].map(([t, k]) => [t, [...k].sort()]))).toEqual(
      Object.fromEntries(kolommen.map((k) => [k.tabel, k.kolommen])),
    );
  });

  it('kent elke weg waarlangs een rij bij een cliënt hoort', async () => {
    const sleutels = await rijen<{ kind: string; veld: string; ouder: string }>(`
      SELECT c.conrelid::regclass::text AS kind, a.attname::text AS veld, c.confrelid::regclass::text AS ouder
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`);
    // Een verwijzing naar iets van dezelfde cliënt is alleen een weg als de rij niet al langs een andere weg gevonden wordt.
    const naarClient = sleutels.filter((s) => Object.hasOwn(REGISTER, s.ouder) && s.kind !== 'client');
    const zonderPlaats = naarClient.filter((s) => !Object.hasOwn(REGISTER, s.kind)).map((s) => s.kind);
    expect(zonderPlaats).toEqual([]);
    for (const tabel of TABELLEN)
      await rijen(`SELECT FROM ${tabel} WHERE ${voorwaarde(tabel).replaceAll('$', 'NULL::uuid')}`);
  });

  it('heeft bij alles wat een cliënt ziet een kop', () => {
    expect(
      TABELLEN.filter((t) => !beschrijving(t).buiten && (!beschrijving(t).kop || !beschrijving(t).client)),
    ).toEqual([]);
    expect(TABELLEN.filter((t) => beschrijving(t).buiten && beschrijving(t).client)).toEqual([]);
  });

  it('zet een rij na wat zij aanwijst, zodat vernietigen van achter naar voren kan', async () => {
    const sleutels = await rijen<{ kind: string; ouder: string }>(
      `SELECT conrelid::regclass::text AS kind, confrelid::regclass::text AS ouder FROM pg_constraint
        WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid`,
    );
    const plek = (t: string) => (TABELLEN as string[]).indexOf(t);
    const fout = sleutels.filter((s) => plek(s.kind) >= 0 && plek(s.ouder) >= 0 && plek(s.kind) < plek(s.ouder));
    expect(fout).toEqual([]);
  });
});
