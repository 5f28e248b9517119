import 'server-only';
import { z } from 'zod';
import { trajectenInBereik } from '../bereik/scope';
import { leesWegen } from '../berichten/weg-rijen';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import { can, type Trajectrelatie } from '../policy/policy';
import type { Ctx, Op } from '../server/command';
import { Geweigerd, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { omEigenBeurt } from '../zaak/eigen';
import { trekGevolgen } from '../zaak/gevolgen';
import { slot } from '../zaak/slot';
import type { Planregel } from './schema';

/** Een cliënt uit het voorstel. */
export type Mens = {
  clientId: string;
  /** De feiten van elk lopend traject. */
  open: Trajectfeiten[];
  /** Daarvan wat deze begeleider zelf begeleidt of vervangt: daarvan komt het voorstel. */
  eigen: Trajectfeiten[];
};

/** Een voorstel, open om te aanvaarden: de cliënten op nummer, met alle trajecten op slot. */
export type Voorstelzaak = Ctx & { mensen: ReadonlyMap<string, Mens>; trajectIds: string[] };

const SLOT = rijvorm('planner.slot', { id: kolom.id });
const TRAJECT = rijvorm('planner.traject', {
  clientnummer: kolom.tekst,
  clientId: kolom.id,
  id: kolom.id,
  groep: z.enum(['pilot', 'controle']),
  teamId: kolom.id.nullable(),
  aanpakId: kolom.id,
  einddatum: kolom.datum.nullable(),
  eigen: kolom.jaNee,
});
type Traject = Rij<typeof TRAJECT>;

/**
 * De regels van een voorstel, met de cliënten erachter. Wie de gebruiker niet (meer) ziet, of niet meer begeleidt, krijgt een fout bij zijn regel.
 */
export const opVoorstel: Op<{ regels: readonly Planregel[] }, Voorstelzaak> = {
  open: async (ctx, { regels }, recht, raakt) => {
    const { tx, user, vandaag } = ctx;
    if (!can(user, recht)) throw new Geweigerd();
    // Twee vensters van dezelfde begeleider na elkaar: anders passen twee voorstellen elk voor zich en samen niet.
    await omEigenBeurt(ctx, 'agenda');
    const bereik = trajectenInBereik(user, vandaag);
    const genoemd = sql`FROM client c JOIN traject t ON t.client_id = c.id WHERE c.clientnummer = ANY(${regels.map((r) => r.client)}::text[])`;
    await vraag(
      tx,
      SLOT,
      slot(
        sql`SELECT t.id ${genoemd} AND EXISTS (SELECT FROM traject z WHERE z.client_id = c.id AND z.id IN (${bereik}))`,
        raakt,
      ),
    );
    const rijen = await vraag(
      tx,
      TRAJECT,
      sql`SELECT ${kolommen(TRAJECT, 't', { clientnummer: 'c.clientnummer', eigen: sql`t.id IN (${bereik})` })} ${genoemd}`,
    );
    eisEigen(ctx, regels, rijen);
    const feiten = await laadTrajectfeiten(
      tx,
      rijen.filter((r) => r.groep === 'pilot' && loopt(r, ctx)).map((r) => r.id),
    );
    const mensen = new Map(regels.map((r) => [r.client, mensVan(rijen, r.client, feiten)]));
    return { ...ctx, mensen, trajectIds: rijen.map((r) => r.id) };
  },
  na: ({ tx, vandaag, trajectIds }, raakt, gevolg) =>
    trekGevolgen(tx, trajectIds, raakt, vandaag, gevolg).then(() => undefined),
  hoort: ({ tx, vandaag }, { meldingen = [] }) => leesWegen(tx, meldingen, vandaag),
};

const loopt = (r: Traject, { vandaag }: Ctx) => r.einddatum === null || r.einddatum >= vandaag;

function eisEigen({ user, vandaag }: Ctx, regels: readonly Planregel[], rijen: readonly Traject[]): void {
  const fouten = regels
    .filter(({ client }) => {
      const trajecten = rijen
        .filter((r) => r.clientnummer === client && r.eigen)
        .map((r): Trajectrelatie => ({ ...r, begeleiderId: user.id, vervangerIds: [] }));
      return !can(user, 'contactmoment.vastleggen', { trajecten, vandaag });
    })
    .map((r) => [`mee_${r.nr}`, 'Deze cliënt hoort niet (meer) bij u. Vink de regel uit, of herlaad de pagina.']);
  if (fouten.length > 0) throw new Ongeldig(Object.fromEntries(fouten));
}

function mensVan(rijen: readonly Traject[], clientnummer: string, feiten: readonly Trajectfeiten[]): Mens {
  const van = rijen.filter((r) => r.clientnummer === clientnummer);
  const open = feiten.filter((t) => van.some((r) => r.id === t.id));
  return {
    clientId: van[0]?.clientId ?? '',
    open,
    eigen: open.filter((t) => van.some((r) => r.id === t.id && r.eigen)),
  };
}
