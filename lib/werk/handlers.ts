import 'server-only';
import { maakHerinneringen } from '../berichten/herinneringen';
import { hervatWachtende, maakBericht, vulAan } from '../berichten/maken';
import { werkAdrestakenBij } from '../berichten/opvolging';
import { verzendBericht } from '../berichten/verzenden';
import { voerVernietigingUit } from '../bewaren/vernietigen';
import { stelVernietigingVoor } from '../bewaren/voorstellen';
import { type Datum, datum, weekdag } from '../domain/datum';
import { ruimHerinneringenOp } from '../herinneringen/rijen';
import { ruimAccountmailOp, verzendAccountmail } from '../mail/accountmail-verzenden';
import { maakWeekoverzichten } from '../overzicht/weekoverzicht';
import { vandaag } from '../server/clock';
import { ruimConceptenOp } from '../server/concepten';
import { alsSysteem } from '../server/db';
import { ruimFormulierenOp } from '../server/idempotentie';
import { type Jobnaam, type Jobs, voegJobToe } from '../wachtrij/jobs';
import { werkOpvolgingBij } from '../zaak/gevolgen';
import { werkAlleNormafwijkingenBij } from '../zaak/normafwijkingen-alle';
import { inBlokken } from './blokken';

/** Een hele gemeente nalopen, of jaren van een dossier optellen, duurt langer dan een scherm mag duren. */
const LANG = 600_000;

/** Wat er per soort werk gebeurt. Alleen dit bestand brengt de wachtrij en de onderdelen bij elkaar. */
export type Handlers = { [N in Jobnaam]?: (gegevens: Jobs[N]) => Promise<void> };

/** Zet het werk van deze dag klaar, elk stuk hoogstens één keer, op maandag ook het weekoverzicht; en ruimt concepten en herinneringen op. */
async function zetDagKlaar(dag: Datum): Promise<void> {
  await alsSysteem('dagelijks werk', async (tx) => {
    await ruimConceptenOp(tx);
    await ruimAccountmailOp(tx);
    await ruimFormulierenOp(tx);
    await ruimHerinneringenOp(tx);
    const stukken = ['dag.normafwijkingen', 'dag.opvolging', 'dag.herinneringen', 'dag.bewaartermijnen'] as const;
    for (const stuk of weekdag(dag) === 1 ? ([...stukken, 'week.overzicht'] as const) : stukken)
      await voegJobToe(tx, stuk, { dag }, { sleutel: `${stuk}:${dag}` });
  });
}

/** De herinneringen van deze dag, of van vandaag als het werk te laat aan de beurt kwam; en wat nog wacht krijgt weer een kans. */
async function herinner(dag: Datum): Promise<void> {
  const op = dag < vandaag() ? vandaag() : dag;
  await alsSysteem('herinneringen', (tx) => maakHerinneringen(tx, op));
  await vulBerichtenAan();
}

/** Wat op een gegeven wachtte dat er nu is, en e-mail die niet weg kon. */
async function vulBerichtenAan(): Promise<void> {
  const veranderd = await alsSysteem('berichten aanvullen', (tx) => vulAan(tx, vandaag()));
  for (const contactmomentId of new Set(veranderd)) await werkAdrestakenBij({ contactmomentId }, vandaag());
  await alsSysteem('berichten hervatten', hervatWachtende);
}

export const HANDLERS: Handlers = {
  'bericht.maken': async (gegevens) => {
    await alsSysteem('bericht maken', (tx) => maakBericht(tx, gegevens, vandaag()));
    await werkAdrestakenBij({ contactmomentId: gegevens.contactmomentId }, vandaag());
  },
  'bericht.verzenden': ({ berichtId }) => verzendBericht(berichtId, vandaag()),
  'berichten.aanvullen': vulBerichtenAan,
  'accountmail.verzenden': ({ accountmailId }) => verzendAccountmail(accountmailId),
  'dag.herinneringen': ({ dag }) => herinner(datum(dag)),
  dagelijks: async ({ dag }) => zetDagKlaar(dag ? datum(dag) : vandaag()),
  // Deze twee met vandaag, ook als het van gisteren is blijven liggen: wie terugrekent zou sluiten wat er intussen terecht is geopend.
  'dag.normafwijkingen': async () => {
    await werkAlleNormafwijkingenBij(vandaag());
  },
  'dag.bewaartermijnen': async () => {
    await alsSysteem('bewaartermijnen', (tx) => stelVernietigingVoor(tx, vandaag()), { timeout: LANG });
  },
  'vernietiging.uitvoeren': async ({ vernietigingId }) => {
    await alsSysteem('vernietiging', (tx) => voerVernietigingUit(tx, vernietigingId, vandaag()), { timeout: LANG });
  },
  'week.overzicht': ({ dag }) => maakWeekoverzichten(datum(dag)),
  'dag.opvolging': () => inBlokken('dagelijkse taken', vandaag(), werkOpvolgingBij),
};
