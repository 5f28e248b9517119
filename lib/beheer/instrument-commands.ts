import 'server-only';
import type { z } from 'zod';
import type { Instrument } from '../../generated/prisma/client';
import { langeDatum } from '../copy/datums';
import { LEEFGEBIED } from '../copy/leefgebieden';
import { opsomming } from '../copy/woorden';
import type { Auditactie } from '../domain/auditacties';
import type { Leefgebied } from '../domain/leefgebieden';
import { VRAAGT_NEDERLANDS } from '../inzet/woorden';
import { audit } from '../server/audit';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import {
  INSTRUMENT_LABELS,
  type instrumentSchema,
  type nieuwInstrumentSchema,
  type wijzigInstrumentSchema,
} from './instrument-schema';
import { eisOrganisatie } from './organisatie';
import { eisBeheer, omBeurten, zonderDubbel } from './recht';

const BEZET = { naam: 'Er is al een instrument met deze naam.' };
const LIJST = '/beheer/instrumenten';
const terug = (gelukt: string, id = ''): Antwoord => ({ naar: `${LIJST}${id && `/${id}`}?gelukt=${gelukt}` });

const spoor = (ctx: Ctx, actie: Auditactie, id: string, details?: Parameters<typeof audit>[2]['details']) =>
  audit(ctx.tx, { gebruikerId: ctx.user.id }, { actie, onderwerp: 'instrument', onderwerpId: id, details });

/** Hoofdletters maken geen nieuwe naam. */
async function eisVrijeNaam(tx: Tx, naam: string, behalveId?: string): Promise<void> {
  const gelijk = await tx.instrument.findFirst({
    where: { naam: { equals: naam.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }, id: { not: behalveId } },
    select: { id: true },
  });
  if (gelijk) throw new Ongeldig(BEZET);
}

type Inhoud = z.output<typeof nieuwInstrumentSchema>;

const inhoudVan = (v: Inhoud) => ({
  naam: v.naam,
  organisatieId: v.organisatieId,
  omschrijving: v.omschrijving,
  leefgebieden: v.leefgebieden,
  voorWie: v.voorWie,
  niveauNederlands: v.niveauNederlands,
  tredeVan: v.tredeVan,
  tredeTot: v.tredeTot,
  kosten: v.kosten,
  vergoeding: v.vergoeding,
  contact: v.contact,
});

/** Zet een instrument in de catalogus; begeleiders kunnen het meteen kiezen. */
export async function voegInstrumentToe(ctx: Ctx, v: Inhoud): Promise<Antwoord> {
  eisBeheer(ctx.user);
  await omBeurten(ctx.tx, 'instrument');
  await eisVrijeNaam(ctx.tx, v.naam);
  await eisOrganisatie(ctx, v.organisatieId, null);
  const { id } = await zonderDubbel(ctx.tx.instrument.create({ data: inhoudVan(v), select: { id: true } }), BEZET);
  await spoor(ctx, 'instrument.toevoegen', id);
  return terug('instrument_toegevoegd');
}

/** Verandert wat er over een instrument te lezen is; wat er al mee gedaan is blijft eraan verbonden. */
export async function wijzigInstrument(ctx: Ctx, v: z.output<typeof wijzigInstrumentSchema>): Promise<Antwoord> {
  const er = await begin(ctx, v);
  await eisVrijeNaam(ctx.tx, v.naam, er.id);
  await eisOrganisatie(ctx, v.organisatieId, er.organisatieId);
  const inhoud = inhoudVan(v);
  await zonderDubbel(
    ctx.tx.instrument.update({
      where: { id: er.id },
      data: { ...inhoud, versie: { increment: 1 } },
      select: { id: true },
    }),
    BEZET,
  );
  const velden = Object.entries(inhoud).filter(([veld, w]) => String(w) !== String(er[veld as keyof typeof inhoud]));
  await spoor(ctx, 'instrument.wijzigen', er.id, { velden: velden.map(([veld]) => veld) });
  return terug('instrument_gewijzigd', er.id);
}

type Item = z.output<typeof instrumentSchema>;

/** Niet meer te kiezen; wie het nu gebruikt houdt het. */
export async function sluitInstrument(ctx: Ctx, v: Item): Promise<Antwoord> {
  const er = await begin(ctx, v);
  if (er.geslotenOp) throw new Ongeldig({}, 'Dit instrument is al gesloten.');
  await zetGesloten(ctx, er.id, naarDb(ctx.vandaag));
  await spoor(ctx, 'instrument.sluiten', er.id);
  return terug('instrument_gesloten', er.id);
}

export async function heropenInstrument(ctx: Ctx, v: Item): Promise<Antwoord> {
  const er = await begin(ctx, v);
  if (!er.geslotenOp) throw new Ongeldig({}, 'Dit instrument is al open.');
  await zetGesloten(ctx, er.id, null);
  await spoor(ctx, 'instrument.heropenen', er.id);
  return terug('instrument_heropend', er.id);
}

/** Haalt weg wat nergens gebruikt is, ook niet in een plan, zoals een typefout. */
export async function verwijderInstrument(ctx: Ctx, v: Item): Promise<Antwoord> {
  const er = await begin(ctx, v);
  const [telling] = await ctx.tx.$queryRaw<{ gebruikt: boolean }[]>`
    SELECT EXISTS (SELECT FROM inzet WHERE instrument_id = ${er.id}::uuid)
      OR EXISTS (SELECT FROM plan_instrument WHERE instrument_id = ${er.id}::uuid) AS gebruikt`;
  if (telling?.gebruikt ?? true) throw new Ongeldig({}, 'Dit is in gebruik en kan alleen gesloten worden.');
  await ctx.tx.instrument.delete({ where: { id: er.id }, select: { id: true } });
  await spoor(ctx, 'lijst.verwijderen', er.id, { naam: er.naam });
  return terug('instrument_verwijderd');
}

const zetGesloten = (ctx: Ctx, id: string, geslotenOp: Date | null) =>
  ctx.tx.instrument.update({ where: { id }, data: { geslotenOp, versie: { increment: 1 } }, select: { id: true } });

/** Het instrument op slot: er kan intussen niets nieuws naar verwijzen. Gooit IntussenGewijzigd bij een oudere versie. */
async function begin(ctx: Ctx, v: Item): Promise<Instrument> {
  eisBeheer(ctx.user);
  await omBeurten(ctx.tx, 'instrument');
  await ctx.tx.$queryRaw`SELECT id FROM instrument WHERE id = ${v.instrumentId}::uuid FOR UPDATE`;
  const er = await ctx.tx.instrument.findUnique({
    where: { id: v.instrumentId },
    include: { organisatie: { select: { naam: true } } },
  });
  if (!er) throw new NietGevonden();
  if (er.versie !== v.versie) throw new IntussenGewijzigd(opgeslagen(er, er.organisatie?.naam ?? null), er.versie);
  return er;
}

function opgeslagen(er: Instrument, organisatie: string | null) {
  const waarden: Record<keyof typeof INSTRUMENT_LABELS, string | null> = {
    naam: er.naam,
    organisatie,
    omschrijving: er.omschrijving,
    leefgebieden: opsomming(er.leefgebieden.map((g) => LEEFGEBIED[g as Leefgebied])),
    voorWie: er.voorWie,
    niveauNederlands: er.niveauNederlands && VRAAGT_NEDERLANDS[er.niveauNederlands],
    tredeVan: er.tredeVan && String(er.tredeVan),
    tredeTot: er.tredeTot && String(er.tredeTot),
    kosten: er.kosten,
    vergoeding: er.vergoeding,
    contact: er.contact,
    stand: er.geslotenOp ? `gesloten sinds ${langeDatum(uitDb(er.geslotenOp))}` : 'open',
  } as Record<keyof typeof INSTRUMENT_LABELS, string | null>;
  return Object.entries(INSTRUMENT_LABELS).map(([veld, label]) => ({
    veld,
    label,
    waarde: waarden[veld as keyof typeof INSTRUMENT_LABELS] ?? '(leeg)',
  }));
}
