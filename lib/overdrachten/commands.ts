import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { eisBegeleider, vindBegeleider } from '../begeleiding/rijen';
import { eisTraject, type GevondenTraject } from '../bereik/scope';
import { leesbareWaarde } from '../copy/invoer';
import type { Auditactie } from '../domain/auditacties';
import { audit, auditAfEnToe } from '../server/audit';
import { nu } from '../server/clock';
import { naarDbOfNull, uitDbOfNull } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { Bevestig, Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { leesDossierfeiten } from './feiten';
import {
  magOoit,
  magOverdracht,
  OPEN_STATUSSEN,
  type Overdrachtactie,
  type Overdrachtinhoud,
  overdrachtfouten,
  overdrachtgemissen,
  overdrachtrollen,
} from './regels';
import { stelSamenvattingOp } from './samenvatting';
import type { bewaarOverdrachtSchema, overdrachtSchema, vraagOverdrachtSchema } from './schema';
import { DRIEGESPREK, gemisTekst, OVERDRACHT_LABELS, OVERDRACHT_NIET_NU, OVERDRACHTFOUT } from './woorden';

const spoor = (
  ctx: Ctx,
  actie: Auditactie,
  o: { id: string; clientId: string },
  details?: Record<string, string | null>,
) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie, clientId: o.clientId, onderwerp: 'overdracht', onderwerpId: o.id, details },
  );

/** Waar wie dit deed verder kijkt: een teamleider bij Begeleiding, een begeleider bij de overdracht. */
const terug = (ctx: Ctx, clientnummer: string, gelukt: string): Antwoord => ({
  naar:
    ctx.user.rol === 'teamleider'
      ? `/team/clienten/${clientnummer}/begeleiding?gelukt=${gelukt}`
      : `/clienten/${clientnummer}/overdracht?gelukt=${gelukt}`,
});

/**
 * Vraagt om een warme overdracht aan een collega van hetzelfde team. Vraagt een begeleider het, dan staat er meteen een samenvatting uit
 * het dossier klaar; vraagt de teamleider het, dan stelt de begeleider die op.
 */
export async function vraagOverdracht(ctx: Ctx, v: z.output<typeof vraagOverdrachtSchema>): Promise<Antwoord> {
  const gezien = await eisTraject(ctx.tx, ctx.user, v.trajectId, 'overdracht.vragen', ctx.vandaag);
  if (gezien.clientnummer !== v.clientnummer) throw new NietGevonden();
  await lockTrajecten(ctx.tx, [gezien.id]);
  const t = await eisTraject(ctx.tx, ctx.user, v.trajectId, 'overdracht.vragen', ctx.vandaag);
  if (t.einddatum && t.einddatum < ctx.vandaag)
    throw new Ongeldig({}, 'Dit traject is beëindigd: er valt niets meer over te dragen.');
  await toetsVraag(ctx, t, v.naarId);
  const samenvatting =
    ctx.user.rol === 'begeleider' ? stelSamenvattingOp(await leesDossierfeiten(ctx.tx, t.id, ctx.vandaag)) : null;
  const { id } = await ctx.tx.overdracht.create({
    data: {
      clientId: t.clientId,
      trajectId: t.id,
      vanId: t.begeleiderId,
      naarId: v.naarId,
      reden: v.reden,
      samenvatting,
      gevraagdDoorId: ctx.user.id,
      gevraagdOp: nu(),
    },
    select: { id: true },
  });
  await spoor(ctx, 'overdracht.vragen', { id, clientId: t.clientId }, { van: t.begeleiderId, naar: v.naarId });
  return terug(ctx, v.clientnummer, samenvatting ? 'overdracht_begonnen' : 'overdracht_gevraagd');
}

async function toetsVraag(ctx: Ctx, t: GevondenTraject, naarId: string): Promise<void> {
  if (!t.begeleiderId || !(await vindActief(ctx, t.begeleiderId)))
    throw new Ongeldig(
      {},
      'Er is nu geen begeleider die kan overdragen. Laat de teamleider meteen een begeleider kiezen.',
    );
  if (naarId === t.begeleiderId) throw new Ongeldig({ naarId: 'Deze begeleider begeleidt de cliënt al.' });
  if (naarId === ctx.user.id)
    throw new Ongeldig({ naarId: 'U kunt een cliënt niet aan uzelf overdragen. Vraag het uw teamleider.' });
  const naam = await eisBegeleider(ctx.tx, naarId, t.teamId, 'naarId');
  const open = await ctx.tx.overdracht.findFirst({
    where: { trajectId: t.id, status: { in: [...OPEN_STATUSSEN] } },
    select: { naarId: true },
  });
  if (!open) return;
  const wie = open.naarId === naarId ? naam : 'een andere collega';
  throw new Ongeldig({}, `Er loopt al een overdracht van deze cliënt, aan ${wie}. Trek die eerst in.`);
}

const vindActief = (ctx: Ctx, id: string) =>
  ctx.tx.gebruiker.findFirst({ where: { id, geblokkeerdOp: null }, select: { id: true } });

/** De overdracht van deze cliënt met het traject op slot, voor wie dit ooit mag doen en het nu kan. */
async function eisOverdracht(ctx: Ctx, v: z.output<typeof overdrachtSchema>, actie: Overdrachtactie) {
  const gezien = await ctx.tx.overdracht.findUnique({ where: { id: v.overdrachtId }, select: { trajectId: true } });
  if (!gezien) throw new NietGevonden();
  const wie = await eisTraject(ctx.tx, ctx.user, gezien.trajectId, 'overdracht.vragen', ctx.vandaag);
  if (wie.clientnummer !== v.clientnummer) throw new NietGevonden();
  await lockTrajecten(ctx.tx, [gezien.trajectId]);
  const t = await eisTraject(ctx.tx, ctx.user, gezien.trajectId, 'overdracht.vragen', ctx.vandaag);
  const o = await ctx.tx.overdracht.findUniqueOrThrow({ where: { id: v.overdrachtId } });
  // Een begeleider komt hier alleen als hij begeleidt of vervangt; een teamleider alleen voor wat hij zelf vroeg.
  const rollen = overdrachtrollen(o, ctx.user.id, ctx.user.rol === 'begeleider');
  if (!magOoit(rollen, actie)) throw new Geweigerd();
  if (!magOverdracht(rollen, actie, o.status)) throw new Ongeldig({}, OVERDRACHT_NIET_NU[o.status]);
  return { t, o };
}

/** Wat er in de overdracht staat, als burgerlijke datums. */
const inhoudVan = (o: {
  samenvatting: string | null;
  driegesprek: Overdrachtinhoud['driegesprek'];
  driegesprekOp: Date | null;
  driegesprekUitleg: string | null;
  clientVerteldOp: Date | null;
}): Overdrachtinhoud => ({
  samenvatting: o.samenvatting,
  driegesprek: o.driegesprek,
  driegesprekOp: uitDbOfNull(o.driegesprekOp),
  driegesprekUitleg: o.driegesprekUitleg,
  clientVerteldOp: uitDbOfNull(o.clientVerteldOp),
});

function verschillen(o: Parameters<typeof inhoudVan>[0]) {
  const staat = inhoudVan(o);
  const inWoorden = { ...staat, driegesprek: staat.driegesprek && DRIEGESPREK[staat.driegesprek] };
  return Object.entries(OVERDRACHT_LABELS).map(([veld, label]) => ({
    veld,
    label,
    waarde: leesbareWaarde(veld, inWoorden[veld as keyof Overdrachtinhoud]),
  }));
}

/** Bewaart wat wie geeft heeft geschreven; het formulier doet dat vanzelf. Het hoeft nog niet af te zijn. */
export async function bewaarOverdracht(ctx: Ctx, v: z.output<typeof bewaarOverdrachtSchema>): Promise<Antwoord> {
  const { o } = await eisOverdracht(ctx, v, 'bewaren');
  const { samenvatting, driegesprek, driegesprekOp, driegesprekUitleg, clientVerteldOp } = v;
  const inhoud = { samenvatting, driegesprek, driegesprekOp, driegesprekUitleg, clientVerteldOp };
  const fouten = Object.entries(overdrachtfouten(inhoud, ctx.vandaag));
  if (fouten.length > 0)
    throw new Ongeldig(Object.fromEntries(fouten.map(([veld, fout]) => [veld, OVERDRACHTFOUT[fout]])));
  const geraakt = await ctx.tx.overdracht.updateMany({
    where: { id: o.id, versie: v.versie },
    data: {
      ...inhoud,
      driegesprekOp: naarDbOfNull(driegesprekOp),
      clientVerteldOp: naarDbOfNull(clientVerteldOp),
      versie: { increment: 1 },
    },
  });
  if (geraakt.count === 0) throw new IntussenGewijzigd(verschillen(o), o.versie);
  await auditAfEnToe(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'overdracht.bewaren', clientId: o.clientId, onderwerp: 'overdracht', onderwerpId: o.id },
  );
  return { stil: true, versie: v.versie + 1 };
}

/** Stelt de samenvatting (opnieuw) op uit het dossier; wat er al stond verdwijnt pas na een vraag. */
export async function stelOpnieuwOp(ctx: Ctx, v: z.output<typeof overdrachtSchema>): Promise<Antwoord> {
  const { t, o } = await eisOverdracht(ctx, v, 'bewaren');
  if (o.samenvatting && !ctx.bevestigd)
    throw new Bevestig('Wat u zelf in de samenvatting schreef, verdwijnt dan. Opnieuw opstellen uit het dossier?');
  const samenvatting = stelSamenvattingOp(await leesDossierfeiten(ctx.tx, t.id, ctx.vandaag));
  await ctx.tx.overdracht.update({
    where: { id: o.id },
    data: { samenvatting, versie: { increment: 1 } },
    select: { id: true },
  });
  await spoor(ctx, 'overdracht.bewaren', o);
  return terug(ctx, v.clientnummer, 'overdracht_opgesteld');
}

/** Biedt de overdracht aan: samenvatting, cliënt verteld en driegesprek zijn ingevuld, en de ontvanger kan haar aannemen. */
export async function biedAan(ctx: Ctx, v: z.output<typeof overdrachtSchema>): Promise<Antwoord> {
  const { t, o } = await eisOverdracht(ctx, v, 'aanbieden');
  const gemist = overdrachtgemissen(inhoudVan(o));
  if (gemist.length > 0) throw new Ongeldig({}, gemisTekst(gemist));
  const fout = Object.values(overdrachtfouten(inhoudVan(o), ctx.vandaag))[0];
  if (fout) throw new Ongeldig({}, `Het driegesprek klopt niet meer. ${OVERDRACHTFOUT[fout]}`);
  if (!(await vindBegeleider(ctx.tx, o.naarId, t.teamId)))
    throw new Ongeldig({}, 'Deze collega begeleidt niet meer in dit team. Trek de overdracht in en kies een ander.');
  await ctx.tx.overdracht.update({
    where: { id: o.id },
    data: { status: 'aangeboden', aangebodenOp: nu(), besluitOp: null, besluitReden: null, versie: { increment: 1 } },
    select: { id: true },
  });
  await spoor(ctx, 'overdracht.aanbieden', o, { naar: o.naarId });
  return terug(ctx, v.clientnummer, 'overdracht_aangeboden');
}

/** Trekt een open overdracht in: wie begeleidt, of wie erom vroeg. De begeleiding blijft zoals zij was. */
export async function trekOverdrachtIn(ctx: Ctx, v: z.output<typeof overdrachtSchema>): Promise<Antwoord> {
  const { o } = await eisOverdracht(ctx, v, 'intrekken');
  await ctx.tx.overdracht.update({
    where: { id: o.id },
    data: { status: 'ingetrokken', besluitOp: nu(), besluitReden: null, versie: { increment: 1 } },
    select: { id: true },
  });
  await spoor(ctx, 'overdracht.intrekken', o, { naar: o.naarId });
  return terug(ctx, v.clientnummer, 'overdracht_ingetrokken');
}
