import 'server-only';
import { vindClient } from '../bereik/scope';
import { eisAangewezen } from '../inzageverzoek/rijen';
import { can } from '../policy/policy';
import type { Ctx, Op } from '../server/command';
import { Geweigerd, NietGevonden } from '../server/fouten';

export type Correctiezaak = Ctx & { client: { id: string; clientnummer: string } };

/** Wie toeziet wijst de cliënt aan met zijn nummer; een begeleider vindt hem binnen zijn bereik. */
export const opBetrokkene: Op<{ clientnummer: string }, Correctiezaak> = {
  open: async (ctx, { clientnummer }, recht) => {
    if (can(ctx.user, 'inzage.geven')) return { ...ctx, client: await eisAangewezen(ctx.tx, { clientnummer }) };
    const client = await vindClient(ctx.tx, ctx.user, clientnummer, ctx.vandaag);
    if (!client) throw new NietGevonden();
    if (!can(ctx.user, recht, client.subject)) throw new Geweigerd();
    return { ...ctx, client };
  },
  over: ({ client }) => ({ clientId: client.id, onderwerp: 'correctieverzoek' }),
};
