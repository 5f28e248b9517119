import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { Datum } from '../domain/datum';
import { alsSysteem, type Tx } from '../server/db';
import { type Normverschil, vergelijkNorm } from '../zaak/gevolgen';

const PARTIJ = 1000;
const REDEN = 'controle van de norm';

export type Gevonden = Normverschil & { clientnummer: string; aanpak: string };

/**
 * Rekent van elk traject de uiterlijke datum na uit de feiten en meldt elk verschil met wat er opgeslagen is. Verandert niets.
 * Geeft het aantal nagekeken trajecten.
 */
export async function controleerNorm(vandaag: Datum, meld: (verschil: Gevonden) => void): Promise<number> {
  let aantal = 0;
  for (let na = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await volgendeTrajecten(na);
    const laatste = ids.at(-1);
    if (!laatste) return aantal;
    for (const verschil of await vindVerschillen(ids, vandaag)) meld(verschil);
    aantal += ids.length;
    na = laatste;
  }
}

async function volgendeTrajecten(na: string): Promise<string[]> {
  const trajecten = await alsSysteem(REDEN, (tx) =>
    tx.traject.findMany({ where: { id: { gt: na } }, orderBy: { id: 'asc' }, take: PARTIJ, select: { id: true } }),
  );
  return trajecten.map((t) => t.id);
}

function vindVerschillen(ids: readonly string[], vandaag: Datum): Promise<Gevonden[]> {
  return alsSysteem(
    REDEN,
    async (tx) => {
      const verdacht = (await vergelijkNorm(tx, ids, vandaag)).map((v) => v.trajectId);
      if (verdacht.length === 0) return [];
      // Tussen twee opdrachten kan iemand iets vastleggen; wat met het slot erop nog verschilt, verschilt echt.
      await lockTrajecten(tx, verdacht);
      return metNamen(tx, await vergelijkNorm(tx, verdacht, vandaag));
    },
    { timeout: 60_000 },
  );
}

async function metNamen(tx: Tx, verschillen: readonly Normverschil[]): Promise<Gevonden[]> {
  const trajecten = await tx.traject.findMany({
    where: { id: { in: verschillen.map((v) => v.trajectId) } },
    select: { id: true, client: { select: { clientnummer: true } }, aanpak: { select: { naam: true } } },
  });
  const perId = new Map(trajecten.map((t) => [t.id, t]));
  return verschillen.map((v) => ({
    ...v,
    clientnummer: perId.get(v.trajectId)?.client.clientnummer ?? '',
    aanpak: perId.get(v.trajectId)?.aanpak.naam ?? '',
  }));
}
