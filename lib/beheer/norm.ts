import 'server-only';
import { aantal } from '../copy/woorden';
import type { GesprekkenPerJaar } from '../domain/contactnorm';
import type { Ctx } from '../server/command';
import { Bevestig } from '../server/fouten';
import { lockTrajecten } from '../zaak/slot';
import { nietBeeindigd } from './koppelingen';
import type { Lijstrij } from './lijst';
import type { Lijstsoort } from './lijst-schema';

export type Normwens = { soort: Lijstsoort; gesprekkenPerJaar: GesprekkenPerJaar | null };
export type Normwijziging = { van: number; naar: GesprekkenPerJaar; lopend: number; trajectIds: string[] };

/** Alleen een aanpak heeft een norm. */
export const normVan = ({ soort, gesprekkenPerJaar }: Normwens) => (soort === 'aanpak' ? gesprekkenPerJaar : null);

/**
 * De andere norm die een aanpak krijgt, met elk traject erin op slot; dat wordt eerst gevraagd. De aanroeper heeft de aanpak op slot, dus er komt
 * geen traject bij. null als de norm gelijk blijft.
 */
export async function lockNorm(ctx: Ctx, aanpak: Lijstrij, wens: Normwens): Promise<Normwijziging | null> {
  const [van, naar] = [aanpak.gesprekkenPerJaar, normVan(wens)];
  if (van === undefined || naar === null || van === naar) return null;
  const lopend = await ctx.tx.traject.count({
    where: { aanpakId: aanpak.id, groep: 'pilot', ...nietBeeindigd(ctx.vandaag) },
  });
  const trajecten = await ctx.tx.traject.findMany({ where: { aanpakId: aanpak.id }, select: { id: true } });
  const norm = { van, naar, lopend, trajectIds: trajecten.map((t) => t.id) };
  if (trajecten.length > 0 && !ctx.bevestigd) throw new Bevestig(vraag(aanpak.naam, norm));
  await lockTrajecten(ctx.tx, norm.trajectIds);
  return norm;
}

function vraag(naam: string, { van, naar, lopend }: Normwijziging): string {
  const norm = `De norm van ${naam} gaat van ${van} naar ${aantal(naar, 'gesprek', 'gesprekken')} per jaar.`;
  const gevolg =
    lopend > 0
      ? `Dit verandert voor ${aantal(lopend, 'lopend traject', 'lopende trajecten')} de uiterlijke datum.`
      : 'Er lopen nu geen trajecten; voor beëindigde trajecten verandert wat de norm vroeg.';
  return `${norm} ${gevolg} Doorgaan?`;
}
