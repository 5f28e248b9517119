import 'server-only';
import type { Datum } from '../domain/datum';
import { dagVan } from '../server/clock';
import { uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import type { Planrij } from './dossier-schema';

export type BekendeStap = {
  reeksId: string;
  tekst: string;
  wie: Planrij['wie']['wie'];
  wieNaam: string | null;
  voor: Datum | null;
  /** De dag waarop hij voor het eerst is afgesproken. */
  sinds: Datum;
  gedaanOp: Datum | null;
};
export type BekendDoel = { reeksId: string; leefgebied: number; tekst: string; stappen: BekendeStap[] };
export type BekendPlan = {
  nummer: number;
  op: Datum | null;
  concept: boolean;
  ingelezen: boolean;
  doelen: BekendDoel[];
  inhoud: string;
};

/** Wat een plan zegt als één tekst, om te zien of het bestand nog hetzelfde zegt. */
export const planInhoud = (doelen: readonly BekendDoel[], afspraken: string | null) =>
  JSON.stringify([
    afspraken,
    doelen.map((d) => [d.leefgebied, d.tekst, d.stappen.map((s) => [s.tekst, s.wie, s.wieNaam, s.voor])]),
  ]);

/** De plannen en vastgestelde intakes van deze cliënten per traject (oudste eerst), en welke stappen al gezet zijn. */
export async function leesPlannen(tx: Tx, clientIds: readonly string[]) {
  const clientId = { in: [...clientIds] };
  const plannen = await tx.plan.findMany({
    where: { clientId },
    orderBy: { nummer: 'asc' },
    include: {
      doelen: { orderBy: { volgorde: 'asc' }, include: { stappen: { orderBy: { volgorde: 'asc' } } } },
    },
  });
  const resultaten = await tx.resultaat.findMany({
    where: { clientId, stapReeksId: { not: null }, vervallenOp: null },
    select: { stapReeksId: true },
  });
  const intakeRijen = await tx.intake.findMany({
    where: { clientId, status: 'vastgesteld' },
    orderBy: { vastgesteldOp: 'asc' },
    select: { id: true, trajectId: true, vastgesteldOp: true },
  });
  const perTraject = new Map<string, BekendPlan[]>();
  const sinds = new Map<string, Datum>();
  for (const p of plannen) {
    const op = p.vastgesteldOp && dagVan(p.vastgesteldOp);
    const akkoord = uitDbOfNull(p.akkoordOp);
    const dag = akkoord && op && akkoord < op ? akkoord : op;
    const doelen = p.doelen.map((d) => ({
      reeksId: d.reeksId,
      leefgebied: d.leefgebied,
      tekst: d.tekst,
      stappen: d.stappen.map((s) => {
        if (dag && !sinds.has(s.reeksId)) sinds.set(s.reeksId, dag);
        return {
          reeksId: s.reeksId,
          tekst: s.tekst,
          wie: s.wie,
          wieNaam: s.wieNaam,
          voor: s.voor && uitDb(s.voor),
          sinds: sinds.get(s.reeksId) as Datum,
          gedaanOp: null,
        };
      }),
    }));
    const plan = {
      nummer: p.nummer,
      op,
      concept: p.status === 'concept',
      ingelezen: p.importSleutel !== null,
      doelen,
      inhoud: planInhoud(doelen, p.afspraken),
    };
    perTraject.set(p.trajectId, [...(perTraject.get(p.trajectId) ?? []), plan]);
  }
  const intakes = new Map<string, { id: string; dag: Datum }[]>();
  for (const i of intakeRijen)
    if (i.vastgesteldOp)
      intakes.set(i.trajectId, [...(intakes.get(i.trajectId) ?? []), { id: i.id, dag: dagVan(i.vastgesteldOp) }]);
  return { perTraject, intakes, gezet: new Set(resultaten.flatMap((r) => r.stapReeksId ?? [])) };
}
