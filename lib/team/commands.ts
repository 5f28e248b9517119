import 'server-only';
import type { z } from 'zod';
import { eisTraject, type GevondenTraject } from '../clienten/scope';
import { langeDatum, periodeTekst } from '../copy/datums';
import { aantal, UITSTROOMREDEN } from '../copy/woorden';
import { type Datum, plusDagen, plusMaanden } from '../domain/datum';
import type { Actie } from '../policy/policy';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import type { Ctx, Uitkomst } from '../server/define-action';
import { Bevestig, Ongeldig } from '../server/fouten';
import { draagOver, sluitVervangingen } from '../trajecten/begeleiding';
import { lockTrajecten, recomputeUiterlijkeDatum } from '../trajecten/norm';
import type {
  begeleidingSchema,
  eindeTrajectSchema,
  eindeVervangingSchema,
  herroepEindeSchema,
  vervangingSchema,
} from './schema';

const terug = (t: GevondenTraject, gelukt: string, pad = ''): Uitkomst => ({
  naar: `/team/clienten/${t.clientnummer}${pad}?gelukt=${gelukt}`,
});

const spoor = (
  ctx: Ctx,
  actie: Parameters<typeof audit>[2]['actie'],
  t: GevondenTraject,
  details?: Record<string, string | number | null>,
) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie, clientId: t.clientId, onderwerp: 'traject', onderwerpId: t.id, details },
  );

/** Het traject op slot, opnieuw gelezen zodat niemand er intussen aan zat, en alleen als het nog niet beëindigd is. */
async function openTraject(ctx: Ctx, trajectId: string, actie: Actie): Promise<GevondenTraject> {
  const gezien = await eisTraject(ctx.tx, ctx.user, trajectId, actie, ctx.vandaag);
  await lockTrajecten(ctx.tx, [gezien.id]);
  const t = await eisTraject(ctx.tx, ctx.user, trajectId, actie, ctx.vandaag);
  if (t.einddatum && t.einddatum < ctx.vandaag)
    throw new Ongeldig({}, `Dit traject is beëindigd op ${langeDatum(t.einddatum)}. Er verandert niets meer aan.`);
  return t;
}

/** De naam van een actieve begeleider van dit team. Gooit Ongeldig bij het veld als het er geen is. */
export async function eisBegeleider(tx: Tx, id: string, teamId: string | null, veld: string): Promise<string> {
  // Gedeeld slot: wie op dit moment wordt geblokkeerd krijgt er niemand meer bij.
  await tx.$queryRaw`SELECT id FROM gebruiker WHERE id = ${id}::uuid FOR SHARE`;
  const gevonden = await tx.gebruiker.findFirst({
    where: { id, rol: 'begeleider', geblokkeerdOp: null, teams: { some: { teamId: teamId ?? id } } },
    select: { naam: true },
  });
  if (!gevonden) throw new Ongeldig({ [veld]: 'Kies een begeleider van dit team uit de lijst.' });
  return gevonden.naam;
}

const naamVan = async (tx: Tx, id: string | null) =>
  id ? (await tx.gebruiker.findUniqueOrThrow({ where: { id }, select: { naam: true } })).naam : 'niemand';

/** Geeft het traject een andere begeleider, of voorlopig niemand. De norm loopt door; wie er was ziet het dossier niet meer. */
export async function wijzigBegeleiding(ctx: Ctx, v: z.output<typeof begeleidingSchema>): Promise<Uitkomst> {
  const t = await openTraject(ctx, v.trajectId, 'begeleiding.wijzigen');
  const nieuw = v.begeleiderId === 'geen' ? null : v.begeleiderId;
  const naam = nieuw ? await eisBegeleider(ctx.tx, nieuw, t.teamId, 'begeleiderId') : 'niemand';
  if (nieuw === t.begeleiderId)
    throw new Ongeldig({
      begeleiderId: nieuw ? `${naam} begeleidt deze cliënt al.` : 'Deze cliënt heeft al geen begeleider.',
    });
  if (v.huidige !== t.begeleiderId && !ctx.bevestigd)
    throw new Bevestig(
      `Intussen is dit al gewijzigd: nu begeleidt ${await naamVan(ctx.tx, t.begeleiderId)}. Toch wijzigen in ${naam}?`,
    );
  await draagOver(ctx.tx, [t.id], nieuw, ctx.vandaag);
  await spoor(ctx, 'begeleiding.wijzigen', t, { van: t.begeleiderId, naar: nieuw });
  return terug(t, nieuw ? 'begeleider' : 'begeleider_geen', '/begeleiding');
}

/** Laat een collega het traject van dag tot en met dag waarnemen; de begeleider blijft. */
export async function startVervanging(ctx: Ctx, v: z.output<typeof vervangingSchema>): Promise<Uitkomst> {
  const t = await openTraject(ctx, v.trajectId, 'begeleiding.wijzigen');
  await eisBegeleider(ctx.tx, v.vervangerId, t.teamId, 'vervangerId');
  if (v.vervangerId === t.begeleiderId)
    throw new Ongeldig({ vervangerId: 'Deze begeleider begeleidt de cliënt al zelf.' });
  if (v.van < ctx.vandaag) throw new Ongeldig({ van: 'Een vervanging begint vandaag of later.' });
  if (v.tot < v.van) throw new Ongeldig({ tot: 'De laatste dag kan niet voor de eerste liggen.' });
  if (v.tot > plusMaanden(ctx.vandaag, 12))
    throw new Ongeldig({ tot: 'Een vervanging duurt hoogstens een jaar. Kies anders een andere begeleider.' });
  if (t.einddatum && v.tot > t.einddatum)
    throw new Ongeldig({ tot: `Het traject eindigt op ${langeDatum(t.einddatum)}. Kies die dag of eerder.` });
  const botsing = await ctx.tx.vervanging.findFirst({
    where: { trajectId: t.id, van: { lte: naarDb(v.tot) }, tot: { gte: naarDb(v.van) } },
    select: { van: true, tot: true, gebruiker: { select: { naam: true } } },
  });
  if (botsing)
    throw new Ongeldig({
      van: `Er is al een vervanging: ${botsing.gebruiker.naam}, ${periodeTekst(uitDb(botsing.van), uitDb(botsing.tot))}. Twee vervangingen mogen niet overlappen.`,
    });
  await ctx.tx.vervanging.create({
    data: { trajectId: t.id, gebruikerId: v.vervangerId, van: naarDb(v.van), tot: naarDb(v.tot) },
    select: { id: true },
  });
  await spoor(ctx, 'vervanging.starten', t, { door: v.vervangerId, van: v.van, tot: v.tot });
  return terug(t, 'vervanging', '/begeleiding');
}

/** Stopt een vervanging per vandaag; wat nog niet begonnen was gaat niet door. */
export async function beeindigVervanging(ctx: Ctx, v: z.output<typeof eindeVervangingSchema>): Promise<Uitkomst> {
  const t = await openTraject(ctx, v.trajectId, 'begeleiding.wijzigen');
  const gestopt = await sluitVervangingen(
    ctx.tx,
    { id: v.vervangingId, trajectIds: [t.id] },
    plusDagen(ctx.vandaag, -1),
  );
  if (gestopt === 0) throw new Ongeldig({}, 'Deze vervanging is intussen al afgelopen.');
  await spoor(ctx, 'vervanging.beeindigen', t, { vervanging: v.vervangingId });
  return terug(t, 'vervanging_einde', '/begeleiding');
}

/**
 * Beëindigt het traject met een laatste dag en een reden. Afspraken daarna worden afgezegd als de cliënt geen ander traject heeft, een
 * vervanging duurt niet langer, en de norm wordt opnieuw berekend.
 */
export async function beeindigTraject(ctx: Ctx, v: z.output<typeof eindeTrajectSchema>): Promise<Uitkomst> {
  const t = await openTraject(ctx, v.trajectId, 'traject.beeindigen');
  if (v.einddatum < t.start)
    throw new Ongeldig({ einddatum: `Het traject begon op ${langeDatum(t.start)}. Kies die dag of later.` });
  if (v.einddatum > plusMaanden(ctx.vandaag, 12))
    throw new Ongeldig({ einddatum: 'Deze datum is meer dan een jaar vooruit.' });
  await eisGeenNieuwer(ctx.tx, t, v.einddatum);
  const afTeZeggen = await afsprakenNa(ctx, t, v.einddatum);
  await bevestigEinde(ctx, t, v, afTeZeggen.length);
  await ctx.tx.traject.update({
    where: { id: t.id },
    data: { einddatum: naarDb(v.einddatum), uitstroomreden: v.uitstroomreden, versie: { increment: 1 } },
    select: { id: true },
  });
  await ctx.tx.contactmoment.updateMany({
    where: { id: { in: afTeZeggen } },
    data: {
      status: 'afgezegd',
      afgezegdDoor: 'begeleider',
      afgezegdReden: 'Het traject is beëindigd.',
      versie: { increment: 1 },
    },
  });
  if (v.einddatum <= ctx.vandaag)
    await ctx.tx.taak.updateMany({ where: { trajectId: t.id, afgedaanOp: null }, data: { afgedaanOp: nu() } });
  await sluitVervangingen(ctx.tx, { trajectIds: [t.id] }, v.einddatum);
  await recomputeUiterlijkeDatum(ctx.tx, [t.id], ctx.vandaag);
  await spoor(ctx, 'traject.beeindigen', t, {
    einddatum: v.einddatum,
    reden: v.uitstroomreden,
    afspraken: afTeZeggen.length,
  });
  return terug(t, v.einddatum < ctx.vandaag ? 'traject_einde' : 'traject_eindigt', '/einde');
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

/** Afspraken na het einde op een dag waarop de cliënt nergens anders meer loopt. */
async function afsprakenNa(ctx: Ctx, t: GevondenTraject, einddatum: Datum): Promise<string[]> {
  const anders = await ctx.tx.traject.findMany({
    where: { clientId: t.clientId, groep: 'pilot', id: { not: t.id } },
    select: { startdatum: true, einddatum: true },
  });
  const afspraken = await ctx.tx.contactmoment.findMany({
    where: { clientId: t.clientId, status: 'gepland', verkeerdOp: null, datum: { gt: naarDb(einddatum) } },
    select: { id: true, datum: true },
  });
  return afspraken
    .filter(({ datum }) => !anders.some((a) => a.startdatum <= datum && (a.einddatum === null || a.einddatum >= datum)))
    .map((a) => a.id);
}

/** Alles wat iemand moet weten voor het einde, in één vraag. */
async function bevestigEinde(
  ctx: Ctx,
  t: GevondenTraject,
  v: z.output<typeof eindeTrajectSchema>,
  afspraken: number,
): Promise<void> {
  if (ctx.bevestigd) return;
  const vragen: string[] = [];
  if (v.huidige !== t.einddatum)
    vragen.push(
      t.einddatum
        ? `Intussen is het einde al gezet op ${langeDatum(t.einddatum)}.`
        : 'Intussen is het einde herroepen: het traject loopt weer door.',
    );
  const gesprekken = await ctx.tx.contactmoment.count({
    where: { clientId: t.clientId, status: 'gevoerd', verkeerdOp: null, datum: { gt: naarDb(v.einddatum) } },
  });
  if (gesprekken > 0)
    vragen.push(
      `Na deze dag ${gesprekken === 1 ? 'is nog 1 contact' : `zijn nog ${gesprekken} contacten`} vastgelegd; voor dit traject telt dat niet mee.`,
    );
  if (afspraken > 0)
    vragen.push(
      `Na deze dag ${afspraken === 1 ? 'staat' : 'staan'} nog ${aantal(afspraken, 'afspraak', 'afspraken')} gepland; die ${afspraken === 1 ? 'wordt' : 'worden'} afgezegd.`,
    );
  if (vragen.length > 0)
    throw new Bevestig(
      `${vragen.join(' ')} Het traject beëindigen per ${langeDatum(v.einddatum)} (${UITSTROOMREDEN[v.uitstroomreden]})?`,
    );
}

/** Haalt een einde weg dat nog niet voorbij is: het traject loopt gewoon door. */
export async function herroepEinde(ctx: Ctx, v: z.output<typeof herroepEindeSchema>): Promise<Uitkomst> {
  const t = await openTraject(ctx, v.trajectId, 'traject.beeindigen');
  if (!t.einddatum) throw new Ongeldig({}, 'Dit traject heeft geen einddatum meer; het loopt gewoon door.');
  await eisGeenNieuwer(ctx.tx, t, null);
  await ctx.tx.traject.update({
    where: { id: t.id },
    data: { einddatum: null, uitstroomreden: null, versie: { increment: 1 } },
    select: { id: true },
  });
  await recomputeUiterlijkeDatum(ctx.tx, [t.id], ctx.vandaag);
  await spoor(ctx, 'traject.beeindigen', t, { einddatum: null, was: t.einddatum });
  return terug(t, 'traject_loopt_door', '/einde');
}
