/** Waarom er op een opdracht geen antwoord kwam, in woorden voor wie zat te typen. */
import { unstable_isUnrecognizedActionError as isOnbekend } from 'next/navigation';

/** De verbinding viel weg. Een browser meldt dat met een TypeError; breekt het antwoord halverwege af, dan zegt React het. */
export const isVerbinding = (fout: unknown): boolean =>
  !navigator.onLine || fout instanceof TypeError || (fout instanceof Error && fout.message === 'Connection closed.');

/** `bewaard` is of wat er is getypt ook op de server staat, `invoer` of er iets in te vullen was. */
export function waarom(fout: unknown, { bewaard = false, invoer = true } = {}): string {
  const staat = invoer ? 'Wat u hebt ingevuld staat er nog.' : 'Er is niets opgeslagen.';
  if (isOnbekend(fout)) {
    const eerst = bewaard
      ? 'Herlaad de pagina: wat u typte is bewaard en komt terug.'
      : 'Kopieer wat u typte en herlaad de pagina.';
    return `Vast Contact is intussen vernieuwd. ${invoer ? eerst : 'Herlaad de pagina en probeer het opnieuw.'}`;
  }
  return isVerbinding(fout)
    ? `Er is geen verbinding met Vast Contact. ${staat} Controleer de verbinding en probeer het opnieuw.`
    : `Het opslaan is niet gelukt door een storing bij Vast Contact. ${staat} Probeer het over een paar minuten opnieuw.`;
}
