import type { JaNeeOnbekend, NiveauNederlands } from '../../generated/prisma/enums';
import type { Trede } from '../../lib/domain/ladder';
import { HUIDIGE_LIJST, type Leefgebied, leefgebiedenVan, type Score } from '../../lib/domain/leefgebieden';
import type { Gebiedantwoord } from '../../lib/intakes/regels';
import { vandaag } from '../../lib/server/clock';
import type { Tx } from '../../lib/server/db';
import { dag, inTransactie, rekenNa } from './basis';
import { maakContactmoment } from './contactmoment';

type Wie = { id: string };

type Gebiedwens = Partial<Omit<Gebiedantwoord, 'gebied' | 'score' | 'nietBesproken'>> & { score?: Score | 'niet' };

export type Intakewens = {
  traject: Wie & { client: Wie; begeleider?: Wie | null };
  /** Wie haar begon en vaststelde; anders de begeleider. */
  door?: Wie;
  status?: 'concept' | 'vastgesteld';
  /** De dag van het gesprek, of waarop zij begon. */
  datum?: string;
  /** Per leefgebied een score of "niet"; wat niet wordt genoemd blijft leeg, of is bij een vastgestelde intake niet besproken. */
  scores?: Partial<Record<Leefgebied, Score | 'niet'>>;
  /** Per leefgebied ook woorden. */
  gebieden?: Partial<Record<Leefgebied, Gebiedwens>>;
  achtergrond?: string;
  werkOpleiding?: string;
  wensen?: string;
  mogelijkheden?: string;
  discriminatie?: string;
  trede?: Trede;
  talen?: string[];
  niveauNederlands?: NiveauNederlands;
  laaggeletterd?: JaNeeOnbekend;
  tolkNodig?: boolean;
  bereikbaarheid?: string;
  /** Het gesprek waarbij zij is vastgesteld; anders komt er een op die dag. */
  contactmoment?: Wie;
  importSleutel?: string;
};

export type GemaakteIntake = { id: string; contactmomentId: string | null };

/**
 * Een intake op een traject: standaard vastgesteld vandaag, bij een gesprek op locatie, met taal zoals de cliënt die heeft. De ladder volgt de
 * trede, zoals bij het vaststellen.
 */
export function eenIntake(wens: Intakewens, tx?: Tx): Promise<GemaakteIntake> {
  return inTransactie(tx, async (t) => {
    const { traject, status = 'vastgesteld', datum = vandaag() } = wens;
    const vastgesteld = status === 'vastgesteld';
    const doorId = (wens.door ?? traject.begeleider)?.id ?? null;
    const op = new Date(`${datum}T09:00:00Z`);
    const { id } = await t.intake.create({
      data: {
        clientId: traject.client.id,
        trajectId: traject.id,
        lijstversie: HUIDIGE_LIJST,
        ...(await taalVan(t, wens)),
        achtergrond: wens.achtergrond,
        werkOpleiding: wens.werkOpleiding,
        wensen: wens.wensen,
        mogelijkheden: wens.mogelijkheden,
        discriminatie: wens.discriminatie,
        trede: wens.trede,
        begonnenOp: op,
        begonnenDoorId: doorId,
        importSleutel: wens.importSleutel,
        leefgebieden: { create: leefgebiedenVan(HUIDIGE_LIJST).map((g) => rij(g, wens, vastgesteld)) },
      },
      select: { id: true },
    });
    if (!vastgesteld) return { id, contactmomentId: null };
    const contactmomentId = (wens.contactmoment ?? (await maakGesprek(t, traject.client, datum, doorId))).id;
    await t.intake.update({
      where: { id },
      data: { status, vastgesteldOp: op, vastgesteldDoorId: doorId, contactmomentId },
      select: { id: true },
    });
    if (wens.trede) await zetLadder(t, traject.client.id, datum, wens.trede, doorId);
    return { id, contactmomentId };
  });
}

function rij(gebied: Leefgebied, { scores, gebieden }: Intakewens, vastgesteld: boolean) {
  const { score: eigen, ...tekst } = gebieden?.[gebied] ?? {};
  const score = eigen ?? scores?.[gebied] ?? (vastgesteld && Object.keys(tekst).length === 0 ? 'niet' : undefined);
  return { gebied, ...tekst, score: score === 'niet' ? null : score, nietBesproken: score === 'niet' };
}

async function taalVan(t: Tx, wens: Intakewens) {
  const client = await t.client.findUniqueOrThrow({
    where: { id: wens.traject.client.id },
    select: {
      versie: true,
      talen: true,
      niveauNederlands: true,
      laaggeletterd: true,
      tolkNodig: true,
      bereikbaarheid: true,
    },
  });
  return {
    clientVersie: client.versie,
    talen: wens.talen ?? client.talen,
    niveauNederlands: wens.niveauNederlands ?? client.niveauNederlands,
    laaggeletterd: wens.laaggeletterd ?? client.laaggeletterd,
    tolkNodig: wens.tolkNodig ?? client.tolkNodig,
    bereikbaarheid: wens.bereikbaarheid ?? client.bereikbaarheid,
  };
}

async function maakGesprek(t: Tx, client: Wie, datum: string, doorId: string | null): Promise<Wie> {
  const gehoudenDoor = doorId ? { id: doorId } : null;
  const gesprek = await maakContactmoment(t, { client, datum, kanaal: 'op_locatie', duurMinuten: 60, gehoudenDoor });
  await rekenNa(t, client.id);
  return gesprek;
}

const zetLadder = (t: Tx, clientId: string, datum: string, trede: Trede, doorId: string | null) =>
  t.ladderstand.upsert({
    where: { clientId_op: { clientId, op: dag(datum) } },
    create: { clientId, op: dag(datum), trede, doorId },
    update: { trede, doorId },
    select: { id: true },
  });
