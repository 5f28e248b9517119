import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import { audit } from '../server/audit';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { eisSchrijfbaar } from './eis';
import {
  INFORMATIE_LABELS,
  STARTLIJST_LABELS,
  type startlijstSchema,
  type vraagInformatieSchema,
  type wijzigInformatieSchema,
} from './schema';
import { INFOBRON } from './woorden';

const terug = (clientnummer: string): Antwoord => ({
  naar: `/clienten/${clientnummer}/leefgebieden?gelukt=startlijst`,
});

/** Niets hiervan kan nog komen. */
function eisGeweest(vandaag: Datum, datums: Record<string, Datum | null>): void {
  for (const [veld, datum] of Object.entries(datums))
    if (datum && datum > vandaag) throw new Ongeldig({ [veld]: 'Deze datum ligt in de toekomst.' });
}

type Informatie = Pick<
  z.output<typeof vraagInformatieSchema>,
  'bron' | 'bronNaam' | 'gevraagdOp' | 'ontvangenOp' | 'inhoud'
>;

const kolommen = ({ bron, bronNaam, gevraagdOp, ontvangenOp, inhoud }: Informatie) => ({
  bron,
  bronNaam,
  gevraagdOp: naarDb(gevraagdOp),
  ontvangenOp: naarDbOfNull(ontvangenOp),
  inhoud,
});

const spoor = (ctx: Ctx, clientId: string, onderwerpId: string, v: Informatie) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'voorinformatie.vastleggen',
      clientId,
      onderwerp: 'voorinformatie',
      onderwerpId,
      details: { bron: v.bron, ontvangen: v.ontvangenOp !== null },
    },
  );

/** Legt vast aan wie is gevraagd wat hij al weet, en wat hij vertelde als dat er al is. */
export async function vraagInformatie(ctx: Ctx, v: z.output<typeof vraagInformatieSchema>): Promise<Antwoord> {
  const traject = await eisSchrijfbaar(ctx, v.clientnummer, v.trajectId);
  eisGeweest(ctx.vandaag, { gevraagdOp: v.gevraagdOp, ontvangenOp: v.ontvangenOp });
  const { id } = await ctx.tx.voorinformatie.create({
    data: { clientId: traject.clientId, trajectId: traject.id, ...kolommen(v), doorId: ctx.user.id },
    select: { id: true },
  });
  await spoor(ctx, traject.clientId, id, v);
  return terug(v.clientnummer);
}

/** Vult aan of verbetert wat een ander al wist. Gooit IntussenGewijzigd als iemand anders dat net deed. */
export async function wijzigInformatie(ctx: Ctx, v: z.output<typeof wijzigInformatieSchema>): Promise<Antwoord> {
  const gezien = await ctx.tx.voorinformatie.findUnique({ where: { id: v.informatieId }, select: { trajectId: true } });
  if (!gezien) throw new NietGevonden();
  const traject = await eisSchrijfbaar(ctx, v.clientnummer, gezien.trajectId);
  eisGeweest(ctx.vandaag, { gevraagdOp: v.gevraagdOp, ontvangenOp: v.ontvangenOp });
  const { count } = await ctx.tx.voorinformatie.updateMany({
    where: { id: v.informatieId, versie: v.versie },
    data: { ...kolommen(v), versie: { increment: 1 } },
  });
  if (count === 0) {
    const nu = await ctx.tx.voorinformatie.findUniqueOrThrow({ where: { id: v.informatieId } });
    const waarden: Record<string, string | null> = {
      bron: INFOBRON[nu.bron],
      bronNaam: nu.bronNaam,
      gevraagdOp: langeDatum(uitDb(nu.gevraagdOp)),
      ontvangenOp: nu.ontvangenOp && langeDatum(uitDb(nu.ontvangenOp)),
      inhoud: nu.inhoud,
    };
    throw new IntussenGewijzigd(watErStaat(INFORMATIE_LABELS, waarden), nu.versie);
  }
  await spoor(ctx, traject.clientId, v.informatieId, v);
  return terug(v.clientnummer);
}

const watErStaat = (labels: Record<string, string>, waarden: Record<string, string | null>) =>
  Object.entries(labels).map(([veld, label]) => ({ veld, label, waarde: waarden[veld] ?? '(leeg)' }));

/** Legt vast wanneer partners hoorden wie er voortaan begeleidt, en wie dat waren. */
export async function werkStartlijstBij(ctx: Ctx, v: z.output<typeof startlijstSchema>): Promise<Antwoord> {
  const traject = await eisSchrijfbaar(ctx, v.clientnummer, v.trajectId);
  await lockTrajecten(ctx.tx, [traject.id]);
  eisGeweest(ctx.vandaag, { partnersIngelichtOp: v.partnersIngelichtOp });
  const { count } = await ctx.tx.traject.updateMany({
    where: { id: traject.id, versie: v.versie },
    data: {
      partnersIngelichtOp: naarDbOfNull(v.partnersIngelichtOp),
      partnersIngelicht: v.partnersIngelicht,
      versie: { increment: 1 },
    },
  });
  if (count === 0) {
    const nu = await ctx.tx.traject.findUniqueOrThrow({ where: { id: traject.id } });
    const op = uitDbOfNull(nu.partnersIngelichtOp);
    const waarden = { partnersIngelichtOp: op && langeDatum(op), partnersIngelicht: nu.partnersIngelicht };
    throw new IntussenGewijzigd(watErStaat(STARTLIJST_LABELS, waarden), nu.versie);
  }
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'startlijst.bijwerken',
      clientId: traject.clientId,
      onderwerp: 'traject',
      onderwerpId: traject.id,
      details: { partnersIngelichtOp: v.partnersIngelichtOp },
    },
  );
  return terug(v.clientnummer);
}
