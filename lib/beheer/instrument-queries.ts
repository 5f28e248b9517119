import 'server-only';
import type { Datum } from '../domain/datum';
import { isUuid } from '../formulier/velden';
import { INSTRUMENTVELDEN } from '../instrumenten/rijen';
import type { User } from '../policy/policy';
import { alsGebruiker } from '../server/db';
import { dag, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';
import { leesOrganisaties, type Organisatiekeuze } from './organisatie';
import { eisBeheer } from './recht';

const GEBRUIK = {
  nu: "beheer_aantal('inzet nu', s.id)",
  ooit: "beheer_aantal('inzet ooit', s.id)",
};

const REGEL = rijvorm('beheer.instrumenten', {
  id: kolom.id,
  naam: kolom.tekst,
  organisatie: kolom.tekst.nullable(),
  leefgebieden: INSTRUMENTVELDEN.leefgebieden,
  /** Sinds wanneer het gesloten is; null zolang het te kiezen is. */
  geslotenOp: kolom.datum.nullable(),
  /** Mensen voor wie het nu loopt of die zijn aangemeld. */
  nu: kolom.getal,
  /** Alle keren, ook die voorbij zijn. */
  ooit: kolom.getal,
});
export type Instrumentregel = Rij<typeof REGEL>;

/** Alle instrumenten op naam, wat gesloten is onderaan; met alleen tellingen van wie ze gebruikt. */
export function getInstrumenten(user: User, vandaag: Datum): Promise<Instrumentregel[]> {
  eisBeheer(user);
  const dicht = sql`s.gesloten_op <= ${dag(vandaag)}`;
  const opdracht = sql`
    SELECT ${kolommen(REGEL, 's', { organisatie: 'o.naam', geslotenOp: sql`CASE WHEN ${dicht} THEN s.gesloten_op END`, ...GEBRUIK })}
    FROM instrument s LEFT JOIN organisatie o ON o.id = s.organisatie_id ORDER BY coalesce(${dicht}, false), lower(s.naam)`;
  return alsGebruiker(user, (tx) => vraag(tx, REGEL, opdracht));
}

/** Waar een nieuw instrument van kan zijn. */
export function getOrganisaties(user: User, vandaag: Datum): Promise<Organisatiekeuze[]> {
  eisBeheer(user);
  return alsGebruiker(user, (tx) => leesOrganisaties(tx, null, vandaag));
}

const DETAIL = rijvorm('beheer.instrument', {
  id: kolom.id,
  naam: kolom.tekst,
  organisatieId: kolom.id.nullable(),
  ...INSTRUMENTVELDEN,
  geslotenOp: kolom.datum.nullable(),
  versie: kolom.getal,
  nu: kolom.getal,
  ooit: kolom.getal,
  /** In hoeveel plannen van aanpak het staat. */
  plannen: kolom.getal,
});
export type Instrumentdetail = Rij<typeof DETAIL>;
type Gevonden = { instrument: Instrumentdetail; organisaties: Organisatiekeuze[] };

/** Eén instrument om te wijzigen; null als het er niet is. */
export function getInstrument(user: User, id: string, vandaag: Datum): Promise<Gevonden | null> {
  eisBeheer(user);
  if (!isUuid(id)) return Promise.resolve(null);
  return alsGebruiker(user, async (tx) => {
    const instrument = await vraagEen(
      tx,
      DETAIL,
      sql`SELECT ${kolommen(DETAIL, 's', { ...GEBRUIK, plannen: "beheer_aantal('plannen met instrument', s.id)" })}
      FROM instrument s WHERE s.id = ${id}::uuid`,
    );
    return instrument && { instrument, organisaties: await leesOrganisaties(tx, instrument.organisatieId, vandaag) };
  });
}
