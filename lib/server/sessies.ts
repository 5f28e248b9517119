import 'server-only';
import type { User } from '../policy/policy';
import { audit, zetHerkomst } from './audit';
import type { Tx } from './db';
import { BEVESTIGD_MINUTEN, HALF_MINUTEN, SESSIE_SECONDEN, STIL_MINUTEN } from './sessiecookie';

/** Zo lang blijft te zien waar iemand ingelogd was; daarna is de rij nergens meer voor nodig. */
const BEWAREN_DAGEN = 90;

const minutenGeleden = (minuten: number) => new Date(Date.now() - minuten * 60_000);

/**
 * Begint een halve sessie en geeft haar id, dat in de cookie komt: wie het is, is pas zeker na rondSessieAf. Ruimt oude rijen van dezelfde
 * gebruiker op.
 */
export async function startSessieRij(tx: Tx, gebruikerId: string, apparaat: string, idToken?: string): Promise<string> {
  const nu = Date.now();
  await tx.sessie.deleteMany({
    where: { gebruikerId, verlooptOp: { lt: new Date(nu - BEWAREN_DAGEN * 86_400_000) } },
  });
  await tx.sessie.updateMany({
    where: { gebruikerId, idToken: { not: null }, NOT: open() },
    data: { idToken: null },
  });
  const { id } = await tx.sessie.create({
    data: {
      gebruikerId,
      apparaat,
      wijze: idToken ? 'oidc' : 'wachtwoord',
      idToken,
      verlooptOp: new Date(nu + SESSIE_SECONDEN * 1000),
    },
    select: { id: true },
  });
  return id;
}

/** Wacht deze sessie nog op een tweede factor? Niet als dat te lang duurt. */
export async function vindHalveSessie(tx: Tx, gebruikerId: string, id: string, beurt: number): Promise<boolean> {
  const rij = await tx.sessie.findFirst({
    where: { id, gebruikerId, beurt, ...half(), gebruiker: { geblokkeerdOp: null } },
    select: { id: true },
  });
  return rij !== null;
}

export type Ronde = { gebruikerId: string; beurt: number };

/**
 * Het laatste bewijs is er: van nu af is er iemand ingelogd, en als dat bewijs van nu is ook bevestigd. Geeft de beurt die in de cookie moet, of null als er niets af te ronden was; van
 * twee tegelijk wint er één.
 */
export async function rondSessieAf(tx: Tx, id: string, bevestigd = true): Promise<Ronde | null> {
  const nu = new Date();
  const [rij] = await tx.sessie.updateManyAndReturn({
    where: { id, ...half() },
    data: { tweedeFactorOp: nu, bevestigdOp: bevestigd ? nu : null, laatstGezienOp: nu, beurt: { increment: 1 } },
    select: { gebruikerId: true, beurt: true, wijze: true },
  });
  if (!rij) return null;
  await zetHerkomst(tx, { sessieId: id });
  await audit(tx, { gebruikerId: rij.gebruikerId }, { actie: 'inloggen', details: { wijze: rij.wijze } });
  return rij;
}

/** Hij bewees opnieuw dat hij het zelf is: de cookie krijgt een nieuwe beurt. Null als de sessie er niet meer is. */
export async function bevestigSessie(tx: Tx, id: string): Promise<Ronde | null> {
  const [rij] = await tx.sessie.updateManyAndReturn({
    where: { id, tweedeFactorOp: { not: null }, ...open() },
    data: { bevestigdOp: new Date(), beurt: { increment: 1 } },
    select: { gebruikerId: true, beurt: true },
  });
  return rij ?? null;
}

/** Zijn wachtwoord is een ander: ook een kopie van de cookie van deze sessie werkt niet meer. Null als de sessie er niet meer is. */
export async function vernieuwBeurt(tx: Tx, id: string): Promise<Ronde | null> {
  const [rij] = await tx.sessie.updateManyAndReturn({
    where: { id, ...open() },
    data: { beurt: { increment: 1 } },
    select: { gebruikerId: true, beurt: true },
  });
  return rij ?? null;
}

/** Bewees hij net dat hij het zelf is? Wie geen sessie heeft nooit. */
export const isBevestigd = ({ bevestigdOp }: Pick<User, 'bevestigdOp'>): boolean =>
  bevestigdOp != null && bevestigdOp > minutenGeleden(BEVESTIGD_MINUTEN);

/** Logt deze gebruiker overal uit, of overal behalve in één sessie; geeft hoeveel sessies er open stonden. */
export async function beeindigSessies(tx: Tx, gebruikerId: string, behalveId?: string): Promise<number> {
  const { count } = await tx.sessie.updateMany({
    where: { gebruikerId, ...open(), ...(behalveId ? { id: { not: behalveId } } : {}) },
    data: EINDE(),
  });
  return count;
}

/** Waarmee deze sessie ook bij de inlogdienst te beëindigen is; null als zij daar niet vandaan komt. */
export async function leesIdToken(tx: Tx, gebruikerId: string, id: string, beurt: number): Promise<string | null> {
  const sessie = await tx.sessie.findFirst({ where: { id, gebruikerId, beurt, ...open() }, select: { idToken: true } });
  return sessie?.idToken ?? null;
}

/** Beëindigt één sessie van deze gebruiker; false als die er niet (meer) is, of als een cookie van een eerdere beurt erom vraagt. */
export async function beeindigSessie(tx: Tx, gebruikerId: string, id: string, beurt?: number): Promise<boolean> {
  const { count } = await tx.sessie.updateMany({
    where: { id, gebruikerId, ...open(), ...(beurt !== undefined && { beurt }) },
    data: EINDE(),
  });
  return count === 1;
}

const EINDE = () => ({ beeindigdOp: new Date(), idToken: null });

/** Wat nu nog gebruikt kan worden: niet beëindigd, niet verlopen, en korter dan een half uur stil. */
export const open = () => ({
  beeindigdOp: null,
  verlooptOp: { gt: new Date() },
  laatstGezienOp: { gt: minutenGeleden(STIL_MINUTEN) },
});

const half = () => ({ ...open(), tweedeFactorOp: null, begonnenOp: { gt: minutenGeleden(HALF_MINUTEN) } });
