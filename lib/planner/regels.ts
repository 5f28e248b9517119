/**
 * Plan mijn gesprekken: een voorstel voor iedereen die nog geen gesprek op tijd heeft staan. Wat zwaarder weegt wint altijd van wat
 * lichter weegt, hoe vaak ook, in deze volgorde:
 *  1. zo weinig mogelijk mensen na hun uiterlijke datum; wie al over tijd is drukt niemand weg die nog op tijd kan;
 *  2. zo weinig mogelijk dagen te laat bij elkaar, de dringendste het eerst;
 *  3. op de afgesproken plaats;
 *  4. zo weinig mogelijk mensen na hun afgesproken ritme, en zo kort mogelijk erna;
 *  5. rond het gewenste moment, gelijk verdeeld over de werkdagen.
 */
import { type Beschikbaarheid, type Werkdag, werkdagenTussen } from '../afspraken/beschikbaarheid-regels';
import { type Datum, dagenTussen, plusDagen, vroegste } from '../domain/datum';
import type { Kanaal } from '../domain/tellend-gesprek';
import { wijsToe } from './toewijzing-regels';

/** Zo ver vooruit wordt in elk geval gepland. */
export const PLAN_WEKEN = 13;
/** Verder vooruit staat er nooit een afspraak. */
const VERST_DAGEN = 364;

export type Planmens = {
  id: string;
  uiterlijk: Datum | null;
  /** De dag waarop het afgesproken ritme een gesprek vraagt. */
  ritme: Datum | null;
  laatsteGesprek: Datum | null;
  /** De eerste dag die mag, zoals de start van een traject; null als er geen is. */
  vanaf: Datum | null;
  /** De laatste dag die mag, zoals het einde van een traject. */
  totEnMet: Datum | null;
  kanaal: Kanaal;
  /** De afgesproken plaats. */
  locatieId: string | null;
};

export type Planvraag = {
  vandaag: Datum;
  mensen: readonly Planmens[];
  agenda: Beschikbaarheid;
  /** De datum van elke afspraak die al in de agenda staat. */
  bezet: readonly Datum[];
};

export type Voorstel = {
  id: string;
  datum: Datum;
  kanaal: Kanaal;
  locatieId: string | null;
  waarom: 'ritme' | 'norm';
  /** Dagen na de uiterlijke datum; null als het op tijd is. */
  teLaat: number | null;
  /** Dagen na het afgesproken ritme; null als dat gehaald wordt. */
  naRitme: number | null;
  plaatsLosgelaten: boolean;
};

export type Dagbelasting = { datum: Datum; werkdag: Werkdag; capaciteit: number; gepland: number; voorgesteld: number };

export type Plan = {
  /** Op datum; op één dag de dringendste eerst. */
  voorstellen: Voorstel[];
  /** Voor wie er binnen de dagen die mogen geen plek meer is. */
  zonderPlek: string[];
  dagen: Dagbelasting[];
};

const MOMENT_VROEG = 10;
const MOMENT_LAAT = 2;
/** Verder van het gewenste moment af telt niet zwaarder. */
const MOMENT_DAGEN = 60;
const SPREIDING = 60;
/** Zoveel dagen voor een grens is het gewenste moment: dan is er nog tijd als het niet doorgaat. */
const MARGE = 7;

/** Dringendste eerst: de vroegste grens, wie nog nooit is gesproken, en dan een vaste volgorde. */
function opDrang(a: Planmens, b: Planmens): number {
  const [ga, gb] = [a.uiterlijk ?? a.ritme ?? '9999', b.uiterlijk ?? b.ritme ?? '9999'];
  if (ga !== gb) return ga < gb ? -1 : 1;
  if ((a.laatsteGesprek === null) !== (b.laatsteGesprek === null)) return a.laatsteGesprek === null ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

const mag = (m: Planmens, dag: Datum) =>
  (m.vanaf === null || dag >= m.vanaf) && (m.totEnMet === null || dag <= m.totEnMet);

/** De dagen waarop gesprekken kunnen: dertien weken, of verder als iemands grens later ligt of er anders te weinig plek is. */
function leesDagen({ vandaag, mensen, agenda, bezet }: Planvraag): Dagbelasting[] {
  const verst = plusDagen(vandaag, VERST_DAGEN);
  const gewenst = [plusDagen(vandaag, 7 * PLAN_WEKEN)];
  for (const { uiterlijk, vanaf } of mensen) for (const d of [uiterlijk, vanaf]) if (d) gewenst.push(d);
  const laatste = gewenst.reduce((a, b) => (a > b ? a : b));
  const geteld = new Map<Datum, number>();
  for (const d of bezet) geteld.set(d, (geteld.get(d) ?? 0) + 1);
  const dagen: Dagbelasting[] = [];
  let plekken = 0;
  for (const { datum, werkdag } of werkdagenTussen(agenda, plusDagen(vandaag, 1), verst)) {
    if (datum > laatste && plekken >= mensen.length) break;
    const gepland = geteld.get(datum) ?? 0;
    plekken += Math.max(0, agenda.gesprekkenPerDag - gepland);
    dagen.push({ datum, werkdag, capaciteit: agenda.gesprekkenPerDag, gepland, voorgesteld: 0 });
  }
  return dagen;
}

/** Wat een mens vraagt, uitgerekend tegen de dagen die er zijn. */
function eis(m: Planmens, vandaag: Datum, agenda: Beschikbaarheid, open: readonly Dagbelasting[]) {
  const plaatsdagen =
    m.kanaal === 'op_locatie' && m.locatieId !== null && agenda.werkdagen.some((w) => w.locatieId === m.locatieId);
  const haalbaar = (grens: Datum | null) => grens !== null && open.some((d) => d.datum <= grens && mag(m, d.datum));
  const volgensRitme = m.ritme !== null && (m.uiterlijk === null || m.ritme <= m.uiterlijk);
  const grens = volgensRitme ? m.ritme : m.uiterlijk;
  const wensTot = grens && plusDagen(grens, volgensRitme ? 0 : -MARGE);
  const halverwege = (van: Datum, tot: Datum) => plusDagen(van, Math.floor(dagenTussen(van, tot) / 2));
  const wensVan = volgensRitme
    ? grens && plusDagen(grens, -MARGE)
    : grens && m.laatsteGesprek && halverwege(m.laatsteGesprek, grens);
  return {
    volgensRitme,
    plaatsdagen,
    kanOpTijd: haalbaar(m.uiterlijk),
    kanRitme: haalbaar(m.ritme),
    wensVan,
    wensTot,
    teLaat: (d: Datum) => (m.uiterlijk && d > m.uiterlijk ? dagenTussen(m.uiterlijk, d) : 0),
    // Hoe lang iemand al over tijd is kan niemand meer veranderen: alleen de dagen na vandaag tellen.
    laatheid: (d: Datum) => {
      const vanaf = m.uiterlijk && (m.uiterlijk < vandaag ? vandaag : m.uiterlijk);
      return vanaf && d > vanaf ? dagenTussen(vanaf, d) : 0;
    },
    naRitme: (d: Datum) => (m.ritme && d > m.ritme ? dagenTussen(m.ritme < vandaag ? vandaag : m.ritme, d) : 0),
    losgelaten: (w: Werkdag) => plaatsdagen && w.locatieId !== m.locatieId,
  };
}
type Eis = ReturnType<typeof eis>;

function moment({ wensVan, wensTot }: Eis, dag: Datum): number {
  if (wensVan && dag < wensVan) return MOMENT_VROEG * Math.min(MOMENT_DAGEN, dagenTussen(dag, wensVan));
  if (wensTot && dag > wensTot) return MOMENT_LAAT * Math.min(MOMENT_DAGEN, dagenTussen(wensTot, dag));
  return 0;
}

/** De zoveelste op een dag kost steeds meer, naar verhouding van wat de dag aankan: dat verdeelt het werk. */
const drukte = (zoveelste: number, capaciteit: number) => Math.round(((2 * zoveelste - 1) * SPREIDING) / capaciteit);

/**
 * Een voorstel voor deze mensen. Nooit op een dag waarop de begeleider er niet is, nooit meer op een dag dan hij aankan; wie op tijd kan
 * komen, komt op tijd zolang dat voor zo veel mogelijk mensen kan. Dezelfde vraag geeft altijd hetzelfde voorstel.
 */
export function maakPlan(vraag: Planvraag): Plan {
  const mensen = [...vraag.mensen].sort(opDrang);
  const dagen = leesDagen(vraag);
  const open = dagen.filter((d) => d.capaciteit > d.gepland);
  const eisen = mensen.map((m) => eis(m, vraag.vandaag, vraag.agenda, open));
  const plekken = open.flatMap((d) =>
    Array.from({ length: Math.min(d.capaciteit - d.gepland, mensen.length) }, (_, k) => ({
      dag: d,
      prijs: drukte(d.gepland + k + 1, d.capaciteit),
    })),
  );
  const kolom = wijsToe({
    rijen: mensen.length,
    kolommen: plekken.length + mensen.length,
    ...weeg(vraag, mensen, eisen, plekken),
  });
  const zonderPlek: string[] = [];
  const voorstellen = mensen.flatMap((m, i): Voorstel[] => {
    const plek = plekken[kolom[i] as number];
    if (!plek || !mag(m, plek.dag.datum)) {
      zonderPlek.push(m.id);
      return [];
    }
    plek.dag.voorgesteld += 1;
    return [maakVoorstel(m, eisen[i] as Eis, plek.dag)];
  });
  // Stabiel: op één dag blijft de dringendste voorop.
  voorstellen.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
  return { voorstellen, zonderPlek, dagen };
}

function maakVoorstel(m: Planmens, e: Eis, { datum, werkdag }: Dagbelasting): Voorstel {
  const plaatsLosgelaten = e.losgelaten(werkdag);
  const elders = plaatsLosgelaten || m.locatieId === null ? werkdag.locatieId : m.locatieId;
  return {
    id: m.id,
    datum,
    kanaal: m.kanaal,
    locatieId: m.kanaal === 'op_locatie' ? elders : null,
    waarom: e.volgensRitme ? 'ritme' : 'norm',
    teLaat: e.teLaat(datum) || null,
    naRitme: m.ritme && datum > m.ritme ? dagenTussen(m.ritme, datum) : null,
    plaatsLosgelaten,
  };
}

type Plek = { dag: Dagbelasting; prijs: number };

/**
 * De prijs van elke mens op elke plek; na de plekken komt voor ieder een kolom die "geen plek" is, een dag later dan alles. Elke trede is
 * zo groot dat alle lagere treden van iedereen samen er niet tegenop kunnen.
 */
function weeg({ vandaag }: Planvraag, mensen: readonly Planmens[], eisen: readonly Eis[], plekken: readonly Plek[]) {
  const n = mensen.length;
  const laatste = plekken.at(-1)?.dag.datum ?? vandaag;
  const nooit = dagenTussen(vandaag, laatste) + 1;
  const perDag = n * n * nooit + 1;
  const alle = n * nooit * (perDag + n) + 1;
  const verboden = 3 * alle;
  const grootsteLicht = n * (MOMENT_VROEG * MOMENT_DAGEN + 2 * SPREIDING) + 1;
  const buitenRitme = grootsteLicht * n * nooit + 1;
  const plaats = n * (buitenRitme + grootsteLicht * nooit) + 1;
  return {
    zwaar: (i: number, j: number): number => {
      const [m, e, plek] = [mensen[i] as Planmens, eisen[i] as Eis, plekken[j]];
      if (plek && !mag(m, plek.dag.datum)) return verboden;
      const dagenLaat = plek ? e.laatheid(plek.dag.datum) : nooit;
      // De dringendste staat vooraan en weegt per dag het zwaarst.
      const dagen = dagenLaat * (perDag + n - i);
      return dagen + (e.kanOpTijd && dagenLaat > 0 ? alle : 0);
    },
    licht: (i: number, j: number): number => {
      const [e, plek] = [eisen[i] as Eis, plekken[j]];
      if (!plek) return 0;
      const { datum, werkdag } = plek.dag;
      const naRitme = e.naRitme(datum);
      return (
        (e.losgelaten(werkdag) ? plaats : 0) +
        (naRitme > 0 && e.kanRitme ? buitenRitme : 0) +
        naRitme * grootsteLicht +
        moment(e, datum) +
        plek.prijs
      );
    },
  };
}

/** De grens van deze mens: de laatste dag waarop het nog op tijd is. */
const grensVan = (m: Planmens) => vroegste(m.uiterlijk, m.totEnMet);

/** Wie nog niet over tijd is. */
const nogOpTijd = ({ mensen, vandaag }: Planvraag) =>
  mensen.filter((m) => m.uiterlijk !== null && m.uiterlijk >= vandaag);

/** Voor wie er voor de uiterlijke datum geen werkdag meer is, hoeveel gesprekken er ook op een dag kunnen. */
export function zonderWerkdag(vraag: Planvraag): string[] {
  const dagen = leesDagen(vraag).map((d) => d.datum);
  return nogOpTijd(vraag)
    .filter((m) => !dagen.some((d) => d <= (m.uiterlijk ?? '') && mag(m, d)))
    .map((m) => m.id);
}

/**
 * Met hoeveel gesprekken per dag iedereen die nog niet over tijd is op tijd kan, als er voor hem een werkdag is; null als dat met twaalf per dag
 * ook niet lukt. Op elke dag gaat voor wie het eerst moet: voor gesprekken die elk één plek vragen is dat het best.
 */
export function genoegPerDag(vraag: Planvraag): number | null {
  const nooit = zonderWerkdag(vraag);
  const mensen = nogOpTijd(vraag).filter((m) => !nooit.includes(m.id));
  for (let perDag = vraag.agenda.gesprekkenPerDag; perDag <= 12; perDag += 1) {
    const agenda = { ...vraag.agenda, gesprekkenPerDag: perDag };
    let over = [...mensen].sort(opDrang);
    for (const d of leesDagen({ ...vraag, agenda })) {
      const vrij = Math.max(0, d.capaciteit - d.gepland);
      const gekozen = over
        .filter((m) => mag(m, d.datum))
        .sort((a, b) => ((grensVan(a) ?? '') < (grensVan(b) ?? '') ? -1 : 1))
        .slice(0, vrij);
      if (gekozen.some((m) => d.datum > (m.uiterlijk ?? ''))) break;
      over = over.filter((m) => !gekozen.includes(m));
    }
    if (over.length === 0) return perDag;
  }
  return null;
}
