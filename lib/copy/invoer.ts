/** Een ingevulde waarde zoals een mens haar leest: geen codes, datums voluit. */
import { type Datum, isDatum } from '../domain/datum';
import { isGeboortedatum } from '../domain/geboortedatum';
import { leesVoorstel } from '../domain/planning';
import { geboorteTekst, langeDatum, momentTekst } from './datums';
import { TREDE } from './leefgebieden';
import {
  AFGEZEGD_DOOR,
  BESTAND_UITLEG,
  CONTACTSTATUS,
  JA_NEE_ONBEKEND,
  KANAAL,
  NIVEAU_NEDERLANDS,
  ONHOLD_REDEN,
  ROL,
  SOORT,
  UITLEG_REDEN,
} from './woorden';

const VERVOLG = { anders: 'een andere datum', blijft: 'de afspraak die er al stond', later: 'nog niet' };

const WOORDEN: Record<string, Record<string, string>> = {
  kanaal: KANAAL,
  ritmeKanaal: KANAAL,
  soort: SOORT,
  status: CONTACTSTATUS,
  door: AFGEZEGD_DOOR,
  vervolg: VERVOLG,
  vervolgReden: UITLEG_REDEN,
  reden: ONHOLD_REDEN,
  rol: ROL,
  niveauNederlands: NIVEAU_NEDERLANDS,
  bestand: BESTAND_UITLEG,
  laaggeletterd: JA_NEE_ONBEKEND,
  trede: TREDE,
};

/** De waarde van dit veld in woorden; een lege waarde is "(leeg)". */
export function leesbareWaarde(
  veld: string,
  waarde: unknown,
  velden: Record<string, { woorden?: Record<string, string> }> = {},
): string {
  if (waarde instanceof Date) return langeDatum(waarde.toISOString().slice(0, 10) as Datum);
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  const tekst = Array.isArray(waarde) ? waarde.join(', ') : String(waarde ?? '');
  if (tekst === '') return '(leeg)';
  if (veld === 'geboortedatum' && isGeboortedatum(tekst)) return geboorteTekst(tekst);
  if (isDatum(tekst)) return langeDatum(tekst);
  const voorstel = leesVoorstel(tekst);
  if (voorstel) return momentTekst(voorstel);
  const woorden = velden[veld]?.woorden ?? WOORDEN[veld];
  return woorden && Object.hasOwn(woorden, tekst) ? (woorden[tekst] ?? tekst) : tekst;
}
