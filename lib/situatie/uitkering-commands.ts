import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import { naarDb, uitDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import {
  eisGeboren,
  eisNietVeelLater,
  eisSituatie,
  naarSituatie,
  rondAf,
  type Situatieclient,
  zoalsHetStaat,
} from './client';
import { type BegeleidingAntwoord, verlaatBijstand, zelfdeBuur } from './regels';
import { UITKERING_LABELS, type uitkeringSchema, type wijzigUitkeringSchema } from './schema';
import { UITKERING_KORT } from './woorden';

const ALS_WAARDE: Record<BegeleidingAntwoord, boolean | null> = { ja: true, nee: false, weet_niet: null };

/**
 * Toetst de uitkering aan wat er al staat en geeft het antwoord op de vraag of de begeleiding doorgaat. Bij het verlaten van de bijstand is
 * dat antwoord verplicht; anders hoort het er niet bij.
 */
async function controleer(
  ctx: Ctx,
  client: Situatieclient,
  v: z.output<typeof uitkeringSchema>,
  behalveId?: string,
): Promise<boolean | null> {
  eisGeboren('van', v.van, client);
  eisNietVeelLater('van', v.van, ctx.vandaag);
  const rijen = await ctx.tx.uitkering.findMany({
    where: { clientId: client.id, ...(behalveId && { id: { not: behalveId } }) },
    select: { van: true, soort: true, begeleidingGaatDoor: true },
  });
  const anderen = rijen.map((r) => ({ ...r, van: uitDb(r.van) }));
  const zelfdeDag = anderen.find((r) => r.van === v.van);
  if (zelfdeDag)
    throw new Ongeldig({
      van: `Vanaf ${langeDatum(v.van)} staat er al ${UITKERING_KORT[zelfdeDag.soort]}. Klopt dat niet? Kies daarbij “wijzigen”.`,
    });
  const buur = zelfdeBuur(anderen, { van: v.van, soort: v.uitkering });
  if (buur)
    throw new Ongeldig({
      uitkering: `Vanaf ${langeDatum(buur.van)} staat er al ${UITKERING_KORT[buur.soort]}. Klopt de begindatum niet? Kies daarbij “wijzigen”.`,
    });
  if (!verlaatBijstand(anderen, { van: v.van, soort: v.uitkering })) return null;
  if (!v.begeleiding)
    throw new Ongeldig({
      begeleiding: 'Kies of de begeleiding doorgaat. Wie de bijstand verlaat, mag daarvoor kiezen.',
    });
  return ALS_WAARDE[v.begeleiding];
}

const erna = (clientnummer: string, gaatDoor: boolean | null, gelukt: string): Antwoord =>
  naarSituatie(clientnummer, gaatDoor === false ? 'uitkering_stopt' : gelukt);

/** Legt vast welke uitkering de cliënt vanaf een dag heeft; de vorige eindigt de dag ervoor. */
export async function legUitkeringVast(ctx: Ctx, v: z.output<typeof uitkeringSchema>): Promise<Antwoord> {
  const client = await eisSituatie(ctx, v.clientnummer);
  const begeleidingGaatDoor = await controleer(ctx, client, v);
  const { id } = await ctx.tx.uitkering.create({
    data: {
      clientId: client.id,
      soort: v.uitkering,
      van: naarDb(v.van),
      begeleidingGaatDoor,
      toelichting: v.toelichting,
      doorId: ctx.user.id,
    },
    select: { id: true },
  });
  await rondAf(ctx, 'uitkering.vastleggen', client, 'uitkering', id, { soort: v.uitkering, van: v.van });
  return erna(v.clientnummer, begeleidingGaatDoor, 'uitkering');
}

/** Wijzigt een uitkering, haar begin, of het antwoord of de begeleiding doorgaat. */
export async function wijzigUitkering(ctx: Ctx, v: z.output<typeof wijzigUitkeringSchema>): Promise<Antwoord> {
  const client = await eisSituatie(ctx, v.clientnummer);
  const oud = await ctx.tx.uitkering.findFirst({ where: { id: v.id, clientId: client.id } });
  if (!oud) throw new NietGevonden();
  if (oud.versie !== v.versie) {
    const nu = { ...oud, uitkering: oud.soort, begeleiding: oud.begeleidingGaatDoor };
    throw new IntussenGewijzigd(zoalsHetStaat(UITKERING_LABELS, nu), oud.versie);
  }
  const begeleidingGaatDoor = await controleer(ctx, client, v, oud.id);
  await ctx.tx.uitkering.update({
    where: { id: oud.id, versie: v.versie },
    data: {
      soort: v.uitkering,
      van: naarDb(v.van),
      begeleidingGaatDoor,
      toelichting: v.toelichting,
      versie: { increment: 1 },
    },
    select: { id: true },
  });
  await rondAf(ctx, 'uitkering.wijzigen', client, 'uitkering', oud.id, { soort: v.uitkering, van: v.van });
  return erna(v.clientnummer, begeleidingGaatDoor, 'uitkering_gewijzigd');
}
