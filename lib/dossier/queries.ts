import 'server-only';
import { leesgrens, vindClient } from '../clienten/scope';
import { assessContactnorm, type Contactnorm, type Telling, telGesprekken, trajectjaar } from '../domain/contactnorm';
import { type Datum, dagenTussen } from '../domain/datum';
import { lopendOp, type OnHoldReden } from '../domain/on-hold';
import { ritmedatum, type Streefdatum, streefdatum } from '../domain/planning';
import {
  type ContactStatus,
  isGehoord,
  isMislukt,
  isTellend,
  type Kanaal,
  type MislukteReeks,
  misluktePogingen,
  type Soort,
  type Vorm,
  vormVan,
} from '../domain/tellend-gesprek';
import { can, type Subject, type User } from '../policy/policy';
import { audit } from '../server/audit';
import { naarDb, uitDb, uitDbOfNull } from '../server/datums';
import { alsGebruiker, type Tx } from '../server/db';
import { laadTrajectfeiten, type Stilstand, type Trajectfeiten } from '../trajecten/feiten';

export const TIJDLIJNFILTERS = ['alles', 'gesprekken', 'pogingen', 'afspraken', 'onhold'] as const;
export type Tijdlijnfilter = (typeof TIJDLIJNFILTERS)[number];

export type OnHoldPeriode = {
  id: string;
  versie: number;
  van: Datum;
  tot: Datum | null;
  reden: OnHoldReden;
  toelichting: string | null;
  herzienOp: Datum;
};

export type DossierTraject = {
  id: string;
  aanpak: string;
  gesprekkenPerJaar: number;
  start: Datum;
  einddatum: Datum | null;
  uitstroomreden: string | null;
  begeleider: string | null;
  vervanger: { naam: string; tot: Datum } | null;
  norm: Contactnorm;
  telling: Telling;
  streef: Streefdatum | null;
  ritmeWeken: number | null;
  ritmeKanaal: Kanaal | null;
  ritmeMomenten: string | null;
  ritmeWens: string | null;
  ritmeLocatie: string | null;
  opschortingen: Stilstand[];
  pogingen: MislukteReeks;
  stil: number | null;
  onHold: OnHoldPeriode[];
  onHoldNu: OnHoldPeriode | null;
  vervolgtaak: { verlooptOp: Datum; toelichting: string | null } | null;
};

export type TijdlijnContact = {
  soort: 'contact';
  id: string;
  datum: Datum;
  tijd: string | null;
  contactsoort: Soort;
  vorm: Vorm;
  kanaal: Kanaal;
  status: ContactStatus;
  telt: boolean;
  locatie: string | null;
  derden: string | null;
  duurMinuten: number | null;
  onderwerpen: string[];
  verslag: string | null;
  gehoudenDoor: string | null;
  afgezegd: string | null;
  verkeerd: string | null;
  gecorrigeerd: boolean;
};
export type TijdlijnPeriode = {
  soort: 'onhold' | 'opschorting';
  id: string;
  datum: Datum;
  tot: Datum | null;
  tekst: string;
};
export type TijdlijnTraject = { soort: 'start' | 'einde'; id: string; datum: Datum; tekst: string };
export type TijdlijnItem = TijdlijnContact | TijdlijnPeriode | TijdlijnTraject;

export type Dossier = {
  clientnummer: string;
  naam: string;
  telefoon: string | null;
  email: string | null;
  talen: string[];
  niveauNederlands: 'geen' | 'beginner' | 'redelijk' | 'goed' | null;
  laaggeletterd: boolean;
  tolkNodig: boolean;
  bereikbaarheid: string | null;
  vandaag: Datum;
  trajecten: DossierTraject[];
  komende: { id: string; datum: Datum; tijd: string | null; vorm: Vorm; locatie: string | null }[];
  open: { id: string; datum: Datum; tijd: string | null; vorm: Vorm }[];
  tijdlijn: TijdlijnItem[];
  /** Hoeveel contacten er buiten dit overzicht nog zijn. */
  meer: number;
  magWijzigen: boolean;
};

const EERSTE = 50;

/** Het dossier van één cliënt; legt vast dat het is geopend. null als deze gebruiker het niet mag lezen. */
export function getDossier(
  user: User,
  clientnummer: string,
  vandaag: Datum,
  filter: Tijdlijnfilter = 'alles',
  alles = false,
): Promise<Dossier | null> {
  return alsGebruiker(user, async (tx) => {
    const gevonden = await vindClient(tx, user, clientnummer, vandaag);
    if (!gevonden || !can(user, 'dossier.lezen', gevonden.subject)) return null;
    await audit(
      tx,
      { gebruikerId: user.id },
      { actie: 'dossier.openen', clientId: gevonden.id, onderwerp: 'client', onderwerpId: gevonden.id },
    );
    const c = await tx.client.findUniqueOrThrow({
      where: { id: gevonden.id },
      select: {
        telefoon: true,
        email: true,
        talen: true,
        niveauNederlands: true,
        laaggeletterd: true,
        tolkNodig: true,
        bereikbaarheid: true,
      },
    });
    const grens = leesgrens(gevonden.subject, user);
    const feiten = await leesTrajecten(tx, gevonden.id, gevonden.subject, user, grens);
    const trajecten = await verrijk(tx, feiten, vandaag);
    const contacten = await leesContacten(tx, gevonden.id, grens);
    const gekozen = [...contacten.filter(toont(filter)), ...periodes(trajecten, filter)].sort((a, b) =>
      a.datum < b.datum ? 1 : a.datum > b.datum ? -1 : tijdVan(a) < tijdVan(b) ? 1 : -1,
    );
    const gepland = contacten.filter((m) => m.status === 'gepland' && !m.verkeerd).reverse();
    return {
      clientnummer: gevonden.clientnummer,
      naam: `${gevonden.voornaam} ${gevonden.achternaam}`,
      ...c,
      laaggeletterd: c.laaggeletterd === 'ja',
      vandaag,
      trajecten,
      komende: gepland.filter((m) => m.datum >= vandaag),
      open: gepland.filter((m) => m.datum < vandaag),
      tijdlijn: alles ? gekozen : gekozen.slice(0, EERSTE),
      meer: alles ? 0 : Math.max(0, gekozen.length - EERSTE),
      magWijzigen: can(user, 'contactmoment.vastleggen', gevonden.subject),
    };
  });
}

const tijdVan = (i: TijdlijnItem) => (i.soort === 'contact' ? (i.tijd ?? '') : '');

function toont(filter: Tijdlijnfilter) {
  return (c: TijdlijnContact) => {
    if (filter === 'alles') return true;
    if (filter === 'onhold') return false;
    if (filter === 'afspraken') return c.status === 'gepland' || c.status === 'afgezegd';
    const feit = {
      ...c,
      soort: c.contactsoort,
      metDerde: c.vorm === 'driegesprek',
      verkeerdGeregistreerd: c.verkeerd !== null,
    };
    return filter === 'gesprekken' ? c.telt : isMislukt(feit);
  };
}

/** De trajecten die bij dit dossier horen: alle van de cliënt zolang er een loopt, anders alleen de eigen beëindigde. */
async function leesTrajecten(
  tx: Tx,
  clientId: string,
  subject: Subject,
  user: User,
  grens: Datum | null,
): Promise<Trajectfeiten[]> {
  const rijen = await tx.traject.findMany({
    where: {
      clientId,
      groep: 'pilot',
      ...(grens ? { begeleidingen: { some: { gebruikerId: user.id } }, einddatum: { lte: naarDb(grens) } } : {}),
    },
    orderBy: { startdatum: 'desc' },
    select: { id: true },
  });
  return subject.trajecten.length
    ? laadTrajectfeiten(
        tx,
        rijen.map((r) => r.id),
      )
    : [];
}

async function verrijk(tx: Tx, feiten: Trajectfeiten[], vandaag: Datum): Promise<DossierTraject[]> {
  const ids = feiten.map((t) => t.id);
  const nu = new Date();
  const rijen = await tx.traject.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      uitstroomreden: true,
      ritmeKanaal: true,
      ritmeMomenten: true,
      ritmeWens: true,
      ritmeLocatieId: true,
    },
  });
  const begeleidingen = await tx.begeleiding.findMany({
    where: { trajectId: { in: ids }, van: { lte: nu }, OR: [{ tot: null }, { tot: { gt: nu } }] },
    select: { trajectId: true, gebruikerId: true },
  });
  const dag = naarDb(vandaag);
  const vervangingen = await tx.vervanging.findMany({
    where: { trajectId: { in: ids }, van: { lte: dag }, tot: { gte: dag } },
    select: { trajectId: true, gebruikerId: true, tot: true },
  });
  const gebruikers = await tx.gebruiker.findMany({
    where: { id: { in: [...begeleidingen, ...vervangingen].map((b) => b.gebruikerId) } },
    select: { id: true, naam: true },
  });
  const onHold = await tx.onHold.findMany({ where: { trajectId: { in: ids } }, orderBy: { van: 'desc' } });
  const taken = await tx.taak.findMany({
    where: { trajectId: { in: ids }, afgedaanOp: null },
    select: { trajectId: true, verlooptOp: true, toelichting: true },
  });
  const locaties = await tx.locatie.findMany({ select: { id: true, naam: true } });
  const naamVan = (id: string | undefined) => gebruikers.find((g) => g.id === id)?.naam ?? null;
  return feiten.map((t) => {
    const rij = rijen.find((r) => r.id === t.id);
    const norm = assessContactnorm(t.norm, vandaag);
    const periodes = onHold
      .filter((o) => o.trajectId === t.id)
      .map((o) => ({ ...o, van: uitDb(o.van), tot: uitDbOfNull(o.tot), herzienOp: uitDb(o.herzienOp) }));
    const vervanging = vervangingen.find((v) => v.trajectId === t.id);
    const taak = taken.find((x) => x.trajectId === t.id);
    const gehoord = t.contacten.filter((c) => isGehoord(c) && c.datum <= vandaag).at(-1);
    return {
      id: t.id,
      aanpak: t.aanpak.naam,
      gesprekkenPerJaar: t.aanpak.gesprekkenPerJaar,
      start: t.startdatum,
      einddatum: t.einddatum,
      uitstroomreden: rij?.uitstroomreden ?? null,
      begeleider: naamVan(begeleidingen.find((b) => b.trajectId === t.id)?.gebruikerId),
      vervanger: vervanging ? { naam: naamVan(vervanging.gebruikerId) ?? '', tot: uitDb(vervanging.tot) } : null,
      norm,
      telling: telGesprekken(t.norm, trajectjaar(t.startdatum, vandaag), vandaag),
      streef: streefdatum(norm.uiterlijk, ritmedatum(norm.laatsteGesprek ?? t.startdatum, t.ritmeWeken)),
      ritmeWeken: t.ritmeWeken,
      ritmeKanaal: rij?.ritmeKanaal ?? null,
      ritmeMomenten: rij?.ritmeMomenten ?? null,
      ritmeWens: rij?.ritmeWens ?? null,
      ritmeLocatie: locaties.find((l) => l.id === rij?.ritmeLocatieId)?.naam ?? null,
      opschortingen: t.opschortingen,
      pogingen: misluktePogingen(t.contacten, norm.laatsteGesprek, vandaag),
      stil: gehoord ? dagenTussen(gehoord.datum, vandaag) : null,
      onHold: periodes,
      onHoldNu: lopendOp(periodes, vandaag) ?? null,
      vervolgtaak: taak ? { verlooptOp: uitDb(taak.verlooptOp), toelichting: taak.toelichting } : null,
    };
  });
}

async function leesContacten(tx: Tx, clientId: string, grens: Datum | null): Promise<TijdlijnContact[]> {
  const momenten = await tx.contactmoment.findMany({
    where: { clientId, ...(grens ? { datum: { lte: naarDb(grens) } } : {}) },
    orderBy: [{ datum: 'desc' }, { tijd: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  });
  const koppelingen = await tx.contactmomentOnderwerp.findMany({
    where: { contactmoment: { clientId } },
    select: { contactmomentId: true, onderwerpId: true },
  });
  const onderwerpen = new Map(
    (await tx.onderwerp.findMany({ select: { id: true, naam: true } })).map((o) => [o.id, o.naam]),
  );
  const locaties = new Map(
    (await tx.locatie.findMany({ select: { id: true, naam: true } })).map((l) => [l.id, l.naam]),
  );
  const houders = [...new Set(momenten.flatMap((m) => m.gehoudenDoorId ?? []))];
  const namen = new Map(
    (await tx.gebruiker.findMany({ where: { id: { in: houders } }, select: { id: true, naam: true } })).map((g) => [
      g.id,
      g.naam,
    ]),
  );
  const gecorrigeerd = new Set(
    (
      await tx.contactmomentWijziging.findMany({
        where: { contactmoment: { clientId }, soort: 'verslag_gecorrigeerd' },
        select: { contactmomentId: true },
      })
    ).map((w) => w.contactmomentId),
  );
  const perMoment = new Map<string, string[]>();
  for (const k of koppelingen)
    perMoment.set(k.contactmomentId, [
      ...(perMoment.get(k.contactmomentId) ?? []),
      onderwerpen.get(k.onderwerpId) ?? '',
    ]);
  return momenten.map((m) => {
    const feit = { ...m, datum: uitDb(m.datum), verkeerdGeregistreerd: m.verkeerdOp !== null };
    return {
      soort: 'contact' as const,
      id: m.id,
      datum: feit.datum,
      tijd: m.tijd,
      contactsoort: m.soort,
      vorm: vormVan(m),
      kanaal: m.kanaal,
      status: m.status,
      telt: isTellend(feit),
      locatie: (m.locatieId && locaties.get(m.locatieId)) || null,
      derden: m.derden,
      duurMinuten: m.duurMinuten,
      onderwerpen: (perMoment.get(m.id) ?? []).sort(),
      verslag: m.verslag,
      gehoudenDoor: (m.gehoudenDoorId && namen.get(m.gehoudenDoorId)) || null,
      afgezegd: m.afgezegdDoor ? `${m.afgezegdDoor}: ${m.afgezegdReden ?? ''}` : null,
      verkeerd: m.verkeerdReden,
      gecorrigeerd: gecorrigeerd.has(m.id),
    };
  });
}

function periodes(trajecten: DossierTraject[], filter: Tijdlijnfilter): TijdlijnItem[] {
  const wil = (f: Tijdlijnfilter) => filter === 'alles' || filter === f;
  return trajecten.flatMap((t): TijdlijnItem[] => [
    ...(wil('onhold')
      ? t.onHold.map((o) => ({ soort: 'onhold' as const, id: o.id, datum: o.van, tot: o.tot, tekst: o.reden }))
      : []),
    ...(wil('onhold')
      ? t.opschortingen
          .filter((o) => o.tot === null || o.tot >= t.start)
          .map((o) => ({
            soort: 'opschorting' as const,
            id: `${t.id}${o.van}`,
            datum: o.van,
            tot: o.tot,
            tekst: o.reden,
          }))
      : []),
    ...(filter === 'alles' ? [{ soort: 'start' as const, id: `${t.id}-start`, datum: t.start, tekst: t.aanpak }] : []),
    ...(filter === 'alles' && t.einddatum
      ? [{ soort: 'einde' as const, id: `${t.id}-einde`, datum: t.einddatum, tekst: t.uitstroomreden ?? '' }]
      : []),
  ]);
}
