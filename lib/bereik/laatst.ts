import 'server-only';
import type { Auditactie } from '../domain/auditacties';
import type { Leesctx } from '../server/inzage';
import { sql } from '../server/sql';
import { type Rij, rijvorm, vraag } from '../server/vraag';
import { HERKEND, herkenbaarAan, mensenInBereik } from './herkend';

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
  return vraag(
    tx,
    LAATST,
    sql`
    WITH gezien AS (SELECT client_id, max(op) AS op FROM (
        SELECT client_id, op FROM auditregel WHERE gebruiker_id = ${user.id}::uuid AND op > now() - make_interval(days => ${DAGEN}::int)
          AND client_id IS NOT NULL AND resultaat = 'gelukt' AND actie = ANY(${[...OPGEZOCHT]}::text[])
        ORDER BY op DESC LIMIT ${BLIKKEN}) r GROUP BY client_id),
      mijn AS (${mensenInBereik(user, vandaag)})
    SELECT c.clientnummer, c.naam, ${herkenbaarAan(user)}, mijn.lopend
    FROM gezien JOIN mijn USING (client_id) JOIN client c ON c.id = gezien.client_id
    ORDER BY gezien.op DESC, c.clientnummer LIMIT ${hoogstens}`,
  );
}
