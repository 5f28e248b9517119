import 'server-only';
import { z } from 'zod';
import type { Clientblik } from '../bereik/blik';
import { looptNog, sql } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { leesbareTrajecten, schrijfbareTrajecten } from './lezen';
import { INFOBRONNEN } from './schema';

const INFORMATIE = z.strictObject({
  id: kolom.id,
  bron: z.enum(INFOBRONNEN),
  bronNaam: kolom.tekst.nullable(),
  gevraagdOp: kolom.datum,
  ontvangenOp: kolom.datum.nullable(),
  inhoud: kolom.tekst.nullable(),
  versie: kolom.getal,
});
export type Voorinformatie = z.output<typeof INFORMATIE>;

const TRAJECT = rijvorm('intakes.startlijst', {
  id: kolom.id,
  aanpak: kolom.tekst,
  versie: kolom.getal,
  partnersIngelichtOp: kolom.datum.nullable(),
  partnersIngelicht: kolom.tekst.nullable(),
  informatie: z.array(INFORMATIE),
  /** Er mag op dit traject worden geschreven. */
  magSchrijven: kolom.jaNee,
});
export type Startlijsttraject = Rij<typeof TRAJECT>;
export type Startlijst = Startlijsttraject[];

/** Wat er voor het eerste gesprek is gevraagd en verteld, per traject dat deze gebruiker leest, het nieuwste eerst. Eén opdracht. */
export const leesStartlijst = ({ tx, client, user, vandaag }: Clientblik): Promise<Startlijst> =>
  vraag(
    tx,
    TRAJECT,
    sql`
    SELECT ${kolommen(TRAJECT, 't', {
      aanpak: 'a.naam',
      informatie: sql`(SELECT coalesce(json_agg(${json(INFORMATIE.shape, 'v')} ORDER BY v.gevraagd_op, v.id), '[]')
        FROM voorinformatie v WHERE v.traject_id = t.id)`,
      magSchrijven: sql`t.id IN (${schrijfbareTrajecten(client.id, user, vandaag)})`,
    })}
    FROM traject t JOIN aanpak a ON a.id = t.aanpak_id
    WHERE t.id IN (${leesbareTrajecten(client, user, vandaag)})
    ORDER BY ${looptNog('t.einddatum', vandaag)} DESC, t.startdatum DESC`,
  );
