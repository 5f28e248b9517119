import 'server-only';
import type { Werksoort } from '../domain/werk';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';

/**
 * Werk dat na een feit komt, en wat het nodig heeft: nooit een naam, nummer of tekst, want een wachtrij is voor beheer te zien. Elk werk kan twee
 * keer draaien zonder twee keer iets te doen.
 */
export type Jobs = {
  /** Maakt het bericht dat bij deze stand van een afspraak hoort. */
  'bericht.maken': { contactmomentId: string; soort: 'uitnodiging' | 'verplaatst' | 'afgezegd'; versie: number };
  /** Verstuurt een bericht dat klaarstaat per e-mail. */
  'bericht.verzenden': { berichtId: string };
  /** Maakt alsnog wat op een gegeven wachtte, en verstuurt wat niet weg kon. */
  'berichten.aanvullen': Record<string, never>;
  /** Verstuurt een e-mail aan een gebruiker over zijn eigen account. */
  'accountmail.verzenden': { accountmailId: string };
  /** Het werk van een dag, in losse stukken die elk opnieuw kunnen. Zonder dag: vandaag. */
  dagelijks: { dag?: string };
  'dag.opvolging': { dag: string };
  'dag.normafwijkingen': { dag: string };
  'dag.herinneringen': { dag: string };
  'week.overzicht': { dag: string };
  'dag.bewaartermijnen': { dag: string };
  /** Vernietigt wat een mens goedkeurde. */
  'vernietiging.uitvoeren': { vernietigingId: string };
};
export type Jobnaam = Werksoort & keyof Jobs;

/**
 * Zet werk in de wachtrij, in de transactie van het feit waar het uit volgt: gaat het feit niet door, dan het werk ook niet. Met dezelfde
 * `sleutel` staat het er één keer, ook als er al iemand mee bezig is of als het niet lukte. Met `opnieuw` krijgt wat er al staat al zijn
 * pogingen terug en is het meteen aan de beurt: voor wie weet dat het nu wel kan.
 */
export async function voegJobToe<N extends Jobnaam>(
  tx: Tx,
  naam: N,
  gegevens: Jobs[N],
  { sleutel = null, om = null, opnieuw = false }: { sleutel?: string | null; om?: Date | null; opnieuw?: boolean } = {},
): Promise<void> {
  await schrijf(
    tx,
    'wachtrij.toevoegen',
    sql`
    SELECT werk_toevoegen(${naam}, ${JSON.stringify(gegevens)}::json, ${sleutel}, ${om}::timestamptz, ${opnieuw})`,
  );
}
