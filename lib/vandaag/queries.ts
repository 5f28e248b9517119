import 'server-only';
import { type Datum, maandagVan, plusDagen } from '../domain/datum';
import type { User } from '../policy/policy';
import { naarDb, uitDb } from '../server/datums';
import { alsGebruiker, type Tx } from '../server/db';
import type { Trajectfeiten } from '../trajecten/feiten';
import { type Afspraak, afspraakVan, leesLocaties, leesWerklijst, type Werkrij } from '../trajecten/werklijst';

export type Vastteleggen = Afspraak & { clientnummer: string; naam: string; onHold: boolean };
export type Todo = {
  soort: 'vervolg_plannen' | 'on_hold_herzien';
  datum: Datum;
  clientnummer: string;
  naam: string;
  onHoldId?: string;
};
export type Week = { maandag: Datum; nodig: number; gepland: number };

export type VandaagGegevens = {
  peildatum: Datum;
  rijen: Werkrij[];
  nogVastTeLeggen: Vastteleggen[];
  afspraken: Vastteleggen[];
  todos: Todo[];
  weken: Week[];
};

const WEKEN = 8;
/** Zoveel dagen van tevoren komt een herziening van on hold op Vandaag. */
const HERZIEN_DAGEN = 14;

/** Alles op Vandaag voor deze begeleider op deze peildatum. */
export function getVandaag(user: User, peildatum: Datum, vandaag: Datum): Promise<VandaagGegevens> {
  return alsGebruiker(user, async (tx) => {
    const { rijen, feiten } = await leesWerklijst(tx, user, peildatum, vandaag);
    const lopend = rijen.filter((r) => r.status !== 'beeindigd');
    const locaties = await leesLocaties(tx);
    const afspraken = uniekeAfspraken(lopend, feiten, locaties);
    return {
      peildatum,
      rijen: lopend,
      nogVastTeLeggen: afspraken.filter((a) => a.datum < peildatum),
      afspraken: afspraken.filter((a) => a.datum === peildatum),
      todos: await leesTodos(tx, lopend, peildatum),
      weken: belasting(lopend, afspraken, peildatum),
    };
  });
}

/** Elke openstaande afspraak één keer, ook als de cliënt in twee aanpakken loopt. */
function uniekeAfspraken(rijen: Werkrij[], feiten: Trajectfeiten[], locaties: Map<string, string>): Vastteleggen[] {
  const perTraject = new Map(feiten.map((t) => [t.id, t]));
  const gezien = new Set<string>();
  return rijen
    .flatMap((rij) => {
      if (gezien.has(rij.clientId)) return [];
      gezien.add(rij.clientId);
      const open =
        perTraject.get(rij.trajectId)?.contacten.filter((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd) ??
        [];
      return open.map((c) => ({
        ...afspraakVan(c, locaties),
        clientnummer: rij.clientnummer,
        naam: rij.naam,
        onHold: rij.onHold,
      }));
    })
    .sort((a, b) => (`${a.datum}${a.tijd ?? ''}` < `${b.datum}${b.tijd ?? ''}` ? -1 : 1));
}

async function leesTodos(tx: Tx, rijen: Werkrij[], peildatum: Datum): Promise<Todo[]> {
  const perTraject = new Map(rijen.map((r) => [r.trajectId, r]));
  const ids = [...perTraject.keys()];
  const taken = await tx.taak.findMany({
    where: { trajectId: { in: ids }, afgedaanOp: null },
    select: { trajectId: true, verlooptOp: true },
  });
  const herzien = await tx.onHold.findMany({
    where: {
      trajectId: { in: ids },
      herzienOp: { lte: naarDb(plusDagen(peildatum, HERZIEN_DAGEN)) },
      OR: [{ tot: null }, { tot: { gte: naarDb(peildatum) } }],
    },
    select: { id: true, trajectId: true, herzienOp: true },
  });
  const todo = (soort: Todo['soort'], trajectId: string, op: Date, onHoldId?: string): Todo[] => {
    const rij = perTraject.get(trajectId);
    return rij ? [{ soort, datum: uitDb(op), clientnummer: rij.clientnummer, naam: rij.naam, onHoldId }] : [];
  };
  return [
    ...taken.flatMap((t) => todo('vervolg_plannen', t.trajectId, t.verlooptOp)),
    ...herzien.flatMap((o) => todo('on_hold_herzien', o.trajectId, o.herzienOp, o.id)),
  ].sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
}

/** Per week hoeveel gesprekken er uiterlijk nodig zijn (wie al te laat is telt deze week) en hoeveel er gepland staan. */
function belasting(rijen: Werkrij[], afspraken: Vastteleggen[], peildatum: Datum): Week[] {
  const eerste = maandagVan(peildatum);
  return Array.from({ length: WEKEN }, (_, i) => {
    const maandag = plusDagen(eerste, 7 * i);
    const erin = (d: Datum) => d >= maandag && d < plusDagen(maandag, 7);
    const nodig = rijen.filter((r) => {
      if (!r.streef || r.status === 'opgeschort' || r.status === 'nog_niet_gestart') return false;
      return erin(r.streef.datum < eerste ? eerste : r.streef.datum);
    });
    return {
      maandag,
      nodig: nodig.length,
      gepland: afspraken.filter((a) => erin(a.datum) && a.datum >= peildatum).length,
    };
  });
}
