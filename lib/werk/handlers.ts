import 'server-only';
import { type Datum, datum, weekdag } from '../domain/datum';
import { vandaag } from '../server/clock';
import { alsSysteem } from '../server/db';
import { type Jobnaam, type Jobs, voegJobToe } from '../server/jobs';
import { maakWeekoverzichten } from '../team/weekoverzicht';
import { werkOpvolgingBij } from '../trajecten/norm';
import { werkAlleNormafwijkingenBij } from '../trajecten/normafwijkingen-alle';
import { inBlokken } from './blokken';

/** Wat er per soort werk gebeurt. Alleen dit bestand brengt de wachtrij en de onderdelen bij elkaar. */
export type Handlers = { [N in Jobnaam]?: (gegevens: Jobs[N]) => Promise<void> };

/** Zet het werk van deze dag klaar, elk stuk hoogstens één keer; op maandag ook het weekoverzicht. */
async function zetDagKlaar(dag: Datum): Promise<void> {
  await alsSysteem('dagelijks werk', async (tx) => {
    const stukken = ['dag.normafwijkingen', 'dag.opvolging', 'dag.herinneringen'] as const;
    for (const stuk of weekdag(dag) === 1 ? ([...stukken, 'week.overzicht'] as const) : stukken)
      await voegJobToe(tx, stuk, { dag }, { sleutel: `${stuk}:${dag}` });
  });
}

export const HANDLERS: Handlers = {
  dagelijks: async ({ dag }) => zetDagKlaar(dag ? datum(dag) : vandaag()),
  // Met vandaag, ook als dit van gisteren is blijven liggen: wie terugrekent zou intrekken wat er intussen terecht is geopend.
  'dag.normafwijkingen': async () => {
    await werkAlleNormafwijkingenBij(vandaag());
  },
  'week.overzicht': ({ dag }) => maakWeekoverzichten(datum(dag)),
  'dag.opvolging': ({ dag }) => inBlokken('dagelijkse taken', datum(dag), werkOpvolgingBij),
};
