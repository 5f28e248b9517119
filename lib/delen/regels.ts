/** Op welke grond iets van een cliënt met een partner wordt gedeeld, en wat dat dekt. */
import { type Datum, plusMaanden } from '../domain/datum';

export const GRONDKEUZES = ['geen', 'taak', 'overeenkomst', 'toestemming'] as const;
export type Grondkeuze = (typeof GRONDKEUZES)[number];

/** Wat er te delen is, naast de naam, wie begeleidt en de eigen inzet: dat hoort bij elke grond. Meer is er niet. */
export const DEELBAAR = ['bereikbaarheid', 'afspraken', 'plan', 'signalen'] as const;
export type Deelbaar = (typeof DEELBAAR)[number];

export type Grond = {
  /** null: van voor gronden werden vastgelegd; alleen bij een inzet. */
  grond: Grondkeuze | null;
  /** Welke wet en welk artikel, of welke overeenkomst. */
  grondWaarop: string | null;
  toestemmingOp: Datum | null;
  /** De laatste dag; leeg is zolang de betrokkenheid of de inzet duurt. */
  grondTot: Datum | null;
  deelt: readonly Deelbaar[];
};

export type Grondstand = 'nog_vast_te_leggen' | 'geen' | 'nog_niet' | 'voorbij' | 'geldt';

export function grondstand(g: Omit<Grond, 'deelt' | 'grondWaarop'>, dag: Datum): Grondstand {
  if (g.grond === null) return 'nog_vast_te_leggen';
  if (g.grond === 'geen') return 'geen';
  if (g.grond === 'toestemming' && (g.toestemmingOp === null || g.toestemmingOp > dag)) return 'nog_niet';
  return g.grondTot !== null && g.grondTot < dag ? 'voorbij' : 'geldt';
}

/** Wat een partner op deze grond ziet; null is niets, ook de naam niet. Wat nog niet is vastgelegd dekt wat het altijd dekte. */
export function watDekt(g: Grond, dag: Datum): readonly Deelbaar[] | null {
  const stand = grondstand(g, dag);
  if (stand === 'nog_vast_te_leggen') return ['signalen'];
  return stand === 'geldt' ? g.deelt : null;
}

export type Grondfout =
  | 'waarop_ontbreekt'
  | 'dag_ontbreekt'
  | 'dag_in_toekomst'
  | 'einde_ontbreekt'
  | 'einde_voor_begin'
  | 'einde_te_ver';

/** Zo lang geldt toestemming hoogstens; daarna wordt het opnieuw gevraagd. */
const TOESTEMMING_MAANDEN = 12;

/** Wat er aan een grond ontbreekt of niet kan, per veld. Een taak en een overeenkomst noemen waarop; toestemming haar dag en haar einde. */
export function grondfouten(
  g: Omit<Grond, 'deelt'>,
  vandaag: Datum,
): Partial<Record<'grondWaarop' | 'toestemmingOp' | 'grondTot', Grondfout>> {
  if (g.grond === 'taak' || g.grond === 'overeenkomst') return g.grondWaarop ? {} : { grondWaarop: 'waarop_ontbreekt' };
  if (g.grond !== 'toestemming') return {};
  const { toestemmingOp: op, grondTot: tot } = g;
  return {
    ...(op === null && { toestemmingOp: 'dag_ontbreekt' as const }),
    ...(op !== null && op > vandaag && { toestemmingOp: 'dag_in_toekomst' as const }),
    ...(tot === null && { grondTot: 'einde_ontbreekt' as const }),
    ...(op !== null && tot !== null && tot < op && { grondTot: 'einde_voor_begin' as const }),
    ...(op !== null &&
      tot !== null &&
      tot > plusMaanden(op, TOESTEMMING_MAANDEN) && { grondTot: 'einde_te_ver' as const }),
  };
}

/** Zonder wat van een eerdere keuze in het formulier bleef staan. */
export const schoneGrond = <G extends Grond>(g: G): G => ({
  ...g,
  grondWaarop: g.grond === 'taak' || g.grond === 'overeenkomst' ? g.grondWaarop : null,
  toestemmingOp: g.grond === 'toestemming' ? g.toestemmingOp : null,
  grondTot: g.grond === 'geen' ? null : g.grondTot,
  deelt: g.grond === 'geen' ? [] : DEELBAAR.filter((d) => g.deelt.includes(d)),
});

/** Wat het spoor onthoudt: op welke grond, tot wanneer en wat; de wet of overeenkomst niet, dat is een vrij veld. */
export const spoorVanGrond = ({ grond, grondTot, deelt }: Omit<Grond, 'grondWaarop' | 'toestemmingOp'>) => ({
  grond,
  grondTot,
  deelt: [...deelt],
});
