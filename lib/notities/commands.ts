import type { notitieinzageSchema } from './schema';
import 'server-only';
import type { z } from 'zod';
import { eisClient } from '../bereik/scope';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import type { Antwoord, Ctx } from '../server/define-action';

/** Zo lang geldt een reden: genoeg om te lezen waarvoor men kwam, te kort om er een gewoonte van te maken. */
export const MINUTEN_OPEN = 30;

/**
 * Legt de reden vast waarom deze teamleider de notities van deze cliënt leest, en opent ze daarmee voor een half uur, alleen voor hem. De
 * reden staat met opzet in het auditspoor: zij gaat over de lezer, en de privacy officer moet haar kunnen beoordelen.
 */
export async function geefReden(ctx: Ctx, v: z.output<typeof notitieinzageSchema>): Promise<Antwoord> {
  const { tx, user, vandaag } = ctx;
  const client = await eisClient(tx, user, v.clientnummer, 'notities.lezen_met_reden', vandaag);
  const op = nu();
  const { id } = await tx.notitieinzage.create({
    data: {
      gebruikerId: user.id,
      clientId: client.id,
      reden: v.reden,
      op,
      verlooptOp: new Date(op.getTime() + MINUTEN_OPEN * 60_000),
    },
    select: { id: true },
  });
  await audit(
    tx,
    { gebruikerId: user.id },
    {
      actie: 'notities.lezen',
      clientId: client.id,
      onderwerp: 'notitieinzage',
      onderwerpId: id,
      details: { reden: v.reden },
    },
  );
  return { naar: `/team/clienten/${client.clientnummer}/notities` };
}
