/** Welke pagina's en daden bij een getypt woord horen, en in welke volgorde. Zuiver: dezelfde regel op de server en in de browser. */
import type { Werkrij } from '../caseload/werklijst';
import type { Zoekresultaat } from '../clienten/queries';
import { dagenTekst } from '../copy/norm';
import { vouw } from '../domain/naam';

type Vindbaar = { tekst: string; ook?: string };

/** Vanaf zoveel letters is een woord dat precies zo begint meer waard dan een naam die erop lijkt. */
const ZEKER_VANAF = 3;

const begintMet = (tekst: string, deel: string) => tekst.split(/[\s,-]+/).some((woord) => woord.startsWith(deel));

/** Hoe goed dit past: 3 het begint zo, 2 elk woord begint ergens zo, 1 met een ander woord ervoor, 0 niet. */
function hoeGoed({ tekst, ook = '' }: Vindbaar, gezocht: string): number {
  const naam = vouw(tekst);
  if (naam.startsWith(gezocht)) return 3;
  const woorden = gezocht.split(' ').filter(Boolean);
  if (woorden.every((w) => begintMet(naam, w))) return 2;
  const alles = `${naam} ${vouw(ook)}`;
  return woorden.every((w) => begintMet(alles, w)) ? 1 : 0;
}

/** Wat er past, het beste eerst; `zeker` is wat precies zo begint en daarom boven gevonden mensen staat. */
export function zoekPlekken<P extends Vindbaar>(plekken: readonly P[], tekst: string): { zeker: P[]; verder: P[] } {
  const gezocht = vouw(tekst).trim().replace(/\s+/g, ' ');
  if (gezocht.length < 2) return { zeker: [], verder: [] };
  const gevonden = plekken
    .map((plek) => ({ plek, punten: hoeGoed(plek, gezocht) }))
    .filter((g) => g.punten > 0)
    .sort((a, b) => b.punten - a.punten);
  const zeker = (g: { punten: number }) => gezocht.length >= ZEKER_VANAF && g.punten === 3;
  return {
    zeker: gevonden.filter(zeker).map((g) => g.plek),
    verder: gevonden.filter((g) => !zeker(g)).map((g) => g.plek),
  };
}

/** Een mens om te kiezen; `merk` is waarom hij er staat. */
export type Persoon = Zoekresultaat & { merk?: string };

/** Een rij van de werklijst als mens om te kiezen. De naam zegt zelf al wie van twee naamgenoten het is. */
export const alsPersoon = ({ clientnummer, naam, wijk, ...norm }: Werkrij): Persoon => ({
  ...{ clientnummer, naam, wijk, geboortedatum: null, lopend: true },
  merk: norm.status === 'over_tijd' ? dagenTekst(norm) : undefined,
});
