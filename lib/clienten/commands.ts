import 'server-only';
import type { z } from 'zod';
import { eisClient } from '../bereik/scope';
import { leesbareWaarde } from '../copy/invoer';
import { intervalTekst } from '../copy/norm';
import type { Auditactie } from '../domain/auditacties';
import { type GesprekkenPerJaar, intervalMaanden } from '../domain/contactnorm';
import { langsteRitme } from '../domain/planning';
import { audit } from '../server/audit';
import { naarDbOfNull } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { werkClientOpvolgingBij } from '../zaak/gevolgen';
import {
  PERSOON_LABELS,
  type persoonSchema,
  RITME_LABELS,
  type ritmeSchema,
  TAAL_LABELS,
  type taalSchema,
} from './schema';

const terug = (clientnummer: string): Antwoord => ({ naar: `/clienten/${clientnummer}/gegevens?gelukt=gegevens` });

function verschillen(labels: Record<string, string>, staat: Record<string, unknown>) {
  return Object.entries(labels).map(([veld, label]) => ({ veld, label, waarde: leesbareWaarde(veld, staat[veld]) }));
}

/** De velden die door deze wijziging een andere waarde kregen. */
function veranderd(oud: Record<string, unknown>, nieuw: object, velden: readonly string[]): string[] {
  const waarden = nieuw as Record<string, unknown>;
  return velden.filter((v) => leesbareWaarde(v, oud[v]) !== leesbareWaarde(v, waarden[v]));
}

async function wijzigClient(
  ctx: Ctx,
  clientnummer: string,
  versie: number,
  data: object,
  labels: Record<string, string>,
  actie: Auditactie,
): Promise<Antwoord> {
  const client = await eisClient(ctx.tx, ctx.user, clientnummer, 'gegevens.wijzigen', ctx.vandaag);
  const oud = await ctx.tx.client.findUniqueOrThrow({ where: { id: client.id } });
  const geraakt = await ctx.tx.client.updateMany({
    where: { id: client.id, versie },
    data: { ...data, versie: { increment: 1 } },
  });
  if (geraakt.count === 0) {
    const nu = await ctx.tx.client.findUniqueOrThrow({ where: { id: client.id } });
    throw new IntussenGewijzigd(verschillen(labels, nu), nu.versie);
  }
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie,
      clientId: client.id,
      onderwerp: 'client',
      onderwerpId: client.id,
      details: { velden: veranderd(oud, data, Object.keys(labels)) },
    },
  );
  return terug(clientnummer);
}

/**
 * Wijzigt naam, geboortedatum en hoe de cliënt te bereiken is. Een ander e-mailadres krijgt een nieuwe kans; wie om een adres verlegen zat is
 * daarmee klaar.
 */
export async function wijzigPersoon(
  ctx: Ctx,
  { clientnummer, versie, ...v }: z.output<typeof persoonSchema>,
): Promise<Antwoord> {
  if (v.geboortedatum && v.geboortedatum > ctx.vandaag)
    throw new Ongeldig({ geboortedatum: 'De geboortedatum ligt in de toekomst.' });
  if (v.emailToestemmingOp && v.emailToestemmingOp > ctx.vandaag)
    throw new Ongeldig({ emailToestemmingOp: 'Deze dag moet nog komen. Vul in wanneer de cliënt het goed vond.' });
  if (v.emailToestemmingOp && !v.email)
    throw new Ongeldig({
      email: 'Vul het e-mailadres in waarvoor toestemming is gegeven, of maak de toestemming leeg.',
    });
  const { id } = await eisClient(ctx.tx, ctx.user, clientnummer, 'gegevens.wijzigen', ctx.vandaag);
  const { email } = await ctx.tx.client.findUniqueOrThrow({ where: { id }, select: { email: true } });
  const uitkomst = await wijzigClient(
    ctx,
    clientnummer,
    versie,
    {
      ...v,
      geboortedatum: naarDbOfNull(v.geboortedatum),
      emailToestemmingOp: naarDbOfNull(v.emailToestemmingOp),
      ...(email === v.email ? {} : { emailOnbestelbaarOp: null }),
    },
    PERSOON_LABELS,
    'gegevens.persoon',
  );
  await werkClientOpvolgingBij(ctx.tx, id, ctx.vandaag);
  return uitkomst;
}

/** Wijzigt talen, niveau Nederlands, laaggeletterdheid, tolk en bereikbaarheid. */
export function wijzigTaal(ctx: Ctx, { clientnummer, versie, ...v }: z.output<typeof taalSchema>): Promise<Antwoord> {
  return wijzigClient(ctx, clientnummer, versie, v, TAAL_LABELS, 'gegevens.taal');
}

/** Wijzigt het afgesproken ritme van een traject: nooit langer dan de norm. Een wens voor minder wordt alleen opgeschreven. */
export async function wijzigRitme(
  ctx: Ctx,
  { clientnummer, trajectId, versie, ...v }: z.output<typeof ritmeSchema>,
): Promise<Antwoord> {
  const client = await eisClient(ctx.tx, ctx.user, clientnummer, 'gegevens.wijzigen', ctx.vandaag);
  const traject = await ctx.tx.traject.findFirst({
    where: { id: trajectId, clientId: client.id, groep: 'pilot' },
    select: { id: true, aanpakId: true, einddatum: true },
  });
  if (!traject) throw new NietGevonden();
  if (traject.einddatum && traject.einddatum < new Date(`${ctx.vandaag}T00:00:00Z`))
    throw new Ongeldig({}, 'Dit traject is beëindigd; het ritme verandert niet meer.');
  const aanpak = await ctx.tx.aanpak.findUniqueOrThrow({
    where: { id: traject.aanpakId },
    select: { gesprekkenPerJaar: true },
  });
  const perJaar = aanpak.gesprekkenPerJaar as GesprekkenPerJaar;
  const langste = langsteRitme(perJaar);
  if (v.ritmeWeken && v.ritmeWeken > langste)
    throw new Ongeldig({
      ritmeWeken: `Volgens de norm is er ten minste elke ${intervalTekst(intervalMaanden(perJaar)).replace(/^een /, '')} een gesprek: hoogstens ${langste} weken. Wil de cliënt minder? Schrijf dat hieronder als wens op.`,
    });
  if (v.ritmeLocatieId && !(await ctx.tx.locatie.findUnique({ where: { id: v.ritmeLocatieId }, select: { id: true } })))
    throw new Ongeldig({ ritmeLocatieId: 'Kies een locatie uit de lijst.' });
  const geraakt = await ctx.tx.traject.updateMany({
    where: { id: traject.id, versie },
    data: { ...v, versie: { increment: 1 } },
  });
  if (geraakt.count === 0) {
    const nu = await ctx.tx.traject.findUniqueOrThrow({ where: { id: traject.id } });
    throw new IntussenGewijzigd(verschillen(RITME_LABELS, nu), nu.versie);
  }
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'gegevens.ritme',
      clientId: client.id,
      onderwerp: 'traject',
      onderwerpId: traject.id,
      details: { weken: v.ritmeWeken },
    },
  );
  return terug(clientnummer);
}
