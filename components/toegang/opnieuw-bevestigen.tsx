'use client';
import { useEffect, useRef, useState } from 'react';
import { wegenVragen } from '@/lib/tweede-factor/bevestig-actions';
import { WAAROM } from '@/lib/tweede-factor/bevestig-woorden';
import { waarom } from '../ui/misgegaan';
import { Bewijsvelden } from './bewijsvelden';
import { BijOrganisatie } from './organisatie';
import { stuurBewijs } from './stuur-bewijs';

type Wegen = Awaited<ReturnType<typeof wegenVragen>>;

/** Laten zien dat u het bent, naast een ingevuld formulier; daarna wordt het formulier opnieuw verstuurd. */
export function OpnieuwBevestigen({ opnieuw }: { opnieuw: () => void }) {
  const dialoog = useRef<HTMLDialogElement>(null);
  const [fout, setFout] = useState('');
  const [bezig, setBezig] = useState(false);
  const [wegen, setWegen] = useState<Wegen | null>(null);
  useEffect(() => {
    dialoog.current?.showModal();
    wegenVragen().then(setWegen, (f) => setFout(waarom(f, { invoer: false })));
  }, []);

  const verder = () => {
    dialoog.current?.close();
    opnieuw();
  };

  async function bevestig(invoer: FormData) {
    setBezig(true);
    try {
      const uitkomst = await stuurBewijs(Object.fromEntries(invoer));
      if (uitkomst.gelukt) verder();
      else setFout(uitkomst.fout ?? '');
    } catch (fout) {
      setFout(waarom(fout, { invoer: false }));
    }
    setBezig(false);
  }

  return (
    <dialog
      ref={dialoog}
      aria-labelledby="bevestig-titel"
      className="m-auto w-[min(28rem,92vw)] rounded-basis bg-paper p-6"
    >
      <h2 id="bevestig-titel">Bent u het zelf?</h2>
      <p className="klein mb-4">{WAAROM} Wat u hebt ingevuld staat er nog en wordt daarna opgeslagen.</p>
      {fout && (
        <p role="alert" className="mb-3 rounded-basis border-2 border-laat bg-laat-zacht p-3">
          {fout}
        </p>
      )}
      <form
        className="grid gap-3"
        onSubmit={(e) => {
          e.preventDefault();
          void bevestig(new FormData(e.currentTarget));
        }}
      >
        {wegen?.wachtwoord && (
          <Bewijsvelden
            stap={wegen.stap}
            bezig={bezig}
            knop="Bevestigen en opslaan"
            meldFout={setFout}
            verstuur={(invoer) => void bevestig(invoer)}
          />
        )}
        {wegen?.organisatie && <BijOrganisatie naam={wegen.organisatie} doel="bevestigen" klaar={verder} />}
        <button type="button" className="knop knop-stil" onClick={() => dialoog.current?.close()}>
          Niet opslaan
        </button>
      </form>
    </dialog>
  );
}
