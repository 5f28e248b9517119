import 'server-only';
import type { Datum } from '../domain/datum';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { rauw, sql, teKiezen } from '../server/sql';
import { kolom, kolommen, rijvorm, vraag } from '../server/vraag';

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
  for (const [veld, tabel] of [
    ['teams', 'team'],
    ['aanpakken', 'aanpak'],
  ] as const) {
    const gevonden = await vraag(
      tx,
      KEUZE,
      sql`SELECT ${kolommen(KEUZE, 'k')} FROM ${rauw(tabel)} k WHERE k.id = ANY(${nieuw[veld]}::uuid[])
        AND (${teKiezen('k', vandaag)} OR k.id = ANY(${er[veld]}::uuid[])) ORDER BY k.id FOR SHARE`,
    );
    if (gevonden.length < nieuw[veld].length)
      throw new Ongeldig({
        [veld]: `Een gekozen ${tabel} is er niet (meer) of is gesloten. Herlaad de pagina en kies opnieuw.`,
      });
  }
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
