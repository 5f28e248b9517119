import 'server-only';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import { intervalMaanden, laatsteTwaalfMaanden, normOp } from '../domain/contactnorm';
import { type Datum, plusDagen, vroegste } from '../domain/datum';
import { ritmedatum } from '../domain/planning';
import type { Trajectfeiten } from '../norm/feiten';
import { LAST_WEKEN, type Last, type Lastmens, lastVan, totaal, weeklasten } from '../planner/belasting-regels';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { binnenRuimer } from '../server/ruimer';
import { geldtOp, looptNog, sql } from '../server/sql';
import { leesTeamrijen, type Teamrij } from './teamrijen';

/**
 * Wat elk van deze begeleiders nu heeft en hoeveel er nog bij kan, over al zijn teams: alleen aantallen, dus ook voor wie die cliënten niet ziet. Drie
 * opdrachten, hoeveel het er ook zijn.
 */
async function leesLasten(tx: Tx, begeleiderIds: readonly string[], vandaag: Datum): Promise<Map<string, Last>> {
  if (begeleiderIds.length === 0) return new Map();
  const ids = [...new Set(begeleiderIds)];
  const welke = sql`SELECT q.id FROM traject q JOIN begeleiding k ON k.traject_id = q.id WHERE k.gebruiker_id = ANY(${ids}::uuid[])
    AND ${geldtOp('k', nu())} AND q.groep = 'pilot' AND ${looptNog('q.einddatum', vandaag)}`;
  const { rijen, feiten } = await leesTeamrijen(tx, welke, vandaag, laatsteTwaalfMaanden(vandaag), vandaag);
  const agendas = await leesBeschikbaarheid(tx, ids, vandaag, plusDagen(vandaag, 7 * LAST_WEKEN));
  const mensen = maakMensen(rijen, feiten, vandaag);
  return new Map(
    ids.map((id) => {
      const van = mensen.filter((m) => m.begeleiderId === id);
      return [id, lastVan(van.length, totaal(weeklasten(van, agendas.get(id) ?? null, vandaag)))];
    }),
  );
}

/** Uit wie er te kiezen is, met zijn last erbij. */
export async function metLast<B extends { id: string }>(tx: Tx, begeleiders: readonly B[], vandaag: Datum) {
  const ids = begeleiders.map((b) => b.id);
  const lasten = await binnenRuimer(tx, 'last', ids, () => leesLasten(tx, ids, vandaag));
  return begeleiders.map((b) => ({ ...b, last: lasten.get(b.id) ?? { clienten: 0, ruimte: 0 } }));
}

/** Per cliënt en begeleider één mens: een gesprek telt voor elk traject, en wat het eerst moet bepaalt. */
export function maakMensen(rijen: readonly Teamrij[], feiten: readonly Trajectfeiten[], vandaag: Datum): Lastmens[] {
  const perTraject = new Map(feiten.map((t) => [t.id, t]));
  const mensen = new Map<string, Lastmens>();
  for (const r of rijen) {
    const t = perTraject.get(r.trajectId);
    if (!t) continue;
    const begeleiderId = r.begeleider?.id ?? null;
    const sleutel = `${r.clientId} ${begeleiderId}`;
    const ritme = r.status === 'opgeschort' ? null : ritmedatum(r.laatsteGesprek ?? t.startdatum, t.ritmeWeken);
    const afspraken = t.contacten.filter((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd).map((c) => c.datum);
    const nieuw: Lastmens = {
      id: r.clientId,
      begeleiderId,
      eerste: vroegste(r.uiterlijk, ritme),
      ritmeWeken: t.ritmeWeken,
      intervalMaanden: intervalMaanden(normOp(t.aanpak, vandaag)),
      totEnMet: t.einddatum,
      afspraken,
    };
    const eerder = mensen.get(sleutel);
    mensen.set(sleutel, eerder ? voegSamen(eerder, nieuw) : nieuw);
  }
  return [...mensen.values()];
}

const kleinste = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));

const voegSamen = (a: Lastmens, b: Lastmens): Lastmens => ({
  ...a,
  eerste: vroegste(a.eerste, b.eerste),
  ritmeWeken: kleinste(a.ritmeWeken, b.ritmeWeken),
  intervalMaanden: Math.min(a.intervalMaanden, b.intervalMaanden),
  totEnMet: a.totEnMet && b.totEnMet ? (a.totEnMet > b.totEnMet ? a.totEnMet : b.totEnMet) : null,
});
