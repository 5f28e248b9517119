import 'server-only';
import { type Caseloaddaad, lockDaad } from '../begeleiding/daad-rijen';
import { trajectenInBereik } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import type { Meldcode } from '../copy/meldingen';
import type { Datum } from '../domain/datum';
import { type Actie, can } from '../policy/policy';
import type { Spoor } from '../server/audit';
import { nu } from '../server/clock';
import type { Ctx, Op } from '../server/command';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { geldtOp, looptNog, type Sql, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, schrijf, vraag } from '../server/vraag';
import { trekGevolgen } from '../zaak/gevolgen';
import { slot } from '../zaak/slot';
import { opVanTraject, type Trajectzaak } from '../zaak/traject';

/** Eén traject dat nog niet beëindigd is. */
export const opLopendTraject = opVanTraject(
  async (_, v: { trajectId: string; clientnummer?: string }) => v,
  async ({ traject: { einddatum }, vandaag }) => {
    if (einddatum && einddatum < vandaag)
      throw new Ongeldig({}, `Dit traject is beëindigd op ${langeDatum(einddatum)}. Er verandert niets meer aan.`);
    return {};
  },
);

/** Terug naar de planning van de cliënt. */
export const terug = ({ traject }: Trajectzaak, gelukt: Meldcode, pad = '') => ({
  naar: `/team/clienten/${traject.clientnummer}${pad}`,
  gelukt,
});

const SLOT = rijvorm('levensloop.slot', { id: kolom.id });
const TRAJECT = rijvorm('levensloop.caseload', {
  id: kolom.id,
  clientId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  teamId: kolom.id,
  aanpakId: kolom.id,
  begeleiderId: kolom.id.nullable(),
  einddatum: kolom.datum.nullable(),
});
export type Caseloadrij = Rij<typeof TRAJECT>;

/** Veel trajecten tegelijk, allemaal gevonden binnen bereik, met recht op elk en op slot; op cliëntnummer. */
export type Caseloadzaak = Ctx & { rijen: readonly Caseloadrij[] };

async function openTrajecten(
  ctx: Ctx,
  welke: Sql,
  recht: Actie,
  raakt: Parameters<typeof slot>[1],
): Promise<Caseloadzaak> {
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

/** Gekozen trajecten: allemaal of geen. */
export const opTrajecten: Op<{ trajectIds: readonly string[] }, Caseloadzaak> = {
  open: async (ctx, { trajectIds }, recht, raakt) => {
    const gekozen = [...new Set(trajectIds)];
    const zaak = await openTrajecten(ctx, sql`SELECT unnest(${gekozen}::uuid[])`, recht, raakt);
    if (zaak.rijen.length < gekozen.length) throw new NietGevonden();
    return zaak;
  },
};

/** Alles wat een begeleider in dit team begeleidt en op die dag nog loopt. */
export const opCaseload: Op<{ teamId: string; vanId: string; van: Datum }, Caseloadzaak> = {
  open: async (ctx, { teamId, vanId, van }, recht, raakt) => {
    const zaak = await openTrajecten(ctx, caseloadVan(teamId, vanId, van), recht, raakt);
    if (!ctx.user.teamIds.includes(teamId)) throw new NietGevonden();
    return zaak;
  },
};

/** De trajecten die deze begeleider (of niemand) nu in dit team begeleidt en die op deze dag nog lopen, als deelvraag. */
export const caseloadVan = (teamId: string, begeleiderId: string | null, op: Datum): Sql =>
  begeleiderId
    ? sql`SELECT q.id FROM traject q JOIN begeleiding k ON k.traject_id = q.id WHERE q.team_id = ${teamId}::uuid
    AND k.gebruiker_id = ${begeleiderId}::uuid AND ${geldtOp('k', nu())} AND ${looptNog('q.einddatum', op)}`
    : sql`SELECT q.id FROM traject q WHERE q.team_id = ${teamId}::uuid AND q.groep = 'pilot' AND ${looptNog('q.einddatum', op)}
    AND NOT EXISTS (SELECT FROM begeleiding k WHERE k.traject_id = q.id AND ${geldtOp('k', nu())})`;

/** Wat deze teamleider vandaag met een hele caseload deed, met de trajecten die hij nog ziet. */
export const opCaseloaddaad: Op<{ daadId: string }, Caseloadzaak & { daad: Caseloaddaad }> = {
  open: async (ctx, { daadId }, recht, raakt) => {
    const daad = await lockDaad(ctx.tx, daadId, ctx.user.id, ctx.vandaag);
    const ids = daad?.delen.map((d) => d.trajectId) ?? [];
    const zaak = await openTrajecten(ctx, sql`SELECT unnest(${ids}::uuid[])`, recht, raakt);
    if (!daad) throw new NietGevonden();
    return { ...zaak, daad };
  },
};

/** Eén spoor per cliënt, elk met dezelfde bijzonderheden. */
export function spoorPerClient(rijen: readonly Caseloadrij[], details: Record<string, string | null>): Spoor[] {
  const clienten = [...new Set(rijen.map((r) => r.clientId))];
  return clienten.map((clientId) => ({
    clientId,
    onderwerp: 'client',
    details: { ...details, clienten: clienten.length },
  }));
}

/**
 * Een traject dat er nog niet is. De aanpak op een gedeeld slot: een andere norm of een opschorting van de aanpak komt er voor of na, niet
 * tussen. Wie geen teamleider is mag dit nergens; een teamleider die een ander team instuurt krijgt de fout bij het veld.
 */
export const opNieuwTraject: Op<{ teamId: string; aanpakId: string }, Ctx> = {
  open: async (ctx, { teamId, aanpakId }, recht) => {
    const { user, vandaag } = ctx;
    const traject = {
      groep: 'pilot' as const,
      teamId,
      aanpakId,
      begeleiderId: null,
      vervangerIds: [],
      einddatum: null,
    };
    if (!can(user, 'team.bekijken')) throw new Geweigerd();
    if (!can(user, recht, { trajecten: [traject], vandaag }))
      throw new Ongeldig({ teamId: 'Kies een van uw eigen teams.' });
    await houdAanpakVast(ctx, aanpakId);
    return ctx;
  },
  na: ({ tx, vandaag }, raakt, gevolg) => trekGevolgen(tx, [], raakt, vandaag, gevolg).then(() => undefined),
};

/** Tot de transactie klaar is verandert de norm van deze aanpak niet, en sluit zij niet. */
export const houdAanpakVast = ({ tx }: Ctx, aanpakId: string) =>
  schrijf(tx, 'levensloop.aanpakslot', sql`SELECT id FROM aanpak WHERE id = ${aanpakId}::uuid FOR SHARE`);

/** Twee trajecten tegelijk bij dezelfde cliënt beginnen wordt na elkaar. */
export const houdClientVast = ({ tx }: Ctx, clientId: string) =>
  schrijf(tx, 'levensloop.clientslot', sql`SELECT id FROM client WHERE id = ${clientId}::uuid FOR UPDATE`);
