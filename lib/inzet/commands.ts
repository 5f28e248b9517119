import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import { audit } from '../server/audit';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import type { Antwoord, Ctx } from '../server/define-action';
import { Ongeldig } from '../server/fouten';
import { type InzetUitkomst, looptTegelijk, magNaar, vraagtReden, vraagtUitkomst } from './regels';
import type { aanmeldenSchema, corrigerenSchema, eindeSchema, startenSchema } from './schema';
import { eisDagen, eisInzet, eisOpSlot, type Inzetrij } from './slot';

const terug = (clientnummer: string, gelukt: string): Antwoord => ({
  naar: `/clienten/${clientnummer}/instrumenten?gelukt=${gelukt}`,
});

type Periode = { aangemeldOp: Datum; geeindigdOp: Datum | null };
type Welke = { clientId: string; instrumentId: string; behalveId?: string };

/** Hetzelfde instrument loopt nooit twee keer tegelijk bij één cliënt, ook niet in twee aanpakken. */
async function eisNietTegelijk(tx: Tx, welke: Welke, periode: Periode, veld: string): Promise<void> {
  const anderen = await tx.inzet.findMany({
    where: { clientId: welke.clientId, instrumentId: welke.instrumentId, id: { not: welke.behalveId } },
    select: { aangemeldOp: true, geeindigdOp: true },
  });
  const botsing = anderen
    .map((a) => ({ aangemeldOp: uitDb(a.aangemeldOp), geeindigdOp: uitDbOfNull(a.geeindigdOp) }))
    .find((a) => looptTegelijk(a, periode));
  if (!botsing) return;
  const sinds = langeDatum(botsing.aangemeldOp);
  throw new Ongeldig({
    [veld]: botsing.geeindigdOp
      ? `De cliënt had dit instrument al van ${sinds} tot ${langeDatum(botsing.geeindigdOp)}. Twee keer tegelijk kan niet.`
      : `De cliënt heeft dit instrument al sinds ${sinds}. Twee keer tegelijk kan niet.`,
  });
}

/** Het instrument is er en is vandaag te kiezen; op slot, zodat het niet intussen sluit. */
async function eisOpenInstrument(ctx: Ctx, id: string): Promise<void> {
  const [open] = await ctx.tx.$queryRaw<unknown[]>`
    SELECT id FROM instrument WHERE id = ${id}::uuid AND (gesloten_op IS NULL OR gesloten_op > ${ctx.vandaag}::text::date) FOR SHARE`;
  if (!open) throw new Ongeldig({ instrumentId: 'Dit instrument is er niet (meer). Kies een ander.' });
}

type Wensvelden = { wens1: string; wens2: string | null; wens3: string | null };
type Uitkomstvelden = Record<'uitkomst1' | 'uitkomst2' | 'uitkomst3', InzetUitkomst | null>;

/** De ingevulde wensen met wat ervan terechtkwam, in de volgorde van het formulier. */
const wensenVan = (v: Wensvelden & Partial<Uitkomstvelden>) =>
  [
    { tekst: v.wens1, uitkomst: v.uitkomst1 ?? null },
    { tekst: v.wens2, uitkomst: v.uitkomst2 ?? null },
    { tekst: v.wens3, uitkomst: v.uitkomst3 ?? null },
  ].flatMap(({ tekst, uitkomst }) => (tekst ? [{ tekst, uitkomst }] : []));

const bewaarWensen = (tx: Tx, inzetId: string, wensen: { tekst: string; uitkomst: InzetUitkomst | null }[]) =>
  tx.inzetWens.createMany({ data: wensen.map((w, i) => ({ inzetId, volgorde: i + 1, ...w })) });

const spoor = (ctx: Ctx, er: Pick<Inzetrij, 'id' | 'clientId'>, details: Parameters<typeof audit>[2]['details']) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'inzet.wijzigen', clientId: er.clientId, onderwerp: 'inzet', onderwerpId: er.id, details },
  );

/** Meldt de cliënt aan voor een instrument uit de open catalogus, met een tot drie dingen die zij samen willen bereiken. */
export async function meldAan(ctx: Ctx, v: z.output<typeof aanmeldenSchema>): Promise<Antwoord> {
  const traject = await eisOpSlot(ctx, v.trajectId, v.clientnummer);
  const dagen = { aangemeldOp: v.aangemeldOp, gestartOp: null, geeindigdOp: null };
  eisDagen(dagen, traject, ctx.vandaag);
  await eisOpenInstrument(ctx, v.instrumentId);
  const { clientId } = traject;
  await eisNietTegelijk(ctx.tx, { clientId, instrumentId: v.instrumentId }, dagen, 'instrumentId');
  const { id } = await ctx.tx.inzet.create({
    data: {
      clientId,
      trajectId: traject.id,
      instrumentId: v.instrumentId,
      aangemeldOp: naarDb(v.aangemeldOp),
      trajectbegeleider: v.trajectbegeleider,
      notitie: v.notitie,
      doorId: ctx.user.id,
    },
    select: { id: true },
  });
  await bewaarWensen(ctx.tx, id, wensenVan(v));
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'inzet.aanmelden',
      clientId,
      onderwerp: 'inzet',
      onderwerpId: id,
      details: { datum: v.aangemeldOp },
    },
  );
  return terug(v.clientnummer, 'inzet_aangemeld');
}

const GEEN_STAP = 'Dit kan niet (meer) bij deze inzet. Herlaad de pagina en kijk hoe het ervoor staat.';

/** De inzet begint. Vanaf die dag is er een instrument: een reden waarom dat er niet was, houdt dan op. */
export async function start(ctx: Ctx, v: z.output<typeof startenSchema>): Promise<Antwoord> {
  const { traject, er } = await eisInzet(ctx, v);
  if (!magNaar(er.status, 'gestart')) throw new Ongeldig({}, GEEN_STAP);
  eisDagen(
    { aangemeldOp: er.aangemeldOp, gestartOp: v.gestartOp, geeindigdOp: null },
    traject,
    ctx.vandaag,
    er.aangemeldOp,
  );
  await ctx.tx.inzet.update({
    where: { id: er.id },
    data: { trajectId: traject.id, status: 'gestart', gestartOp: naarDb(v.gestartOp), versie: { increment: 1 } },
    select: { id: true },
  });
  await ctx.tx.$executeRaw`
    UPDATE geen_instrument SET tot = greatest(op, ${v.gestartOp}::text::date) WHERE client_id = ${er.clientId}::uuid AND tot IS NULL`;
  await spoor(ctx, er, { status: 'gestart', datum: v.gestartOp });
  return terug(v.clientnummer, 'inzet_gestart');
}

/** Elke wens heeft aan het eind een antwoord. */
function eisUitkomsten(aantal: number, v: Uitkomstvelden): void {
  const velden = (['uitkomst1', 'uitkomst2', 'uitkomst3'] as const).slice(0, aantal).filter((veld) => !v[veld]);
  if (velden.length > 0) throw new Ongeldig(Object.fromEntries(velden.map((veld) => [veld, 'Kies hoe dit afliep.'])));
}

/** Het eind: afgerond, gestopt of niet doorgegaan, met de dag, de reden als die erbij hoort, en per wens wat ervan terechtkwam. */
export async function beeindig(ctx: Ctx, v: z.output<typeof eindeSchema>): Promise<Antwoord> {
  const { traject, er } = await eisInzet(ctx, v);
  if (!magNaar(er.status, v.status)) throw new Ongeldig({}, GEEN_STAP);
  const { aangemeldOp, gestartOp } = er;
  eisDagen({ aangemeldOp, gestartOp, geeindigdOp: v.geeindigdOp }, traject, ctx.vandaag, er.aangemeldOp);
  if (vraagtUitkomst(v.status)) eisUitkomsten(er.wensen.length, v);
  const metReden = vraagtReden(v.status);
  await ctx.tx.inzet.update({
    where: { id: er.id },
    data: {
      trajectId: traject.id,
      status: v.status,
      geeindigdOp: naarDb(v.geeindigdOp),
      reden: metReden ? v.reden : null,
      toelichting: v.toelichting,
      versie: { increment: 1 },
    },
    select: { id: true },
  });
  if (vraagtUitkomst(v.status)) {
    const uitkomsten = [v.uitkomst1, v.uitkomst2, v.uitkomst3];
    await vervangWensen(
      ctx.tx,
      er.id,
      er.wensen.map((w, i) => ({ ...w, uitkomst: uitkomsten[i] ?? null })),
    );
  }
  await spoor(ctx, er, { status: v.status, datum: v.geeindigdOp, ...(metReden ? { reden: v.reden } : {}) });
  return terug(v.clientnummer, 'inzet_einde');
}

async function vervangWensen(tx: Tx, inzetId: string, wensen: Parameters<typeof bewaarWensen>[2]): Promise<void> {
  await tx.inzetWens.deleteMany({ where: { inzetId } });
  await bewaarWensen(tx, inzetId, wensen);
}

/** Verbetert wat er staat: dagen, reden, trajectbegeleider, wensen. De stand zelf verandert niet. */
export async function corrigeer(ctx: Ctx, v: z.output<typeof corrigerenSchema>): Promise<Antwoord> {
  const { traject, er } = await eisInzet(ctx, v);
  const dagen = {
    aangemeldOp: v.aangemeldOp,
    gestartOp: er.gestartOp && v.gestartOp,
    geeindigdOp: er.geeindigdOp && v.geeindigdOp,
  };
  eisAanwezig(er, v);
  eisDagen(dagen, traject, ctx.vandaag, er.aangemeldOp);
  const veld = v.aangemeldOp !== er.aangemeldOp ? 'aangemeldOp' : 'geeindigdOp';
  await eisNietTegelijk(ctx.tx, { ...er, behalveId: er.id }, dagen, veld);
  const wensen = wensenVan(vraagtUitkomst(er.status) ? v : { wens1: v.wens1, wens2: v.wens2, wens3: v.wens3 });
  if (er.status === 'afgerond' && wensen.some((w) => w.uitkomst === null))
    throw new Ongeldig({}, 'Kies bij elke wens hoe die afliep.');
  await ctx.tx.inzet.update({
    where: { id: er.id },
    data: {
      trajectId: traject.id,
      aangemeldOp: naarDb(dagen.aangemeldOp),
      gestartOp: naarDbOfNull(dagen.gestartOp),
      geeindigdOp: naarDbOfNull(dagen.geeindigdOp),
      reden: vraagtReden(er.status) ? v.reden : null,
      toelichting: er.geeindigdOp ? v.toelichting : er.toelichting,
      trajectbegeleider: v.trajectbegeleider,
      notitie: v.notitie,
      versie: { increment: 1 },
    },
    select: { id: true },
  });
  await vervangWensen(ctx.tx, er.id, wensen);
  await spoor(ctx, er, { velden: gewijzigd(er, { ...v, ...dagen, wensen }) });
  return terug(v.clientnummer, 'inzet_gewijzigd');
}

/** Wat bij deze stand hoort mag niet leeg worden. */
function eisAanwezig(er: Inzetrij, v: z.output<typeof corrigerenSchema>): void {
  const fouten: Record<string, string> = {};
  if (er.gestartOp && !v.gestartOp) fouten.gestartOp = 'Vul in wanneer het begon.';
  if (er.geeindigdOp && !v.geeindigdOp) fouten.geeindigdOp = 'Vul in wanneer het eindigde.';
  if (vraagtReden(er.status) && !v.reden) fouten.reden = 'Kies waarom.';
  if (Object.keys(fouten).length > 0) throw new Ongeldig(fouten);
}

const VERGELIJK = [
  'aangemeldOp',
  'gestartOp',
  'geeindigdOp',
  'reden',
  'toelichting',
  'trajectbegeleider',
  'notitie',
  'wensen',
] as const;

/** Welke velden veranderden; nooit waarin, want in een notitie kan van alles staan. */
const gewijzigd = (oud: Inzetrij, nieuw: Pick<Inzetrij, (typeof VERGELIJK)[number]>): string[] =>
  VERGELIJK.filter((veld) => JSON.stringify(oud[veld]) !== JSON.stringify(nieuw[veld]));
