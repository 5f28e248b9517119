import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Tx } from './db';
import { sql } from './sql';
import { json, kolom, kolommen, rijvorm } from './vraag';

const velden = {
  id: kolom.id,
  trajectId: kolom.id.nullable(),
  naam: kolom.tekst,
  vervuldOp: kolom.datum.nullable(),
  gelezen: kolom.tijdstip,
  stand: z.enum(['open', 'af']).nullable(),
};
const VORM = rijvorm('proef.kolommen', velden);

it('leest elk veld uit de kolom van die naam, en maakt tekst van wat geen gewone kolom is', () => {
  expect(kolommen(VORM, 'g').sql).toBe(
    '(g.id)::text AS "id", (g.traject_id)::text AS "trajectId", (g.naam) AS "naam", (g.vervuld_op)::text AS "vervuldOp", ' +
      '(g.gelezen) AS "gelezen", (g.stand)::text AS "stand"',
  );
});

it('neemt een andere bron, en houdt haar waarden parameters', () => {
  const deel = kolommen(VORM, 'g', { naam: 'a.naam', vervuldOp: sql`${'2020-01-01'}::date`, id: 'a.id' });
  expect(deel.sql).toContain('(a.id)::text AS "id"');
  expect(deel.sql).toContain('(a.naam) AS "naam"');
  expect(deel.sql).toContain('(?::date)::text AS "vervuldOp"');
  expect(deel.values).toEqual(['2020-01-01']);
});

it('maakt van dezelfde velden een JSON-object', () => {
  const { id, trajectId, naam } = velden;
  expect(json({ id, trajectId, naam }, 'g', { naam: 'a.naam' }).sql).toBe(
    "json_build_object('id', g.id, 'trajectId', g.traject_id, 'naam', a.naam)",
  );
});

it('geeft van een transactie geen kale SQL', () => {
  const tx = {} as Tx;
  // @ts-expect-error een opdracht heeft een vorm of een naam
  expect(tx.$queryRaw).toBeUndefined();
  // @ts-expect-error ook als zij niets teruggeeft
  expect(tx.$executeRawUnsafe).toBeUndefined();
});
