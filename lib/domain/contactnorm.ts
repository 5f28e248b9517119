/**
 * De contactnorm: de enige plaats die beslist wie wanneer gesproken moet zijn en wie over tijd is.
 * Bron: "Minimaal vier gesprekken per jaar", eindrapport VIA-pilot (Verwey-Jonker Instituut, 2021).
 * Zuiver: alle feiten en de peildatum komen van buiten; datums zijn burgerlijke datums zonder tijd.
 */
import { type Datum, dagnummer, datum, plusDagen, plusMaanden, vanDagnummer } from './datum';
import { type Contactfeit, isTellend } from './tellend-gesprek';

/** Een periode waarin beide dagen meetellen; zonder `tot` is zij nog open. */
export type Periode = { van: Datum; tot: Datum | null };

export const GESPREKKEN_PER_JAAR = [1, 2, 3, 4, 6, 12] as const;
export type GesprekkenPerJaar = (typeof GESPREKKEN_PER_JAAR)[number];

export const NORMSTATUSSEN = [
  'nog_niet_gestart',
  'beeindigd',
  'opgeschort',
  'over_tijd',
  'binnenkort',
  'op_schema',
] as const;
export type Normstatus = (typeof NORMSTATUSSEN)[number];

/** Zoveel kalenderdagen voor de uiterlijke datum heet het binnenkort. */
export const BINNENKORT_DAGEN = 30;

/** De norm van een aanpak door de tijd: de eerste geldt ook voor alle dagen ervoor; de latere staan op volgorde, elk vanaf een dag. */
export type Normreeks = {
  perJaar: GesprekkenPerJaar;
  normen: readonly { vanaf: Datum; perJaar: GesprekkenPerJaar }[];
};

/** De norm die op deze dag geldt. */
export const normOp = ({ perJaar, normen }: Normreeks, dag: Datum): GesprekkenPerJaar =>
  normen.findLast((n) => n.vanaf <= dag)?.perJaar ?? perJaar;

export type Normfeiten = Normreeks & {
  start: Datum;
  einddatum: Datum | null;
  contacten: readonly Contactfeit[];
  /** Opschortingen van de aanpak en van het traject samen, ook die na de peildatum liggen. */
  opschortingen: readonly Periode[];
};

/** Waarop de uiterlijke datum rust: het anker, de maanden erbij en de opgeschorte dagen die niet meetelden. */
export type Normreden = {
  /** Een eerder gesprek: het gaf meer tijd dan het laatste, en die blijft. */
  anker: 'start' | 'gesprek' | 'eerder_gesprek';
  ankerdatum: Datum;
  intervalMaanden: number;
  opgeschorteDagen: number;
  opschortingen: Periode[];
};

export type Venster = { van: Datum; tot: Datum };
/** vereist: afgerond naar de norm en de lopende, niet opgeschorte dagen; zonderOpschorting: wat het zonder stilstand was. */
export type Telling = Venster & {
  gevoerd: number;
  vereist: number;
  zonderOpschorting: number;
  opgeschorteDagen: number;
  gehaald: boolean;
  /** Is de peildatum nog in het venster, zodat er nog gesprekken bij kunnen komen? */
  loopt: boolean;
};

export type Contactnorm = {
  status: Normstatus;
  /** null als een open opschorting de klok laat stilstaan. */
  uiterlijk: Datum | null;
  reden: Normreden | null;
  /** Kalenderdagen van de peildatum tot uiterlijk; negatief is over tijd. */
  dagen: number | null;
  laatsteGesprek: Datum | null;
};

/** Kalendermaanden tussen twee gesprekken bij deze norm. */
export function intervalMaanden(gesprekkenPerJaar: GesprekkenPerJaar): number {
  return 12 / gesprekkenPerJaar;
}

type Dagen = { van: number; tot: number };

/** Voegt periodes samen tot gescheiden reeksen dagen op volgorde; een dag die in twee periodes valt is een dag. */
function verenig(periodes: readonly Periode[]): Dagen[] {
  const gesorteerd = periodes
    .map((p) => ({ van: dagnummer(p.van), tot: p.tot ? dagnummer(p.tot) : Number.POSITIVE_INFINITY }))
    .filter((p) => p.tot >= p.van)
    .sort((a, b) => a.van - b.van);
  const samen: Dagen[] = [];
  for (const p of gesorteerd) {
    const laatste = samen.at(-1);
    if (laatste && p.van <= laatste.tot + 1) laatste.tot = Math.max(laatste.tot, p.tot);
    else samen.push({ ...p });
  }
  return samen;
}

function dagenErin(reeksen: readonly Dagen[], van: number, tot: number): number {
  let som = 0;
  for (const r of reeksen) som += Math.max(0, Math.min(r.tot, tot) - Math.max(r.van, van) + 1);
  return som;
}

/**
 * D(A): de eerste dag na het anker zodat (A, D] evenveel niet-opgeschorte dagen heeft als (A, B] dagen, met B = A + interval.
 * null als een open opschorting ertussen valt.
 */
function uiterlijkVanaf(anker: number, maanden: number, stilstand: readonly Dagen[]): number | null {
  let resterend = dagnummer(plusMaanden(vanDagnummer(anker), maanden)) - anker;
  let dag = anker;
  for (const s of stilstand) {
    if (s.tot <= dag) continue;
    const vrij = Math.max(0, s.van - 1 - dag);
    if (vrij >= resterend) break;
    if (s.tot === Number.POSITIVE_INFINITY) return null;
    resterend -= vrij;
    dag = s.tot;
  }
  return dag + resterend;
}

/** De dagen waarop een tellend gesprek werd gevoerd binnen het traject tot en met de peildatum, op volgorde, elke dag een keer. */
export function tellendeDagen(feiten: Normfeiten, peildatum: Datum): Datum[] {
  const grens = feiten.einddatum && feiten.einddatum < peildatum ? feiten.einddatum : peildatum;
  const dagen = new Set<Datum>();
  for (const c of feiten.contacten) if (c.datum >= feiten.start && c.datum <= grens && isTellend(c)) dagen.add(c.datum);
  return [...dagen].sort();
}

function bepaalUiterlijk(feiten: Normfeiten, gesprekken: readonly Datum[], stilstand: readonly Dagen[]) {
  const interval = (dag: Datum) => intervalMaanden(normOp(feiten, dag));
  // Met één norm en zonder opschorting geeft een later anker nooit een vroegere dag.
  const eenvoudig = stilstand.length === 0 && feiten.normen.length === 0;
  let ankerdatum = feiten.start;
  let soort: Normreden['anker'] = 'start';
  let laatste = uiterlijkVanaf(dagnummer(ankerdatum), interval(ankerdatum), stilstand);
  // Een anker zonder D betekent dat de klok stilstaat tot iemand de opschorting beëindigt.
  if (laatste === null) return { uiterlijk: null, reden: null };
  for (const gesprek of eenvoudig ? gesprekken.slice(-1) : gesprekken) {
    const dag = uiterlijkVanaf(dagnummer(gesprek), interval(gesprek), stilstand);
    if (dag === null) return { uiterlijk: null, reden: null };
    if (dag >= laatste) {
      laatste = dag;
      ankerdatum = gesprek;
      soort = gesprek === gesprekken.at(-1) ? 'gesprek' : 'eerder_gesprek';
    }
  }
  const van = dagnummer(ankerdatum) + 1;
  const tot = laatste;
  const geraakt = stilstand.filter((s) => s.tot >= van && s.van <= tot);
  const reden: Normreden = {
    anker: soort,
    ankerdatum,
    intervalMaanden: interval(ankerdatum),
    opgeschorteDagen: dagenErin(stilstand, van, tot),
    opschortingen: geraakt.map((s) => ({ van: vanDagnummer(s.van), tot: vanDagnummer(s.tot) })),
  };
  return { uiterlijk: vanDagnummer(tot), reden };
}

function bepaalStatus(
  feiten: Normfeiten,
  stilstand: readonly Dagen[],
  uiterlijk: Datum | null,
  peildatum: Datum,
): Normstatus {
  if (peildatum < feiten.start) return 'nog_niet_gestart';
  if (feiten.einddatum && peildatum > feiten.einddatum) return 'beeindigd';
  const t = dagnummer(peildatum);
  if (dagenErin(stilstand, t, t) > 0) return 'opgeschort';
  if (!uiterlijk) return 'op_schema';
  if (peildatum > uiterlijk) return 'over_tijd';
  return dagnummer(uiterlijk) - t <= BINNENKORT_DAGEN ? 'binnenkort' : 'op_schema';
}

/** Waar de status en de telling allebei op rusten. */
type Basis = { stilstand: Dagen[]; gesprekken: Datum[]; peildatum: Datum };

const basisVan = (feiten: Normfeiten, peildatum: Datum): Basis => ({
  stilstand: verenig(feiten.opschortingen),
  gesprekken: tellendeDagen(feiten, peildatum),
  peildatum,
});

function beoordeel(feiten: Normfeiten, peildatum: Datum, { stilstand, gesprekken }: Basis): Contactnorm {
  const { uiterlijk, reden } = bepaalUiterlijk(feiten, gesprekken, stilstand);
  return {
    status: bepaalStatus(feiten, stilstand, uiterlijk, peildatum),
    uiterlijk,
    reden,
    dagen: uiterlijk ? dagnummer(uiterlijk) - dagnummer(peildatum) : null,
    laatsteGesprek: gesprekken.at(-1) ?? null,
  };
}

/** Status en uiterlijke datum op de peildatum, met de reden in feiten die het scherm verwoordt. */
export const assessContactnorm = (feiten: Normfeiten, peildatum: Datum): Contactnorm =>
  beoordeel(feiten, peildatum, basisVan(feiten, peildatum));

/** assessContactnorm en telGesprekken in één keer, voor een overzicht van velen. */
export function assessMetTelling(feiten: Normfeiten, peildatum: Datum, venster: Venster) {
  const basis = basisVan(feiten, peildatum);
  return { norm: beoordeel(feiten, peildatum, basis), telling: tel(feiten, venster, basis) };
}

/** Het trajectjaar dat de peildatum bevat, gerekend vanaf de startdatum; vóór de start het eerste, na het einde loopt de telling door. */
export function trajectjaar(start: Datum, peildatum: Datum): Venster {
  let k = Math.max(0, Number(peildatum.slice(0, 4)) - Number(start.slice(0, 4)));
  while (k > 0 && plusMaanden(start, 12 * k) > peildatum) k -= 1;
  return { van: plusMaanden(start, 12 * k), tot: plusDagen(plusMaanden(start, 12 * (k + 1)), -1) };
}

/** Het kalenderjaar van de peildatum. */
export function kalenderjaar(peildatum: Datum): Venster {
  const jaar = peildatum.slice(0, 4);
  return { van: datum(`${jaar}-01-01`), tot: datum(`${jaar}-12-31`) };
}

/** De laatste twaalf maanden: van de dag na (peildatum min een jaar) tot en met de peildatum. */
export function laatsteTwaalfMaanden(peildatum: Datum): Venster {
  return { van: plusDagen(plusMaanden(peildatum, -12), 1), tot: peildatum };
}

const rondHalfNaarBoven = (teller: number, noemer: number) => Math.floor((2 * teller + noemer) / (2 * noemer));

/** De som van de norm over de dagen van `van` tot en met `tot`; `dagen` zegt hoeveel er van een stuk meetellen. */
function somVanNorm(
  { perJaar, normen }: Normreeks,
  van: number,
  tot: number,
  dagen: (van: number, tot: number) => number,
) {
  const stukken = [{ begin: van, perJaar }, ...normen.map((n) => ({ begin: dagnummer(n.vanaf), perJaar: n.perJaar }))];
  return stukken.reduce((som, { begin, perJaar: norm }, i) => {
    const [eerste, laatste] = [Math.max(van, begin), Math.min(tot, (stukken[i + 1]?.begin ?? tot + 1) - 1)];
    return laatste < eerste ? som : som + norm * dagen(eerste, laatste);
  }, 0);
}

function tel(feiten: Normfeiten, venster: Venster, { stilstand, gesprekken, peildatum }: Basis): Telling {
  const [van, tot] = [dagnummer(venster.van), dagnummer(venster.tot)];
  const eersteDag = Math.max(van, dagnummer(feiten.start));
  const laatsteDag = Math.min(tot, feiten.einddatum ? dagnummer(feiten.einddatum) : tot);
  const lopend = Math.max(0, laatsteDag - eersteDag + 1);
  const opgeschorteDagen = lopend ? dagenErin(stilstand, eersteDag, laatsteDag) : 0;
  const lengte = tot - van + 1;
  const gevoerd = gesprekken.filter((d) => d >= venster.van && d <= venster.tot).length;
  const alle = (a: number, b: number) => b - a + 1;
  const som = somVanNorm(feiten, eersteDag, laatsteDag, alle);
  const stil = opgeschorteDagen && somVanNorm(feiten, eersteDag, laatsteDag, (a, b) => dagenErin(stilstand, a, b));
  const vereist = rondHalfNaarBoven(som - stil, lengte);
  const zonderOpschorting = rondHalfNaarBoven(som, lengte);
  const gehaald = gevoerd >= vereist;
  // Op de laatste dag zelf kan er nog een gesprek komen, maar telt het venster van twaalf maanden als af.
  const loopt = peildatum < venster.tot;
  return { van: venster.van, tot: venster.tot, gevoerd, vereist, zonderOpschorting, opgeschorteDagen, gehaald, loopt };
}

/**
 * Gevoerd en vereist in een venster van een jaar. Alleen gesprekken stoppen bij de peildatum: komende dagen tellen als lopend,
 * een bekende einddatum en bekende opschortingen begrenzen ze.
 */
export const telGesprekken = (feiten: Normfeiten, venster: Venster, peildatum: Datum): Telling =>
  tel(feiten, venster, basisVan(feiten, peildatum));
