import 'server-only';
import type { z } from 'zod';
import type { GevondenTraject } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import { audit } from '../server/audit';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { type Dagfout, dagfouten } from './regels';
import { GEMIS_LABELS, type geenInstrumentSchema, type gemisSchema, type wijzigGemisSchema } from './schema';
import { eisBijRecord, eisOpSlot } from './slot';
import { BELEMMERING, DAGFOUT } from './woorden';

const terug = (clientnummer: string, gelukt: string): Antwoord => ({
  naar: `/clienten/${clientnummer}/instrumenten?gelukt=${gelukt}`,
});

/** De dag is er geweest, tijdens het traject. */
function eisDag(op: Datum, traject: Pick<GevondenTraject, 'start' | 'einddatum'>, vandaag: Datum, veld = 'op'): void {
  const fout: Dagfout | undefined = dagfouten(
    { aangemeldOp: op, gestartOp: null, geeindigdOp: null },
    traject,
    vandaag,
  ).aangemeldOp;
  if (fout) throw new Ongeldig({ [veld]: DAGFOUT[fout] });
}

/** Waarom er nu geen instrument is. De vorige reden houdt dan op; er is er nooit meer dan een. */
export async function legGeenInstrumentVast(ctx: Ctx, v: z.output<typeof geenInstrumentSchema>): Promise<Antwoord> {
  const traject = await eisOpSlot(ctx, v.trajectId, v.clientnummer);
  eisDag(v.op, traject, ctx.vandaag);
  const loopt = await ctx.tx.inzet.findFirst({
    where: { clientId: traject.clientId, status: 'gestart' },
    select: { instrument: { select: { naam: true } } },
  });
  if (loopt)
    throw new Ongeldig(
      {},
      `Er loopt nu een instrument: ${loopt.instrument.naam}. Beëindig dat eerst, of laat dit leeg.`,
    );
  const vorige = await ctx.tx.geenInstrument.findFirst({
    where: { trajectId: traject.id, tot: null },
    select: { id: true, op: true },
  });
  if (vorige && uitDb(vorige.op) > v.op)
    throw new Ongeldig({
      op: `Er staat al een reden sinds ${langeDatum(uitDb(vorige.op))}. Kies die dag of een latere.`,
    });
  if (vorige)
    await ctx.tx.geenInstrument.update({
      where: { id: vorige.id },
      data: { tot: naarDb(v.op) },
      select: { id: true },
    });
  const { id } = await ctx.tx.geenInstrument.create({
    data: {
      clientId: traject.clientId,
      trajectId: traject.id,
      reden: v.reden,
      toelichting: v.toelichting,
      op: naarDb(v.op),
      doorId: ctx.user.id,
    },
    select: { id: true },
  });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'geen_instrument.vastleggen',
      clientId: traject.clientId,
      onderwerp: 'geen_instrument',
      onderwerpId: id,
      details: { reden: v.reden, datum: v.op },
    },
  );
  return terug(v.clientnummer, 'geen_instrument');
}

/** Wat de cliënt nodig heeft en er niet is. Hetzelfde staat er hoogstens één keer open. */
export async function legGemisVast(ctx: Ctx, v: z.output<typeof gemisSchema>): Promise<Antwoord> {
  const traject = await eisOpSlot(ctx, v.trajectId, v.clientnummer);
  eisDag(v.op, traject, ctx.vandaag);
  const [aanbod] = await ctx.tx.$queryRaw<unknown[]>`
    SELECT id FROM aanbod WHERE id = ${v.aanbodId}::uuid AND (gesloten_op IS NULL OR gesloten_op > ${ctx.vandaag}::text::date) FOR SHARE`;
  if (!aanbod) throw new Ongeldig({ aanbodId: 'Dit staat niet (meer) in de lijst. Kies iets anders.' });
  const dubbel = await ctx.tx.gemis.findFirst({
    where: { clientId: traject.clientId, aanbodId: v.aanbodId, vervuldOp: null },
    select: { op: true },
  });
  if (dubbel) throw new Ongeldig({ aanbodId: `Dit staat er al sinds ${langeDatum(uitDb(dubbel.op))}.` });
  const { id } = await ctx.tx.gemis.create({
    data: {
      clientId: traject.clientId,
      trajectId: traject.id,
      aanbodId: v.aanbodId,
      belemmering: v.belemmering,
      toelichting: v.toelichting,
      op: naarDb(v.op),
      doorId: ctx.user.id,
    },
    select: { id: true },
  });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'gemis.vastleggen',
      clientId: traject.clientId,
      onderwerp: 'gemis',
      onderwerpId: id,
      details: { datum: v.op },
    },
  );
  return terug(v.clientnummer, 'gemis');
}

/** Verbetert wat er gewenst was, of legt vast wanneer het er toch kwam. */
export async function wijzigGemis(ctx: Ctx, v: z.output<typeof wijzigGemisSchema>): Promise<Antwoord> {
  const gezien = await ctx.tx.gemis.findUnique({
    where: { id: v.gemisId },
    select: { trajectId: true, clientId: true, vervuldOp: true },
  });
  if (!gezien) throw new NietGevonden();
  const traject = await eisBijRecord(ctx, { ...gezien, open: gezien.vervuldOp === null }, v.clientnummer);
  await ctx.tx.$queryRaw`SELECT id FROM gemis WHERE id = ${v.gemisId}::uuid FOR UPDATE`;
  const er = await ctx.tx.gemis.findUniqueOrThrow({ where: { id: v.gemisId } });
  if (er.versie !== v.versie)
    throw new IntussenGewijzigd(
      [
        {
          veld: 'belemmering',
          label: GEMIS_LABELS.belemmering,
          waarde: er.belemmering ? BELEMMERING[er.belemmering] : '(leeg)',
        },
        { veld: 'toelichting', label: GEMIS_LABELS.toelichting, waarde: er.toelichting ?? '(leeg)' },
        { veld: 'op', label: GEMIS_LABELS.op, waarde: langeDatum(uitDb(er.op)) },
        {
          veld: 'vervuldOp',
          label: GEMIS_LABELS.vervuldOp,
          waarde: er.vervuldOp ? langeDatum(uitDb(er.vervuldOp)) : '(leeg)',
        },
      ],
      er.versie,
    );
  // Wat met de cliënt meeging naar een ander traject, was al nodig voor dat begon.
  const sinds = uitDb(er.op);
  const lopend = { ...traject, start: sinds < traject.start ? sinds : traject.start };
  eisDag(v.op, lopend, ctx.vandaag);
  if (v.vervuldOp) eisDag(v.vervuldOp, lopend, ctx.vandaag, 'vervuldOp');
  if (v.vervuldOp && v.vervuldOp < v.op)
    throw new Ongeldig({ vervuldOp: `Dit was nodig sinds ${langeDatum(v.op)}. Kies die dag of een latere.` });
  if (!v.vervuldOp && er.vervuldOp) await eisNietOpnieuwOpen(ctx, er);
  await ctx.tx.gemis.update({
    where: { id: er.id },
    data: {
      trajectId: traject.id,
      belemmering: v.belemmering,
      toelichting: v.toelichting,
      op: naarDb(v.op),
      vervuldOp: naarDbOfNull(v.vervuldOp),
      versie: { increment: 1 },
    },
    select: { id: true },
  });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'gemis.wijzigen',
      clientId: er.clientId,
      onderwerp: 'gemis',
      onderwerpId: er.id,
      details: { datum: v.op, ...(v.vervuldOp ? { vervuldOp: v.vervuldOp } : {}) },
    },
  );
  return terug(v.clientnummer, v.vervuldOp && !uitDbOfNull(er.vervuldOp) ? 'gemis_vervuld' : 'gemis_gewijzigd');
}

async function eisNietOpnieuwOpen(ctx: Ctx, er: { id: string; clientId: string; aanbodId: string }): Promise<void> {
  const dubbel = await ctx.tx.gemis.findFirst({
    where: { clientId: er.clientId, aanbodId: er.aanbodId, vervuldOp: null, id: { not: er.id } },
    select: { op: true },
  });
  if (dubbel) throw new Ongeldig({ vervuldOp: `Dit staat al opnieuw open sinds ${langeDatum(uitDb(dubbel.op))}.` });
}
