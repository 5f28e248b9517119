import 'server-only';
import { type Caseloaddaad, lockDaad } from '../begeleiding/daad-rijen';
import { langeDatum } from '../copy/datums';
import type { Meldcode } from '../copy/meldingen';
import type { Datum } from '../domain/datum';
import { can } from '../policy/policy';
import { nu } from '../server/clock';
import type { Ctx, Op } from '../server/command';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { geldtOp, looptNog, type Sql, sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { trekGevolgen } from '../zaak/gevolgen';
import { opVanTraject, type Trajectzaak } from '../zaak/traject';
import { openTrajecten, type Trajectenzaak } from '../zaak/trajecten';

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

/** Alles wat een begeleider in dit team begeleidt en op die dag nog loopt. */
export const opCaseload: Op<{ teamId: string; vanId: string; van: Datum }, Trajectenzaak> = {
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
export const opCaseloaddaad: Op<{ daadId: string }, Trajectenzaak & { daad: Caseloaddaad }> = {
  open: async (ctx, { daadId }, recht, raakt) => {
    const daad = await lockDaad(ctx.tx, daadId, ctx.user.id, ctx.vandaag);
    const ids = daad?.delen.map((d) => d.trajectId) ?? [];
    const zaak = await openTrajecten(ctx, sql`SELECT unnest(${ids}::uuid[])`, recht, raakt);
    if (!daad) throw new NietGevonden();
    return { ...zaak, daad };
  },
};

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
