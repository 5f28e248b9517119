import 'server-only';
import { eisClient } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import { leesbareWaarde } from '../copy/invoer';
import type { Auditactie } from '../domain/auditacties';
import { type Datum, plusDagen } from '../domain/datum';
import type { Velden } from '../formulier/formulier';
import { type Auditfeit, audit } from '../server/audit';
import type { Antwoord, Ctx } from '../server/define-action';
import { Ongeldig, type Opgeslagen } from '../server/fouten';
import { werkClientOpvolgingBij } from '../zaak/gevolgen';
import { VOORUIT_DAGEN } from './regels';
import { BESTAND_VELDEN, LADDER_VELDEN, ONTHEFFING_VELDEN, UITKERING_VELDEN } from './woorden';

export type Situatieclient = {
  id: string;
  clientnummer: string;
  geboortedatum: Datum | null;
  /** De start van het eerste traject. */
  start: Datum;
};

/**
 * De cliënt wiens situatie deze gebruiker mag bijhouden, op slot tot de transactie klaar is: wat twee mensen tegelijk schrijven gaat na
 * elkaar, en de tweede ziet wat de eerste schreef.
 */
export async function eisSituatie(ctx: Ctx, clientnummer: string): Promise<Situatieclient> {
  const { id } = await eisClient(ctx.tx, ctx.user, clientnummer, 'dossier.bijhouden', ctx.vandaag);
  await ctx.tx.$queryRaw`SELECT id FROM client WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const [rij] = await ctx.tx.$queryRaw<{ geboortedatum: Datum | null; start: Datum }[]>`
    SELECT geboortedatum::text, (SELECT min(t.startdatum)::text FROM traject t WHERE t.client_id = client.id AND t.groep = 'pilot') AS start
    FROM client WHERE id = ${id}::uuid`;
  if (!rij) throw new Error('De cliënt is verdwenen');
  return { id, clientnummer, ...rij };
}

/** Weigert een dag die nog komt. */
export function eisNietLater(veld: string, dag: Datum, vandaag: Datum): void {
  if (dag > vandaag) throw new Ongeldig({ [veld]: 'Deze datum ligt in de toekomst. Kies vandaag of een eerdere dag.' });
}

/** Weigert een dag die zo ver vooruit ligt dat het jaar niet klopt. */
export function eisNietVeelLater(veld: string, dag: Datum, vandaag: Datum): void {
  if (dag > plusDagen(vandaag, VOORUIT_DAGEN))
    throw new Ongeldig({ [veld]: 'Deze datum is meer dan een jaar vooruit. Klopt het jaar?' });
}

/** Weigert een dag voor de geboorte. */
export function eisGeboren(veld: string, dag: Datum, { geboortedatum }: Situatieclient): void {
  if (geboortedatum && dag < geboortedatum)
    throw new Ongeldig({
      [veld]: `De cliënt is geboren op ${langeDatum(geboortedatum)}. Kies een latere dag.`,
    });
}

export const naarSituatie = (clientnummer: string, gelukt: string): Antwoord => ({
  naar: `/clienten/${clientnummer}/situatie?gelukt=${gelukt}`,
});

/** Na elke wijziging: wat er daardoor te doen is, en wat er is gedaan, met data en keuzes maar zonder wat iemand schreef. */
export async function rondAf(
  ctx: Ctx,
  actie: Auditactie,
  client: Situatieclient,
  onderwerp: string,
  onderwerpId: string,
  details: Auditfeit['details'],
): Promise<void> {
  await werkClientOpvolgingBij(ctx.tx, client.id, ctx.vandaag);
  await audit(ctx.tx, { gebruikerId: ctx.user.id }, { actie, clientId: client.id, onderwerp, onderwerpId, details });
}

const VELDEN: Velden = { ...LADDER_VELDEN, ...UITKERING_VELDEN, ...ONTHEFFING_VELDEN, ...BESTAND_VELDEN };

/** Wat er nu staat, in woorden, voor wie als tweede opslaat. */
export const zoalsHetStaat = (labels: Record<string, string>, nu: Record<string, unknown>): Opgeslagen[] =>
  Object.entries(labels).map(([veld, label]) => ({ veld, label, waarde: leesbareWaarde(veld, nu[veld], VELDEN) }));
