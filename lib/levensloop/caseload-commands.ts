import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { draagOver, eisBegeleider } from '../begeleiding/rijen';
import { voegVervangingenToe } from '../begeleiding/vervanging-rijen';
import { trajectenInBereik } from '../bereik/scope';
import { leesTeamrijen } from '../caseload/teamrijen';
import { langeDatum, periodeTekst } from '../copy/datums';
import { aantal } from '../copy/woorden';
import { laatsteTwaalfMaanden } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { isEenVan, type Welke } from '../norm/feiten';
import { OPEN_STATUSSEN } from '../overdrachten/regels';
import { can } from '../policy/policy';
import { auditClienten } from '../server/audit';
import { nu } from '../server/clock';
import type { Antwoord, Ctx } from '../server/define-action';
import { Bevestig, Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { toetsDagen } from './commands';
import type { caseloadOverdragenSchema, caseloadVervangenSchema } from './schema';

type Rij = {
  id: string;
  clientId: string;
  clientnummer: string;
  teamId: string;
  aanpakId: string;
  begeleiderId: string | null;
  einddatum: Datum | null;
};

const terug = (v: { teamId: string }, gelukt: string): Antwoord => ({
  naar: `/team/overdragen?team=${v.teamId}&gelukt=${gelukt}`,
});

/** Deze trajecten zoals ze nu zijn, voor zover deze teamleider ze ziet, op cliëntnummer. */
function lees(ctx: Ctx, welke: Welke): Promise<Rij[]> {
  return ctx.tx.$queryRaw<Rij[]>`
    SELECT t.id::text, t.client_id::text AS "clientId", c.clientnummer, t.team_id::text AS "teamId", t.aanpak_id::text AS "aanpakId",
      b.gebruiker_id::text AS "begeleiderId", t.einddatum::text
    FROM traject t JOIN client c ON c.id = t.client_id
      LEFT JOIN begeleiding b ON b.traject_id = t.id AND b.van <= ${nu()}::timestamptz AND (b.tot IS NULL OR b.tot > ${nu()}::timestamptz)
    WHERE t.id ${isEenVan(welke)} AND t.id IN (${trajectenInBereik(ctx.user, ctx.vandaag)}) ORDER BY c.clientnummer`;
}

/** Alles van deze teamleider, en hij mag er de begeleiding van wijzigen. */
function eisRecht(ctx: Ctx, rijen: readonly Rij[], verwacht: number): void {
  if (!can(ctx.user, 'team.bekijken')) throw new Geweigerd();
  if (rijen.length < verwacht) throw new NietGevonden();
  const trajecten = rijen.map((r) => ({ ...r, groep: 'pilot' as const, vervangerIds: [] }));
  for (const t of trajecten)
    if (!can(ctx.user, 'begeleiding.wijzigen', { trajecten: [t], vandaag: ctx.vandaag })) throw new Geweigerd();
}

const loopt = (r: Rij, vandaag: Datum) => r.einddatum === null || r.einddatum >= vandaag;
const ids = (rijen: readonly Rij[]) => rijen.map((r) => r.id);
const clienten = (rijen: readonly Rij[]) => [...new Set(rijen.map((r) => r.clientId))];

/** Geeft gekozen trajecten van een begeleider voor goed aan een collega, allemaal of geen. De norm loopt overal door. */
export async function draagCaseloadOver(ctx: Ctx, v: z.output<typeof caseloadOverdragenSchema>): Promise<Antwoord> {
  const gekozen = [...new Set(v.trajectIds)];
  eisRecht(ctx, await lees(ctx, gekozen), gekozen.length);
  await lockTrajecten(ctx.tx, gekozen);
  const rijen = await lees(ctx, gekozen);
  const anders = rijen.filter(
    (r) => r.begeleiderId !== v.vanId || r.teamId !== v.teamId || !loopt(r, ctx.vandaag),
  ).length;
  if (anders > 0)
    throw new Ongeldig(
      {},
      `Van ${aantal(anders, 'cliënt', 'cliënten')} is intussen iets gewijzigd: een andere begeleider, of het traject is beëindigd. Herlaad de pagina en kies opnieuw.`,
    );
  if (v.naarId === v.vanId)
    throw new Ongeldig({ naarId: 'Deze begeleider begeleidt de cliënten al. Kies een collega.' });
  const naam = await eisBegeleider(ctx.tx, v.naarId, v.teamId, 'naarId');
  if (!ctx.bevestigd) throw new Bevestig(await overdraagvraag(ctx, rijen, naam));
  await draagOver(ctx.tx, gekozen, v.naarId, ctx.vandaag);
  await auditClienten(ctx.tx, { gebruikerId: ctx.user.id }, 'caseload.overdragen', 'client', clienten(rijen), {
    van: v.vanId,
    naar: v.naarId,
    clienten: clienten(rijen).length,
  });
  return terug(v, 'caseload_overgedragen');
}

async function overdraagvraag(ctx: Ctx, rijen: readonly Rij[], naam: string): Promise<string> {
  const { rijen: standen } = await leesTeamrijen(
    ctx.tx,
    ids(rijen),
    ctx.vandaag,
    laatsteTwaalfMaanden(ctx.vandaag),
    ctx.vandaag,
  );
  const overTijd = standen.filter((r) => r.status === 'over_tijd').length;
  const lopend = await ctx.tx.overdracht.count({
    where: { trajectId: { in: ids(rijen) }, status: { in: [...OPEN_STATUSSEN] } },
  });
  return [
    `${aantal(rijen.length, 'traject gaat', 'trajecten gaan')} voor goed naar ${naam}${overTijd > 0 ? `; ${overTijd} daarvan ${overTijd === 1 ? 'is' : 'zijn'} over tijd` : ''}.`,
    'De dossiers gaan op dit moment over.',
    lopend > 0 && `${aantal(lopend, 'warme overdracht vervalt', 'warme overdrachten vervallen')} daarmee.`,
    'Doorgaan?',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Laat een collega alles wat deze begeleider in dit team begeleidt van dag tot en met dag waarnemen; wie er al vervanging heeft wordt overgeslagen. */
export async function vervangCaseload(ctx: Ctx, v: z.output<typeof caseloadVervangenSchema>): Promise<Antwoord> {
  const moment = nu();
  const alles = sql`SELECT q.id FROM traject q JOIN begeleiding k ON k.traject_id = q.id
    WHERE q.team_id = ${v.teamId}::uuid AND k.gebruiker_id = ${v.vanId}::uuid AND k.van <= ${moment}::timestamptz
      AND (k.tot IS NULL OR k.tot > ${moment}::timestamptz) AND (q.einddatum IS NULL OR q.einddatum >= ${v.van}::text::date)`;
  const gezien = await lees(ctx, alles);
  eisRecht(ctx, gezien, 0);
  if (!ctx.user.teamIds.includes(v.teamId)) throw new NietGevonden();
  await lockTrajecten(ctx.tx, ids(gezien));
  const rijen = (await lees(ctx, alles)).filter((r) => gezien.some((g) => g.id === r.id));
  if (v.vervangerId === v.vanId) throw new Ongeldig({ vervangerId: 'Kies een collega: dit is de begeleider zelf.' });
  const naam = await eisBegeleider(ctx.tx, v.vervangerId, v.teamId, 'vervangerId');
  toetsDagen(v, ctx.vandaag);
  if (rijen.length === 0)
    throw new Ongeldig({}, 'Deze begeleider heeft in die dagen geen lopende trajecten in dit team.');
  const bezet = await leesBezet(ctx, rijen, v);
  const vrij = rijen.filter((r) => !bezet.some((b) => b.id === r.id));
  if (vrij.length === 0) throw new Ongeldig({}, 'Bij al deze cliënten is in die dagen al een vervanging geregeld.');
  if (!ctx.bevestigd) throw new Bevestig(vervangvraag(vrij.length, bezet, naam, v));
  await voegVervangingenToe(
    ctx.tx,
    vrij.map((r) => ({
      trajectId: r.id,
      gebruikerId: v.vervangerId,
      van: v.van,
      tot: r.einddatum && r.einddatum < v.tot ? r.einddatum : v.tot,
    })),
  );
  await auditClienten(ctx.tx, { gebruikerId: ctx.user.id }, 'caseload.vervangen', 'client', clienten(vrij), {
    door: v.vervangerId,
    van: v.van,
    tot: v.tot,
    clienten: clienten(vrij).length,
  });
  return terug(v, 'caseload_vervangen');
}

type Bezet = { id: string; clientnummer: string; naam: string; van: Datum; tot: Datum };

/** Wie in deze dagen al een vervanger heeft. */
const leesBezet = (ctx: Ctx, rijen: readonly Rij[], v: { van: Datum; tot: Datum }) =>
  ctx.tx.$queryRaw<Bezet[]>`
    SELECT DISTINCT ON (c.clientnummer, t.id) t.id::text, c.clientnummer, g.naam, v.van::text, v.tot::text
    FROM vervanging v JOIN traject t ON t.id = v.traject_id JOIN client c ON c.id = t.client_id JOIN gebruiker g ON g.id = v.gebruiker_id
    WHERE t.id = ANY(${ids(rijen)}::uuid[]) AND v.van <= ${v.tot}::text::date AND v.tot >= ${v.van}::text::date
    ORDER BY c.clientnummer, t.id, v.van`;

const NOEM = 5;

function vervangvraag(
  vrij: number,
  bezet: readonly Bezet[],
  naam: string,
  { van, tot }: { van: Datum; tot: Datum },
): string {
  const wat = `${naam} vervangt bij ${aantal(vrij, 'traject', 'trajecten')}, ${van === tot ? `op ${langeDatum(van)}` : `van ${langeDatum(van)} tot en met ${langeDatum(tot)}`}.`;
  if (bezet.length === 0) return `${wat} Doorgaan?`;
  const genoemd = bezet.slice(0, NOEM).map((b) => `${b.clientnummer} (${b.naam}, ${periodeTekst(b.van, b.tot)})`);
  const rest = bezet.length > NOEM ? ` en nog ${bezet.length - NOEM}` : '';
  return `${wat} Overgeslagen ${bezet.length === 1 ? 'wordt' : 'worden'}, want daar is al een vervanging: ${genoemd.join(', ')}${rest}. Doorgaan?`;
}
