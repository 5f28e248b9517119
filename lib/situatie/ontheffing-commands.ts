import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import { naarDbOfNull, uitDbOfNull } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import {
  eisGeboren,
  eisNietLater,
  eisNietVeelLater,
  eisSituatie,
  naarSituatie,
  rondAf,
  type Situatieclient,
  zoalsHetStaat,
} from './client';
import {
  botsendeOntheffing,
  laatsteEindeOntheffing,
  laatsteHerziendatumOntheffing,
  type Ontheffingregel,
} from './regels';
import { ONTHEFFING_LABELS, type ontheffingSchema, type wijzigOntheffingSchema } from './schema';
import { ontheffingPeriode } from './woorden';

type Invoer = z.output<typeof ontheffingSchema>;

function eisHerziendatum(herzienOp: Datum, van: Datum, vandaag: Datum): void {
  if (herzienOp < vandaag) throw new Ongeldig({ herzienOp: 'Deze datum ligt in het verleden.' });
  const laatste = laatsteHerziendatumOntheffing(van, vandaag);
  if (herzienOp > laatste)
    throw new Ongeldig({
      herzienOp: `Bekijk de ontheffing binnen een jaar opnieuw: op of voor ${langeDatum(laatste)}.`,
    });
}

/** Geldt er op een dag van deze periode al een ontheffing, of loopt er al een aanvraag? Dan gaat dat eerst. */
async function eisVrij(ctx: Ctx, client: Situatieclient, v: Invoer, behalveId?: string): Promise<void> {
  const rijen = await ctx.tx.ontheffing.findMany({
    where: { clientId: client.id, ...(behalveId && { id: { not: behalveId } }) },
  });
  const anderen: Ontheffingregel[] = rijen.map((r) => ({
    van: uitDbOfNull(r.van),
    tot: uitDbOfNull(r.tot),
    aanvraag: r.aanvraag,
    aangevraagdOp: uitDbOfNull(r.aangevraagdOp),
    herzienOp: uitDbOfNull(r.herzienOp),
  }));
  if (!v.van) {
    const open = anderen.find((o) => o.van === null);
    if (open)
      throw new Ongeldig({
        aanvraag: `Er is al een ontheffing ${ontheffingPeriode(open)}. Kies daarbij “wijzigen” als er nieuws is.`,
      });
    return;
  }
  const botsing = botsendeOntheffing(anderen, { van: v.van, tot: v.tot });
  if (!botsing) return;
  // Begint de andere later, dan ligt het aan het einde van deze.
  const veld = botsing.van > v.van ? 'tot' : 'van';
  const wanneer = botsing.tot
    ? `van ${langeDatum(botsing.van)} tot en met ${langeDatum(botsing.tot)}`
    : `sinds ${langeDatum(botsing.van)}`;
  throw new Ongeldig({
    [veld]: `Er is al een ontheffing ${wanneer}. Twee ontheffingen mogen niet overlappen: wijzig die, of kies een andere dag.`,
  });
}

async function controleer(
  ctx: Ctx,
  client: Situatieclient,
  v: Invoer,
  oud?: { id: string; herzienOp: Datum | null },
): Promise<void> {
  if (v.aangevraagdOp) {
    eisNietLater('aangevraagdOp', v.aangevraagdOp, ctx.vandaag);
    eisGeboren('aangevraagdOp', v.aangevraagdOp, client);
  }
  if (v.van) {
    eisGeboren('van', v.van, client);
    eisNietVeelLater('van', v.van, ctx.vandaag);
    if (v.tot && v.tot > laatsteEindeOntheffing(v.van))
      throw new Ongeldig({ tot: 'Deze ontheffing duurt langer dan tien jaar. Klopt het jaar?' });
    const looptNog = !v.tot || v.tot >= ctx.vandaag;
    if (v.herzienOp && looptNog && v.herzienOp !== oud?.herzienOp) eisHerziendatum(v.herzienOp, v.van, ctx.vandaag);
  }
  await eisVrij(ctx, client, v, oud?.id);
}

const gegevens = (v: Invoer) => ({
  van: naarDbOfNull(v.van),
  tot: naarDbOfNull(v.tot),
  aanvraag: v.aanvraag,
  aangevraagdOp: naarDbOfNull(v.aangevraagdOp),
  herzienOp: naarDbOfNull(v.herzienOp),
  toelichting: v.toelichting,
});

const voorSpoor = ({ van, tot, aanvraag, herzienOp }: Invoer) => ({ van, tot, aanvraag, herzienOp });

/** Legt een ontheffing van de sollicitatieplicht vast, of dat zij is aangevraagd. De participatieplicht gaat door. */
export async function legOntheffingVast(ctx: Ctx, v: Invoer): Promise<Antwoord> {
  const client = await eisSituatie(ctx, v.clientnummer);
  await controleer(ctx, client, v);
  const { id } = await ctx.tx.ontheffing.create({
    data: { clientId: client.id, ...gegevens(v), doorId: ctx.user.id },
    select: { id: true },
  });
  await rondAf(ctx, 'ontheffing.vastleggen', client, 'ontheffing', id, voorSpoor(v));
  return naarSituatie(v.clientnummer, 'ontheffing');
}

/** Wijzigt een ontheffing: toegekend, verlengd, een aanvraag erbij of een andere laatste dag. */
export async function wijzigOntheffing(ctx: Ctx, v: z.output<typeof wijzigOntheffingSchema>): Promise<Antwoord> {
  const client = await eisSituatie(ctx, v.clientnummer);
  const oud = await ctx.tx.ontheffing.findFirst({ where: { id: v.id, clientId: client.id } });
  if (!oud) throw new NietGevonden();
  if (oud.versie !== v.versie) throw new IntussenGewijzigd(zoalsHetStaat(ONTHEFFING_LABELS, oud), oud.versie);
  await controleer(ctx, client, v, { id: oud.id, herzienOp: uitDbOfNull(oud.herzienOp) });
  await ctx.tx.ontheffing.update({
    where: { id: oud.id, versie: v.versie },
    data: { ...gegevens(v), versie: { increment: 1 } },
    select: { id: true },
  });
  await rondAf(ctx, 'ontheffing.wijzigen', client, 'ontheffing', oud.id, voorSpoor(v));
  return naarSituatie(v.clientnummer, 'ontheffing_gewijzigd');
}
