import 'server-only';
import type { z } from 'zod';
import { vindClient } from '../bereik/scope';
import { TAAL_LABELS } from '../clienten/schema';
import { leesbareWaarde } from '../copy/invoer';
import { tredeTekst } from '../copy/leefgebieden';
import { auditAfEnToe } from '../server/audit';
import type { Antwoord, Ctx } from '../server/define-action';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig, type Opgeslagen } from '../server/fouten';
import { type Concept, eisConcept } from './eis';
import { leesIntakes } from './lezen';
import { DEEL_VAN_GEBIED, GEBIEDVELDEN, type Gebiedantwoord, gebiedstand } from './regels';
import {
  GEBIED_LABELS,
  type gebiedSchema,
  type intakeSchema,
  type intaketaalSchema,
  type neemOverSchema,
  PERSOON_LABELS,
  type persoonSchema,
} from './schema';
import { oordeelTekst } from './woorden';

/** Er staat iets bij: het formulier blijft staan en schrijft verder op deze versie. */
async function bewaard(ctx: Ctx, intake: Concept, versie: number): Promise<Antwoord> {
  await onthoud(ctx, intake);
  return { stil: true, versie, melding: 'Opgeslagen.' };
}

const onthoud = (ctx: Ctx, { id, clientId }: Concept) =>
  auditAfEnToe(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'intake.bewaren', clientId, onderwerp: 'intake', onderwerpId: id },
  );

const watErStaat = (labels: Record<string, string>, lees: (veld: string) => string): Opgeslagen[] =>
  Object.entries(labels).map(([veld, label]) => ({ veld, label, waarde: lees(veld) }));

/** Bewaart het deel over de persoon. Gooit IntussenGewijzigd met wat er staat als iemand anders hierin schreef. */
export async function bewaarPersoon(
  ctx: Ctx,
  { clientnummer, intakeId, versie, ...v }: z.output<typeof persoonSchema>,
): Promise<Antwoord> {
  const intake = await eisConcept(ctx, { clientnummer, intakeId });
  const { count } = await ctx.tx.intake.updateMany({
    where: { id: intake.id, versie },
    data: { ...v, versie: { increment: 1 } },
  });
  if (count > 0) return bewaard(ctx, intake, versie + 1);
  const nu = await ctx.tx.intake.findUniqueOrThrow({ where: { id: intake.id } });
  const lees = (veld: string) =>
    veld === 'trede'
      ? nu.trede === null
        ? '(leeg)'
        : tredeTekst(nu.trede)
      : leesbareWaarde(veld, nu[veld as 'wensen']);
  throw new IntussenGewijzigd(watErStaat(PERSOON_LABELS, lees), nu.versie);
}

/** Bewaart taal en bereikbaarheid in de intake; de gegevens van de cliënt volgen pas bij het vaststellen. */
export async function bewaarTaal(
  ctx: Ctx,
  { clientnummer, intakeId, versie, ...v }: z.output<typeof intaketaalSchema>,
): Promise<Antwoord> {
  const intake = await eisConcept(ctx, { clientnummer, intakeId });
  const { count } = await ctx.tx.intake.updateMany({
    where: { id: intake.id, taalVersie: versie },
    data: { ...v, taalVersie: { increment: 1 } },
  });
  if (count > 0) return bewaard(ctx, intake, versie + 1);
  const nu = await ctx.tx.intake.findUniqueOrThrow({ where: { id: intake.id } });
  throw new IntussenGewijzigd(
    watErStaat(TAAL_LABELS, (veld) => leesbareWaarde(veld, nu[veld as 'bereikbaarheid'])),
    nu.taalVersie,
  );
}

/** Bewaart wat er over één leefgebied is gezegd. Gooit IntussenGewijzigd met wat er staat als iemand anders hierin schreef. */
export async function bewaarGebied(
  ctx: Ctx,
  { clientnummer, intakeId, gebied, versie, oordeel, ...tekst }: z.output<typeof gebiedSchema>,
): Promise<Antwoord> {
  const intake = await eisConcept(ctx, { clientnummer, intakeId });
  const { count } = await ctx.tx.intakeLeefgebied.updateMany({
    where: { intakeId: intake.id, gebied, versie },
    data: { ...tekst, ...oordeel, versie: { increment: 1 } },
  });
  if (count > 0) return bewaard(ctx, intake, versie + 1);
  const nu = await leesGebied(ctx, intake.id, gebied);
  const lees = (veld: string) =>
    veld === 'oordeel'
      ? nu.score === null && !nu.nietBesproken
        ? '(leeg)'
        : oordeelTekst(nu)
      : leesbareWaarde(veld, nu[veld as 'wens']);
  throw new IntussenGewijzigd(watErStaat(GEBIED_LABELS, lees), nu.versie);
}

async function leesGebied(ctx: Ctx, intakeId: string, gebied: number): Promise<Gebiedantwoord & { versie: number }> {
  const rij = await ctx.tx.intakeLeefgebied.findUnique({ where: { intakeId_gebied: { intakeId, gebied } } });
  if (!rij) throw new NietGevonden();
  return rij as Gebiedantwoord & { versie: number };
}

/**
 * Zet wat er in de laatste vastgestelde intake over dit leefgebied stond in deze. Gooit Bevestig als hier al iets staat: dat verdwijnt dan.
 */
export async function neemGebiedOver(ctx: Ctx, v: z.output<typeof neemOverSchema>): Promise<Antwoord> {
  const intake = await eisConcept(ctx, v);
  const client = await vindClient(ctx.tx, ctx.user, v.clientnummer, ctx.vandaag);
  if (!client) throw new NietGevonden();
  const eerder = (await leesIntakes(ctx.tx, client, ctx.user, ctx.vandaag))
    .find((i) => i.status === 'vastgesteld')
    ?.gebieden.find((g) => g.gebied === v.gebied);
  if (!eerder) throw new Ongeldig({}, 'Er is geen eerdere intake om iets uit over te nemen.');
  const hier = await leesGebied(ctx, intake.id, v.gebied);
  if (gebiedstand(hier) !== 'leeg' && !ctx.bevestigd)
    throw new Bevestig('Hier staat al iets. Als u overneemt, komt wat er eerder stond daarvoor in de plaats.');
  const { score, nietBesproken } = eerder;
  const tekst = Object.fromEntries(GEBIEDVELDEN.map((veld) => [veld, eerder[veld]]));
  await ctx.tx.intakeLeefgebied.updateMany({
    where: { intakeId: intake.id, gebied: v.gebied },
    data: { ...tekst, score, nietBesproken, versie: { increment: 1 } },
  });
  await onthoud(ctx, intake);
  const terug = `/clienten/${v.clientnummer}/intake/${intake.id}/${DEEL_VAN_GEBIED[v.gebied]}`;
  return { naar: `${terug}?gelukt=intake_overgenomen` };
}

/** Zet elk leefgebied waar nog niets over staat op niet besproken. */
export async function zetRestNietBesproken(ctx: Ctx, v: z.output<typeof intakeSchema>): Promise<Antwoord> {
  const intake = await eisConcept(ctx, v);
  const leeg = Object.fromEntries(GEBIEDVELDEN.map((veld) => [veld, null]));
  await ctx.tx.intakeLeefgebied.updateMany({
    where: { intakeId: intake.id, ...leeg, score: null, nietBesproken: false },
    data: { nietBesproken: true, versie: { increment: 1 } },
  });
  await onthoud(ctx, intake);
  return { naar: `/clienten/${v.clientnummer}/intake/${intake.id}/afronden?gelukt=intake_rest` };
}
