import 'server-only';
import { z } from 'zod';
import { normOp } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { UITLEGREDENEN } from '../domain/uitleg';
import type { Trajectfeiten } from '../norm/feiten';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { dagVan, geldtOp, type Sql, sql } from '../server/sql';
import { kolom, rijvorm, vraagJson } from '../server/vraag';
import { type Jaarregel, uitkomstVan } from './jaarverslag-regels';
import { AFWIJKINGSTATUSSEN, geslotenTrajectjaren, intervallen } from './regels';

/** Eén trajectjaar zoals de teamleider het ziet: met naam, en de normafwijking die erbij hoort. */
export type Verslagregel = Jaarregel & {
  naam: string;
  begeleider: string | null;
  /** De norm van de aanpak toen het trajectjaar sloot. */
  perJaar: number;
  afwijkingId: string | null;
  verantwoordOp: Datum | null;
  besluitOp: Datum | null;
};

const BIJ = rijvorm('jaarverslag.trajecten', {
  trajectId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  begeleider: kolom.tekst.nullable(),
  afwijkingen: z.array(
    z.strictObject({
      id: kolom.id,
      jaarVan: kolom.datum,
      status: z.enum(AFWIJKINGSTATUSSEN),
      reden: z.enum(UITLEGREDENEN).nullable(),
      verantwoordOp: kolom.datum.nullable(),
      besluitOp: kolom.datum.nullable(),
    }),
  ),
});

/** Elk gesloten trajectjaar van deze trajecten, op cliëntnummer. */
export async function leesTrajectjaren(
  tx: Tx,
  feiten: readonly Trajectfeiten[],
  welke: Sql,
  vandaag: Datum,
): Promise<Verslagregel[]> {
  const gelezen = await vraagJson(
    tx,
    BIJ,
    sql`
    SELECT json_agg(r)::text AS alles FROM (
      SELECT t.id AS "trajectId", c.clientnummer, c.naam, g.naam AS begeleider,
        (SELECT coalesce(json_agg(json_build_object('id', n.id, 'jaarVan', n.jaar_van, 'status', n.status, 'reden', n.reden,
            'verantwoordOp', ${dagVan('n.verantwoord_op')},
            'besluitOp', ${dagVan('n.besluit_op')})), '[]')
          FROM normafwijking n WHERE n.traject_id = t.id) AS afwijkingen
      FROM traject t JOIN client c ON c.id = t.client_id
        LEFT JOIN begeleiding b ON b.traject_id = t.id AND ${geldtOp('b', nu())}
        LEFT JOIN gebruiker g ON g.id = b.gebruiker_id
      WHERE t.id IN (${welke})) r`,
  );
  const bij = new Map(gelezen.map((b) => [b.trajectId, b]));
  return feiten
    .flatMap((t): Verslagregel[] => {
      const b = bij.get(t.id);
      if (!b) return [];
      return geslotenTrajectjaren(t, vandaag).map((j) => {
        const a = b.afwijkingen.find((x) => x.jaarVan === j.van && x.status !== 'ingetrokken');
        const uitkomst = uitkomstVan(j.gehaald, a?.status ?? null);
        return {
          clientnummer: b.clientnummer,
          naam: b.naam,
          begeleider: b.begeleider,
          aanpakId: t.aanpak.id,
          aanpak: t.aanpak.naam,
          jaarVan: j.van,
          jaarTot: j.tot,
          gevoerd: j.gevoerd,
          vereist: j.vereist,
          perJaar: normOp(t.aanpak, j.tot),
          uitkomst,
          reden: uitkomst === 'verantwoord' || uitkomst === 'ingediend' ? (a?.reden ?? null) : null,
          intervallen: intervallen(t.norm, j, vandaag),
          afwijkingId: a?.id ?? null,
          verantwoordOp: a?.verantwoordOp ?? null,
          besluitOp: a?.besluitOp ?? null,
        };
      });
    })
    .sort((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1));
}

const sleutel = (r: Verslagregel) => `${r.clientnummer} ${r.jaarTot} ${r.aanpak}`;
