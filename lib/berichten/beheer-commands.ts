import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { aantal } from '../copy/woorden';
import { Mailfout, mailIngesteld, verstuurMail } from '../mail/mail';
import { can } from '../policy/policy';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import type { Antwoord, Ctx } from '../server/define-action';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { hervatWachtende, verstuurMeteen } from './maken';
import { ONZEKER_NA } from './onzeker';
import type { Berichtfout } from './regels';
import type { berichtInBeheerSchema } from './schema';
import { BERICHTFOUT } from './woorden';

type Invoer = z.output<typeof berichtInBeheerSchema>;

function eisBeheer(ctx: Ctx): void {
  if (!can(ctx.user, 'beheer.wijzigen')) throw new Geweigerd();
}

/** Het e-mailbericht waarover een beheerder beslist, op slot: mislukt, of al zo lang bezig dat niemand het nog verstuurt. */
async function openVastgelopen(ctx: Ctx, { berichtId }: Invoer) {
  eisBeheer(ctx);
  await ctx.tx.$queryRaw`SELECT id FROM bericht WHERE id = ${berichtId}::uuid FOR UPDATE`;
  const b = await ctx.tx.bericht.findUnique({
    where: { id: berichtId },
    select: { id: true, kanaal: true, status: true, clientId: true, bezigSinds: true },
  });
  if (b?.kanaal !== 'e_mail') throw new NietGevonden();
  const onzeker = b.status === 'bezig' && b.bezigSinds !== null && b.bezigSinds.getTime() <= Date.now() - ONZEKER_NA;
  if (!onzeker && b.status !== 'mislukt')
    throw new Ongeldig({}, 'Over dit bericht hoeft niets meer te worden beslist. Herlaad de pagina.');
  return b;
}

const spoor = (ctx: Ctx, b: { id: string; clientId: string | null }, keuze: string) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'bericht.opnieuw', clientId: b.clientId, onderwerp: 'bericht', onderwerpId: b.id, details: { keuze } },
  );

/** Stuurt een vastgelopen e-mail nog eens, met dezelfde Message-ID. */
export async function stuurOpnieuw(ctx: Ctx, v: Invoer): Promise<Antwoord> {
  const b = await openVastgelopen(ctx, v);
  await ctx.tx.bericht.update({
    where: { id: b.id },
    data: { status: 'wacht', bezigSinds: null, fout: null },
    select: { id: true },
  });
  await verstuurMeteen(ctx.tx, b.id);
  await spoor(ctx, b, 'opnieuw');
  return { melding: 'De e-mail wordt opnieuw verstuurd.' };
}

/** De beheerder zag in het logboek van de mailserver dat de e-mail weg is. */
export async function markeerVerzonden(ctx: Ctx, v: Invoer): Promise<Antwoord> {
  const b = await openVastgelopen(ctx, v);
  await ctx.tx.bericht.update({
    where: { id: b.id },
    data: { status: 'verzonden', verzondenOp: b.bezigSinds ?? nu(), bezigSinds: null, fout: null },
    select: { id: true },
  });
  await spoor(ctx, b, 'verzonden');
  return { melding: 'De e-mail staat nu als verstuurd.' };
}

/** Probeert alles wat wacht meteen, bijvoorbeeld als de mailserver het weer doet. */
export async function hervat(ctx: Ctx): Promise<Antwoord> {
  eisBeheer(ctx);
  if (!mailIngesteld()) throw new Ongeldig({}, 'De mailserver is nog niet ingesteld.');
  const n = await hervatWachtende(ctx.tx);
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'werk.opnieuw', onderwerp: 'berichten', details: { aantal: n } },
  );
  return { melding: n === 0 ? 'Er wacht geen e-mail.' : `${aantal(n, 'e-mail gaat', 'e-mails gaan')} nu weg.` };
}

/** Stuurt een e-mail naar wie dit vraagt, om te zien of de mailserver het doet. */
export async function stuurProefmail(ctx: Ctx): Promise<Antwoord> {
  eisBeheer(ctx);
  if (!mailIngesteld()) throw new Ongeldig({}, 'De mailserver is nog niet ingesteld.');
  const ik = await ctx.tx.gebruiker.findUniqueOrThrow({ where: { id: ctx.user.id }, select: { email: true } });
  try {
    await verstuurMail({
      id: randomUUID(),
      aan: ik.email,
      onderwerp: 'Proefmail van Vast Contact',
      tekst: 'Deze e-mail laat zien dat Vast Contact berichten kan versturen. U hoeft niets te doen.',
    });
  } catch (fout) {
    const soort = fout instanceof Mailfout ? fout.soort : 'geen_verbinding';
    const waarom =
      soort === 'onzeker' ? 'De verbinding met de mailserver brak af.' : BERICHTFOUT[soort satisfies Berichtfout];
    throw new Ongeldig(
      {},
      `De proefmail is niet verstuurd. ${waarom.replace(' Het wordt vanzelf opnieuw geprobeerd.', '')}`,
    );
  }
  return { melding: `De proefmail is verstuurd naar ${ik.email}.` };
}
