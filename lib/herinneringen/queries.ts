import 'server-only';
import { namenInBereik } from '../bereik/namen';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { dag, dagVan, type Sql, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';

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

export const getHerinnering = defineInzage({
  naam: 'herinnering.openen',
  recht: 'herinnering.bijhouden',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, { id }: { id: string }) =>
    (await lees(tx, user, vandaag, sql`h.id::text = ${id}`))[0] ?? null,
  spoor: ({ id, clientId }) => ({ clientId, onderwerp: 'herinnering', onderwerpId: id }),
});
export type OpenHerinnering = Antwoord<typeof getHerinnering>;
