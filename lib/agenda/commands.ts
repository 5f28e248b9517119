import 'server-only';
import type { z } from 'zod';
import { periodeTekst } from '../copy/datums';
import { type Datum, dagenTussen } from '../domain/datum';
import { audit } from '../server/audit';
import { naarDb, uitDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { eigenAgenda } from './recht';
import {
  type afwezigSchema,
  type afwezigWegSchema,
  WEEKDAGEN,
  type Weekdag,
  type Werktijden,
  type wijzigAfwezigSchema,
} from './schema';

const terug = (gelukt: string): Antwoord => ({ naar: `/agenda/instellingen?gelukt=${gelukt}` });

type Regel = { weekdag: Weekdag; van: string; tot: string; locatieId: string | null };

/** De dagen waarop wordt gewerkt. Het schema eist er ten minste één, elk met een begin en een einde. */
const werkdagenUit = (v: Werktijden): Regel[] =>
  WEEKDAGEN.filter((d) => v[`werkt${d}`]).map((d) => ({
    weekdag: d,
    van: v[`van${d}`] as string,
    tot: v[`tot${d}`] as string,
    locatieId: v[`locatie${d}`],
  }));

/** Vervangt de vaste werkdagen, en hoeveel gesprekken er op een dag passen en hoe lang er een duurt. */
export async function bewaarWerktijden(ctx: Ctx, v: Werktijden): Promise<Antwoord> {
  const agenda = await eigenAgenda(ctx);
  const gebruikerId = ctx.user.id;
  const oud = await ctx.tx.werkdag.findMany({ where: { gebruikerId }, orderBy: { weekdag: 'asc' } });
  if (agenda.versie !== v.versie)
    throw new IntussenGewijzigd(
      oud.map((w) => ({ veld: `van${w.weekdag}`, label: dagLabel(w.weekdag), waarde: `${w.van} – ${w.tot}` })),
      agenda.versie,
    );
  const regels = werkdagenUit(v);
  await eisLocaties(ctx, regels, oud);
  await ctx.tx.werkdag.deleteMany({ where: { gebruikerId } });
  await ctx.tx.werkdag.createMany({ data: regels.map((r) => ({ ...r, gebruikerId })) });
  await ctx.tx.agenda.update({
    where: { gebruikerId },
    data: {
      gesprekkenPerDag: v.gesprekkenPerDag,
      gesprekMinuten: v.gesprekMinuten,
      versie: { increment: 1 },
    },
    select: { versie: true },
  });
  await audit(
    ctx.tx,
    { gebruikerId },
    {
      actie: 'agenda.werktijden',
      onderwerp: 'agenda',
      onderwerpId: gebruikerId,
      details: { dagen: regels.map((r) => `${dagLabel(r.weekdag)} ${r.van}-${r.tot}`).join(', ') },
    },
  );
  return terug('werktijden');
}

/** Een locatie die intussen dicht is mag blijven staan op de dag waar zij stond. */
async function eisLocaties(
  ctx: Ctx,
  regels: readonly Regel[],
  oud: readonly { weekdag: number; locatieId: string | null }[],
) {
  const gekozen = regels.filter((r) => r.locatieId !== null);
  const ids = gekozen.flatMap((r) => r.locatieId ?? []);
  const open = await ctx.tx.locatie.findMany({
    where: { id: { in: ids }, OR: [{ geslotenOp: null }, { geslotenOp: { gt: naarDb(ctx.vandaag) } }] },
    select: { id: true },
  });
  const fouten = gekozen
    .filter((r) => !open.some((l) => l.id === r.locatieId))
    .filter((r) => !oud.some((w) => w.weekdag === r.weekdag && w.locatieId === r.locatieId))
    .map((r) => [`locatie${r.weekdag}`, 'Kies een locatie uit de lijst.']);
  if (fouten.length > 0) throw new Ongeldig(Object.fromEntries(fouten));
}

const dagLabel = (weekdag: number) => ['ma', 'di', 'wo', 'do', 'vr'][weekdag - 1] ?? '';

const LANGSTE_AFWEZIGHEID = 366;

/** Zet dagen in de agenda waarop de begeleider er niet is. Zegt of er in die dagen nog afspraken staan. */
export async function voegAfwezigToe(ctx: Ctx, v: z.output<typeof afwezigSchema>): Promise<Antwoord> {
  await eigenAgenda(ctx);
  if (v.tot < ctx.vandaag) throw new Ongeldig({ tot: 'Deze dagen zijn al voorbij.' });
  await eisVrijePeriode(ctx, v.van, v.tot);
  const { id } = await ctx.tx.afwezig.create({
    data: { gebruikerId: ctx.user.id, van: naarDb(v.van), tot: naarDb(v.tot), soort: v.soort },
    select: { id: true },
  });
  await spoor(ctx, id, 'toegevoegd', v);
  return terug((await afsprakenIn(ctx, v)) ? 'afwezig_afspraken' : 'afwezig');
}

/** Wijzigt de dagen of de soort van een afwezigheid. */
export async function wijzigAfwezig(ctx: Ctx, v: z.output<typeof wijzigAfwezigSchema>): Promise<Antwoord> {
  const er = await openAfwezig(ctx, v.afwezigId, v.versie);
  await eisVrijePeriode(ctx, v.van, v.tot, er.id);
  await ctx.tx.afwezig.update({
    where: { id: er.id },
    data: { van: naarDb(v.van), tot: naarDb(v.tot), soort: v.soort, versie: { increment: 1 } },
    select: { id: true },
  });
  await spoor(ctx, er.id, 'gewijzigd', v);
  return terug((await afsprakenIn(ctx, v)) ? 'afwezig_afspraken' : 'afwezig');
}

/** Haalt een afwezigheid weg. Zij hoort bij geen dossier; het spoor zegt dat zij er was. */
export async function haalAfwezigWeg(ctx: Ctx, v: z.output<typeof afwezigWegSchema>): Promise<Antwoord> {
  const er = await openAfwezig(ctx, v.afwezigId, v.versie);
  await ctx.tx.afwezig.delete({ where: { id: er.id }, select: { id: true } });
  await spoor(ctx, er.id, 'weggehaald', { van: uitDb(er.van), tot: uitDb(er.tot) });
  return terug('afwezig_weg');
}

async function openAfwezig(ctx: Ctx, id: string, versie: number) {
  await eigenAgenda(ctx);
  const er = await ctx.tx.afwezig.findFirst({ where: { id, gebruikerId: ctx.user.id } });
  if (!er) throw new NietGevonden();
  if (er.versie !== versie)
    throw new IntussenGewijzigd(
      [{ veld: 'van', label: 'Dagen', waarde: periodeTekst(uitDb(er.van), uitDb(er.tot)) }],
      er.versie,
    );
  return er;
}

async function eisVrijePeriode(ctx: Ctx, van: Datum, tot: Datum, behalveId?: string): Promise<void> {
  if (dagenTussen(van, tot) >= LANGSTE_AFWEZIGHEID)
    throw new Ongeldig({ tot: 'Dit is langer dan een jaar. Klopt de datum?' });
  const andere = await ctx.tx.afwezig.findFirst({
    where: {
      gebruikerId: ctx.user.id,
      van: { lte: naarDb(tot) },
      tot: { gte: naarDb(van) },
      ...(behalveId ? { id: { not: behalveId } } : {}),
    },
    orderBy: { van: 'asc' },
  });
  if (andere)
    throw new Ongeldig({
      van: `In deze dagen staat al dat u er niet bent: ${periodeTekst(uitDb(andere.van), uitDb(andere.tot))}. Wijzig die periode.`,
    });
}

/** Staan er in deze dagen nog afspraken van deze begeleider? */
async function afsprakenIn(ctx: Ctx, { van, tot }: { van: Datum; tot: Datum }): Promise<boolean> {
  const vanaf = van > ctx.vandaag ? van : ctx.vandaag;
  const een = await ctx.tx.contactmoment.findFirst({
    where: {
      gehoudenDoorId: ctx.user.id,
      status: 'gepland',
      verkeerdOp: null,
      datum: { gte: naarDb(vanaf), lte: naarDb(tot) },
    },
    select: { id: true },
  });
  return een !== null;
}

const spoor = (ctx: Ctx, id: string, wat: string, { van, tot }: { van: Datum; tot: Datum }) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'agenda.afwezigheid', onderwerp: 'afwezig', onderwerpId: id, details: { wat, van, tot } },
  );
