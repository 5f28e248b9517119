/**
 * Plan mijn gesprekken: een voorstel voor iedereen die nog geen gesprek op tijd heeft staan. Wat zwaarder weegt wint altijd van wat
 * lichter weegt, hoe vaak ook, in deze volgorde:
 *  1. zo weinig mogelijk mensen na hun uiterlijke datum; wie al over tijd is drukt niemand weg die nog op tijd kan;
 *  2. zo weinig mogelijk dagen te laat bij elkaar, de dringendste het eerst;
 *  3. op de afgesproken plaats;
 *  4. zo weinig mogelijk mensen na hun afgesproken ritme, en zo kort mogelijk erna;
 *  5. rond het gewenste moment, gelijk verdeeld over de werkdagen.
 */
import { type Bezetting, type Plaats, plaatsOp, ruimteOp, tijdenVoor } from '../afspraken/aanbod-regels';
import { type Beschikbaarheid, type Werkdag, werkdagenTussen } from '../afspraken/beschikbaarheid-regels';
import { type Datum, dagenTussen, plusDagen, vroegste } from '../domain/datum';
import type { Kanaal } from '../domain/tellend-gesprek';
import { type Adem, verdeel } from './toewijzing-regels';

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
  /** De dag waarop het al stond: liefst daar in de buurt. */
  rond: Datum | null;
  /** De eerste dag die mag, zoals de start van een traject; null als er geen is. */
  vanaf: Datum | null;
  /** De laatste dag die mag, zoals het einde van een traject. */
  totEnMet: Datum | null;
  kanaal: Kanaal;
  /** De afgesproken plaats, en de afgesproken dagen en tijden. */
  locatieId: string | null;
  momenten: string | null;
};

export type Planvraag = {
  vandaag: Datum;
  mensen: readonly Planmens[];
  agenda: Beschikbaarheid;
  /** Wat er al in de agenda staat en blijft staan. */
  bezet: readonly Bezetting[];
};

export type Voorstel = {
  id: string;
  datum: Datum;
  tijd: string | null;
  kanaal: Kanaal;
  locatieId: string | null;
  waarom: 'ritme' | 'norm';
  /** Dagen na de uiterlijke datum; null als het op tijd is. */
  teLaat: number | null;
  /** Dagen na het afgesproken ritme; null als dat gehaald wordt. */
  naRitme: number | null;
  plaatsLosgelaten: boolean;
};

export type Dagbelasting = {
  datum: Datum;
  werkdag: Werkdag;
  capaciteit: number;
  gepland: number;
  /** Hoeveel er nog bij kunnen, ook naar de uren van die dag. */
  ruimte: number;
  voorgesteld: number;
};

export type Plan = {
  /** Op datum en tijd. */
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
const PLAATS: Record<Plaats, number> = { vast: 0, kan: 1, elders: 2 };
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
  for (const { uiterlijk, vanaf, rond } of mensen) for (const d of [uiterlijk, vanaf, rond]) if (d) gewenst.push(d);
  const laatste = gewenst.reduce((a, b) => (a > b ? a : b));
  const perDag = new Map<Datum, Bezetting[]>();
  for (const b of bezet) perDag.set(b.datum, [...(perDag.get(b.datum) ?? []), b]);
  const dagen: Dagbelasting[] = [];
  let plekken = 0;
  for (const { datum, werkdag } of werkdagenTussen(agenda, plusDagen(vandaag, 1), verst)) {
    if (datum > laatste && plekken >= mensen.length) break;
    const staatEr = perDag.get(datum) ?? [];
    const ruimte = ruimteOp(agenda, werkdag, staatEr);
    plekken += ruimte;
    dagen.push({
      datum,
      werkdag,
      capaciteit: agenda.gesprekkenPerDag,
      gepland: staatEr.length,
      ruimte,
      voorgesteld: 0,
    });
  }
  return dagen;
}

/** Wat een mens vraagt, uitgerekend tegen de dagen die er zijn. */
function eis(m: Planmens, vandaag: Datum, agenda: Beschikbaarheid, open: readonly Dagbelasting[]) {
  const haalbaar = (grens: Datum | null) => grens !== null && open.some((d) => d.datum <= grens && mag(m, d.datum));
  const volgensRitme = m.ritme !== null && (m.uiterlijk === null || m.ritme <= m.uiterlijk);
  const grens = volgensRitme ? m.ritme : m.uiterlijk;
  const wensTot = m.rond ?? (grens && plusDagen(grens, volgensRitme ? 0 : -MARGE));
  const halverwege = (van: Datum, tot: Datum) => plusDagen(van, Math.floor(dagenTussen(van, tot) / 2));
  const wensVan = m.rond
    ? plusDagen(m.rond, -MARGE)
    : volgensRitme
      ? grens && plusDagen(grens, -MARGE)
      : grens && m.laatsteGesprek && halverwege(m.laatsteGesprek, grens);
  return {
    volgensRitme,
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
    plaats: (w: Werkdag) => plaatsOp(agenda, w, m.kanaal, m.locatieId),
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
export async function maakPlan(vraag: Planvraag, adem?: Adem): Promise<Plan> {
  const mensen = [...vraag.mensen].sort(opDrang);
  const dagen = leesDagen(vraag);
  const open = dagen.filter((d) => d.ruimte > 0);
  const eisen = mensen.map((m) => eis(m, vraag.vandaag, vraag.agenda, open));
  const dagVan = await verdeel(
    {
      mensen: mensen.length,
      // Na de dagen komt "geen plek", met plek voor iedereen.
      dagen: open.length + 1,
      plekken: (j) => open[j]?.ruimte ?? mensen.length,
      opslag: (j, zoveelste) => {
        const d = open[j];
        return d ? drukte(d.gepland + zoveelste, d.capaciteit) : 0;
      },
      ...weeg(vraag, mensen, eisen, open),
    },
    adem,
  );
  const zonderPlek: string[] = [];
  const perDag = new Map<Dagbelasting, { m: Planmens; e: Eis }[]>();
  mensen.forEach((m, i) => {
    const d = open[dagVan[i] as number];
    if (!d) zonderPlek.push(m.id);
    else perDag.set(d, [...(perDag.get(d) ?? []), { m, e: eisen[i] as Eis }]);
  });
  const voorstellen = open.flatMap((d) => {
    const hier = perDag.get(d) ?? [];
    d.voorgesteld = hier.length;
    const staatEr = vraag.bezet.filter((b) => b.datum === d.datum);
    const momenten = hier.map(({ m }) => m.momenten);
    const tijden = tijdenVoor(momenten, d.werkdag, vraag.agenda.gesprekMinuten, staatEr);
    return hier
      .map(({ m, e }, i) => maakVoorstel(m, e, d, tijden[i] ?? null))
      .sort((a, b) => ((a.tijd ?? '') < (b.tijd ?? '') ? -1 : (a.tijd ?? '') > (b.tijd ?? '') ? 1 : 0));
  });
  return { voorstellen, zonderPlek, dagen };
}

function maakVoorstel(m: Planmens, e: Eis, { datum, werkdag }: Dagbelasting, tijd: string | null): Voorstel {
  const { locatieId, plaats } = e.plaats(werkdag);
  return {
    id: m.id,
    datum,
    tijd,
    kanaal: m.kanaal,
    locatieId,
    waarom: e.volgensRitme ? 'ritme' : 'norm',
    teLaat: e.teLaat(datum) || null,
    naRitme: m.ritme && datum > m.ritme ? dagenTussen(m.ritme, datum) : null,
    plaatsLosgelaten: plaats === 'elders',
  };
}

/**
 * De prijs van elke mens op elke dag, in lagen; "geen plek" is een dag later dan alles. Binnen een laag is elke trede zo groot dat alle lagere
 * treden van iedereen samen er niet tegenop kunnen, en blijft de som een geheel getal dat een computer precies kan houden.
 */
function weeg(
  { vandaag }: Planvraag,
  mensen: readonly Planmens[],
  eisen: readonly Eis[],
  open: readonly Dagbelasting[],
) {
  const n = mensen.length;
  const nooit = dagenTussen(vandaag, open.at(-1)?.datum ?? vandaag) + 1;
  const grootsteLicht = n * (MOMENT_VROEG * MOMENT_DAGEN + 2 * SPREIDING) + 1;
  const lagen: ((m: Planmens, e: Eis, dag: Dagbelasting | undefined, i: number) => number)[] = [
    // Wie niet op tijd is, en dan de dagen te laat bij elkaar.
    (m, e, dag) => {
      if (dag && !mag(m, dag.datum)) return Number.POSITIVE_INFINITY;
      const laat = dag ? e.laatheid(dag.datum) : nooit;
      return laat + (e.kanOpTijd && laat > 0 ? n * nooit + 1 : 0);
    },
    // De dringendste staat vooraan en weegt per dag het zwaarst.
    (_, e, dag, i) => (dag ? e.laatheid(dag.datum) : nooit) * (n - i),
    // De plaats, en dan wie na het ritme komt.
    (_, e, dag) => {
      if (!dag) return 0;
      return PLAATS[e.plaats(dag.werkdag).plaats] * (n + 1) + (e.naRitme(dag.datum) > 0 && e.kanRitme ? 1 : 0);
    },
    (_, e, dag) => (dag ? e.naRitme(dag.datum) * grootsteLicht + moment(e, dag.datum) : 0),
  ];
  return {
    lagen: lagen.length,
    prijs: (i: number, j: number, laag: number): number =>
      (lagen[laag] as (typeof lagen)[number])(mensen[i] as Planmens, eisen[i] as Eis, open[j], i),
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
  const nooit = new Set(zonderWerkdag(vraag));
  const mensen = nogOpTijd(vraag)
    .filter((m) => !nooit.has(m.id))
    .sort(opDrang)
    .sort((a, b) => ((grensVan(a) ?? '') < (grensVan(b) ?? '') ? -1 : 1));
  for (let perDag = vraag.agenda.gesprekkenPerDag; perDag <= 12; perDag += 1) {
    let over = mensen;
    for (const d of leesDagen({ ...vraag, agenda: { ...vraag.agenda, gesprekkenPerDag: perDag } })) {
      const gekozen = new Set(over.filter((m) => mag(m, d.datum)).slice(0, d.ruimte));
      if ([...gekozen].some((m) => d.datum > (m.uiterlijk ?? ''))) break;
      over = over.filter((m) => !gekozen.has(m));
    }
    if (over.length === 0) return perDag;
  }
  return null;
}
