import 'server-only';
import type { Datum } from '../domain/datum';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { dag, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';

/** Wat vandaag open is. Wat gesloten is blijft bestaan, maar is niet meer te kiezen. */
export const open = (vandaag: Datum) => ({ OR: [{ geslotenOp: null }, { geslotenOp: { gt: naarDb(vandaag) } }] });

/** Een traject dat loopt of nog moet beginnen. */
export const nietBeeindigd = (vandaag: Datum) => ({
  OR: [{ einddatum: null }, { einddatum: { gte: naarDb(vandaag) } }],
});

export type Koppelingen = { teams: string[]; aanpakken: string[] };

/** Aan welke teams en aanpakken deze gebruiker gekoppeld is. */
export async function leesKoppelingen(tx: Tx, gebruikerId: string): Promise<Koppelingen> {
  const teams = await tx.gebruikerTeam.findMany({ where: { gebruikerId }, select: { teamId: true } });
  const aanpakken = await tx.gebruikerAanpak.findMany({ where: { gebruikerId }, select: { aanpakId: true } });
  return { teams: teams.map((t) => t.teamId), aanpakken: aanpakken.map((a) => a.aanpakId) };
}

const KEUZE = rijvorm('beheer.keuze', { id: kolom.id });

/** Alleen wat open is kan worden gekozen; wat er al bij hoorde mag blijven. Op slot, zodat het niet intussen sluit. */
export async function eisKeuzes(tx: Tx, nieuw: Koppelingen, er: Koppelingen, vandaag: Datum): Promise<void> {
  const teams = await vraag(
    tx,
    KEUZE,
    sql`SELECT id::text FROM team WHERE id = ANY(${nieuw.teams}::uuid[])
      AND (gesloten_op IS NULL OR gesloten_op > ${dag(vandaag)} OR id = ANY(${er.teams}::uuid[])) ORDER BY team.id FOR SHARE`,
  );
  if (teams.length < nieuw.teams.length)
    throw new Ongeldig({
      teams: 'Een gekozen team is er niet (meer) of is gesloten. Herlaad de pagina en kies opnieuw.',
    });
  const aanpakken = await vraag(
    tx,
    KEUZE,
    sql`SELECT id::text FROM aanpak WHERE id = ANY(${nieuw.aanpakken}::uuid[])
      AND (gesloten_op IS NULL OR gesloten_op > ${dag(vandaag)} OR id = ANY(${er.aanpakken}::uuid[])) ORDER BY aanpak.id FOR SHARE`,
  );
  if (aanpakken.length < nieuw.aanpakken.length)
    throw new Ongeldig({
      aanpakken: 'Een gekozen aanpak is er niet (meer) of is gesloten. Herlaad de pagina en kies opnieuw.',
    });
}

/** Laat deze gebruiker bij precies deze teams en aanpakken horen. */
export async function bewaarKoppelingen(tx: Tx, gebruikerId: string, { teams, aanpakken }: Koppelingen): Promise<void> {
  await tx.gebruikerTeam.deleteMany({ where: { gebruikerId, teamId: { notIn: teams } } });
  await tx.gebruikerTeam.createMany({ data: teams.map((teamId) => ({ gebruikerId, teamId })), skipDuplicates: true });
  await tx.gebruikerAanpak.deleteMany({ where: { gebruikerId, aanpakId: { notIn: aanpakken } } });
  await tx.gebruikerAanpak.createMany({
    data: aanpakken.map((aanpakId) => ({ gebruikerId, aanpakId })),
    skipDuplicates: true,
  });
}
