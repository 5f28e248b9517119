import 'server-only';
import { namenInBereik } from '../bereik/namen';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { dag, dagVan, type Sql, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, schrijf, vraag } from '../server/vraag';

const HERINNERING = rijvorm('herinneringen.herinnering', {
  id: kolom.id,
  tekst: kolom.tekst,
  datum: kolom.datum,
  gedaan: kolom.jaNee,
  versie: kolom.getal,
  /** null als er geen cliënt bij hoort, of niet meer voor wie kijkt. */
  clientId: kolom.id.nullable(),
  clientnummer: kolom.tekst.nullable(),
  naam: kolom.tekst.nullable(),
});
export type Herinnering = Rij<typeof HERINNERING>;

/** De eigen herinneringen, met de cliënt alleen zolang die in bereik is. */
const lees = (tx: Tx, user: User, vandaag: Datum, welke: Sql) =>
  vraag(
    tx,
    HERINNERING,
    sql`SELECT ${kolommen(HERINNERING, 'h', { gedaan: 'h.gedaan_op IS NOT NULL', clientId: 'w.client_id', clientnummer: 'c.clientnummer', naam: 'w.naam' })}
      FROM herinnering h LEFT JOIN (${namenInBereik(user, vandaag)}) w ON w.client_id = h.client_id
        LEFT JOIN client c ON c.id = w.client_id
      WHERE h.gebruiker_id = ${user.id}::uuid AND ${welke} ORDER BY h.datum, h.gemaakt_op, h.id`,
  );

/** Wat er nog te onthouden is, en wat vandaag is gedaan en dus nog ongedaan te maken. */
export const leesHerinneringen = (tx: Tx, user: User, vandaag: Datum): Promise<Herinnering[]> =>
  lees(tx, user, vandaag, sql`(h.gedaan_op IS NULL OR ${dagVan('h.gedaan_op')} = ${dag(vandaag)})`);

export const vindHerinnering = async (tx: Tx, user: User, vandaag: Datum, id: string): Promise<Herinnering | null> =>
  (await lees(tx, user, vandaag, sql`h.id::text = ${id}`))[0] ?? null;

const BEWAREN_DAGEN = 30;

/** Wat lang genoeg gedaan is gaat weg, en wat is van wie er niet meer in mag; zoals een concept. */
export const ruimHerinneringenOp = (tx: Tx): Promise<number> =>
  schrijf(
    tx,
    'herinneringen.opruimen',
    sql`
    DELETE FROM herinnering h USING gebruiker g
    WHERE g.id = h.gebruiker_id AND (g.geblokkeerd_op IS NOT NULL OR h.gedaan_op <= now() - make_interval(days => ${BEWAREN_DAGEN}::int))`,
  );
