import 'server-only';
import { leesAanpakreeksen } from '../norm/reeks';
import type { Tx } from '../server/db';
import { type Sql, sql } from '../server/sql';
import { schrijf } from '../server/vraag';

/** Elke gebruiker naar wie deze rijen verwijzen, op gebruikersnaam in kleine letters. */
export async function zoekGebruikers(tx: Tx, namen: readonly (string | null)[]) {
  const gezocht = [...new Set(namen.filter((n) => n !== null))];
  const gevonden = await tx.gebruiker.findMany({
    where: { gebruikersnaam: { in: gezocht } },
    select: { id: true, gebruikersnaam: true, naam: true, email: true, rol: true, geblokkeerdOp: true },
  });
  return new Map(gevonden.map((g) => [g.gebruikersnaam, g]));
}

/** Elke aanpak op naam; het zijn er weinig. */
export async function zoekAanpakken(tx: Tx) {
  const aanpakken = await leesAanpakreeksen(tx);
  return new Map(aanpakken.map((a) => [a.naam, a]));
}

/** Sluit rijen af voor wie tegelijk schrijft, altijd in dezelfde volgorde: `sluit(tx, sql`client r WHERE …`)`. */
export async function sluit(tx: Tx, welke: Sql): Promise<void> {
  await schrijf(tx, 'import.slot', sql`SELECT r.id FROM ${welke} ORDER BY r.id FOR UPDATE`);
}

export type Kandidaat = { id: string; clientId: string; aanpakId: string; startdatum: Date; einddatum: Date | null };

/** De trajecten van deze cliëntnummers. */
export async function zoekTrajecten(tx: Tx, clientnummers: readonly string[]) {
  const clienten = await tx.client.findMany({
    where: { clientnummer: { in: [...new Set(clientnummers)] } },
    select: { id: true, clientnummer: true },
  });
  const trajecten: Kandidaat[] = await tx.traject.findMany({
    where: { clientId: { in: clienten.map((c) => c.id) } },
    orderBy: { startdatum: 'asc' },
    select: { id: true, clientId: true, aanpakId: true, startdatum: true, einddatum: true },
  });
  const perId = new Map(clienten.map((c) => [c.id, { ...c, trajecten: [] as Kandidaat[] }]));
  for (const traject of trajecten) perId.get(traject.clientId)?.trajecten.push(traject);
  return new Map([...perId.values()].map((c) => [c.clientnummer, c]));
}

/**
 * Bij welke trajecten een periode van een cliënt hoort: bij het enige dat er is, anders bij elk dat in die periode loopt, anders
 * bij het laatste.
 */
export function trajectenIn<T extends Kandidaat>(trajecten: readonly T[], van: Date, tot: Date | null): T[] {
  if (trajecten.length < 2) return [...trajecten];
  const lopend = trajecten.filter((t) => (!tot || t.startdatum <= tot) && (!t.einddatum || t.einddatum >= van));
  return lopend.length ? lopend : trajecten.slice(-1);
}
