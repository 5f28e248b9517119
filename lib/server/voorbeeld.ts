import 'server-only';
import { createHash } from 'node:crypto';
import type { Voorbeeld } from '../formulier/formulier';
import type { Ctx } from './command';
import { Bevestig } from './fouten';

/**
 * Een grote daad gebeurt pas na een ja op precies dit voorbeeld. Is er intussen iets veranderd, dan is het een ander voorbeeld en komt de
 * vraag opnieuw. De aanroeper heeft op slot wat hij telt.
 */
export function eisVoorbeeld(ctx: Ctx, { vraag, ...rest }: Voorbeeld): void {
  const voorbeeld = { ...rest, regels: rest.regels.filter((r) => r !== false) };
  const gezien = createHash('sha256')
    .update(JSON.stringify([vraag, voorbeeld]))
    .digest('base64url');
  if (ctx.bevestigd && (ctx.gezien === undefined || ctx.gezien === gezien)) return;
  throw new Bevestig(ctx.bevestigd ? `Er is intussen iets veranderd. ${vraag}` : vraag, { ...voorbeeld, gezien });
}
