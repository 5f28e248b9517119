import 'server-only';
import type { z } from 'zod';
import { eisClient, eisTraject } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import { type Datum, plusMaanden } from '../domain/datum';
import { audit } from '../server/audit';
import { dagVan, nu } from '../server/clock';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { klaarOp, toetsKlaar, toetsVerteld } from './regels';
import {
  type doeToezeggingSchema,
  TOEZEGGING_LABELS,
  type vertelToezeggingenSchema,
  type werkToezeggingBijSchema,
  type wijzigToezeggingSchema,
} from './schema';
import { toezeggingfout } from './woorden';

const terug = (clientnummer: string, gelukt: string): Antwoord => ({
  naar: `/clienten/${clientnummer}/netwerk?gelukt=${gelukt}`,
});

function toetsDag(voor: Datum, vandaag: Datum): void {
  if (voor < vandaag) throw new Ongeldig({ voor: 'Deze dag ligt in het verleden. Kies vandaag of een latere dag.' });
  if (voor > plusMaanden(vandaag, 12)) throw new Ongeldig({ voor: 'Deze dag is meer dan een jaar vooruit.' });
}

type Regel = { actie: 'toezegging.vastleggen' | 'toezegging.wijzigen'; status?: string; datum: Datum };

const spoor = (ctx: Ctx, clientId: string, id: string, { actie, ...details }: Regel) =>
  audit(ctx.tx, { gebruikerId: ctx.user.id }, { actie, clientId, onderwerp: 'toezegging', onderwerpId: id, details });

/** Legt vast wat de begeleider voor de cliënt doet en wanneer. Gooit Ongeldig bij een dag in het verleden. */
export async function doeToezegging(ctx: Ctx, v: z.output<typeof doeToezeggingSchema>): Promise<Antwoord> {
  const traject = await eisTraject(ctx.tx, ctx.user, v.trajectId, 'dossier.bijhouden', ctx.vandaag);
  if (traject.clientnummer !== v.clientnummer) throw new NietGevonden();
  toetsDag(v.voor, ctx.vandaag);
  const { id } = await ctx.tx.toezegging.create({
    data: {
      clientId: traject.clientId,
      trajectId: traject.id,
      tekst: v.tekst,
      voor: naarDb(v.voor),
      doorId: ctx.user.id,
      gemaaktOp: nu(),
    },
    select: { id: true },
  });
  await spoor(ctx, traject.clientId, id, { actie: 'toezegging.vastleggen', datum: v.voor });
  return terug(v.clientnummer, 'toezegging');
}

/** De toezegging van deze cliënt, op slot; gooit NietGevonden bij die van een ander en IntussenGewijzigd bij een oudere versie. */
async function openToezegging(ctx: Ctx, v: { clientnummer: string; toezeggingId: string; versie: number }) {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'dossier.bijhouden', ctx.vandaag);
  await ctx.tx.$queryRaw`SELECT id FROM toezegging WHERE id = ${v.toezeggingId}::uuid FOR UPDATE`;
  const rij = await ctx.tx.toezegging.findFirst({ where: { id: v.toezeggingId, clientId: client.id } });
  if (!rij) throw new NietGevonden();
  const t = {
    ...rij,
    voor: uitDb(rij.voor),
    gedaanOp: uitDbOfNull(rij.gedaanOp),
    vervallenOp: uitDbOfNull(rij.vervallenOp),
    verteldOp: uitDbOfNull(rij.verteldOp),
  };
  if (t.versie !== v.versie) throw intussenGewijzigd(t);
  return t;
}
type Toezegging = Awaited<ReturnType<typeof openToezegging>>;

function intussenGewijzigd(t: Omit<Toezegging, 'gemaaktOp'>): IntussenGewijzigd {
  const klaar = klaarOp(t);
  const waarden: Record<keyof typeof TOEZEGGING_LABELS, string | null> = {
    tekst: t.tekst,
    voor: langeDatum(t.voor),
    uitkomst: t.gedaanOp ? 'gedaan' : t.vervallenOp ? 'gaat niet door' : 'nog niet',
    op: klaar && langeDatum(klaar),
    hoe: t.hoe,
    verteldOp: t.verteldOp && langeDatum(t.verteldOp),
  };
  const velden = Object.keys(TOEZEGGING_LABELS) as (keyof typeof TOEZEGGING_LABELS)[];
  return new IntussenGewijzigd(
    velden.map((veld) => ({ veld, label: TOEZEGGING_LABELS[veld], waarde: waarden[veld] ?? '(leeg)' })),
    t.versie,
  );
}

/** Wijzigt wat er is beloofd of voor wanneer, zolang het openstaat. Een dag die al voorbij is mag blijven staan. */
export async function wijzigToezegging(ctx: Ctx, v: z.output<typeof wijzigToezeggingSchema>): Promise<Antwoord> {
  const t = await openToezegging(ctx, v);
  if (klaarOp(t)) throw new Ongeldig({}, 'Dit is al klaar. Zet het eerst terug op nog niet gedaan.');
  if (v.voor !== t.voor) toetsDag(v.voor, ctx.vandaag);
  await ctx.tx.toezegging.updateMany({
    where: { id: t.id, versie: v.versie },
    data: { tekst: v.tekst, voor: naarDb(v.voor), versie: { increment: 1 } },
  });
  await spoor(ctx, t.clientId, t.id, { actie: 'toezegging.wijzigen', datum: v.voor });
  return terug(v.clientnummer, 'toezegging_gewijzigd');
}

/**
 * Legt vast of een toezegging is gedaan, niet doorgaat (met uitleg) of nog openstaat, hoe het ging, en eventueel wanneer de cliënt dat hoorde.
 * Ook wat vervalt moet nog worden verteld. Gooit Ongeldig bij een dag die niet kan.
 */
export async function werkToezeggingBij(ctx: Ctx, v: z.output<typeof werkToezeggingBijSchema>): Promise<Antwoord> {
  const t = await openToezegging(ctx, v);
  const klaar = v.uitkomst === 'nog_niet' ? null : v.op;
  const beloofdOp = dagVan(t.gemaaktOp);
  const fouten: Record<string, string> = {};
  const opFout = klaar && toetsKlaar(beloofdOp, klaar, ctx.vandaag);
  if (opFout) fouten.op = toezeggingfout(opFout, beloofdOp);
  const verteldFout = v.verteldOp && toetsVerteld(klaar, v.verteldOp, ctx.vandaag);
  if (verteldFout) fouten.verteldOp = toezeggingfout(verteldFout, klaar ?? beloofdOp);
  if (opFout || verteldFout) throw new Ongeldig(fouten);
  await ctx.tx.toezegging.updateMany({
    where: { id: t.id, versie: v.versie },
    data: {
      gedaanOp: naarDbOfNull(v.uitkomst === 'gedaan' ? klaar : null),
      vervallenOp: naarDbOfNull(v.uitkomst === 'vervallen' ? klaar : null),
      hoe: v.hoe,
      verteldOp: naarDbOfNull(v.verteldOp),
      versie: { increment: 1 },
    },
  });
  await spoor(ctx, t.clientId, t.id, { actie: 'toezegging.wijzigen', status: v.uitkomst, datum: klaar ?? ctx.vandaag });
  return terug(
    v.clientnummer,
    klaar ? (v.verteldOp ? 'toezegging_verteld' : 'toezegging_klaar') : 'toezegging_gewijzigd',
  );
}

/**
 * Legt vast dat de cliënt hoorde hoe het ging met deze toezeggingen: alleen van deze cliënt (anders NietGevonden), en alleen wat gedaan of
 * vervallen is en nog niet was verteld (anders Ongeldig).
 */
export async function vertelToezeggingen(ctx: Ctx, v: z.output<typeof vertelToezeggingenSchema>): Promise<Antwoord> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'dossier.bijhouden', ctx.vandaag);
  const ids = [...new Set(v.toezeggingIds)];
  await ctx.tx.$queryRaw`SELECT id FROM toezegging WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rijen = await ctx.tx.toezegging.findMany({ where: { id: { in: ids }, clientId: client.id } });
  if (rijen.length < ids.length) throw new NietGevonden();
  for (const rij of rijen) {
    const klaar = klaarOp({ gedaanOp: uitDbOfNull(rij.gedaanOp), vervallenOp: uitDbOfNull(rij.vervallenOp) });
    const fout = toetsVerteld(klaar, v.op, ctx.vandaag);
    if (fout === 'nog_niet_klaar') throw new Ongeldig({ toezeggingIds: toezeggingfout(fout, v.op) });
    if (rij.verteldOp)
      throw new Ongeldig({ toezeggingIds: 'Dit is al aan de cliënt verteld. Ververs de pagina om te zien wanneer.' });
    if (fout) throw new Ongeldig({ op: toezeggingfout(fout, klaar ?? v.op) });
  }
  await ctx.tx.toezegging.updateMany({
    where: { id: { in: ids }, verteldOp: null },
    data: { verteldOp: naarDb(v.op), versie: { increment: 1 } },
  });
  for (const id of ids)
    await spoor(ctx, client.id, id, { actie: 'toezegging.wijzigen', status: 'verteld', datum: v.op });
  return terug(v.clientnummer, 'toezegging_verteld');
}

/**
 * Legt vast welke betrokkenen van deze cliënt bij een contactmoment waren, in plaats van wie er stond; een gesprek met een derde erbij is een
 * driegesprek. Gooit NietGevonden als het contactmoment of een betrokkene niet van deze cliënt is.
 */
export async function legAanwezigenVast(
  ctx: Ctx,
  v: { clientnummer: string; contactmomentId: string; betrokkeneIds: readonly string[] },
): Promise<void> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'contactmoment.vastleggen', ctx.vandaag);
  await ctx.tx.$queryRaw`SELECT id FROM contactmoment WHERE id = ${v.contactmomentId}::uuid FOR NO KEY UPDATE`;
  const contact = await ctx.tx.contactmoment.findFirst({
    where: { id: v.contactmomentId, clientId: client.id, verkeerdOp: null },
    select: { id: true, soort: true },
  });
  const betrokkeneIds = [...new Set(v.betrokkeneIds)];
  const eigen = await ctx.tx.betrokkene.count({ where: { id: { in: betrokkeneIds }, clientId: client.id } });
  if (!contact || eigen < betrokkeneIds.length) throw new NietGevonden();
  await ctx.tx.contactmomentBetrokkene.deleteMany({ where: { contactmomentId: contact.id } });
  await ctx.tx.contactmomentBetrokkene.createMany({
    data: betrokkeneIds.map((betrokkeneId) => ({ contactmomentId: contact.id, betrokkeneId })),
  });
  if (betrokkeneIds.length > 0 && contact.soort === 'gesprek')
    await ctx.tx.contactmoment.updateMany({ where: { id: contact.id }, data: { metDerde: true } });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'contactmoment.aanwezigen',
      clientId: client.id,
      onderwerp: 'contactmoment',
      onderwerpId: contact.id,
      details: { aanwezigen: betrokkeneIds.length },
    },
  );
}
