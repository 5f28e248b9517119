/** Wat er in een week veranderde: dezelfde feiten, bekeken op de peildatum, een week eerder en twee weken eerder. */
import { assessContactnorm, type Normfeiten } from '../domain/contactnorm';
import { type Datum, plusDagen } from '../domain/datum';
import { isLopend, wachtTeLang } from '../domain/teamlijst';
import { type Uitleg, uitlegVan } from '../domain/uitleg';

export const WEEKGROEPEN = ['kwam_over_tijd', 'gesproken', 'uitgelegd'] as const;
export type Weekgroep = (typeof WEEKGROEPEN)[number];

export type Weekfeiten = { norm: Normfeiten; uitleg: readonly Uitleg[] };

type Kijk = { status: string; teLang: boolean; overTijd: boolean; gesproken: Datum | null; uitgelegd: Datum | null };

function kijk({ norm, uitleg }: Weekfeiten, dag: Datum): Kijk {
  const stand = assessContactnorm(norm, dag);
  const geldt = uitlegVan(
    uitleg.filter((u) => u.op <= dag),
    stand,
  );
  return {
    status: stand.status,
    overTijd: stand.status === 'over_tijd',
    teLang: wachtTeLang(stand),
    gesproken: isLopend(stand) ? stand.laatsteGesprek : null,
    uitgelegd: isLopend(stand) ? (geldt?.op ?? null) : null,
  };
}

/** In welke groepen iemand viel in de week die op `tot` eindigt. */
const groepenVan = (nu: Kijk, toen: Kijk, sinds: Datum): Record<Weekgroep, boolean> => ({
  kwam_over_tijd: nu.overTijd && !toen.overTijd,
  gesproken: nu.gesproken !== null && nu.gesproken > sinds,
  uitgelegd: nu.uitgelegd !== null && nu.uitgelegd > sinds,
});

export const eenWeekEerder = (dag: Datum): Datum => plusDagen(dag, -7);
/** Zo ver terug moet er gelezen worden: wie toen nog liep, telde vorige week. */
export const tweeWekenEerder = (dag: Datum): Datum => plusDagen(dag, -14);

/** De week van één traject: waar het nu in valt, en waar het een week eerder in viel. */
export function weekVan(f: Weekfeiten, peildatum: Datum) {
  const toen = eenWeekEerder(peildatum);
  const ervoor = eenWeekEerder(toen);
  const kijken = [kijk(f, peildatum), kijk(f, toen), kijk(f, ervoor)] as const;
  return {
    nu: { ...groepenVan(kijken[0], kijken[1], toen), over_tijd: kijken[0].overTijd, te_lang: kijken[0].teLang },
    toen: { ...groepenVan(kijken[1], kijken[2], ervoor), over_tijd: kijken[1].overTijd, te_lang: kijken[1].teLang },
  };
}
export type Trajectweek = ReturnType<typeof weekVan>;
export type Weekgetal = keyof Trajectweek['nu'];

/** Hoeveel het er nu zijn, hoeveel meer of minder dan een week eerder, en wie. */
export function weekdeel<R extends { week: Trajectweek }>(rijen: readonly R[], welk: Weekgetal) {
  const wie = rijen.filter((r) => r.week.nu[welk]);
  return { aantal: wie.length, verschil: wie.length - rijen.filter((r) => r.week.toen[welk]).length, wie };
}

/** De week van een team: wat er bovenaan de pagina staat, en in het weekoverzicht. */
export const teamweek = <R extends { week: Trajectweek }>(rijen: readonly R[]) => ({
  kwam_over_tijd: weekdeel(rijen, 'kwam_over_tijd'),
  gesproken: weekdeel(rijen, 'gesproken'),
  uitgelegd: weekdeel(rijen, 'uitgelegd'),
  te_lang: weekdeel(rijen, 'te_lang'),
});
