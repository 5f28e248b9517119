import { randomUUID } from 'node:crypto';
import { datum, plusMaanden } from '../../lib/domain/datum';
import type { Trede } from '../../lib/domain/ladder';
import type { Leefgebied } from '../../lib/domain/leefgebieden';
import type { Opstelling, Planakkoord, Planrichting, StapWie } from '../../lib/plannen/regels';
import { vandaag } from '../../lib/server/clock';
import type { Tx } from '../../lib/server/db';
import { dag, dagOfNull, hetInstrument, inTransactie } from './basis';

type Wie = { id: string };

export type Stapwens = {
  tekst: string;
  /** Van een eerdere versie, om dezelfde stap te blijven. */
  reeksId?: string;
  voor?: string | null;
  wie?: StapWie;
  wieNaam?: string;
  /** De dag waarop hij lukte. */
  gedaanOp?: string;
};
export type Doelwens = { leefgebied: Leefgebied; tekst: string; reeksId?: string; stappen?: Stapwens[] };

export type Planwens = {
  traject: { id: string; client: Wie };
  intake?: Wie;
  zonderIntakeReden?: string;
  status?: Opstelling;
  nummer?: number;
  richting?: Planrichting;
  trede?: Trede;
  doelen?: Doelwens[];
  /** Namen van instrumenten, met waarvoor. */
  instrumenten?: { naam: string; waarvoor?: string }[];
  afspraken?: string;
  evaluatieOp?: string | null;
  watVeranderde?: string;
  akkoord?: Planakkoord;
  akkoordOp?: string;
  /** De dag waarop het begon en (zo) is vastgesteld; anders vandaag. */
  op?: string;
  door?: Wie;
};

export type GemaaktPlan = {
  id: string;
  nummer: number;
  doelen: { id: string; reeksId: string; stappen: { reeksId: string; tekst: string }[] }[];
};

const middag = (tekst: string) => new Date(`${datum(tekst)}T11:00:00Z`);

/** Een plan, standaard vastgesteld: naar trede 3, zonder intake, evaluatie drie maanden later. Een stap met `gedaanOp` is gezet. */
export function eenPlan(wens: Planwens, tx?: Tx): Promise<GemaaktPlan> {
  return inTransactie(tx, async (t) => {
    const { status = 'vastgesteld', nummer = 1, richting = 'ladder', op = vandaag() } = wens;
    const evaluatieOp = wens.evaluatieOp === undefined ? plusMaanden(datum(op), 3) : wens.evaluatieOp;
    const { id } = await t.plan.create({
      data: {
        clientId: wens.traject.client.id,
        trajectId: wens.traject.id,
        nummer,
        richting,
        richtingTrede: richting === 'ladder' ? (wens.trede ?? 3) : null,
        intakeId: wens.intake?.id,
        zonderIntakeReden: wens.intake ? null : (wens.zonderIntakeReden ?? 'De intake was op papier.'),
        afspraken: wens.afspraken,
        evaluatieOp: dagOfNull(evaluatieOp),
        watVeranderde: wens.watVeranderde ?? (nummer > 1 ? 'Een stap erbij.' : null),
        begonnenOp: middag(op),
        begonnenDoorId: wens.door?.id,
      },
      select: { id: true },
    });
    const doelen = await maakDoelen(t, id, wens);
    for (const { naam, waarvoor } of wens.instrumenten ?? [])
      await t.planInstrument.create({
        data: { planId: id, instrumentId: (await hetInstrument(t, naam)).id, waarvoor },
        select: { planId: true },
      });
    // Pas als alles erin staat: aan wat vastgesteld is voegt de database niets meer toe.
    if (status === 'vastgesteld')
      await t.plan.update({
        where: { id },
        data: {
          status,
          akkoord: wens.akkoord ?? 'mondeling',
          akkoordOp: dag(wens.akkoordOp ?? op),
          vastgesteldOp: middag(op),
          vastgesteldDoorId: wens.door?.id,
        },
        select: { id: true },
      });
    return { id, nummer, doelen };
  });
}

async function maakDoelen(t: Tx, planId: string, { doelen = [], traject, door }: Planwens) {
  const gemaakt: GemaaktPlan['doelen'] = [];
  for (const [volgorde, d] of doelen.entries()) {
    const doel = { id: randomUUID(), reeksId: d.reeksId ?? randomUUID() };
    await t.doel.create({
      data: { ...doel, planId, leefgebied: d.leefgebied, tekst: d.tekst, volgorde },
      select: { id: true },
    });
    const stappen = (d.stappen ?? []).map((s) => ({ ...s, reeksId: s.reeksId ?? randomUUID() }));
    await t.stap.createMany({
      data: stappen.map(({ gedaanOp: _, voor, ...s }, i) => ({
        ...s,
        voor: dagOfNull(voor),
        doelId: doel.id,
        volgorde: i,
      })),
    });
    await t.resultaat.createMany({
      data: stappen.flatMap((s) =>
        s.gedaanOp
          ? [
              {
                clientId: traject.client.id,
                trajectId: traject.id,
                stapReeksId: s.reeksId,
                tekst: s.tekst,
                leefgebied: d.leefgebied,
                op: dag(s.gedaanOp),
                doorId: door?.id,
                gemaaktOp: middag(s.gedaanOp),
              },
            ]
          : [],
      ),
    });
    gemaakt.push({ ...doel, stappen: stappen.map(({ reeksId, tekst }) => ({ reeksId, tekst })) });
  }
  return gemaakt;
}
