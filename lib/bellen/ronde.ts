import 'server-only';
import { z } from 'zod';
import { namenInBereik } from '../bereik/namen';
import { trajectenInBereik } from '../bereik/scope';
import { CONTACTSTATUSSEN, KANALEN, SOORTEN } from '../domain/tellend-gesprek';
import { dagVan } from '../server/clock';
import type { Leesctx } from '../server/inzage';
import { dag, looptNog, sql } from '../server/sql';
import { json, kolom, kolommen, rijvorm, vraagEen, vraagJson } from '../server/vraag';
import { BELRONDESOORTEN, verdeel } from './regels';

const RONDE = rijvorm('bellen.ronde', { soort: z.enum(BELRONDESOORTEN), begonnenOp: kolom.tijdstip });
const contact = z.strictObject({
  id: kolom.id,
  datum: kolom.datum,
  soort: z.enum(SOORTEN),
  kanaal: z.enum(KANALEN),
  status: z.enum(CONTACTSTATUSSEN),
  metDerde: kolom.jaNee,
  verkeerdGeregistreerd: kolom.jaNee,
  eigen: kolom.jaNee,
  op: kolom.getal,
});
const BEURT = rijvorm('bellen.beurten', {
  clientId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst.nullable(),
  plek: kolom.getal,
  overgeslagen: kolom.jaNee,
  verzetOp: kolom.getal.nullable(),
  contacten: z.array(contact),
});

/** De belronde van deze gebruiker, met hoe het met ieder staat; null als er geen is. */
export async function leesRonde(ctx: Leesctx) {
  const ronde = await vraagEen(
    ctx.tx,
    RONDE,
    sql`SELECT ${kolommen(RONDE, 'r')} FROM belronde r WHERE r.gebruiker_id = ${ctx.user.id}::uuid`,
  );
  return ronde && { ...ronde, ...verdeel(await leesBeurten(ctx, ronde.begonnenOp), ctx.vandaag) };
}

/** Alleen contacten van de dag van het begin en later: wat iemand nu pas over vroeger opschrijft, maakt een beurt niet overbodig. */
const leesBeurten = ({ tx, user, vandaag }: Leesctx, begonnenOp: Date) =>
  vraagJson(
    tx,
    BEURT,
    sql`SELECT json_agg(r)::text AS alles FROM (
      SELECT b.client_id::text AS "clientId", coalesce(c.clientnummer, '') AS clientnummer, w.naam, b.plek, b.overgeslagen, extract(epoch FROM b.verzet_op) * 1000 AS "verzetOp",
        (SELECT coalesce(json_agg(${json(contact.shape, 'm', {
          verkeerdGeregistreerd: 'm.verkeerd_op IS NOT NULL',
          eigen: sql`m.vastgelegd_door_id IS NOT DISTINCT FROM b.gebruiker_id`,
          op: 'extract(epoch FROM m.vastgelegd_op) * 1000',
        })} ORDER BY m.vastgelegd_op, m.id), '[]') FROM contactmoment m
          WHERE m.client_id = b.client_id AND m.vastgelegd_op >= ${begonnenOp}::timestamptz AND m.datum >= ${dag(dagVan(begonnenOp))}) AS contacten
      FROM belbeurt b LEFT JOIN client c ON c.id = b.client_id
        LEFT JOIN (${namenInBereik(user, vandaag)}) w ON w.client_id = b.client_id AND EXISTS (SELECT FROM traject t
          WHERE t.client_id = b.client_id AND t.id IN (${trajectenInBereik(user, vandaag)}) AND ${looptNog('t.einddatum', vandaag)})
      WHERE b.gebruiker_id = ${user.id}::uuid) r`,
  );
