import 'server-only';
import { eisTraject, type GevondenTraject, trajectenInBereik } from '../bereik/scope';
import type { Gevolg, Raakt } from '../domain/gevolg';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import type { Actie } from '../policy/policy';
import type { Ctx, Op } from '../server/command';
import { NietGevonden } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { trekGevolgen } from './gevolgen';
import { slot } from './slot';

/** Eén traject, open voor één daad: gevonden binnen bereik, met recht op juist dit traject, en op slot. */
export type Trajectzaak = Ctx & {
  traject: GevondenTraject;
  /** De feiten zoals ze waren toen de zaak openging; één keer gelezen. */
  feiten: () => Promise<Trajectfeiten>;
};

const TRAJECT = rijvorm('zaak.traject', { id: kolom.id });

/** Opent de zaak van een traject; eerst het slot, dan pas lezen. Noemt de invoer een cliëntnummer, dan moet dat van dit traject zijn. */
async function openTrajectzaak(
  ctx: Ctx,
  { trajectId, clientnummer }: { trajectId: string; clientnummer?: string },
  recht: Actie,
  raakt: Raakt,
): Promise<Trajectzaak> {
  const { tx, user, vandaag } = ctx;
  const gezien = sql`SELECT t.id FROM traject t WHERE t.id = ${trajectId}::uuid AND t.id IN (${trajectenInBereik(user, vandaag)})`;
  const opSlot = await vraag(tx, TRAJECT, slot(gezien, raakt));
  if (opSlot.length === 0) throw new NietGevonden();
  const traject = await eisTraject(tx, user, trajectId, recht, vandaag);
  if (clientnummer !== undefined && traject.clientnummer !== clientnummer) throw new NietGevonden();
  let gelezen: Promise<Trajectfeiten> | undefined;
  const feiten = () => {
    gelezen ??= laadTrajectfeiten(tx, [trajectId]).then(([t]) => {
      if (!t) throw new NietGevonden();
      return t;
    });
    return gelezen;
  };
  return { ...ctx, traject, feiten };
}

async function na({ tx, vandaag, traject }: Trajectzaak, raakt: Raakt, gevolg: Gevolg): Promise<void> {
  await trekGevolgen(tx, [traject.id], raakt, vandaag, gevolg);
}

const over = ({ traject }: Trajectzaak) => ({
  clientId: traject.clientId,
  onderwerp: 'traject',
  onderwerpId: traject.id,
});

const bij = ({ traject }: Trajectzaak) => ({ aanpak: traject.aanpak.naam });

/** Over één traject, met het id uit het formulier. */
export const opTraject: Op<{ trajectId: string; clientnummer?: string }, Trajectzaak> = {
  open: openTrajectzaak,
  na,
  over,
  bij,
};

/**
 * Over iets van één traject. `vind` zegt van welk traject het is (zonder slot, null als het er niet is); met de zaak open laadt `laad` het, en gooit
 * NietGevonden als het intussen weg is.
 */
export const opVanTraject = <I extends { clientnummer?: string }, E extends object>(
  vind: (ctx: Ctx, invoer: I) => Promise<{ trajectId: string | null } | null>,
  laad: (zaak: Trajectzaak, invoer: I) => Promise<E>,
): Op<I, Trajectzaak & E> => ({
  open: async (ctx, invoer, recht, raakt) => {
    const trajectId = (await vind(ctx, invoer))?.trajectId;
    if (!trajectId) throw new NietGevonden();
    const zaak = await openTrajectzaak(ctx, { trajectId, clientnummer: invoer.clientnummer }, recht, raakt);
    return { ...zaak, ...(await laad(zaak, invoer)) };
  },
  na,
  over,
  bij,
});
