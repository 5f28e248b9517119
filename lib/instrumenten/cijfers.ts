/**
 * Wat er gebruikt wordt, waarom het stopte of niet doorging, wat het opleverde en wat er ontbreekt. Elk getal telt mensen, en de lijst die
 * erachter opengaat komt uit dezelfde regel.
 */

import { type Datum, plusMaanden } from '../domain/datum';
import { houdRijAchter } from '../domain/geheimhouding';
import { houdKleineCellenAchter } from '../domain/kleine-cellen';
import { telMensen } from '../domain/teamlijst';
import {
  BELEMMERINGEN,
  type Belemmering,
  INZET_REDENEN,
  INZET_UITKOMSTEN,
  type InzetReden,
  type InzetUitkomst,
} from '../inzet/regels';
import type { Gemisfeit, Inzetfeit } from './aanbod-rijen';
import type { Aanbodlijst } from './schema';
import { MAANDEN, telVanaf } from './venster-regels';

export type Belemmeringvak = Belemmering | 'onbekend';

/** Wat er geteld of getoond wordt; leeg laten is: alles. */
export type Aanbodkeuze = {
  lijst: Aanbodlijst;
  instrument?: string | null;
  /** De eerste dag van een maand. */
  maand?: Datum | null;
  reden?: InzetReden | null;
  uitkomst?: InzetUitkomst | null;
  aanbod?: string | null;
  belemmering?: Belemmeringvak | null;
  open?: 'ja' | null;
};

const inVenster = (dag: Datum | null, vanaf: Datum) => dag !== null && dag >= vanaf;

/** Hoort deze inzet in de lijst? */
export function hoortIn(k: Aanbodkeuze, vanaf: Datum): (f: Inzetfeit) => boolean {
  const lijst: Record<Exclude<Aanbodlijst, 'gemis'>, (f: Inzetfeit) => boolean> = {
    nu: (f) => f.status === 'gestart',
    aangemeld: (f) => f.status === 'aangemeld',
    gestart: (f) => inVenster(f.gestartOp, vanaf) && (!k.maand || f.gestartOp?.slice(0, 7) === k.maand.slice(0, 7)),
    afgerond: (f) => f.status === 'afgerond' && inVenster(f.geeindigdOp, vanaf),
    gestopt: (f) => f.status === 'gestopt' && inVenster(f.geeindigdOp, vanaf),
    afgewezen: (f) => f.status === 'afgewezen' && inVenster(f.geeindigdOp, vanaf),
    uitkomst: (f) =>
      inVenster(f.geeindigdOp, vanaf) && (k.uitkomst ? f.uitkomsten.includes(k.uitkomst) : f.uitkomsten.length > 0),
  };
  if (k.lijst === 'gemis') return () => false;
  const past = lijst[k.lijst];
  return (f) => past(f) && (!k.instrument || f.instrumentId === k.instrument) && (!k.reden || f.reden === k.reden);
}

/** Hoort wat er ontbreekt in de lijst? Geteld wordt wat nog open is, en wat er in de twaalf maanden bij kwam. */
export function mistIn(k: Aanbodkeuze, vanaf: Datum): (g: Gemisfeit) => boolean {
  return (g) =>
    k.lijst === 'gemis' &&
    (g.vervuldOp === null || (g.op >= vanaf && k.open !== 'ja')) &&
    (!k.aanbod || g.aanbodId === k.aanbod) &&
    (!k.belemmering || (g.belemmering ?? 'onbekend') === k.belemmering);
}

/** null is achtergehouden omdat het over minder dan vijf mensen gaat. */
export type Cel<S> = { sleutel: S; aantal: number | null };
type Naam = { id: string; naam: string };

export const KOLOMMEN = ['nu', 'aangemeld', 'gestart', 'afgerond', 'gestopt', 'afgewezen'] as const;
export type Kolom = (typeof KOLOMMEN)[number];

export type Instrumentregel = Naam & { aantallen: Record<Kolom, number | null> };
export type Gemisregel = Naam & {
  mensen: number | null;
  /** Bij hoeveel het er nog niet is, en per belemmering; alleen als elk aantal te zien mag zijn. */
  open: number | null;
  belemmeringen: Record<Belemmeringvak, number> | null;
};

export type Aanbodfeiten = {
  inzetten: readonly Inzetfeit[];
  gemissen: readonly Gemisfeit[];
  /** Wat nu te kiezen is, en wat gesloten is en nog in de feiten voorkomt. */
  instrumenten: readonly Naam[];
  aanbod: readonly Naam[];
};

const VAKKEN: readonly Belemmeringvak[] = [...BELEMMERINGEN, 'onbekend'];
const som = (aantallen: readonly number[]) => aantallen.reduce((s, n) => s + n, 0);

/** Hoe het op een eerdere dag was: wat er toen geëindigd was, en wat er toen ontbrak. */
function feitenOp({ inzetten, gemissen, ...rest }: Aanbodfeiten, dag: Datum): Aanbodfeiten {
  return {
    ...rest,
    inzetten: inzetten.filter((f) => f.geeindigdOp !== null && f.geeindigdOp <= dag),
    gemissen: gemissen.flatMap((g) =>
      g.op > dag ? [] : [{ ...g, vervuldOp: g.vervuldOp !== null && g.vervuldOp > dag ? null : g.vervuldOp }],
    ),
  };
}

/**
 * Telt alles. Met `redenenOp` is het voor wie geen mensen mag zien: geen vakken van minder dan vijf en niets wat die uit een totaal laat volgen, en
 * waarom het stopte of ontbrak (dat is gezondheid en leven van één mens) alleen zoals het op dat kwartaaleinde was, op vijftallen.
 */
export function telAanbod(feiten: Aanbodfeiten, vandaag: Datum, redenenOp: Datum | null) {
  const vanaf = telVanaf(vandaag);
  const verberg = redenenOp !== null;
  const toen = redenenOp === null ? feiten : feitenOp(feiten, redenenOp);
  const redenenVanaf = telVanaf(redenenOp ?? vandaag);
  const tel = (k: Aanbodkeuze) => telMensen(feiten.inzetten.filter(hoortIn(k, vanaf)));
  const mis = (k: Omit<Aanbodkeuze, 'lijst'>) =>
    telMensen(feiten.gemissen.filter(mistIn({ ...k, lijst: 'gemis' }, vanaf)));
  const toon = (aantallen: number[]) => (verberg ? houdKleineCellenAchter(aantallen) : aantallen);
  const cellen = <S>(sleutels: readonly S[], van: (s: S) => number) => {
    const aantallen = sleutels.map(van);
    const zichtbaar = toon(aantallen);
    return {
      cellen: sleutels.map((sleutel, i): Cel<S> => ({ sleutel, aantal: zichtbaar[i] ?? null })),
      som: som(aantallen),
    };
  };

  const reden = <S>(sleutels: readonly S[], van: (s: S) => number) => {
    const aantallen = sleutels.map(van);
    const zichtbaar = verberg ? houdRijAchter(aantallen, 'bekend').cellen : aantallen;
    return {
      cellen: sleutels.map((sleutel, i): Cel<S> => ({ sleutel, aantal: zichtbaar[i] ?? null })),
      som: som(aantallen),
    };
  };
  const telToen = (k: Aanbodkeuze) => telMensen(toen.inzetten.filter(hoortIn(k, redenenVanaf)));

  const perKolom = perInstrument(feiten.inzetten, vanaf);
  const kolommen = KOLOMMEN.map((kolom) => cellen(feiten.instrumenten, (i) => perKolom(kolom, i.id)));
  const maanden = Array.from({ length: MAANDEN }, (_, i) => plusMaanden(vanaf, i));
  const starts = cellen(maanden, (maand) => tel({ lijst: 'gestart', maand }));
  const gestopt = reden(INZET_REDENEN, (r) => telToen({ lijst: 'gestopt', reden: r }));
  const afgewezen = reden(INZET_REDENEN, (r) => telToen({ lijst: 'afgewezen', reden: r }));
  const uitkomsten = reden(INZET_UITKOMSTEN, (uitkomst) => telToen({ lijst: 'uitkomst', uitkomst }));
  const gemist = cellen(feiten.aanbod, (a) => mis({ aanbod: a.id }));
  const open = cellen(feiten.aanbod, (a) => mis({ aanbod: a.id, open: 'ja' }));
  const belemmeringen = reden(VAKKEN, (belemmering) =>
    telMensen(toen.gemissen.filter(mistIn({ lijst: 'gemis', belemmering }, redenenVanaf))),
  );
  const beoordeeld = feiten.inzetten.filter(hoortIn({ lijst: 'uitkomst' }, vanaf)).flatMap((f) => f.uitkomsten);

  return {
    vanaf,
    redenenVanaf,
    redenenOp,
    instrumenten: feiten.instrumenten
      .map(
        (i, n): Instrumentregel => ({
          ...i,
          aantallen: perSleutel(KOLOMMEN, (_, k) => kolommen[k]?.cellen[n]?.aantal ?? null),
        }),
      )
      .sort(meestEerst),
    /** Per kolom alle vakken samen: wie twee instrumenten heeft telt twee keer. */
    totalen: perSleutel(KOLOMMEN, (_, k) => kolommen[k]?.som ?? 0),
    starts: starts.cellen,
    gestopt: gestopt.cellen,
    afgewezen: afgewezen.cellen,
    uitkomsten: uitkomsten.cellen,
    /** Hoeveel wensen het waren; alleen als elk aantal te zien mag zijn. */
    wensen: verberg ? null : perSleutel(INZET_UITKOMSTEN, (u) => beoordeeld.filter((b) => b === u).length),
    gemissen: feiten.aanbod
      .map(
        (a, n): Gemisregel => ({
          ...a,
          mensen: gemist.cellen[n]?.aantal ?? null,
          // Naast het aantal mensen zou dit laten zien bij hoe weinig het toch kwam.
          open: verberg ? null : (open.cellen[n]?.aantal ?? null),
          belemmeringen: verberg ? null : perSleutel(VAKKEN, (belemmering) => mis({ aanbod: a.id, belemmering })),
        }),
      )
      .sort((a, b) => rang(b.mensen) - rang(a.mensen) || a.naam.localeCompare(b.naam, 'nl')),
    belemmeringen: belemmeringen.cellen,
    /** De sommen van de vakken, ook van wat achtergehouden is. */
    sommen: {
      starts: starts.som,
      gestopt: gestopt.som,
      afgewezen: afgewezen.som,
      uitkomsten: uitkomsten.som,
      gemissen: gemist.som,
      open: open.som,
      belemmeringen: belemmeringen.som,
    },
  };
}
export type Aanbodcijfers = ReturnType<typeof telAanbod>;

/** De inzetten een keer per instrument gesorteerd: een grote aanpak wordt niet voor elk vak opnieuw doorlopen. */
function perInstrument(inzetten: readonly Inzetfeit[], vanaf: Datum) {
  const groepen = new Map<string, Inzetfeit[]>();
  for (const f of inzetten) {
    const groep = groepen.get(f.instrumentId);
    if (groep) groep.push(f);
    else groepen.set(f.instrumentId, [f]);
  }
  return (lijst: Kolom, id: string) => telMensen((groepen.get(id) ?? []).filter(hoortIn({ lijst }, vanaf)));
}

function perSleutel<S extends string, W>(sleutels: readonly S[], van: (s: S, i: number) => W): Record<S, W> {
  return Object.fromEntries(sleutels.map((s, i) => [s, van(s, i)])) as Record<S, W>;
}

// Wat achtergehouden is staat na wat te zien is en voor de nullen: de volgorde mag niet verraden hoeveel het er zijn.
const rang = (aantal: number | null) => aantal ?? 0.5;

function meestEerst(a: Instrumentregel, b: Instrumentregel): number {
  const verschil = (kolom: Kolom) => rang(b.aantallen[kolom]) - rang(a.aantallen[kolom]);
  return verschil('nu') || verschil('gestart') || a.naam.localeCompare(b.naam, 'nl');
}
