import 'server-only';
import { z } from 'zod';
import { type GevondenClient, leesgrens, TAAL, trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { LEEFGEBIEDEN, SCORES } from '../domain/leefgebieden';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { dag, dagVan, looptNog, type Sql, sql } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { GEBIEDVELDEN, type Gebiedantwoord } from './regels';

export type Intakegebied = Gebiedantwoord & { versie: number };

const GEBIED = z.strictObject({
  ...Object.fromEntries(GEBIEDVELDEN.map((veld) => [veld, kolom.tekst.nullable()])),
  gebied: z.union(LEEFGEBIEDEN.map((g) => z.literal(g))),
  score: z.union(SCORES.map((s) => z.literal(s))).nullable(),
  nietBesproken: kolom.jaNee,
  versie: kolom.getal,
});

const INTAKE = rijvorm('intakes.intake', {
  id: kolom.id,
  trajectId: kolom.id,
  aanpak: kolom.tekst,
  status: z.enum(['concept', 'vastgesteld']),
  lijstversie: kolom.getal,
  /** De dag van het gesprek, of de dag waarop zij is begonnen. */
  datum: kolom.datum,
  door: kolom.tekst.nullable(),
  achtergrond: kolom.tekst.nullable(),
  werkOpleiding: kolom.tekst.nullable(),
  wensen: kolom.tekst.nullable(),
  mogelijkheden: kolom.tekst.nullable(),
  discriminatie: kolom.tekst.nullable(),
  trede: kolom.getal.nullable(),
  ...TAAL,
  clientVersie: kolom.getal,
  versie: kolom.getal,
  taalVersie: kolom.getal,
  contactmomentId: kolom.id.nullable(),
  /** Het gesprek waarbij zij is vastgesteld, is later als verkeerd geregistreerd gemarkeerd. */
  gesprekVervallen: kolom.jaNee,
  gebieden: z.array(GEBIED as unknown as z.ZodType<Intakegebied>),
  /** Zij is nog niet vastgesteld, en deze gebruiker begeleidt of vervangt op dit traject. */
  magSchrijven: kolom.jaNee,
});
export type Intake = Rij<typeof INTAKE>;

/**
 * Welke trajecten van een cliënt deze gebruiker leest: alle zolang hij er een begeleidt dat loopt, anders (met leesgrens) alleen wat hij zelf
 * begeleidde.
 */
export function leesbareTrajecten(client: GevondenClient, user: User, vandaag: Datum): Sql {
  const alle = sql`SELECT r.id FROM traject r WHERE r.client_id = ${client.id}::uuid AND r.groep = 'pilot'`;
  const grens = leesgrens(client.subject, user);
  return grens === null
    ? alle
    : sql`${alle} AND r.einddatum <= ${dag(grens)} AND r.id IN (${trajectenInBereik(user, vandaag)})`;
}

/** De trajecten van een cliënt waarop deze gebruiker nu mag schrijven. */
export const schrijfbareTrajecten = (clientId: string, user: User, vandaag: Datum): Sql => sql`
  SELECT s.id FROM traject s WHERE s.client_id = ${clientId}::uuid AND ${looptNog('s.einddatum', vandaag)}
    AND s.id IN (${trajectenInBereik(user, vandaag)})`;

/** De intakes die deze gebruiker leest: eerst wat nog niet is vastgesteld, dan van nieuw naar oud. Eén opdracht. */
export const leesIntakes = (tx: Tx, client: GevondenClient, user: User, vandaag: Datum): Promise<Intake[]> =>
  vraag(
    tx,
    INTAKE,
    sql`
    SELECT ${kolommen(INTAKE, 'i', {
      aanpak: 'a.naam',
      datum: sql`coalesce(m.datum, ${dagVan('i.begonnen_op')})`,
      door: 'g.naam',
      gesprekVervallen: 'm.verkeerd_op IS NOT NULL',
      gebieden: sql`(SELECT json_agg(${json(GEBIED.shape, 'l')} ORDER BY l.gebied) FROM intake_leefgebied l WHERE l.intake_id = i.id)`,
      magSchrijven: sql`i.status = 'concept' AND i.traject_id IN (${schrijfbareTrajecten(client.id, user, vandaag)})`,
    })}
    FROM intake i JOIN traject t ON t.id = i.traject_id JOIN aanpak a ON a.id = t.aanpak_id
      LEFT JOIN contactmoment m ON m.id = i.contactmoment_id
      LEFT JOIN gebruiker g ON g.id = coalesce(i.vastgesteld_door_id, i.begonnen_door_id)
    WHERE i.client_id = ${client.id}::uuid AND i.traject_id IN (${leesbareTrajecten(client, user, vandaag)})
    ORDER BY i.status, coalesce(m.datum, ${dagVan('i.begonnen_op')}) DESC, i.begonnen_op DESC`,
  );
