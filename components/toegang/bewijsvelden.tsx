import type { wegenVragen } from '@/lib/tweede-factor/bevestig-actions';
import { Democode } from '../tweede-factor/democode';
import { useKanPasskey, vraagPasskey } from '../tweede-factor/passkey';
import { Wachtwoordveld } from './inlogvelden';

type Stap = Awaited<ReturnType<typeof wegenVragen>>['stap'];
type Props = {
  stap: Stap;
  bezig: boolean;
  /** Wat er op de knop staat. */
  knop: string;
  meldFout: (fout: string) => void;
  /** Verstuurt het formulier met het antwoord van een passkey erbij. */
  verstuur: (invoer: FormData) => void;
};

/** Waarmee iemand laat zien dat hij het zelf is: zijn wachtwoord, en wie een tweede stap heeft ook die. */
export function Bewijsvelden({ stap, bezig, knop, meldFout, verstuur }: Props) {
  const kanPasskey = useKanPasskey();
  const metPasskey = stap?.passkeys && kanPasskey;

  async function gebruikPasskey(formulier: HTMLFormElement) {
    const uitkomst = await vraagPasskey('inloggen');
    if ('fout' in uitkomst) return meldFout(uitkomst.fout);
    const invoer = new FormData(formulier);
    invoer.set('passkeyantwoord', uitkomst.antwoord);
    verstuur(invoer);
  }

  return (
    <>
      {stap?.demo && <Democode code={stap.demo} />}
      <Wachtwoordveld />
      {metPasskey && (
        <button
          type="button"
          className="knop"
          aria-disabled={bezig}
          onClick={({ currentTarget: { form } }) => form?.reportValidity() && gebruikPasskey(form)}
        >
          {knop} met passkey
        </button>
      )}
      {stap && (
        <label className="grid gap-1 font-semibold">
          {stap.app ? 'Code uit de app' : 'Herstelcode'}
          <span className="klein font-normal">
            {stap.app ? 'De zes cijfers die uw app nu toont. Een herstelcode mag ook.' : 'Elke code werkt één keer.'}
          </span>
          <input className="invoer max-w-56 font-normal" name="code" autoComplete="one-time-code" maxLength={60} />
        </label>
      )}
      <button type="submit" className={`knop ${metPasskey ? 'knop-stil' : ''}`} aria-disabled={bezig}>
        {bezig ? 'Bezig…' : metPasskey ? `${knop} met code` : knop}
      </button>
    </>
  );
}
