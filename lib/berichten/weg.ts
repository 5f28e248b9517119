import 'server-only';
import type { Meldweg } from '../copy/meldingen';
import type { Datum } from '../domain/datum';
import type { Afspraakmelding } from '../domain/gevolg';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { leesAfspraken, pastBij } from './afspraak';
import { kiesWeg, watMist } from './regels';

/** Hoe de cliënt van deze wijziging hoort, om na het opslaan te zeggen; null als er geen bericht bij hoort of het er meer zijn. */
export async function leesWeg(tx: Tx, meldingen: readonly Afspraakmelding[], vandaag: Datum): Promise<Meldweg | null> {
  const [melding, ...meer] = meldingen;
  if (!melding || meer.length > 0) return null;
  const [a] = await leesAfspraken(tx, sql`m.id = ${melding.contactmomentId}::uuid`);
  if (!a || !pastBij(melding.soort, a, vandaag)) return null;
  const { kanaal, bellen } = kiesWeg(a, a.datum, vandaag);
  if (kanaal === null) return 'te_laat';
  const mist = watMist(melding.soort, a);
  if (mist.length > 0) return mist.some((g) => g !== 'gemeente') ? 'mist_gegevens' : 'mist_gemeente';
  return bellen ?? kanaal;
}
