import 'server-only';
import type { z } from 'zod';
import { nu } from '../server/clock';
import type { Uitkomst } from '../server/define-action';
import type { Clientzaak } from '../zaak/client';
import type { notitiesLezenSchema } from './schema';

/** Zo lang geldt een reden: genoeg om te lezen waarvoor men kwam, te kort om er een gewoonte van te maken. */
export const MINUTEN_OPEN = 30;

/**
 * Legt de reden vast waarom deze teamleider de notities van deze cliënt leest, en opent ze daarmee voor een half uur, alleen voor hem. De
 * reden staat met opzet in het auditspoor: zij gaat over de lezer, en de privacy officer moet haar kunnen beoordelen.
 */
export async function notitiesLezen(
  { tx, user, client }: Clientzaak,
  { reden }: z.output<typeof notitiesLezenSchema>,
): Promise<Uitkomst> {
  const op = nu();
  const verlooptOp = new Date(op.getTime() + MINUTEN_OPEN * 60_000);
  const { id } = await tx.notitieinzage.create({
    data: { gebruikerId: user.id, clientId: client.id, reden, op, verlooptOp },
    select: { id: true },
  });
  return {
    spoor: { onderwerp: 'notitieinzage', onderwerpId: id, details: { reden } },
    naar: `/team/clienten/${client.clientnummer}/notities`,
  };
}
