import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { eisTraject } from '../bereik/scope';
import { assessContactnorm } from '../domain/contactnorm';
import { laadTrajectfeiten } from '../norm/feiten';
import { audit } from '../server/audit';
import type { Antwoord, Ctx } from '../server/define-action';
import { NietGevonden, Ongeldig } from '../server/fouten';
import type { toelichtenSchema } from './schema';
import { isVoorzien, openVervolgtaak } from './vervolg';

/**
 * Legt vast waarom het volgende gesprek er nog niet is. De teamleider ziet de reden en de dag, niet de tekst. Is er nog geen afspraak op
 * tijd, dan staat het plannen daarna als taak op Vandaag.
 */
export async function lichtToe(ctx: Ctx, v: z.output<typeof toelichtenSchema>): Promise<Antwoord> {
  const t = await eisTraject(ctx.tx, ctx.user, v.trajectId, 'contactmoment.vastleggen', ctx.vandaag);
  if (t.clientnummer !== v.clientnummer) throw new NietGevonden();
  await lockTrajecten(ctx.tx, [t.id]);
  const [feiten] = await laadTrajectfeiten(ctx.tx, [t.id]);
  if (!feiten || assessContactnorm(feiten.norm, ctx.vandaag).status === 'nog_niet_gestart')
    throw new Ongeldig({}, 'Dit traject is nog niet begonnen; er is nog niets toe te lichten.');
  const aanleiding = { reden: v.vervolgReden, toelichting: v.vervolgToelichting };
  await openVervolgtaak(ctx, t.id, aanleiding, await isVoorzien(ctx, feiten));
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'vervolg.toelichten',
      clientId: t.clientId,
      onderwerp: 'traject',
      onderwerpId: t.id,
      details: { reden: v.vervolgReden },
    },
  );
  return { naar: `/clienten/${t.clientnummer}?gelukt=toelichting` };
}
