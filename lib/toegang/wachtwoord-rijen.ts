import 'server-only';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { wachtwoordVeld } from '../formulier/velden';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { eigenWoordIn } from './wachtwoord-regels';

/** Hoe sterk een wachtwoord is, van 0 tot 4. */
const STERKTE = ['zeer zwak', 'zwak', 'matig', 'sterk', 'zeer sterk'] as const;
const STERK_GENOEG = 3;

// De lijst van veelgebruikte wachtwoorden (veertigduizend, MIT) kost tientallen milliseconden om te laden: pas als iemand er een kiest.
let schatter: ZxcvbnFactory | undefined;

/** De zin die zegt waarom dit wachtwoord niet kan, of null als het goed is. Geen eisen aan cijfers of tekens: lengte telt. */
export function waaromNiet(wachtwoord: string, eigen: readonly string[]): string | null {
  const woord = eigenWoordIn(wachtwoord, eigen);
  if (woord)
    return `In dit wachtwoord staat "${woord}". Kies een wachtwoord zonder uw naam, e-mailadres, gemeente of de naam van dit programma.`;
  schatter ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { score } = schatter.check(wachtwoord, [...eigen]);
  if (score >= STERK_GENOEG) return null;
  return `Dit wachtwoord is ${STERKTE[score]}: het wordt veel gebruikt of is snel te raden. Kies een zin van een paar woorden die niet bij elkaar horen.`;
}

/** Wat er over wie dit kiest te raden is. */
async function eigenWoorden(tx: Tx, { naam, email }: { naam: string; email: string }): Promise<string[]> {
  const gemeente = await tx.gemeente.findUnique({ where: { id: 1 }, select: { naam: true } });
  return [naam, email, gemeente?.naam ?? ''];
}

/** Gooit Ongeldig bij het veld `wachtwoord` als deze gebruiker dit wachtwoord niet kan kiezen. */
export async function eisGoedWachtwoord(
  tx: Tx,
  wie: { naam: string; email: string },
  wachtwoord: string,
): Promise<void> {
  const gelezen = wachtwoordVeld.safeParse(wachtwoord);
  const fout = gelezen.success
    ? waaromNiet(wachtwoord, await eigenWoorden(tx, wie))
    : (gelezen.error.issues[0]?.message ?? '');
  if (fout) throw new Ongeldig({ wachtwoord: fout });
}
