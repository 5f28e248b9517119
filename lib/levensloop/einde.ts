import 'server-only';
import { type BewaardeVervanging, zetVervangingenTerug } from '../begeleiding/vervanging-rijen';
import { planWeer } from '../contactmomenten/rijen';
import { heropenInzetten } from '../inzet/rijen';
import { heropenVervolgtaken } from '../opvolging/rijen';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';

/** Wat een einde sloot. */
type Gesloten = {
  afspraakIds?: string[];
  inzetIds?: string[];
  taakIds?: string[];
  vervangingen?: BewaardeVervanging[];
};

/** De rijen waarin een einde bewaart wat het sloot. */
export const bewaard = ({ afspraakIds = [], inzetIds = [], taakIds = [], vervangingen = [] }: Gesloten) => ({
  delen: {
    createMany: {
      data: [
        ...afspraakIds.map((contactmomentId) => ({ contactmomentId })),
        ...inzetIds.map((inzetId) => ({ inzetId })),
        ...taakIds.map((taakId) => ({ taakId })),
      ],
    },
  },
  vervangingen: { createMany: { data: vervangingen } },
});

/** Zet alles wat het geldende einde van dit traject sloot weer zoals het was. Een ingelezen einde sloot niets. */
export async function draaiTerug(tx: Tx, trajectId: string, doorId: string): Promise<void> {
  const einde = await tx.trajectEinde.findFirst({
    where: { trajectId, herroepenOp: null },
    select: { id: true, delen: true, vervangingen: { orderBy: { van: 'asc' } } },
  });
  if (!einde) return;
  const ids = (deel: 'contactmomentId' | 'inzetId' | 'taakId') => einde.delen.flatMap((d) => d[deel] ?? []);
  await planWeer(tx, ids('contactmomentId'));
  await heropenInzetten(tx, ids('inzetId'));
  await heropenVervolgtaken(tx, trajectId, ids('taakId'));
  await zetVervangingenTerug(tx, trajectId, einde.vervangingen);
  await tx.trajectEinde.update({
    where: { id: einde.id },
    data: { herroepenOp: nu(), herroepenDoorId: doorId },
    select: { id: true },
  });
}
