'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Persoonsdaad, persoonsdaad } from '@/lib/vinden/persoonsdaad-woorden';
import { Palet } from './palet';

type Props = {
  /** De code van de daad waarmee het begint: dan wordt meteen gevraagd met wie. */
  doel?: string;
  sluit: () => void;
};

/** Het zoekvenster; op een telefoon is het het hele scherm. */
export function Zoekdialoog({ doel, sluit }: Props) {
  const dialoog = useRef<HTMLDialogElement>(null);
  const [daad, setDaad] = useState<Persoonsdaad | null>(persoonsdaad(doel));
  const klaar = useCallback(() => dialoog.current?.close(), []);
  useEffect(() => {
    if (!dialoog.current || dialoog.current.open) return;
    dialoog.current.showModal();
    // showModal kiest anders de eerste knop: Sluiten.
    dialoog.current.querySelector('input')?.focus();
  }, []);
  return (
    <dialog ref={dialoog} onClose={sluit} aria-label={daad?.tekst ?? 'Zoeken'} className="zoekvenster">
      <div className="mb-2 flex items-center justify-between gap-4">
        <h2>{daad ? `${daad.tekst}: ${daad.met} wie?` : 'Zoeken'}</h2>
        <button type="button" className="knop knop-stil knop-klein" onClick={klaar}>
          Sluiten <kbd className="hidden sm:inline">Esc</kbd>
        </button>
      </div>
      <Palet daad={daad} kiesDaad={doel ? undefined : setDaad} gekozen={klaar} />
    </dialog>
  );
}
