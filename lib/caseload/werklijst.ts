import 'server-only';
import { z } from 'zod';
import { momentVan } from '../begeleiding/moment';
import { namenInBereik } from '../bereik/namen';
import { trajectenInBereik } from '../bereik/scope';
import { laatsteTwaalfMaanden, tellendeDagen, type Venster } from '../domain/contactnorm';
import { type Datum, dagenTussen } from '../domain/datum';
import { lopendOp } from '../domain/on-hold';
import { ritmedatum, streefdatum } from '../domain/planning';
import { uitlegVan } from '../domain/uitleg';
import { UITLEG_MET_TEKST, uitlegAlsJson } from '../escalaties/rijen';
import { isEenVan, laadTrajectfeiten, type Trajectfeiten, type Welke } from '../norm/feiten';
import { bepaalStand, opVolgorde } from '../norm/stand';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { dag, dagVan, geldtOp, looptNog, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraagJson } from '../server/vraag';

/** Wat er naast de norm bij een traject hoort op een werklijst. */
const BIJ = rijvorm('caseload.werklijst', {
  trajectId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  sorteernaam: kolom.tekst,
  telefoon: kolom.tekst.nullable(),
  wijk: kolom.tekst.nullable(),
  /** De begeleider, als dat een ander is dan wie kijkt. */
  andereBegeleider: kolom.tekst.nullable(),
  /** On hold dat op de peildatum loopt of nog komt. */
  onHold: z.array(z.strictObject({ van: kolom.datum, tot: kolom.datum.nullable() })),
  uitleg: z.array(UITLEG_MET_TEKST),
  /** De laatste poging van de peildatum: hoe laat, als zij die dag zelf is vastgelegd, en of wie kijkt haar ongedaan kan maken. */
  geprobeerd: z.strictObject({ tijd: kolom.tekst.nullable(), eigen: kolom.jaNee }).nullable(),
});
type Bijzonderheden = Rij<typeof BIJ>;

/** De werklijst: één rij per traject dat deze gebruiker mag zien, met de norm van de peildatum. Twee opdrachten. */
export async function leesWerklijst(
  tx: Tx,
  user: User,
  peildatum: Datum,
  vandaag: Datum,
): Promise<{ rijen: Werkrij[]; feiten: Trajectfeiten[] }> {
  const bereik = trajectenInBereik(user, vandaag);
  const feiten = await laadTrajectfeiten(tx, bereik);
  const bij = await leesBijzonderheden(tx, user, bereik, peildatum, vandaag);
  const venster = laatsteTwaalfMaanden(peildatum);
  const rijen = feiten.flatMap((t) => {
    const b = bij.get(t.id);
    return b ? [maakRij(t, b, peildatum, venster)] : [];
  });
  rijen.sort(opVolgorde((r) => r.streef?.datum ?? null));
  return { rijen, feiten };
}

/** Als één JSON-tekst, om dezelfde reden als de feiten. */
async function leesBijzonderheden(
  tx: Tx,
  user: User,
  welke: Welke,
  peildatum: Datum,
  vandaag: Datum,
): Promise<Map<string, Bijzonderheden>> {
  // Wie er kijkt en voor wie is van nu; wat er te doen was en waarom hoort bij de peildatum.
  const toen = momentVan(peildatum, vandaag);
  const rijen = await vraagJson(
    tx,
    BIJ,
    sql`
    SELECT json_agg(r)::text AS alles FROM (SELECT t.id::text AS "trajectId", c.clientnummer, w.naam, c.sorteernaam, c.telefoon, c.wijk,
      (SELECT g.naam FROM begeleiding b JOIN gebruiker g ON g.id = b.gebruiker_id
        WHERE b.traject_id = t.id AND b.gebruiker_id <> ${user.id}::uuid AND ${geldtOp('b', nu())}) AS "andereBegeleider",
      (SELECT coalesce(json_agg(json_build_object('van', o.van, 'tot', o.tot)), '[]')
        FROM on_hold o WHERE o.traject_id = t.id AND ${looptNog('o.tot', peildatum)}) AS "onHold",
      ${uitlegAlsJson(UITLEG_MET_TEKST, sql`${toen}::timestamptz`)} AS uitleg,
      (SELECT json_build_object('tijd', CASE WHEN ${dagVan('m.vastgelegd_op')} = m.datum
            THEN to_char(m.vastgelegd_op AT TIME ZONE 'Europe/Amsterdam', 'HH24:MI') END,
          'eigen', m.vastgelegd_door_id IS NOT DISTINCT FROM ${user.id}::uuid
            AND (m.status = 'geen_gehoor' AND m.kanaal = 'telefonisch' OR m.status = 'niet_verschenen' AND m.versie > 1))
        FROM contactmoment m WHERE m.client_id = t.client_id AND m.datum = ${dag(peildatum)} AND m.soort = 'gesprek' AND m.verkeerd_op IS NULL
          AND (m.status IN ('geen_gehoor', 'niet_verschenen') OR (m.kanaal = 'voicemail' AND m.status = 'gevoerd'))
        ORDER BY m.vastgelegd_op DESC, m.id DESC LIMIT 1) AS geprobeerd
    FROM traject t JOIN client c ON c.id = t.client_id JOIN (${namenInBereik(user, vandaag)}) w ON w.client_id = c.id
    WHERE t.id ${isEenVan(welke)}) r`,
  );
  return new Map(rijen.map((r) => [r.trajectId, r]));
}

function maakRij(t: Trajectfeiten, b: Bijzonderheden, peildatum: Datum, venster: Venster) {
  const stand = bepaalStand(t, peildatum, venster);
  return {
    ...stand,
    clientnummer: b.clientnummer,
    naam: b.naam,
    sorteernaam: b.sorteernaam,
    telefoon: b.telefoon,
    wijk: b.wijk,
    streef: streefdatum(stand.uiterlijk, ritmedatum(stand.laatsteGesprek ?? t.startdatum, t.ritmeWeken)),
    ritmeWeken: t.ritmeWeken,
    /** Dagnummers binnen het venster van twaalf maanden (0 = eerste dag) waarop een tellend gesprek was. */
    stippen: tellendeDagen(t.norm, peildatum)
      .filter((d) => d >= venster.van)
      .map((d) => dagenTussen(venster.van, d)),
    onHold: lopendOp(b.onHold, peildatum) !== undefined,
    /** Ingevuld als deze gebruiker iemand vervangt. */
    vervangt: b.andereBegeleider,
    /** Waarom er op de peildatum nog geen gesprek was, ook als er daarna een afspraak kwam. */
    uitleg: uitlegVan(b.uitleg, stand),
    /** Vandaag al geprobeerd, en nog niet gesproken. */
    geprobeerd: stand.laatsteGesprek === peildatum ? null : b.geprobeerd,
  };
}
export type Werkrij = ReturnType<typeof maakRij>;
