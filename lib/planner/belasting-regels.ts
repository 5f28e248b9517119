/** Hoeveel gesprekken een begeleider de komende weken nodig heeft, en hoeveel hij er kan voeren. */
import { type Beschikbaarheid, werkdagenTussen } from '../afspraken/beschikbaarheid-regels';
import { type Datum, maandagVan, plusDagen, plusMaanden } from '../domain/datum';

export const LAST_WEKEN = 13;

export type Lastmens = {
  id: string;
  begeleiderId: string | null;
  /** De dag waarop het eerstvolgende gesprek er moet zijn: uiterlijke datum of ritme; null als de klok stilstaat. */
  eerste: Datum | null;
  /** Na zoveel weken volgens het ritme, anders na zoveel maanden volgens de norm, weer een. */
  ritmeWeken: number | null;
  intervalMaanden: number;
  /** De laatste dag van het traject. */
  totEnMet: Datum | null;
  /** Afspraken die al staan. */
  afspraken: readonly Datum[];
};

/** Elke dag van vandaag tot en met `tot` waarop deze mens op zijn laatst een gesprek nodig heeft. Wie over tijd is, vandaag. */
export function nodigeDagen(m: Lastmens, vandaag: Datum, tot: Datum): Datum[] {
  const dagen: Datum[] = [];
  let dag = m.eerste && m.eerste < vandaag ? vandaag : m.eerste;
  while (dag && dag <= tot && (m.totEnMet === null || dag <= m.totEnMet)) {
    dagen.push(dag);
    const norm = plusMaanden(dag, m.intervalMaanden);
    const ritme = m.ritmeWeken ? plusDagen(dag, 7 * m.ritmeWeken) : norm;
    dag = ritme < norm ? ritme : norm;
  }
  return dagen;
}

/**
 * De komende dertien weken, te beginnen met deze. Eerder spreken dan moet mag: een tekort is er pas als alles tot en met die week samen meer
 * is dan er tot dan kan. Zonder agenda (niemand begeleidt) kan er niets.
 */
export function weeklasten(
  mensen: readonly Lastmens[],
  agenda: Pick<Beschikbaarheid, 'werkdagen' | 'afwezig' | 'gesprekkenPerDag'> | null,
  vandaag: Datum,
) {
  const eerste = maandagVan(vandaag);
  const tot = plusDagen(eerste, 7 * LAST_WEKEN - 1);
  const perWeek = (dagen: readonly Datum[]) => {
    const aantallen = new Map<Datum, number>();
    for (const d of dagen) aantallen.set(maandagVan(d), (aantallen.get(maandagVan(d)) ?? 0) + 1);
    return (maandag: Datum) => aantallen.get(maandag) ?? 0;
  };
  const nodigIn = perWeek(mensen.flatMap((m) => nodigeDagen(m, vandaag, tot)));
  const geplandIn = perWeek(mensen.flatMap((m) => m.afspraken.filter((d) => d >= vandaag)));
  const heel = agenda && { gesprekMinuten: 0, ...agenda };
  const werkdagenIn = perWeek(heel ? werkdagenTussen(heel, vandaag, tot).map((d) => d.datum) : []);
  let [alNodig, alMogelijk, alTekort] = [0, 0, 0];
  return Array.from({ length: LAST_WEKEN }, (_, i) => {
    const maandag = plusDagen(eerste, 7 * i);
    const nodig = nodigIn(maandag);
    const capaciteit = werkdagenIn(maandag) * (agenda?.gesprekkenPerDag ?? 0);
    alNodig += nodig;
    alMogelijk += capaciteit;
    /** Gesprekken die in deze week op zijn laatst moeten en waarvoor tot en met deze week geen plek meer is. */
    const tekort = Math.max(0, alNodig - alMogelijk - alTekort);
    alTekort += tekort;
    return { maandag, nodig, gepland: geplandIn(maandag), capaciteit, tekort };
  });
}

export type Weeklast = ReturnType<typeof weeklasten>[number];
export type Lasttotaal = Omit<Weeklast, 'maandag'>;

export const totaal = (weken: readonly Weeklast[]): Lasttotaal =>
  weken.reduce(
    (som, w) => ({
      nodig: som.nodig + w.nodig,
      gepland: som.gepland + w.gepland,
      capaciteit: som.capaciteit + w.capaciteit,
      tekort: som.tekort + w.tekort,
    }),
    { nodig: 0, gepland: 0, capaciteit: 0, tekort: 0 },
  );

/** Wat een begeleider nu heeft, en hoeveel gesprekken er de komende dertien weken nog bij kunnen (onder nul: te weinig plek). */
export type Last = { clienten: number; ruimte: number };

export const lastVan = (clienten: number, { capaciteit, nodig }: Pick<Lasttotaal, 'capaciteit' | 'nodig'>): Last => ({
  clienten,
  ruimte: capaciteit - nodig,
});

/** De ruimte in hele gesprekken per week; wie nergens plek voor heeft, heeft nul. */
export const ruimtePerWeek = ({ ruimte }: Last): number => Math.max(0, Math.floor(ruimte / LAST_WEKEN));

export const WIE_VERHUIST = ['dringend', 'rustig'] as const;
export type WieVerhuist = (typeof WIE_VERHUIST)[number];
export type Verhuizing = { van: string | null; naar: string; aantal: number; wie: WieVerhuist };

/** De mensen zoals ze dan verdeeld zijn, en wie er dan verhuist: de dringendsten of juist wie nog even kan wachten. */
export function verhuis(
  mensen: readonly Lastmens[],
  { van, naar, aantal, wie }: Verhuizing,
): { mensen: Lastmens[]; verhuisd: string[] } {
  const wanneer = (m: Lastmens) => m.eerste ?? '9999';
  const richting = wie === 'dringend' ? 1 : -1;
  const gekozen = mensen
    .filter((m) => m.begeleiderId === van)
    .sort((a, b) =>
      wanneer(a) === wanneer(b) ? (a.id < b.id ? -1 : 1) : richting * (wanneer(a) < wanneer(b) ? -1 : 1),
    )
    .slice(0, aantal);
  return {
    mensen: mensen.map((m) => (gekozen.includes(m) ? { ...m, begeleiderId: naar } : m)),
    verhuisd: gekozen.map((m) => m.id),
  };
}
