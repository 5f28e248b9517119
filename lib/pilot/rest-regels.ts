/**
 * Wat er van een beëindigd traject meetelt in de cijfers van zijn aanpak, op elke dag: zo blijven de cijfers gelijk als het dossier is vernietigd.
 * Alleen optelbare aantallen; van wie zij zijn staat er niet bij. Zuiver.
 */
import { assessContactnorm, telGesprekken } from '../domain/contactnorm';
import { type Datum, plusDagen } from '../domain/datum';
import { gesprekkenvak, hoortIn, isLopend } from '../domain/teamlijst';
import { PERIODEN, type PeriodeKeuze, vensterVan } from '../domain/venster';
import type { Trajectfeiten } from '../norm/feiten';

/** Een aantal dat op een dag verandert. */
export type Verschil = { maat: string; dag: Datum; aantal: number };
/** Een aantal zoals het op een dag staat. */
export type Restregel = { maat: string; team: string | null; aantal: number };

export const MAAT = {
  status: (s: string) => `status:${s}`,
  begonnen: 'begonnen',
  vak: (p: PeriodeKeuze, n: number) => `vak:${p}:${n}`,
  team: (p: PeriodeKeuze, wat: string) => `team:${p}:${wat}`,
} as const;

/** Hoe dit traject op deze dag meetelt. */
function matenOp({ norm }: Pick<Trajectfeiten, 'norm'>, dag: Datum): Map<string, number> {
  const maten = new Map<string, number>();
  if (dag < norm.start) return maten;
  const { status } = assessContactnorm(norm, dag);
  maten.set(MAAT.status(status), 1);
  if (!isLopend({ status })) return maten;
  for (const periode of PERIODEN) {
    const telling = telGesprekken(norm, vensterVan(periode, dag), dag);
    const rij = { status, telling, dagen: null, gepland: null, onHold: false };
    maten.set(MAAT.vak(periode, gesprekkenvak(rij)), 1);
    const team = {
      lopend: 1,
      gesprekken: telling.gevoerd,
      overTijd: status === 'over_tijd' ? 1 : 0,
      vereist: telling.vereist > 0 ? 1 : 0,
      gehaald: hoortIn('norm_gehaald', rij) ? 1 : 0,
    };
    for (const [wat, n] of Object.entries(team)) if (n > 0) maten.set(MAAT.team(periode, wat), n);
  }
  return maten;
}

/** Elke verandering over het hele traject. */
export function restVan(traject: Pick<Trajectfeiten, 'norm'> & { einddatum: Datum }): Verschil[] {
  const { start } = traject.norm;
  const verschillen: Verschil[] = [{ maat: MAAT.begonnen, dag: start, aantal: 1 }];
  let vorige = new Map<string, number>();
  for (let dag = start; dag <= plusDagen(traject.einddatum, 1); dag = plusDagen(dag, 1)) {
    const nu = matenOp(traject, dag);
    for (const maat of new Set([...vorige.keys(), ...nu.keys()])) {
      const aantal = (nu.get(maat) ?? 0) - (vorige.get(maat) ?? 0);
      if (aantal !== 0) verschillen.push({ maat, dag, aantal });
    }
    vorige = nu;
  }
  return verschillen;
}
