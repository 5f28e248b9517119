import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import { eisTraject, type GevondenTraject } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import type { Auditactie } from '../domain/auditacties';
import type { Actie } from '../policy/policy';
import { audit } from '../server/audit';
import type { Antwoord, Ctx } from '../server/define-action';
import { Ongeldig } from '../server/fouten';

export const terug = (t: GevondenTraject, gelukt: string, pad = ''): Antwoord => ({
  naar: `/team/clienten/${t.clientnummer}${pad}?gelukt=${gelukt}`,
});

export const spoor = (
  ctx: Ctx,
  actie: Auditactie,
  t: GevondenTraject,
  details?: Record<string, string | number | null>,
) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie, clientId: t.clientId, onderwerp: 'traject', onderwerpId: t.id, details },
  );

/** Het traject op slot, opnieuw gelezen zodat niemand er intussen aan zat. */
export async function eisTrajectOpSlot(ctx: Ctx, trajectId: string, actie: Actie): Promise<GevondenTraject> {
  const gezien = await eisTraject(ctx.tx, ctx.user, trajectId, actie, ctx.vandaag);
  await lockTrajecten(ctx.tx, [gezien.id]);
  return eisTraject(ctx.tx, ctx.user, trajectId, actie, ctx.vandaag);
}

/** Hetzelfde, alleen als het nog niet beëindigd is. */
export async function openTraject(ctx: Ctx, trajectId: string, actie: Actie): Promise<GevondenTraject> {
  const t = await eisTrajectOpSlot(ctx, trajectId, actie);
  if (t.einddatum && t.einddatum < ctx.vandaag)
    throw new Ongeldig({}, `Dit traject is beëindigd op ${langeDatum(t.einddatum)}. Er verandert niets meer aan.`);
  return t;
}
