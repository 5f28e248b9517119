import 'server-only';
import { BRIEFTALEN, type Brieftaal, type Teksttaal } from '../domain/brieftalen';
import type { Tx } from '../server/db';
import type { Antwoord } from '../server/inzage';
import { CLIENTBERICHTEN, type Clientbericht, isBruikbaar, type Sjabloontekst } from './regels';
import { TALEN } from './talen/talen';

type Rijen = Awaited<ReturnType<Tx['sjabloon']['findMany']>>;
type Taalsjablonen = { tekst: Record<Clientbericht, Sjabloontekst>; vasteZin: string | null };

/**
 * De teksten die nu gelden. Een tekst waar een veld in staat dat niet bestaat (beheer kan haar zo niet opslaan) wordt overgeslagen: de cliënt
 * krijgt dan de standaardtekst en geen bericht met haken erin. Een andere taal dan het Nederlands is er pas als iemand die haar leest haar heeft
 * nagekeken; tot dan krijgt de cliënt alleen Nederlands.
 */
export async function leesSjablonen(tx: Tx) {
  const rijen = await tx.sjabloon.findMany();
  const nl = inTaal(rijen, 'nl');
  const vertaald = BRIEFTALEN.flatMap((taal): [Brieftaal, Taalsjablonen][] => {
    if (!goedgekeurdeZin(rijen, taal)) return [];
    const t = inTaal(rijen, taal);
    // Zonder goedgekeurde Nederlandse zin zegt ook een vertaling haar niet.
    return [[taal, nl.vasteZin ? t : { ...t, vasteZin: null }]];
  });
  return { nl, vertaald: Object.fromEntries(vertaald) as Partial<Record<Brieftaal, Taalsjablonen>> };
}
export type Sjablonen = Antwoord<typeof leesSjablonen>;

function inTaal(rijen: Rijen, taal: Teksttaal): Taalsjablonen {
  const eigen = (soort: Clientbericht): Sjabloontekst => {
    const rij = rijen.find((r) => r.soort === soort && r.taal === taal);
    const standaard = TALEN[taal].teksten[soort];
    if (!rij || !isBruikbaar(rij.tekst) || !isBruikbaar(rij.onderwerp ?? '')) return standaard;
    return { onderwerp: rij.onderwerp || standaard.onderwerp, tekst: rij.tekst };
  };
  return {
    tekst: Object.fromEntries(CLIENTBERICHTEN.map((soort) => [soort, eigen(soort)])) as Taalsjablonen['tekst'],
    vasteZin: goedgekeurdeZin(rijen, taal),
  };
}

/** De vaste zin, zodra de gemeente haar heeft goedgekeurd. */
function goedgekeurdeZin(rijen: Rijen, taal: Teksttaal): string | null {
  const zin = rijen.find((r) => r.soort === 'vaste_zin' && r.taal === taal);
  return zin?.goedgekeurdDoor && zin.goedgekeurdOp ? zin.tekst : null;
}
