import 'server-only';
import { leesgrens, openClient, trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { type Bij, type Eisen, passendEerst } from '../instrumenten/regels';
import { can, type User } from '../policy/policy';
import { alsGebruiker, type Tx } from '../server/db';
import {
  type Belemmering,
  type GeenInstrumentReden,
  type InzetReden,
  type InzetStatus,
  type InzetUitkomst,
  isOpen,
} from './regels';

export type Inzetregel = {
  id: string;
  versie: number;
  trajectId: string;
  instrumentId: string;
  instrument: string;
  organisatie: string | null;
  status: InzetStatus;
  aangemeldOp: Datum;
  gestartOp: Datum | null;
  geeindigdOp: Datum | null;
  reden: InzetReden | null;
  toelichting: string | null;
  trajectbegeleider: string | null;
  notitie: string | null;
  wensen: { tekst: string; uitkomst: InzetUitkomst | null }[];
};

export type Geenregel = {
  id: string;
  trajectId: string;
  reden: GeenInstrumentReden;
  toelichting: string | null;
  op: Datum;
  tot: Datum | null;
};

export type Gemisregel = {
  id: string;
  versie: number;
  trajectId: string;
  aanbod: string;
  belemmering: Belemmering | null;
  toelichting: string | null;
  op: Datum;
  vervuldOp: Datum | null;
};

/** `mag`: deze gebruiker houdt dit traject nu bij. */
export type Bladtraject = { id: string; aanpak: string; start: Datum; einddatum: Datum | null; mag: boolean };
export type Instrumentkeuze = Eisen & { id: string; naam: string; organisatie: string | null };

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
  aanbod: { id: string; naam: string }[];
  bij: Bij;
};

/**
 * Wat er voor één cliënt is ingezet, waarom niet, en wat er ontbreekt; legt vast dat het is geopend. null als deze gebruiker het niet mag
 * lezen. Wie alleen een beëindigd traject leest, ziet alleen wat daarbij hoort.
 */
export function getInstrumentenblad(
  user: User,
  clientnummer: string,
  vandaag: Datum,
): Promise<Instrumentenblad | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'instrumenten.openen', vandaag);
    if (!client) return null;
    const grens = leesgrens(client.subject, user);
    const trajecten = await leesTrajecten(tx, user, client.id, grens, vandaag);
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
  });
}

/** De trajecten die bij dit blad horen, wat nu loopt eerst. */
function leesTrajecten(
  tx: Tx,
  user: User,
  clientId: string,
  grens: Datum | null,
  vandaag: Datum,
): Promise<Bladtraject[]> {
  return tx.$queryRaw`
    SELECT z.id::text, a.naam AS aanpak, z.startdatum::text AS start, z.einddatum::text,
      z.id IN (${trajectenInBereik(user, vandaag)}) AND (z.einddatum IS NULL OR z.einddatum >= ${vandaag}::text::date) AS mag
    FROM traject z JOIN aanpak a ON a.id = z.aanpak_id
    WHERE z.client_id = ${clientId}::uuid AND z.groep = 'pilot'
      AND (${grens}::text IS NULL OR (z.einddatum <= ${grens}::text::date AND z.id IN (${trajectenInBereik(user, vandaag)})))
    ORDER BY coalesce(z.einddatum < ${vandaag}::text::date, false), z.startdatum > ${vandaag}::text::date, z.startdatum DESC`;
}

/** De inzetten van deze trajecten: gestart, aangemeld, en dan het laatst geëindigde eerst. */
function leesInzetten(tx: Tx, trajectIds: readonly string[]): Promise<Inzetregel[]> {
  return tx.$queryRaw`
    SELECT i.id::text, i.versie, i.traject_id::text AS "trajectId", i.instrument_id::text AS "instrumentId", s.naam AS instrument,
      o.naam AS organisatie, i.status::text, i.aangemeld_op::text AS "aangemeldOp", i.gestart_op::text AS "gestartOp",
      i.geeindigd_op::text AS "geeindigdOp", i.reden::text, i.toelichting, i.trajectbegeleider, i.notitie,
      (SELECT coalesce(json_agg(json_build_object('tekst', w.tekst, 'uitkomst', w.uitkomst) ORDER BY w.volgorde), '[]')
        FROM inzet_wens w WHERE w.inzet_id = i.id) AS wensen
    FROM inzet i JOIN instrument s ON s.id = i.instrument_id LEFT JOIN organisatie o ON o.id = s.organisatie_id
    WHERE i.traject_id = ANY(${[...trajectIds]}::uuid[])
    ORDER BY i.status = 'gestart' DESC, i.status = 'aangemeld' DESC, i.geeindigd_op DESC, coalesce(i.gestart_op, i.aangemeld_op) DESC, i.id`;
}

async function leesGemissen(tx: Tx, trajectIds: readonly string[]) {
  const geenInstrument = await tx.$queryRaw<Geenregel[]>`
    SELECT id::text, traject_id::text AS "trajectId", reden::text, toelichting, op::text, tot::text
    FROM geen_instrument WHERE traject_id = ANY(${[...trajectIds]}::uuid[]) ORDER BY tot IS NULL DESC, op DESC, id DESC`;
  const gemissen = await tx.$queryRaw<Gemisregel[]>`
    SELECT g.id::text, g.versie, g.traject_id::text AS "trajectId", a.naam AS aanbod, g.belemmering::text, g.toelichting,
      g.op::text, g.vervuld_op::text AS "vervuldOp"
    FROM gemis g JOIN aanbod a ON a.id = g.aanbod_id
    WHERE g.traject_id = ANY(${[...trajectIds]}::uuid[]) ORDER BY g.vervuld_op IS NULL DESC, g.op DESC, a.naam`;
  return { geenInstrument, gemissen };
}

async function leesTrede(tx: Tx, clientId: string, vandaag: Datum): Promise<number | null> {
  const [stand] = await tx.$queryRaw<{ trede: number }[]>`
    SELECT trede FROM ladderstand WHERE client_id = ${clientId}::uuid AND op <= ${vandaag}::text::date ORDER BY op DESC LIMIT 1`;
  return stand?.trede ?? null;
}

async function leesKeuzes(tx: Tx, vandaag: Datum) {
  const instrumenten = await tx.$queryRaw<Instrumentkeuze[]>`
    SELECT s.id::text, s.naam, o.naam AS organisatie, s.niveau_nederlands::text AS "niveauNederlands", s.trede_van AS "tredeVan",
      s.trede_tot AS "tredeTot"
    FROM instrument s LEFT JOIN organisatie o ON o.id = s.organisatie_id
    WHERE s.gesloten_op IS NULL OR s.gesloten_op > ${vandaag}::text::date ORDER BY lower(s.naam)`;
  const aanbod = await tx.$queryRaw<{ id: string; naam: string }[]>`
    SELECT id::text, naam FROM aanbod WHERE gesloten_op IS NULL OR gesloten_op > ${vandaag}::text::date ORDER BY lower(naam)`;
  return { instrumenten, aanbod };
}
