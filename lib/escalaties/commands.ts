import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { eisTraject, type GevondenTraject } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import type { Auditactie } from '../domain/auditacties';
import type { Datum } from '../domain/datum';
import type { Actie } from '../policy/policy';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import { naarDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { werkOpvolgingBij } from '../zaak/gevolgen';
import { type Escalatiestapsoort, laatsteStilteDag } from './regels';
import type { antwoordSchema, uitlegSchema, vraagSchema } from './schema';

type Open = { t: GevondenTraject; escalatieId: string };

/** De escalatie die nu openstaat, met haar traject op slot. Is er intussen een gesprek geweest, dan is er niets meer te vragen. */
async function eisEscalatie(ctx: Ctx, trajectId: string, actie: Actie): Promise<Open> {
  const t = await eisTraject(ctx.tx, ctx.user, trajectId, actie, ctx.vandaag);
  await lockTrajecten(ctx.tx, [t.id]);
  const open = await ctx.tx.escalatie.findFirst({ where: { trajectId: t.id, geslotenOp: null }, select: { id: true } });
  if (!open) throw new Ongeldig({}, 'Deze cliënt wacht niet (meer) langer dan 14 dagen. Er is niets opgeslagen.');
  return { t, escalatieId: open.id };
}

type Stap = { soort: Escalatiestapsoort; tekst: string; stilTot?: Datum };

async function zetStap(ctx: Ctx, { t, escalatieId }: Open, actie: Auditactie, stap: Stap): Promise<void> {
  const stilTot = stap.stilTot ? naarDb(stap.stilTot) : null;
  await ctx.tx.escalatiestap.create({
    data: { escalatieId, soort: stap.soort, tekst: stap.tekst, stilTot, doorId: ctx.user.id, op: nu() },
    select: { id: true },
  });
  await ctx.tx.escalatie.update({
    where: { id: escalatieId },
    // Een uitleg van de begeleider laat staan wat de teamleider afsprak.
    data: { versie: { increment: 1 }, ...(stap.soort === 'uitleg' ? {} : { stilTot }) },
    select: { id: true },
  });
  await werkOpvolgingBij(ctx.tx, [t.id], ctx.vandaag);
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie,
      clientId: t.clientId,
      onderwerp: 'escalatie',
      onderwerpId: escalatieId,
      details: stap.stilTot ? { stilTot: stap.stilTot } : {},
    },
  );
}

const terugNaarTeam = (t: GevondenTraject, gelukt: string): Antwoord => ({
  naar: `/team/clienten/${t.clientnummer}/wachten?gelukt=${gelukt}`,
});

/** De teamleider vraagt de begeleider waarom iemand zo lang wacht; de vraag staat bij de begeleider tot er een uitleg is. */
export async function vraagUitleg(ctx: Ctx, v: z.output<typeof vraagSchema>): Promise<Antwoord> {
  const open = await eisEscalatie(ctx, v.trajectId, 'escalatie.behandelen');
  if (!open.t.begeleiderId)
    throw new Ongeldig({}, 'Deze cliënt heeft geen begeleider om het aan te vragen. Kies eerst een begeleider.');
  await zetStap(ctx, open, 'escalatie.vragen', { soort: 'vraag', tekst: v.tekst });
  return terugNaarTeam(open.t, 'escalatie_gevraagd');
}

/** De teamleider neemt genoegen met hoe het is, tot een dag; tot dan vraagt niets er nog om. */
export async function neemGenoegen(ctx: Ctx, v: z.output<typeof antwoordSchema>): Promise<Antwoord> {
  const open = await eisEscalatie(ctx, v.trajectId, 'escalatie.behandelen');
  const laatste = laatsteStilteDag(ctx.vandaag);
  if (v.stilTot <= ctx.vandaag) throw new Ongeldig({ stilTot: 'Kies een dag die nog komt.' });
  if (v.stilTot > laatste)
    throw new Ongeldig({
      stilTot: `Kies een dag op of voor ${langeDatum(laatste)}. Duurt het langer? Schort het traject dan op, met een reden.`,
    });
  await zetStap(ctx, open, 'escalatie.beantwoorden', { soort: 'antwoord', tekst: v.tekst, stilTot: v.stilTot });
  return terugNaarTeam(open.t, 'escalatie_stil');
}

/** De begeleider legt uit waarom er nog geen gesprek was; de teamleider leest dit. */
export async function legUit(ctx: Ctx, v: z.output<typeof uitlegSchema>): Promise<Antwoord> {
  const open = await eisEscalatie(ctx, v.trajectId, 'contactmoment.vastleggen');
  if (open.t.clientnummer !== v.clientnummer) throw new NietGevonden();
  await zetStap(ctx, open, 'escalatie.uitleggen', { soort: 'uitleg', tekst: v.uitleg });
  return { naar: `/clienten/${v.clientnummer}?gelukt=escalatie_uitgelegd` };
}
