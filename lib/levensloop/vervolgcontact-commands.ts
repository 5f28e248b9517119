import 'server-only';
import type { z } from 'zod';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd } from '../server/fouten';
import type { vervolgcontactSchema } from './schema';
import { openTraject, spoor, terug } from './traject';

/** Noteert bij wie de cliënt na dit traject terechtkan; leeg haalt het weer weg. Zonder zo iemand sluit een aanpak niet. */
export async function zetVervolgcontact(ctx: Ctx, v: z.output<typeof vervolgcontactSchema>): Promise<Antwoord> {
  const t = await openTraject(ctx, v.trajectId, 'traject.beeindigen');
  const { vervolgcontact } = v;
  const geraakt = await ctx.tx.traject.updateMany({
    where: { id: t.id, versie: v.versie },
    data: { vervolgcontact, versie: { increment: 1 } },
  });
  if (geraakt.count === 0) {
    const nu = await ctx.tx.traject.findUniqueOrThrow({ where: { id: t.id } });
    const staat = { veld: 'vervolgcontact', label: 'Vervolgcontact', waarde: nu.vervolgcontact ?? '(leeg)' };
    throw new IntussenGewijzigd([staat], nu.versie);
  }
  await spoor(ctx, 'traject.vervolgcontact', t);
  return terug(t, vervolgcontact ? 'vervolgcontact' : 'vervolgcontact_leeg');
}
