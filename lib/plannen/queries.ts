import 'server-only';
import { type GevondenClient, openClient } from '../bereik/scope';
import type { Auditactie } from '../domain/auditacties';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { vandaag as leesVandaag } from '../server/clock';
import { alsGebruiker, type Tx } from '../server/db';
import { afdrukVanInstrumenten, afdrukVanPlan } from './afdruk';
import { leesPlandossier, type Plan, type Plandossier, type Plantraject } from './lezen';
import { type Intakescore, vergelijkPlannen } from './regels';
import { type StapNu, stappenNu } from './stappen';

/** Schrijven kan alleen op een lopend traject dat deze gebruiker zelf begeleidt of vervangt. */
const schrijfbaar = (d: Plandossier, t: Plantraject | null | undefined): boolean =>
  d.magBijhouden && t?.loopt === true && t.eigen;

/** Wanneer een stap is gezet, per reeks. */
export type Gezet = Record<string, { id: string; op: Datum }>;
const gezetUit = (d: Plandossier): Gezet =>
  Object.fromEntries(d.resultaten.flatMap((r) => (r.stapReeksId ? [[r.stapReeksId, { id: r.id, op: r.op }]] : [])));

export type Intakedag = { id: string; op: Datum };

async function laatsteIntake(tx: Tx, clientId: string): Promise<Intakedag | null> {
  const [rij] = await tx.$queryRaw<Intakedag[]>`
    SELECT i.id::text, coalesce(m.datum, (i.vastgesteld_op AT TIME ZONE 'Europe/Amsterdam')::date)::text AS op
    FROM intake i LEFT JOIN contactmoment m ON m.id = i.contactmoment_id
    WHERE i.client_id = ${clientId}::uuid AND i.status = 'vastgesteld' ORDER BY i.vastgesteld_op DESC LIMIT 1`;
  return rij ?? null;
}

export type Planoverzicht = Plandossier & {
  traject: Plantraject | null;
  /** Het plan dat nu geldt. */
  huidig: Plan | null;
  concept: Plan | null;
  versies: Plan[];
  gezet: Gezet;
  /** Waarop een eerste plan kan voortbouwen. */
  intake: Intakedag | null;
  magWijzigen: boolean;
};

/**
 * Het plan van één traject met zijn versies, en alle resultaten van de cliënt; legt vast dat het is geopend. Zonder keuze: het lopende
 * traject van deze gebruiker. null als hij de cliënt niet mag lezen.
 */
export function getPlanoverzicht(
  user: User,
  clientnummer: string,
  vandaag: Datum,
  trajectId?: string,
): Promise<Planoverzicht | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'plan.openen', vandaag);
    if (!client) return null;
    const dossier = await leesPlandossier(tx, user, client, vandaag);
    const traject = dossier.trajecten.find((t) => t.id === trajectId) ?? dossier.trajecten[0] ?? null;
    const vanTraject = dossier.plannen.filter((p) => p.trajectId === traject?.id);
    const versies = vanTraject.filter((p) => p.status === 'vastgesteld');
    const magWijzigen = schrijfbaar(dossier, traject);
    return {
      ...dossier,
      traject,
      huidig: versies[0] ?? null,
      concept: vanTraject.find((p) => p.status === 'concept') ?? null,
      versies,
      gezet: gezetUit(dossier),
      intake: magWijzigen && vanTraject.length === 0 ? await laatsteIntake(tx, client.id) : null,
      magWijzigen,
    };
  });
}

export type Planversie = {
  clientnummer: string;
  naam: string;
  vandaag: Datum;
  traject: Plantraject;
  plan: Plan;
  gezet: Gezet;
  /** Het getal van deze inhoud, om vast te stellen wat er te lezen staat. */
  afdruk: number;
  magWijzigen: boolean;
};

type Geopend = { dossier: Plandossier; client: GevondenClient };

/** Opent het plandossier als daarin deze versie te lezen is; de auditregel noemt die versie. */
async function openVersie(
  tx: Tx,
  user: User,
  clientnummer: string,
  vandaag: Datum,
  actie: Auditactie,
  past: (p: Plan, d: Plandossier) => boolean,
): Promise<(Geopend & { plan: Plan }) | null> {
  const gezien: { dossier?: Plandossier; plan?: Plan } = {};
  const client = await openClient(tx, user, clientnummer, actie, vandaag, {
    wat: async (c) => {
      const dossier = await leesPlandossier(tx, user, c, vandaag);
      const plan = dossier.plannen.find((p) => past(p, dossier));
      Object.assign(gezien, { dossier, plan });
      return plan ? { onderwerp: 'plan', onderwerpId: plan.id } : null;
    },
  });
  return client && gezien.dossier && gezien.plan ? { client, dossier: gezien.dossier, plan: gezien.plan } : null;
}

function alsVersie({ dossier, plan }: { dossier: Plandossier; plan: Plan }): Planversie | null {
  const traject = dossier.trajecten.find((t) => t.id === plan.trajectId);
  if (!traject) return null;
  const { clientnummer, naam, vandaag } = dossier;
  const magWijzigen = schrijfbaar(dossier, traject);
  return {
    clientnummer,
    naam,
    vandaag,
    traject,
    plan,
    gezet: gezetUit(dossier),
    afdruk: afdrukVanPlan(plan),
    magWijzigen,
  };
}

/** Eén versie van een plan, om te lezen of als bestand; legt vast dat zij is geopend of opgehaald. null als zij er voor deze gebruiker niet is. */
export function getPlanversie(
  user: User,
  clientnummer: string,
  planId: string,
  vandaag: Datum,
  actie: 'plan.openen' | 'plan.downloaden' = 'plan.openen',
): Promise<Planversie | null> {
  return alsGebruiker(user, async (tx) => {
    const geopend = await openVersie(tx, user, clientnummer, vandaag, actie, (p) => p.id === planId);
    return geopend && alsVersie(geopend);
  });
}

export type Conceptinstrument = { id: string; naam: string; omschrijving: string | null; gesloten: boolean };
export type Conceptscore = Intakescore & { wens: string | null };
export type Conceptdetail = Planversie & {
  instrumenten: Conceptinstrument[];
  instrumentenversie: number;
  intake: (Intakedag & { scores: Conceptscore[] }) | null;
};

/** Een concept om aan te schrijven, met de catalogus en de laatste intake ernaast. null als het er niet is, of niet (meer) te wijzigen is. */
export function getConcept(
  user: User,
  clientnummer: string,
  planId: string,
  vandaag: Datum,
): Promise<Conceptdetail | null> {
  return alsGebruiker(user, async (tx) => {
    const geopend = await openVersie(
      tx,
      user,
      clientnummer,
      vandaag,
      'plan.openen',
      (p, d) =>
        p.id === planId &&
        p.status === 'concept' &&
        schrijfbaar(
          d,
          d.trajecten.find((t) => t.id === p.trajectId),
        ),
    );
    const versie = geopend && alsVersie(geopend);
    if (!versie) return null;
    const gekozen = versie.plan.instrumenten.map((i) => i.id);
    const instrumenten = await tx.$queryRaw<Conceptinstrument[]>`
      SELECT id::text, naam, omschrijving, gesloten_op IS NOT NULL AS gesloten FROM instrument
      WHERE gesloten_op IS NULL OR id = ANY(${gekozen}::uuid[]) ORDER BY naam`;
    const intake = await laatsteIntake(tx, geopend.client.id);
    const scores = intake
      ? await tx.$queryRaw<Conceptscore[]>`
          SELECT gebied, score, wens FROM intake_leefgebied WHERE intake_id = ${intake.id}::uuid ORDER BY gebied`
      : [];
    return {
      ...versie,
      instrumenten,
      instrumentenversie: afdrukVanInstrumenten(versie.plan),
      intake: intake && { ...intake, scores },
    };
  });
}

export type Vergelijking = {
  clientnummer: string;
  naam: string;
  /** De versies waaruit te kiezen is, nieuwste eerst. */
  versies: Plan[];
  paar: { een: Plan; twee: Plan; verschil: ReturnType<typeof vergelijkPlannen> } | null;
};

/**
 * Twee versies van het plan van één traject naast elkaar, de oudste links. Zonder (goede) keuze de laatste twee. null als de gebruiker de
 * cliënt niet mag lezen.
 */
export function getVergelijking(
  user: User,
  clientnummer: string,
  vandaag: Datum,
  keuze: { een?: string; twee?: string },
): Promise<Vergelijking | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'plan.openen', vandaag);
    if (!client) return null;
    const dossier = await leesPlandossier(tx, user, client, vandaag);
    const gekozen = dossier.plannen.find((p) => p.id === keuze.twee || p.id === keuze.een);
    const trajectId = gekozen?.trajectId ?? dossier.trajecten[0]?.id;
    const versies = dossier.plannen.filter((p) => p.trajectId === trajectId);
    const twee = versies.find((p) => p.id === keuze.twee) ?? versies[0];
    const een =
      versies.find((p) => p.id === keuze.een && p.id !== twee?.id) ??
      versies.find((p) => twee !== undefined && p.nummer < twee.nummer) ??
      versies.find((p) => p.id !== twee?.id);
    const [oud, nieuw] = een && twee && een.nummer > twee.nummer ? [twee, een] : [een, twee];
    return {
      clientnummer: dossier.clientnummer,
      naam: dossier.naam,
      versies,
      paar: oud && nieuw ? { een: oud, twee: nieuw, verschil: vergelijkPlannen(oud, nieuw) } : null,
    };
  });
}

export type OpenStap = Pick<StapNu, 'reeksId' | 'tekst' | 'leefgebied' | 'wie' | 'wieNaam' | 'voor'>;

/** De stappen die nog open staan in het plan dat nu geldt, van de lopende trajecten van deze cliënt. */
export async function openStappen(tx: Tx, clientId: string): Promise<OpenStap[]> {
  const stappen = await stappenNu(tx, clientId, leesVandaag());
  return stappen
    .filter((s) => !s.gezet)
    .map(({ reeksId, tekst, leefgebied, wie, wieNaam, voor }) => ({ reeksId, tekst, leefgebied, wie, wieNaam, voor }));
}
