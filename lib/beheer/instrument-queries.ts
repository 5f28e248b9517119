import 'server-only';
import type { Datum } from '../domain/datum';
import type { Leefgebied } from '../domain/leefgebieden';
import { isUuid } from '../formulier/velden';
import type { NiveauNederlands } from '../instrumenten/regels';
import type { User } from '../policy/policy';
import { alsGebruiker } from '../server/db';
import { leesOrganisaties, type Organisatiekeuze } from './organisatie';
import { eisBeheer } from './recht';

export type Instrumentregel = {
  id: string;
  naam: string;
  organisatie: string | null;
  leefgebieden: Leefgebied[];
  /** Sinds wanneer het gesloten is; null zolang het te kiezen is. */
  geslotenOp: Datum | null;
  /** Mensen voor wie het nu loopt of die zijn aangemeld. */
  nu: number;
  /** Alle keren, ook die voorbij zijn. */
  ooit: number;
};

/** Alle instrumenten op naam, wat gesloten is onderaan; met alleen tellingen van wie ze gebruikt. */
export function getInstrumenten(user: User, vandaag: Datum): Promise<Instrumentregel[]> {
  eisBeheer(user);
  return alsGebruiker(
    user,
    (tx) => tx.$queryRaw`
      SELECT s.id::text, s.naam, o.naam AS organisatie, s.leefgebieden,
        CASE WHEN s.gesloten_op <= ${vandaag}::text::date THEN s.gesloten_op::text END AS "geslotenOp",
        (SELECT count(*)::int FROM inzet i WHERE i.instrument_id = s.id AND i.status IN ('aangemeld', 'gestart')) AS nu,
        (SELECT count(*)::int FROM inzet i WHERE i.instrument_id = s.id) AS ooit
      FROM instrument s LEFT JOIN organisatie o ON o.id = s.organisatie_id
      ORDER BY coalesce(s.gesloten_op <= ${vandaag}::text::date, false), lower(s.naam)`,
  );
}

/** Waar een nieuw instrument van kan zijn. */
export function getOrganisaties(user: User, vandaag: Datum): Promise<Organisatiekeuze[]> {
  eisBeheer(user);
  return alsGebruiker(user, (tx) => leesOrganisaties(tx, null, vandaag));
}

export type Instrumentdetail = {
  id: string;
  naam: string;
  organisatieId: string | null;
  omschrijving: string | null;
  leefgebieden: Leefgebied[];
  voorWie: string | null;
  niveauNederlands: NiveauNederlands | null;
  tredeVan: number | null;
  tredeTot: number | null;
  kosten: string | null;
  vergoeding: string | null;
  contact: string | null;
  geslotenOp: Datum | null;
  versie: number;
  nu: number;
  ooit: number;
  /** In hoeveel plannen van aanpak het staat. */
  plannen: number;
};
type Gevonden = { instrument: Instrumentdetail; organisaties: Organisatiekeuze[] };

/** Eén instrument om te wijzigen; null als het er niet is. */
export function getInstrument(user: User, id: string, vandaag: Datum): Promise<Gevonden | null> {
  eisBeheer(user);
  if (!isUuid(id)) return Promise.resolve(null);
  return alsGebruiker(user, async (tx) => {
    const [instrument] = await tx.$queryRaw<Instrumentdetail[]>`
      SELECT s.id::text, s.naam, s.organisatie_id::text AS "organisatieId", s.omschrijving, s.leefgebieden, s.voor_wie AS "voorWie",
        s.niveau_nederlands::text AS "niveauNederlands", s.trede_van AS "tredeVan", s.trede_tot AS "tredeTot", s.kosten, s.vergoeding,
        s.contact, s.gesloten_op::text AS "geslotenOp", s.versie,
        (SELECT count(*)::int FROM inzet i WHERE i.instrument_id = s.id AND i.status IN ('aangemeld', 'gestart')) AS nu,
        (SELECT count(*)::int FROM inzet i WHERE i.instrument_id = s.id) AS ooit,
        (SELECT count(*)::int FROM plan_instrument p WHERE p.instrument_id = s.id) AS plannen
      FROM instrument s WHERE s.id = ${id}::uuid`;
    if (!instrument) return null;
    return { instrument, organisaties: await leesOrganisaties(tx, instrument.organisatieId, vandaag) };
  });
}
