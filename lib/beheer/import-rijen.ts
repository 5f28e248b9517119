import 'server-only';
import type { GesprekkenPerJaar } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { Rol } from '../domain/rollen';
import { nu } from '../server/clock';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { lockTrajecten } from '../zaak/slot';
import { leesTrajecten, type NieuweNorm } from './norm';

/** Voegt een ingelezen aanpak toe met haar eerste norm; geeft haar id. */
export async function voegAanpakToe(tx: Tx, naam: string, gesprekkenPerJaar: GesprekkenPerJaar): Promise<string> {
  return (await tx.aanpak.create({ data: { naam, gesprekkenPerJaar }, select: { id: true } })).id;
}

/**
 * Voegt een ingelezen latere norm toe en geeft de trajecten die erna nagerekend moeten worden, op slot. De aanpak gaat eerst op slot, zodat er geen
 * traject bij komt. Null als deze norm al zou zijn begonnen en er iemand in de aanpak loopt.
 */
export async function voegNormToe(
  tx: Tx,
  aanpakId: string,
  { vanaf, perJaar }: NieuweNorm,
  vandaag: Datum,
): Promise<string[] | null> {
  await schrijf(tx, 'beheer.aanpakslot', sql`SELECT id FROM aanpak WHERE id = ${aanpakId}::uuid FOR UPDATE`);
  if (vanaf < vandaag && (await tx.traject.findFirst({ where: { aanpakId }, select: { id: true } }))) return null;
  await tx.aanpaknorm.create({
    data: { aanpakId, vanaf: naarDb(vanaf), gesprekkenPerJaar: perJaar, vastgelegdOp: nu() },
    select: { id: true },
  });
  const { ankerErna } = await leesTrajecten(tx, aanpakId, vanaf, vandaag);
  await lockTrajecten(tx, ankerErna);
  return ankerErna;
}

type NieuweGebruiker = {
  gebruikersnaam: string;
  naam: string;
  email: string;
  rol: Rol;
  teamId: string | null;
  aanpakIds: readonly string[];
};

/** Voegt ingelezen gebruikers toe met hun team en aanpakken. Zonder wachtwoord: inloggen kan pas na een toegangslink. */
export async function voegGebruikersToe(tx: Tx, nieuw: readonly NieuweGebruiker[]): Promise<void> {
  const gemaakt = await tx.gebruiker.createManyAndReturn({
    data: nieuw.map(({ gebruikersnaam, naam, email, rol }) => ({ gebruikersnaam, naam, email, rol })),
    select: { id: true, gebruikersnaam: true },
  });
  const ids = new Map(gemaakt.map((g) => [g.gebruikersnaam, g.id]));
  const metId = nieuw.map((g) => ({ ...g, gebruikerId: ids.get(g.gebruikersnaam) as string }));
  await tx.gebruikerTeam.createMany({
    data: metId.flatMap(({ gebruikerId, teamId }) => (teamId ? [{ gebruikerId, teamId }] : [])),
  });
  await tx.gebruikerAanpak.createMany({
    data: metId.flatMap(({ gebruikerId, aanpakIds }) => aanpakIds.map((aanpakId) => ({ gebruikerId, aanpakId }))),
  });
}

type Namentabel = {
  findMany: (vraag: { select: { id: true; naam: true } }) => Promise<{ id: string; naam: string }[]>;
  createMany: (opdracht: { data: { naam: string }[]; skipDuplicates: true }) => Promise<unknown>;
};
type Namen = readonly (string | null)[];

/**
 * De id's bij deze namen in een lijst van beheer; wat er niet is wordt toegevoegd. Hoofdletters maken geen nieuwe naam. De sleutels zijn kleine
 * letters.
 */
async function zoekOfMaak(tabel: Namentabel, namen: Namen): Promise<Map<string, string>> {
  const lees = async () =>
    new Map((await tabel.findMany({ select: { id: true, naam: true } })).map((r) => [r.naam.toLowerCase(), r.id]));
  const bestaand = await lees();
  const nieuw = new Map<string, string>();
  for (const naam of namen) {
    if (naam && !bestaand.has(naam.toLowerCase()) && !nieuw.has(naam.toLowerCase()))
      nieuw.set(naam.toLowerCase(), naam);
  }
  if (nieuw.size === 0) return bestaand;
  await tabel.createMany({ data: [...nieuw.values()].map((naam) => ({ naam })), skipDuplicates: true });
  return lees();
}

export const zoekOfMaakTeams = (tx: Tx, namen: Namen) => zoekOfMaak(tx.team, namen);
export const zoekOfMaakLocaties = (tx: Tx, namen: Namen) => zoekOfMaak(tx.locatie, namen);
export const zoekOfMaakOnderwerpen = (tx: Tx, namen: Namen) => zoekOfMaak(tx.onderwerp, namen);
