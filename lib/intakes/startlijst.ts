import 'server-only';
import type { GevondenClient } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { leesbareTrajecten, schrijfbareTrajecten } from './lezen';
import type { INFOBRONNEN } from './schema';

export type Voorinformatie = {
  id: string;
  bron: (typeof INFOBRONNEN)[number];
  bronNaam: string | null;
  gevraagdOp: Datum;
  ontvangenOp: Datum | null;
  inhoud: string | null;
  versie: number;
};

export type Startlijsttraject = {
  id: string;
  aanpak: string;
  versie: number;
  partnersIngelichtOp: Datum | null;
  partnersIngelicht: string | null;
  informatie: Voorinformatie[];
  /** Er mag op dit traject worden geschreven. */
  magSchrijven: boolean;
};
export type Startlijst = Startlijsttraject[];

/** Wat er voor het eerste gesprek is gevraagd en verteld, per traject dat deze gebruiker leest, het nieuwste eerst. Eén opdracht. */
export function leesStartlijst(tx: Tx, client: GevondenClient, user: User, vandaag: Datum): Promise<Startlijst> {
  return tx.$queryRaw<Startlijst>`
    SELECT t.id::text, a.naam AS aanpak, t.versie, t.partners_ingelicht_op::text AS "partnersIngelichtOp",
      t.partners_ingelicht AS "partnersIngelicht",
      (SELECT coalesce(json_agg(json_build_object('id', v.id, 'bron', v.bron, 'bronNaam', v.bron_naam, 'gevraagdOp', v.gevraagd_op,
          'ontvangenOp', v.ontvangen_op, 'inhoud', v.inhoud, 'versie', v.versie) ORDER BY v.gevraagd_op, v.id), '[]')
        FROM voorinformatie v WHERE v.traject_id = t.id) AS informatie,
      t.id IN (${schrijfbareTrajecten(client.id, user, vandaag)}) AS "magSchrijven"
    FROM traject t JOIN aanpak a ON a.id = t.aanpak_id
    WHERE t.id IN (${leesbareTrajecten(client, user, vandaag)})
    ORDER BY (t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date) DESC, t.startdatum DESC`;
}
