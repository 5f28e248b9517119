import 'server-only';
import type { Datum } from '../domain/datum';
import type { Subject, User } from '../policy/policy';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';

/** Wie een gesprek met deze cliënt kan hebben gevoerd: de gebruiker zelf, diens begeleider en vervangers, en de begeleiders van het team. */
export async function begeleidersVoor(tx: Tx, user: User, subject: Subject): Promise<{ id: string; naam: string }[]> {
  const teamIds = subject.trajecten.flatMap((t) => t.teamId ?? []);
  const eigen = subject.trajecten.flatMap((t) => [...(t.begeleiderId ? [t.begeleiderId] : []), ...t.vervangerIds]);
  return tx.gebruiker.findMany({
    where: {
      OR: [
        { id: { in: [user.id, ...eigen] } },
        { rol: 'begeleider', geblokkeerdOp: null, teams: { some: { teamId: { in: teamIds } } } },
      ],
    },
    orderBy: { sorteernaam: 'asc' },
    select: { id: true, naam: true },
  });
}

export function openOnderwerpen(tx: Tx, vandaag: Datum) {
  return tx.onderwerp.findMany({
    where: { OR: [{ geslotenOp: null }, { geslotenOp: { gt: naarDb(vandaag) } }] },
    orderBy: { naam: 'asc' },
    select: { id: true, naam: true, leidraad: true },
  });
}
