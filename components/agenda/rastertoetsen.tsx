'use client';
import type { KeyboardEvent, ReactNode } from 'react';

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
export function Rastertoetsen({ children }: { children: ReactNode }) {
  function bijToets(e: KeyboardEvent<HTMLDivElement>) {
    const stap = STAP[e.key];
    const vak = (e.target as Element).closest<HTMLElement>('[data-vak]');
    if (!stap || !vak || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    const dagen = [...e.currentTarget.querySelectorAll('[data-dag]')];
    const hier = dagen.findIndex((d) => d.contains(vak));
    const naar = stap[0] === 0 ? vakkenIn(dagen[hier])[vakkenIn(dagen[hier]).indexOf(vak) + stap[1]] : opzij(hier);
    if (!naar) return;
    e.preventDefault();
    naar.focus();

    /** De eerstvolgende dag in die richting waar iets te kiezen is, zo dicht mogelijk bij hetzelfde uur. */
    function opzij(vanaf: number): HTMLElement | undefined {
      for (let i = vanaf + (stap?.[0] ?? 0); dagen[i]; i += stap?.[0] ?? 1) {
        const [eerste, ...rest] = vakkenIn(dagen[i]);
        if (eerste && vak)
          return rest.reduce(
            (best, v) => (Math.abs(begin(v) - begin(vak)) < Math.abs(begin(best) - begin(vak)) ? v : best),
            eerste,
          );
      }
      return undefined;
    }
  }
  // biome-ignore lint/a11y/noStaticElementInteractions: de links erin krijgen de aandacht; dit vangt alleen hun pijltjes
  return <div onKeyDown={bijToets}>{children}</div>;
}
