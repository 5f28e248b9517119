import 'server-only';
import { z } from 'zod';
import { blikOpClient } from '../bereik/blik';
import { leesKop } from '../clientkop/kop';
import type { Tx } from '../server/db';
import { defineInzage, leesNiets } from '../server/inzage';
import { type Sql, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { BESLUITEN } from './woorden';

const CORRECTIE = rijvorm('correctie.lijst', {
  id: kolom.id,
  clientnummer: kolom.tekst,
  versie: kolom.getal,
  gevraagdOp: kolom.datum,
  verzoek: kolom.tekst,
  verklaring: kolom.tekst.nullable(),
  door: kolom.tekst,
  besluit: z.enum(BESLUITEN).nullable(),
  motivering: kolom.tekst.nullable(),
  beslotenOp: kolom.tijdstip.nullable(),
  beslotenDoor: kolom.tekst.nullable(),
});
export type Correctie = Rij<typeof CORRECTIE>;

/** Wat nog een besluit vraagt eerst, en daarvan het oudste. */
const leesCorrecties = (tx: Tx, eis: Sql): Promise<Correctie[]> =>
  vraag(
    tx,
    CORRECTIE,
    sql`SELECT ${kolommen(CORRECTIE, 'v', { clientnummer: 'c.clientnummer', door: 'g.naam', beslotenDoor: 'b.naam' })}
      FROM correctieverzoek v JOIN client c ON c.id = v.client_id JOIN gebruiker g ON g.id = v.door_id
        LEFT JOIN gebruiker b ON b.id = v.besloten_door_id
      WHERE ${eis} ORDER BY v.besluit IS NOT NULL, CASE WHEN v.besluit IS NULL THEN v.gevraagd_op END, v.gevraagd_op DESC, v.id`,
  );

/** Wat er volgens deze cliënt niet klopt, in zijn dossier. */
export const getCorrecties = defineInzage({
  naam: 'correcties.openen',
  recht: 'correctie.vastleggen',
  op: blikOpClient,
  lees: async (blik) => ({
    kop: await leesKop(blik),
    correcties: await leesCorrecties(blik.tx, sql`v.client_id = ${blik.client.id}::uuid`),
  }),
});

/** Alle verzoeken, voor wie toeziet. */
export const getAlleCorrecties = defineInzage({
  naam: 'correcties.openen',
  recht: 'inzage.geven',
  op: leesNiets,
  lees: async ({ tx, vandaag }) => ({ vandaag, correcties: await leesCorrecties(tx, sql`true`) }),
  spoor: ({ correcties }) => ({ details: { aantal: new Set(correcties.map((c) => c.clientnummer)).size } }),
});
