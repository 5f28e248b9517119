import 'server-only';
import { z } from 'zod';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { wieIs } from '../bereik/scope';
import { leesKop } from '../clientkop/kop';
import type { Datum } from '../domain/datum';
import { can } from '../policy/policy';
import { type Antwoord, defineInzage } from '../server/inzage';
import { dag, sql } from '../server/sql';
import { json, kolom, type Rij, rijvorm, vraagEen } from '../server/vraag';
import { ADVIESSOORTEN, BESTANDEN, metEinde, nieuwsteEerst, ONTHEFFING_AANVRAGEN, opDag, UITKERINGEN } from './regels';

const regel = { id: kolom.id, versie: kolom.getal };
const toelichting = kolom.tekst.nullable();
const datum = kolom.datum.nullable();
const ladder = z.strictObject({ ...regel, op: kolom.datum, trede: kolom.getal, toelichting });
const soort = z.enum(UITKERINGEN);
const uitkering = z.strictObject({
  ...regel,
  van: kolom.datum,
  soort,
  begeleidingGaatDoor: kolom.jaNee.nullable(),
  toelichting,
});
const aanvraag = z.enum(ONTHEFFING_AANVRAGEN);
const ontheffing = z.strictObject({
  ...regel,
  van: datum,
  tot: datum,
  aanvraag,
  aangevraagdOp: datum,
  herzienOp: datum,
  toelichting,
});
const adviessoort = z.enum(ADVIESSOORTEN);
const advies = z.strictObject({
  ...regel,
  datum,
  bestand: z.enum(BESTANDEN),
  adviessoort,
  grond: kolom.tekst.nullable(),
});
const SITUATIE = rijvorm('situatie.lezen', {
  ladder: z.array(ladder),
  uitkeringen: z.array(uitkering),
  ontheffingen: z.array(ontheffing),
  adviezen: z.array(advies),
});
type Gelezen = Rij<typeof SITUATIE>;
export type Ladderregel = Gelezen['ladder'][number];
export type Uitkeringsregel = Gelezen['uitkeringen'][number] & { tot: Datum | null };
export type Ontheffingsregel = Gelezen['ontheffingen'][number];
export type Bestandregel = Gelezen['adviezen'][number];
/**
 * De situatie van één cliënt. null als deze gebruiker haar niet mag lezen, ook als de cliënt inmiddels door een ander wordt begeleid: dan is het
 * de situatie van nu. Na het einde staat er niets van later.
 */
export const getSituatie = defineInzage({
  naam: 'situatie.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (blik) => {
    if (blik.nuVanEenAnder) return null;
    const { client, user, vandaag } = blik;
    const rij = await leesRegels(blik);
    return {
      ...wieIs(client),
      kop: await leesKop(blik),
      vandaag,
      /** Oudste eerst: zo loopt de lijn. */
      ladder: opDag(rij.ladder),
      /** Nieuwste eerst, elk met de dag waarop de volgende haar beëindigt. */
      uitkeringen: metEinde(rij.uitkeringen).reverse(),
      ontheffingen: rij.ontheffingen,
      adviezen: nieuwsteEerst(rij.adviezen),
      magWijzigen: can(user, 'dossier.bijhouden', client.subject),
    };
  },
});
export type Situatie = Antwoord<typeof getSituatie>;

/** De standen op de ladder, om mee te nemen als bestand; zonder toelichting. */
export const getLadderbestand = defineInzage({
  naam: 'beeld.exporteren',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (blik) => {
    if (blik.nuVanEenAnder) return null;
    const { ladder } = await leesRegels(blik);
    return { standen: opDag(ladder) };
  },
  spoor: () => ({ details: { beeld: 'ladder' } }),
});
export type Ladderbestand = Antwoord<typeof getLadderbestand>;

async function leesRegels({ tx, client, grens }: Clientblik): Promise<Gelezen> {
  const rij = await vraagEen(
    tx,
    SITUATIE,
    sql`
    WITH g AS (SELECT ${client.id}::uuid AS client, coalesce(${dag(grens)}, 'infinity'::date) AS grens)
    SELECT
      (SELECT coalesce(json_agg(${json(ladder.shape, 'l')}), '[]') FROM ladderstand l, g WHERE l.client_id = g.client AND l.op <= g.grens) AS ladder,
      (SELECT coalesce(json_agg(${json(uitkering.shape, 'u')}), '[]') FROM uitkering u, g WHERE u.client_id = g.client AND u.van <= g.grens) AS uitkeringen,
      (SELECT coalesce(json_agg(${json(ontheffing.shape, 'o')} ORDER BY coalesce(o.van, 'infinity') DESC, o.aangevraagd_op DESC), '[]')
        FROM ontheffing o, g WHERE o.client_id = g.client AND coalesce(o.van, o.aangevraagd_op, '-infinity') <= g.grens) AS ontheffingen,
      (SELECT coalesce(json_agg(${json(advies.shape, 'b', { adviessoort: 'b.soort' })} ORDER BY b.gemaakt_op DESC), '[]')
        FROM bestandadvies b, g WHERE b.client_id = g.client AND coalesce(b.datum, '-infinity') <= g.grens) AS adviezen`,
  );
  if (!rij) throw new Error('De situatie is niet te lezen');
  return rij;
}
