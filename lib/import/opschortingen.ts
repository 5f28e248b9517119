import 'server-only';
import type { Datum } from '../domain/datum';
import { voegOpschortingenToe } from '../opschorting/import-rijen';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { recomputeBijImport } from '../zaak/gevolgen';
import { lockTrajecten } from '../zaak/slot';
import { keurAf } from './afkeuring';
import { sluit, trajectenIn, zoekAanpakken, zoekTrajecten } from './opzoeken';
import { nieuweUitslag, type Werk } from './partij';
import type { Opschortingrij } from './schema';

/** Zoveel trajecten worden tegelijk nagerekend als een hele aanpak stilstaat. */
const NAREKENEN = 1000;

type Doel = { aanpakId: string; trajectId: null } | { aanpakId: null; trajectId: string };
type Periode = { van: Datum; tot: Datum | null; reden: string };

const sleutelVan = (doel: Doel, van: Datum) => `${doel.aanpakId ?? doel.trajectId} ${van}`;

/**
 * Voegt opschortingen toe, van een aanpak of van de trajecten van een cliënt. Een opschorting met hetzelfde begin staat er al, ook
 * als het einde intussen is veranderd; staan er in het bestand meer met dat begin, dan is de rest nieuw.
 */
export const verwerkOpschortingen =
  (vandaag: Datum): Werk<Opschortingrij> =>
  async (tx, rijen) => {
    const uitslag = nieuweUitslag();
    const aanpakken = await zoekAanpakken(tx);
    const clienten = await zoekTrajecten(
      tx,
      rijen.flatMap((r) => r.waarden.clientnummer ?? []),
    );
    const gevraagd: { rij: number; doel: Doel; periode: Periode }[] = [];
    for (const [nummer, rij] of rijen.entries()) {
      const w = rij.waarden;
      const aanpak = w.aanpak === null ? null : aanpakken.get(w.aanpak);
      const client = w.clientnummer === null ? null : clienten.get(w.clientnummer);
      const eigen = client?.trajecten.filter((t) => !aanpak || t.aanpakId === aanpak.id) ?? [];
      if (aanpak === undefined) uitslag.afgekeurd.push(keurAf(rij, 'aanpak', 'Deze aanpak bestaat niet.'));
      else if (client === undefined) uitslag.afgekeurd.push(keurAf(rij, 'clientnummer', 'Deze cliënt bestaat niet.'));
      else if (client && eigen.length === 0)
        uitslag.afgekeurd.push(keurAf(rij, 'clientnummer', 'Deze cliënt heeft hier geen traject.'));
      else {
        const doelen: Doel[] = client
          ? trajectenIn(eigen, naarDb(w.van), naarDbOfNull(w.tot)).map((t) => ({ aanpakId: null, trajectId: t.id }))
          : [{ aanpakId: aanpak?.id ?? '', trajectId: null }];
        for (const doel of doelen)
          gevraagd.push({ rij: nummer, doel, periode: { van: w.van, tot: w.tot, reden: w.reden } });
      }
    }
    const doelen = gevraagd.map((g) => g.doel);
    const trajectIds = await sluitAf(tx, doelen);
    const nieuw = teMaken(gevraagd, await leesBestaand(tx, doelen), uitslag);
    if (nieuw.length === 0) return uitslag;
    await voegOpschortingenToe(
      tx,
      nieuw.map(({ doel, periode }) => ({
        ...doel,
        van: naarDb(periode.van),
        tot: naarDbOfNull(periode.tot),
        reden: periode.reden,
      })),
    );
    for (let i = 0; i < trajectIds.length; i += NAREKENEN)
      await recomputeBijImport(tx, trajectIds.slice(i, i + NAREKENEN), vandaag);
    return uitslag;
  };

/** Sluit wat geraakt wordt af tegen wijzigen: eerst de aanpakken, dan de trajecten. Geeft de geraakte trajecten. */
async function sluitAf(tx: Tx, doelen: readonly Doel[]): Promise<string[]> {
  const aanpakIds = [...new Set(doelen.flatMap((d) => d.aanpakId ?? []))];
  await sluit(tx, sql`aanpak r WHERE r.id = ANY(${aanpakIds}::uuid[])`);
  const vanAanpak = await tx.traject.findMany({ where: { aanpakId: { in: aanpakIds } }, select: { id: true } });
  const ids = [...new Set([...doelen.flatMap((d) => d.trajectId ?? []), ...vanAanpak.map((t) => t.id)])];
  await lockTrajecten(tx, ids);
  return ids;
}

async function leesBestaand(tx: Tx, doelen: readonly Doel[]): Promise<Map<string, Periode[]>> {
  const rijen = await tx.opschorting.findMany({
    where: {
      OR: [
        { aanpakId: { in: doelen.flatMap((d) => d.aanpakId ?? []) } },
        { trajectId: { in: doelen.flatMap((d) => d.trajectId ?? []) } },
      ],
    },
    select: { aanpakId: true, trajectId: true, van: true, tot: true, reden: true },
  });
  const perSleutel = new Map<string, Periode[]>();
  for (const r of rijen) {
    const periode = { van: uitDb(r.van), tot: uitDbOfNull(r.tot), reden: r.reden };
    const sleutel = sleutelVan(r as Doel, periode.van);
    perSleutel.set(sleutel, [...(perSleutel.get(sleutel) ?? []), periode]);
  }
  return perSleutel;
}

type Gevraagd = { rij: number; doel: Doel; periode: Periode };

/** Legt gevraagd naast bestaand: eerst wat precies gelijk is, dan wat alleen hetzelfde begin heeft; wat overblijft is nieuw. */
function teMaken(
  gevraagd: readonly Gevraagd[],
  bestaand: Map<string, Periode[]>,
  uitslag: { nieuw: number; stondErAl: number; afwijkend: number },
): Gevraagd[] {
  const neem = (g: Gevraagd, past: (p: Periode) => boolean): boolean => {
    const lijst = bestaand.get(sleutelVan(g.doel, g.periode.van)) ?? [];
    const plaats = lijst.findIndex(past);
    if (plaats >= 0) lijst.splice(plaats, 1);
    return plaats >= 0;
  };
  const over = gevraagd.filter((g) => !neem(g, (p) => p.tot === g.periode.tot && p.reden === g.periode.reden));
  const nieuw = over.filter((g) => !neem(g, () => true));
  const rijenVan = (lijst: readonly Gevraagd[]) => new Set(lijst.map((g) => g.rij));
  const nieuweRijen = rijenVan(nieuw);
  uitslag.nieuw = nieuweRijen.size;
  uitslag.stondErAl = [...rijenVan(gevraagd)].filter((r) => !nieuweRijen.has(r)).length;
  uitslag.afwijkend = [...rijenVan(over)].filter((r) => !nieuweRijen.has(r)).length;
  return nieuw;
}
