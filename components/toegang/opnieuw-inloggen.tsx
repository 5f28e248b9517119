'use client';
import { useEffect, useRef, useState } from 'react';
import { inloggenErnaast } from '@/lib/toegang/actions';
import { tweedeStapKiezen } from '@/lib/tweede-factor/actions';
import { Democode } from '../tweede-factor/democode';
import { useKanPasskey, vraagPasskey } from '../tweede-factor/passkey';
import { Codeveld } from '../tweede-factor/stapmelding';
import { waarom } from '../ui/misgegaan';
import { Inlogvelden } from './inlogvelden';
import { Organisatieweg } from './organisatie';
import { stuurBewijs } from './stuur-bewijs';

type Stap = NonNullable<Awaited<ReturnType<typeof tweedeStapKiezen>>>;
const GEEN_STAP =
  'Uw account heeft nog geen tweede stap. Log in een ander tabblad in, en verstuur dit formulier daarna nog eens.';

/** Inloggen naast een half ingevuld formulier; daarna wordt het formulier opnieuw verstuurd. */
export function OpnieuwInloggen({ opnieuw }: { opnieuw: () => void }) {
  const dialoog = useRef<HTMLDialogElement>(null);
  const [fout, setFout] = useState('');
  const [bezig, setBezig] = useState(false);
  const [stap, setStap] = useState<Stap | null>(null);
  const begonnen = useRef('');
  const kanPasskey = useKanPasskey();
  useEffect(() => dialoog.current?.showModal(), []);

  async function probeer(doe: () => Promise<string | undefined>) {
    setBezig(true);
    setFout('');
    try {
      setFout((await doe()) ?? '');
    } catch (fout) {
      setFout(waarom(fout, { invoer: false }));
    }
    setBezig(false);
  }

  const logIn = (invoer: FormData) =>
    probeer(async () => {
      const uitkomst = await inloggenErnaast(String(invoer.get('email')), String(invoer.get('wachtwoord')));
      if (!uitkomst.gelukt) return uitkomst.fout;
      begonnen.current = uitkomst.begonnen;
      const keuze = await tweedeStapKiezen(begonnen.current);
      if (!keuze) return GEEN_STAP;
      setStap(keuze);
    });

  const bewijs = (wat: Record<string, unknown>) =>
    probeer(async () => {
      const uitkomst = await stuurBewijs({ begonnen: begonnen.current, bewijs: wat });
      if (!uitkomst.gelukt) return uitkomst.fout;
      dialoog.current?.close();
      opnieuw();
    });

  const metPasskey = async () => {
    const uitkomst = await vraagPasskey('inloggen', begonnen.current);
    return 'fout' in uitkomst ? setFout(uitkomst.fout) : bewijs({ passkeyantwoord: uitkomst.antwoord });
  };

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
          const invoer = new FormData(e.currentTarget);
          void (stap ? bewijs(Object.fromEntries(invoer)) : logIn(invoer));
        }}
      >
        {!stap && <Inlogvelden />}
        {stap?.demo && <Democode code={stap.demo} />}
        {stap?.passkeys && kanPasskey && (
          <button type="button" className="knop" onClick={metPasskey} aria-disabled={bezig}>
            Passkey gebruiken en opslaan
          </button>
        )}
        {stap?.app && <Codeveld autoFocus />}
        {stap && !stap.app && !(stap.passkeys && kanPasskey) && (
          <p>Log in een ander tabblad in met een herstelcode, en verstuur dit formulier daarna nog eens.</p>
        )}
        {(!stap || stap.app) && (
          <button type="submit" className={`knop ${stap?.passkeys ? 'knop-stil' : ''}`} aria-disabled={bezig}>
            {bezig ? 'Bezig…' : stap ? 'Verder en opslaan' : 'Inloggen en opslaan'}
          </button>
        )}
      </form>
    </dialog>
  );
}
