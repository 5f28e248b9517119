import 'server-only';
import type { Afwezig } from '../../generated/prisma/client';
import { periodeTekst } from '../copy/datums';
import { can } from '../policy/policy';
import type { Ctx, Op } from '../server/command';
import { uitDb } from '../server/datums';
import { Geweigerd, NietGevonden } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, schrijf, vraagEen } from '../server/vraag';
import { eisVersie } from '../zaak/versie';

const AGENDA = rijvorm('agenda.zaak', {
  versie: kolom.getal,
  feedHash: kolom.tekst.nullable(),
  feedMetNamen: kolom.jaNee,
});

/** De agenda van wie dit vraagt, open voor één daad. */
type Agendazaak = Ctx & { agenda: Rij<typeof AGENDA> };

/**
 * De eigen agenda, op slot; bestaat zij nog niet, dan nu wel. Alles wat iemand over zijn eigen tijd vastlegt gaat hierlangs: twee formulieren
 * tegelijk komen na elkaar.
 */
export const opAgenda: Op<unknown, Agendazaak> = {
  open: async (ctx, _, recht) => {
    if (!can(ctx.user, recht)) throw new Geweigerd();
    const { id } = ctx.user;
    await schrijf(
      ctx.tx,
      'agenda.aanmaken',
      sql`INSERT INTO agenda (gebruiker_id) VALUES (${id}::uuid) ON CONFLICT DO NOTHING`,
    );
    const agenda = await vraagEen(
      ctx.tx,
      AGENDA,
      sql`SELECT ${kolommen(AGENDA, 'a')} FROM agenda a WHERE a.gebruiker_id = ${id}::uuid FOR UPDATE`,
    );
    if (!agenda) throw new Geweigerd();
    return { ...ctx, agenda };
  },
  over: ({ user }) => ({ onderwerp: 'agenda', onderwerpId: user.id }),
};

type Afwezigheidzaak = Agendazaak & { afwezig: Afwezig };

/** Een periode uit de eigen agenda waarin de begeleider er niet is. */
export const opAfwezigheid: Op<{ afwezigId: string; versie: number }, Afwezigheidzaak> = {
  open: async (ctx, v, recht, raakt) => {
    const zaak = await opAgenda.open(ctx, v, recht, raakt);
    const afwezig = await ctx.tx.afwezig.findFirst({ where: { id: v.afwezigId, gebruikerId: ctx.user.id } });
    if (!afwezig) throw new NietGevonden();
    const van = periodeTekst(uitDb(afwezig.van), uitDb(afwezig.tot));
    eisVersie({ van: { label: 'Dagen' } }, { ...afwezig, van }, v.versie);
    return { ...zaak, afwezig };
  },
  over: ({ afwezig }) => ({ onderwerp: 'afwezig', onderwerpId: afwezig.id }),
};
