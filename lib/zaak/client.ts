import 'server-only';
import { type GevondenClient, openTrajecten, trajectenInBereik, vindClient } from '../bereik/scope';
import { leesWegen } from '../berichten/weg-rijen';
import type { Gevolg, Raakt } from '../domain/gevolg';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import { type Actie, can } from '../policy/policy';
import type { Ctx, Op } from '../server/command';
import { Geweigerd, NietGevonden } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { trekGevolgen } from './gevolgen';
import { slot } from './slot';

/** Een cliënt, open voor één daad: gevonden binnen bereik, met recht, en met alle trajecten op slot. */
export type Clientzaak = Ctx & {
  client: GevondenClient;
  /** De feiten van de trajecten die nog niet voorbij zijn, zoals ze waren toen de zaak openging; één keer gelezen. */
  feiten: () => Promise<Trajectfeiten[]>;
};

const TRAJECT = rijvorm('zaak.client', { id: kolom.id });

/**
 * Opent de zaak van een cliënt. Eerst het slot, dan pas lezen: wat er over rechten en feiten staat, is van na het wachten. Gooit NietGevonden als
 * de gebruiker de cliënt niet ziet, Geweigerd als hij dit niet mag.
 */
export async function openClientzaak(ctx: Ctx, clientnummer: string, recht: Actie, raakt: Raakt): Promise<Clientzaak> {
  const { tx, user, vandaag } = ctx;
  if (!/^[A-Z0-9-]{1,30}$/.test(clientnummer)) throw new NietGevonden();
  const gezien = sql`SELECT t.id FROM traject t JOIN client c ON c.id = t.client_id WHERE c.clientnummer = ${clientnummer}
    AND EXISTS (SELECT FROM traject z WHERE z.client_id = c.id AND z.id IN (${trajectenInBereik(user, vandaag)}))`;
  const opSlot = await vraag(tx, TRAJECT, slot(gezien, raakt));
  const client = opSlot.length > 0 ? await vindClient(tx, user, clientnummer, vandaag) : null;
  if (!client) throw new NietGevonden();
  if (!can(user, recht, client.subject)) throw new Geweigerd();
  const open = openTrajecten(client, vandaag);
  let gelezen: Promise<Trajectfeiten[]> | undefined;
  const feiten = () => {
    gelezen ??= laadTrajectfeiten(tx, open);
    return gelezen;
  };
  return { ...ctx, client, feiten };
}

/** Mag deze gebruiker met deze cliënt ook dit? Voor een daad die er een ander bij doet. */
export function eisRecht({ user, client }: Clientzaak, recht: Actie): void {
  if (!can(user, recht, client.subject)) throw new Geweigerd();
}

/** Met alle trajecten die de cliënt nu heeft: een import kan er intussen een bij hebben gezet waarin dit gesprek ook telt. */
async function na({ tx, vandaag, client }: Clientzaak, raakt: Raakt, gevolg: Gevolg): Promise<void> {
  await trekGevolgen(tx, sql`SELECT id FROM traject WHERE client_id = ${client.id}::uuid`, raakt, vandaag, gevolg);
}

const hoort = ({ tx, vandaag }: Clientzaak, { meldingen = [] }: Gevolg) => leesWegen(tx, meldingen, vandaag);

const over = ({ client }: Clientzaak) => ({ clientId: client.id, onderwerp: 'client', onderwerpId: client.id });

/** Over één cliënt, met het nummer uit het formulier. */
export const opClient: Op<{ clientnummer: string }, Clientzaak> = {
  open: (ctx, { clientnummer }, recht, raakt) => openClientzaak(ctx, clientnummer, recht, raakt),
  na,
  hoort,
  over,
};

/** Over iets van één cliënt dat nog geladen moet worden als de zaak open is: `laad` gooit NietGevonden als het er niet (meer) is. */
export const opVanClient = <I extends { clientnummer: string }, E extends object>(
  laad: (zaak: Clientzaak, invoer: I) => Promise<E>,
): Op<I, Clientzaak & E> => ({
  open: async (ctx, invoer, recht, raakt) => {
    const zaak = await openClientzaak(ctx, invoer.clientnummer, recht, raakt);
    return { ...zaak, ...(await laad(zaak, invoer)) };
  },
  na,
  hoort,
  over,
});
