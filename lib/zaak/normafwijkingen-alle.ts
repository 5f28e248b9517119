import { trekGevolgen } from './gevolgen';
import { lockTrajecten } from './slot';
import 'server-only';
import { vergelijkNormafwijkingen } from '../afwijkingen/rijen';
import type { Datum } from '../domain/datum';
import { laadTrajectfeiten } from '../norm/feiten';
import { alsSysteem } from '../server/db';

/** Genoeg om vlug te gaan, weinig genoeg om anderen niet lang te laten wachten: alleen wie verandert gaat op slot. */
const PER_KEER = 500;
const REDEN = 'normafwijkingen';
const BEGIN = '00000000-0000-0000-0000-000000000000';

/**
 * Kijkt bij elk traject welke trajectjaren intussen gesloten zijn, en werkt de normafwijkingen bij. Een tweede keer op dezelfde dag verandert
 * niets, en na een storing gaat een volgende keer gewoon verder. Geeft hoeveel er veranderden.
 */
export async function werkAlleNormafwijkingenBij(vandaag: Datum): Promise<number> {
  let veranderd = 0;
  for (let na = BEGIN; ; ) {
    const deel = await alsSysteem(REDEN, (tx) => eenDeel(tx, na, vandaag), { timeout: 60_000 });
    veranderd += deel.veranderd;
    if (!deel.laatste) return veranderd;
    na = deel.laatste;
  }
}

type Deel = { laatste: string | null; veranderd: number };

async function eenDeel(tx: Parameters<typeof lockTrajecten>[0], na: string, vandaag: Datum): Promise<Deel> {
  const trajecten = await tx.traject.findMany({
    where: { id: { gt: na }, groep: 'pilot' },
    orderBy: { id: 'asc' },
    take: PER_KEER,
    select: { id: true },
  });
  const laatste = trajecten.at(-1)?.id ?? null;
  const feiten = await laadTrajectfeiten(
    tx,
    trajecten.map((t) => t.id),
  );
  const verdacht = [...new Set((await vergelijkNormafwijkingen(tx, feiten, vandaag)).map((w) => w.trajectId))];
  if (verdacht.length === 0) return { laatste, veranderd: 0 };
  // Tussen twee opdrachten kan iemand iets vastleggen; wat met het slot erop nog verandert, verandert echt.
  await lockTrajecten(tx, verdacht);
  return { laatste, veranderd: await trekGevolgen(tx, verdacht, 'norm', vandaag) };
}
