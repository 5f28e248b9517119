import 'server-only';
import type { Opschorting } from '../../generated/prisma/client';
import { langeDatum } from '../copy/datums';
import type { Periode } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { Gevolg, Raakt } from '../domain/gevolg';
import { can } from '../policy/policy';
import type { Ctx, Op } from '../server/command';
import { uitDb, uitDbOfNull } from '../server/datums';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { ruimer } from '../server/ruimer';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { trekGevolgen } from '../zaak/gevolgen';
import { lockTrajecten } from '../zaak/slot';
import { opVanTraject, type Trajectzaak } from '../zaak/traject';
import { eisVersie } from '../zaak/versie';
import { type GevondenAanpak, vindAanpak } from './aanpak';
import { inGroepen, trajectenVanAanpak } from './gevolg';
import { isIntrekbaar } from './regels';
import { OPSCHORTING_VELDEN } from './woorden';

type Welke = { opschortingId: string; versie: number; clientnummer?: string };

/** De opschorting zoals zij er nu staat; een ander kan haar intussen hebben ingetrokken of gewijzigd. */
async function leesOpschorting({ tx }: Ctx, { opschortingId, versie }: Welke): Promise<Opschorting> {
  const o = await tx.opschorting.findUnique({ where: { id: opschortingId } });
  if (!o) throw new Ongeldig({}, 'Deze opschorting is intussen ingetrokken. Herlaad de pagina.');
  eisVersie(OPSCHORTING_VELDEN, { ...o, van: undefined }, versie);
  return o;
}

export function toetsLopend({ traject: { einddatum }, vandaag }: Trajectzaak): void {
  if (einddatum && einddatum < vandaag)
    throw new Ongeldig({}, `Dit traject is beëindigd op ${langeDatum(einddatum)}. Er verandert niets meer aan.`);
}

/** Wat al begonnen is hoort bij de geschiedenis en krijgt een laatste dag; een vergissing van vandaag kan nog helemaal weg. */
export function toetsIntrekbaar(o: Opschorting, vandaag: Datum): void {
  const van = uitDb(o.van);
  if (isIntrekbaar(van, o.gemaaktOp, vandaag)) return;
  throw new Ongeldig({}, `Deze opschorting is begonnen op ${langeDatum(van)}. Vul een laatste dag in om te stoppen.`);
}

/** De opschorting van één traject. */
export const opOpschorting = opVanTraject(
  async ({ tx }, v: Welke) =>
    tx.opschorting.findUnique({ where: { id: v.opschortingId }, select: { trajectId: true } }),
  async (zaak, v) => {
    toetsLopend(zaak);
    return { opschorting: await leesOpschorting(zaak, v) };
  },
);

/** Een hele aanpak, open voor één daad: zolang dit duurt verandert geen uiterlijke datum in deze aanpak door iets anders. */
export type Aanpakzaak = Ctx & { aanpak: GevondenAanpak; trajecten: Awaited<ReturnType<typeof trajectenVanAanpak>> };
type Aanpakopschortingzaak = Aanpakzaak & {
  opschorting: Opschorting;
  periode: Periode;
  anderen: readonly Periode[];
};

/** Eerst het slot op de aanpak, dan dat op haar trajecten: dezelfde volgorde als wie één traject opent. */
async function openAanpak(ctx: Ctx, aanpakId: string): Promise<Aanpakzaak> {
  const { tx, user } = ctx;
  if (!can(user, 'pilot.bekijken')) throw new Geweigerd();
  if (!user.aanpakIds.includes(aanpakId)) throw new NietGevonden();
  // Ook de controlegroep telt de opschorting mee.
  await ruimer(tx, 'aanpak', [aanpakId]);
  await schrijf(tx, 'opschorting.aanpakslot', sql`SELECT id FROM aanpak WHERE id = ${aanpakId}::uuid FOR UPDATE`);
  const aanpak = await vindAanpak(ctx, aanpakId);
  if (!aanpak) throw new NietGevonden();
  const trajecten = await trajectenVanAanpak(tx, aanpakId);
  await lockTrajecten(
    tx,
    trajecten.map((t) => t.id),
  );
  return { ...ctx, aanpak, trajecten };
}

async function na({ tx, vandaag, trajecten }: Aanpakzaak, raakt: Raakt, gevolg: Gevolg): Promise<void> {
  const ids = trajecten.map((t) => t.id);
  await inGroepen(ids, async (deel) => void (await trekGevolgen(tx, deel, raakt, vandaag, gevolg)));
}

export const opAanpak: Op<{ aanpakId: string }, Aanpakzaak> = {
  open: (ctx, { aanpakId }) => openAanpak(ctx, aanpakId),
  na,
};

export const opAanpakopschorting: Op<Welke, Aanpakopschortingzaak> = {
  open: async (ctx, v) => {
    const gezien = await ctx.tx.opschorting.findUnique({ where: { id: v.opschortingId }, select: { aanpakId: true } });
    if (!gezien?.aanpakId) throw new NietGevonden();
    const zaak = await openAanpak(ctx, gezien.aanpakId);
    const opschorting = await leesOpschorting(ctx, v);
    const periode = { van: uitDb(opschorting.van), tot: uitDbOfNull(opschorting.tot) };
    return { ...zaak, opschorting, periode, anderen: zaak.aanpak.opschortingen.filter((a) => a.id !== opschorting.id) };
  },
  na,
};
