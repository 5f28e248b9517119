'use client';
import { useEffect, useRef, useState } from 'react';
import { inloggenErnaast } from '@/lib/toegang/actions';
import { waarom } from '../ui/misgegaan';
import { Inlogvelden } from './inlogvelden';
import { Organisatieweg } from './organisatie';

/** Inloggen naast een half ingevuld formulier; daarna wordt het formulier opnieuw verstuurd. */
export function OpnieuwInloggen({ opnieuw }: { opnieuw: () => void }) {
  const dialoog = useRef<HTMLDialogElement>(null);
  const [fout, setFout] = useState('');
  const [bezig, setBezig] = useState(false);
  useEffect(() => dialoog.current?.showModal(), []);

  async function logIn(invoer: FormData) {
    setBezig(true);
    try {
      const uitkomst = await inloggenErnaast(String(invoer.get('email')), String(invoer.get('wachtwoord')));
      if (uitkomst.gelukt) {
        dialoog.current?.close();
        opnieuw();
      } else setFout(uitkomst.fout ?? '');
    } catch (fout) {
      setFout(waarom(fout, { invoer: false }));
    }
    setBezig(false);
  }

  return (
    <dialog
      ref={dialoog}
      aria-labelledby="opnieuw-titel"
      className="m-auto w-[min(28rem,92vw)] rounded-basis bg-paper p-6"
    >
      <h2 id="opnieuw-titel">Log opnieuw in</h2>
      <p className="klein mb-4">
        U was te lang niet ingelogd. Wat u hebt ingevuld staat er nog en wordt na het inloggen opgeslagen.
      </p>
      {fout && (
        <p role="alert" className="mb-3 rounded-basis border-2 border-laat bg-laat-zacht p-3">
          {fout}
        </p>
      )}
      <Organisatieweg
        klaar={() => {
          dialoog.current?.close();
          opnieuw();
        }}
      />
      <form
        className="grid gap-3"
        onSubmit={(e) => {
          e.preventDefault();
          void logIn(new FormData(e.currentTarget));
        }}
      >
        <Inlogvelden />
        <button type="submit" className="knop" aria-disabled={bezig}>
          {bezig ? 'Bezig…' : 'Inloggen en opslaan'}
        </button>
      </form>
    </dialog>
  );
}
