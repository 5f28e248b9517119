import 'server-only';
import { type Datum, plusDagen } from '../domain/datum';
import type { Tx } from '../server/db';
import { dag, sql } from '../server/sql';
import { leesAfspraken, pastBij } from './afspraak';
import { schrijfBericht } from './maken';
import { herinnertOp, magMail } from './regels';
import { leesSjablonen } from './sjablonen';

/** Verder vooruit ligt geen enkele afspraak waarvan de herinnering vandaag gaat, ook niet rond de feestdagen. */
const HORIZON = 14;

/**
 * Maakt de herinneringen van deze dag, en die van een dag die werd gemist. Nog eens doen verandert niets. Alleen per e-mail: een brief die twee
 * werkdagen van tevoren wordt gemaakt komt niet zeker op tijd. Wie brieven krijgt heeft de uitnodiging. Zolang die er nog niet uit is (de
 * mailserver was weg) is een herinnering dubbelop. Geeft hoeveel het er zijn.
 */
export async function maakHerinneringen(tx: Tx, op: Datum): Promise<number> {
  const afspraken = await leesAfspraken(
    tx,
    sql`m.status = 'gepland' AND m.verkeerd_op IS NULL AND m.datum > ${dag(op)} AND m.datum <= ${dag(plusDagen(op, HORIZON))}
      AND NOT EXISTS (SELECT FROM bericht w WHERE w.contactmoment_id = m.id AND w.status IN ('onvolledig', 'wacht') AND w.kanaal <> 'bellen')
      FOR NO KEY UPDATE OF m`,
  );
  const nu = afspraken.filter(
    (a) => magMail(a) && pastBij('herinnering', a, op) && herinnertOp(op, a.datum, a.gemaaktOp),
  );
  const sjablonen = await leesSjablonen(tx);
  for (const afspraak of nu)
    await schrijfBericht(tx, {
      afspraak,
      soort: 'herinnering',
      sleutel: `herinnering:${afspraak.contactmomentId}:${afspraak.datum}:${afspraak.tijd ?? ''}`,
      vandaag: op,
      sjablonen,
    });
  return nu.length;
}
