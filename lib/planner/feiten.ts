import 'server-only';
import { z } from 'zod';
import { type Beschikbaarheid, beletOp } from '../afspraken/beschikbaarheid-regels';
import { namenInBereik } from '../bereik/namen';
import { trajectenInBereik } from '../bereik/scope';
import { assessContactnorm } from '../domain/contactnorm';
import { type Datum, plusDagen, vroegste } from '../domain/datum';
import { isVoorzien, ritmedatum, streefdatum } from '../domain/planning';
import { GESPREKSKANALEN, isTellend, KANALEN, type Kanaal } from '../domain/tellend-gesprek';
import { isEenVan, laadTrajectfeiten, type Stilstand, type Trajectfeiten, type Welke } from '../norm/feiten';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { dag, geldtOp, looptNog, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { PLAN_WEKEN, type Planmens } from './regels';

/** Wat er naast de norm bij een traject hoort om het te kunnen plannen. */
const BIJ = rijvorm('planner.bij', {
  trajectId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  ritmeKanaal: z.enum(KANALEN).nullable(),
  ritmeLocatieId: kolom.id.nullable(),
  ritmeMomenten: kolom.tekst.nullable(),
  /** Ingevuld als deze gebruiker iemand vervangt: tot wanneer. */
  vervangtTot: kolom.datum.nullable(),
});
type Bij = Rij<typeof BIJ>;

const KOMEND = rijvorm('planner.komend', {
  id: kolom.id,
  clientId: kolom.id,
  versie: kolom.getal,
  datum: kolom.datum,
  tijd: kolom.tekst.nullable(),
  kanaal: z.enum(KANALEN),
  locatieId: kolom.id.nullable(),
  gehoudenDoorId: kolom.id.nullable(),
});
type Komend = Rij<typeof KOMEND>;
export type TeVerzetten = Komend & { waarom: 'te_laat' | 'afwezig' };

export type Planpersoon = {
  clientnummer: string;
  naam: string;
  ritmeWeken: number | null;
  ritmeMomenten: string | null;
  /** De afspraak die er al staat en niet goed staat: te laat, of op een dag waarop de begeleider er niet is. Die wordt verzet. */
  verzet: TeVerzetten | null;
  overTijd: boolean;
  mens: Planmens;
};

export type Planfeiten = {
  /** Wie een voorstel nodig heeft. */
  personen: Planpersoon[];
  /** Hoeveel mensen al een gesprek op tijd hebben staan. */
  voorzien: number;
  /** Hoeveel mensen nu geen gesprek hoeven: opgeschort zonder einde, pas later begonnen, of het traject eindigt eerst. */
  rust: number;
};

/**
 * Wie van deze gebruiker een gesprek nodig heeft en nog geen gesprek heeft staan dat op tijd is en door kan gaan; een cliënt in twee aanpakken is
 * één mens. Met `alleen` gaat het om wie een afspraak heeft in deze dagen waarop de begeleider er niet is.
 */
export async function leesPlanfeiten(
  tx: Tx,
  user: User,
  agenda: Beschikbaarheid,
  vandaag: Datum,
  alleen: { van: Datum; tot: Datum } | null = null,
): Promise<Planfeiten> {
  const open = sql`SELECT q.id FROM traject q WHERE ${looptNog('q.einddatum', vandaag)}
    AND q.id IN (${trajectenInBereik(user, vandaag)})`;
  const feiten = await laadTrajectfeiten(tx, open);
  const bij = await leesBij(tx, user, open, vandaag);
  const komend = await leesKomend(tx, open, vandaag);
  const perClient = perClientVan(feiten);
  const uit: Planfeiten = { personen: [], voorzien: 0, rust: 0 };
  for (const [clientId, trajecten] of perClient) {
    const afspraken = komend.get(clientId) ?? [];
    // Wie er niet is kan het gesprek niet voeren; wat een ander voert staat in diens agenda.
    const vervalt = afspraken.find(
      (a) =>
        (a.gehoudenDoorId ?? user.id) === user.id &&
        beletOp(agenda, a.datum) === 'afwezig' &&
        (alleen === null || (alleen.van <= a.datum && a.datum <= alleen.tot)),
    );
    if (alleen && !vervalt) continue;
    const vragen = trajecten.flatMap((t) => {
      const b = bij.get(t.id);
      if (!b) return [];
      return [vervalt ? verzetVraag(t, b, vervalt, vandaag) : vraagVan(t, b, afspraken[0] ?? null, vandaag)];
    });
    const nodig = vragen.filter((v) => v.soort === 'nodig');
    if (nodig.length > 0) uit.personen.push(voegSamen(nodig));
    else if (vragen.some((v) => v.soort === 'voorzien')) uit.voorzien += 1;
    else uit.rust += 1;
  }
  return uit;
}

/** De afspraken die nog komen, per cliënt en op volgorde. */
async function leesKomend(tx: Tx, welke: Welke, vandaag: Datum): Promise<Map<string, Komend[]>> {
  const rijen = await vraag(
    tx,
    KOMEND,
    sql`SELECT ${kolommen(KOMEND, 'm')} FROM contactmoment m
      WHERE m.status = 'gepland' AND m.verkeerd_op IS NULL AND m.datum >= ${dag(vandaag)}
        AND m.client_id IN (SELECT t.client_id FROM traject t WHERE t.id ${isEenVan(welke)})
      ORDER BY m.datum, m.tijd, m.id`,
  );
  return perClientVan(rijen);
}

function perClientVan<T extends { clientId: string }>(rijen: readonly T[]): Map<string, T[]> {
  const uit = new Map<string, T[]>();
  for (const r of rijen) {
    const van = uit.get(r.clientId);
    if (van) van.push(r);
    else uit.set(r.clientId, [r]);
  }
  return uit;
}

async function leesBij(tx: Tx, user: User, welke: Welke, vandaag: Datum): Promise<Map<string, Bij>> {
  const rijen = await vraag(
    tx,
    BIJ,
    sql`
    SELECT ${kolommen(BIJ, 't', {
      ...{ trajectId: 't.id', clientnummer: 'c.clientnummer', naam: 'w.naam' },
      vervangtTot: sql`(SELECT v.tot FROM vervanging v WHERE v.traject_id = t.id AND v.gebruiker_id = ${user.id}::uuid
        AND ${dag(vandaag)} BETWEEN v.van AND v.tot AND NOT EXISTS (SELECT FROM begeleiding b WHERE b.traject_id = t.id
          AND b.gebruiker_id = ${user.id}::uuid AND ${geldtOp('b', nu())}))`,
    })}
    FROM traject t JOIN client c ON c.id = t.client_id JOIN (${namenInBereik(user, vandaag)}) w ON w.client_id = c.id
    WHERE t.id ${isEenVan(welke)}`,
  );
  return new Map(rijen.map((r) => [r.trajectId, r]));
}

/** De eerste dag waarop de klok weer loopt; null als niemand weet wanneer. */
function naStilstand(opschortingen: readonly Stilstand[], vandaag: Datum): Datum | null {
  let dag = vandaag;
  for (;;) {
    const stil = opschortingen.find((o) => o.van <= dag && (o.tot === null || o.tot >= dag));
    if (!stil) return dag;
    if (stil.tot === null) return null;
    dag = plusDagen(stil.tot, 1);
  }
}

type Vraag = { soort: 'nodig'; streef: Datum; persoon: Planpersoon } | { soort: 'voorzien' | 'rust' };

function vraagVan(t: Trajectfeiten, b: Bij, afspraak: Komend | null, vandaag: Datum): Vraag {
  const { uiterlijk, laatsteGesprek } = assessContactnorm(t.norm, vandaag);
  const streef = streefdatum(uiterlijk, ritmedatum(laatsteGesprek ?? t.startdatum, t.ritmeWeken))?.datum;
  const loopt = naStilstand(t.opschortingen, vandaag);
  if (isVoorzien(uiterlijk, afspraak?.datum ?? null, vandaag)) return { soort: 'voorzien' };
  const einde = vroegste(t.einddatum, b.vervangtTot);
  const later = plusDagen(vandaag, 7 * PLAN_WEKEN);
  if (!streef || !loopt || loopt > later || t.startdatum > later || (einde && streef > einde)) return { soort: 'rust' };
  const persoon = maakPersoon(t, b, afspraak && { ...afspraak, waarom: 'te_laat' }, vandaag);
  const vanaf = t.startdatum > loopt ? t.startdatum : loopt;
  return {
    soort: 'nodig',
    streef,
    persoon: {
      ...persoon,
      mens: {
        ...persoon.mens,
        vanaf: vanaf > vandaag ? vanaf : null,
        // Een afspraak die te laat is wordt alleen naar voren gehaald.
        totEnMet: vroegste(einde, afspraak && plusDagen(afspraak.datum, -1)),
      },
    },
  };
}

/** Een afspraak op een dag waarop de begeleider er niet is: rond die dag, en op tijd als dat kan. */
function verzetVraag(t: Trajectfeiten, b: Bij, vervalt: Komend, vandaag: Datum): Vraag {
  const persoon = maakPersoon(t, b, { ...vervalt, waarom: 'afwezig' }, vandaag);
  return {
    soort: 'nodig',
    streef: vervalt.datum,
    persoon: { ...persoon, mens: { ...persoon.mens, rond: vervalt.datum } },
  };
}

function maakPersoon(t: Trajectfeiten, b: Bij, verzet: TeVerzetten | null, vandaag: Datum): Planpersoon {
  const { uiterlijk, laatsteGesprek } = assessContactnorm(t.norm, vandaag);
  return {
    clientnummer: b.clientnummer,
    naam: b.naam,
    ritmeWeken: t.ritmeWeken,
    ritmeMomenten: b.ritmeMomenten,
    verzet,
    overTijd: uiterlijk !== null && uiterlijk < vandaag,
    mens: {
      id: t.clientId,
      uiterlijk,
      ritme: ritmedatum(laatsteGesprek ?? t.startdatum, t.ritmeWeken),
      laatsteGesprek,
      rond: null,
      vanaf: t.startdatum > vandaag ? t.startdatum : null,
      totEnMet: vroegste(t.einddatum, b.vervangtTot),
      kanaal: verzet?.kanaal ?? kanaalVan(t, b),
      locatieId: verzet ? verzet.locatieId : b.ritmeLocatieId,
      momenten: b.ritmeMomenten,
    },
  };
}

/** Zoals afgesproken, anders zoals het vorige gesprek, anders aan de telefoon. */
function kanaalVan(t: Trajectfeiten, b: Bij): Kanaal {
  if (b.ritmeKanaal && GESPREKSKANALEN.includes(b.ritmeKanaal)) return b.ritmeKanaal;
  return t.contacten.findLast(isTellend)?.kanaal ?? 'telefonisch';
}

/** Eén gesprek telt voor elk traject van een cliënt: het traject dat het eerst moet bepaalt, met de vroegste grens van allemaal. */
function voegSamen(vragen: readonly Extract<Vraag, { soort: 'nodig' }>[]): Planpersoon {
  const [eerste] = [...vragen].sort((a, b) => (a.streef < b.streef ? -1 : 1)).map((v) => v.persoon);
  if (!eerste) throw new Error('Een mens heeft minstens één traject');
  return {
    ...eerste,
    overTijd: vragen.some((v) => v.persoon.overTijd),
    mens: {
      ...eerste.mens,
      uiterlijk: vroegste(...vragen.map((v) => v.persoon.mens.uiterlijk)),
      ritme: vroegste(...vragen.map((v) => v.persoon.mens.ritme)),
    },
  };
}
