import 'server-only';
import { trajectenInBereik } from '../bereik/scope';
import { type Actie, can } from '../policy/policy';
import type { Spoor } from '../server/audit';
import { nu } from '../server/clock';
import type { Ctx, Op } from '../server/command';
import { Geweigerd, NietGevonden } from '../server/fouten';
import { geldtOp, type Sql, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { trekGevolgen } from './gevolgen';
import { slot } from './slot';

const SLOT = rijvorm('zaak.trajectslot', { id: kolom.id });
const TRAJECT = rijvorm('zaak.trajecten', {
  id: kolom.id,
  clientId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  teamId: kolom.id,
  aanpakId: kolom.id,
  begeleiderId: kolom.id.nullable(),
  einddatum: kolom.datum.nullable(),
});
export type Trajectrij = Rij<typeof TRAJECT>;

/** Veel trajecten tegelijk, allemaal gevonden binnen bereik, met recht op elk en op slot; op cliëntnummer. */
export type Trajectenzaak = Ctx & { rijen: readonly Trajectrij[] };

export async function openTrajecten(
  ctx: Ctx,
  welke: Sql,
  recht: Actie,
  raakt: Parameters<typeof slot>[1],
): Promise<Trajectenzaak> {
  const { tx, user, vandaag } = ctx;
  if (!can(user, 'team.bekijken')) throw new Geweigerd();
  const gezien = sql`SELECT z.id FROM traject z WHERE z.id IN (${welke}) AND z.id IN (${trajectenInBereik(user, vandaag)})`;
  const ids = (await vraag(tx, SLOT, slot(gezien, raakt))).map((t) => t.id);
  const rijen = await vraag(
    tx,
    TRAJECT,
    sql`
    SELECT ${kolommen(TRAJECT, 't', { clientnummer: 'c.clientnummer', naam: 'c.naam', begeleiderId: 'b.gebruiker_id' })}
    FROM traject t JOIN client c ON c.id = t.client_id LEFT JOIN begeleiding b ON b.traject_id = t.id AND ${geldtOp('b', nu())}
    WHERE t.id = ANY(${ids}::uuid[]) AND t.id IN (${welke}) AND t.id IN (${trajectenInBereik(user, vandaag)}) ORDER BY c.clientnummer`,
  );
  for (const r of rijen)
    if (!can(user, recht, { trajecten: [{ ...r, groep: 'pilot', vervangerIds: [] }], vandaag })) throw new Geweigerd();
  return { ...ctx, rijen };
}

/** Gekozen trajecten: allemaal of geen. De gevolgen worden voor alle samen getrokken. */
export const opTrajecten: Op<{ trajectIds: readonly string[] }, Trajectenzaak> = {
  open: async (ctx, { trajectIds }, recht, raakt) => {
    const gekozen = [...new Set(trajectIds)];
    const zaak = await openTrajecten(ctx, sql`SELECT unnest(${gekozen}::uuid[])`, recht, raakt);
    if (zaak.rijen.length < gekozen.length) throw new NietGevonden();
    return zaak;
  },
  na: async ({ tx, vandaag, rijen }, raakt, gevolg) => {
    const ids = rijen.map((r) => r.id);
    await trekGevolgen(tx, ids, raakt, vandaag, gevolg);
  },
};

/** Eén spoor per cliënt, elk met dezelfde bijzonderheden en in welke aanpak het was. */
export function spoorPerClient(rijen: readonly Trajectrij[], details: Record<string, string | null>): Spoor[] {
  const clienten = [...new Set(rijen.map((r) => r.clientId))];
  const aanpakken = (clientId: string) => rijen.filter((r) => r.clientId === clientId).map((r) => r.aanpakId);
  return clienten.map((clientId) => ({
    clientId,
    onderwerp: 'client',
    details: { aanpak: aanpakken(clientId), ...details, clienten: clienten.length },
  }));
}

/** Hoe iemand in een voorbeeld staat. */
export const wieTekst = (r: { naam: string; clientnummer: string }) => `${r.naam}, ${r.clientnummer}`;
