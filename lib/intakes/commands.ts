import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import { opsomming } from '../copy/woorden';
import { HUIDIGE_LIJST, leefgebiedenVan } from '../domain/leefgebieden';
import { isTellend } from '../domain/tellend-gesprek';
import { audit } from '../server/audit';
import { naarDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { Bevestig, NietGevonden, Ongeldig } from '../server/fouten';
import { type Concept, eisConcept, eisSchrijfbaar, spoor } from './eis';
import { feitVan } from './gesprekken';
import type { Intakegebied } from './lezen';
import type { beginIntakeSchema, intakeSchema, stelVastBijSchema } from './schema';
import { taalVerschillen, waaromNiet } from './vaststellen';

const TAALVELDEN = {
  talen: true,
  niveauNederlands: true,
  laaggeletterd: true,
  tolkNodig: true,
  bereikbaarheid: true,
} as const;

const naarLeefgebieden = (clientnummer: string, gelukt: string): Antwoord => ({
  naar: `/clienten/${clientnummer}/leefgebieden?gelukt=${gelukt}`,
});

/**
 * Begint een intake op dit traject, met taal en bereikbaarheid zoals ze nu bij de cliënt staan. Is er al een die nog niet is vastgesteld, dan
 * gaat die open.
 */
export async function beginIntake(ctx: Ctx, v: z.output<typeof beginIntakeSchema>): Promise<Antwoord> {
  const traject = await eisSchrijfbaar(ctx, v.clientnummer, v.trajectId);
  await lockTrajecten(ctx.tx, [traject.id]);
  const naar = (id: string): Antwoord => ({ naar: `/clienten/${v.clientnummer}/intake/${id}/persoon` });
  const bestaand = await ctx.tx.intake.findFirst({
    where: { trajectId: traject.id, status: 'concept' },
    select: { id: true },
  });
  if (bestaand) return naar(bestaand.id);
  const { versie, ...taal } = await ctx.tx.client.findUniqueOrThrow({
    where: { id: traject.clientId },
    select: { ...TAALVELDEN, versie: true },
  });
  const { id } = await ctx.tx.intake.create({
    data: {
      clientId: traject.clientId,
      trajectId: traject.id,
      lijstversie: HUIDIGE_LIJST,
      ...taal,
      clientVersie: versie,
      begonnenDoorId: ctx.user.id,
      leefgebieden: { create: leefgebiedenVan(HUIDIGE_LIJST).map((gebied) => ({ gebied })) },
    },
    select: { id: true },
  });
  await spoor(ctx, 'intake.beginnen', { id, clientId: traject.clientId });
  return naar(id);
}

/** Wie er behalve deze gebruiker aan de intake schreven; het auditspoor weet het. */
async function andereSchrijvers(ctx: Ctx, intake: Concept): Promise<string[]> {
  const rijen = await ctx.tx.$queryRaw<{ naam: string }[]>`
    SELECT DISTINCT g.naam FROM auditregel r JOIN gebruiker g ON g.id = r.gebruiker_id
    WHERE r.client_id = ${intake.clientId}::uuid AND r.actie IN ('intake.beginnen', 'intake.bewaren') AND r.resultaat = 'gelukt'
      AND r.onderwerp = 'intake' AND r.onderwerp_id = ${intake.id} AND r.gebruiker_id <> ${ctx.user.id}::uuid ORDER BY g.naam`;
  return rijen.map((r) => r.naam);
}

/** Wist een intake die niet is vastgesteld, na een vraag die zegt wie er nog meer aan schreef. */
export async function wisIntake(ctx: Ctx, v: z.output<typeof intakeSchema>): Promise<Antwoord> {
  const intake = await eisConcept(ctx, v);
  if ((await ctx.tx.plan.count({ where: { intakeId: intake.id } })) > 0)
    throw new Ongeldig({}, 'Er is een plan van aanpak dat op deze intake steunt. Zij kan daarom niet worden gewist.');
  if (!ctx.bevestigd) {
    const anderen = await andereSchrijvers(ctx, intake);
    const ook = anderen.length > 0 ? ` Ook ${opsomming(anderen)} schreef hieraan; overleg eerst.` : '';
    throw new Bevestig(`Alles wat in deze intake staat gaat weg en komt niet terug.${ook} Toch wissen?`);
  }
  await ctx.tx.intakeLeefgebied.deleteMany({ where: { intakeId: intake.id } });
  await ctx.tx.intake.delete({ where: { id: intake.id }, select: { id: true } });
  await spoor(ctx, 'intake.wissen', intake);
  return naarLeefgebieden(v.clientnummer, 'intake_gewist');
}

/**
 * Stelt een intake vast bij een gevoerd gesprek: daarna verandert zij niet meer. Taal en bereikbaarheid gaan naar de gegevens van de cliënt,
 * de trede (als die er is) naar de ladder op de dag van het gesprek. Gooit Ongeldig als er nog leefgebieden leeg zijn of het gesprek niet
 * past, en Bevestig als de taalgegevens intussen elders zijn gewijzigd.
 */
export async function stelIntakeVast(
  ctx: Ctx,
  v: { clientnummer: string; intakeId: string; contactmomentId: string },
): Promise<void> {
  const intake = await eisConcept(ctx, v);
  const inhoud = await ctx.tx.intake.findUniqueOrThrow({
    where: { id: intake.id },
    select: { ...TAALVELDEN, trede: true, leefgebieden: { orderBy: { gebied: 'asc' } } },
  });
  const { trede, leefgebieden, ...taal } = inhoud;
  const reden = waaromNiet(null, leefgebieden as unknown as Intakegebied[]);
  if (reden) throw new Ongeldig({}, reden);
  const datum = await eisGesprek(ctx, intake, v.contactmomentId);
  await neemTaalOver(ctx, intake, taal);
  if (trede !== null) {
    const stand = { trede, doorId: ctx.user.id };
    await ctx.tx.ladderstand.upsert({
      where: { clientId_op: { clientId: intake.clientId, op: naarDb(datum) } },
      create: { clientId: intake.clientId, op: naarDb(datum), ...stand },
      update: stand,
      select: { id: true },
    });
  }
  await ctx.tx.intake.update({
    where: { id: intake.id },
    data: {
      status: 'vastgesteld',
      vastgesteldOp: new Date(),
      vastgesteldDoorId: ctx.user.id,
      contactmomentId: v.contactmomentId,
    },
    select: { id: true },
  });
  await spoor(ctx, 'intake.vaststellen', intake, { datum });
}

/** De dag van het gesprek waar de intake bij hoort, op slot zodat het niet tegelijk als verkeerd wordt geregistreerd. */
async function eisGesprek(ctx: Ctx, intake: Concept, contactmomentId: string) {
  await ctx.tx.$queryRaw`SELECT id FROM contactmoment WHERE id = ${contactmomentId}::uuid FOR UPDATE`;
  const moment = await ctx.tx.contactmoment.findFirst({
    where: { id: contactmomentId, clientId: intake.clientId },
    select: {
      datum: true,
      soort: true,
      kanaal: true,
      metDerde: true,
      status: true,
      verkeerdOp: true,
      intake: { select: { id: true } },
    },
  });
  if (!moment) throw new NietGevonden();
  const { intake: al, ...rij } = moment;
  const feit = feitVan(rij);
  const fout = (zin: string) => new Ongeldig({ contactmomentId: zin });
  if (!isTellend(feit))
    throw fout(
      'Een intake hoort bij een gesprek dat er is geweest: op locatie, op huisbezoek, telefonisch of via beeldbellen.',
    );
  if (al) throw fout('Bij dit gesprek hoort al een andere intake. Kies een ander gesprek.');
  if (feit.datum < intake.traject.start)
    throw fout(`Dit gesprek was voor het traject begon (${langeDatum(intake.traject.start)}). Kies een later gesprek.`);
  return feit.datum;
}

type Taal = Parameters<typeof taalVerschillen>[0];

/** Zet taal en bereikbaarheid uit de intake bij de cliënt, als ze daar anders staan. */
async function neemTaalOver(ctx: Ctx, intake: Concept, taal: Taal): Promise<void> {
  const [client] = await ctx.tx.$queryRaw<{ versie: number }[]>`
    SELECT versie FROM client WHERE id = ${intake.clientId}::uuid FOR UPDATE`;
  const nu = await ctx.tx.client.findUniqueOrThrow({ where: { id: intake.clientId }, select: TAALVELDEN });
  const anders = taalVerschillen(nu, taal);
  if (anders.length === 0) return;
  if (client?.versie !== intake.clientVersie && !ctx.bevestigd) {
    const wat = anders.map((v) => `${v.label}: nu “${v.nu}”, in de intake “${v.straks}”`).join('; ');
    throw new Bevestig(
      `De gegevens van de cliënt zijn gewijzigd nadat deze intake begon. ${wat}. Als u doorgaat, geldt wat in de intake staat.`,
    );
  }
  await ctx.tx.client.update({
    where: { id: intake.clientId },
    data: { ...taal, versie: { increment: 1 } },
    select: { id: true },
  });
  const velden = anders.map((v) => v.veld);
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'gegevens.taal',
      clientId: intake.clientId,
      onderwerp: 'client',
      onderwerpId: intake.clientId,
      details: { velden },
    },
  );
}

/** Stelt de intake vast bij een gesprek dat al is vastgelegd. */
export async function stelIntakeVastBij(ctx: Ctx, v: z.output<typeof stelVastBijSchema>): Promise<Antwoord> {
  await stelIntakeVast(ctx, v);
  return naarLeefgebieden(v.clientnummer, 'intake_vastgesteld');
}
