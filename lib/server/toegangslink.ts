import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { audit } from './audit';
import type { Tx } from './db';

type Wie = Parameters<typeof audit>[1];

/** Zoveel uur werkt een toegangslink, en zoveel minuten een link die iemand zelf vroeg omdat hij zijn wachtwoord kwijt is. */
export const GELDIG_UREN = 24;

/** Alleen de afdruk van het token staat in de database: wie de tabel leest kan er niet mee inloggen. */
export const tokenHashVan = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Maakt een link waarmee deze gebruiker één keer zelf een wachtwoord kiest; eerdere links vervallen. Geeft het token: dat staat nergens
 * anders en is niet terug te halen.
 */
export async function zetToegangslink(tx: Tx, gebruikerId: string, minuten = GELDIG_UREN * 60): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await laatToegangslinksVervallen(tx, gebruikerId);
  await tx.toegangslink.create({
    data: {
      tokenHash: tokenHashVan(token),
      gebruikerId,
      verlooptOp: new Date(Date.now() + minuten * 60_000),
    },
    select: { tokenHash: true },
  });
  return token;
}

/** Als zetToegangslink, met het spoor dat een formulier al nalaat. */
export async function maakToegangslink(tx: Tx, gebruikerId: string, wie: Wie): Promise<string> {
  const token = await zetToegangslink(tx, gebruikerId);
  await audit(tx, wie, { actie: 'toegangslink.maken', onderwerp: 'gebruiker', onderwerpId: gebruikerId });
  return token;
}

/** Wie nog een link had, kan er niets meer mee. */
export async function laatToegangslinksVervallen(tx: Tx, gebruikerId: string): Promise<void> {
  const nu = new Date();
  await tx.toegangslink.updateMany({
    where: { gebruikerId, gebruiktOp: null, verlooptOp: { gt: nu } },
    data: { verlooptOp: nu },
  });
}

/** Een link werkt één keer; false als iemand anders hem net gebruikte. */
export async function verbruikToegangslink(tx: Tx, token: string): Promise<boolean> {
  const { count } = await tx.toegangslink.updateMany({
    where: { tokenHash: tokenHashVan(token), gebruiktOp: null },
    data: { gebruiktOp: new Date() },
  });
  return count === 1;
}
