import 'server-only';
import type { z } from 'zod';
import type { Signaal } from '../../generated/prisma/client';
import { langeDatum } from '../copy/datums';
import { dagVan, nu } from '../server/clock';
import { defineCommand, type Uitkomst } from '../server/command';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { type Clientzaak, opClient, opVanClient } from '../zaak/client';
import { leesDekking } from './queries';
import { signaalAfhandelenSchema, signaalBeantwoordenSchema, signaalSturenSchema } from './schema';
import { SIGNAAL_VELDEN, SIGNAALANTWOORD_VELDEN } from './woorden';

/** Een signaal over deze cliënt. */
const opSignaal = opVanClient(async ({ tx, client }: Clientzaak, v: z.output<typeof signaalAfhandelenSchema>) => {
  const signaal = await tx.signaal.findFirst({ where: { id: v.signaalId, clientId: client.id } });
  if (!signaal) throw new NietGevonden();
  return { signaal };
});
type Zaak = Clientzaak & { signaal: Signaal };

/** Een partner stuurt een signaal over een cliënt bij wie zijn grond dat nu dekt. */
export const signaalSturen = defineCommand('signaal.sturen', signaalSturenSchema)
  .op(opClient, { recht: 'signaal.sturen', raakt: 'niets', velden: SIGNAAL_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, user, client } = zaak;
    if (!(await leesDekking(zaak)).includes('signalen')) throw new Geweigerd();
    const { id } = await tx.signaal.create({
      data: { clientId: client.id, vanId: user.id, soort: v.soort, tekst: v.tekst, gestuurdOp: nu() },
      select: { id: true },
    });
    return {
      spoor: { onderwerp: 'signaal', onderwerpId: id, details: { soort: v.soort } },
      naar: `/signalen/${client.clientnummer}`,
      gelukt: 'signaal.sturen',
    };
  });

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
export const signaalBeantwoorden = defineCommand('signaal.beantwoorden', signaalBeantwoordenSchema)
  .op(opSignaal, { recht: 'dossier.bijhouden', raakt: 'niets', velden: SIGNAALANTWOORD_VELDEN })
  .doet((zaak, v) => handelAf(zaak, v.antwoord, 'signaal.beantwoorden'));

/** Handelt een signaal af zonder antwoord; de partner ziet dat het is gelezen en afgehandeld. */
export const signaalAfhandelen = defineCommand('signaal.afhandelen', signaalAfhandelenSchema)
  .op(opSignaal, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet((zaak) => handelAf(zaak, null, 'signaal.afhandelen'));
