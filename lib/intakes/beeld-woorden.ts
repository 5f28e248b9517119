/** Wat er bij het plaatje van de leefgebieden staat: op het scherm en in het rekenblad hetzelfde. */
import { maandTekst } from '../copy/datums';
import { LEEFGEBIED } from '../copy/leefgebieden';
import type { Datum } from '../domain/datum';
import type { Leefgebied, Score } from '../domain/leefgebieden';
import { verandering } from './regels';
import { oordeelTekst, VERANDERING } from './woorden';

type Oordeel = { gebied: Leefgebied; score: Score | null; nietBesproken: boolean };
/** Een intake zoals zij in het plaatje komt. */
export type Moment = { datum: Datum; gebieden: readonly Oordeel[] };

/** De maand zegt genoeg, tenzij beide intakes in dezelfde maand waren. */
export function momentnamen(nu: Datum, toen: Datum | null) {
  const [n, t] = [maandTekst(nu), toen ? maandTekst(toen) : ''];
  return n === t ? { nu: `${n}, laatste`, toen: `${n}, eerste` } : { nu: n, toen: t };
}

/** Per leefgebied wat er toen en nu van werd gezegd, en wat er veranderde. */
export function leefgebiedentabel(nu: Moment, toen: Moment | null) {
  const naam = momentnamen(nu.datum, toen?.datum ?? null);
  return {
    koppen: ['Leefgebied', ...(toen ? [naam.toen] : []), naam.nu, ...(toen ? ['Verandering'] : [])],
    rijen: nu.gebieden.map((g) => {
      if (!toen) return [LEEFGEBIED[g.gebied], oordeelTekst(g)];
      const eerder = toen.gebieden.find((t) => t.gebied === g.gebied);
      return [
        LEEFGEBIED[g.gebied],
        eerder ? oordeelTekst(eerder) : 'niet besproken',
        oordeelTekst(g),
        VERANDERING[verandering(eerder?.score ?? null, g.score)],
      ];
    }),
  };
}
