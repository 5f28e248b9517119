import { maandTekst } from '@/lib/copy/datums';
import { LEEFGEBIED, LEEFGEBIED_KORT } from '@/lib/copy/leefgebieden';
import type { Datum } from '@/lib/domain/datum';
import { type Leefgebied, SCORES, type Score } from '@/lib/domain/leefgebieden';
import { verandering } from '@/lib/intakes/regels';
import { oordeelTekst, VERANDERING } from '@/lib/intakes/woorden';
import { Radar } from '../ui/radar';

type Oordeel = { gebied: Leefgebied; score: Score | null; nietBesproken: boolean };
type Moment = { datum: Datum; gebieden: readonly Oordeel[] };

/** De leefgebieden van de laatste intake als plaatje, met die daarvoor erachter, en dezelfde scores als tabel. */
export function Leefgebiedenbeeld({ nu, toen, ernaast }: { nu: Moment; toen: Moment | null; ernaast?: boolean }) {
  const toenBij = (gebied: Leefgebied) => toen?.gebieden.find((t) => t.gebied === gebied) ?? null;
  const naam = namen(nu.datum, toen?.datum ?? null);
  return (
    <Radar
      titel="Leefgebieden"
      uitleg="Van het midden (1, acuut probleem) naar de rand (5, gaat goed)."
      assen={nu.gebieden.map((g) => LEEFGEBIED_KORT[g.gebied])}
      hoogste={SCORES.length}
      nu={{ naam: naam.nu, waarden: nu.gebieden.map((g) => g.score) }}
      toen={toen && { naam: naam.toen, waarden: nu.gebieden.map((g) => toenBij(g.gebied)?.score ?? null) }}
      tabel={{
        koppen: ['Leefgebied', ...(toen ? [naam.toen] : []), naam.nu, ...(toen ? ['Verandering'] : [])],
        rijen: nu.gebieden.map((g) => {
          const eerder = toenBij(g.gebied);
          if (!toen) return [LEEFGEBIED[g.gebied], oordeelTekst(g)];
          return [
            LEEFGEBIED[g.gebied],
            eerder ? oordeelTekst(eerder) : 'niet besproken',
            oordeelTekst(g),
            VERANDERING[verandering(eerder?.score ?? null, g.score)],
          ];
        }),
      }}
      tabelErnaast={ernaast}
    />
  );
}

/** De maand zegt genoeg, tenzij beide intakes in dezelfde maand waren. */
function namen(nu: Datum, toen: Datum | null) {
  const [n, t] = [maandTekst(nu), toen ? maandTekst(toen) : ''];
  return n === t ? { nu: `${n}, laatste`, toen: `${n}, eerste` } : { nu: n, toen: t };
}
