import 'server-only';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { opClient } from '../zaak/client';
import { notitiesLezenSchema } from './schema';

/** Zo lang geldt een reden: genoeg om te lezen waarvoor men kwam, te kort om er een gewoonte van te maken. */
export const MINUTEN_OPEN = 30;

/**
 * Legt de reden vast waarom deze teamleider de notities van deze cliënt leest, en opent ze daarmee voor een half uur, alleen voor hem. De
 * reden staat met opzet in het auditspoor: zij gaat over de lezer, en de privacy officer moet haar kunnen beoordelen.
 */
export const notitiesLezen = defineCommand('notities.lezen', notitiesLezenSchema)
  .op(opClient, { recht: 'notities.lezen_met_reden', raakt: 'niets' })
  .doet(async ({ tx, user, client }, { reden }) => {
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
  });
