import 'server-only';
import type { z } from 'zod';
import { eisClient } from '../clienten/scope';
import { langeDatum } from '../copy/datums';
import type { Auditactie } from '../domain/auditacties';
import { type Datum, plusDagen } from '../domain/datum';
import { audit } from '../server/audit';
import { naarDb, uitDb } from '../server/datums';
import type { Ctx, Uitkomst } from '../server/define-action';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { meldAfspraak } from '../trajecten/afspraken';
import { lockTrajecten, recomputeUiterlijkeDatum } from '../trajecten/norm';
import { logContactmoment, vindDubbel } from './commands';
import { trajectenVan } from './norm-gevolg';
import {
  type afzeggenSchema,
  contactmomentSchema,
  type corrigeerSchema,
  type geenGehoorSchema,
  type verkeerdSchema,
  type verplaatsSchema,
} from './schema';
import { werkVervolgtakenBij } from './vervolg';

type Bestaand = { clientnummer: string; contactmomentId: string; versie: number };

/** Het contactmoment van deze cliënt, op slot samen met de trajecten die het raakt. */
async function openBestaand(ctx: Ctx, v: Bestaand) {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'contactmoment.wijzigen', ctx.vandaag);
  const { open: trajectIds, alle } = await trajectenVan(ctx.tx, client.id, ctx.vandaag);
  await lockTrajecten(ctx.tx, alle);
  const moment = await ctx.tx.contactmoment.findFirst({
    where: { id: v.contactmomentId, clientId: client.id },
    select: {
      id: true,
      datum: true,
      tijd: true,
      kanaal: true,
      status: true,
      verslag: true,
      versie: true,
      verkeerdOp: true,
    },
  });
  if (!moment) throw new NietGevonden();
  if (moment.versie !== v.versie)
    throw new IntussenGewijzigd(
      [
        { veld: 'datum', label: 'Datum', waarde: langeDatum(uitDb(moment.datum)) },
        { veld: 'verslag', label: 'Verslag', waarde: moment.verslag ?? '' },
      ],
      moment.versie,
    );
  if (moment.verkeerdOp)
    throw new Ongeldig({}, 'Dit contactmoment is gemarkeerd als verkeerd geregistreerd en kan niet meer veranderen.');
  return { client, trajectIds, alle, moment };
}

const dossier = (v: Bestaand, gelukt: string): Uitkomst => ({ naar: `/clienten/${v.clientnummer}?gelukt=${gelukt}` });

const wegens = (toelichting: string) => ({ reden: null, toelichting });

/** Verzet een afspraak; de oude dag en tijd blijven bewaard. */
export async function verplaatsAfspraak(ctx: Ctx, v: z.output<typeof verplaatsSchema>): Promise<Uitkomst> {
  const { client, trajectIds, moment } = await openBestaand(ctx, v);
  if (moment.status !== 'gepland') throw new Ongeldig({}, 'Alleen een afspraak die nog komt kan worden verplaatst.');
  if (v.datum < ctx.vandaag) throw new Ongeldig({ datum: 'De nieuwe datum ligt in het verleden.' });
  if (v.datum > plusDagen(ctx.vandaag, 366)) throw new Ongeldig({ datum: 'Deze datum is meer dan een jaar vooruit.' });
  await eisBinnenTraject(ctx, trajectIds, v.datum);
  if (v.datum === uitDb(moment.datum) && v.tijd === moment.tijd)
    throw new Ongeldig({ datum: 'Dit is al de datum en tijd van de afspraak.' });
  const staatEr = ctx.bevestigd ? null : await vindDubbel(ctx, client.id, naarDb(v.datum), moment.kanaal, moment.id);
  if (staatEr) throw new Bevestig(`Staat er al: ${staatEr}. Toch verplaatsen?`);
  await ctx.tx.contactmomentWijziging.create({
    data: {
      contactmomentId: moment.id,
      soort: 'verplaatst',
      oudeDatum: moment.datum,
      oudeTijd: moment.tijd,
      reden: v.reden,
      doorId: ctx.user.id,
    },
    select: { id: true },
  });
  await ctx.tx.contactmoment.update({
    where: { id: moment.id },
    data: { datum: naarDb(v.datum), tijd: v.tijd, versie: { increment: 1 } },
    select: { id: true },
  });
  await meldAfspraak(ctx.tx, moment.id, 'verplaatst', moment.versie + 1);
  await werkVervolgtakenBij(
    ctx,
    client.id,
    trajectIds,
    wegens('De afspraak is verplaatst tot na de uiterlijke datum.'),
  );
  await spoor(ctx, 'afspraak.verplaatsen', client.id, moment.id, { van: uitDb(moment.datum), naar: v.datum });
  return dossier(v, 'verplaatst');
}

async function eisBinnenTraject(ctx: Ctx, trajectIds: readonly string[], op: Datum): Promise<void> {
  const loopt = await ctx.tx.traject.count({
    where: { id: { in: [...trajectIds] }, OR: [{ einddatum: null }, { einddatum: { gte: naarDb(op) } }] },
  });
  if (loopt === 0) throw new Ongeldig({ datum: 'Op deze datum is het traject al beëindigd.' });
}

/** Zegt een afspraak af, met wie dat deed en waarom; wie daardoor geen afspraak op tijd heeft, komt bij "vervolg plannen". */
export async function zegAfspraakAf(ctx: Ctx, v: z.output<typeof afzeggenSchema>): Promise<Uitkomst> {
  const { client, trajectIds, moment } = await openBestaand(ctx, v);
  if (moment.status !== 'gepland') throw new Ongeldig({}, 'Alleen een afspraak die nog komt kan worden afgezegd.');
  await ctx.tx.contactmoment.update({
    where: { id: moment.id },
    data: { status: 'afgezegd', afgezegdDoor: v.door, afgezegdReden: v.reden, versie: { increment: 1 } },
    select: { id: true },
  });
  await meldAfspraak(ctx.tx, moment.id, 'afgezegd', moment.versie + 1);
  await werkVervolgtakenBij(ctx, client.id, trajectIds, wegens('De afspraak is afgezegd.'));
  await spoor(ctx, 'afspraak.afzeggen', client.id, moment.id, { door: v.door });
  return dossier(v, 'afgezegd');
}

/** Vervangt de tekst van een verslag; de oude tekst blijft leesbaar. */
export async function corrigeerVerslag(ctx: Ctx, v: z.output<typeof corrigeerSchema>): Promise<Uitkomst> {
  const { client, moment } = await openBestaand(ctx, v);
  if ((moment.verslag ?? null) === v.verslag) throw new Ongeldig({ verslag: 'De tekst is niet veranderd.' });
  await ctx.tx.contactmomentWijziging.create({
    data: {
      contactmomentId: moment.id,
      soort: 'verslag_gecorrigeerd',
      oudVerslag: moment.verslag,
      reden: v.reden,
      doorId: ctx.user.id,
    },
    select: { id: true },
  });
  await ctx.tx.contactmoment.update({
    where: { id: moment.id },
    data: { verslag: v.verslag, versie: { increment: 1 } },
    select: { id: true },
  });
  await spoor(ctx, 'verslag.corrigeren', client.id, moment.id);
  return dossier(v, 'gecorrigeerd');
}

/** Haalt een contactmoment uit de telling zonder het te verwijderen: het blijft zichtbaar, met de reden. */
export async function registreerVerkeerd(ctx: Ctx, v: z.output<typeof verkeerdSchema>): Promise<Uitkomst> {
  const { client, trajectIds, alle, moment } = await openBestaand(ctx, v);
  await ctx.tx.contactmoment.update({
    where: { id: moment.id },
    data: { verkeerdOp: new Date(), verkeerdDoorId: ctx.user.id, verkeerdReden: v.reden, versie: { increment: 1 } },
    select: { id: true },
  });
  await recomputeUiterlijkeDatum(ctx.tx, alle, ctx.vandaag);
  if (moment.status === 'gepland') {
    await meldAfspraak(ctx.tx, moment.id, 'afgezegd', moment.versie + 1);
    await werkVervolgtakenBij(ctx, client.id, trajectIds, wegens('De afspraak was verkeerd geregistreerd.'));
  }
  await spoor(ctx, 'contactmoment.verkeerd_geregistreerd', client.id, moment.id, { datum: uitDb(moment.datum) });
  return dossier(v, 'verkeerd');
}

/** Eén klik: gebeld en geen gehoor, vandaag. Staat er voor vandaag een telefonische afspraak, dan krijgt die deze uitkomst. */
export async function logGeenGehoor(ctx: Ctx, v: z.output<typeof geenGehoorSchema>): Promise<Uitkomst> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'contactmoment.vastleggen', ctx.vandaag);
  const afspraak = await ctx.tx.contactmoment.findFirst({
    where: {
      clientId: client.id,
      datum: naarDb(ctx.vandaag),
      status: 'gepland',
      kanaal: 'telefonisch',
      verkeerdOp: null,
    },
    orderBy: { tijd: 'asc' },
    select: { id: true, versie: true, tijd: true, metDerde: true, derden: true, duurMinuten: true, verslag: true },
  });
  const invoer = contactmomentSchema.parse({
    clientnummer: v.clientnummer,
    datum: ctx.vandaag,
    kanaal: 'telefonisch',
    status: 'geen_gehoor',
    ...(afspraak && { ...afspraak, afspraakId: afspraak.id }),
  });
  await logContactmoment(ctx, invoer);
  return { melding: `Geen gehoor vastgelegd bij ${client.voornaam} ${client.achternaam}.` };
}

const spoor = (ctx: Ctx, actie: Auditactie, clientId: string, onderwerpId: string, details?: Record<string, string>) =>
  audit(ctx.tx, { gebruikerId: ctx.user.id }, { actie, clientId, onderwerp: 'contactmoment', onderwerpId, details });
