import 'server-only';
import { z } from 'zod';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { trajectenInBereik, wieIs } from '../bereik/scope';
import { leesKop } from '../clientkop/kop';
import type { Datum } from '../domain/datum';
import { NIVEAUS_NEDERLANDS } from '../domain/nederlands';
import { type Bij, passendEerst } from '../instrumenten/regels';
import { can } from '../policy/policy';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage } from '../server/inzage';
import { dag, looptNog, sql, teKiezen } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { BELEMMERINGEN, GEEN_INSTRUMENT_REDENEN, isOpen } from './regels';
import { DEELT, inzetvelden, WENSEN } from './zaak';

const INZETTEN = rijvorm('inzet.inzetten', {
  ...inzetvelden,
  instrument: kolom.tekst,
  organisatie: kolom.tekst.nullable(),
});
export type Inzetregel = Rij<typeof INZETTEN>;

const GEEN_INSTRUMENT = rijvorm('inzet.geen-instrument', {
  id: kolom.id,
  trajectId: kolom.id,
  reden: z.enum(GEEN_INSTRUMENT_REDENEN),
  toelichting: kolom.tekst.nullable(),
  op: kolom.datum,
  tot: kolom.datum.nullable(),
});
export type Geenregel = Rij<typeof GEEN_INSTRUMENT>;

const GEMIS = rijvorm('inzet.gemissen', {
  id: kolom.id,
  versie: kolom.getal,
  trajectId: kolom.id,
  aanbod: kolom.tekst,
  belemmering: z.enum(BELEMMERINGEN).nullable(),
  toelichting: kolom.tekst.nullable(),
  op: kolom.datum,
  vervuldOp: kolom.datum.nullable(),
});
export type Gemisregel = Rij<typeof GEMIS>;

const TRAJECT = rijvorm('inzet.trajecten', {
  id: kolom.id,
  aanpak: kolom.tekst,
  start: kolom.datum,
  einddatum: kolom.datum.nullable(),
  /** Deze gebruiker houdt dit traject nu bij. */
  mag: kolom.jaNee,
});
export type Bladtraject = Rij<typeof TRAJECT>;

const KEUZE = rijvorm('inzet.keuzes', {
  id: kolom.id,
  naam: kolom.tekst,
  organisatie: kolom.tekst.nullable(),
  niveauNederlands: z.enum(NIVEAUS_NEDERLANDS).nullable(),
  tredeVan: kolom.getal.nullable(),
  tredeTot: kolom.getal.nullable(),
});
export type Instrumentkeuze = Rij<typeof KEUZE>;
const AANBOD = rijvorm('inzet.aanbodkeuzes', { id: kolom.id, naam: kolom.tekst });

/** Wat er voor één cliënt is ingezet, waarom niet, en wat er ontbreekt. Wie alleen een beëindigd traject leest, ziet alleen wat daarbij hoort. */
export const getInstrumentenblad = defineInzage({
  naam: 'instrumenten.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (blik) => {
    const { tx, user, client, vandaag } = blik;
    const trajecten = await leesTrajecten(blik);
    const ids = trajecten.map((t) => t.id);
    const inzetten = await leesInzetten(tx, ids);
    const schrijft = can(user, 'dossier.bijhouden', client.subject);
    const bij: Bij = {
      niveauNederlands: schrijft ? client.niveauNederlands : null,
      trede: schrijft ? await leesTrede(tx, client.id, vandaag) : null,
    };
    const keuzes = schrijft ? await leesKeuzes(tx, vandaag) : { instrumenten: [], aanbod: [] };
    return {
      ...wieIs(client),
      kop: await leesKop(blik),
      trajecten,
      lopend: inzetten.filter((i) => isOpen(i.status)),
      voorbij: inzetten.filter((i) => !isOpen(i.status)),
      ...(await leesGemissen(tx, ids)),
      // Wat bij deze cliënt past eerst; leeg voor wie alleen leest.
      instrumenten: passendEerst(keuzes.instrumenten, bij),
      aanbod: keuzes.aanbod,
      bij,
    };
  },
});
export type Instrumentenblad = Antwoord<typeof getInstrumentenblad>;

/** De trajecten die bij dit blad horen, wat nu loopt eerst. */
const leesTrajecten = ({ tx, user, client, grens, vandaag }: Clientblik) =>
  vraag(
    tx,
    TRAJECT,
    sql`SELECT ${kolommen(TRAJECT, 'z', {
      aanpak: 'a.naam',
      start: 'z.startdatum',
      mag: sql`z.id IN (${trajectenInBereik(user, vandaag)}) AND ${looptNog('z.einddatum', vandaag)}`,
    })}
    FROM traject z JOIN aanpak a ON a.id = z.aanpak_id
    WHERE z.client_id = ${client.id}::uuid AND z.groep = 'pilot'
      AND (${grens}::text IS NULL OR (z.einddatum <= ${dag(grens)} AND z.id IN (${trajectenInBereik(user, vandaag)})))
    ORDER BY coalesce(z.einddatum < ${dag(vandaag)}, false), z.startdatum > ${dag(vandaag)}, z.startdatum DESC`,
  );

/** De inzetten van deze trajecten: gestart, aangemeld, en dan het laatst geëindigde eerst. */
const leesInzetten = (tx: Tx, trajectIds: readonly string[]) =>
  vraag(
    tx,
    INZETTEN,
    sql`SELECT ${kolommen(INZETTEN, 'i', { wensen: WENSEN, deelt: DEELT, instrument: 's.naam', organisatie: 'o.naam' })}
    FROM inzet i JOIN instrument s ON s.id = i.instrument_id LEFT JOIN organisatie o ON o.id = s.organisatie_id
    WHERE i.traject_id = ANY(${[...trajectIds]}::uuid[])
    ORDER BY i.status = 'gestart' DESC, i.status = 'aangemeld' DESC, i.geeindigd_op DESC, coalesce(i.gestart_op, i.aangemeld_op) DESC, i.id`,
  );

const leesGemissen = async (tx: Tx, trajectIds: readonly string[]) => ({
  // De nieuwste eerst; zonder `tot` geldt zij nu.
  geenInstrument: await vraag(
    tx,
    GEEN_INSTRUMENT,
    sql`SELECT ${kolommen(GEEN_INSTRUMENT, 'g')} FROM geen_instrument g WHERE g.traject_id = ANY(${[...trajectIds]}::uuid[])
    ORDER BY g.tot IS NULL DESC, g.op DESC, g.id DESC`,
  ),
  // Wat nog openstaat eerst.
  gemissen: await vraag(
    tx,
    GEMIS,
    sql`SELECT ${kolommen(GEMIS, 'g', { aanbod: 'a.naam' })} FROM gemis g JOIN aanbod a ON a.id = g.aanbod_id
    WHERE g.traject_id = ANY(${[...trajectIds]}::uuid[]) ORDER BY g.vervuld_op IS NULL DESC, g.op DESC, a.naam`,
  ),
});

const leesTrede = async (tx: Tx, clientId: string, vandaag: Datum): Promise<number | null> =>
  (await tx.ladderstand.findFirst({ where: { clientId, op: { lte: naarDb(vandaag) } }, orderBy: { op: 'desc' } }))
    ?.trede ?? null;

const leesKeuzes = async (tx: Tx, vandaag: Datum) => ({
  instrumenten: await vraag(
    tx,
    KEUZE,
    sql`SELECT ${kolommen(KEUZE, 's', { organisatie: 'o.naam' })} FROM instrument s LEFT JOIN organisatie o ON o.id = s.organisatie_id
    WHERE ${teKiezen('s', vandaag)} ORDER BY lower(s.naam)`,
  ),
  aanbod: await vraag(
    tx,
    AANBOD,
    sql`SELECT ${kolommen(AANBOD, 'a')} FROM aanbod a WHERE ${teKiezen('a', vandaag)} ORDER BY lower(a.naam)`,
  ),
});
