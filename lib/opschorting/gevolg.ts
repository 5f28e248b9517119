import 'server-only';
import { assessContactnorm, type Normstatus, type Periode } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { overlapt } from '../domain/on-hold';
import { isLopend } from '../domain/teamlijst';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import type { Tx } from '../server/db';

const PARTIJ = 1000;

export type Gevolgregel = { clientnummer: string; oud: Datum | null; nieuw: Datum | null };

/** Wat een andere opschorting van de aanpak doet: wie zij raakt, en hoe het er vandaag voor en na uitziet. */
export type Opschortinggevolg = {
  /** Trajecten die op een dag van de periode lopen. */
  geraakt: number;
  verschoven: Gevolgregel[];
  voor: Partial<Record<Normstatus, number>>;
  na: Partial<Record<Normstatus, number>>;
};

/** Alle trajecten van de aanpak, op id. */
export const trajectenVanAanpak = (tx: Tx, aanpakId: string) =>
  tx.traject.findMany({
    where: { aanpakId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      clientId: true,
      groep: true,
      startdatum: true,
      einddatum: true,
      client: { select: { clientnummer: true } },
    },
  });

/** In groepen, zodat ook een grote aanpak niet in één keer in het geheugen staat. */
export async function inGroepen(ids: readonly string[], werk: (deel: string[]) => Promise<void>): Promise<void> {
  for (let i = 0; i < ids.length; i += PARTIJ) await werk(ids.slice(i, i + PARTIJ));
}

/** Rekent met de norm zelf uit wat er verandert als de aanpak deze perioden heeft; verandert niets. */
export async function berekenGevolg(
  tx: Tx,
  aanpakId: string,
  nieuwe: readonly Periode[],
  periode: Periode,
  vandaag: Datum,
): Promise<Opschortinggevolg> {
  const trajecten = (await trajectenVanAanpak(tx, aanpakId)).filter((t) => t.groep === 'pilot');
  const nummers = new Map(trajecten.map((t) => [t.id, t.client.clientnummer]));
  const gevolg: Opschortinggevolg = { geraakt: 0, verschoven: [], voor: {}, na: {} };
  await inGroepen([...nummers.keys()], async (deel) => {
    for (const t of await laadTrajectfeiten(tx, deel))
      tel(gevolg, t, nummers.get(t.id) ?? '', nieuwe, periode, vandaag);
  });
  gevolg.verschoven.sort((a, b) => (a.clientnummer < b.clientnummer ? -1 : 1));
  return gevolg;
}

function tel(
  gevolg: Opschortinggevolg,
  t: Trajectfeiten,
  clientnummer: string,
  nieuwe: readonly Periode[],
  periode: Periode,
  vandaag: Datum,
): void {
  if (overlapt(periode, { van: t.startdatum, tot: t.einddatum })) gevolg.geraakt += 1;
  const voor = assessContactnorm(t.norm, vandaag);
  const eigen = t.opschortingen.filter((o) => !o.vanAanpak);
  const na = assessContactnorm({ ...t.norm, opschortingen: [...eigen, ...nieuwe] }, vandaag);
  if (!isLopend(voor)) return;
  gevolg.voor[voor.status] = (gevolg.voor[voor.status] ?? 0) + 1;
  gevolg.na[na.status] = (gevolg.na[na.status] ?? 0) + 1;
  if (voor.uiterlijk !== na.uiterlijk)
    gevolg.verschoven.push({ clientnummer, oud: voor.uiterlijk, nieuw: na.uiterlijk });
}
