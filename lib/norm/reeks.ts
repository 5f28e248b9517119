import 'server-only';
import { z } from 'zod';
import { GESPREKKEN_PER_JAAR } from '../domain/contactnorm';
import type { Tx } from '../server/db';
import { type Sql, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';

/** De kolommen van een normreeks, voor elke vorm die een aanpak leest. */
export const REEKSVELDEN = {
  perJaar: z.literal(GESPREKKEN_PER_JAAR),
  normen: z.array(z.object({ vanaf: kolom.datum, perJaar: z.literal(GESPREKKEN_PER_JAAR) })),
};

/** Waar die vandaan komen; `aanpak` is de rij van de aanpak. */
export const reeksbron = (aanpak: string) => ({
  perJaar: `${aanpak}.gesprekken_per_jaar`,
  normen: `(SELECT coalesce(json_agg(json_build_object('vanaf', n.vanaf, 'perJaar', n.gesprekken_per_jaar) ORDER BY n.vanaf), '[]')
    FROM aanpaknorm n WHERE n.aanpak_id = ${aanpak}.id AND n.ingetrokken_op IS NULL)`,
});

const AANPAK = rijvorm('norm.aanpakken', { id: kolom.id, naam: kolom.tekst, ...REEKSVELDEN });
export type Aanpakreeks = Rij<typeof AANPAK>;

/** De aanpakken die `waar` aanwijst met hun normen; zonder: elke aanpak, het zijn er weinig. */
export const leesAanpakreeksen = (tx: Tx, waar: Sql = sql`true`): Promise<Aanpakreeks[]> =>
  vraag(tx, AANPAK, sql`SELECT ${kolommen(AANPAK, 'a', reeksbron('a'))} FROM aanpak a WHERE ${waar} ORDER BY a.naam`);

/** De normen van deze aanpak, die er is. */
export async function leesAanpakreeks(tx: Tx, aanpakId: string): Promise<Aanpakreeks> {
  const [aanpak] = await leesAanpakreeksen(tx, sql`a.id = ${aanpakId}::uuid`);
  if (!aanpak) throw new Error('Deze aanpak is er niet.');
  return aanpak;
}
