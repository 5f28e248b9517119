import 'server-only';
import type { Raakt } from '../domain/gevolg';
import type { Tx } from '../server/db';
import { type Sql, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';

/**
 * Sluit de trajecten die `welke` aanwijst af voor anderen tot de transactie klaar is, altijd in dezelfde volgorde: eerst gedeeld hun aanpak (zo kan
 * een opschorting van de aanpak niet tussen lezen en schrijven van een uiterlijke datum komen), dan de trajecten op id. Wat niets met de norm of
 * taken doet, laat de aanpak vrij.
 */
export const slot = (welke: Sql, raakt: Raakt): Sql =>
  raakt === 'niets'
    ? sql`SELECT id::text FROM traject WHERE id IN (${welke}) ORDER BY traject.id FOR UPDATE`
    : sql`WITH w AS MATERIALIZED (${welke}),
        a AS MATERIALIZED (SELECT id FROM aanpak WHERE id IN (SELECT aanpak_id FROM traject WHERE id IN (SELECT id FROM w)) ORDER BY id FOR SHARE)
      SELECT id::text FROM traject WHERE id IN (SELECT id FROM w) AND (SELECT count(*) FROM a) >= 0 ORDER BY traject.id FOR UPDATE`;

const TRAJECT = rijvorm('zaak.slot', { id: kolom.id });

/** Als slot, voor trajecten waarvan de ids bekend zijn; voor werk buiten de deur, zoals de nacht en de import. */
export async function lockTrajecten(tx: Tx, trajectIds: readonly string[]): Promise<void> {
  await vraag(tx, TRAJECT, slot(sql`SELECT unnest(${[...trajectIds]}::uuid[]) AS id`, 'norm'));
}
