// Een deed zonder formulier en zonder Next.js, dat in een script niet te laden is: voor de demo en de browserproeven.
import type { Auditactie } from '../../lib/domain/auditacties';
import type { Raakt } from '../../lib/domain/gevolg';
import type { Actie } from '../../lib/policy/policy';
import { audit } from '../../lib/server/audit';
import type { Ctx, Op, Uitkomst } from '../../lib/server/define-action';

type Deed<I, Z extends Ctx> = {
  naam: Auditactie;
  op: Op<I, Z>;
  recht: Actie;
  raakt: Raakt;
  uitvoeren: (zaak: Z, invoer: I) => Promise<Uitkomst>;
};

/** Opent de zaak, doet het command, trekt de gevolgen en schrijft het spoor, zoals de deur. */
export async function doeDeed<I, Z extends Ctx>(
  ctx: Ctx,
  { naam, op, recht, raakt, uitvoeren }: Deed<NoInfer<I>, Z>,
  invoer: I,
): Promise<void> {
  const zaak = await op.open(ctx, invoer, recht, raakt);
  const { spoor, gevolg = {} } = await uitvoeren(zaak, invoer);
  await op.na?.(zaak, raakt, gevolg);
  const sporen = [spoor].flat().map((s) => ({ actie: naam, ...op.over?.(zaak), ...s }));
  await audit(ctx.tx, { gebruikerId: ctx.user.id }, ...sporen);
}
