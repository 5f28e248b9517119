/**
 * Waar iemand staat en welke regelingen er gelden: participatieladder, uitkering, ontheffing van de sollicitatieplicht, bestand. Zuiver:
 * de dag waarop gekeken wordt komt van buiten.
 */
import type { Periode } from '../domain/contactnorm';
import { type Datum, plusDagen, plusMaanden } from '../domain/datum';
import { lopendOp, overlapt } from '../domain/on-hold';

export const UITKERINGEN = ['bijstand', 'ww', 'wia', 'geen'] as const;
export type UitkeringSoort = (typeof UITKERINGEN)[number];

/** Of de begeleiding doorgaat na de bijstand; "weet nog niet" is een antwoord en wordt later opnieuw gevraagd. */
export const BEGELEIDING_ANTWOORDEN = ['ja', 'nee', 'weet_niet'] as const;
export type BegeleidingAntwoord = (typeof BEGELEIDING_ANTWOORDEN)[number];

export const ONTHEFFING_AANVRAGEN = ['geen', 'aanvraag', 'verlenging'] as const;
export type OntheffingAanvraag = (typeof ONTHEFFING_AANVRAGEN)[number];

export const BESTANDEN = ['wijkbestand', 'werkpleinbestand'] as const;
export type Bestand = (typeof BESTANDEN)[number];

export const ADVIESSOORTEN = ['diagnoseadvies', 'herbeoordeling'] as const;
export type Adviessoort = (typeof ADVIESSOORTEN)[number];

/** Wat iemand op de situatiepagina als vergissing kan weghalen. */
export const SITUATIESOORTEN = ['ladder', 'uitkering', 'ontheffing', 'bestand'] as const;
export type Situatiesoort = (typeof SITUATIESOORTEN)[number];

/** Zoveel dagen vooruit mag een uitkering of ontheffing beginnen: een typefout in het jaar valt zo op. */
export const VOORUIT_DAGEN = 366;

/** Zoveel dagen voor het einde van een ontheffing is het tijd om over verlengen te praten. */
const ONTHEFFING_DAGEN = 56;

/** Zo lang na een aanvraag hoort er een besluit te zijn: acht weken (artikel 4:13 Awb). */
const BESLIS_DAGEN = 56;

/** Een ontheffing zonder einde wordt binnen zoveel maanden opnieuw bekeken. */
const HERZIEN_MAANDEN = 12;

export type Uitkeringregel = { van: Datum; soort: UitkeringSoort; begeleidingGaatDoor: boolean | null };

const opVan = <T extends { van: Datum }>(regels: readonly T[]): T[] =>
  [...regels].sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0));

/** De uitkeringen op volgorde, elk met de dag waarop de volgende haar beëindigt; de laatste loopt nog. */
export function metEinde<T extends { van: Datum }>(regels: readonly T[]): (T & Periode)[] {
  const volgorde = opVan(regels);
  return volgorde.map((r, i) => {
    const volgende = volgorde[i + 1];
    return { ...r, tot: volgende ? plusDagen(volgende.van, -1) : null };
  });
}

/** De uitkering op deze dag; undefined als er nog niets is vastgelegd. */
export function uitkeringOp<T extends { van: Datum }>(regels: readonly T[], dag: Datum): T | undefined {
  return opVan(regels)
    .filter((r) => r.van <= dag)
    .at(-1);
}

/**
 * Verlaat de cliënt de bijstand als hij vanaf deze dag deze uitkering krijgt? Wie begeleid wordt heeft bijstand zolang er niets anders
 * staat. Wie de bijstand verlaat mag ervoor kiezen de begeleiding te houden (eindrapport VIA-pilot).
 */
export function verlaatBijstand(
  regels: readonly Uitkeringregel[],
  nieuw: Pick<Uitkeringregel, 'van' | 'soort'>,
): boolean {
  const vorige = uitkeringOp(regels, plusDagen(nieuw.van, -1));
  return (vorige?.soort ?? 'bijstand') === 'bijstand' && nieuw.soort !== 'bijstand';
}

/**
 * De uitkering van nu als daarmee de bijstand eindigde: de vraag of de begeleiding doorgaat hoort daarbij. null als die vraag er niet is.
 */
export function naBijstand<T extends Uitkeringregel>(regels: readonly T[], peildatum: Datum): T | null {
  const tot = opVan(regels).filter((r) => r.van <= peildatum);
  const laatsteBijstand = tot.findLastIndex((r) => r.soort === 'bijstand');
  return tot[laatsteBijstand + 1] ?? null;
}

/** Verliet iemand de bijstand en is nog niet gezegd of de begeleiding doorgaat? */
export const moetBegeleidingVragen = (regels: readonly Uitkeringregel[], peildatum: Datum): boolean =>
  naBijstand(regels, peildatum)?.begeleidingGaatDoor === null;

/** De buur die dezelfde uitkering al zegt: dan verandert er niets. */
export function zelfdeBuur<T extends Uitkeringregel>(
  regels: readonly T[],
  { van, soort }: Pick<Uitkeringregel, 'van' | 'soort'>,
): T | undefined {
  const vorige = uitkeringOp(regels, plusDagen(van, -1));
  const volgende = opVan(regels).find((r) => r.van > van);
  return [vorige, volgende].find((r) => r?.soort === soort);
}

export type Ontheffingregel = {
  /** null: alleen nog aangevraagd. */
  van: Datum | null;
  tot: Datum | null;
  aanvraag: OntheffingAanvraag;
  aangevraagdOp: Datum | null;
  herzienOp: Datum | null;
};

const periodeVan = (o: Ontheffingregel): Periode | null => (o.van ? { van: o.van, tot: o.tot } : null);

/** De ontheffing die op deze dag geldt. */
export function ontheffingOp<T extends Ontheffingregel>(regels: readonly T[], dag: Datum): T | undefined {
  return regels.find((o) => {
    const p = periodeVan(o);
    return p !== null && lopendOp([p], dag) !== undefined;
  });
}

/** De ontheffing die al op een dag van deze periode geldt. */
export function botsendeOntheffing<T extends Ontheffingregel>(
  regels: readonly T[],
  periode: Periode,
): (T & { van: Datum }) | undefined {
  return regels.find((o): o is T & { van: Datum } => {
    const p = periodeVan(o);
    return p !== null && overlapt(p, periode);
  });
}

/** Loopt deze ontheffing binnen zoveel dagen af, of vandaag? Wat al voorbij is of geen einde heeft, loopt niet af. */
export function ontheffingLooptAf(o: Ontheffingregel, peildatum: Datum, dagen = ONTHEFFING_DAGEN): boolean {
  return (
    o.van !== null && o.van <= peildatum && o.tot !== null && o.tot >= peildatum && o.tot <= plusDagen(peildatum, dagen)
  );
}

export type Ontheffingtaak = { wat: 'loopt_af' | 'herzien' | 'besluit'; datum: Datum };

/**
 * Wat er bij deze ontheffing te doen is: de aanvraag navragen als er na acht weken geen besluit is, over verlengen praten als zij bijna
 * afloopt, of opnieuw bekijken. null als er niets te doen is. Een aanvraag die loopt gaat voor: over verlengen is dan al gepraat.
 */
export function ontheffingtaak(
  o: Ontheffingregel,
  peildatum: Datum,
  dagen = ONTHEFFING_DAGEN,
  herzienDagen = 14,
): Ontheffingtaak | null {
  if (o.aanvraag !== 'geen' && o.aangevraagdOp) {
    const besluit = plusDagen(o.aangevraagdOp, BESLIS_DAGEN);
    const voorbij = o.tot !== null && o.tot < peildatum;
    if (o.tot !== null && (voorbij || ontheffingLooptAf(o, peildatum, 14))) return { wat: 'besluit', datum: o.tot };
    return besluit <= peildatum ? { wat: 'besluit', datum: besluit } : null;
  }
  if (o.tot && ontheffingLooptAf(o, peildatum, dagen)) return { wat: 'loopt_af', datum: o.tot };
  if (o.herzienOp && (!o.tot || o.tot >= peildatum) && o.herzienOp <= plusDagen(peildatum, herzienDagen))
    return { wat: 'herzien', datum: o.herzienOp };
  return null;
}

/** Een ontheffing die langer geleden eindigde is geen taak meer maar geschiedenis. */
const ONTHEFFING_NA = 60;

/** Volgt er al een andere op deze ontheffing, of is er een aangevraagd? Dan is over verlengen al gepraat. */
const isOpgevolgd = <T extends Ontheffingregel>(o: T, regels: readonly T[]): boolean =>
  regels.some(
    (l) =>
      l !== o && ((l.van !== null && o.tot !== null && l.van > o.tot) || (l.van === null && l.aanvraag !== 'geen')),
  );

/**
 * Wat er bij de ontheffingen van iemand te doen is: wat ontheffingtaak zegt, en nog zestig dagen lang een ontheffing die zonder vervolg is
 * afgelopen.
 */
export function ontheffingtaken<T extends Ontheffingregel>(
  regels: readonly T[],
  peildatum: Datum,
): (Ontheffingtaak & { ontheffing: T })[] {
  return regels.flatMap((ontheffing) => {
    const { aanvraag, tot } = ontheffing;
    if (aanvraag === 'geen' && isOpgevolgd(ontheffing, regels)) return [];
    const taak = ontheffingtaak(ontheffing, peildatum);
    if (taak) return [{ ...taak, ontheffing }];
    const netVoorbij =
      aanvraag === 'geen' && tot !== null && tot < peildatum && tot >= plusDagen(peildatum, -ONTHEFFING_NA);
    return netVoorbij ? [{ wat: 'loopt_af' as const, datum: tot, ontheffing }] : [];
  });
}

/** De laatste dag waarop een ontheffing zonder einde opnieuw bekeken wordt: een jaar na vandaag of na een latere start. */
export function laatsteHerziendatumOntheffing(van: Datum, vandaag: Datum): Datum {
  return plusMaanden(van > vandaag ? van : vandaag, HERZIEN_MAANDEN);
}

/** De laatste dag waarop een ontheffing kan eindigen: tien jaar na het begin, tegen een typefout in het jaar. */
export const laatsteEindeOntheffing = (van: Datum): Datum => plusMaanden(van, 120);

export type Laddermeting = { op: Datum; trede: number };

/** De standen op de ladder, oudste eerst. */
export const opDag = <T extends Laddermeting>(standen: readonly T[]): T[] =>
  [...standen].sort((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));

export type Ladderverloop =
  | { soort: 'geen' }
  | { soort: 'een' | 'gelijk' | 'terug'; trede: number; sinds: Datum }
  | { soort: 'omhoog' | 'omlaag'; van: number; trede: number; sinds: Datum };

/** Wat er op de ladder te zien is, van de eerste tot de laatste stand. */
export function ladderverloop(standen: readonly Laddermeting[]): Ladderverloop {
  const volgorde = opDag(standen);
  const eerste = volgorde[0];
  const laatste = volgorde.at(-1);
  if (!eerste || !laatste) return { soort: 'geen' };
  const { trede } = laatste;
  if (volgorde.length === 1) return { soort: 'een', trede, sinds: eerste.op };
  if (trede === eerste.trede)
    return {
      soort: volgorde.every((s) => s.trede === trede) ? 'gelijk' : 'terug',
      trede,
      sinds: eerste.op,
    };
  return { soort: trede > eerste.trede ? 'omhoog' : 'omlaag', van: eerste.trede, trede, sinds: eerste.op };
}

export type Adviesregel = { datum: Datum | null; bestand: Bestand };

/** De adviezen met het nieuwste vooraan; zonder datum (uit een import) is het oudste. */
export const nieuwsteEerst = <T extends Adviesregel>(adviezen: readonly T[]): T[] =>
  [...adviezen].sort((a, b) => {
    const [da, db] = [a.datum ?? '', b.datum ?? ''];
    return da < db ? 1 : da > db ? -1 : 0;
  });
