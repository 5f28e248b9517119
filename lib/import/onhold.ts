import 'server-only';
import { type Datum, plusMaanden } from '../domain/datum';
import { overlapt } from '../domain/on-hold';
import { voegOnHoldToe } from '../onhold/import-rijen';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import { keurAf } from './afkeuring';
import { trajectenIn, zoekTrajecten } from './opzoeken';
import { nieuweUitslag, type Werk } from './partij';
import type { OnHoldrij } from './schema';

const HERZIEN_MAANDEN = 6;

type Periode = { van: Datum; tot: Datum | null; reden: string };

/** Voegt periodes on hold toe; zonder herziendatum is die zes maanden na het begin. Een periode met hetzelfde begin staat er al. */
export const verwerkOnHold: Werk<OnHoldrij> = async (tx, rijen) => {
  const uitslag = nieuweUitslag();
  const clienten = await zoekTrajecten(
    tx,
    rijen.map((r) => r.waarden.clientnummer),
  );
  const trajectIds = [...clienten.values()].flatMap((c) => c.trajecten.map((t) => t.id));
  const bestaand = await tx.onHold.findMany({
    where: { trajectId: { in: trajectIds } },
    select: { trajectId: true, van: true, tot: true, reden: true },
  });
  const perTraject = new Map<string, Periode[]>(trajectIds.map((id) => [id, []]));
  for (const b of bestaand)
    perTraject.get(b.trajectId)?.push({ van: uitDb(b.van), tot: uitDbOfNull(b.tot), reden: b.reden });
  const nieuw: { trajectId: string; rij: OnHoldrij }[] = [];
  for (const rij of rijen) {
    const w = rij.waarden;
    const client = clienten.get(w.clientnummer);
    if (!client) {
      uitslag.afgekeurd.push(keurAf(rij, 'clientnummer', 'Deze cliënt bestaat niet.'));
      continue;
    }
    const doelen = trajectenIn(client.trajecten, naarDb(w.van), naarDbOfNull(w.tot));
    if (doelen.length === 0) {
      uitslag.afgekeurd.push(keurAf(rij, 'clientnummer', 'Deze cliënt heeft geen traject.'));
      continue;
    }
    const zelfde = doelen.map((t) => perTraject.get(t.id)?.find((p) => p.van === w.van));
    const open = doelen.filter((_, i) => !zelfde[i]);
    if (open.some((t) => perTraject.get(t.id)?.some((p) => overlapt(p, w)))) {
      uitslag.afgekeurd.push(
        keurAf(rij, 'van', 'Deze periode overlapt met een andere periode on hold van deze cliënt.'),
      );
    } else if (open.length === 0) {
      uitslag.stondErAl += 1;
      if (zelfde.some((p) => p && (p.tot !== w.tot || p.reden !== w.reden))) uitslag.afwijkend += 1;
    } else {
      uitslag.nieuw += 1;
      uitslag.geraakt.add(client.id);
      for (const t of open) {
        perTraject.get(t.id)?.push({ van: w.van, tot: w.tot, reden: w.reden });
        nieuw.push({ trajectId: t.id, rij: w });
      }
    }
  }
  await voegOnHoldToe(
    tx,
    nieuw.map(({ trajectId, rij }) => ({
      trajectId,
      van: naarDb(rij.van),
      tot: naarDbOfNull(rij.tot),
      reden: rij.reden,
      herzienOp: naarDb(rij.herzien_op ?? plusMaanden(rij.van, HERZIEN_MAANDEN)),
    })),
  );
  return uitslag;
};
