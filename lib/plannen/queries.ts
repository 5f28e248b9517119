import 'server-only';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { leesKop } from '../clientkop/kop';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage } from '../server/inzage';
import { dagVan, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';
import { afdrukVanInstrumenten, afdrukVanPlan } from './afdruk';
import { leesPlandossier, type Plandossier, type Plantraject } from './lezen';
import { vergelijkPlannen } from './regels';
import { leefgebied } from './rijvormen';
import { leesStappenNu, type StapNu } from './stappen';

type Vraag = { clientnummer: string };

/** Schrijven kan alleen op een lopend traject dat deze gebruiker zelf begeleidt of vervangt. */
const schrijfbaar = (d: Plandossier, t: Plantraject | null | undefined): boolean =>
  d.magBijhouden && t?.loopt === true && t.eigen;

/** Wanneer een stap is afgesloten, per reeks; met een reden als hij niet meer hoefde. */
export type Gezet = Record<string, { id: string; op: Datum; hoeftNietReden: string | null }>;
const gezetUit = (d: Plandossier): Gezet =>
  Object.fromEntries(
    d.afgesloten.flatMap(({ stapReeksId, id, op, hoeftNietReden }) =>
      stapReeksId ? [[stapReeksId, { id, op, hoeftNietReden }]] : [],
    ),
  );

const INTAKE = rijvorm('plannen.intake', { id: kolom.id, op: kolom.datum });
export type Intakedag = Rij<typeof INTAKE>;

const laatsteIntake = ({ tx, client }: Clientblik): Promise<Intakedag | null> =>
  vraagEen(
    tx,
    INTAKE,
    sql`SELECT ${kolommen(INTAKE, 'i', { op: sql`coalesce(m.datum, ${dagVan('i.vastgesteld_op')})` })}
      FROM intake i LEFT JOIN contactmoment m ON m.id = i.contactmoment_id
      WHERE i.client_id = ${client.id}::uuid AND i.status = 'vastgesteld' ORDER BY i.vastgesteld_op DESC LIMIT 1`,
  );

const plan = { naam: 'plan.openen', recht: 'dossier.lezen', op: blikOpClient } as const;

/** Het plan van één traject met zijn versies, en alle resultaten van de cliënt. Zonder keuze: het lopende traject van deze gebruiker. */
export const getPlanoverzicht = defineInzage({
  ...plan,
  lees: async (blik, { trajectId }: Vraag & { trajectId?: string }) => {
    const dossier = await leesPlandossier(blik);
    const traject = dossier.trajecten.find((t) => t.id === trajectId) ?? dossier.trajecten[0] ?? null;
    const vanTraject = dossier.plannen.filter((p) => p.trajectId === traject?.id);
    const versies = vanTraject.filter((p) => p.status === 'vastgesteld');
    const magWijzigen = schrijfbaar(dossier, traject);
    return {
      ...dossier,
      kop: await leesKop(blik),
      traject,
      /** Het plan dat nu geldt. */
      huidig: versies[0] ?? null,
      concept: vanTraject.find((p) => p.status === 'concept') ?? null,
      versies,
      gezet: gezetUit(dossier),
      /** Waarop een eerste plan kan voortbouwen. */
      intake: magWijzigen && vanTraject.length === 0 ? await laatsteIntake(blik) : null,
      magWijzigen,
    };
  },
});
export type Planoverzicht = Antwoord<typeof getPlanoverzicht>;

type Versievraag = Vraag & { planId: string };

async function leesVersie(blik: Clientblik, { planId }: Versievraag) {
  const dossier = await leesPlandossier(blik);
  const plan = dossier.plannen.find((p) => p.id === planId);
  const traject = dossier.trajecten.find((t) => t.id === plan?.trajectId);
  if (!plan || !traject) return null;
  const { clientnummer, naam, vandaag } = dossier;
  const magWijzigen = schrijfbaar(dossier, traject);
  return {
    clientnummer,
    naam,
    vandaag,
    traject,
    plan,
    gezet: gezetUit(dossier),
    /** Het getal van deze inhoud, om vast te stellen wat er te lezen staat. */
    afdruk: afdrukVanPlan(plan),
    magWijzigen,
  };
}
export type Planversie = Antwoord<typeof leesVersie>;

/** Over welke versie het gaat. */
const versie = {
  ...plan,
  spoor: (v: Planversie) => ({ onderwerp: 'plan', onderwerpId: v.plan.id }),
} as const;

async function leesVersiepagina(blik: Clientblik, v: Versievraag) {
  const gelezen = await leesVersie(blik, v);
  return gelezen && { ...gelezen, kop: await leesKop(blik) };
}

/** Eén versie van een plan, om te lezen of als bestand. */
export const getPlanversie = defineInzage({ ...versie, lees: leesVersiepagina });
export const getPlanbestand = defineInzage({ ...versie, naam: 'plan.downloaden', lees: leesVersie });

const INSTRUMENT = rijvorm('plannen.instrument', {
  id: kolom.id,
  naam: kolom.tekst,
  omschrijving: kolom.tekst.nullable(),
  gesloten: kolom.jaNee,
});
const SCORE = rijvorm('plannen.score', {
  gebied: leefgebied,
  score: kolom.getal.nullable(),
  wens: kolom.tekst.nullable(),
});
/** Een concept om aan te schrijven, met de catalogus en de laatste intake ernaast. null als het er niet is, of niet (meer) te wijzigen is. */
export const getConcept = defineInzage({
  ...versie,
  lees: async (blik, v: Versievraag) => {
    const gelezen = await leesVersiepagina(blik, v);
    if (!gelezen?.magWijzigen || gelezen.plan.status !== 'concept') return null;
    const gekozen = gelezen.plan.instrumenten.map((i) => i.id);
    const instrumenten = await vraag(
      blik.tx,
      INSTRUMENT,
      sql`SELECT ${kolommen(INSTRUMENT, 's', { gesloten: 's.gesloten_op IS NOT NULL' })} FROM instrument s
        WHERE s.gesloten_op IS NULL OR s.id = ANY(${gekozen}::uuid[]) ORDER BY s.naam`,
    );
    const intake = await laatsteIntake(blik);
    const scores = intake
      ? await vraag(
          blik.tx,
          SCORE,
          sql`SELECT gebied, score, wens FROM intake_leefgebied WHERE intake_id = ${intake.id}::uuid ORDER BY gebied`,
        )
      : [];
    return {
      ...gelezen,
      instrumenten,
      instrumentenversie: afdrukVanInstrumenten(gelezen.plan),
      intake: intake && { ...intake, scores },
    };
  },
});
export type Conceptdetail = Antwoord<typeof getConcept>;

/** Twee versies van het plan van één traject naast elkaar, de oudste links. Zonder (goede) keuze de laatste twee. */
export const getVergelijking = defineInzage({
  ...plan,
  lees: async (blik, keuze: Vraag & { een?: string; twee?: string }) => {
    const dossier = await leesPlandossier(blik);
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
      kop: await leesKop(blik),
      /** De versies waaruit te kiezen is, nieuwste eerst. */
      versies,
      paar: oud && nieuw ? { een: oud, twee: nieuw, verschil: vergelijkPlannen(oud, nieuw) } : null,
    };
  },
});
export type Vergelijking = Antwoord<typeof getVergelijking>;

export type OpenStap = Pick<StapNu, 'reeksId' | 'tekst' | 'leefgebied' | 'wie' | 'wieNaam' | 'voor'>;

/** De stappen die nog open staan in het plan dat nu geldt, van de lopende trajecten van deze cliënt. */
export async function leesOpenStappen(tx: Tx, clientId: string, vandaag: Datum): Promise<OpenStap[]> {
  const stappen = await leesStappenNu(tx, clientId, vandaag);
  return stappen
    .filter((s) => !s.gezet)
    .map(({ reeksId, tekst, leefgebied, wie, wieNaam, voor }) => ({ reeksId, tekst, leefgebied, wie, wieNaam, voor }));
}
