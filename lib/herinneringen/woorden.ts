/** De woorden bij wat iemand zichzelf wil helpen onthouden. */
import type { Velden } from '../formulier/formulier';

/** De dag met één keuze; bij een andere dag hoort een datum. */
export const WANNEER = {
  vandaag: 'vandaag',
  morgen: 'morgen',
  week: 'over een week',
  anders: 'op een andere dag',
} as const;

export const HERINNERING_VELDEN = {
  tekst: { label: 'Waar wilt u aan denken?', kort: 'Herinnering' },
  wanneer: { label: 'Wanneer', woorden: WANNEER },
  datum: { label: 'Dag' },
} satisfies Velden;

/** Zoveel dagen later kan een herinnering met één klik. */
export const VERZETDAGEN = [1, 7] as const;
export const VERZET: Record<(typeof VERZETDAGEN)[number], string> = { 1: 'morgen', 7: 'over een week' };
