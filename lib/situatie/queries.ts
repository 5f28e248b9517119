import 'server-only';
import { leesgrens, looptElders, openClient } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import type { OnHoldReden } from '../domain/on-hold';
import { can, type User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsGebruiker, type Tx } from '../server/db';
import {
  type Adviessoort,
  type Bestand,
  metEinde,
  nieuwsteEerst,
  type Ontheffingregel,
  opDag,
  type Uitkeringregel,
} from './regels';

type Regel = { id: string; versie: number; toelichting: string | null };
export type Ladderregel = Regel & { op: Datum; trede: number };
export type Uitkeringsregel = Regel & Uitkeringregel & { tot: Datum | null };
export type Ontheffingsregel = Regel & Ontheffingregel;
export type Bestandregel = Omit<Regel, 'toelichting'> & {
  datum: Datum | null;
  bestand: Bestand;
  adviessoort: Adviessoort;
  grond: string | null;
};
export type OnHoldStand = {
  id: string;
  aanpak: string;
  onHold: { van: Datum; tot: Datum | null; reden: OnHoldReden; herzienOp: Datum } | null;
};

export type Situatie = {
  clientnummer: string;
  naam: string;
  vandaag: Datum;
  /** Oudste eerst: zo loopt de lijn. */
  ladder: Ladderregel[];
  /** Nieuwste eerst, elk met de dag waarop de volgende haar beëindigt. */
  uitkeringen: Uitkeringsregel[];
  ontheffingen: Ontheffingsregel[];
  adviezen: Bestandregel[];
  /** Per traject of het nu on hold staat. */
  trajecten: OnHoldStand[];
  magWijzigen: boolean;
};

type Rij = Pick<Situatie, 'ladder' | 'ontheffingen' | 'adviezen' | 'trajecten'> & {
  uitkeringen: (Regel & Uitkeringregel)[];
};

/**
 * De situatie van één cliënt; legt vast dat zij is geopend. null als deze gebruiker haar niet mag lezen, ook als de cliënt inmiddels door
 * een ander wordt begeleid: dan is het de situatie van nu. Na het einde staat er niets van later.
 */
export function getSituatie(user: User, clientnummer: string, vandaag: Datum): Promise<Situatie | null> {
  return alsGebruiker(user, async (tx) => {
    const gevonden = await openClient(tx, user, clientnummer, 'situatie.openen', vandaag, {
      wat: async ({ id, subject }) =>
        leesgrens(subject, user) && looptElders(subject) ? null : { onderwerp: 'client', onderwerpId: id },
    });
    if (!gevonden) return null;
    const rij = await lees(tx, gevonden.id, user, leesgrens(gevonden.subject, user), vandaag);
    return {
      clientnummer: gevonden.clientnummer,
      naam: `${gevonden.voornaam} ${gevonden.achternaam}`,
      vandaag,
      ladder: opDag(rij.ladder),
      uitkeringen: metEinde(rij.uitkeringen).reverse(),
      ontheffingen: rij.ontheffingen,
      adviezen: nieuwsteEerst(rij.adviezen),
      trajecten: rij.trajecten,
      magWijzigen: can(user, 'dossier.bijhouden', gevonden.subject),
    };
  });
}

async function lees(tx: Tx, clientId: string, user: User, grens: Datum | null, vandaag: Datum): Promise<Rij> {
  const moment = nu();
  const [rij] = await tx.$queryRaw<Rij[]>`
    WITH g AS (SELECT ${clientId}::uuid AS client, coalesce(${grens}::text::date, 'infinity'::date) AS grens)
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', l.id, 'versie', l.versie, 'op', l.op, 'trede', l.trede,
          'toelichting', l.toelichting)), '[]') FROM ladderstand l, g WHERE l.client_id = g.client AND l.op <= g.grens) AS ladder,
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'versie', u.versie, 'van', u.van, 'soort', u.soort,
          'begeleidingGaatDoor', u.begeleiding_gaat_door, 'toelichting', u.toelichting)), '[]')
        FROM uitkering u, g WHERE u.client_id = g.client AND u.van <= g.grens) AS uitkeringen,
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'versie', o.versie, 'van', o.van, 'tot', o.tot,
          'aanvraag', o.aanvraag, 'aangevraagdOp', o.aangevraagd_op, 'herzienOp', o.herzien_op, 'toelichting', o.toelichting)
          ORDER BY coalesce(o.van, 'infinity') DESC, o.aangevraagd_op DESC), '[]')
        FROM ontheffing o, g WHERE o.client_id = g.client AND coalesce(o.van, o.aangevraagd_op, '-infinity') <= g.grens) AS ontheffingen,
      (SELECT coalesce(json_agg(json_build_object('id', b.id, 'versie', b.versie, 'datum', b.datum, 'bestand', b.bestand,
          'adviessoort', b.soort, 'grond', b.grond) ORDER BY b.gemaakt_op DESC), '[]')
        FROM bestandadvies b, g WHERE b.client_id = g.client AND coalesce(b.datum, '-infinity') <= g.grens) AS adviezen,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'aanpak', a.naam, 'onHold',
          (SELECT json_build_object('van', h.van, 'tot', h.tot, 'reden', h.reden, 'herzienOp', h.herzien_op) FROM on_hold h
            WHERE h.traject_id = t.id AND ${vandaag}::text::date BETWEEN h.van AND coalesce(h.tot, 'infinity')))
          ORDER BY t.startdatum DESC), '[]')
        FROM traject t JOIN aanpak a ON a.id = t.aanpak_id, g WHERE t.client_id = g.client AND t.groep = 'pilot'
          AND CASE WHEN ${grens}::text IS NULL THEN t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date
            ELSE t.einddatum <= g.grens AND EXISTS (SELECT FROM begeleiding b WHERE b.traject_id = t.id AND b.gebruiker_id = ${user.id}::uuid
              AND b.van <= ${moment}::timestamptz AND (b.tot IS NULL OR b.tot > ${moment}::timestamptz)) END) AS trajecten`;
  if (!rij) throw new Error('De situatie is niet te lezen');
  return rij;
}
