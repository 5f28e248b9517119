import 'server-only';
import type { Datum } from '../domain/datum';
import { LEEFGEBIEDEN, type Leefgebied } from '../domain/leefgebieden';
import { isUuid } from '../formulier/velden';
import { can, type User } from '../policy/policy';
import { alsGebruiker, type Tx } from '../server/db';
import { type Sql, sql, teKiezen } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { bezwaren } from './regels';
import { INSTRUMENTVELDEN } from './rijen';
import type { Catalogusfilter } from './schema';

const INSTRUMENT = rijvorm('instrumenten.instrumenten', {
  id: kolom.id,
  naam: kolom.tekst,
  organisatie: kolom.tekst.nullable(),
  ...INSTRUMENTVELDEN,
  /** Sinds wanneer het niet meer te kiezen is. */
  geslotenOp: kolom.datum.nullable(),
});
export type Instrument = Rij<typeof INSTRUMENT>;

const leesInstrumenten = (tx: Tx, waar: Sql) =>
  vraag(
    tx,
    INSTRUMENT,
    sql`SELECT ${kolommen(INSTRUMENT, 's', { organisatie: 'o.naam' })}
    FROM instrument s LEFT JOIN organisatie o ON o.id = s.organisatie_id WHERE ${waar} ORDER BY lower(s.naam)`,
  );

export type Catalogus = { rijen: Instrument[]; totaal: number };

/** De instrumenten die te kiezen zijn en bij dit filter passen; null voor wie ze niet mag bekijken. */
export async function getCatalogus(user: User, f: Catalogusfilter, vandaag: Datum): Promise<Catalogus | null> {
  if (!can(user, 'instrumenten.bekijken')) return null;
  const alle = await alsGebruiker(user, (tx) => leesInstrumenten(tx, teKiezen('s', vandaag)));
  const rijen = alle.filter(
    (i) =>
      (f.leefgebied === null || i.leefgebieden.includes(f.leefgebied)) &&
      bezwaren(i, { niveauNederlands: f.niveau, trede: f.trede }).length === 0,
  );
  return { rijen, totaal: alle.length };
}

/** Eén instrument, ook als het gesloten is; null als het er niet is of voor wie het niet mag bekijken. */
export async function getInstrument(user: User, id: string, vandaag: Datum): Promise<Instrument | null> {
  if (!can(user, 'instrumenten.bekijken') || !isUuid(id)) return null;
  const [gevonden] = await alsGebruiker(user, (tx) => leesInstrumenten(tx, sql`s.id = ${id}::uuid`));
  if (!gevonden) return null;
  const dicht = gevonden.geslotenOp !== null && gevonden.geslotenOp <= vandaag;
  return { ...gevonden, geslotenOp: dicht ? gevonden.geslotenOp : null };
}

/** Wat een cliënt leest; niets wat alleen voor medewerkers is. */
const alsKaartregel = ({ id, naam, organisatie, omschrijving, kosten, vergoeding, contact }: Instrument) => ({
  id,
  naam,
  organisatie,
  omschrijving,
  kosten,
  vergoeding,
  contact,
});
export type Kaartregel = ReturnType<typeof alsKaartregel>;
export type Kaartdeel = { leefgebied: Leefgebied; rijen: Kaartregel[] };

/** De sociale kaart: per leefgebied wat er is. Een instrument staat onder elk leefgebied waar het bij hoort. */
export async function getSocialeKaart(
  user: User,
  leefgebied: Leefgebied | null,
  vandaag: Datum,
): Promise<Kaartdeel[] | null> {
  if (!can(user, 'instrumenten.bekijken')) return null;
  const alle = await alsGebruiker(user, (tx) => leesInstrumenten(tx, teKiezen('s', vandaag)));
  return LEEFGEBIEDEN.filter((g) => leefgebied === null || g === leefgebied)
    .map((g) => ({ leefgebied: g, rijen: alle.filter((i) => i.leefgebieden.includes(g)).map(alsKaartregel) }))
    .filter((deel) => deel.rijen.length > 0);
}
