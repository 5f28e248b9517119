import 'server-only';
import { randomBytes } from 'node:crypto';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { env } from '../server/env';
import { Ongeldig } from '../server/fouten';
import { tokenHashVan } from '../server/toegangslink';
import { wachtwoordafdruk } from '../server/wachtwoordafdruk';
import { feedMakenSchema, feedUitzettenSchema, feedWijzigenSchema } from './schema';
import { opAgenda } from './zaak';

/**
 * Maakt een geheim adres voor de agenda. Bestond er al een, dan werkt dat meteen niet meer. Het adres staat alleen in dit antwoord: bewaard
 * wordt een afdruk. Het werkt een half jaar, en niet langer dan zijn wachtwoord.
 */
export const feedMaken = defineCommand('feed.maken', feedMakenSchema)
  .op(opAgenda, { recht: 'agenda.bekijken', raakt: 'niets', bevestiging: true })
  .doet(async ({ tx, user, agenda }, { metNamen }) => {
    const token = randomBytes(32).toString('base64url');
    const er = await tx.gebruiker.findUniqueOrThrow({
      where: { id: user.id },
      select: { id: true, wachtwoordHash: true },
    });
    await tx.agenda.update({
      where: { gebruikerId: user.id },
      data: {
        feedHash: tokenHashVan(token),
        feedMetNamen: metNamen,
        feedGemaaktOp: nu(),
        feedGelezenOp: null,
        feedAfdruk: wachtwoordafdruk(er),
      },
      select: { versie: true },
    });
    return {
      spoor: { details: { wat: agenda.feedHash ? 'vernieuwd' : 'aangezet', metNamen } },
      eenmalig: `${env().NEXTAUTH_URL.replace(/\/$/, '')}/api/agenda/${token}.ics`,
    };
  });

/** Kiest of er namen in de agenda staan; het adres blijft. */
export const feedWijzigen = defineCommand('feed.wijzigen', feedWijzigenSchema)
  .op(opAgenda, { recht: 'agenda.bekijken', raakt: 'niets' })
  .doet(async ({ tx, user, agenda }, { metNamen }) => {
    if (!agenda.feedHash) throw new Ongeldig({}, 'Er is (nog) geen adres. Maak er eerst een.');
    if (agenda.feedMetNamen === metNamen) throw new Ongeldig({ metNamen: 'Dit is al zo.' });
    await tx.agenda.update({
      where: { gebruikerId: user.id },
      data: { feedMetNamen: metNamen },
      select: { versie: true },
    });
    return { spoor: { details: { metNamen } }, naar: '/agenda/instellingen', gelukt: 'feed.wijzigen' };
  });

/** Het adres werkt meteen niet meer. */
export const feedUitzetten = defineCommand('feed.uitzetten', feedUitzettenSchema)
  .op(opAgenda, { recht: 'agenda.bekijken', raakt: 'niets' })
  .doet(async ({ tx, user, agenda }) => {
    if (!agenda.feedHash) throw new Ongeldig({}, 'Er is geen adres om uit te zetten.');
    await tx.agenda.update({
      where: { gebruikerId: user.id },
      data: { feedHash: null, feedMetNamen: false, feedGemaaktOp: null, feedGelezenOp: null, feedAfdruk: null },
      select: { versie: true },
    });
    return { spoor: {}, naar: '/agenda/instellingen', gelukt: 'feed.uitzetten' };
  });
