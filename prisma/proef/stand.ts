// Voor proeven van commands: het command doen als iemand, en alles wat er in de database staat ernaast leggen.
import { vergelijkNormafwijkingen } from '../../lib/afwijkingen/rijen';
import { type Datum, datum } from '../../lib/domain/datum';
import { laadTrajectfeiten } from '../../lib/norm/feiten';
import type { User } from '../../lib/policy/policy';
import { audit } from '../../lib/server/audit';
import type { Antwoord, Ctx, Gedaan } from '../../lib/server/command';
import { alsGebruiker, alsSysteem } from '../../lib/server/db';
import { vergelijkNorm } from '../../lib/zaak/gevolgen';
import { leesStand } from './vingerafdruk';

/** De dag waarop de proeven van commands spelen: een woensdag. */
export const VANDAAG = datum('2026-11-18');
process.env.VAST_CONTACT_VANDAAG = VANDAAG;

type Wanneer = { vandaag?: Datum; bevestigd?: boolean; gezien?: string };

export type Proefactie = { voerUit: (ctx: Ctx, velden: unknown) => Promise<Gedaan> };

/** Doet een actie met invoer zoals een formulier die stuurt, langs dezelfde weg als het formulier: zaak, command, gevolgen, spoor. */
export function doeActie(
  user: User,
  actie: Proefactie,
  velden: Record<string, unknown>,
  { vandaag = VANDAAG, bevestigd = false, gezien }: Wanneer = {},
): Promise<Antwoord> {
  return alsGebruiker(user, async (tx) => {
    const { antwoord, sporen } = await actie.voerUit(
      { tx, user, vandaag, bevestigd: bevestigd || gezien !== undefined, gezien },
      velden,
    );
    await audit(tx, { gebruikerId: user.id }, ...sporen);
    return antwoord;
  });
}

/** Wat een blik gaf, voor wie het hoort te zien. */
export async function gelezen<T>(blik: Promise<T | null>): Promise<T> {
  const gezien = await blik;
  if (gezien === null) throw new Error('Er was niets te zien');
  return gezien;
}

/** Elke rij van elke tabel, om te bewijzen dat er niets veranderde (of alleen wat er mocht veranderen). */
export const stand = () => alsSysteem('proef', leesStand);

/** Waar een opgeslagen uiterlijke datum of normafwijking afwijkt van de norm; alle trajecten, of die van één cliënt. */
export function normverschillen(clientId?: string, vandaag: Datum = VANDAAG) {
  return alsSysteem('proef', async (tx) => {
    const trajecten = await tx.traject.findMany({ where: { clientId }, select: { id: true } });
    const ids = trajecten.map((t) => t.id);
    const afwijkingen = await vergelijkNormafwijkingen(tx, await laadTrajectfeiten(tx, ids), vandaag);
    return [...(await vergelijkNorm(tx, ids, vandaag)), ...afwijkingen];
  });
}

/** De laatste auditregels, nieuwste eerst. */
export const spoor = (aantal = 1) =>
  alsSysteem('proef', (tx) => tx.auditregel.findMany({ orderBy: { id: 'desc' }, take: aantal }));

/** De taken "vervolg plannen" van een traject, oudste eerst. */
export const vervolgtaken = (trajectId: string) =>
  alsSysteem('proef', (tx) =>
    tx.taak.findMany({ where: { trajectId, soort: 'vervolg_plannen' }, orderBy: { gemaaktOp: 'asc' } }),
  );

/** De contactmomenten van een cliënt op volgorde van hun dag. */
export const contacten = (clientId: string) =>
  alsSysteem('proef', (tx) =>
    tx.contactmoment.findMany({ where: { clientId }, orderBy: [{ datum: 'asc' }, { vastgelegdOp: 'asc' }] }),
  );

/** De opgeslagen uiterlijke datum. */
export const uiterlijk = (trajectId: string) =>
  alsSysteem('proef', async (tx) => {
    const { uiterlijkeDatum } = await tx.traject.findUniqueOrThrow({ where: { id: trajectId } });
    return uiterlijkeDatum?.toISOString().slice(0, 10) ?? null;
  });
