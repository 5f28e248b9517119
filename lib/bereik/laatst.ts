import 'server-only';
import type { Auditactie } from '../domain/auditacties';
import { can } from '../policy/policy';
import type { Leesctx } from '../server/inzage';
import { looptNog, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';
import { trajectenInBereik } from './scope';

/** Wat van een mens te weten is om hem te herkennen in een lijst waaruit iemand kiest. */
export const HERKEND = {
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  geboortedatum: kolom.geboortedatum.nullable(),
  wijk: kolom.tekst.nullable(),
  lopend: kolom.jaNee,
};
const LAATST = rijvorm('bereik.laatst', HERKEND);

/** De blikken en daden waarmee iemand zelf een mens opzoekt; een lijst waar hij tussen staat telt niet. */
const OPGEZOCHT: readonly Auditactie[] = [
  'dossier.openen',
  'vastleggen.openen',
  'gegevens.openen',
  'planning.openen',
  'voorbereiding.openen',
  'contactmoment.openen',
  'plan.openen',
  'intake.openen',
];

/** Verder terug is het niet meer "laatst", en zoveel blikken is meer dan een week werk. */
const DAGEN = 30;
const BLIKKEN = 200;

/**
 * Wie deze gebruiker het laatst opzocht, uit zijn eigen spoor: er wordt niets voor bijgehouden, en op het apparaat staat niets. Alleen wie hij nu
 * nog tegenkomt, en met niet meer dan het zoeken laat zien.
 */
export function leesLaatstGeopend({ tx, user, vandaag }: Leesctx, hoogstens: number): Promise<Rij<typeof LAATST>[]> {
  const gegevens = can(user, 'clienten.bekijken');
  return vraag(
    tx,
    LAATST,
    sql`
    WITH gezien AS (SELECT client_id, max(op) AS op FROM (
        SELECT client_id, op FROM auditregel WHERE gebruiker_id = ${user.id}::uuid AND op > now() - make_interval(days => ${DAGEN}::int)
          AND client_id IS NOT NULL AND resultaat = 'gelukt' AND actie = ANY(${[...OPGEZOCHT]}::text[])
        ORDER BY op DESC LIMIT ${BLIKKEN}) r GROUP BY client_id),
      mijn AS (SELECT t.client_id, bool_or(${looptNog('t.einddatum', vandaag)}) AS lopend
        FROM traject t WHERE t.id IN (${trajectenInBereik(user, vandaag)}) GROUP BY t.client_id)
    SELECT c.clientnummer, c.naam, ${gegevens ? sql`c.geboortedatum, c.wijk` : sql`NULL::text AS geboortedatum, NULL::text AS wijk`}, mijn.lopend
    FROM gezien JOIN mijn USING (client_id) JOIN client c ON c.id = gezien.client_id
    ORDER BY gezien.op DESC, c.clientnummer LIMIT ${hoogstens}`,
  );
}
