/** Wanneer een intake kan worden vastgesteld, en wat dat met de gegevens van de cliënt doet: zuiver, in zinnen. */

import type { Bereikbaarheid } from '../bereik/scope';
import { TAAL_LABELS } from '../clienten/schema';
import { leesbareWaarde } from '../copy/invoer';
import { LEEFGEBIED } from '../copy/leefgebieden';
import { opsomming } from '../copy/woorden';
import { type Gebiedantwoord, nogLeeg } from './regels';

/** Waarom deze intake (nog) niet kan worden vastgesteld; null als het kan. */
export function waaromNiet(vastgesteldOp: Date | null, gebieden: readonly Gebiedantwoord[]): string | null {
  if (vastgesteldOp) return 'Deze intake is al vastgesteld.';
  const leeg = nogLeeg(gebieden);
  if (leeg.length === 0) return null;
  return `Over ${opsomming(leeg.map((a) => LEEFGEBIED[a.gebied]))} staat nog niets. Vul het in, of kies daar “niet besproken”.`;
}

type Taal = Pick<Bereikbaarheid, 'talen' | 'niveauNederlands' | 'laaggeletterd' | 'tolkNodig' | 'bereikbaarheid'>;

/** Waarin de taalgegevens van de cliënt afwijken van die in de intake. */
export function taalVerschillen(
  client: Taal,
  intake: Taal,
): { veld: string; label: string; nu: string; straks: string }[] {
  return (Object.keys(TAAL_LABELS) as (keyof typeof TAAL_LABELS)[])
    .map((veld) => ({
      veld,
      label: TAAL_LABELS[veld],
      nu: leesbareWaarde(veld, client[veld]),
      straks: leesbareWaarde(veld, intake[veld]),
    }))
    .filter((v) => v.nu !== v.straks);
}
