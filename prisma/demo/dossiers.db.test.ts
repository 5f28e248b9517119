import { beforeAll, describe, expect, it } from 'vitest';
import { datum } from '../../lib/domain/datum';
import { alsSysteem } from '../../lib/server/db';
import { ruw } from '../proef/ruw';
import { catalogusnaam } from './dossier/inzetten';
import { leesMensen, type Mens } from './dossier/mens';
import { leesMetingen, tredeUit } from './dossier/metingen';
import { laadDemo } from './laden';

const VANDAAG = datum('2026-11-25');

let mensen: Mens[];
beforeAll(async () => {
  process.env.VAST_CONTACT_VANDAAG = VANDAAG;
  expect(await laadDemo(VANDAAG)).toBe('geladen');
  mensen = await alsSysteem('test', (tx) => leesMensen(tx, VANDAAG));
}, 300_000);

const vraag = <T>(sql: string) => alsSysteem('test', (tx) => ruw(tx).$queryRawUnsafe<T[]>(sql));
const aantal = async (sql: string) => (await vraag<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]?.n;

describe('de dossiers van de demo', () => {
  it('zijn er van alle 134 in de pilot, met een intake bij het eerste gesprek en een plan; van de controlegroep niet', async () => {
    const pilot = mensen.filter((m) => m.nummer <= 134);
    expect(pilot).toHaveLength(134);
    const intakes = await vraag<{ client: string; gesprek: string; gebieden: number }>(`
      SELECT i.client_id::text AS client, i.contactmoment_id::text AS gesprek, (SELECT count(*)::int FROM intake_leefgebied l
        WHERE l.intake_id = i.id AND (l.score IS NOT NULL OR l.niet_besproken)) AS gebieden
      FROM intake i WHERE status = 'vastgesteld'`);
    const plannen = await vraag<{ client: string }>(
      `SELECT client_id::text AS client FROM plan WHERE status = 'vastgesteld' AND nummer = 1`,
    );
    for (const m of pilot) {
      const eigen = intakes.filter((i) => i.client === m.client.id);
      expect(
        eigen.map((i) => i.gesprek),
        m.clientnummer,
      ).toContain(m.gesprekken[0]?.id);
      for (const i of eigen) expect(i.gebieden, m.clientnummer).toBe(8);
      expect(
        plannen.filter((p) => p.client === m.client.id),
        m.clientnummer,
      ).toHaveLength(1);
    }
    const controle = `WHERE client_id IN (SELECT client_id FROM traject WHERE groep = 'controle')`;
    for (const tabel of ['intake', 'plan', 'inzet', 'uitkering', 'ladderstand', 'betrokkene', 'resultaat'])
      expect(await aantal(`${tabel} ${controle}`), tabel).toBe(0);
  });

  it('kloppen met on hold: de score van wat er speelt is laag, en het plan van nu gaat over herstel', async () => {
    const fout = await vraag(`
      SELECT c.clientnummer, l.gebied, l.score FROM on_hold o JOIN traject t ON t.id = o.traject_id JOIN client c ON c.id = t.client_id
        JOIN LATERAL (SELECT * FROM intake i WHERE i.traject_id = t.id AND i.status = 'vastgesteld' ORDER BY vastgesteld_op LIMIT 1) i ON true
        JOIN intake_leefgebied l ON l.intake_id = i.id
      WHERE ((o.reden = 'psychische_klachten' AND l.gebied = 5) OR (o.reden IN ('lichamelijke_klachten', 'medische_behandeling') AND l.gebied = 4))
        AND (l.score IS NULL OR l.score > 2)`);
    expect(fout).toEqual([]);
    const zonderRust = await vraag(`
      SELECT c.clientnummer FROM on_hold o JOIN traject t ON t.id = o.traject_id JOIN client c ON c.id = t.client_id
        JOIN LATERAL (SELECT * FROM plan p WHERE p.traject_id = t.id AND p.status = 'vastgesteld' ORDER BY nummer DESC LIMIT 1) p ON true
      WHERE o.van <= '${VANDAAG}'::date - 3 AND (o.tot IS NULL OR o.tot >= '${VANDAAG}') AND t.einddatum IS NULL AND p.richting <> 'rust_en_herstel'`);
    expect(zonderRust).toEqual([]);
  });

  it('kloppen met de metingen: instrumenten, redenen, trede, uitkering en ontheffing', async () => {
    const metingen = leesMetingen(VANDAAG);
    const inzetten = await vraag<{ nummer: string; naam: string; status: string }>(`
      SELECT c.clientnummer AS nummer, i.naam, z.status::text FROM inzet z JOIN client c ON c.id = z.client_id JOIN instrument i ON i.id = z.instrument_id`);
    expect(inzetten.length).toBeGreaterThan(80);
    for (const { nummer, naam, status } of inzetten) {
      const { T1, T2 } = metingen.get(nummer) ?? {};
      const [toen, straks] = [T1, T2].map((t) => (t?.instrumenten ?? []).map(catalogusnaam));
      if (status === 'afgewezen') expect([...(toen ?? []), ...(straks ?? [])], nummer).not.toContain(naam);
      else expect(status === 'aangemeld' ? straks : toen, `${nummer} ${status}`).toContain(naam);
    }
    const stand = await vraag<{
      nummer: string;
      trede: number;
      uitkering: string;
      ontheven: boolean;
      reden: string | null;
    }>(`
      SELECT c.clientnummer AS nummer, (SELECT trede FROM ladderstand l WHERE l.client_id = c.id ORDER BY op DESC LIMIT 1) AS trede,
        (SELECT soort::text FROM uitkering u WHERE u.client_id = c.id AND van <= t.einddatum_of_nu ORDER BY van DESC LIMIT 1) AS uitkering,
        EXISTS (SELECT FROM ontheffing o WHERE o.client_id = c.id AND o.van <= t.einddatum_of_nu AND (o.tot IS NULL OR o.tot >= t.einddatum_of_nu)) AS ontheven,
        (SELECT reden::text FROM geen_instrument g WHERE g.client_id = c.id) AS reden
      FROM client c JOIN LATERAL (SELECT coalesce(einddatum, '${VANDAAG}') - 1 AS einddatum_of_nu FROM traject t WHERE t.client_id = c.id) t ON true`);
    const gemeten = mensen.filter((x) => x.nummer <= 134 && x.t1 && x.t1.datum < VANDAAG);
    expect(gemeten.length).toBeGreaterThan(100);
    for (const m of gemeten) {
      const er = stand.find((s) => s.nummer === m.clientnummer);
      expect(er?.trede, m.clientnummer).toBe(tredeUit(m.t1 as NonNullable<typeof m.t1>));
      expect(er?.uitkering, m.clientnummer).toBe(m.t1?.uitkering.toLowerCase());
      if (m.einddatum === null) expect(er?.ontheven, m.clientnummer).toBe(m.t1?.ontheffing);
      expect(er?.reden?.replaceAll('_', ' ') ?? '', m.clientnummer).toBe(m.t1?.redenGeenInstrument);
    }
  });

  it('hebben geen dag buiten het traject, in de toekomst of in de verkeerde volgorde', async () => {
    const dagen = `
      SELECT 'intake' AS wat, traject_id, (vastgesteld_op AT TIME ZONE 'Europe/Amsterdam')::date AS dag FROM intake
      UNION ALL SELECT 'plan', traject_id, (coalesce(vastgesteld_op, begonnen_op) AT TIME ZONE 'Europe/Amsterdam')::date FROM plan
      UNION ALL SELECT 'akkoord', traject_id, akkoord_op FROM plan
      UNION ALL SELECT 'resultaat', traject_id, op FROM resultaat
      UNION ALL SELECT 'aangemeld', traject_id, aangemeld_op FROM inzet
      UNION ALL SELECT 'gestart', traject_id, gestart_op FROM inzet
      UNION ALL SELECT 'geëindigd', traject_id, geeindigd_op FROM inzet
      UNION ALL SELECT 'geen instrument', traject_id, op FROM geen_instrument
      UNION ALL SELECT 'gemis', traject_id, op FROM gemis
      UNION ALL SELECT 'gedaan', traject_id, gedaan_op FROM toezegging
      UNION ALL SELECT 'verteld', traject_id, verteld_op FROM toezegging`;
    const buiten = await vraag(`
      SELECT d.wat, c.clientnummer, d.dag::text FROM (${dagen}) d JOIN traject t ON t.id = d.traject_id JOIN client c ON c.id = t.client_id
      WHERE d.dag IS NOT NULL AND NOT d.dag BETWEEN t.startdatum AND least(t.einddatum, '${VANDAAG}'::date)`);
    expect(buiten).toEqual([]);
    expect(await aantal(`plan WHERE evaluatie_op < (vastgesteld_op AT TIME ZONE 'Europe/Amsterdam')::date`)).toBe(0);
    expect(
      await aantal(
        `plan a JOIN plan b ON b.traject_id = a.traject_id AND b.nummer = a.nummer + 1 AND b.begonnen_op < a.begonnen_op`,
      ),
    ).toBe(0);
    const teVroeg = `resultaat r JOIN stap s ON s.reeks_id = r.stap_reeks_id JOIN doel d ON d.id = s.doel_id JOIN plan p ON p.id = d.plan_id
      WHERE NOT EXISTS (SELECT FROM stap s2 JOIN doel d2 ON d2.id = s2.doel_id JOIN plan p2 ON p2.id = d2.plan_id
        WHERE s2.reeks_id = r.stap_reeks_id AND p2.akkoord_op <= r.op)`;
    expect(await aantal(teVroeg)).toBe(0);
  });

  it('noemen nergens herkomst, en hebben van alles iets te laten zien', async () => {
    const woorden =
      'turk|marok|syri|surinam|afgha|irak|somal|eritre|buitenland|allochto|migrant|vluchtel|generatie|afkomst|moslim|corona|lockdown';
    for (const tabel of [
      'intake',
      'intake_leefgebied',
      'plan',
      'doel',
      'stap',
      'resultaat',
      'inzet',
      'gemis',
      'toezegging',
      'signaal',
      'voorinformatie',
      'betrokkene',
    ]) {
      const tekst =
        tabel === 'intake'
          ? `(to_jsonb(r) - 'talen')`
          : tabel === 'inzet' || tabel === 'gemis'
            ? `(to_jsonb(r) - 'reden')`
            : 'to_jsonb(r)';
      expect(await aantal(`${tabel} r WHERE ${tekst}::text ~* '${woorden}'`), tabel).toBe(0);
    }
    expect(await aantal(`intake WHERE status = 'concept'`)).toBeGreaterThan(1);
    expect(await aantal(`plan WHERE status = 'concept'`)).toBeGreaterThan(1);
    expect(await aantal(`plan WHERE nummer >= 2 AND status = 'vastgesteld'`)).toBeGreaterThan(30);
    expect(await aantal(`overdracht WHERE status = 'aangeboden'`)).toBe(1);
    expect(await aantal(`huishouden`)).toBe(3);
    expect(await aantal(`signaal WHERE gelezen_op IS NULL`)).toBe(4);
    const partner = `inzet z JOIN instrument i ON i.id = z.instrument_id JOIN gebruiker g ON g.organisatie_id = i.organisatie_id
      WHERE z.status = 'gestart' AND g.gebruikersnaam = 'g.aksoy'`;
    expect(await aantal(partner)).toBeGreaterThan(10);
  });

  it('zetten Vandaag niet vol: per begeleider hooguit een paar evaluaties, toezeggingen en ontheffingen', async () => {
    const per = await vraag<{ wie: string; evaluaties: number; beloften: number; ontheffingen: number }>(`
      SELECT g.gebruikersnaam AS wie,
        (SELECT count(*)::int FROM plan p WHERE p.traject_id = ANY(array_agg(t.id)) AND p.status = 'vastgesteld' AND p.evaluatie_op <= '${VANDAAG}'::date + 14
          AND NOT EXISTS (SELECT FROM plan l WHERE l.traject_id = p.traject_id AND l.nummer > p.nummer)) AS evaluaties,
        (SELECT count(*)::int FROM toezegging z WHERE z.traject_id = ANY(array_agg(t.id)) AND verteld_op IS NULL AND voor <= '${VANDAAG}'::date + 7) AS beloften,
        (SELECT count(*)::int FROM ontheffing o WHERE o.client_id = ANY(array_agg(t.client_id)) AND o.tot BETWEEN '${VANDAAG}' AND '${VANDAAG}'::date + 56) AS ontheffingen
      FROM begeleiding b JOIN traject t ON t.id = b.traject_id JOIN gebruiker g ON g.id = b.gebruiker_id
      WHERE b.tot IS NULL AND t.einddatum IS NULL GROUP BY 1`);
    for (const p of per)
      expect(Math.max(p.evaluaties, p.beloften, p.ontheffingen), JSON.stringify(p)).toBeLessThanOrEqual(8);
  });
});
