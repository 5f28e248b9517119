import 'server-only';
import { draagOver, vindBegeleider } from '../begeleiding/rijen';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { Ongeldig } from '../server/fouten';
import { overdrachtAccepterenSchema, overdrachtTerugsturenSchema } from './schema';
import { opAanbod, wisseling } from './zaak';

/**
 * Neemt de cliënt over, op dit moment: het dossier gaat over, wie gaf ziet het niet meer, en een eigen vervanging is niet meer nodig. De
 * klok van de norm verandert niet.
 */
export const overdrachtAccepteren = defineCommand('overdracht.accepteren', overdrachtAccepterenSchema)
  .op(opAanbod('accepteren'), { recht: 'overdracht.ontvangen', raakt: 'niets' })
  .doet(async (zaak) => {
    const { tx, user, vandaag, overdracht } = zaak;
    if (!(await vindBegeleider(tx, user.id, overdracht.traject.teamId)))
      throw new Ongeldig(
        {},
        'U hoort niet meer bij het team van deze cliënt. Stuur de overdracht terug met die reden.',
      );
    // Eerst dit besluit: draagOver trekt in wat dan nog openstaat.
    await tx.overdracht.update({
      where: { id: overdracht.id },
      data: { status: 'geaccepteerd', besluitOp: nu(), versie: { increment: 1 } },
      select: { id: true },
    });
    await draagOver(tx, [overdracht.trajectId], user.id, vandaag);
    return {
      spoor: wisseling(zaak),
      naar: `/clienten/${overdracht.client.clientnummer}`,
      gelukt: 'overdracht.accepteren',
    };
  });

/** Stuurt een aanbod terug met een reden: de overdracht ligt weer bij wie geeft, die haar kan aanvullen en opnieuw aanbieden. */
export const overdrachtTerugsturen = defineCommand('overdracht.terugsturen', overdrachtTerugsturenSchema)
  .op(opAanbod('terugsturen'), { recht: 'overdracht.ontvangen', raakt: 'niets' })
  .doet(async (zaak, { reden }) => {
    await zaak.tx.overdracht.update({
      where: { id: zaak.overdracht.id },
      data: { status: 'teruggestuurd', besluitOp: nu(), besluitReden: reden, versie: { increment: 1 } },
      select: { id: true },
    });
    return { spoor: wisseling(zaak), naar: '/overdrachten', gelukt: 'overdracht.terugsturen' };
  });
