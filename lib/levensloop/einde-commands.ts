import 'server-only';
import type { z } from 'zod';
import { draagOver, sluitVervangingen, vindBegeleider } from '../begeleiding/rijen';
import { vervangingenNa } from '../begeleiding/vervanging-rijen';
import type { GevondenTraject } from '../bereik/scope';
import { zegAf } from '../contactmomenten/rijen';
import { langeDatum } from '../copy/datums';
import { type Datum, plusMaanden } from '../domain/datum';
import { heropenbaarTot, vraagtNaBijstand } from '../domain/einde';
import { sluitInzetten } from '../inzet/rijen';
import { sluitVervolgtaken } from '../opvolging/rijen';
import { nu } from '../server/clock';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import type { Antwoord, Ctx } from '../server/define-action';
import { Ongeldig } from '../server/fouten';
import { recomputeUiterlijkeDatum } from '../zaak/gevolgen';
import { bewaard, draaiTerug } from './einde';
import { bevestigEinde, leesGevolg } from './eindegevolg';
import type { eindeTrajectSchema, herroepEindeSchema } from './schema';
import { eisTrajectOpSlot, openTraject, spoor, terug } from './traject';

type Einde = z.output<typeof eindeTrajectSchema>;

/**
 * Beëindigt het traject met een laatste dag en een reden. Afspraken daarna worden afgezegd en inzetten gestopt als de cliënt geen ander
 * traject heeft, taken zijn af, een vervanging duurt niet langer, en de norm wordt opnieuw berekend. Precies wat er is gesloten wordt
 * bewaard. Ligt de laatste dag nog voor ons, dan lopen inzetten en taken tot die dag door. Een einde dat er al stond wordt eerst helemaal
 * teruggedraaid.
 */
export async function beeindigTraject(ctx: Ctx, v: Einde): Promise<Antwoord> {
  const t = await openTraject(ctx, v.trajectId, 'traject.beeindigen');
  if (v.einddatum < t.start)
    throw new Ongeldig({ einddatum: `Het traject begon op ${langeDatum(t.start)}. Kies die dag of later.` });
  if (v.einddatum > plusMaanden(ctx.vandaag, 12))
    throw new Ongeldig({ einddatum: 'Deze datum is meer dan een jaar vooruit.' });
  await eisGeenNieuwer(ctx.tx, t, v.einddatum);
  if (t.einddatum) await draaiTerug(ctx.tx, t.id, ctx.user.id);
  const gevolg = await leesGevolg(ctx, t, v);
  await bevestigEinde(ctx, t, v, gevolg);
  await ctx.tx.traject.update({
    where: { id: t.id },
    data: { einddatum: naarDb(v.einddatum), uitstroomreden: v.uitstroomreden, versie: { increment: 1 } },
    select: { id: true },
  });
  await zegAf(ctx.tx, gevolg.afspraakIds);
  const vervangingen = await vervangingenNa(ctx.tx, t.id, v.einddatum);
  await sluitVervangingen(ctx.tx, { trajectIds: [t.id] }, v.einddatum);
  const taakIds = v.einddatum <= ctx.vandaag ? await sluitVervolgtaken(ctx.tx, [t.id]) : [];
  const inzetIds = gevolg.sluitInzetten ? await sluitInzetten(ctx.tx, t.id, v.einddatum) : [];
  await bewaarEinde(ctx, t, v, bewaard({ afspraakIds: gevolg.afspraakIds, inzetIds, taakIds, vervangingen }));
  await recomputeUiterlijkeDatum(ctx.tx, [t.id], ctx.vandaag);
  await spoor(ctx, 'traject.beeindigen', t, {
    einddatum: v.einddatum,
    reden: v.uitstroomreden,
    afspraken: gevolg.afspraakIds.length,
    inzetten: inzetIds.length,
  });
  return terug(t, v.einddatum < ctx.vandaag ? 'traject_einde' : 'traject_eindigt', '/einde');
}

async function bewaarEinde(
  ctx: Ctx,
  t: GevondenTraject,
  v: Einde,
  gesloten: ReturnType<typeof bewaard>,
): Promise<void> {
  await ctx.tx.trajectEinde.create({
    data: {
      trajectId: t.id,
      einddatum: naarDb(v.einddatum),
      uitstroomreden: v.uitstroomreden,
      laatsteGesprek: v.laatsteGesprek ?? 'niet_aangeboden',
      begeleidingNaBijstand: vraagtNaBijstand(v.uitstroomreden) ? false : null,
      vervolgcontact: v.vervolgcontact,
      toelichting: v.toelichting,
      doorId: ctx.user.id,
      gezetOp: nu(),
      ...gesloten,
    },
    select: { id: true },
  });
}

/** Een tweede traject in dezelfde aanpak dat later begint mag niet onder dit einde schuiven. */
async function eisGeenNieuwer(tx: Tx, t: GevondenTraject, einddatum: Datum | null): Promise<void> {
  const nieuwer = await tx.traject.findFirst({
    where: { clientId: t.clientId, aanpakId: t.aanpak.id, id: { not: t.id }, startdatum: { gt: naarDb(t.start) } },
    orderBy: { startdatum: 'asc' },
    select: { startdatum: true },
  });
  if (!nieuwer || (einddatum !== null && einddatum < uitDb(nieuwer.startdatum))) return;
  const begint = `Op ${langeDatum(uitDb(nieuwer.startdatum))} begint een nieuw traject in ${t.aanpak.naam}.`;
  if (einddatum === null) throw new Ongeldig({}, `${begint} Dit traject moet daarvoor eindigen.`);
  throw new Ongeldig({ einddatum: `${begint} Kies een dag daarvoor.` });
}

const geldigEinde = (tx: Tx, trajectId: string) =>
  tx.trajectEinde.findFirst({ where: { trajectId, herroepenOp: null } });

/**
 * Haalt een einde weg: het traject loopt door, en afspraken, inzetten, taken en vervangingen staan weer zoals ze waren. Tot en met dertig
 * dagen na de laatste dag. De laatste begeleider heeft de cliënt terug; is die er niet meer, dan staat de cliënt zonder begeleider
 * bovenaan bij Team.
 */
export async function herroepEinde(ctx: Ctx, v: z.output<typeof herroepEindeSchema>): Promise<Antwoord> {
  const t = await eisTrajectOpSlot(ctx, v.trajectId, 'traject.beeindigen');
  if (!t.einddatum) throw new Ongeldig({}, 'Dit traject heeft geen einddatum meer; het loopt gewoon door.');
  const voorbij = t.einddatum < ctx.vandaag;
  await eisHeropenbaar(ctx, t, t.einddatum);
  await eisGeenNieuwer(ctx.tx, t, null);
  await ctx.tx.traject.update({
    where: { id: t.id },
    data: { einddatum: null, uitstroomreden: null, versie: { increment: 1 } },
    select: { id: true },
  });
  await draaiTerug(ctx.tx, t.id, ctx.user.id);
  const begeleid = t.begeleiderId !== null && (await vindBegeleider(ctx.tx, t.begeleiderId, t.teamId)) !== null;
  if (voorbij && t.begeleiderId && !begeleid) await draagOver(ctx.tx, [t.id], null, ctx.vandaag);
  await recomputeUiterlijkeDatum(ctx.tx, [t.id], ctx.vandaag);
  await spoor(ctx, voorbij ? 'traject.heropenen' : 'traject.beeindigen', t, { einddatum: null, was: t.einddatum });
  if (!voorbij) return terug(t, 'traject_loopt_door', '/einde');
  return terug(t, begeleid ? 'traject_heropend' : 'traject_heropend_zonder', '/einde');
}

async function eisHeropenbaar(ctx: Ctx, t: GevondenTraject, einddatum: Datum): Promise<void> {
  const tot = heropenbaarTot(einddatum);
  if (ctx.vandaag > tot)
    throw new Ongeldig(
      {},
      `Dit traject is beëindigd op ${langeDatum(einddatum)}. Heropenen kon tot en met ${langeDatum(tot)}. Begin een nieuw traject als de cliënt terugkomt.`,
    );
  const einde = await geldigEinde(ctx.tx, t.id);
  if (einde?.naarTrajectId)
    throw new Ongeldig(
      {},
      'Dit traject is voortgezet in een andere aanpak en kan niet worden heropend. Zet het daar terug naar deze aanpak.',
    );
}

/** Sluit wat na een einde dat vooraf was gezet nog openstaat: inzetten en taken. Ook dit komt bij heropenen terug. */
export async function rondEindeAf(ctx: Ctx, v: z.output<typeof herroepEindeSchema>): Promise<Antwoord> {
  const t = await eisTrajectOpSlot(ctx, v.trajectId, 'traject.beeindigen');
  const einde = await geldigEinde(ctx.tx, t.id);
  if (!t.einddatum || t.einddatum >= ctx.vandaag || !einde)
    throw new Ongeldig({}, 'Er is bij dit traject niets af te ronden.');
  const inzetIds = await sluitInzetten(ctx.tx, t.id, t.einddatum);
  const taakIds = await sluitVervolgtaken(ctx.tx, [t.id]);
  if (inzetIds.length + taakIds.length === 0) throw new Ongeldig({}, 'Er staat bij dit traject niets meer open.');
  await ctx.tx.trajectEinde.update({
    where: { id: einde.id },
    data: bewaard({ inzetIds, taakIds }),
    select: { id: true },
  });
  await spoor(ctx, 'traject.beeindigen', t, { einddatum: t.einddatum, inzetten: inzetIds.length });
  return terug(t, 'traject_afgerond', '/einde');
}
