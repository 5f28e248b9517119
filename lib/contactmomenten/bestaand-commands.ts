import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { meldAfspraak } from '../afspraken/afspraken';
import { bezwarenBij } from '../afspraken/botsing';
import { eisClient } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import { KANAAL } from '../copy/woorden';
import type { Auditactie } from '../domain/auditacties';
import { type Datum, plusDagen } from '../domain/datum';
import type { Kanaal } from '../domain/tellend-gesprek';
import { laadTrajectfeiten } from '../norm/feiten';
import { audit } from '../server/audit';
import { naarDb, uitDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { recomputeUiterlijkeDatum } from '../zaak/gevolgen';
import { eisBinnenTraject, eisLocatie, logContactmoment, terugNaar, vindDubbel } from './commands';
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
      locatieId: true,
      duurMinuten: true,
      gehoudenDoorId: true,
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

const dossier = (v: Bestaand, gelukt: string): Antwoord => ({ naar: `/clienten/${v.clientnummer}?gelukt=${gelukt}` });

const wegens = (toelichting: string) => ({ reden: null, toelichting });

/** Verzet een afspraak: dag en tijd, en als het nodig is ook hoe, waar en hoe lang. Wat er eerst stond blijft bewaard. */
export async function verplaatsAfspraak(ctx: Ctx, v: z.output<typeof verplaatsSchema>): Promise<Antwoord> {
  const { client, trajectIds, moment } = await openBestaand(ctx, v);
  if (moment.status !== 'gepland') throw new Ongeldig({}, 'Alleen een afspraak die nog komt kan worden verplaatst.');
  if (v.datum < ctx.vandaag) throw new Ongeldig({ datum: 'De nieuwe datum ligt in het verleden.' });
  if (v.datum > plusDagen(ctx.vandaag, 366)) throw new Ongeldig({ datum: 'Deze datum is meer dan een jaar vooruit.' });
  eisBinnenTraject(await laadTrajectfeiten(ctx.tx, trajectIds), v.datum);
  const nieuw = nieuwePlek(moment, v);
  const anders =
    nieuw.kanaal !== moment.kanaal || nieuw.locatieId !== moment.locatieId || nieuw.duurMinuten !== moment.duurMinuten;
  if (v.datum === uitDb(moment.datum) && v.tijd === moment.tijd && !anders)
    throw new Ongeldig({ datum: 'Dit is al de datum en tijd van de afspraak.' });
  await eisLocatie(ctx, nieuw.locatieId, v.datum, nieuw.locatieId === moment.locatieId);
  await vraagVerplaatsen(ctx, client.id, moment, nieuw);
  const eerder = anders ? `Eerder: ${await plekTekst(ctx, moment)}.` : null;
  await ctx.tx.contactmomentWijziging.create({
    data: {
      contactmomentId: moment.id,
      soort: 'verplaatst',
      oudeDatum: moment.datum,
      oudeTijd: moment.tijd,
      reden: [v.reden, eerder].filter(Boolean).join(' ') || null,
      doorId: ctx.user.id,
    },
    select: { id: true },
  });
  await ctx.tx.contactmoment.update({
    where: { id: moment.id },
    data: { ...nieuw, datum: naarDb(v.datum), versie: { increment: 1 } },
    select: { id: true },
  });
  await meldAfspraak(ctx.tx, { contactmomentId: moment.id, soort: 'verplaatst', versie: moment.versie + 1 });
  await werkVervolgtakenBij(
    ctx,
    client.id,
    trajectIds,
    wegens('De afspraak is verplaatst tot na de uiterlijke datum.'),
  );
  await spoor(ctx, 'afspraak.verplaatsen', client.id, moment.id, { van: uitDb(moment.datum), naar: v.datum });
  return { naar: terugNaar(v.terug, v.clientnummer, v.datum, 'verplaatst') };
}

type Plek = { datum: Datum; tijd: string | null; kanaal: Kanaal; locatieId: string | null; duurMinuten: number | null };
type Moment = Awaited<ReturnType<typeof openBestaand>>['moment'];

/** Wat niet is genoemd blijft; alleen een gesprek op locatie heeft een locatie. */
function nieuwePlek(moment: Moment, v: z.output<typeof verplaatsSchema>): Plek {
  const kanaal = v.kanaal ?? moment.kanaal;
  const locatieId = v.locatieId === undefined ? moment.locatieId : v.locatieId;
  return {
    datum: v.datum,
    tijd: v.tijd,
    kanaal,
    locatieId: kanaal === 'op_locatie' ? locatieId : null,
    duurMinuten: v.duurMinuten === undefined ? moment.duurMinuten : v.duurMinuten,
  };
}

async function vraagVerplaatsen(ctx: Ctx, clientId: string, moment: Moment, nieuw: Plek): Promise<void> {
  if (ctx.bevestigd) return;
  const staatEr = await vindDubbel(ctx, clientId, naarDb(nieuw.datum), nieuw.kanaal, moment.id);
  const begeleiderId = moment.gehoudenDoorId ?? ctx.user.id;
  const bezwaren = await bezwarenBij(ctx, { ...nieuw, begeleiderId, behalveId: moment.id });
  const vragen = [...(staatEr ? [`Staat er al: ${staatEr}.`] : []), ...bezwaren];
  if (vragen.length > 0) throw new Bevestig(`${vragen.join(' ')} Toch verplaatsen?`);
}

/** Hoe, waar en hoe lang het eerst was: "op locatie, servicecentrum Noord, 45 minuten". */
async function plekTekst(ctx: Ctx, { kanaal, locatieId, duurMinuten }: Moment): Promise<string> {
  const locatie = locatieId && (await ctx.tx.locatie.findUnique({ where: { id: locatieId }, select: { naam: true } }));
  const delen = [KANAAL[kanaal].toLowerCase(), locatie ? locatie.naam : null, duurMinuten && `${duurMinuten} minuten`];
  return delen.filter(Boolean).join(', ');
}

/** Zegt een afspraak af, met wie dat deed en waarom; wie daardoor geen afspraak op tijd heeft, komt bij "vervolg plannen". */
export async function zegAfspraakAf(ctx: Ctx, v: z.output<typeof afzeggenSchema>): Promise<Antwoord> {
  const { client, trajectIds, moment } = await openBestaand(ctx, v);
  if (moment.status !== 'gepland') throw new Ongeldig({}, 'Alleen een afspraak die nog komt kan worden afgezegd.');
  await ctx.tx.contactmoment.update({
    where: { id: moment.id },
    data: { status: 'afgezegd', afgezegdDoor: v.door, afgezegdReden: v.reden, versie: { increment: 1 } },
    select: { id: true },
  });
  await meldAfspraak(ctx.tx, { contactmomentId: moment.id, soort: 'afgezegd', versie: moment.versie + 1 });
  await werkVervolgtakenBij(ctx, client.id, trajectIds, wegens('De afspraak is afgezegd.'));
  await spoor(ctx, 'afspraak.afzeggen', client.id, moment.id, { door: v.door });
  return { naar: terugNaar(v.terug, v.clientnummer, uitDb(moment.datum), 'afgezegd') };
}

/** Vervangt de tekst van een verslag; de oude tekst blijft leesbaar. */
export async function corrigeerVerslag(ctx: Ctx, v: z.output<typeof corrigeerSchema>): Promise<Antwoord> {
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
export async function registreerVerkeerd(ctx: Ctx, v: z.output<typeof verkeerdSchema>): Promise<Antwoord> {
  const { client, trajectIds, alle, moment } = await openBestaand(ctx, v);
  await ctx.tx.contactmoment.update({
    where: { id: moment.id },
    data: { verkeerdOp: new Date(), verkeerdDoorId: ctx.user.id, verkeerdReden: v.reden, versie: { increment: 1 } },
    select: { id: true },
  });
  await recomputeUiterlijkeDatum(ctx.tx, alle, ctx.vandaag);
  if (moment.status === 'gepland') {
    await meldAfspraak(ctx.tx, { contactmomentId: moment.id, soort: 'afgezegd', versie: moment.versie + 1 });
    await werkVervolgtakenBij(ctx, client.id, trajectIds, wegens('De afspraak was verkeerd geregistreerd.'));
  }
  await spoor(ctx, 'contactmoment.verkeerd_geregistreerd', client.id, moment.id, { datum: uitDb(moment.datum) });
  return dossier(v, 'verkeerd');
}

/** Eén klik: gebeld en geen gehoor, vandaag. Staat er voor vandaag een telefonische afspraak, dan krijgt die deze uitkomst. */
export async function logGeenGehoor(ctx: Ctx, v: z.output<typeof geenGehoorSchema>): Promise<Antwoord> {
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
