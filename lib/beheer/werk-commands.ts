import 'server-only';
import type { z } from 'zod';
import { audit } from '../server/audit';
import type { Antwoord, Ctx } from '../server/define-action';
import { Ongeldig } from '../server/fouten';
import { eisBeheer } from './recht';
import type { opnieuwSchema } from './werk-schema';

/** Laat werk dat niet lukte meteen opnieuw proberen, met al zijn pogingen terug. Twee keer doen kan geen kwaad: werk gebeurt één keer. */
export async function probeerOpnieuw(ctx: Ctx, { werkId }: z.output<typeof opnieuwSchema>): Promise<Antwoord> {
  eisBeheer(ctx.user);
  const rijen = await ctx.tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM graphile_worker.reschedule_jobs(
      ARRAY(SELECT j.id FROM graphile_worker.jobs j WHERE j.last_error IS NOT NULL AND j.locked_at IS NULL
        AND (${werkId} = 'alles' OR j.id::text = ${werkId})), run_at := now(), attempts := 0)`;
  if (rijen.length === 0)
    throw new Ongeldig({}, 'Dit werk is er niet meer: het is intussen gelukt, of er is iemand mee bezig.');
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'werk.opnieuw', onderwerp: 'werk', onderwerpId: werkId, details: { aantal: rijen.length } },
  );
  return { naar: '/beheer/werk?gelukt=werk_opnieuw' };
}
