'use client';
import { type ReactNode, startTransition, useActionState, useState } from 'react';
import { tweedeStapInstellen } from '@/lib/tweede-factor/actions';
import { Codelijst } from './codelijst';
import { useKanPasskey, vraagPasskey } from './passkey';
import { Codeveld, Stapmelding } from './stapmelding';

type Props = { terug: string; klaar: boolean; kanApp: boolean; children: ReactNode };

/**
 * De eerste tweede stap. Daarna staan hier de herstelcodes: de sessie geldt dan al, en de pagina blijft tot iemand verder gaat. `klaar`: er valt
 * hier niets meer in te stellen.
 */
export function InstelForm({ terug, klaar, kanApp, children }: Props) {
  const [staat, actie, bezig] = useActionState(tweedeStapInstellen, {});
  const [fout, setFout] = useState<string>();
  const [naam, setNaam] = useState('');
  const kanPasskey = useKanPasskey();

  if (staat.codes || klaar)
    return (
      <div className="grid gap-4">
        <h1>De tweede stap is ingesteld</h1>
        {staat.codes && <Codelijst codes={staat.codes} />}
        <p>
          <a className="knop" href={terug}>
            {staat.codes ? 'Ik heb de codes bewaard' : 'Verder'}
          </a>
        </p>
      </div>
    );

  async function metPasskey() {
    setFout(undefined);
    if (!naam.trim()) return setFout('Geef de passkey eerst een naam.');
    const uitkomst = await vraagPasskey('registreren');
    if ('fout' in uitkomst) return setFout(uitkomst.fout);
    const invoer = new FormData();
    invoer.set('naam', naam);
    invoer.set('passkeyantwoord', uitkomst.antwoord);
    startTransition(() => actie(invoer));
  }

  return (
    <div className="grid gap-5">
      <h1>Nog één keer: de tweede stap</h1>
      <p>
        Een wachtwoord alleen is niet genoeg voor de gegevens hier. Stel daarom één keer in hoe u voortaan laat zien dat
        u het bent: met een app op uw telefoon, of met een passkey.
      </p>
      <Stapmelding fout={fout ?? staat.fout} />
      <section className="grid gap-3">
        <h2>Met een app</h2>
        {children}
        {kanApp && (
          <form action={actie} className="grid gap-4" onSubmit={() => setFout(undefined)}>
            <input type="hidden" name="terug" value={terug} />
            <Codeveld label="Code die de app nu toont" />
            <button type="submit" className="knop" aria-disabled={bezig}>
              {bezig ? 'Bezig…' : 'App instellen'}
            </button>
          </form>
        )}
      </section>
      {kanPasskey && (
        <section className="grid gap-3">
          <h2>Met een passkey</h2>
          <p className="klein">
            Met uw vingerafdruk, gezicht of pincode op dit apparaat, of met een losse sleutel. Er is dan niets over te
            typen.
          </p>
          <label className="grid gap-1 font-semibold">
            Naam van de passkey
            <span className="klein font-normal">Waaraan u dit apparaat herkent, bijvoorbeeld: laptop werk.</span>
            <input
              className="invoer font-normal"
              maxLength={60}
              autoComplete="off"
              value={naam}
              onChange={(e) => setNaam(e.target.value)}
            />
          </label>
          <button type="button" className="knop knop-stil" onClick={metPasskey} aria-disabled={bezig}>
            {bezig ? 'Bezig…' : 'Passkey maken'}
          </button>
        </section>
      )}
    </div>
  );
}
