import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { draagOver, vindBegeleider } from '../begeleiding/rijen';
import { langeDatum } from '../copy/datums';
import { can } from '../policy/policy';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import { uitDbOfNull } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { magOverdracht, type Overdrachtactie, overdrachtrollen } from './regels';
import type { besluitSchema, terugstuurSchema } from './schema';
import { OVERDRACHT_NIET_NU } from './woorden';

/**
 * Een overdracht die aan deze gebruiker is aangeboden, met het traject op slot. Hij ziet het dossier nog niet: de overdracht zelf is zijn
 * recht. Wat nooit is aangeboden bestaat voor hem niet.
 */
async function eisAanbod(ctx: Ctx, overdrachtId: string, actie: Overdrachtactie) {
  if (!can(ctx.user, 'overdracht.ontvangen')) throw new Geweigerd();
  const mijn = { id: overdrachtId, naarId: ctx.user.id, aangebodenOp: { not: null } };
  const gezien = await ctx.tx.overdracht.findFirst({ where: mijn, select: { trajectId: true } });
  if (!gezien) throw new NietGevonden();
  await lockTrajecten(ctx.tx, [gezien.trajectId]);
  const o = await ctx.tx.overdracht.findUniqueOrThrow({
    where: { id: overdrachtId },
    include: { client: { select: { clientnummer: true } }, traject: { select: { teamId: true, einddatum: true } } },
  });
  if (!magOverdracht(overdrachtrollen(o, ctx.user.id, false), actie, o.status))
    throw new Ongeldig({}, `${OVERDRACHT_NIET_NU[o.status]} Er is niets veranderd.`);
  const einde = uitDbOfNull(o.traject.einddatum);
  if (einde && einde < ctx.vandaag)
    throw new Ongeldig({}, `Het traject is beëindigd op ${langeDatum(einde)}. Deze overdracht gaat niet door.`);
  return o;
}

const spoor = (
  ctx: Ctx,
  actie: 'overdracht.accepteren' | 'overdracht.terugsturen',
  o: { id: string; clientId: string; vanId: string | null; naarId: string },
) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie,
      clientId: o.clientId,
      onderwerp: 'overdracht',
      onderwerpId: o.id,
      details: { van: o.vanId, naar: o.naarId },
    },
  );

/**
 * Neemt de cliënt over, op dit moment: het dossier gaat over, wie gaf ziet het niet meer, en een eigen vervanging is niet meer nodig. De
 * klok van de norm verandert niet.
 */
export async function accepteerOverdracht(ctx: Ctx, v: z.output<typeof besluitSchema>): Promise<Antwoord> {
  const o = await eisAanbod(ctx, v.overdrachtId, 'accepteren');
  if (!(await vindBegeleider(ctx.tx, ctx.user.id, o.traject.teamId)))
    throw new Ongeldig({}, 'U hoort niet meer bij het team van deze cliënt. Stuur de overdracht terug met die reden.');
  // Eerst dit besluit: draagOver trekt in wat dan nog openstaat.
  await ctx.tx.overdracht.update({
    where: { id: o.id },
    data: { status: 'geaccepteerd', besluitOp: nu(), versie: { increment: 1 } },
    select: { id: true },
  });
  await draagOver(ctx.tx, [o.trajectId], ctx.user.id, ctx.vandaag);
  await spoor(ctx, 'overdracht.accepteren', o);
  return { naar: `/clienten/${o.client.clientnummer}?gelukt=overdracht_geaccepteerd` };
}

/** Stuurt een aanbod terug met een reden: de overdracht ligt weer bij wie geeft, die haar kan aanvullen en opnieuw aanbieden. */
export async function stuurOverdrachtTerug(ctx: Ctx, v: z.output<typeof terugstuurSchema>): Promise<Antwoord> {
  const o = await eisAanbod(ctx, v.overdrachtId, 'terugsturen');
  await ctx.tx.overdracht.update({
    where: { id: o.id },
    data: { status: 'teruggestuurd', besluitOp: nu(), besluitReden: v.reden, versie: { increment: 1 } },
    select: { id: true },
  });
  await spoor(ctx, 'overdracht.terugsturen', o);
  return { naar: '/overdrachten?gelukt=overdracht_teruggestuurd' };
}
