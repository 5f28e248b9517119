/** De woorden bij leefgebieden, scores en de participatieladder. */
import type { Trede } from '../domain/ladder';
import type { Leefgebied, Score } from '../domain/leefgebieden';

export const LEEFGEBIED: Record<Leefgebied, string> = {
  1: 'Wonen',
  2: 'Financiën',
  3: 'Sociale relaties',
  4: 'Lichamelijke gezondheid',
  5: 'Psychische gezondheid',
  6: 'Zingeving',
  7: 'Praktisch functioneren',
  8: 'Werk en activiteiten',
};

/** Eén woord, voor in een plaatje. */
export const LEEFGEBIED_KORT: Record<Leefgebied, string> = {
  1: 'Wonen',
  2: 'Financiën',
  3: 'Relaties',
  4: 'Lichamelijk',
  5: 'Psychisch',
  6: 'Zingeving',
  7: 'Praktisch',
  8: 'Werk',
};

export const SCORE: Record<Score, string> = {
  1: 'acuut probleem',
  2: 'grote zorgen',
  3: 'aandacht nodig',
  4: 'gaat voldoende',
  5: 'gaat goed',
};

export const TREDE: Record<Trede, string> = {
  1: 'geïsoleerd',
  2: 'sociale contacten buitenshuis',
  3: 'deelname aan georganiseerde activiteiten',
  4: 'onbetaald werk',
  5: 'betaald werk met ondersteuning',
  6: 'betaald werk',
};

/** "trede 2 · sociale contacten buitenshuis" */
export const tredeTekst = (trede: number): string => `trede ${trede} · ${TREDE[trede as Trede] ?? 'onbekend'}`;
