import type { DriegesprekStand, OverdrachtStatus } from '../../lib/overdrachten/regels';
import { nu } from '../../lib/server/clock';
import type { Tx } from '../../lib/server/db';
import { dag, dagOfNull, inTransactie } from './basis';

type Wie = { id: string };

export type Overdrachtwens = {
  traject: Wie & { client: Wie };
  /** Wie begeleidt. */
  van: Wie | null;
  naar: Wie;
  /** Anders wie begeleidt. */
  gevraagdDoor?: Wie;
  status?: OverdrachtStatus;
  reden?: string;
  /** null: nog niet opgesteld. */
  samenvatting?: string | null;
  driegesprek?: DriegesprekStand | null;
  driegesprekOp?: string | null;
  driegesprekUitleg?: string;
  clientVerteldOp?: string | null;
  besluitReden?: string;
  /** Op welke dag gevraagd, aangeboden en besloten; anders nu. */
  op?: string;
};

/** Een overdracht die is gevraagd en helemaal is klaargemaakt, als er niets anders staat: zij kan zo worden aangeboden. */
export function eenOverdracht(wens: Overdrachtwens, tx?: Tx): Promise<{ id: string; versie: number }> {
  const { status = 'gevraagd', driegesprek = 'gepland' } = wens;
  const op = wens.op ? new Date(`${wens.op}T12:00:00Z`) : nu();
  const gevraagdDoorId = wens.gevraagdDoor?.id ?? wens.van?.id;
  if (!gevraagdDoorId) throw new Error('Iemand vraagt om een overdracht');
  const besloten = status === 'geaccepteerd' || status === 'ingetrokken' || status === 'teruggestuurd';
  return inTransactie(tx, (t) =>
    t.overdracht.create({
      data: {
        clientId: wens.traject.client.id,
        trajectId: wens.traject.id,
        vanId: wens.van?.id,
        naarId: wens.naar.id,
        status,
        reden: wens.reden ?? 'Verhuist naar een andere wijk.',
        samenvatting: wens.samenvatting === undefined ? 'Laatste gesprek ging goed.' : wens.samenvatting,
        driegesprek,
        driegesprekOp: wens.driegesprekOp === undefined ? dag('2026-11-24') : dagOfNull(wens.driegesprekOp),
        driegesprekUitleg: wens.driegesprekUitleg,
        clientVerteldOp: wens.clientVerteldOp === undefined ? dag('2026-11-16') : dagOfNull(wens.clientVerteldOp),
        gevraagdDoorId,
        gevraagdOp: op,
        aangebodenOp: status === 'gevraagd' ? null : op,
        besluitOp: besloten ? op : null,
        besluitReden: wens.besluitReden,
      },
      select: { id: true, versie: true },
    }),
  );
}
