'use client';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { naarVak } from './rastertoetsen';
import { useVerzet } from './verzet';
import { Verzetmelding } from './verzetmelding';

/** Een afspraak die in dit raster te verschuiven is; op een smal scherm is een week een lijst, en daarin niet. */
function verzetbaar(doel: EventTarget): HTMLElement | null {
  const li = (doel as Element).closest<HTMLElement>('[data-verzet]');
  return li && getComputedStyle(li).position === 'absolute' ? li : null;
}

/**
 * Wat er in het raster met muis, vinger en toetsen kan. Met de pijltjes van vak naar vak; een afspraak verplaatsen of verlengen door te slepen,
 * of met de pijltjes na de spatiebalk. De link "verplaatsen" kan hetzelfde, zonder slepen.
 */
export function Rasterbediening({ children }: { children: ReactNode }) {
  const { stand, zeg, verschuif } = useVerzet(children);
  const metPijltjes = (li: HTMLElement) =>
    void verschuif(li, true, async () => {
      const { schuif } = await import('./verschuiven');
      return schuif(li, zeg);
    });

  function bijDruk(e: PointerEvent<HTMLDivElement>) {
    const doel = e.target as Element;
    const li = verzetbaar(doel);
    const greep = doel.closest<HTMLElement>('[data-greep]')?.dataset.greep;
    // Met een vinger alleen aan een greep: overal anders schuift de pagina.
    if (!li || e.button !== 0 || doel.closest('.agenda-acties') || (e.pointerType !== 'mouse' && !greep)) return;
    const { pointerId, pageX, pageY } = e;
    const soort = greep === 'duur' ? 'duur' : 'plek';
    let los = false;
    window.addEventListener('pointerup', () => (los = true), { once: true });
    void verschuif(li, false, async () => {
      const { sleep } = await import('./verschuiven');
      return los ? null : sleep(li, { pointerId, pageX, pageY, soort });
    });
  }

  function bijToets(e: KeyboardEvent<HTMLDivElement>) {
    const vak = (e.target as Element).closest<HTMLElement>('[data-vak]');
    const li = e.key === ' ' && vak && verzetbaar(vak);
    if (li) {
      e.preventDefault();
      metPijltjes(li);
    } else if (vak) naarVak(e, vak);
  }

  function bijKlik(e: MouseEvent<HTMLDivElement>) {
    const li = (e.target as Element).closest('[data-schuif]') && verzetbaar(e.target);
    if (li) metPijltjes(li);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: de links en knoppen erin krijgen de aandacht; dit vangt wat zij doorgeven
    <div
      onPointerDown={bijDruk}
      onKeyDown={bijToets}
      onClick={bijKlik}
      onDragStart={(e) => verzetbaar(e.target) && e.preventDefault()}
    >
      {children}
      <Verzetmelding stand={stand} />
    </div>
  );
}
