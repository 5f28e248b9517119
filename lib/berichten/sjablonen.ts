import 'server-only';
import type { Tx } from '../server/db';
import type { Antwoord } from '../server/inzage';
import { CLIENTBERICHTEN, type Clientbericht, isBruikbaar, type Sjabloontekst } from './regels';
import { STANDAARDTEKST } from './sjablonen-woorden';

/**
 * De teksten die nu gelden. Een tekst waar een veld in staat dat niet bestaat (beheer kan haar zo niet opslaan) wordt overgeslagen: de cliënt
 * krijgt dan de standaardtekst en geen bericht met haken erin.
 */
export async function leesSjablonen(tx: Tx) {
  const rijen = await tx.sjabloon.findMany();
  const eigen = (soort: Clientbericht): Sjabloontekst => {
    const rij = rijen.find((r) => r.soort === soort);
    const standaard = STANDAARDTEKST[soort];
    if (!rij || !isBruikbaar(rij.tekst) || !isBruikbaar(rij.onderwerp ?? '')) return standaard;
    return { onderwerp: rij.onderwerp || standaard.onderwerp, tekst: rij.tekst };
  };
  const zin = rijen.find((r) => r.soort === 'vaste_zin');
  return {
    tekst: Object.fromEntries(CLIENTBERICHTEN.map((soort) => [soort, eigen(soort)])) as Record<
      Clientbericht,
      Sjabloontekst
    >,
    /** De vaste zin, zodra de gemeente haar heeft goedgekeurd. */
    vasteZin: zin?.goedgekeurdDoor && zin.goedgekeurdOp ? zin.tekst : null,
  };
}
export type Sjablonen = Antwoord<typeof leesSjablonen>;
