'use client';
import { useCallback, useEffect, useRef } from 'react';
import { ClientZoeken, type Zoekdoel } from '../clienten/client-zoeken';

export function Zoekdialoog({ doel, sluit }: { doel: Zoekdoel; sluit: () => void }) {
  const dialoog = useRef<HTMLDialogElement>(null);
  const klaar = useCallback(() => dialoog.current?.close(), []);
  useEffect(() => {
    if (!dialoog.current || dialoog.current.open) return;
    dialoog.current.showModal();
    // React zet autoFocus voordat het venster opengaat; showModal kiest daarna de eerste knop: Sluiten.
    dialoog.current.querySelector('input')?.focus();
  }, []);
  return (
    <dialog
      ref={dialoog}
      onClose={sluit}
      aria-label={doel === 'vastleggen' ? 'Gesprek vastleggen' : 'Zoeken'}
      className="mx-auto mt-[10vh] w-[min(38rem,94vw)] rounded-basis bg-paper p-5"
    >
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2>{doel === 'vastleggen' ? 'Gesprek vastleggen: met wie?' : 'Zoek een cliënt'}</h2>
        <button type="button" className="knop knop-stil knop-klein" onClick={() => dialoog.current?.close()}>
          Sluiten <kbd>Esc</kbd>
        </button>
      </div>
      <ClientZoeken doel={doel} gekozen={klaar} />
    </dialog>
  );
}
