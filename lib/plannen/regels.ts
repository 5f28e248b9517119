/** Het plan van aanpak: wat erin staat, wat er nog aan ontbreekt, en waarin twee versies verschillen. */
import { type Datum, dagenTussen } from '../domain/datum';
import type { Trede } from '../domain/ladder';
import { LEEFGEBIEDEN, type Leefgebied, vraagtOmDoel } from '../domain/leefgebieden';

export const PLANRICHTINGEN = ['rust_en_herstel', 'ladder'] as const;
export type Planrichting = (typeof PLANRICHTINGEN)[number];

export const PLANAKKOORDEN = ['mondeling', 'ondertekend'] as const;
export type Planakkoord = (typeof PLANAKKOORDEN)[number];

/** Een intake of plan is eerst een concept en wordt één keer vastgesteld; daarna verandert het niet meer. */
export type Opstelling = 'concept' | 'vastgesteld';

export const STAPWIE = ['client', 'begeleider', 'samen', 'ander'] as const;
export type StapWie = (typeof STAPWIE)[number];

/** Zoveel stappen passen er bij één doel: kleine stappen, en een blad dat te lezen blijft. */
export const MEESTE_STAPPEN = 20;

export type Planstap = { reeksId: string; tekst: string; wie: StapWie; wieNaam: string | null; voor: Datum | null };
export type Plandoel = { reeksId: string; leefgebied: Leefgebied; tekst: string; stappen: readonly Planstap[] };
export type Planinstrument = { id: string; naam: string; waarvoor: string | null };

/** De inhoud van één versie. */
export type Planinhoud = {
  nummer: number;
  richting: Planrichting | null;
  trede: Trede | null;
  afspraken: string | null;
  evaluatieOp: Datum | null;
  watVeranderde: string | null;
  doelen: readonly Plandoel[];
  instrumenten: readonly Planinstrument[];
};

export type Ontbreekt =
  | { soort: 'richting' | 'doel' | 'stap' | 'evaluatie' | 'evaluatie_voorbij' | 'wat_veranderde' }
  | { soort: 'wie'; stap: string };

/**
 * Wat er nog nodig is om te kunnen vaststellen. Een doel zonder stap mag, zolang er ergens een stap is; bij rust en herstel hoeft er geen
 * doel te zijn.
 */
export function ontbreekt(plan: Planinhoud, vandaag: Datum): Ontbreekt[] {
  const stappen = plan.doelen.flatMap((d) => d.stappen);
  const mist: Ontbreekt[] = [];
  if (!plan.richting) mist.push({ soort: 'richting' });
  if (plan.richting !== 'rust_en_herstel' && plan.doelen.length === 0) mist.push({ soort: 'doel' });
  else if (plan.richting !== 'rust_en_herstel' && stappen.length === 0) mist.push({ soort: 'stap' });
  for (const s of stappen) if (s.wie === 'ander' && !s.wieNaam) mist.push({ soort: 'wie', stap: s.tekst });
  if (!plan.evaluatieOp) mist.push({ soort: 'evaluatie' });
  else if (dagenTussen(vandaag, plan.evaluatieOp) < 0) mist.push({ soort: 'evaluatie_voorbij' });
  if (plan.nummer > 1 && !plan.watVeranderde) mist.push({ soort: 'wat_veranderde' });
  return mist;
}

export type Intakescore = { gebied: Leefgebied; score: number | null };

/** De leefgebieden met een acuut probleem of grote zorgen waarvoor het plan geen doel heeft. Dat wordt gezegd, nooit afgedwongen. */
export function zonderDoel(scores: readonly Intakescore[], doelen: readonly { leefgebied: number }[]): Leefgebied[] {
  return LEEFGEBIEDEN.filter(
    (gebied) =>
      scores.some((s) => s.gebied === gebied && vraagtOmDoel(s.score)) && !doelen.some((d) => d.leefgebied === gebied),
  );
}

export type Verandering = 'gelijk' | 'gewijzigd' | 'nieuw' | 'vervallen';
export type Paar<T> = { verandering: Verandering; een: T | null; twee: T | null };
export type Doelpaar = Paar<Plandoel> & { stappen: Paar<Planstap>[] };
export type Planverschil = {
  richting: boolean;
  afspraken: boolean;
  evaluatieOp: boolean;
  doelen: Doelpaar[];
  instrumenten: Paar<Planinstrument>[];
};

/** Legt twee lijsten op hun kenmerk naast elkaar: de volgorde van de tweede, met wat verviel op de plaats waar het stond. */
function legNaast<T>(
  een: readonly T[],
  twee: readonly T[],
  kenmerk: (t: T) => string,
  gelijk: (a: T, b: T) => boolean,
): Paar<T>[] {
  const oud = new Map(een.map((t) => [kenmerk(t), t]));
  const nieuw = new Set(twee.map(kenmerk));
  const paren = twee.map((t): Paar<T> => {
    const was = oud.get(kenmerk(t));
    if (!was) return { verandering: 'nieuw', een: null, twee: t };
    return { verandering: gelijk(was, t) ? 'gelijk' : 'gewijzigd', een: was, twee: t };
  });
  een.forEach((t, i) => {
    if (nieuw.has(kenmerk(t))) return;
    paren.splice(Math.min(i, paren.length), 0, { verandering: 'vervallen', een: t, twee: null });
  });
  return paren;
}

const zelfdeStap = (a: Planstap, b: Planstap) =>
  a.tekst === b.tekst && a.wie === b.wie && a.wieNaam === b.wieNaam && a.voor === b.voor;

/** Waarin de tweede versie van de eerste verschilt; doelen en stappen horen bij elkaar op hun reeks, hoe zij ook heten. */
export function vergelijkPlannen(een: Planinhoud, twee: Planinhoud): Planverschil {
  const doelen = legNaast(
    een.doelen,
    twee.doelen,
    (d) => d.reeksId,
    (a, b) => a.tekst === b.tekst && a.leefgebied === b.leefgebied,
  );
  return {
    richting: een.richting !== twee.richting || een.trede !== twee.trede,
    afspraken: een.afspraken !== twee.afspraken,
    evaluatieOp: een.evaluatieOp !== twee.evaluatieOp,
    doelen: doelen.map((paar) => ({
      ...paar,
      stappen: legNaast(paar.een?.stappen ?? [], paar.twee?.stappen ?? [], (s) => s.reeksId, zelfdeStap),
    })),
    instrumenten: legNaast(
      een.instrumenten,
      twee.instrumenten,
      (i) => i.id,
      (a, b) => a.waarvoor === b.waarvoor,
    ),
  };
}

/**
 * Een getal dat verandert als de inhoud verandert: de versie van iets dat geen eigen teller heeft. Wie opslaat noemt het getal dat hij zag,
 * en hoort het als er intussen iets anders staat.
 */
export function vingerafdruk(inhoud: unknown): number {
  let som = 0x811c9dc5;
  for (const teken of JSON.stringify(inhoud)) som = Math.imul(som ^ (teken.codePointAt(0) ?? 0), 0x01000193);
  return som >>> 1 || 1;
}
