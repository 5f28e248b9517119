/** Wat er na de import over iedereen in de pilot bekend is: de grond waarop zijn dossier in de demo wordt gebouwd. */
import { type Datum, plusMaanden } from '../../../lib/domain/datum';
import { GESPREKSKANALEN } from '../../../lib/domain/tellend-gesprek';
import type { Tx } from '../../../lib/server/db';
import { ruw } from '../../proef/ruw';
import { type Kiezer, kiezer } from './kiezer';
import { leesMetingen, type Meting } from './metingen';

export type Mens = {
  clientnummer: string;
  /** Het getal in het cliëntnummer; na 134 komen de mensen die niet uit de bestanden komen. */
  nummer: number;
  client: { id: string };
  traject: { id: string; client: { id: string } };
  begeleider: { id: string };
  naam: string;
  leeftijd: number;
  talen: string[];
  start: Datum;
  einddatum: Datum | null;
  uitstroomreden: string | null;
  /** De laatste dag waarop er iets gebeurd kan zijn: vandaag, of het einde. */
  laatst: Datum;
  gesprekken: { id: string; dag: Datum; kanaal: string }[];
  onHold: { van: Datum; tot: Datum | null; reden: string }[];
  /** Bij het eerste gesprek. */
  t0: Meting;
  /** Na een half jaar; alleen als dat al geweest is. */
  t1: Meting | null;
  /** Wat er na vandaag nog komt: alleen om te weten wat er is aangemeld. */
  straks: Meting | null;
  kies: Kiezer;
};

type Rij = Omit<Mens, 'nummer' | 'client' | 'traject' | 'begeleider' | 'laatst' | 't0' | 't1' | 'straks' | 'kies'> & {
  clientId: string;
  trajectId: string;
  begeleiderId: string;
};

/** Iedereen in de pilot met een begeleider en ten minste één gesprek, op nummer. */
export async function leesMensen(tx: Tx, vandaag: Datum): Promise<Mens[]> {
  const [antwoord] = await ruw(tx).$queryRaw<{ alles: string }[]>`
    SELECT json_agg(r ORDER BY r.clientnummer)::text AS alles FROM (
      SELECT c.clientnummer, c.id AS "clientId", t.id AS "trajectId", b.gebruiker_id AS "begeleiderId",
        c.naam, extract(year FROM age(t.startdatum, to_date(c.geboortedatum, 'YYYY-MM-DD')))::int AS leeftijd, c.talen,
        t.startdatum AS start, t.einddatum, t.uitstroomreden,
        (SELECT json_agg(json_build_object('id', g.id, 'dag', g.datum, 'kanaal', g.kanaal) ORDER BY g.datum, g.kanaal <> 'op_locatie', g.id)
          FROM contactmoment g WHERE g.client_id = c.id AND g.status = 'gevoerd' AND g.soort = 'gesprek' AND g.verkeerd_op IS NULL
            AND g.kanaal::text = ANY(${[...GESPREKSKANALEN]}::text[]) AND g.datum BETWEEN t.startdatum AND least(t.einddatum, ${vandaag}::text::date)
        ) AS gesprekken,
        (SELECT coalesce(json_agg(json_build_object('van', o.van, 'tot', o.tot, 'reden', o.reden) ORDER BY o.van), '[]')
          FROM on_hold o WHERE o.traject_id = t.id) AS "onHold"
      FROM traject t JOIN client c ON c.id = t.client_id
        JOIN LATERAL (SELECT * FROM begeleiding b WHERE b.traject_id = t.id ORDER BY b.van DESC LIMIT 1) b ON true
      WHERE t.groep = 'pilot') r WHERE r.gesprekken IS NOT NULL`;
  const rijen: Rij[] = JSON.parse(antwoord?.alles ?? '[]');
  const metingen = leesMetingen(vandaag);
  const voorbeelden = [...metingen.values()].flatMap((m) => (m.T0 && m.T0.arbeid > 1 ? [m.T0] : []));
  return rijen.map(({ clientId, trajectId, begeleiderId, ...rij }) => {
    const kies = kiezer(rij.clientnummer);
    const eigen = metingen.get(rij.clientnummer);
    const laatst = rij.einddatum && rij.einddatum < vandaag ? rij.einddatum : vandaag;
    const half = eigen?.T1 && eigen.T1.datum <= laatst ? eigen.T1 : null;
    return {
      ...rij,
      nummer: Number(rij.clientnummer.slice(4)),
      client: { id: clientId },
      traject: { id: trajectId, client: { id: clientId } },
      begeleider: { id: begeleiderId },
      laatst,
      // Wie niet uit de bestanden komt, lijkt op iemand die er wel in staat.
      t0: eigen?.T0 ?? kies.een(voorbeelden, 'voorbeeld'),
      t1: half,
      straks: rij.einddatum ? null : (eigen?.T2 ?? null),
      kies,
    };
  });
}

/** Is iemand op deze dag on hold, of binnen een maand? Dan gaat het plan over herstel. */
export const onHoldRond = (m: Pick<Mens, 'onHold'>, dag: Datum) =>
  m.onHold.find((o) => o.van <= plusMaanden(dag, 1) && (o.tot === null || o.tot >= dag));

/** Het eerste gesprek op of na deze dag. */
export const gesprekNa = (m: Pick<Mens, 'gesprekken'>, dag: Datum) => m.gesprekken.find((g) => g.dag >= dag);
