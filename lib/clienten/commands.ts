import 'server-only';
import type { z } from 'zod';
import type { Client } from '../../generated/prisma/client';
import { leesbareWaarde } from '../copy/invoer';
import { intervalTekst } from '../copy/norm';
import { intervalMaanden, normOp } from '../domain/contactnorm';
import { geborenVoor } from '../domain/geboortedatum';
import { langsteRitme } from '../domain/planning';
import type { Velden } from '../formulier/formulier';
import { leesAanpakreeks } from '../norm/reeks';
import { defineCommand, type Uitkomst } from '../server/command';
import { naarDb, naarDbOfNull } from '../server/datums';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { type Clientzaak, opVanClient } from '../zaak/client';
import { eisVersie } from '../zaak/versie';
import { persoonWijzigenSchema, ritmeWijzigenSchema, taalWijzigenSchema } from './schema';
import { PERSOON_VELDEN, RITME_VELDEN, TAAL_VELDEN } from './woorden';

const opGegevens = (velden: Velden) =>
  opVanClient(async ({ tx, client }, v: { clientnummer: string; versie: number }) => {
    const oud = await tx.client.findUniqueOrThrow({ where: { id: client.id } });
    eisVersie(velden, oud, v.versie);
    return { oud };
  });
const opPersoon = opGegevens(PERSOON_VELDEN);
const opTaal = opGegevens(TAAL_VELDEN);

type Zaak = Clientzaak & { oud: Client };
type RitmeWijzigen = z.output<typeof ritmeWijzigenSchema>;

/** Schrijft de gegevens; in het spoor staat welke velden een andere waarde kregen, niet welke. */
async function wijzigClient(
  { tx, client, oud }: Zaak,
  data: Record<string, unknown>,
  velden: Velden,
  gelukt: 'persoon.wijzigen' | 'taal.wijzigen',
): Promise<Uitkomst> {
  await tx.client.update({
    where: { id: client.id },
    data: { ...data, versie: { increment: 1 } },
    select: { id: true },
  });
  const was: Record<string, unknown> = oud;
  const anders = Object.keys(velden).filter((v) => leesbareWaarde(v, was[v]) !== leesbareWaarde(v, data[v]));
  return { spoor: { details: { velden: anders } }, naar: `/clienten/${client.clientnummer}/gegevens`, gelukt };
}

/**
 * Wijzigt naam, geboortedatum en hoe de cliënt te bereiken is. Een ander e-mailadres krijgt een nieuwe kans; wie om een adres verlegen zat is
 * daarmee klaar.
 */
export const persoonWijzigen = defineCommand('persoon.wijzigen', persoonWijzigenSchema)
  .op(opPersoon, { recht: 'gegevens.wijzigen', raakt: 'opvolging', velden: PERSOON_VELDEN })
  .doet(async (zaak, { clientnummer: _, versie: __, ...v }) => {
    if (v.geboortedatum && !geborenVoor(v.geboortedatum, zaak.vandaag))
      throw new Ongeldig({ geboortedatum: 'Een geboortedatum ligt in het verleden.' });
    if (v.emailToestemmingOp && v.emailToestemmingOp > zaak.vandaag)
      throw new Ongeldig({ emailToestemmingOp: 'Deze dag moet nog komen. Vul in wanneer de cliënt het goed vond.' });
    if (v.emailToestemmingOp && !v.email)
      throw new Ongeldig({
        email: 'Vul het e-mailadres in waarvoor toestemming is gegeven, of maak de toestemming leeg.',
      });
    const data = {
      ...v,
      emailToestemmingOp: naarDbOfNull(v.emailToestemmingOp),
      ...(zaak.oud.email === v.email ? {} : { emailOnbestelbaarOp: null }),
    };
    const uitkomst = await wijzigClient(zaak, data, PERSOON_VELDEN, 'persoon.wijzigen');
    // Er kan een bericht wachten op het nummer dat gebeld gaat worden.
    return { ...uitkomst, gevolg: { aanvullen: zaak.oud.telefoon !== v.telefoon } };
  });

/** Wijzigt talen, niveau Nederlands, laaggeletterdheid, tolk en bereikbaarheid. */
export const taalWijzigen = defineCommand('taal.wijzigen', taalWijzigenSchema)
  .op(opTaal, { recht: 'gegevens.wijzigen', raakt: 'niets', velden: TAAL_VELDEN })
  .doet((zaak, { clientnummer: _, versie: __, ...v }) => wijzigClient(zaak, v, TAAL_VELDEN, 'taal.wijzigen'));

/** Het traject van deze cliënt waarvan het ritme is afgesproken. */
const opRitme = opVanClient(async ({ tx, client, vandaag }, v: RitmeWijzigen) => {
  const traject = await tx.traject.findFirst({
    where: { id: v.trajectId, clientId: client.id, groep: 'pilot' },
    include: { aanpak: { select: { naam: true } } },
  });
  if (!traject) throw new NietGevonden();
  if (traject.einddatum && traject.einddatum < naarDb(vandaag))
    throw new Ongeldig({}, 'Dit traject is beëindigd; het ritme verandert niet meer.');
  eisVersie(RITME_VELDEN, traject, v.versie);
  return { traject };
});

/** Wijzigt het afgesproken ritme van een traject: nooit langer dan de norm. Een wens voor minder wordt alleen opgeschreven. */
export const ritmeWijzigen = defineCommand('ritme.wijzigen', ritmeWijzigenSchema)
  .op(opRitme, { recht: 'gegevens.wijzigen', raakt: 'niets', velden: RITME_VELDEN })
  .doet(
    async ({ tx, traject, client, vandaag }, { ritmeWeken, ritmeKanaal, ritmeLocatieId, ritmeMomenten, ritmeWens }) => {
      const perJaar = normOp(await leesAanpakreeks(tx, traject.aanpakId), vandaag);
      const langste = langsteRitme(perJaar);
      if (ritmeWeken && ritmeWeken > langste)
        throw new Ongeldig({
          ritmeWeken: `Volgens de norm is er ten minste elke ${intervalTekst(intervalMaanden(perJaar)).replace(/^een /, '')} een gesprek: hoogstens ${langste} weken. Wil de cliënt minder? Schrijf dat hieronder als wens op.`,
        });
      if (ritmeLocatieId && !(await tx.locatie.findUnique({ where: { id: ritmeLocatieId }, select: { id: true } })))
        throw new Ongeldig({ ritmeLocatieId: 'Kies een locatie uit de lijst.' });
      await tx.traject.update({
        where: { id: traject.id },
        data: { ritmeWeken, ritmeKanaal, ritmeLocatieId, ritmeMomenten, ritmeWens, versie: { increment: 1 } },
        select: { id: true },
      });
      return {
        spoor: {
          onderwerp: 'traject',
          onderwerpId: traject.id,
          details: { aanpak: traject.aanpak.naam, was: traject.ritmeWeken, weken: ritmeWeken },
        },
        naar: `/clienten/${client.clientnummer}/gegevens`,
        gelukt: 'ritme.wijzigen',
      };
    },
  );
