import 'server-only';
import { z } from 'zod';
import type { Clientblik } from '../bereik/blik';
import { trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { ONHOLD_REDENEN } from '../domain/on-hold';
import { CONTACTSTATUSSEN, isTellend, KANALEN, SOORTEN, type Vorm, vormVan } from '../domain/tellend-gesprek';
import { INZET_STATUSSEN } from '../inzet/regels';
import { BETROKKENE_ROLLEN } from '../netwerk/regels';
import { STAPWIE } from '../plannen/regels';
import type { Tx } from '../server/db';
import { dag, dagVan, looptNog, sql } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';
import { SIGNAAL_SOORTEN } from '../signalen/regels';
import { BESTANDEN, ONTHEFFING_AANVRAGEN, UITKERINGEN } from '../situatie/regels';

const GESPREK = rijvorm('voorbereiding.gesprekken', {
  id: kolom.id,
  datum: kolom.datum,
  gehoudenDoor: kolom.tekst.nullable(),
  derden: kolom.tekst.nullable(),
  onderwerpen: z.array(kolom.tekst),
  verslag: kolom.tekst.nullable(),
  soort: z.enum(SOORTEN),
  kanaal: z.enum(KANALEN),
  metDerde: kolom.jaNee,
  status: z.enum(CONTACTSTATUSSEN),
  verkeerdGeregistreerd: kolom.jaNee,
});
export type LaatsteGesprek = Pick<
  Rij<typeof GESPREK>,
  'id' | 'datum' | 'gehoudenDoor' | 'derden' | 'onderwerpen' | 'verslag'
> & { vorm: Vorm };

/** De gesprekken van deze dagen met hun verslag, nieuwste eerst. */
export async function leesGesprekken(tx: Tx, clientId: string, dagen: readonly Datum[]): Promise<LaatsteGesprek[]> {
  const rijen = await vraag(
    tx,
    GESPREK,
    sql`SELECT ${kolommen(GESPREK, 'm', {
      gehoudenDoor: 'g.naam',
      verkeerdGeregistreerd: 'm.verkeerd_op IS NOT NULL',
      onderwerpen: `ARRAY(SELECT o.naam FROM contactmoment_onderwerp k JOIN onderwerp o ON o.id = k.onderwerp_id
        WHERE k.contactmoment_id = m.id ORDER BY o.naam)`,
    })}
    FROM contactmoment m LEFT JOIN gebruiker g ON g.id = m.gehouden_door_id
    WHERE m.client_id = ${clientId}::uuid AND m.datum = ANY(${[...dagen]}::text[]::date[])
    ORDER BY m.datum DESC, m.tijd DESC NULLS LAST, m.id DESC`,
  );
  return rijen.filter(isTellend).map((m) => {
    const { id, datum, gehoudenDoor, derden, onderwerpen, verslag } = m;
    return { id, datum, gehoudenDoor, derden, onderwerpen, verslag, vorm: vormVan(m) };
  });
}

const stap = z.object({
  id: kolom.id,
  tekst: kolom.tekst,
  doel: kolom.tekst,
  wie: z.enum(STAPWIE),
  wieNaam: kolom.tekst.nullable(),
  voor: kolom.datum.nullable(),
});
const plan = z.object({
  id: kolom.id,
  afspraken: kolom.tekst.nullable(),
  evaluatieOp: kolom.datum.nullable(),
  stappen: z.array(stap),
});
const lopend = z.object({
  id: kolom.id,
  naam: kolom.tekst,
  organisatie: kolom.tekst.nullable(),
  trajectbegeleider: kolom.tekst.nullable(),
  status: z.enum(['aangemeld', 'gestart']),
  sinds: kolom.datum,
});
const belofte = z.object({
  id: kolom.id,
  tekst: kolom.tekst,
  voor: kolom.datum,
  hoe: kolom.tekst.nullable(),
  /** Gedaan of niet doorgegaan, en de cliënt hoorde dat nog niet. */
  nogVertellen: kolom.jaNee,
  gaatNietDoor: kolom.jaNee,
});
const signaal = z.object({
  id: kolom.id,
  van: kolom.tekst,
  organisatie: kolom.tekst.nullable(),
  soort: z.enum(SIGNAAL_SOORTEN),
  tekst: kolom.tekst,
  op: kolom.datum,
});
const onHold = z.object({ van: kolom.datum, tot: kolom.datum.nullable() });
const onHoldNu = onHold.extend({ reden: z.enum(ONHOLD_REDENEN), herzienOp: kolom.datum });
const inzet = z.object({
  naam: kolom.tekst,
  stand: z.enum(INZET_STATUSSEN),
  aangemeldOp: kolom.datum,
  gestartOp: kolom.datum.nullable(),
  geeindigdOp: kolom.datum.nullable(),
});
const leefgebied = z.object({ gebied: kolom.getal, score: kolom.getal.nullable(), wens: kolom.tekst.nullable() });
const ontheffing = z.object({
  van: kolom.datum.nullable(),
  tot: kolom.datum.nullable(),
  aanvraag: z.enum(ONTHEFFING_AANVRAGEN),
  aangevraagdOp: kolom.datum.nullable(),
  herzienOp: kolom.datum.nullable(),
});
const rol = z.enum(BETROKKENE_ROLLEN);

const FEITEN = rijvorm('voorbereiding.feiten', {
  plannen: z.array(plan),
  lopend: z.array(lopend),
  inzetten: z.array(inzet),
  onHold: z.array(onHold),
  onHoldNu: z.array(onHoldNu),
  beloften: z.array(belofte),
  openSignalen: z.array(signaal),
  signalen: z.array(z.object({ van: kolom.tekst, op: kolom.datum })),
  intake: z.object({ wensen: kolom.tekst.nullable(), leefgebieden: z.array(leefgebied) }).nullable(),
  huisgenoten: z.array(z.object({ clientnummer: kolom.tekst, naam: kolom.tekst, eigen: kolom.jaNee })),
  vastContact: z.object({ naam: kolom.tekst, rol, telefoon: kolom.tekst.nullable() }).nullable(),
  betrokkenen: z.array(z.object({ naam: kolom.tekst, rol, van: kolom.datum })),
  resultaten: z.array(z.object({ tekst: kolom.tekst, op: kolom.datum })),
  ladder: z.array(z.object({ op: kolom.datum, trede: kolom.getal })),
  uitkeringen: z.array(
    z.object({ van: kolom.datum, soort: z.enum(UITKERINGEN), begeleidingGaatDoor: kolom.jaNee.nullable() }),
  ),
  ontheffingen: z.array(ontheffing),
  adviezen: z.array(z.object({ datum: kolom.datum.nullable(), bestand: z.enum(BESTANDEN) })),
});
export type Feiten = Rij<typeof FEITEN>;

/** Alles wat er naast contacten over deze cliënt speelt, in één opdracht: elk onderdeel als JSON. */
export async function leesFeiten(
  { tx, user, client, vandaag }: Clientblik,
  trajectIds: readonly string[],
): Promise<Feiten> {
  const ids = [...trajectIds];
  const rij = await vraagEen(
    tx,
    FEITEN,
    sql`WITH c AS (SELECT id, huishouden_id FROM client WHERE id = ${client.id}::uuid),
    geldend AS (SELECT DISTINCT ON (p.traject_id) p.* FROM plan p WHERE p.traject_id = ANY(${ids}::uuid[]) AND p.status = 'vastgesteld'
      ORDER BY p.traject_id, p.nummer DESC)
    SELECT
      (SELECT coalesce(json_agg(${json(plan.shape, 'p', {
        stappen: sql`(SELECT coalesce(json_agg(${json(stap.shape, 's', { doel: 'd.tekst' })} ORDER BY s.voor NULLS LAST, d.volgorde, s.volgorde), '[]')
          FROM doel d JOIN stap s ON s.doel_id = d.id WHERE d.plan_id = p.id AND NOT EXISTS (SELECT FROM resultaat r
            WHERE r.stap_reeks_id = s.reeks_id AND r.vervallen_op IS NULL))`,
      })}), '[]') FROM geldend p) AS plannen,
      (SELECT coalesce(json_agg(${json(lopend.shape, 'i', { naam: 'n.naam', organisatie: 'o.naam', sinds: 'coalesce(i.gestart_op, i.aangemeld_op)' })}
          ORDER BY i.status DESC, i.aangemeld_op), '[]')
        FROM inzet i JOIN instrument n ON n.id = i.instrument_id LEFT JOIN organisatie o ON o.id = n.organisatie_id, c
        WHERE i.client_id = c.id AND i.status IN ('aangemeld', 'gestart')) AS lopend,
      (SELECT coalesce(json_agg(${json(inzet.shape, 'i', { naam: 'n.naam', stand: 'i.status' })}), '[]')
        FROM inzet i JOIN instrument n ON n.id = i.instrument_id, c WHERE i.client_id = c.id) AS inzetten,
      (SELECT coalesce(json_agg(${json(onHold.shape, 'h')}), '[]') FROM on_hold h
        WHERE h.traject_id = ANY(${ids}::uuid[]) AND h.van <= ${dag(vandaag)}) AS "onHold",
      (SELECT coalesce(json_agg(${json(onHoldNu.shape, 'h')}), '[]')
        FROM on_hold h WHERE h.traject_id = ANY(${ids}::uuid[])
          AND ${dag(vandaag)} BETWEEN h.van AND coalesce(h.tot, 'infinity')) AS "onHoldNu",
      (SELECT coalesce(json_agg(${json(belofte.shape, 'z', {
        nogVertellen: 'z.gedaan_op IS NOT NULL OR z.vervallen_op IS NOT NULL',
        gaatNietDoor: 'z.vervallen_op IS NOT NULL',
      })} ORDER BY z.voor, z.id), '[]')
        FROM toezegging z, c WHERE z.client_id = c.id AND z.verteld_op IS NULL) AS beloften,
      (SELECT coalesce(json_agg(${json(signaal.shape, 's', { van: 'g.naam', organisatie: 'o.naam', op: dagVan('s.gestuurd_op') })}
          ORDER BY s.gestuurd_op DESC), '[]')
        FROM signaal s JOIN gebruiker g ON g.id = s.van_id LEFT JOIN organisatie o ON o.id = g.organisatie_id, c
        WHERE s.client_id = c.id AND s.afgehandeld_op IS NULL) AS "openSignalen",
      (SELECT coalesce(json_agg(json_build_object('van', g.naam, 'op', ${dagVan('s.gestuurd_op')})), '[]')
        FROM signaal s JOIN gebruiker g ON g.id = s.van_id, c
        WHERE s.client_id = c.id AND s.afgehandeld_op IS NOT NULL) AS signalen,
      (SELECT json_build_object('wensen', i.wensen, 'leefgebieden', (SELECT coalesce(json_agg(${json(leefgebied.shape, 'l')}), '[]') FROM intake_leefgebied l WHERE l.intake_id = i.id))
        FROM intake i, c WHERE i.client_id = c.id AND i.status = 'vastgesteld' ORDER BY i.vastgesteld_op DESC LIMIT 1) AS intake,
      (SELECT coalesce(json_agg(json_build_object('clientnummer', coalesce(h.clientnummer, ''), 'naam', coalesce(h.naam, ''),
          'eigen', EXISTS (SELECT FROM traject t WHERE t.client_id = h.id AND t.id IN (${trajectenInBereik(user, vandaag)})))
          ORDER BY h.sorteernaam), '[]')
        FROM huisgenoten_van(${client.id}::uuid) x LEFT JOIN client h ON h.id = x.id) AS huisgenoten,
      (SELECT json_build_object('naam', b.naam, 'rol', b.rol, 'telefoon', b.telefoon) FROM betrokkene b, c
        WHERE b.client_id = c.id AND b.vast_contact AND b.tot IS NULL) AS "vastContact",
      (SELECT coalesce(json_agg(json_build_object('naam', b.naam, 'rol', b.rol, 'van', b.van)), '[]') FROM betrokkene b, c
        WHERE b.client_id = c.id AND ${looptNog('b.tot', vandaag)}) AS betrokkenen,
      (SELECT coalesce(json_agg(json_build_object('tekst', r.tekst, 'op', r.op)), '[]') FROM resultaat r, c
        WHERE r.client_id = c.id AND r.vervallen_op IS NULL AND r.hoeft_niet_reden IS NULL) AS resultaten,
      (SELECT coalesce(json_agg(json_build_object('op', l.op, 'trede', l.trede)), '[]') FROM ladderstand l, c
        WHERE l.client_id = c.id) AS ladder,
      (SELECT coalesce(json_agg(json_build_object('van', u.van, 'soort', u.soort, 'begeleidingGaatDoor', u.begeleiding_gaat_door)), '[]')
        FROM uitkering u, c WHERE u.client_id = c.id) AS uitkeringen,
      (SELECT coalesce(json_agg(${json(ontheffing.shape, 'o')}), '[]') FROM ontheffing o, c WHERE o.client_id = c.id) AS ontheffingen,
      (SELECT coalesce(json_agg(json_build_object('datum', b.datum, 'bestand', b.bestand)), '[]') FROM bestandadvies b, c
        WHERE b.client_id = c.id) AS adviezen`,
  );
  if (!rij) throw new Error('De voorbereiding is niet te lezen');
  return rij;
}
