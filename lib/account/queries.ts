import 'server-only';
import { can, type User } from '../policy/policy';
import { alsGebruiker, type Tx } from '../server/db';
import { Geweigerd } from '../server/fouten';
import type { Antwoord } from '../server/inzage';
import { open } from '../server/sessies';

const POGINGEN = 5;

/** Het eigen account, met waar iemand is ingelogd. `sessieId` is de sessie van dit apparaat. */
export function getAccount(user: User, sessieId: string | undefined) {
  if (!can(user, 'account.wijzigen')) throw new Geweigerd();
  return alsGebruiker(user, async (tx) => {
    const gebruiker = await leesGegevens(tx, user.id);
    const sessies = await tx.sessie.findMany({
      where: { gebruikerId: user.id, tweedeFactorOp: { not: null }, ...open() },
      orderBy: { begonnenOp: 'desc' },
      select: { id: true, apparaat: true, begonnenOp: true, laatstGezienOp: true },
    });
    const pogingen = await tx.auditregel.findMany({
      where: { gebruikerId: user.id, actie: 'inloggen' },
      orderBy: [{ op: 'desc' }, { id: 'desc' }],
      take: POGINGEN,
      select: { id: true, op: true, resultaat: true },
    });
    return {
      ...gebruiker,
      /** Waar iemand nu is ingelogd: dit apparaat eerst, daarna het nieuwste. */
      sessies: sessies
        .map(({ begonnenOp, laatstGezienOp, ...s }) => ({
          ...s,
          sinds: begonnenOp,
          gezien: laatstGezienOp,
          hier: s.id === sessieId,
        }))
        .sort((a, b) => Number(b.hier) - Number(a.hier)),
      /** De laatste keren dat met dit e-mailadres is ingelogd of dat werd geprobeerd, nieuwste eerst. */
      pogingen: pogingen.map((p) => ({ id: String(p.id), op: p.op, gelukt: p.resultaat === 'gelukt' })),
    };
  });
}
export type Account = Antwoord<typeof getAccount>;
async function leesGegevens(tx: Tx, id: string) {
  const { teams, aanpakken, inlogkoppelingen, ...gebruiker } = await tx.gebruiker.findUniqueOrThrow({
    where: { id },
    select: {
      naam: true,
      email: true,
      telefoon: true,
      rol: true,
      versie: true,
      teams: { select: { team: { select: { naam: true } } }, orderBy: { team: { naam: 'asc' } } },
      aanpakken: { select: { aanpak: { select: { naam: true } } }, orderBy: { aanpak: { naam: 'asc' } } },
      inlogkoppelingen: { select: { gekoppeldOp: true }, orderBy: { gekoppeldOp: 'desc' }, take: 1 },
    },
  });
  return {
    ...gebruiker,
    teams: teams.map((t) => t.team.naam),
    aanpakken: aanpakken.map((a) => a.aanpak.naam),
    /** Sinds wanneer hij ook bij zijn organisatie kan inloggen. */
    gekoppeldOp: inlogkoppelingen[0]?.gekoppeldOp ?? null,
  };
}
