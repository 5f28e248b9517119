import { langeDatum } from '../copy/datums';
import { dagenTekst } from '../copy/norm';
import { NORMSTATUS, opsomming } from '../copy/woorden';
import type { Normstatus } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { Toedeling } from '../planner/verdeel-regels';

/** Wat er bij een afspraak of inzet staat die met het traject is gesloten; daaraan is te zien dat een heropening hem weer opent. */
export const MET_TRAJECT = 'Het traject is beëindigd.';

type Overdraagbaar = {
  clientnummer: string;
  status: Normstatus;
  dagen: number | null;
  uiterlijk: Datum | null;
  gepland: { datum: Datum } | null;
  inOverdracht: boolean;
  talen: readonly string[];
};

/** Wat er bij iemand staat die over kan gaan. */
export const overdraagregel = (r: Overdraagbaar): string =>
  [
    r.clientnummer,
    r.status === 'over_tijd' ? dagenTekst(r) : NORMSTATUS[r.status],
    r.uiterlijk && `uiterlijk ${langeDatum(r.uiterlijk)}`,
    r.gepland && `gesprek ${langeDatum(r.gepland.datum)}`,
    r.talen.length > 0 && `spreekt ${opsomming(r.talen)}`,
    r.inOverdracht && 'er loopt een warme overdracht',
  ]
    .filter(Boolean)
    .join(' · ');

/** Waarom juist deze collega is voorgesteld; null als er niets bijzonders aan is. */
export function toedelingTekst(naar: Toedeling | null, talen: readonly string[]): string | null {
  if (!naar) return 'Er is geen collega om voor te stellen.';
  const delen = [
    talen.length > 0 &&
      (naar.zelfdeTaal ? `spreekt een taal van deze cliënt (${opsomming(talen)})` : `spreekt geen ${opsomming(talen)}`),
    naar.bovenRuimte && 'niemand heeft ruimte: dit komt er bovenop',
  ].filter(Boolean);
  return delen.length > 0 ? `Voorgesteld: ${delen.join('; ')}.` : null;
}
