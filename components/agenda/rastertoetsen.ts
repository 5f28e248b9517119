import type { KeyboardEvent } from 'react';

const STAP: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

const vakkenIn = (dag: Element | undefined) =>
  [...(dag?.querySelectorAll<HTMLElement>('[data-vak]') ?? [])].filter((v) => v.offsetParent !== null);
const begin = (vak: HTMLElement) => Number(vak.dataset.vak);

/** Met de pijltjes door het raster: op en neer in een dag, opzij naar hetzelfde uur op een andere dag. Tab blijft gewoon werken. */
export function naarVak(e: KeyboardEvent<HTMLElement>, vak: HTMLElement): void {
  const stap = STAP[e.key];
  if (!stap || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
  const dagen = [...e.currentTarget.querySelectorAll('[data-dag]')];
  const hier = dagen.findIndex((d) => d.contains(vak));
  const eigen = vakkenIn(dagen[hier]);
  const naar = stap[0] === 0 ? eigen[eigen.indexOf(vak) + stap[1]] : opzij(dagen, hier, stap[0], begin(vak));
  if (!naar) return;
  e.preventDefault();
  naar.focus();
}

/** De eerstvolgende dag in die richting waar iets te kiezen is, zo dicht mogelijk bij hetzelfde uur. */
function opzij(dagen: readonly Element[], hier: number, stap: number, uur: number): HTMLElement | undefined {
  for (let i = hier + stap; dagen[i]; i += stap) {
    const [eerste, ...rest] = vakkenIn(dagen[i]);
    if (eerste)
      return rest.reduce((best, v) => (Math.abs(begin(v) - uur) < Math.abs(begin(best) - uur) ? v : best), eerste);
  }
  return undefined;
}
