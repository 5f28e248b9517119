import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { eisTraject, type GevondenTraject } from '../bereik/scope';
import type { Actie } from '../policy/policy';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import { uitDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { werkOpvolgingBij } from '../zaak/gevolgen';
import { type Afwijkingstatus, isTeVerantwoorden } from './regels';
import type { besluitSchema, verantwoordSchema } from './schema';
import { AFWIJKING_LABELS, AFWIJKING_NIET_NU, AFWIJKINGREDEN, gesprekkenTekst } from './woorden';

type Wens = { afwijkingId: string; versie: number };

/**
 * De normafwijking van een traject waarop deze gebruiker dit mag, met het traject op slot: zo komt er geen gesprek tussen dat haar intrekt.
 * Gooit NietGevonden als hij het traject niet ziet, Ongeldig als er nu niets te doen is, en IntussenGewijzigd als er intussen anders is geteld.
 */
async function openAfwijking(ctx: Ctx, v: Wens, actie: Actie, past: (status: Afwijkingstatus) => boolean) {
  const gezien = await ctx.tx.normafwijking.findUnique({ where: { id: v.afwijkingId }, select: { trajectId: true } });
  if (!gezien) throw new NietGevonden();
  const t = await eisTraject(ctx.tx, ctx.user, gezien.trajectId, actie, ctx.vandaag);
  await lockTrajecten(ctx.tx, [t.id]);
  const a = await ctx.tx.normafwijking.findUniqueOrThrow({ where: { id: v.afwijkingId } });
  if (!past(a.status)) throw new Ongeldig({}, `${AFWIJKING_NIET_NU[a.status]} Er is niets veranderd.`);
  if (a.versie !== v.versie)
    throw new IntussenGewijzigd(
      [
        { veld: 'gesprekken', label: AFWIJKING_LABELS.gesprekken, waarde: gesprekkenTekst(a) },
        { veld: 'reden', label: AFWIJKING_LABELS.reden, waarde: a.reden ? AFWIJKINGREDEN[a.reden] : '(leeg)' },
        { veld: 'toelichting', label: AFWIJKING_LABELS.toelichting, waarde: a.toelichting ?? '(leeg)' },
      ],
      a.versie,
    );
  return { t, a };
}

type Stap = Pick<Parameters<Ctx['tx']['normafwijkingstap']['create']>[0]['data'], 'soort' | 'reden' | 'toelichting'>;

/** De stap met de telling van nu, en de auditregel zonder wat er is geschreven. */
async function zetStap(
  ctx: Ctx,
  t: GevondenTraject,
  a: { id: string; gevoerd: number; vereist: number; jaarVan: Date },
  op: Date,
  stap: Stap,
): Promise<void> {
  const { gevoerd, vereist } = a;
  await ctx.tx.normafwijkingstap.create({
    data: { normafwijkingId: a.id, gevoerd, vereist, doorId: ctx.user.id, op, ...stap },
    select: { id: true },
  });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: stap.soort === 'verantwoord' ? 'normafwijking.verantwoorden' : 'normafwijking.besluiten',
      clientId: t.clientId,
      onderwerp: 'normafwijking',
      onderwerpId: a.id,
      details: { van: uitDb(a.jaarVan), resultaat: stap.soort, ...(stap.reden ? { reden: stap.reden } : {}) },
    },
  );
}

/** De begeleider legt uit waarom een trajectjaar onder de norm sloot; de teamleider leest het en besluit. */
export async function verantwoord(ctx: Ctx, v: z.output<typeof verantwoordSchema>): Promise<Antwoord> {
  const { t, a } = await openAfwijking(ctx, v, 'normafwijking.verantwoorden', isTeVerantwoorden);
  const op = nu();
  await ctx.tx.normafwijking.update({
    where: { id: a.id },
    data: {
      status: 'verantwoord',
      reden: v.reden,
      toelichting: v.toelichting,
      verantwoordOp: op,
      verantwoordDoorId: ctx.user.id,
      besluitOp: null,
      besluitDoorId: null,
      besluitToelichting: null,
      versie: { increment: 1 },
    },
    select: { id: true },
  });
  await werkOpvolgingBij(ctx.tx, [t.id], ctx.vandaag);
  await zetStap(ctx, t, a, op, { soort: 'verantwoord', reden: v.reden, toelichting: v.toelichting });
  return { naar: '/afwijkingen?gelukt=afwijking_verantwoord' };
}

/** De teamleider accepteert de verantwoording, of stuurt haar terug met wat er nog nodig is. */
export async function besluit(ctx: Ctx, v: z.output<typeof besluitSchema>): Promise<Antwoord> {
  const { t, a } = await openAfwijking(ctx, v, 'normafwijking.besluiten', (status) => status === 'verantwoord');
  const op = nu();
  await ctx.tx.normafwijking.update({
    where: { id: a.id },
    data: {
      status: v.besluit,
      besluitOp: op,
      besluitDoorId: ctx.user.id,
      besluitToelichting: v.toelichting,
      versie: { increment: 1 },
    },
    select: { id: true },
  });
  await werkOpvolgingBij(ctx.tx, [t.id], ctx.vandaag);
  await zetStap(ctx, t, a, op, { soort: v.besluit, toelichting: v.toelichting });
  const team = ctx.user.teamIds.length > 1 && t.teamId ? `team=${t.teamId}&` : '';
  return { naar: `/team/afwijkingen?${team}gelukt=afwijking_${v.besluit}` };
}
