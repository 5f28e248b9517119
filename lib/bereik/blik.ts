import 'server-only';
import type { Datum } from '../domain/datum';
import { can } from '../policy/policy';
import type { Leesctx, Leesop } from '../server/inzage';
import { type GevondenClient, leesgrens, looptElders, vindClient } from './scope';

/** Een cliënt, open om te lezen. */
export type Clientblik = Leesctx & {
  client: GevondenClient;
  /** Tot en met welke dag deze gebruiker contacten mag lezen; null is zonder grens. */
  grens: Datum | null;
  /** Wat van nu is (gegevens, situatie) hoort bij een traject dat nu een ander begeleidt, of een ander team heeft. */
  nuVanEenAnder: boolean;
};

/** Over één cliënt die deze gebruiker ziet en waarop hij dit recht heeft. */
export const blikOpClient: Leesop<{ clientnummer: string }, Clientblik> = {
  vind: async (ctx, { clientnummer }, recht) => {
    const client = await vindClient(ctx.tx, ctx.user, clientnummer, ctx.vandaag);
    if (!client || !can(ctx.user, recht, client.subject)) return null;
    const grens = leesgrens(client.subject, ctx.user);
    return { ...ctx, client, grens, nuVanEenAnder: looptElders(client.subject, ctx.user, recht) };
  },
  over: ({ client }) => ({ clientId: client.id, onderwerp: 'client', onderwerpId: client.id }),
  gevraagd: ({ clientnummer }) => ({ onderwerp: 'clientnummer', onderwerpId: clientnummer.slice(0, 30) }),
};
