import 'server-only';
import { z } from 'zod';
import { assessContactnorm, trajectjaar } from '../domain/contactnorm';
import { type Datum, plusDagen, vroegste } from '../domain/datum';
import type { Vervolgaanleiding } from '../domain/gevolg';
import { isVoorzien, VERVOLG_DAGEN } from '../domain/planning';
import { wachtTeLang } from '../domain/teamlijst';
import { isGehoord } from '../domain/tellend-gesprek';
import { GEZEGD_OVER_E, openEscalaties, schrijfUitleg, sluitEscalaties } from '../escalaties/rijen';
import { isEenVan, type Trajectfeiten, type Welke } from '../norm/feiten';
import { bepaalStand, type Stand } from '../norm/stand';
import { nu } from '../server/clock';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { dagVan, type Sql, sql } from '../server/sql';
import { json, kolom, type Rij, rijvorm, schrijf, uitJson, vraagJson } from '../server/vraag';
import { ONTHEFFING_AANVRAGEN, UITKERINGEN } from '../situatie/regels';
import { AANLEIDINGEN, type Aanleiding, aanleidingen, type Feiten } from './regels';

const VERVOLG = 'vervolg_plannen';

const onHold = z.object({ id: kolom.id, van: kolom.datum, tot: kolom.datum.nullable(), herzienOp: kolom.datum });
const ontheffing = z.object({
  id: kolom.id,
  van: kolom.datum.nullable(),
  tot: kolom.datum.nullable(),
  aanvraag: z.enum(ONTHEFFING_AANVRAGEN),
  aangevraagdOp: kolom.datum.nullable(),
  herzienOp: kolom.datum.nullable(),
});
const uitkering = z.object({
  id: kolom.id,
  van: kolom.datum,
  soort: z.enum(UITKERINGEN),
  begeleidingGaatDoor: kolom.jaNee.nullable(),
});
const idOp = z.object({ id: kolom.id, op: kolom.datum });
const BIJ = rijvorm('opvolging.bij', {
  trajectId: kolom.id,
  onHold: z.array(onHold),
  plan: z.object({ id: kolom.id, evaluatieOp: kolom.datum.nullable() }).nullable(),
  ontheffingen: z.array(ontheffing),
  uitkeringen: z.array(uitkering),
  brieven: z.array(idOp),
  teVertellen: z.array(idOp.extend({ voor: kolom.datum, zelf: kolom.jaNee })),
  onvolledig: z.array(idOp.extend({ voor: kolom.datum })),
  zonderAdres: kolom.datum.nullable(),
  vraag: idOp.nullable(),
  afwijkingen: z.array(idOp),
  /** Open taken die uit de feiten volgen. */
  taken: z.array(z.object({ soort: z.enum(AANLEIDINGEN), sleutel: kolom.tekst, datum: kolom.datum })),
  /** Staat de taak "vervolg plannen" open? Zij volgt uit een keuze, niet uit de feiten. */
  vervolgOpen: kolom.jaNee,
  escalaties: z.array(kolom.datum),
});
type Gelezen = Rij<typeof BIJ>;
type OpenTaak = Gelezen['taken'][number];

/**
 * Brengt taken en escalaties van deze trajecten in overeenstemming met hun feiten: opent wat er nu is, sluit wat voorbij is, en schrijft niets als
 * alles al klopt. `gelezen` is wat opvolgingAlsJson las; zonder leest zij het zelf. Wie aanroept heeft de trajecten op slot, anders schrijft een ander er
 * net tussendoor.
 */
export async function schrijfOpvolging(
  tx: Tx,
  feiten: readonly Trajectfeiten[],
  vandaag: Datum,
  vervolg?: Vervolgaanleiding | null,
  gelezen?: string | null,
): Promise<void> {
  const trajecten = feiten.filter((t) => t.groep === 'pilot');
  if (trajecten.length === 0) return;
  const rijen =
    gelezen === undefined
      ? await vraagJson(tx, BIJ, opvolgingAlsJson(trajecten.map((t) => t.id)))
      : uitJson(BIJ, gelezen);
  const bij = new Map(rijen.map((r) => [r.trajectId, r]));
  const openen: (Aanleiding & { trajectId: string })[] = [];
  const sluiten: (Omit<OpenTaak, 'datum'> & { trajectId: string })[] = [];
  const wachtend: { trajectId: string; uiterlijk: Datum }[] = [];
  const gesproken: { trajectId: string; uiterlijk: Datum }[] = [];
  for (const t of trajecten) {
    const b = bij.get(t.id);
    if (!b) continue;
    const stand = bepaalStand(t, vandaag, trajectjaar(t.startdatum, vandaag));
    const nodig = aanleidingen(feitenVan(t, stand, b, vandaag), vandaag);
    const staat = (lijst: readonly OpenTaak[], a: OpenTaak) =>
      lijst.some((x) => x.soort === a.soort && x.sleutel === a.sleutel && x.datum === a.datum);
    openen.push(...nodig.filter((a) => !staat(b.taken, a)).map((a) => ({ ...a, trajectId: t.id })));
    sluiten.push(
      ...b.taken
        .filter((o) => !nodig.some((a) => a.soort === o.soort && a.sleutel === o.sleutel))
        .map(({ soort, sleutel }) => ({ soort, sleutel, trajectId: t.id })),
    );
    const teLang = wachtTeLang(stand) ? stand.uiterlijk : null;
    if (teLang && !b.escalaties.includes(teLang)) wachtend.push({ trajectId: t.id, uiterlijk: teLang });
    for (const uiterlijk of b.escalaties) if (uiterlijk !== teLang) gesproken.push({ trajectId: t.id, uiterlijk });
  }
  await openTaken(tx, openen);
  await sluitTaken(tx, sluiten);
  await openEscalaties(tx, wachtend, vandaag);
  await sluitEscalaties(tx, gesproken, vandaag);
  if (vervolg !== undefined) await werkVervolgBij(tx, trajecten, bij, vervolg, vandaag);
}

/**
 * De taak "vervolg plannen" van elk lopend traject. Een komende afspraak op of voor de uiterlijke datum doet hem af; wie al over tijd is kan niet
 * meer op tijd, dan telt elke komende afspraak. Zonder zo'n afspraak opent een aanleiding (een gekozen reden, een afspraak die wegviel) de taak. De
 * laatste aanleiding staat erbij; alleen een gekozen reden geeft ook een nieuwe termijn.
 */
async function werkVervolgBij(
  tx: Tx,
  trajecten: readonly Trajectfeiten[],
  bij: ReadonlyMap<string, Gelezen>,
  aanleiding: Vervolgaanleiding | null,
  vandaag: Datum,
): Promise<void> {
  const lopend = trajecten.filter((t) => t.einddatum === null || t.einddatum >= vandaag);
  const geregeld = lopend.filter((t) => isVervolgGeregeld(t, vandaag));
  const isOpen = (t: Trajectfeiten) => bij.get(t.id)?.vervolgOpen ?? false;
  const klaar = geregeld.filter(isOpen).map((t) => t.id);
  if (klaar.length > 0) await sluitVervolgtaken(tx, klaar);
  if (!aanleiding) return;
  for (const t of lopend) if (!geregeld.includes(t)) await openVervolgtaak(tx, t, aanleiding, vandaag);
}

/** Staat er een afspraak waarmee het volgende gesprek van dit traject geregeld is? */
export function isVervolgGeregeld(t: Trajectfeiten, vandaag: Datum): boolean {
  const afspraak = t.contacten.find((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd && c.datum >= vandaag);
  return isVoorzien(uiterlijkVan(t, vandaag), afspraak?.datum ?? null, vandaag);
}

const uiterlijkVan = (t: Trajectfeiten, vandaag: Datum) => assessContactnorm(t.norm, vandaag).uiterlijk;

/**
 * Opent de taak "vervolg plannen". Een taak die al open staat wordt afgedaan, zodat op een eerdere dag te zien blijft wat toen gold. Met een
 * uitleg begint het volgende wachten met haar.
 */
async function openVervolgtaak(tx: Tx, t: Trajectfeiten, aanleiding: Vervolgaanleiding, vandaag: Datum): Promise<void> {
  const trajectId = t.id;
  const termijn = plusDagen(vandaag, VERVOLG_DAGEN);
  const open = await tx.taak.findFirst({
    where: { trajectId, soort: VERVOLG, afgedaanOp: null },
    select: { verlooptOp: true },
  });
  if (open) await sluitVervolgtaken(tx, [trajectId]);
  const data = {
    trajectId,
    soort: VERVOLG,
    tekst: aanleiding.uitleg ? null : aanleiding.tekst,
    // Alleen een uitleg geeft meer tijd.
    verlooptOp: naarDb((!aanleiding.uitleg && open && vroegste(uitDb(open.verlooptOp), termijn)) || termijn),
    gemaaktOp: nu(),
  } as const;
  await tx.taak.create({ data, select: { id: true } });
  if (aanleiding.uitleg)
    await schrijfUitleg(tx, { ...aanleiding.uitleg, trajectId, uiterlijk: uiterlijkVan(t, vandaag) });
}

function feitenVan(t: Trajectfeiten, stand: Stand, b: Gelezen, vandaag: Datum): Feiten {
  return {
    ...b,
    status: stand.status,
    uiterlijk: stand.uiterlijk,
    gepland: stand.gepland?.datum ?? null,
    telling: stand.telling,
    start: t.startdatum,
    gehoord: t.contacten.findLast((c) => c.datum <= vandaag && isGehoord(c))?.datum ?? null,
  };
}

/** Wat naast de norm een aanleiding kan zijn, en wat er al openstaat, als deelvraag met één JSON-tekst. */
export const opvolgingAlsJson = (welke: Welke): Sql => sql`
    SELECT json_agg(r)::text AS alles FROM (
      SELECT t.id::text AS "trajectId",
        (SELECT coalesce(json_agg(${json(onHold.shape, 'o')}), '[]')
          FROM on_hold o WHERE o.traject_id = t.id) AS "onHold",
        (SELECT json_build_object('id', p.id, 'evaluatieOp', CASE WHEN p.status = 'vastgesteld' THEN p.evaluatie_op END)
          FROM plan p WHERE p.traject_id = t.id ORDER BY p.nummer DESC LIMIT 1) AS plan,
        (SELECT coalesce(json_agg(${json(ontheffing.shape, 'o')}), '[]') FROM ontheffing o WHERE o.client_id = t.client_id) AS ontheffingen,
        (SELECT coalesce(json_agg(${json(uitkering.shape, 'u')}), '[]') FROM uitkering u WHERE u.client_id = t.client_id) AS uitkeringen,
        (SELECT coalesce(json_agg(json_build_object('id', b.id, 'op', ${dagVan('b.verzonden_op')})), '[]')
          FROM bericht b JOIN contactmoment m ON m.id = b.contactmoment_id WHERE b.client_id = t.client_id AND b.status = 'afgedrukt'
            AND b.begrepen_vragen AND b.begrepen_op IS NULL AND (b.soort = 'afgezegd' OR m.status = 'gepland')) AS brieven,
        (SELECT coalesce(json_agg(json_build_object('id', x.id, 'op', x.op, 'voor', x.voor, 'zelf', x.zelf) ORDER BY x.id), '[]') FROM (
          SELECT b.contactmoment_id AS id, min(${dagVan('b.gemaakt_op')}) AS op, max(b.afspraak_datum) AS voor, bool_or(b.kanaal = 'bellen') AS zelf
          FROM bericht b WHERE b.client_id = t.client_id AND b.status = 'wacht' AND b.kanaal <> 'e_mail' AND b.contactmoment_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM contactmoment g WHERE g.client_id = b.client_id AND g.status = 'gevoerd' AND g.verkeerd_op IS NULL
              AND g.vastgelegd_op > b.gemaakt_op) GROUP BY b.contactmoment_id) x) AS "teVertellen",
        (SELECT coalesce(json_agg(json_build_object('id', b.id, 'op', ${dagVan('b.gemaakt_op')}, 'voor', b.afspraak_datum)), '[]')
          FROM bericht b WHERE b.client_id = t.client_id AND b.status = 'onvolledig' AND b.fout = 'mist_gegevens') AS onvolledig,
        (SELECT least(c.email_onbestelbaar_op, (SELECT min(${dagVan('b.gemaakt_op')}) FROM bericht b
            WHERE b.client_id = c.id AND b.status = 'wacht' AND b.kanaal = 'brief'
              AND '' IN (btrim(coalesce(c.adres, '')), btrim(coalesce(c.postcode, '')), btrim(coalesce(c.woonplaats, '')))))
          FROM client c WHERE c.id = t.client_id) AS "zonderAdres",
        (SELECT CASE s.soort WHEN 'vraag' THEN json_build_object('id', s.id, 'op', ${dagVan('s.op')}) END
          FROM escalatie e CROSS JOIN LATERAL ${GEZEGD_OVER_E} s
          WHERE e.traject_id = t.id AND e.gesloten_op IS NULL ORDER BY s.op DESC, s.id DESC LIMIT 1) AS vraag,
        (SELECT coalesce(json_agg(json_build_object('id', n.id, 'op', ${dagVan('coalesce(n.besluit_op, n.geopend_op)')})), '[]')
          FROM normafwijking n WHERE n.traject_id = t.id AND n.status IN ('open', 'teruggestuurd')) AS afwijkingen,
        (SELECT coalesce(json_agg(json_build_object('soort', x.soort, 'sleutel', x.sleutel, 'datum', x.verloopt_op)), '[]')
          FROM taak x WHERE x.traject_id = t.id AND x.afgedaan_op IS NULL AND x.sleutel IS NOT NULL) AS taken,
        EXISTS (SELECT FROM taak v WHERE v.traject_id = t.id AND v.soort = 'vervolg_plannen' AND v.afgedaan_op IS NULL) AS "vervolgOpen",
        (SELECT coalesce(json_agg(e.uiterlijk), '[]') FROM escalatie e WHERE e.traject_id = t.id AND e.gesloten_op IS NULL) AS escalaties
      FROM traject t WHERE t.groep = 'pilot' AND t.id ${isEenVan(welke)}) r`;

/** Een aanleiding die terugkomt (een afspraak die toch niet doorgaat) opent haar taak weer, met het antwoord dat er al op was. */
async function openTaken(tx: Tx, nieuw: readonly (Aanleiding & { trajectId: string })[]): Promise<void> {
  if (nieuw.length === 0) return;
  await schrijf(
    tx,
    'opvolging.taken_openen',
    sql`
    INSERT INTO taak (id, traject_id, soort, sleutel, verloopt_op, gemaakt_op)
    SELECT gen_random_uuid(), n.traject_id, n.soort::"TaakSoort", n.sleutel, n.datum::date, ${nu()}::timestamptz
    FROM unnest(${nieuw.map((n) => n.trajectId)}::uuid[], ${nieuw.map((n) => n.soort)}::text[], ${nieuw.map((n) => n.sleutel)}::text[],
      ${nieuw.map((n) => n.datum)}::text[]) AS n(traject_id, soort, sleutel, datum)
    ON CONFLICT (traject_id, soort, sleutel) DO UPDATE SET afgedaan_op = NULL, verloopt_op = excluded.verloopt_op`,
  );
}

async function sluitTaken(
  tx: Tx,
  klaar: readonly { trajectId: string; soort: string; sleutel: string }[],
): Promise<void> {
  if (klaar.length === 0) return;
  await schrijf(
    tx,
    'opvolging.taken_sluiten',
    sql`
    UPDATE taak SET afgedaan_op = ${nu()}::timestamptz
    FROM unnest(${klaar.map((n) => n.trajectId)}::uuid[], ${klaar.map((n) => n.soort)}::text[], ${klaar.map((n) => n.sleutel)}::text[])
      AS k(traject_id, soort, sleutel)
    WHERE taak.traject_id = k.traject_id AND taak.soort::text = k.soort AND taak.sleutel = k.sleutel AND taak.afgedaan_op IS NULL`,
  );
}

const OPEN_VERVOLG = { soort: VERVOLG, afgedaanOp: null } as const;

/** Doet de open taken "vervolg plannen" van deze trajecten af: er staat een gesprek, of het traject eindigt. Geeft welke het waren. */
export async function sluitVervolgtaken(tx: Tx, trajectIds: readonly string[]): Promise<string[]> {
  const gesloten = await tx.taak.updateManyAndReturn({
    where: { trajectId: { in: [...trajectIds] }, ...OPEN_VERVOLG },
    data: { afgedaanOp: nu() },
    select: { id: true },
  });
  return gesloten.map((t) => t.id);
}

/** Opent deze taken weer, tenzij er intussen een andere open staat. */
export async function heropenVervolgtaken(tx: Tx, trajectId: string, ids: readonly string[]): Promise<void> {
  const open = await tx.taak.count({ where: { trajectId, ...OPEN_VERVOLG } });
  if (open === 0) await tx.taak.updateMany({ where: { id: { in: [...ids] } }, data: { afgedaanOp: null } });
}

/** De open taak "vervolg plannen" hoort voortaan bij een ander traject; de andere taken volgen daar uit de feiten. */
export async function verhuisVervolgtaak(tx: Tx, vanId: string, naarId: string): Promise<void> {
  await tx.taak.updateMany({ where: { trajectId: vanId, ...OPEN_VERVOLG }, data: { trajectId: naarId } });
}

/** Houdt een taak stil tot deze dag. */
export async function houdTaakStil(tx: Tx, id: string, tot: Datum): Promise<void> {
  await tx.taak.update({ where: { id }, data: { stilTot: naarDb(tot) }, select: { id: true } });
}
