import 'server-only';
import { z } from 'zod';
import { alsSysteem } from '../server/db';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag, vraagEen, vraagJson } from '../server/vraag';
import { BEGIN, type Kop, rekenNa, vergelijkKop } from './keten-regels';

const PARTIJ = 5000;
const REDEN = 'controle van het auditspoor';
const LANG = { timeout: 120_000 };

const SCHAKEL = rijvorm('keten.schakels', {
  nr: kolom.tekst,
  regelId: kolom.tekst,
  schakel: kolom.tekst,
  velden: z.array(kolom.tekst.nullable()).nullable(),
});
const KOP = rijvorm('keten.kop', { nr: z.bigint(), schakel: kolom.tekst });
const LOS = rijvorm('keten.los', { id: z.bigint() });

const leesSchakels = (na: bigint) =>
  alsSysteem(
    REDEN,
    (tx) =>
      vraagJson(
        tx,
        SCHAKEL,
        sql`SELECT json_agg(r)::text AS alles FROM (SELECT s.nr::text, s.regel_id::text AS "regelId", encode(s.schakel, 'hex') AS schakel, CASE WHEN a.id IS NOT NULL THEN
          ARRAY[a.id::text, (extract(epoch FROM a.op) * 1000)::bigint::text, a.gebruiker_id::text, a.systeem, a.actie, a.client_id::text,
            a.onderwerp, a.onderwerp_id, a.resultaat::text, a.details::text, a.sessie_id::text, a.apparaat, a.adres] END AS velden
        FROM auditschakel s LEFT JOIN auditregel a ON a.id = s.regel_id WHERE s.nr > ${na}::bigint ORDER BY s.nr LIMIT ${PARTIJ}) r`,
      ),
    LANG,
  );

/** Regels buiten de keten. Een regel en zijn schakel komen tegelijk in beeld, dus wie nu schrijft staat hier nooit bij. */
const leesLosse = () =>
  alsSysteem(
    REDEN,
    (tx) =>
      vraag(
        tx,
        LOS,
        sql`SELECT a.id FROM auditregel a WHERE NOT EXISTS (SELECT FROM auditschakel s WHERE s.regel_id = a.id) ORDER BY a.id`,
      ),
    LANG,
  );

/** De laatste schakel, of die met dit nummer. */
export const vindKop = (nr: bigint | null = null): Promise<Kop | null> =>
  alsSysteem(REDEN, (tx) =>
    vraagEen(
      tx,
      KOP,
      sql`SELECT nr, encode(schakel, 'hex') AS schakel FROM auditschakel WHERE ${nr}::bigint IS NULL OR nr = ${nr}::bigint
        ORDER BY nr DESC LIMIT 1`,
    ),
  );

/**
 * Rekent de hele keten na, in partijen, en vergelijkt haar met koppen die elders zijn bewaard. Meldt elke fout in een zin; geeft hoeveel
 * schakels er zijn nagerekend. Verandert niets.
 */
export async function controleerKeten(bewaard: readonly Kop[], meld: (fout: string) => void): Promise<number> {
  let kop = BEGIN;
  let aantal = 0;
  for (;;) {
    const schakels = (await leesSchakels(kop.nr)).map((s) => ({ ...s, nr: BigInt(s.nr), regelId: BigInt(s.regelId) }));
    const gerekend = rekenNa(kop, schakels);
    for (const fout of gerekend.fouten) meld(fout);
    kop = gerekend.kop;
    aantal += schakels.length;
    if (schakels.length < PARTIJ) break;
  }
  for (const { id } of await leesLosse()) meld(`Regel ${id} is buiten de keten om toegevoegd.`);
  for (const eerder of bewaard) {
    const fout = vergelijkKop(eerder, (await vindKop(eerder.nr))?.schakel ?? null);
    if (fout) meld(fout);
  }
  return aantal;
}
