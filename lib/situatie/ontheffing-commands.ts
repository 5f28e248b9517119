import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import { defineCommand } from '../server/command';
import { naarDbOfNull, uitDbOfNull } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import {
  botsendeOntheffing,
  laatsteEindeOntheffing,
  laatsteHerziendatumOntheffing,
  type Ontheffingregel,
} from './regels';
import { ontheffingVastleggenSchema, ontheffingWijzigenSchema } from './schema';
import { ONTHEFFING_VELDEN, ontheffingPeriode } from './woorden';
import {
  eisGeboren,
  eisNietLater,
  eisNietVeelLater,
  naarSituatie,
  opRegel,
  opSituatie,
  type Regelzaak,
  type Situatiezaak,
} from './zaak';

type Invoer = z.output<typeof ontheffingVastleggenSchema>;

function eisHerziendatum(herzienOp: Datum, van: Datum, vandaag: Datum): void {
  if (herzienOp < vandaag) throw new Ongeldig({ herzienOp: 'Deze datum ligt in het verleden.' });
  const laatste = laatsteHerziendatumOntheffing(van, vandaag);
  if (herzienOp > laatste)
    throw new Ongeldig({
      herzienOp: `Bekijk de ontheffing binnen een jaar opnieuw: op of voor ${langeDatum(laatste)}.`,
    });
}

/** Geldt er op een dag van deze periode al een ontheffing, of loopt er al een aanvraag? Dan gaat dat eerst. */
async function eisVrij({ tx, client }: Situatiezaak, v: Invoer, behalveId?: string): Promise<void> {
  const rijen = await tx.ontheffing.findMany({
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

async function controleer(zaak: Situatiezaak, v: Invoer, oud?: Regelzaak['oud']): Promise<void> {
  const { vandaag } = zaak;
  if (v.aangevraagdOp) {
    eisNietLater('aangevraagdOp', v.aangevraagdOp, vandaag);
    eisGeboren('aangevraagdOp', v.aangevraagdOp, zaak);
  }
  if (v.van) {
    eisGeboren('van', v.van, zaak);
    eisNietVeelLater('van', v.van, vandaag);
    if (v.tot && v.tot > laatsteEindeOntheffing(v.van))
      throw new Ongeldig({ tot: 'Deze ontheffing duurt langer dan tien jaar. Klopt het jaar?' });
    const looptNog = !v.tot || v.tot >= vandaag;
    if (v.herzienOp && looptNog && v.herzienOp !== uitDbOfNull(oud?.herzienOp ?? null))
      eisHerziendatum(v.herzienOp, v.van, vandaag);
  }
  await eisVrij(zaak, v, oud?.id);
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
export const ontheffingVastleggen = defineCommand('ontheffing.vastleggen', ontheffingVastleggenSchema)
  .op(opSituatie, { recht: 'dossier.bijhouden', raakt: 'opvolging', velden: ONTHEFFING_VELDEN })
  .doet(async (zaak, v) => {
    await controleer(zaak, v);
    const { id } = await zaak.tx.ontheffing.create({
      data: { clientId: zaak.client.id, ...gegevens(v), doorId: zaak.user.id },
      select: { id: true },
    });
    return naarSituatie(zaak, ['ontheffing', id], 'ontheffing.vastleggen', voorSpoor(v));
  });

/** Wijzigt een ontheffing: toegekend, verlengd, een aanvraag erbij of een andere laatste dag. */
export const ontheffingWijzigen = defineCommand('ontheffing.wijzigen', ontheffingWijzigenSchema)
  .op(opRegel('ontheffing'), { recht: 'dossier.bijhouden', raakt: 'opvolging', velden: ONTHEFFING_VELDEN })
  .doet(async (zaak, v) => {
    const { id } = zaak.oud;
    await controleer(zaak, v, zaak.oud);
    await zaak.tx.ontheffing.update({
      where: { id },
      data: { ...gegevens(v), versie: { increment: 1 } },
      select: { id: true },
    });
    return naarSituatie(zaak, ['ontheffing', id], 'ontheffing.wijzigen', voorSpoor(v));
  });
