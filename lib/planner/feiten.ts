import 'server-only';
import { z } from 'zod';
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

export type Planpersoon = {
  clientnummer: string;
  naam: string;
  ritmeWeken: number | null;
  ritmeMomenten: string | null;
  /** Een afspraak die er al staat maar te laat is. */
  afspraak: Datum | null;
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

/** Wie van deze gebruiker een gesprek nodig heeft en nog geen gesprek op tijd heeft staan; een cliënt in twee aanpakken is één mens. */
export async function leesPlanfeiten(tx: Tx, user: User, vandaag: Datum): Promise<Planfeiten> {
  const open = sql`SELECT q.id FROM traject q WHERE ${looptNog('q.einddatum', vandaag)}
    AND q.id IN (${trajectenInBereik(user, vandaag)})`;
  const feiten = await laadTrajectfeiten(tx, open);
  const bij = await leesBij(tx, user, open, vandaag);
  const perClient = new Map<string, Trajectfeiten[]>();
  for (const t of feiten) perClient.set(t.clientId, [...(perClient.get(t.clientId) ?? []), t]);
  const uit: Planfeiten = { personen: [], voorzien: 0, rust: 0 };
  for (const trajecten of perClient.values()) {
    const vragen = trajecten.flatMap((t) => {
      const b = bij.get(t.id);
      return b ? [vraagVan(t, b, vandaag)] : [];
    });
    const nodig = vragen.filter((v) => v.soort === 'nodig');
    if (nodig.length > 0) uit.personen.push(voegSamen(nodig));
    else if (vragen.some((v) => v.soort === 'voorzien')) uit.voorzien += 1;
    else uit.rust += 1;
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

function vraagVan(t: Trajectfeiten, b: Bij, vandaag: Datum): Vraag {
  const { uiterlijk, laatsteGesprek } = assessContactnorm(t.norm, vandaag);
  const ritme = ritmedatum(laatsteGesprek ?? t.startdatum, t.ritmeWeken);
  const streef = streefdatum(uiterlijk, ritme)?.datum;
  const loopt = naStilstand(t.opschortingen, vandaag);
  const afspraak = t.contacten.find((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd && c.datum >= vandaag);
  if (isVoorzien(uiterlijk, afspraak?.datum ?? null, vandaag)) return { soort: 'voorzien' };
  const einde = vroegste(t.einddatum, b.vervangtTot);
  // Een gesprek na een afspraak die er al staat, ook een die te laat is, helpt niemand.
  const totEnMet = vroegste(einde, afspraak && plusDagen(afspraak.datum, -1));
  const later = plusDagen(vandaag, 7 * PLAN_WEKEN);
  if (!streef || !loopt || loopt > later || t.startdatum > later || (einde && streef > einde)) return { soort: 'rust' };
  const vanaf = t.startdatum > loopt ? t.startdatum : loopt;
  return {
    soort: 'nodig',
    streef,
    persoon: {
      clientnummer: b.clientnummer,
      naam: b.naam,
      ritmeWeken: t.ritmeWeken,
      ritmeMomenten: b.ritmeMomenten,
      afspraak: afspraak?.datum ?? null,
      overTijd: uiterlijk !== null && uiterlijk < vandaag,
      mens: {
        id: t.clientId,
        uiterlijk,
        ritme,
        laatsteGesprek,
        vanaf: vanaf > vandaag ? vanaf : null,
        totEnMet,
        kanaal: kanaalVan(t, b),
        locatieId: b.ritmeLocatieId,
      },
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

const BEZETTING = rijvorm('planner.bezetting', {
  datum: kolom.datum,
  tijd: kolom.tekst.nullable(),
  duurMinuten: kolom.getal,
});
export type Bezetting = Rij<typeof BEZETTING>;

/** Wat er vanaf vandaag in de agenda van deze gebruiker staat, ook van wie hij niet meer begeleidt; zonder duur zo lang als gewoonlijk. */
export function leesBezetting(tx: Tx, user: User, vandaag: Datum, gewoonlijk: number): Promise<Bezetting[]> {
  return vraag(
    tx,
    BEZETTING,
    sql`
    SELECT ${kolommen(BEZETTING, 'm', { duurMinuten: sql`coalesce(m.duur_minuten, ${gewoonlijk}::int)` })} FROM contactmoment m
    WHERE m.status = 'gepland' AND m.verkeerd_op IS NULL AND m.datum >= ${dag(vandaag)}
      AND (m.gehouden_door_id = ${user.id}::uuid OR (m.gehouden_door_id IS NULL AND m.client_id IN (
        SELECT y.client_id FROM traject y WHERE y.id IN (${trajectenInBereik(user, vandaag)}))))
    ORDER BY m.datum, m.tijd`,
  );
}
