// Een daad zonder formulier en zonder Next.js, dat in een script niet te laden is: voor de demo en de browserproeven.
import type { z } from 'zod';
import { audit } from '../../lib/server/audit';
import { type Command, type Ctx, voerUit } from '../../lib/server/command';

/** Opent de zaak, doet het command, trekt de gevolgen en schrijft het spoor, zoals de deur. */
export async function doeDaad<S extends z.ZodType, Z extends Ctx>(
  ctx: Ctx,
  command: Command<S, Z>,
  invoer: z.output<S>,
): Promise<void> {
  const { sporen } = await voerUit(command, ctx, invoer);
  await audit(ctx.tx, { gebruikerId: ctx.user.id }, ...sporen);
}
