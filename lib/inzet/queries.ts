import 'server-only';
import { z } from 'zod';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { type Bij, NIVEAUS_NEDERLANDS, passendEerst } from '../instrumenten/regels';
import { can } from '../policy/policy';
import type { Tx } from '../server/db';
import { defineInzage } from '../server/inzage';
import { dag, looptNog, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';
import { BELEMMERINGEN, GEEN_INSTRUMENT_REDENEN, isOpen } from './regels';
import { INZETKOLOMMEN, inzetvelden } from './zaak';

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
const TREDE = rijvorm('inzet.trede', { trede: kolom.getal });

export type Instrumentenblad = {
  clientnummer: string;
  naam: string;
  trajecten: Bladtraject[];
  /** Gestart, dan aangemeld. */
  lopend: Inzetregel[];
  /** Het laatst geëindigde eerst. */
  voorbij: Inzetregel[];
  /** De nieuwste eerst; zonder `tot` geldt zij nu. */
  geenInstrument: Geenregel[];
  /** Wat nog openstaat eerst. */
  gemissen: Gemisregel[];
  /** Waaruit te kiezen is, wat bij deze cliënt past eerst; leeg voor wie alleen leest. */
  instrumenten: Instrumentkeuze[];
  aanbod: Rij<typeof AANBOD>[];
  bij: Bij;
};

/** Wat er voor één cliënt is ingezet, waarom niet, en wat er ontbreekt. Wie alleen een beëindigd traject leest, ziet alleen wat daarbij hoort. */
export const getInstrumentenblad = defineInzage({
  naam: 'instrumenten.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (blik): Promise<Instrumentenblad> => {
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
      clientnummer: client.clientnummer,
      naam: `${client.voornaam} ${client.achternaam}`,
      trajecten,
      lopend: inzetten.filter((i) => isOpen(i.status)),
      voorbij: inzetten.filter((i) => !isOpen(i.status)),
      ...(await leesGemissen(tx, ids)),
      instrumenten: passendEerst(keuzes.instrumenten, bij),
      aanbod: keuzes.aanbod,
      bij,
    };
  },
});

/** De trajecten die bij dit blad horen, wat nu loopt eerst. */
const leesTrajecten = ({ tx, user, client, grens, vandaag }: Clientblik) =>
  vraag(
    tx,
    TRAJECT,
    sql`SELECT z.id::text, a.naam AS aanpak, z.startdatum::text AS start, z.einddatum::text,
      z.id IN (${trajectenInBereik(user, vandaag)}) AND ${looptNog('z.einddatum', vandaag)} AS mag
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
    sql`SELECT ${INZETKOLOMMEN}, s.naam AS instrument, o.naam AS organisatie
    FROM inzet i JOIN instrument s ON s.id = i.instrument_id LEFT JOIN organisatie o ON o.id = s.organisatie_id
    WHERE i.traject_id = ANY(${[...trajectIds]}::uuid[])
    ORDER BY i.status = 'gestart' DESC, i.status = 'aangemeld' DESC, i.geeindigd_op DESC, coalesce(i.gestart_op, i.aangemeld_op) DESC, i.id`,
  );

const leesGemissen = async (tx: Tx, trajectIds: readonly string[]) => ({
  geenInstrument: await vraag(
    tx,
    GEEN_INSTRUMENT,
    sql`SELECT id::text, traject_id::text AS "trajectId", reden::text, toelichting, op::text, tot::text
    FROM geen_instrument WHERE traject_id = ANY(${[...trajectIds]}::uuid[])
    ORDER BY geen_instrument.tot IS NULL DESC, geen_instrument.op DESC, geen_instrument.id DESC`,
  ),
  gemissen: await vraag(
    tx,
    GEMIS,
    sql`SELECT g.id::text, g.versie, g.traject_id::text AS "trajectId", a.naam AS aanbod, g.belemmering::text, g.toelichting,
      g.op::text, g.vervuld_op::text AS "vervuldOp"
    FROM gemis g JOIN aanbod a ON a.id = g.aanbod_id
    WHERE g.traject_id = ANY(${[...trajectIds]}::uuid[]) ORDER BY g.vervuld_op IS NULL DESC, g.op DESC, a.naam`,
  ),
});

async function leesTrede(tx: Tx, clientId: string, vandaag: Datum): Promise<number | null> {
  const stand = await vraagEen(
    tx,
    TREDE,
    sql`SELECT trede FROM ladderstand WHERE client_id = ${clientId}::uuid AND op <= ${dag(vandaag)} ORDER BY op DESC LIMIT 1`,
  );
  return stand?.trede ?? null;
}

const leesKeuzes = async (tx: Tx, vandaag: Datum) => ({
  instrumenten: await vraag(
    tx,
    KEUZE,
    sql`SELECT s.id::text, s.naam, o.naam AS organisatie, s.niveau_nederlands::text AS "niveauNederlands", s.trede_van AS "tredeVan",
      s.trede_tot AS "tredeTot"
    FROM instrument s LEFT JOIN organisatie o ON o.id = s.organisatie_id
    WHERE s.gesloten_op IS NULL OR s.gesloten_op > ${dag(vandaag)} ORDER BY lower(s.naam)`,
  ),
  aanbod: await vraag(
    tx,
    AANBOD,
    sql`SELECT id::text, naam FROM aanbod WHERE gesloten_op IS NULL OR gesloten_op > ${dag(vandaag)} ORDER BY lower(naam)`,
  ),
});
