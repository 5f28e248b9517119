import 'server-only';
import type { z } from 'zod';
import type { Signaal } from '../../generated/prisma/client';
import { langeDatum } from '../copy/datums';
import { dagVan, nu } from '../server/clock';
import type { Uitkomst } from '../server/define-action';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { type Clientzaak, opVanClient } from '../zaak/client';
import type { signaalAfhandelenSchema, signaalBeantwoordenSchema, signaalSturenSchema } from './schema';

/** Een signaal over deze cliënt. */
export const opSignaal = opVanClient(
  async ({ tx, client }: Clientzaak, v: z.output<typeof signaalAfhandelenSchema>) => {
    const signaal = await tx.signaal.findFirst({ where: { id: v.signaalId, clientId: client.id } });
    if (!signaal) throw new NietGevonden();
    return { signaal };
  },
);
type Zaak = Clientzaak & { signaal: Signaal };

/** Een partner stuurt een signaal over een cliënt bij wie hij nu betrokken is. */
export async function signaalSturen(
  { tx, user, client }: Clientzaak,
  v: z.output<typeof signaalSturenSchema>,
): Promise<Uitkomst> {
  const { id } = await tx.signaal.create({
    data: { clientId: client.id, vanId: user.id, soort: v.soort, tekst: v.tekst, gestuurdOp: nu() },
    select: { id: true },
  });
  return {
    spoor: { onderwerp: 'signaal', onderwerpId: id, details: { soort: v.soort } },
    naar: `/signalen/${client.clientnummer}`,
    gelukt: 'signaal.sturen',
  };
}

async function handelAf(
  { tx, user, client, signaal }: Zaak,
  antwoord: string | null,
  gelukt: 'signaal.beantwoorden' | 'signaal.afhandelen',
): Promise<Uitkomst> {
  // Wat is teruggestuurd kan gelezen zijn: het wordt niet meer overschreven.
  if (signaal.afgehandeldOp)
    throw new Ongeldig(
      {},
      `Dit signaal is al afgehandeld op ${langeDatum(dagVan(signaal.afgehandeldOp))}. Uw antwoord is niet verstuurd. Ververs de pagina om te zien wat er is geantwoord.`,
    );
  await tx.signaal.update({
    where: { id: signaal.id },
    data: {
      antwoord,
      afgehandeldOp: nu(),
      afgehandeldDoorId: user.id,
      ...(!signaal.gelezenOp && { gelezenOp: nu(), gelezenDoorId: user.id }),
      versie: { increment: 1 },
    },
    select: { id: true },
  });
  return {
    spoor: { onderwerp: 'signaal', onderwerpId: signaal.id },
    naar: `/clienten/${client.clientnummer}/netwerk`,
    gelukt,
  };
}

/** Beantwoordt een signaal over deze cliënt; de tekst gaat terug naar de partner. Een tweede antwoord kan niet (Ongeldig). */
export const signaalBeantwoorden = (zaak: Zaak, v: z.output<typeof signaalBeantwoordenSchema>): Promise<Uitkomst> =>
  handelAf(zaak, v.antwoord, 'signaal.beantwoorden');

/** Handelt een signaal af zonder antwoord; de partner ziet dat het is gelezen en afgehandeld. */
export const signaalAfhandelen = (zaak: Zaak): Promise<Uitkomst> => handelAf(zaak, null, 'signaal.afhandelen');
