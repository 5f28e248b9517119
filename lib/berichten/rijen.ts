import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Datum } from '../domain/datum';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { voegJobToe } from '../wachtrij/jobs';

/** Zet het overzicht van deze week klaar voor een teamleider en in de wachtrij, hoogstens één keer per week. */
export async function schrijfWeekoverzicht(
  tx: Tx,
  aan: { id: string; email: string },
  maandag: Datum,
  inhoud: { onderwerp: string; tekst: string },
): Promise<void> {
  const id = randomUUID();
  const nieuw = await tx.bericht.createMany({
    data: {
      id,
      soort: 'weekoverzicht',
      kanaal: 'e_mail',
      gebruikerId: aan.id,
      sleutel: `week:${aan.id}:${maandag}`,
      aan: aan.email,
      ...inhoud,
      gemaaktOp: nu(),
    },
    skipDuplicates: true,
  });
  if (nieuw.count === 1)
    await voegJobToe(tx, 'bericht.verzenden', { berichtId: id }, { sleutel: `bericht.verzenden:${id}` });
}
