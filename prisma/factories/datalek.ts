import type { Tx } from '../../lib/server/db';
import { AFGESCHERMD } from '../../lib/verantwoording/datalek-woorden';
import { inTransactie } from './basis';
import { maakContactmoment } from './contactmoment';

type Wie = { id: string };

export type Datalekwens = {
  client: Wie;
  auteur: Wie;
  verslag?: string;
  geschrevenOp?: Date;
  gevondenOp?: Date;
  /** Beoordeeld als geen datalek, met deze uitleg. */
  notitie?: string;
};

/** Een contactmoment dat bij deze cliënt stond en bij een ander hoorde: de tekst staat bij het datalek, niet meer in het dossier. */
export function eenDatalek({ client, auteur, notitie, ...wens }: Datalekwens, tx?: Tx): Promise<Wie> {
  return inTransactie(tx, async (t) => {
    const geschrevenOp = wens.geschrevenOp ?? new Date('2026-11-16T09:00:00Z');
    const gevondenOp = wens.gevondenOp ?? new Date('2026-11-17T09:00:00Z');
    const contact = await maakContactmoment(t, {
      client,
      datum: '2026-11-16',
      gehoudenDoor: auteur,
      vastgelegdOp: geschrevenOp,
      verkeerd: AFGESCHERMD,
    });
    return t.datalek.create({
      data: {
        contactmomentId: contact.id,
        auteurId: auteur.id,
        verslag: wens.verslag ?? 'Ging over een ander.',
        derden: 'de wijkcoach',
        onderwerpen: ['taal'],
        eerder: ['eerder'],
        toelichting: 'verkeerde naam aangeklikt',
        geschrevenOp,
        gevondenOp,
        gevondenDoorId: auteur.id,
        ...(notitie && { oordeel: 'geen_datalek', notitie, beoordeeldOp: gevondenOp, beoordeeldDoorId: auteur.id }),
      },
      select: { id: true },
    });
  });
}
