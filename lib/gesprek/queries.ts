import 'server-only';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { leesVastleggen, type Vastleggen, type VastleggenGegevens } from '../contactmomenten/queries';
import { leesVoorVaststellen } from '../intakes/queries';
import { leesHuidigeBetrokkenen, leesOpenToezeggingen } from '../netwerk/queries';
import { leesOpenStappen } from '../plannen/queries';
import { can } from '../policy/policy';
import { type Antwoord, defineInzage } from '../server/inzage';

/** Null als deze gebruiker de cliënt niet mag bijhouden, of als de gevraagde intake niet van deze cliënt is. */
async function leesOpenstaand({ tx, user, client, vandaag }: Clientblik, intakeId: string | null) {
  if (!can(user, 'dossier.bijhouden', client.subject)) return null;
  const intake = intakeId ? await leesVoorVaststellen(tx, client.id, intakeId) : null;
  if (intakeId && !intake) return null;
  return {
    intake,
    stappen: await leesOpenStappen(tx, client.id, vandaag),
    /** Gedaan of niet doorgegaan, en nog niet verteld. */
    teVertellen: (await leesOpenToezeggingen(tx, client.id))
      .filter((t) => t.gedaanOp !== null || t.vervallenOp !== null)
      .map(({ id, tekst, hoe }) => ({ id, tekst, hoe })),
    betrokkenen: await leesHuidigeBetrokkenen(tx, client.id, vandaag),
  };
}
/** Wat er in het dossier openstaat en met een gesprek meteen kan worden afgedaan. */
export type Openstaand = Antwoord<typeof leesOpenstaand>;

/**
 * Alles wat Gesprek vastleggen of Afspraak plannen nodig heeft; null als deze gebruiker hier niets mag vastleggen, of als de afspraak of de intake
 * er niet (meer) voor openstaat.
 */
export const getVastleggen = defineInzage({
  naam: 'vastleggen.openen',
  recht: 'contactmoment.vastleggen',
  op: blikOpClient,
  lees: async (
    blik,
    vraag: Vastleggen & { intakeId?: string | null },
  ): Promise<(VastleggenGegevens & { openstaand: Openstaand }) | null> => {
    const gegevens = await leesVastleggen(blik, vraag);
    const openstaand = gegevens && (await leesOpenstaand(blik, vraag.intakeId ?? null));
    return openstaand && { ...gegevens, openstaand };
  },
});
