import 'server-only';
import type { z } from 'zod';
import { eisClient } from '../bereik/scope';
import type { Auditactie } from '../domain/auditacties';
import { audit } from '../server/audit';
import { naarDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { werkClientOpvolgingBij } from '../zaak/gevolgen';
import { lockClienttrajecten } from './opvolging';
import type { Berichtstatus } from './regels';
import type { berichtSchema } from './schema';
import { lockBericht, meldOnbestelbaar } from './verzenden';

type Invoer = z.output<typeof berichtSchema>;

/** Het bericht van deze cliënt, op slot. Gooit NietGevonden als het niet van hem is. */
async function openBericht(ctx: Ctx, v: Invoer) {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'contactmoment.wijzigen', ctx.vandaag);
  // Eerst de trajecten, zoals elk command: anders wachten twee mensen op elkaar.
  await lockClienttrajecten(ctx.tx, client.id);
  const gevonden = await lockBericht(ctx.tx, v.berichtId);
  const { bericht } = gevonden;
  if (bericht?.clientId !== client.id) throw new NietGevonden();
  return { ...gevonden, bericht, client };
}

const terug = (v: Invoer, gelukt: string): Antwoord => ({
  naar: `/clienten/${v.clientnummer}/berichten?gelukt=${gelukt}`,
});

const spoor = (ctx: Ctx, actie: Auditactie, clientId: string, onderwerpId: string) =>
  audit(ctx.tx, { gebruikerId: ctx.user.id }, { actie, clientId, onderwerp: 'bericht', onderwerpId });

/** Houdt een bericht tegen dat nog niet weg is. */
export async function stuurNiet(ctx: Ctx, v: Invoer): Promise<Antwoord> {
  const { bericht, client } = await openBericht(ctx, v);
  if (bericht.status !== 'wacht')
    throw new Ongeldig({}, 'Dit bericht is al weg, of is net aan de beurt. Het is niet meer tegen te houden.');
  await ctx.tx.bericht.update({
    where: { id: bericht.id },
    data: { status: 'vervallen', fout: 'niet_sturen' },
    select: { id: true },
  });
  await werkClientOpvolgingBij(ctx.tx, client.id, ctx.vandaag);
  await spoor(ctx, 'bericht.niet_sturen', client.id, bericht.id);
  return terug(v, 'bericht_niet_sturen');
}

/** De cliënt heeft de brief begrepen. */
export async function legBegrepenVast(ctx: Ctx, v: Invoer): Promise<Antwoord> {
  const { bericht, client } = await openBericht(ctx, v);
  if (bericht.status !== 'afgedrukt') throw new Ongeldig({}, 'Deze brief is nog niet afgedrukt.');
  await ctx.tx.bericht.update({
    where: { id: bericht.id },
    data: { begrepenOp: naarDb(ctx.vandaag) },
    select: { id: true },
  });
  await werkClientOpvolgingBij(ctx.tx, client.id, ctx.vandaag);
  await spoor(ctx, 'bericht.begrepen', client.id, bericht.id);
  return terug(v, 'bericht_begrepen');
}

const AAN_TE_MELDEN: readonly Berichtstatus[] = ['verzonden'];

/** De e-mail kwam later als onbestelbaar terug: dit adres gebruiken we niet meer, en er komt een brief als dat nog op tijd kan. */
export async function meldNietAangekomen(ctx: Ctx, v: Invoer): Promise<Antwoord> {
  const { bericht, afspraak, client } = await openBericht(ctx, v);
  if (bericht.kanaal !== 'e_mail' || !AAN_TE_MELDEN.includes(bericht.status))
    throw new Ongeldig({}, 'Alleen een e-mail die is verstuurd kan niet zijn aangekomen.');
  await ctx.tx.bericht.update({
    where: { id: bericht.id },
    data: { status: 'onbestelbaar', fout: 'niet_aangekomen' },
    select: { id: true },
  });
  await meldOnbestelbaar(ctx.tx, bericht, afspraak, ctx.vandaag);
  await werkClientOpvolgingBij(ctx.tx, client.id, ctx.vandaag);
  await spoor(ctx, 'bericht.opnieuw', client.id, bericht.id);
  return terug(v, 'bericht_niet_aangekomen');
}
