import 'server-only';
import type { Berichtweg, Meldweg } from '../copy/meldingen';
import type { Datum } from '../domain/datum';
import type { Afspraakmelding } from '../domain/gevolg';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { type Berichtafspraak, leesAfspraken, pastBij, soortBij } from './afspraak';
import { kiesWeg, watMist } from './regels';

/** Hoe de cliënten van deze wijzigingen horen, om na het opslaan te zeggen: van één precies, van meer wat er nog te doen is. */
export async function leesWegen(tx: Tx, meldingen: readonly Afspraakmelding[], vandaag: Datum): Promise<Meldweg[]> {
  if (meldingen.length === 0) return [];
  const afspraken = await leesAfspraken(tx, sql`m.id = ANY(${meldingen.map((m) => m.contactmomentId)}::uuid[])`);
  const wegen = afspraken.flatMap((a) => {
    const soort = meldingen.find((m) => m.contactmomentId === a.contactmomentId)?.soort;
    return soort && pastBij(soort, a, vandaag) ? [{ soort: soortBij(soort, a), weg: wegVan(soort, a, vandaag) }] : [];
  });
  if (meldingen.length === 1) return wegen.map(({ soort, weg }): Meldweg => `${soort}.${weg}`);
  const tel = (...welke: Berichtweg[]) => wegen.filter(({ weg }) => welke.includes(weg)).length;
  const aantallen = {
    brieven: tel('brief'),
    bellen: tel('leest_weinig', 'geen_adres', 'te_laat'),
    wachten: tel('mist_gegevens', 'mist_gemeente'),
  };
  return (['brieven', 'bellen', 'wachten'] as const).flatMap((wat): Meldweg[] =>
    aantallen[wat] > 0 ? [`${wat}_${aantallen[wat]}`] : [],
  );
}

function wegVan(soort: Afspraakmelding['soort'], a: Berichtafspraak, vandaag: Datum): Berichtweg {
  const { kanaal, bellen } = kiesWeg(a, a.datum, vandaag);
  if (kanaal === null) return 'te_laat';
  const mist = watMist(soort, a);
  if (mist.length > 0) return mist.some((g) => g !== 'gemeente') ? 'mist_gegevens' : 'mist_gemeente';
  return bellen ?? kanaal;
}
