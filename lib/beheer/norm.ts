import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import { aantal } from '../copy/woorden';
import type { GesprekkenPerJaar } from '../domain/contactnorm';
import { audit } from '../server/audit';
import type { Ctx } from '../server/define-action';
import { Bevestig } from '../server/fouten';
import { recomputeUiterlijkeDatum } from '../zaak/gevolgen';
import { nietBeeindigd } from './koppelingen';

/** Genoeg om vlug te gaan, weinig genoeg om de feiten van een stad niet in één keer in het geheugen te hebben. */
const PER_KEER = 1000;

type Aanpak = { id: string; naam: string; gesprekkenPerJaar: number };

/**
 * Geeft een aanpak een andere norm, en rekent elk traject erin opnieuw na; dat wordt eerst gevraagd. De aanroeper heeft de aanpak op
 * slot, dus er komt geen traject bij.
 */
export async function wijzigNorm(ctx: Ctx, aanpak: Aanpak, naar: GesprekkenPerJaar): Promise<void> {
  const lopend = await ctx.tx.traject.count({
    where: { aanpakId: aanpak.id, groep: 'pilot', ...nietBeeindigd(ctx.vandaag) },
  });
  const trajecten = await ctx.tx.traject.findMany({ where: { aanpakId: aanpak.id }, select: { id: true } });
  if (trajecten.length > 0 && !ctx.bevestigd) throw new Bevestig(vraag(aanpak, naar, lopend));
  const ids = trajecten.map((t) => t.id);
  await lockTrajecten(ctx.tx, ids);
  await ctx.tx.aanpak.update({ where: { id: aanpak.id }, data: { gesprekkenPerJaar: naar }, select: { id: true } });
  for (let i = 0; i < ids.length; i += PER_KEER)
    await recomputeUiterlijkeDatum(ctx.tx, ids.slice(i, i + PER_KEER), ctx.vandaag);
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'aanpak.norm',
      onderwerp: 'aanpak',
      onderwerpId: aanpak.id,
      details: { van: aanpak.gesprekkenPerJaar, naar, trajecten: lopend },
    },
  );
}

function vraag({ naam, gesprekkenPerJaar }: Aanpak, naar: GesprekkenPerJaar, lopend: number): string {
  const norm = `De norm van ${naam} gaat van ${gesprekkenPerJaar} naar ${aantal(naar, 'gesprek', 'gesprekken')} per jaar.`;
  const gevolg =
    lopend > 0
      ? `Dit verandert voor ${aantal(lopend, 'lopend traject', 'lopende trajecten')} de uiterlijke datum.`
      : 'Er lopen nu geen trajecten; voor beëindigde trajecten verandert wat de norm vroeg.';
  return `${norm} ${gevolg} Doorgaan?`;
}
