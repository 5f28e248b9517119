/**
 * Waarom mensen on hold zijn en waarom trajecten eindigden, voor wie alleen cijfers mag zien: per kwartaaleinde, op vijftallen, zonder kleine groepen.
 * De lijst van deelnemers zegt wie er loopt en wie wanneer eindigde; wat hier staat mag daarmee samen niets over één mens zeggen. Zuiver.
 */
import type { Datum } from '../domain/datum';
import { UITSTROOMREDENEN } from '../domain/einde';
import { houdAchter, type Vak } from '../domain/geheimhouding';
import { KLEINSTE_CEL } from '../domain/kleine-cellen';
import { ONHOLD_REDENEN, type OnHoldReden } from '../domain/on-hold';

export const EINDEVAKKEN = [...UITSTROOMREDENEN, 'onbekend'] as const;
export type Eindevak = (typeof EINDEVAKKEN)[number];

/** Wat er aan het eind van een kwartaal is geteld; een reden die niet voorkwam ontbreekt. */
export type Kwartaaltelling = {
  kwartaaleinde: Datum;
  begonnen: number;
  lopend: number;
  onHold: Partial<Record<OnHoldReden, number>>;
  einde: Partial<Record<Eindevak, number>>;
};

/** Een reden; null is achtergehouden. */
type Cel<S> = { sleutel: S; aantal: number | null };

export type Kwartaal = {
  kwartaaleinde: Datum;
  lopend: number;
  onHold: { totaal: number | null; redenen: Cel<OnHoldReden>[] };
  /** Het laatste kwartaal waarin er genoeg bij kwam om iets van te laten zien; null als dat er nog niet is. */
  einde: { kwartaaleinde: Datum; beeindigd: number; redenen: Cel<Eindevak>[] } | null;
};

const som = (aantallen: readonly number[]) => aantallen.reduce((s, n) => s + n, 0);

/** Komen er achteraf zoveel bij, dan is het een nieuwe caseload en geen mens: dan wordt een kwartaal opnieuw geteld. */
const VEEL_ERBIJ = 10;
export const isAnderKwartaal = (toen: Pick<Kwartaaltelling, 'begonnen'>, nu: Pick<Kwartaaltelling, 'begonnen'>) =>
  nu.begonnen - toen.begonnen >= VEEL_ERBIJ;

const paren = <S>(sleutels: readonly S[], uit: readonly (number | null)[]): Cel<S>[] =>
  sleutels.map((sleutel, i) => ({ sleutel, aantal: uit[i] ?? null }));

/** Wie loopt staat op de lijst: wie niet on hold is mag dus ook niet volgen. */
function onHoldOp({ lopend, onHold }: Kwartaaltelling): Kwartaal['onHold'] {
  const aantallen = ONHOLD_REDENEN.map((r) => onHold[r] ?? 0);
  const samen = som(aantallen);
  const uit = houdAchter([
    ...aantallen.map((aantal) => ({ van: 'lopend', naar: 'on hold', aantal })),
    { van: 'on hold', naar: 'samen', aantal: samen },
    { van: 'lopend', naar: 'samen', aantal: lopend - samen, soort: 'verborgen' },
    { van: 'samen', naar: 'lopend', aantal: lopend, soort: 'bekend' },
  ]);
  return { totaal: uit[aantallen.length] ?? null, redenen: paren(ONHOLD_REDENEN, uit) };
}

type Uitgave = { kwartaaleinde: Datum; aantallen: number[]; getoond: (number | null)[] };

/**
 * De redenen lopen op, en wie er in een kwartaal bij kwam staat op de lijst. Elke eerdere uitgave en dit blok staan daarom samen in één net. Van een
 * blok moet de helft ook iets anders kunnen hebben.
 */
function netVan(eerder: readonly Uitgave[], nieuw: readonly number[]): Vak[] {
  const laatste = eerder.length;
  return [...eerder.map((u) => u.aantallen), nieuw].flatMap((samen, b) => {
    const erbij = samen.map((n, r) => n - (eerder[b - 1]?.aantallen[r] ?? 0));
    const blok = som(erbij);
    const naar = (r: number) => (b === laatste ? 'bron' : `reden ${r} tot en met ${b + 1}`);
    // In het eerste blok is wat er te zien is ook wat er bij kwam.
    const van = (r: number) => (b === 0 ? 'blok 0' : `reden ${r} tot en met ${b}`);
    return [
      { van: 'bron', naar: `blok ${b}`, aantal: blok, soort: 'bekend' as const },
      ...(b === 0
        ? []
        : erbij.map((aantal, r) => ({
            van: `blok ${b}`,
            naar: van(r),
            aantal,
            soort: 'verborgen' as const,
            zeker: Math.floor(blok / 2),
          }))),
      ...samen.map((aantal, r) => ({ van: van(r), naar: naar(r), aantal, eerder: eerder[b]?.getoond[r] })),
    ];
  });
}

/** De uitgaven tot en met het laatste kwartaal van deze reeks: een nieuwe pas als er genoeg mensen bij kwamen om niemand aan te wijzen. */
function laatsteUitgave(reeks: readonly Kwartaaltelling[]): Uitgave | null {
  let uitgaven: Uitgave[] = [];
  for (const { kwartaaleinde, einde } of reeks) {
    const aantallen = EINDEVAKKEN.map((r) => einde[r] ?? 0);
    const vorige = uitgaven.at(-1)?.aantallen ?? [];
    if (som(aantallen) - som(vorige) < KLEINSTE_CEL) continue;
    // Is er een reden verbeterd, dan is niet meer te zeggen wie er bij kwam: dan begint de reeks opnieuw.
    const eerder = aantallen.every((n, r) => n >= (vorige[r] ?? 0)) ? uitgaven : [];
    const getoond = houdAchter(netVan(eerder, aantallen)).slice(-EINDEVAKKEN.length);
    if (getoond.some((n) => n !== null)) uitgaven = [...eerder, { kwartaaleinde, aantallen, getoond }];
  }
  return uitgaven.at(-1) ?? null;
}

/** Wat er over dit kwartaaleinde te zien is; null als het niet geteld is. De reeks begint bij het eerste kwartaal van de aanpak. */
export function kwartaalUit(reeks: readonly Kwartaaltelling[], kwartaaleinde: Datum): Kwartaal | null {
  const tot = reeks.filter((t) => t.kwartaaleinde <= kwartaaleinde);
  const telling = tot.at(-1);
  if (!telling || telling.kwartaaleinde !== kwartaaleinde) return null;
  const uitgave = laatsteUitgave(tot);
  return {
    kwartaaleinde,
    lopend: telling.lopend,
    onHold: onHoldOp(telling),
    einde: uitgave && {
      kwartaaleinde: uitgave.kwartaaleinde,
      beeindigd: som(uitgave.aantallen),
      redenen: paren(EINDEVAKKEN, uitgave.getoond),
    },
  };
}
