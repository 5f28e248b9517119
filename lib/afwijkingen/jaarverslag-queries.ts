import 'server-only';
import { z } from 'zod';
import { trajectenInBereik } from '../bereik/scope';
import { kiesTeam } from '../bereik/teams';
import { trajectjaar } from '../domain/contactnorm';
import { type Datum, datum } from '../domain/datum';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { dag, looptNog, type Sql, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraagEen } from '../server/vraag';
import type { Jaarfilter } from './filter-schema';
import { hoortInJaarlijst, perAanpak, telJaarverslag } from './jaarverslag-regels';
import { leesJaarrest } from './jaarverslag-rest';
import { leesTrajectjaren, type Verslagregel } from './jaarverslag-rijen';

type Vraag = Pick<Jaarfilter, 'team' | 'aanpak' | 'jaar'>;

/** Het jaarverslag van een team; null als het team of de aanpak er voor deze teamleider niet is. Een vast aantal opdrachten. */
export const getJaarverslag = defineInzage({
  naam: 'normafwijking.openen',
  recht: 'team.bekijken',
  op: leesNiets,
  lees: ({ tx, user, vandaag }, keuze: Vraag) => leesJaarverslag(tx, user, keuze, vandaag),
  spoor: ({ team, jaar, regels }) => ({
    onderwerp: 'team',
    onderwerpId: team.id,
    details: { jaar, aantal: new Set(regels.map((r) => r.clientnummer)).size },
  }),
});

/** Als getJaarverslag, om mee te nemen als bestand. */
export const getJaarexport = defineInzage({
  naam: 'normafwijking.exporteren',
  bevestiging: true,
  recht: 'team.bekijken',
  op: leesNiets,
  lees: ({ tx, user, vandaag }, keuze: Vraag & { soort: string }) => leesJaarverslag(tx, user, keuze, vandaag),
  spoor: ({ team, jaar, regels, aanpak }, _, { soort }) => ({
    onderwerp: 'team',
    onderwerpId: team.id,
    details: {
      jaar,
      soort,
      trajecten: regels.length,
      aantal: new Set(regels.map((r) => r.clientnummer)).size,
      ...(aanpak ? { aanpak: aanpak.naam } : {}),
    },
  }),
});

async function leesJaarverslag(tx: Tx, user: User, keuze: Vraag, vandaag: Datum) {
  const gekozen = await kiesTeam(tx, user, keuze.team);
  if (!gekozen) return null;
  const { team } = gekozen;
  const ditJaar = Number(vandaag.slice(0, 4));
  const jaar = keuze.jaar !== null && keuze.jaar <= ditJaar ? keuze.jaar : ditJaar;
  const alle = sql`SELECT q.id FROM traject q WHERE q.team_id = ${team.id}::uuid AND q.id IN (${trajectenInBereik(user, vandaag)})`;
  const gelezenRest = await leesJaarrest(tx, team.id);
  const { eerste, aanpakken } = await leesKeuzes(tx, alle, team.id);
  const aanpak = aanpakken.find((a) => a.id === keuze.aanpak) ?? null;
  if (keuze.aanpak && !aanpak) return null;
  // Een trajectjaar sluit hoogstens op de laatste dag van het traject; de norm beslist welke er in dit jaar en het jaar ervoor sloten.
  const welke = sql`${alle} AND q.startdatum <= ${dag(datum(`${jaar}-12-31`))} AND ${looptNog('q.einddatum', datum(`${jaar - 1}-01-01`))}
    AND (${aanpak?.id ?? null}::uuid IS NULL OR q.aanpak_id = ${aanpak?.id ?? null}::uuid)`;
  const { regels, toen, nogTeSluiten } = await leesRegels(tx, welke, jaar, vandaag);
  const vanAanpak = gelezenRest.filter((r) => aanpak === null || r.aanpakId === aanpak.id);
  const [rest, restToen] = [jaar, jaar - 1].map((j) => vanAanpak.filter((r) => r.jaar === j));
  const normen = new Set([
    ...regels.map((r) => r.perJaar),
    ...(rest ?? []).flatMap((r) => (r.maat.startsWith('norm:') ? [Number(r.maat.slice('norm:'.length))] : [])),
  ]);
  const vernietigd = telJaarverslag([], rest).trajectjaren;
  const begin = Math.min(eerste ?? ditJaar, jaar);
  return {
    ...gekozen,
    aanpakken,
    /** De gekozen aanpak; null voor alle. */
    aanpak,
    jaar,
    /** Jaren waaruit te kiezen is, het laatste eerst. */
    jaren: Array.from({ length: ditJaar - begin + 1 }, (_, i) => ditJaar - i),
    /** Tot en met welke dag er is geteld, als het jaar nog loopt. */
    tot: jaar === ditJaar ? vandaag : null,
    /** Trajectjaren die dit jaar nog sluiten: die zijn niet gehaald en niet gemist. */
    nogTeSluiten,
    /** Trajectjaren waarvan het dossier is vernietigd: zij tellen mee, en staan op geen lijst. */
    vernietigd,
    totaal: telJaarverslag(regels, rest),
    /** Het jaar ervoor, heel; null als er toen niets sloot. */
    vorig: toen.length + (restToen ?? []).length > 0 ? telJaarverslag(toen, restToen) : null,
    /** De norm, als die voor al deze trajectjaren dezelfde is. */
    perJaar: normen.size === 1 ? ([...normen][0] ?? null) : null,
    perAanpak: perAanpak(regels, rest),
    regels,
  };
}
export type Jaarverslag = Antwoord<typeof leesJaarverslag>;

const KEUZES = rijvorm('jaarverslag.keuzes', {
  eerste: kolom.getal.nullable(),
  aanpakken: z.array(z.strictObject({ id: kolom.id, naam: kolom.tekst })),
});

/** Het jaar van de eerste start, en de aanpakken waarin het team iemand heeft of had; ook van wie het dossier is vernietigd. */
async function leesKeuzes(tx: Tx, alle: Sql, teamId: string): Promise<Rij<typeof KEUZES>> {
  const keuzes = await vraagEen(
    tx,
    KEUZES,
    sql`
    SELECT extract(year FROM min(k.eerste))::int AS eerste, coalesce(json_agg(json_build_object('id', a.id, 'naam', a.naam) ORDER BY a.naam), '[]') AS aanpakken
    FROM (SELECT t.aanpak_id, min(t.startdatum) AS eerste FROM (SELECT t.aanpak_id, t.startdatum FROM traject t WHERE t.id IN (${alle})
        UNION ALL SELECT r.aanpak_id, r.dag FROM telrest r WHERE r.team_id = ${teamId}::uuid AND r.cijfers = 'jaarverslag') t GROUP BY t.aanpak_id) k
      JOIN aanpak a ON a.id = k.aanpak_id`,
  );
  return keuzes ?? { eerste: null, aanpakken: [] };
}

async function leesRegels(
  tx: Tx,
  welke: Sql,
  jaar: number,
  vandaag: Datum,
): Promise<{ regels: Verslagregel[]; toen: Verslagregel[]; nogTeSluiten: number }> {
  const feiten = await laadTrajectfeiten(tx, welke);
  const [vorigeVan, van, tot] = [datum(`${jaar - 1}-01-01`), datum(`${jaar}-01-01`), datum(`${jaar}-12-31`)];
  const alle = (await leesTrajectjaren(tx, feiten, welke, vandaag)).filter(
    (r) => r.jaarTot >= vorigeVan && r.jaarTot <= tot,
  );
  const open = feiten.filter((t) => t.groep === 'pilot').map((t) => eindeVanJaar(t, vandaag));
  const regels = alle.filter((r) => r.jaarTot >= van);
  const toen = alle.filter((r) => r.jaarTot < van);
  return { regels, toen, nogTeSluiten: open.filter((dag) => dag >= vandaag && dag >= van && dag <= tot).length };
}

/** De dag waarop het trajectjaar van vandaag sluit. */
function eindeVanJaar({ norm }: Trajectfeiten, vandaag: Datum): Datum {
  const jaar = trajectjaar(norm.start, vandaag);
  return norm.einddatum && norm.einddatum < jaar.tot ? norm.einddatum : jaar.tot;
}

/** De mensen achter een getal. */
export const lijstUit = (v: Jaarverslag, lijst: Jaarfilter['lijst']): Verslagregel[] =>
  lijst === null ? [] : v.regels.filter((r) => hoortInJaarlijst(lijst, r));
