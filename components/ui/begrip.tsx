import { type ReactNode, useId } from 'react';
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

/** Een vraagteken naast een veld: in het label zou een klik erop het veld openen. */
export const MetBegrip = ({ van, children }: { van?: Naam; children: ReactNode }) =>
  van ? (
    <div className="flex items-start *:first:min-w-0 *:first:flex-1">
      {children}
      <Begrip van={van} />
    </div>
  ) : (
    children
  );
