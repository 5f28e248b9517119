import 'server-only';
import type { z } from 'zod';
import { kiesClient, NIEMAND } from '../bereik/kiezen';
import { can } from '../policy/policy';
import type { Spoor } from '../server/audit';
import { defineCommand } from '../server/command';
import type { Tx } from '../server/db';
import { Bevestig, Ongeldig } from '../server/fouten';
import { ruimer } from '../server/ruimer';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { type Clientzaak, opVanClient } from '../zaak/client';
import { huisgenootToevoegenSchema, huishoudenVerlatenSchema } from './schema';
import { terug } from './terug';
import { HUISGENOOT_VELDEN } from './woorden';

const BEWONER = rijvorm('netwerk.bewoner', { id: kolom.id, huishoudenId: kolom.id.nullable() });

/** Deze cliënten op slot, in één volgorde, met het huishouden waar ze nu in wonen. */
async function lockHuishoudens(tx: Tx, clientIds: readonly string[]): Promise<Map<string, string | null>> {
  const rijen = await vraag(
    tx,
    BEWONER,
    sql`SELECT id::text, huishouden_id::text AS "huishoudenId" FROM client
      WHERE id = ANY(${[...clientIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
  );
  return new Map(rijen.map((r) => [r.id, r.huishoudenId]));
}

const BEWONERS = rijvorm('netwerk.bewoners', { id: kolom.id });

/**
 * Wie er in dit huishouden wonen, op slot. Wie er iemand bij zet heeft een bewoner op slot: daarna wordt er opnieuw gelezen, want hij kan net
 * klaar zijn.
 */
async function lockBewoners(tx: Tx, huishoudenId: string): Promise<string[]> {
  // Ook een bewoner die een collega begeleidt woont er.
  await ruimer(tx, 'huishouden', [huishoudenId]);
  await vraag(
    tx,
    BEWONERS,
    sql`SELECT id::text FROM client WHERE huishouden_id = ${huishoudenId}::uuid ORDER BY client.id FOR NO KEY UPDATE`,
  );
  const bewoners = await tx.client.findMany({ where: { huishoudenId }, select: { id: true } });
  return bewoners.map((b) => b.id);
}

type HuisgenootToevoegen = z.output<typeof huisgenootToevoegenSchema>;

/** Twee cliënten die deze gebruiker allebei begeleidt, op slot, met waar ze nu wonen. */
const opHuisgenoot = opVanClient(async (zaak: Clientzaak, v: HuisgenootToevoegen) => {
  const { tx, user, client } = zaak;
  const ander = await kiesClient(zaak, 'huisgenoot', v.huisgenoot);
  if (ander.id === client.id) throw new Ongeldig({ huisgenoot: 'Dit is deze cliënt zelf.' });
  if (!can(user, 'dossier.bijhouden', ander.subject)) throw new Ongeldig({ huisgenoot: NIEMAND });
  return { ander, huidig: await lockHuishoudens(tx, [client.id, ander.id]) };
});

/** Het huishouden van de cliënt, met wie er wonen, op slot; null als de cliënt nergens (meer) bij hoort. */
const opHuishouden = opVanClient(async ({ tx, client }: Clientzaak, _: { clientnummer: string }) => {
  const { huishoudenId } = await tx.client.findUniqueOrThrow({
    where: { id: client.id },
    select: { huishoudenId: true },
  });
  const bewoners = huishoudenId ? await lockBewoners(tx, huishoudenId) : [];
  return { huishouden: huishoudenId && bewoners.includes(client.id) ? { id: huishoudenId, bewoners } : null };
});

/** Bij ieder van hen staat een spoor. */
const sporenBij = (huishoudenId: string, clientIds: readonly string[]): Spoor[] =>
  clientIds.map((clientId) => ({ clientId, onderwerp: 'huishouden', onderwerpId: huishoudenId }));

/**
 * Legt vast dat twee cliënten samenwonen, allebei begeleid door wie dit doet. Wie al in een huishouden woont neemt de ander daarin op. Gooit
 * Ongeldig als de huisgenoot er al bij hoort of ergens anders bij hoort.
 */
export const huisgenootToevoegen = defineCommand('huisgenoot.toevoegen', huisgenootToevoegenSchema)
  .op(opHuisgenoot, { recht: 'dossier.bijhouden', raakt: 'niets', velden: HUISGENOOT_VELDEN })
  .doet(async ({ tx, client, ander, huidig }) => {
    const [hier, daar] = [huidig.get(client.id) ?? null, huidig.get(ander.id) ?? null];
    const { naam } = ander;
    if (hier && hier === daar) throw new Ongeldig({ huisgenoot: `${naam} hoort al bij dit huishouden.` });
    if (hier && daar)
      throw new Ongeldig({
        huisgenoot: `${naam} hoort al bij een ander huishouden. Haal ${naam} daar eerst weg, in het eigen dossier.`,
      });
    const huishoudenId = hier ?? daar ?? (await tx.huishouden.create({ data: {}, select: { id: true } })).id;
    const erbij = [client.id, ander.id].filter((id) => huidig.get(id) !== huishoudenId);
    await tx.client.updateMany({ where: { id: { in: erbij } }, data: { huishoudenId } });
    return { spoor: sporenBij(huishoudenId, [ander.id, client.id]), ...terug(client, 'huisgenoot.toevoegen') };
  });

/** Haalt de cliënt uit het huishouden, na een vraag. Blijft er één bewoner over, dan is er geen huishouden meer. */
export const huishoudenVerlaten = defineCommand('huishouden.verlaten', huishoudenVerlatenSchema)
  .op(opHuishouden, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async ({ tx, client, huishouden, bevestigd }) => {
    if (!huishouden) throw new Ongeldig({}, 'Deze cliënt hoort niet (meer) bij een huishouden. Er is niets veranderd.');
    if (!bevestigd)
      throw new Bevestig(
        `${client.naam} hoort dan niet meer bij dit huishouden. Klopt het dat zij niet meer samenwonen?`,
      );
    const over = huishouden.bewoners.filter((id) => id !== client.id);
    const mee = over.length === 1 ? over : [];
    await tx.client.updateMany({ where: { id: { in: [...mee, client.id] } }, data: { huishoudenId: null } });
    if (over.length < 2) await tx.huishouden.delete({ where: { id: huishouden.id } });
    return { spoor: sporenBij(huishouden.id, [...mee, client.id]), ...terug(client, 'huishouden.verlaten') };
  });
