import 'server-only';
import { z } from 'zod';
import { ROL } from '../copy/woorden';
import { ROLLEN } from '../domain/rollen';
import type { Tx } from '../server/db';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraagEen } from '../server/vraag';
import type { Koppelingen } from './koppelingen';

const GEBRUIKER = rijvorm('beheer.gebruiker', {
  id: kolom.id,
  gebruikersnaam: kolom.tekst,
  naam: kolom.tekst,
  email: kolom.tekst,
  telefoon: kolom.tekst.nullable(),
  talen: z.array(kolom.tekst),
  rol: z.enum(ROLLEN),
  organisatieId: kolom.id.nullable(),
  versie: kolom.getal,
  geblokkeerd: kolom.jaNee,
});
export type Gebruikerrij = Rij<typeof GEBRUIKER>;

/**
 * De gebruiker, op slot: wie hem intussen een cliënt wil geven wacht. Niet strenger dan nodig, want elke actie van de gebruiker zelf
 * verwijst naar deze rij.
 */
export async function lockGebruiker(tx: Tx, id: string): Promise<Gebruikerrij> {
  const rij = await vraagEen(
    tx,
    GEBRUIKER,
    sql`SELECT ${kolommen(GEBRUIKER, 'g', { email: 'g.email::text', talen: "coalesce(g.talen, '{}')", geblokkeerd: 'g.geblokkeerd_op IS NOT NULL' })}
    FROM gebruiker g WHERE g.id = ${id}::uuid FOR NO KEY UPDATE`,
  );
  if (!rij) throw new NietGevonden();
  return rij;
}

/** Er blijft altijd iemand over die in Beheer kan: niet geblokkeerd, en met een eigen wachtwoord of gekoppeld aan de organisatie. */
export async function eisAndereBeheerder(tx: Tx, behalveId: string, veld?: string): Promise<void> {
  const ander = await tx.gebruiker.findFirst({
    where: {
      id: { not: behalveId },
      rol: 'beheerder',
      geblokkeerdOp: null,
      OR: [{ wachtwoordHash: { not: null } }, { inlogkoppelingen: { some: {} } }],
    },
    select: { id: true },
  });
  if (ander) return;
  const melding =
    'Dit is de laatste beheerder die kan inloggen. Voeg eerst een andere beheerder toe die een wachtwoord heeft gekozen.';
  throw veld ? new Ongeldig({ [veld]: melding }) : new Ongeldig({}, melding);
}

const namen = (rijen: readonly { naam: string }[]) => rijen.map((r) => r.naam).join(', ') || '(geen)';

/** Wat er nu staat, voor wie een oudere versie voor zich had. */
export async function intussenGewijzigd(tx: Tx, er: Gebruikerrij, k: Koppelingen): Promise<IntussenGewijzigd> {
  const teams = await tx.team.findMany({ where: { id: { in: k.teams } }, orderBy: { naam: 'asc' } });
  const aanpakken = await tx.aanpak.findMany({ where: { id: { in: k.aanpakken } }, orderBy: { naam: 'asc' } });
  const organisatie = er.organisatieId
    ? await tx.organisatie.findUniqueOrThrow({ where: { id: er.organisatieId }, select: { naam: true } })
    : null;
  return new IntussenGewijzigd(
    [
      { veld: 'naam', label: 'Naam', waarde: er.naam },
      { veld: 'email', label: 'E-mailadres', waarde: er.email },
      { veld: 'telefoon', label: 'Telefoon', waarde: er.telefoon ?? '' },
      { veld: 'talen', label: 'Talen', waarde: er.talen.join(', ') },
      { veld: 'rol', label: 'Rol', waarde: ROL[er.rol] },
      { veld: 'teams', label: 'Teams', waarde: namen(teams) },
      { veld: 'aanpakken', label: 'Aanpakken', waarde: namen(aanpakken) },
      ...(er.rol === 'partner'
        ? [{ veld: 'organisatieId', label: 'Organisatie', waarde: organisatie?.naam ?? '(geen)' }]
        : []),
    ],
    er.versie,
  );
}
