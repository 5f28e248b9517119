import 'server-only';
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { nu } from '../server/clock';
import type { Uitkomst } from '../server/define-action';
import { env } from '../server/env';
import { Ongeldig } from '../server/fouten';
import { tokenHashVan } from '../server/toegangslink';
import type { feedMakenSchema, feedWijzigenSchema } from './schema';
import type { Agendazaak } from './zaak';

/**
 * Maakt een geheim adres voor de agenda. Bestond er al een, dan werkt dat meteen niet meer. Het adres staat alleen in dit antwoord: bewaard
 * wordt een afdruk.
 */
export async function feedMaken(
  { tx, user, agenda }: Agendazaak,
  { metNamen }: z.output<typeof feedMakenSchema>,
): Promise<Uitkomst> {
  const token = randomBytes(32).toString('base64url');
  await tx.agenda.update({
    where: { gebruikerId: user.id },
    data: { feedHash: tokenHashVan(token), feedMetNamen: metNamen, feedGemaaktOp: nu(), feedGelezenOp: null },
    select: { versie: true },
  });
  return {
    spoor: { details: { wat: agenda.feedHash ? 'vernieuwd' : 'aangezet', metNamen } },
    eenmalig: `${env().NEXTAUTH_URL.replace(/\/$/, '')}/api/agenda/${token}.ics`,
  };
}

/** Kiest of er namen in de agenda staan; het adres blijft. */
export async function feedWijzigen(
  { tx, user, agenda }: Agendazaak,
  { metNamen }: z.output<typeof feedWijzigenSchema>,
): Promise<Uitkomst> {
  if (!agenda.feedHash) throw new Ongeldig({}, 'Er is (nog) geen adres. Maak er eerst een.');
  if (agenda.feedMetNamen === metNamen) throw new Ongeldig({ metNamen: 'Dit is al zo.' });
  await tx.agenda.update({
    where: { gebruikerId: user.id },
    data: { feedMetNamen: metNamen },
    select: { versie: true },
  });
  return { spoor: { details: { metNamen } }, naar: '/agenda/instellingen', gelukt: 'feed.wijzigen' };
}

/** Het adres werkt meteen niet meer. */
export async function feedUitzetten({ tx, user, agenda }: Agendazaak): Promise<Uitkomst> {
  if (!agenda.feedHash) throw new Ongeldig({}, 'Er is geen adres om uit te zetten.');
  await tx.agenda.update({
    where: { gebruikerId: user.id },
    data: { feedHash: null, feedMetNamen: false, feedGemaaktOp: null, feedGelezenOp: null },
    select: { versie: true },
  });
  return { spoor: {}, naar: '/agenda/instellingen', gelukt: 'feed.uitzetten' };
}
