'use client';
import { startTransition, useActionState, useState } from 'react';
import { tweedeStapDoen } from '@/lib/tweede-factor/actions';
import { useKanPasskey, vraagPasskey } from './passkey';
import { Codeveld, Stapmelding } from './stapmelding';

type Props = { terug: string; app: boolean; passkeys: boolean; codesOver: number };

/** De tweede stap van het inloggen: een passkey, een code van de app, of een herstelcode. Alleen de passkey vraagt JavaScript. */
export function StapForm({ terug, app, passkeys, codesOver }: Props) {
  const [staat, actie, bezig] = useActionState(tweedeStapDoen, {});
  const [fout, setFout] = useState<string>();
  const kanPasskey = useKanPasskey();

  async function metPasskey() {
    setFout(undefined);
    const uitkomst = await vraagPasskey('inloggen');
    if ('fout' in uitkomst) return setFout(uitkomst.fout);
    const invoer = new FormData();
    invoer.set('terug', terug);
    invoer.set('passkeyantwoord', uitkomst.antwoord);
    startTransition(() => actie(invoer));
  }

  return (
    <div className="grid gap-5">
      <Stapmelding fout={fout ?? staat.fout} />
      {passkeys && !kanPasskey && (
        <p className="klein">Een passkey werkt alleen in een browser met JavaScript. Gebruik anders een code.</p>
      )}
      {passkeys && kanPasskey && (
        <button type="button" className="knop" onClick={metPasskey} aria-disabled={bezig}>
          {bezig ? 'Bezig…' : 'Passkey gebruiken'}
        </button>
      )}
      {app && (
        <form action={actie} className="grid gap-4" onSubmit={() => setFout(undefined)}>
          <input type="hidden" name="terug" value={terug} />
          <Codeveld />
          <button type="submit" className={`knop ${passkeys ? 'knop-stil' : ''}`} aria-disabled={bezig}>
            {bezig ? 'Bezig…' : 'Verder'}
          </button>
        </form>
      )}
      <details open={!app && !(passkeys && kanPasskey)}>
        <summary className="cursor-pointer">Telefoon of passkey kwijt?</summary>
        <form action={actie} className="mt-3 grid gap-4" onSubmit={() => setFout(undefined)}>
          <input type="hidden" name="terug" value={terug} />
          {codesOver > 0 ? (
            <>
              <label className="grid gap-1 font-semibold">
                Herstelcode
                <span className="klein font-normal">
                  U bewaarde tien codes toen u de tweede stap instelde. Elke code werkt één keer.
                </span>
                <input className="invoer font-normal" name="herstelcode" autoComplete="off" maxLength={60} required />
              </label>
              <button type="submit" className="knop knop-stil" aria-disabled={bezig}>
                Inloggen met herstelcode
              </button>
            </>
          ) : (
            <p>U hebt geen herstelcodes meer.</p>
          )}
          <p className="klein">
            Hebt u ook geen herstelcode? Bel een beheerder van Vast Contact. Twee mensen herstellen dan samen uw
            toegang: de een vraagt het, de ander keurt het goed. U krijgt daar e-mail over.
          </p>
        </form>
      </details>
    </div>
  );
}
