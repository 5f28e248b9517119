/**
 * Welke getallen van een tabel over mensen te zien mogen zijn. Een tabel is hier een net: elk vak is een lijn tussen twee knopen, en in elke
 * knoop telt wat erin gaat op tot wat eruit gaat. Zo zijn een rij met haar totaal, een kruistabel met haar randen en een reeks in de tijd hetzelfde.
 * Wat te zien is, is afgerond op vijftallen; minder dan vijf is achtergehouden, een nul ook. Daarna gaat er zoveel mee dat uit alles samen van geen
 * enkel ander vak meer volgt dan de afronding.
 */
import { KLEINSTE_CEL } from './kleine-cellen';

export type Vak = {
  van: string;
  naar: string;
  aantal: number;
  /** `bekend`: wie kijkt weet dit al precies. `verborgen`: staat nergens, en mag ook niet volgen. Anders beslist de regel. */
  soort?: 'bekend' | 'verborgen';
  /** Bij verborgen: volgen mag alleen dat het er ten minste zoveel zijn, of minder. Zonder is het wat bij een achtergehouden vak geldt. */
  zeker?: number;
  /** Wat er eerder van te zien was; dat is niet meer terug te nemen. */
  eerder?: number | null;
};

const AFRONDING = 5;
/** Zoveel kan een afgerond getal er hoogstens naast liggen; in een achtergehouden vak blijven dan vijf antwoorden mogelijk. */
const ERNAAST = 2;
const SPELING = 2 * ERNAAST;

/** Een getal zoals het te zien mag zijn: op vijftallen, en null onder de vijf. */
export const rondAf = (n: number): number | null => (n < KLEINSTE_CEL ? null : Math.round(n / AFRONDING) * AFRONDING);

type Grens = [laag: number, hoog: number];

/** Tussen welke getallen dit vak ligt, voor wie ziet wat er staat en ook nog weet welke vakken uit zichzelf klein zijn. */
function grens({ aantal, soort, eerder }: Vak, getoond: boolean): Grens {
  if (soort === 'bekend') return [aantal, aantal];
  const staat = eerder === undefined ? (getoond ? rondAf(aantal) : null) : eerder;
  if (staat !== null) return [Math.max(KLEINSTE_CEL, staat - ERNAAST), staat + ERNAAST];
  return [0, soort === 'verborgen' || aantal >= KLEINSTE_CEL ? Number.POSITIVE_INFINITY : KLEINSTE_CEL - 1];
}

type Net = { vakken: readonly Vak[]; grenzen: readonly Grens[]; bij: ReadonlyMap<string, readonly number[]> };
type Stap = { vak: number; plus: boolean };

/** Hoeveel een vak er nog bij of af kan binnen zijn eigen grens, bij deze aantallen. */
const vrij = ({ grenzen }: Net, aantallen: readonly number[], { vak, plus }: Stap): number => {
  const [laag, hoog] = grenzen[vak] ?? [0, 0];
  const aantal = aantallen[vak] ?? 0;
  return plus ? hoog - aantal : aantal - laag;
};

/** Hoeveel dit vak er bij (of af) kan, tot `genoeg`, terwijl alles wat te zien is blijft kloppen: omwegen door het net, vanaf de echte getallen. */
function ruimte(net: Net, eigen: Stap, genoeg: number): number {
  const aantallen = net.vakken.map((v) => v.aantal);
  const { van = '', naar = '' } = net.vakken[eigen.vak] ?? {};
  const hoogstens = Math.min(genoeg, vrij(net, aantallen, eigen));
  let gevonden = 0;
  while (gevonden < hoogstens) {
    const weg = eigen.plus
      ? vindWeg(net, aantallen, eigen.vak, naar, van)
      : vindWeg(net, aantallen, eigen.vak, van, naar);
    if (!weg) break;
    const stap = Math.min(hoogstens - gevonden, ...weg.map((s) => vrij(net, aantallen, s)));
    for (const s of weg) aantallen[s.vak] = (aantallen[s.vak] ?? 0) + (s.plus ? stap : -stap);
    gevonden += stap;
  }
  return gevonden;
}

/** De kortste omweg van begin naar eind die het vak zelf niet gebruikt. */
function vindWeg(net: Net, aantallen: readonly number[], zonder: number, begin: string, eind: string): Stap[] | null {
  const langs = new Map<string, Stap & { uit: string }>();
  const rij = [begin];
  for (const knoop of rij) {
    if (langs.has(eind)) break;
    for (const vak of net.bij.get(knoop) ?? []) {
      const v = net.vakken[vak];
      if (!v || vak === zonder) continue;
      const plus = v.van === knoop;
      const buur = plus ? v.naar : v.van;
      if (buur === begin || langs.has(buur) || vrij(net, aantallen, { vak, plus }) <= 0) continue;
      langs.set(buur, { vak, plus, uit: knoop });
      rij.push(buur);
    }
  }
  const weg: Stap[] = [];
  for (let knoop = eind; knoop !== begin; ) {
    const stap = langs.get(knoop);
    if (!stap) return null;
    weg.push(stap);
    knoop = stap.uit;
  }
  return weg;
}

/** De vakken waarvan te veel volgt uit wat te zien is: er blijven minder antwoorden over dan bij een afgerond getal. */
function verraden(vakken: readonly Vak[], getoond: readonly boolean[]): number[] {
  const bij = new Map<string, number[]>();
  for (const [i, { van, naar }] of vakken.entries())
    for (const knoop of new Set([van, naar])) bij.set(knoop, [...(bij.get(knoop) ?? []), i]);
  const net = { vakken, bij, grenzen: vakken.map((v, i) => grens(v, getoond[i] ?? false)) };
  const teWeinig = (v: Vak, vak: number): boolean => {
    if (v.zeker !== undefined) {
      const af = Math.max(0, v.aantal - v.zeker);
      return ruimte(net, { vak, plus: false }, af) < af;
    }
    // Van wat nergens staat mag wel volgen dat het een grote groep is.
    const totKlein = v.aantal - KLEINSTE_CEL + 1;
    if (v.soort === 'verborgen' && totKlein > 0 && ruimte(net, { vak, plus: false }, totKlein) < totKlein) return false;
    const op = ruimte(net, { vak, plus: true }, SPELING);
    return op < SPELING && op + ruimte(net, { vak, plus: false }, SPELING - op) < SPELING;
  };
  return vakken.flatMap((v, vak) =>
    v.soort !== 'bekend' && !getoond[vak] && v.eerder == null && teWeinig(v, vak) ? [vak] : [],
  );
}

const raakt = (a: Vak | undefined, b: Vak | undefined) =>
  a !== undefined && b !== undefined && [a.van, a.naar].some((knoop) => knoop === b.van || knoop === b.naar);

/** Wat er van elk vak te zien mag zijn; null is achtergehouden. Wat al bekend is staat er zoals het is. */
export function houdAchter(vakken: readonly Vak[]): (number | null)[] {
  const getoond = vakken.map((v) => v.soort === undefined && v.eerder === undefined && rondAf(v.aantal) !== null);
  for (;;) {
    const fout = verraden(vakken, getoond);
    const over = vakken.flatMap((v, i) => (getoond[i] ? [{ v, i }] : []));
    if (fout.length === 0 || over.length === 0) {
      // Volgt er dan nog iets, dan komt het van wat wie kijkt al wist: er is niets meer om achter te houden.
      return vakken.map((v, i) =>
        v.soort === 'bekend' ? v.aantal : getoond[i] ? rondAf(v.aantal) : (v.eerder ?? null),
      );
    }
    const ernaast = over.filter(({ v }) => fout.some((f) => raakt(vakken[f], v)));
    const [kleinste] = (ernaast.length > 0 ? ernaast : over).sort((a, b) => a.v.aantal - b.v.aantal || a.i - b.i);
    if (kleinste) getoond[kleinste.i] = false;
  }
}

const som = (aantallen: readonly number[]) => aantallen.reduce((s, n) => s + n, 0);

type Getoond = { cellen: (number | null)[]; totaal: number | null };

/** Een uitsplitsing met haar totaal: dat is bekend, of wordt net als de vakken afgerond. */
export function houdRijAchter(aantallen: readonly number[], totaal: 'bekend' | 'afgerond'): Getoond {
  const uit = houdAchter([
    ...aantallen.map((aantal) => ({ van: 'boven', naar: 'onder', aantal })),
    { van: 'onder', naar: 'boven', aantal: som(aantallen), soort: totaal === 'bekend' ? totaal : undefined },
  ]);
  return { cellen: uit.slice(0, -1), totaal: uit.at(-1) ?? null };
}

/** Een kruistabel met haar randen; alles wordt afgerond, ook de randen. */
export function houdTabelAchter(rijen: readonly (readonly number[])[]): {
  rijen: Getoond[];
  kolommen: (number | null)[];
  totaal: number | null;
} {
  const breed = rijen[0]?.length ?? 0;
  const kolommen = Array.from({ length: breed }, (_, k) => som(rijen.map((rij) => rij[k] ?? 0)));
  const uit = houdAchter([
    ...rijen.flatMap((rij, r) => rij.map((aantal, k) => ({ van: `rij ${r}`, naar: `kolom ${k}`, aantal }))),
    ...rijen.map((rij, r) => ({ van: 'boven', naar: `rij ${r}`, aantal: som(rij) })),
    ...kolommen.map((aantal, k) => ({ van: `kolom ${k}`, naar: 'onder', aantal })),
    { van: 'onder', naar: 'boven', aantal: som(kolommen) },
  ]);
  const randen = uit.slice(rijen.length * breed);
  return {
    rijen: rijen.map((_, r) => ({ cellen: uit.slice(r * breed, (r + 1) * breed), totaal: randen[r] ?? null })),
    kolommen: randen.slice(rijen.length, -1),
    totaal: randen.at(-1) ?? null,
  };
}
