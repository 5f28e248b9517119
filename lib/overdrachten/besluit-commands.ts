import 'server-only';
import type { z } from 'zod';
import { draagOver, vindBegeleider } from '../begeleiding/rijen';
import { nu } from '../server/clock';
import type { Uitkomst } from '../server/define-action';
import { Ongeldig } from '../server/fouten';
import type { overdrachtTerugsturenSchema } from './schema';
import type { Aanbodzaak } from './zaak';

const wisseling = ({ overdracht: { vanId, naarId } }: Aanbodzaak) => ({ details: { van: vanId, naar: naarId } });

/**
 * Neemt de cliënt over, op dit moment: het dossier gaat over, wie gaf ziet het niet meer, en een eigen vervanging is niet meer nodig. De
 * klok van de norm verandert niet.
 */
export async function overdrachtAccepteren(zaak: Aanbodzaak): Promise<Uitkomst> {
  const { tx, user, vandaag, overdracht } = zaak;
  if (!(await vindBegeleider(tx, user.id, overdracht.traject.teamId)))
    throw new Ongeldig({}, 'U hoort niet meer bij het team van deze cliënt. Stuur de overdracht terug met die reden.');
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
}

/** Stuurt een aanbod terug met een reden: de overdracht ligt weer bij wie geeft, die haar kan aanvullen en opnieuw aanbieden. */
export async function overdrachtTerugsturen(
  zaak: Aanbodzaak,
  { reden }: z.output<typeof overdrachtTerugsturenSchema>,
): Promise<Uitkomst> {
  await zaak.tx.overdracht.update({
    where: { id: zaak.overdracht.id },
    data: { status: 'teruggestuurd', besluitOp: nu(), besluitReden: reden, versie: { increment: 1 } },
    select: { id: true },
  });
  return { spoor: wisseling(zaak), naar: '/overdrachten', gelukt: 'overdracht.terugsturen' };
}
