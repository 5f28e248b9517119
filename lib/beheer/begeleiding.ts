import 'server-only';
import { aantal } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import { OPEN_STATUSSEN } from '../overdrachten/regels';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { ruimer } from '../server/ruimer';
import { dag, looptNog, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';
import type { Werkzaak } from './zaak';

const BEGELEIDT = rijvorm('beheer.begeleidt', {
  id: kolom.id,
  trajectId: kolom.id,
  clientId: kolom.id,
  teamId: kolom.id.nullable(),
});
const VERVANGT = rijvorm('beheer.vervangt', { trajectId: kolom.id, clientId: kolom.id });
type Begeleidingrij = Rij<typeof BEGELEIDT>;

/** Wie deze gebruiker begeleidt (ook straks), en wie hij vervangt of gaat vervangen. */
export type Begeleidt = { begeleidingen: Begeleidingrij[]; vervangingen: Rij<typeof VERVANGT>[] };

/**
 * Een beëindigd traject telt niet mee: de laatste begeleider houdt daar inzage. Een begeleiding van één milliseconde is er een die
 * nooit inging.
 */
export async function leesBegeleidt(tx: Tx, gebruikerId: string, vandaag: Datum): Promise<Begeleidt> {
  await ruimer(tx, 'begeleiders', [gebruikerId]);
  const begeleidingen = await vraag(
    tx,
    BEGELEIDT,
    sql`SELECT ${kolommen(BEGELEIDT, 'b', { clientId: 't.client_id', teamId: 't.team_id' })}
      FROM begeleiding b JOIN traject t ON t.id = b.traject_id
      WHERE b.gebruiker_id = ${gebruikerId}::uuid
        AND (b.tot IS NULL OR b.tot > greatest(${nu()}::timestamptz, b.van + interval '1 millisecond'))
        AND ${looptNog('t.einddatum', vandaag)}`,
  );
  const vervangingen = await vraag(
    tx,
    VERVANGT,
    sql`SELECT ${kolommen(VERVANGT, 'v', { clientId: 't.client_id' })}
      FROM vervanging v JOIN traject t ON t.id = v.traject_id
      WHERE v.gebruiker_id = ${gebruikerId}::uuid AND v.tot >= ${dag(vandaag)}`,
  );
  return { begeleidingen, vervangingen };
}

const uniek = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
export const clientenVan = (rijen: readonly { clientId: string }[]) => uniek(rijen.map((r) => r.clientId));
export const trajectenVan = (rijen: readonly { trajectId: string }[]) => uniek(rijen.map((r) => r.trajectId));
const teamsVan = (rijen: readonly Begeleidingrij[]) => uniek(rijen.map((r) => r.teamId));

/** "begeleidt 62 cliënten en vervangt bij 1", of null als er niemand is. */
export function begeleidtTekst({ begeleidingen, vervangingen }: Begeleidt): string | null {
  const [eigen, vervangt] = [clientenVan(begeleidingen).length, clientenVan(vervangingen).length];
  const delen = [
    eigen > 0 && `begeleidt nu ${aantal(eigen, 'cliënt', 'cliënten')}`,
    vervangt > 0 && `vervangt ${eigen > 0 ? `bij ${vervangt}` : `bij ${aantal(vervangt, 'cliënt', 'cliënten')}`}`,
  ];
  return delen.filter(Boolean).join(' en ') || null;
}

const GERAAKT = rijvorm('beheer.geraakt', { afspraken: kolom.getal, overdrachten: kolom.getal });
/** Wat een blokkade raakt, in aantallen: een beheerder ziet niet wie het zijn. */
export type Geraakt = Rij<typeof GERAAKT> & { trajecten: number; vervangingen: number };

export async function leesGeraakt({ tx, vandaag, er, werk }: Werkzaak): Promise<Geraakt> {
  const trajecten = trajectenVan(werk.begeleidingen);
  const rij = await vraagEen(
    tx,
    GERAAKT,
    sql`SELECT
      (SELECT count(*)::int FROM contactmoment m WHERE m.client_id = ANY(${clientenVan(werk.begeleidingen)}::uuid[])
        AND m.status = 'gepland' AND m.verkeerd_op IS NULL AND m.datum >= ${dag(vandaag)}) AS afspraken,
      (SELECT count(*)::int FROM overdracht o WHERE o.status = ANY(${[...OPEN_STATUSSEN]}::"OverdrachtStatus"[])
        AND (o.naar_id = ${er.id}::uuid OR o.traject_id = ANY(${trajecten}::uuid[]))) AS overdrachten`,
  );
  return {
    afspraken: rij?.afspraken ?? 0,
    overdrachten: rij?.overdrachten ?? 0,
    trajecten: trajecten.length,
    vervangingen: werk.vervangingen.length,
  };
}

/** Actieve begeleiders die in elk team van deze trajecten zitten, en dus al deze cliënten kunnen overnemen. */
export function mogelijkeOpvolgers(
  tx: Tx,
  gebruikerId: string,
  { begeleidingen }: Begeleidt,
): Promise<{ id: string; naam: string }[]> {
  return tx.gebruiker.findMany({
    where: {
      id: { not: gebruikerId },
      rol: 'begeleider',
      geblokkeerdOp: null,
      AND: teamsVan(begeleidingen).map((teamId) => ({ teams: { some: { teamId } } })),
    },
    orderBy: [{ sorteernaam: 'asc' }, { id: 'asc' }],
    select: { id: true, naam: true },
  });
}
