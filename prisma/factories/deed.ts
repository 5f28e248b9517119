// Een deed zonder formulier en zonder Next.js, dat in een script niet te laden is: voor de demo en de browserproeven.
import type { z } from 'zod';
import { audit } from '../../lib/server/audit';
import type { Ctx, Definitie } from '../../lib/server/define-action';

/** Opent de zaak, doet het command, trekt de gevolgen en schrijft het spoor, zoals de deur. */
export async function doeDeed<I, Z extends Ctx>(
  ctx: Ctx,
  { naam, op, recht, raakt, uitvoeren }: Omit<Definitie<z.ZodType<I>, Z>, 'schema'>,
  invoer: I,
): Promise<void> {
  const zaak = await op.open(ctx, invoer, recht, raakt);
  const { spoor, gevolg = {} } = await uitvoeren(zaak, invoer);
  await op.na?.(zaak, raakt, gevolg);
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    ...[spoor].flat().map((s) => ({ actie: naam, ...op.over?.(zaak), ...s })),
  );
}
