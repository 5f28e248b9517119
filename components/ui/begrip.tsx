import { useId } from 'react';
import { BEGRIPPEN, type Begrip as Naam } from '@/lib/copy/begrippen';

/** Een vraagteken achter een vakwoord, dat opengaat naar wat het betekent. Werkt zonder scripts; Esc of ergens anders klikken sluit het. */
export function Begrip({ van }: { van: Naam }) {
  const id = useId();
  const { woord, uitleg } = BEGRIPPEN[van];
  return (
    <span className="begrip niet-afdrukken">
      <button type="button" popoverTarget={id} aria-label={`Wat betekent ${woord.toLowerCase()}?`}>
        ?
      </button>
      <span id={id} popover="auto" className="begrip-uitleg">
        <strong>{woord}.</strong> {uitleg}
      </span>
    </span>
  );
}
