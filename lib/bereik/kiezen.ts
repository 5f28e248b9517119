import 'server-only';
import { leesZoekvraag } from '../clienten/zoek-regels';
import { geboorteTekst } from '../copy/datums';
import { vouw } from '../domain/naam';
import type { Ctx } from '../server/command';
import { Ongeldig } from '../server/fouten';
import { type GevondenClient, vindClient } from './scope';
import { zoekClienten } from './zoeken';

/** Hetzelfde antwoord voor wie er niet is en wie een collega begeleidt: of een nummer bestaat blijft in het midden. */
export const NIEMAND = 'U begeleidt niemand met deze naam of dit nummer. Kijk het na bij Mijn cliënten.';

const woorden = (naam: string) =>
  vouw(naam)
    .split(/[\s,.-]+/)
    .filter(Boolean);

/** Elk woord dat is getypt staat in deze naam: anders lijkt hij er alleen op. */
const heetZo = (naam: string, getypt: string) => {
  const [heet, gezocht] = [woorden(naam), woorden(getypt)];
  return gezocht.length > 0 && gezocht.every((w) => heet.includes(w));
};

/**
 * De ene mens die in een formulier is gekozen, binnen het bereik van de gebruiker: het nummer dat de kiezer invult, of wat iemand zonder
 * JavaScript typte. Bij twijfel wordt er niet gegokt; dan staat er wie het kan zijn, met het nummer om te typen. Gooit Ongeldig bij `veld`.
 */
export async function kiesClient(ctx: Ctx, veld: string, getypt: string): Promise<GevondenClient> {
  const { tx, user, vandaag } = ctx;
  const opNummer = await vindClient(tx, user, getypt.toUpperCase(), vandaag);
  if (opNummer) return opNummer;
  const q = leesZoekvraag(getypt);
  const gevonden = await zoekClienten(ctx, q, true);
  const zeker = q.naam ? gevonden.filter((g) => heetZo(g.naam, getypt)) : gevonden;
  const [een, ander] = zeker;
  const client = een && !ander ? await vindClient(tx, user, een.clientnummer, vandaag) : null;
  if (client) return client;
  if (gevonden.length === 0) throw new Ongeldig({ [veld]: NIEMAND });
  const wie = (zeker.length > 0 ? zeker : gevonden)
    .slice(0, 5)
    .map((g) => `${g.naam}${g.geboortedatum ? `, geboren ${geboorteTekst(g.geboortedatum)}` : ''} (${g.clientnummer})`);
  throw new Ongeldig({
    [veld]: `${wie.length === 1 ? 'Bedoelt u' : 'U kunt meer mensen bedoelen:'} ${wie.join('; ')}${wie.length === 1 ? '?' : '.'} Vul het nummer in van wie u bedoelt.`,
  });
}
