import 'server-only';
import { defineCommand } from '../server/command';
import { Bevestig, NietGevonden, Ongeldig } from '../server/fouten';
import { type Clientzaak, opClient } from '../zaak/client';
import { leesBsn, leesBsnstand, vindAnder, wisBsn, zetBsn } from './rijen';
import { bsnTonenSchema, bsnVastleggenSchema, bsnVerwijderenSchema } from './schema';
import { BSN_VELDEN } from './woorden';

const terug = ({ client }: Clientzaak) => `/clienten/${client.clientnummer}/gegevens`;

/** Wat er stond is niet te laten zien zonder het te tonen: wie te laat is kijkt zelf. */
async function eisStand({ tx, client }: Clientzaak, versie: number): Promise<{ aan: boolean; versie: number }> {
  const stand = await leesBsnstand(tx, client.id);
  if (!stand || stand.versie !== versie)
    throw new Ongeldig(
      {},
      'Iemand anders heeft het BSN intussen gewijzigd. Er is niets opgeslagen. Herlaad de pagina en kijk wat er nu staat.',
    );
  return stand;
}

/** Legt het BSN vast, of een ander in plaats van wat er stond. */
export const bsnVastleggen = defineCommand('bsn.vastleggen', bsnVastleggenSchema)
  .op(opClient, { recht: 'bsn.bijhouden', raakt: 'niets', velden: BSN_VELDEN })
  .doet(async (zaak, { bsn, versie }) => {
    const { tx, user, client, vandaag } = zaak;
    const { aan } = await eisStand(zaak, versie);
    if (!aan) throw new Ongeldig({}, 'De gemeente legt het BSN niet vast. Er is niets opgeslagen.');
    if (!(await zetBsn(tx, client.id, bsn, versie + 1))) {
      const ander = await vindAnder(tx, user, bsn, vandaag);
      throw new Ongeldig({
        bsn: ander
          ? `Dit BSN staat al bij ${ander.naam} (${ander.clientnummer}). Controleer het nummer, of kijk of het één mens is.`
          : 'Dit BSN staat al bij een andere cliënt. Controleer het nummer. Klopt het, vraag dan de privacy officer om het uit te zoeken.',
      });
    }
    return { spoor: {}, naar: terug(zaak), gelukt: 'bsn.vastleggen' };
  });

/** Haalt het BSN weg; dat kan ook als de gemeente ermee is gestopt. */
export const bsnVerwijderen = defineCommand('bsn.verwijderen', bsnVerwijderenSchema)
  .op(opClient, { recht: 'bsn.bijhouden', raakt: 'niets' })
  .doet(async (zaak, { versie }) => {
    await eisStand(zaak, versie);
    if (!zaak.bevestigd) throw new Bevestig('Het BSN verwijderen? Het is daarna niet terug te halen.');
    if (!(await wisBsn(zaak.tx, zaak.client.id))) throw new NietGevonden();
    return { spoor: {}, naar: terug(zaak), gelukt: 'bsn.verwijderen' };
  });

/** Toont het BSN één keer; dat iemand het zag staat in het spoor. */
export const bsnTonen = defineCommand('bsn.tonen', bsnTonenSchema)
  .op(opClient, { recht: 'bsn.bijhouden', raakt: 'niets' })
  .doet(async ({ tx, client }) => {
    const bsn = await leesBsn(tx, client.id);
    if (!bsn) throw new NietGevonden();
    return { spoor: {}, eenmalig: bsn };
  });
