import 'server-only';
import type { Clientblik } from '../bereik/blik';
import { wieIs } from '../bereik/scope';
import type { Trajectfeiten } from '../norm/feiten';
import { can } from '../policy/policy';
import type { Antwoord } from '../server/inzage';
import { leesTrajecten } from './trajecten';

const NIET_TE_ZIEN = {
  ...{ telefoon: null, email: null, talen: [], niveauNederlands: null },
  ...{ laaggeletterd: 'onbekend', tolkNodig: false, bereikbaarheid: null },
} as const;

/**
 * Wie het is en hoe het met de norm staat: de kop van elke bladzijde van het dossier, gelezen met wat de bladzijde zelf leest. Wie de feiten van
 * de lopende trajecten al heeft, geeft ze mee.
 */
export async function leesKop(blik: Clientblik, feiten?: readonly Trajectfeiten[]) {
  const { client, user, vandaag } = blik;
  // Wie alleen nog een beëindigd traject leest, ziet niet hoe de cliënt nu bij een ander te bereiken is.
  const bereik = blik.nuVanEenAnder ? NIET_TE_ZIEN : client;
  const { telefoon, email, talen, niveauNederlands, laaggeletterd, tolkNodig, bereikbaarheid } = bereik;
  const trajecten = await leesTrajecten(blik, feiten);
  return {
    ...wieIs(client),
    geboortedatum: client.geboortedatum,
    ...{ telefoon, email, talen, niveauNederlands, tolkNodig, bereikbaarheid },
    laaggeletterd: laaggeletterd === 'ja',
    vandaag,
    trajecten,
    afspraak: trajecten[0]?.afspraak ?? null,
    magWijzigen: can(user, 'contactmoment.vastleggen', client.subject),
  };
}
export type Kop = Antwoord<typeof leesKop>;
