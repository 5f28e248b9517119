import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '../server/db';
import { herstelcodeUit, leesHerstelcode } from './regels';
import { HERSTELCODES } from './woorden';

// Honderdtwintig willekeurige bits zijn niet te raden, ook niet met de afdruk erbij; anders dan bij een wachtwoord hoeft de afdruk niet traag te zijn.
const afdrukVan = (gebruikerId: string, kaal: string) =>
  createHash('sha256').update(`${gebruikerId}/${kaal}`).digest('hex');

/** Tien nieuwe codes; de vorige werken niet meer. Alleen hier zijn zij te lezen. */
export async function maakHerstelcodes(tx: Tx, gebruikerId: string): Promise<string[]> {
  const codes = Array.from({ length: HERSTELCODES }, () => herstelcodeUit(randomBytes(24)));
  await tx.herstelcode.deleteMany({ where: { gebruikerId } });
  await tx.herstelcode.createMany({
    data: codes.map((code) => ({ gebruikerId, afdruk: afdrukVan(gebruikerId, leesHerstelcode(code) ?? '') })),
  });
  return codes;
}

/** Gebruikt een code, één keer; geeft hoeveel er over zijn, of null als zij niet (meer) werkt. */
export async function gebruikHerstelcode(tx: Tx, gebruikerId: string, getypt: string): Promise<number | null> {
  const kaal = leesHerstelcode(getypt);
  if (!kaal) return null;
  const { count } = await tx.herstelcode.updateMany({
    where: { afdruk: afdrukVan(gebruikerId, kaal), gebruikerId, gebruiktOp: null },
    data: { gebruiktOp: new Date() },
  });
  return count === 1 ? telHerstelcodes(tx, gebruikerId) : null;
}

export const telHerstelcodes = (tx: Tx, gebruikerId: string): Promise<number> =>
  tx.herstelcode.count({ where: { gebruikerId, gebruiktOp: null } });
