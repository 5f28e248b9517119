'use client';
import { useEffect, useRef } from 'react';

/** Wat er over het verplaatsen te melden is: dat het bezig of klaar is, dat het niet ging, of een vraag vooraf. */
export type Verzetstand =
  | { soort: 'bezig'; tekst: string }
  | { soort: 'klaar'; tekst: string; zetWeer?: () => void }
  | { soort: 'fout'; tekst: string; inloggen?: boolean }
  | { soort: 'vraag'; tekst: string; ja: () => void; nee: () => void }
  | null;

/** Blijft onderaan in beeld terwijl er wordt geschoven, en wordt voorgelezen. */
export function Verzetmelding({ stand }: { stand: Verzetstand }) {
  const fout = stand?.soort === 'fout';
  const gewoon = stand?.soort === 'bezig' || stand?.soort === 'klaar';
  return (
    <div className="agenda-melding niet-afdrukken">
      <div role="status" className={gewoon ? 'agenda-bericht' : 'sr-only'}>
        {gewoon && <p>{stand.tekst}</p>}
        {stand?.soort === 'klaar' && stand.zetWeer && (
          <button type="button" className="knop knop-stil" onClick={stand.zetWeer}>
            Zet terug
          </button>
        )}
      </div>
      {fout && (
        <p role="alert" className="agenda-bericht is-fout">
          {stand.tekst} {stand.inloggen && <a href="/inloggen">Opnieuw inloggen</a>}
        </p>
      )}
      {stand?.soort === 'vraag' && <Vraag {...stand} />}
    </div>
  );
}

function Vraag({ tekst, ja, nee }: { tekst: string; ja: () => void; nee: () => void }) {
  const dialoog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialoog.current?.showModal(), []);
  return (
    <dialog
      ref={dialoog}
      aria-labelledby="verzet-vraag"
      onCancel={(e) => {
        e.preventDefault();
        nee();
      }}
      className="m-auto w-[min(32rem,92vw)] rounded-basis bg-paper p-6"
    >
      <p id="verzet-vraag" className="mb-4 font-semibold">
        {tekst}
      </p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="knop" onClick={ja}>
          Ja, verplaatsen
        </button>
        <button type="button" className="knop knop-stil" onClick={nee}>
          Nee, terug
        </button>
      </p>
    </dialog>
  );
}
