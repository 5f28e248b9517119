// Wat iemand met alle rechten op de database aan het spoor kan veranderen, en dat npm run controleer het vindt en noemt.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { doeAlsBaas } from '../../prisma/proef/baas';
import { ruw } from '../../prisma/proef/ruw';
import type { User } from '../policy/policy';
import { audit } from '../server/audit';
import { alsGebruiker, alsSysteem } from '../server/db';
import { controleerKeten, vindKop } from './keten';
import type { Kop } from './keten-regels';

const fouten = async (koppen: readonly Kop[] = []): Promise<string[]> => {
  const gevonden: string[] = [];
  await controleerKeten(koppen, (fout) => gevonden.push(fout));
  return gevonden;
};

/** Als iemand die de database beheert: met elke bewaking uit. */
const alsBeheer = (...opdrachten: string[]) =>
  doeAlsBaas("SET LOCAL session_replication_role = 'replica'", ...opdrachten);

const schrijf = (user: User, ...onderwerpen: string[]) =>
  alsGebruiker(user, (tx) =>
    audit(
      tx,
      { gebruikerId: user.id },
      ...onderwerpen.map((onderwerpId) => ({
        actie: 'dossier.openen' as const,
        onderwerp: 'proef',
        onderwerpId,
        details: { van: 'één', naar: null, aantal: 2 },
      })),
    ),
  );

let user: User;
let ids: bigint[];
beforeEach(async () => {
  await alsBeheer('TRUNCATE auditregel, auditschakel');
  user = await eenGebruiker();
  await schrijf(user, 'a', 'b');
  await schrijf(user, 'c', 'd', 'e');
  ids = await alsSysteem('proef', async (tx) =>
    (await tx.auditschakel.findMany({ orderBy: { nr: 'asc' } })).map((s) => s.regelId),
  );
});

describe('een spoor waar niemand aan zat', () => {
  it('klopt, ook tegen elke kop die ooit is bewaard', async () => {
    const koppen = await Promise.all([1n, 3n, 5n].map((nr) => vindKop(nr)));
    expect(await fouten(koppen.filter((k) => k !== null))).toEqual([]);
    expect(await controleerKeten([], () => {})).toBe(5);
  });

  it('houdt geen nummer over van wat niet doorging, en houdt de volgorde van vastleggen als velen tegelijk schrijven', async () => {
    await expect(
      alsGebruiker(user, async (tx) => {
        await audit(tx, { gebruikerId: user.id }, { actie: 'dossier.openen' });
        throw new Error('toch niet');
      }),
    ).rejects.toThrow('toch niet');
    await Promise.all(Array.from({ length: 24 }, (_, i) => schrijf(user, `t${i}`, `u${i}`)));
    expect(await fouten()).toEqual([]);
    expect((await vindKop())?.nr).toBe(53n);
  });

  it('heeft van wat er voor de keten al stond dezelfde schakels als van wat erna kwam', async () => {
    const gemaakt = await vindKop();
    const migratie = readFileSync('prisma/migrations/20261204060100_spoor_keten/migration.sql', 'utf8');
    const vullen = /^DO \$\$.*?^END \$\$;/ms.exec(migratie)?.[0] ?? '';
    await alsBeheer('TRUNCATE auditschakel', vullen);
    expect(await vindKop()).toEqual(gemaakt);
    expect(await fouten()).toEqual([]);
  });

  it('wacht niet op wie het spoor vroeg in een lange transactie schrijft', async () => {
    const klaar: string[] = [];
    await alsGebruiker(user, async (tx) => {
      await audit(tx, { gebruikerId: user.id }, { actie: 'dossier.openen', onderwerpId: 'lang' });
      await schrijf(user, 'kort');
      klaar.push('kort');
    });
    expect(klaar).toEqual(['kort']);
    expect(await fouten()).toEqual([]);
  });
});

describe('wat iemand met alle rechten veranderde, wordt gevonden en genoemd', () => {
  const r = (i: number) => String(ids[i]);

  it.each(['actie', 'systeem', 'onderwerp', 'onderwerp_id', 'apparaat', 'adres'])('een andere %s', async (kolom) => {
    await alsBeheer(`UPDATE auditregel SET ${kolom} = 'anders' WHERE id = ${r(2)}`);
    expect(await fouten()).toEqual([`Schakel 3: regel ${r(2)} is gewijzigd, verwisseld of ertussen gezet.`]);
  });

  it.each([
    "op = op + interval '1 millisecond'",
    'gebruiker_id = NULL',
    'client_id = gen_random_uuid()',
    'sessie_id = gen_random_uuid()',
    "resultaat = 'geweigerd'",
    `details = details || '{"aantal": 3}'`,
    'details = NULL',
  ])('%s', async (wijziging) => {
    await alsBeheer(`UPDATE auditregel SET ${wijziging} WHERE id = ${r(0)}`);
    expect(await fouten()).toEqual([`Schakel 1: regel ${r(0)} is gewijzigd, verwisseld of ertussen gezet.`]);
  });

  it('een regel die weg is', async () => {
    await alsBeheer(`DELETE FROM auditregel WHERE id = ${r(2)}`);
    expect(await fouten()).toEqual([`Schakel 3: regel ${r(2)} is verwijderd.`]);
  });

  it('een regel die met zijn schakel weg is', async () => {
    await alsBeheer(`DELETE FROM auditregel WHERE id = ${r(2)}`, 'DELETE FROM auditschakel WHERE nr = 3');
    expect(await fouten()).toEqual(['Schakel 3 is verwijderd.']);
  });

  it('een regel die weg is, met de rest opgeschoven', async () => {
    await alsBeheer(
      `DELETE FROM auditregel WHERE id = ${r(2)}`,
      'DELETE FROM auditschakel WHERE nr = 3',
      'UPDATE auditschakel SET nr = nr - 1 WHERE nr = 4',
      'UPDATE auditschakel SET nr = nr - 1 WHERE nr = 5',
    );
    expect(await fouten()).toEqual([3, 4].map((nr) => expect.stringContaining(`Schakel ${nr}: regel ${r(nr)} is`)));
  });

  it('twee regels die van plaats wisselden', async () => {
    await alsBeheer(
      `UPDATE auditschakel SET regel_id = CASE nr WHEN 2 THEN -2 ELSE -3 END WHERE nr IN (2, 3)`,
      `UPDATE auditschakel SET regel_id = CASE nr WHEN 2 THEN ${r(2)} ELSE ${r(1)} END WHERE nr IN (2, 3)`,
    );
    expect(await fouten()).toEqual([
      expect.stringContaining(`Schakel 2: regel ${r(2)}`),
      expect.stringContaining(`Schakel 3: regel ${r(1)}`),
    ]);
  });

  const tussen = `INSERT INTO auditregel (id, op, actie, resultaat)
    SELECT 1000000, op + interval '1 millisecond', 'dossier.openen', 'gelukt' FROM auditregel`;

  it('een regel die ertussen is gezet', async () => {
    await alsBeheer(`${tussen} WHERE id = ${r(1)}`);
    expect(await fouten()).toEqual(['Regel 1000000 is buiten de keten om toegevoegd.']);
  });

  it('een regel die met een eigen schakel ertussen is gezet', async () => {
    await alsBeheer(
      `${tussen} WHERE id = ${r(1)}`,
      'UPDATE auditschakel SET nr = nr + 1 WHERE nr = 5',
      'UPDATE auditschakel SET nr = nr + 1 WHERE nr = 4',
      'UPDATE auditschakel SET nr = nr + 1 WHERE nr = 3',
      `INSERT INTO auditschakel SELECT 3, a.id, auditregel_afdruk(s.schakel, 3, a) FROM auditregel a, auditschakel s
        WHERE a.id = 1000000 AND s.nr = 2`,
    );
    expect(await fouten()).toEqual(
      [2, 3, 4].map((i) => expect.stringContaining(`Schakel ${i + 2}: regel ${r(i)} is gewijzigd`)),
    );
  });

  it('een afgeknipt einde, tegen de kop die elders is bewaard', async () => {
    const kop = await vindKop();
    if (!kop) throw new Error('Er is geen kop');
    await alsBeheer(`DELETE FROM auditregel WHERE id >= ${r(3)}`, 'DELETE FROM auditschakel WHERE nr >= 4');
    expect(await fouten()).toEqual([]);
    expect(await fouten([kop])).toEqual([
      'De bewaarde kop 5 staat er niet meer: het einde van het spoor is verwijderd.',
    ]);
    await schrijf(user, 'opnieuw', 'en verder');
    expect(await fouten([kop])).toEqual(['De bewaarde kop 5 is nu een andere: het spoor tot daar is herschreven.']);
  });

  it('een keten die in zijn geheel opnieuw is gemaakt, tegen de bewaarde kop', async () => {
    const kop = await vindKop();
    if (!kop) throw new Error('Er is geen kop');
    const migratie = readFileSync('prisma/migrations/20261204060100_spoor_keten/migration.sql', 'utf8');
    await alsBeheer(
      `UPDATE auditregel SET actie = 'vandaag.openen' WHERE id = ${r(0)}`,
      'TRUNCATE auditschakel',
      /^DO \$\$.*?^END \$\$;/ms.exec(migratie)?.[0] ?? '',
    );
    expect(await fouten()).toEqual([]);
    expect(await fouten([kop])).toEqual([expect.stringContaining('herschreven')]);
  });
});

it('een schakel of regel wijzigen, weghalen of zelf maken weigert de database, ook aan haar eigenaar', async () => {
  const opdrachten = ['auditschakel', 'auditregel'].flatMap((tabel) => [
    `UPDATE ${tabel} SET ${tabel === 'auditregel' ? "actie = 'x'" : 'nr = 9'}`,
    `DELETE FROM ${tabel}`,
    `TRUNCATE ${tabel}`,
  ]);
  for (const opdracht of opdrachten) await expect(doeAlsBaas(opdracht), opdracht).rejects.toThrow();
  const zelf = `INSERT INTO auditschakel VALUES (9, 9, sha256('x'))`;
  for (const opdracht of [...opdrachten, zelf]) {
    await expect(
      alsSysteem('proef', (tx) => ruw(tx).$executeRawUnsafe(opdracht)),
      opdracht,
    ).rejects.toThrow();
    await expect(
      alsGebruiker(user, (tx) => ruw(tx).$executeRawUnsafe(opdracht)),
      opdracht,
    ).rejects.toThrow();
  }
  expect(await fouten()).toEqual([]);
});
