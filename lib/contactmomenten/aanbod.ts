import 'server-only';
import { type Aanbod, biedVervolgAan, plaatsOp } from '../afspraken/aanbod-regels';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import { STANDAARD, werkdagOp } from '../afspraken/beschikbaarheid-regels';
import { leesBezetting } from '../afspraken/bezetting';
import { type GevondenClient, openTrajecten } from '../bereik/scope';
import { type Datum, plusDagen, vroegste } from '../domain/datum';
import { wensdagen } from '../domain/planning';
import type { Kanaal } from '../domain/tellend-gesprek';
import type { Trajectfeiten } from '../norm/feiten';
import type { User } from '../policy/policy';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { ruimer } from '../server/ruimer';
import type { Normgevolg } from './norm-gevolg';
import { vervolgkanaal } from './vervolg';

/** Verder vooruit staat er nooit een afspraak. */
const VERST_DAGEN = 365;

type Ctx = { tx: Tx; user: User; client: GevondenClient; vandaag: Datum };

/** Wie een gesprek op een dag voert: wie gekozen is, en na zijn vervanging weer de begeleider. */
export type Houder = (dag: Datum) => string;

export async function leesHouder({ tx, client, vandaag }: Ctx, gekozen: string): Promise<Houder> {
  const open = openTrajecten(client, vandaag);
  const trajecten = client.subject.trajecten.filter((t) => open.includes(t.id));
  const vervangt = trajecten.filter((t) => t.vervangerIds.includes(gekozen));
  const begeleider = vervangt.find((t) => t.begeleiderId)?.begeleiderId;
  if (!begeleider || trajecten.some((t) => t.begeleiderId === gekozen)) return () => gekozen;
  const laatste = await tx.vervanging.findFirst({
    where: { gebruikerId: gekozen, trajectId: { in: vervangt.map((t) => t.id) }, tot: { gte: naarDb(vandaag) } },
    orderBy: { tot: 'desc' },
    select: { tot: true },
  });
  const tot = laatste && uitDb(laatste.tot);
  return (dag) => (tot && dag <= tot ? gekozen : begeleider);
}

/** Hoe, waar en wanneer deze cliënt volgens het ritme wordt gesproken. */
export async function leesRitme(tx: Tx, trajecten: readonly Trajectfeiten[]) {
  const metRitme = trajecten.filter((t) => t.ritmeWeken !== null).map((t) => t.id);
  return metRitme.length
    ? tx.traject.findFirst({
        where: { id: { in: metRitme } },
        select: { ritmeKanaal: true, ritmeLocatieId: true, ritmeMomenten: true },
      })
    : null;
}

/** Hoe het volgende gesprek gaat, zoals het formulier er nu uitziet. */
export type Wens = {
  /** Bij Afspraak plannen gaat het om dit contact zelf, anders om wat erna komt. */
  plannen: boolean;
  kanaal: Kanaal | null;
  vervolgKanaal: Kanaal | null;
  locatieId: string | null;
  gehoudenDoorId: string;
  /** De afspraak die wordt ingevuld: die houdt niets meer bezet. */
  afspraakId: string | null;
};

/** Momenten die de agenda van wie het gesprek voert echt heeft, binnen ritme en norm. */
export async function leesAanbod(
  ctx: Ctx,
  trajecten: readonly Trajectfeiten[],
  gevolg: Normgevolg,
  wens: Wens,
): Promise<Aanbod> {
  const { tx, vandaag } = ctx;
  const ritme = await leesRitme(tx, trajecten);
  const ritmekanaal = ritme?.ritmeKanaal ?? null;
  const kanaal = wens.plannen
    ? (wens.kanaal ?? vervolgkanaal({ vervolgKanaal: null, kanaal: 'telefonisch' }, ritmekanaal))
    : vervolgkanaal({ vervolgKanaal: wens.vervolgKanaal, kanaal: wens.kanaal ?? 'telefonisch' }, ritmekanaal);
  const afgesproken = ritme?.ritmeLocatieId ?? null;
  const houder = await leesHouder(ctx, wens.gehoudenDoorId);
  const uiterste = vroegste(plusDagen(vandaag, VERST_DAGEN), gevolg.einddatum) as Datum;
  const agendas = await leesAgendas(ctx, [...new Set([houder(vandaag), houder(uiterste)])], uiterste, wens.afspraakId);
  return biedVervolgAan(
    {
      wie: (dag) => agendas(houder(dag)),
      kanaal,
      locatieId: wens.plannen ? (wens.locatieId ?? afgesproken) : (afgesproken ?? wens.locatieId),
      momenten: ritme?.ritmeMomenten ?? null,
      behalve: (trajecten[0]?.contacten ?? [])
        .filter(
          (c) => c.datum >= vandaag && c.status !== 'afgezegd' && !c.verkeerdGeregistreerd && c.id !== wens.afspraakId,
        )
        .map((c) => c.datum),
    },
    wensdagen({ ...gevolg.vanaf, vandaag, uiterlijk: gevolg.grens, einddatum: gevolg.einddatum }),
    { uiterlijk: gevolg.grens, uiterste },
  );
}

async function leesAgendas({ tx, user, vandaag }: Ctx, wie: readonly string[], tot: Datum, behalveId: string | null) {
  const agendas = await leesBeschikbaarheid(tx, wie, vandaag, tot);
  const collegas = wie.filter((id) => id !== user.id);
  if (collegas.length > 0) await ruimer(tx, 'agenda', collegas);
  const alle = new Map<string, Awaited<ReturnType<typeof leesBezetting>>>();
  for (const houderId of wie) {
    const gewoonlijk = (agendas.get(houderId) ?? STANDAARD).gesprekMinuten;
    const bezet = await leesBezetting(tx, { houderId, gewoonlijk }, vandaag);
    alle.set(
      houderId,
      bezet.filter((b) => b.id !== behalveId),
    );
  }
  return (id: string) => ({ agenda: agendas.get(id) ?? STANDAARD, bezet: alle.get(id) ?? [] });
}

/** De plaats van een voorgesteld moment: waar wie het voert die dag is. */
export async function plaatsVan(
  tx: Tx,
  wie: { houderId: string; op: Datum; kanaal: Kanaal; afgesproken: string | null },
): Promise<string | null> {
  const agenda = (await leesBeschikbaarheid(tx, [wie.houderId], wie.op, wie.op)).get(wie.houderId) ?? STANDAARD;
  const werkdag = werkdagOp(agenda, wie.op);
  if (!werkdag) return wie.kanaal === 'op_locatie' ? wie.afgesproken : null;
  return plaatsOp(agenda, werkdag, wie.kanaal, wie.afgesproken).locatieId;
}
