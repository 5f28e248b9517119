'use client';
import { useState } from 'react';

type Hoe = 'png' | 'svg' | 'kopie';
const WAT: readonly (readonly [Hoe, string])[] = [
  ['kopie', 'Kopieer het plaatje'],
  ['png', 'Plaatje (PNG)'],
  ['svg', 'Tekening (SVG)'],
];

/** Het plaatje meenemen. Wat het maakt wordt pas geladen als iemand erom vraagt; zonder script is alleen het rekenblad er. */
export function Bewaar({ titel, excel }: { titel: string; excel?: string }) {
  const [bericht, zetBericht] = useState('');
  const doe = async (hoe: Hoe, knop: HTMLElement) => {
    const figuur = knop.closest('figure');
    if (!figuur) return;
    zetBericht('Bezig …');
    try {
      const { neemMee } = await import('./beeldbestand');
      await neemMee(figuur, hoe);
      zetBericht(hoe === 'kopie' ? 'Gekopieerd. U kunt het nu plakken.' : 'Opgeslagen bij uw downloads.');
    } catch {
      zetBericht('Dat lukte niet in deze browser. Kies een andere vorm.');
    }
  };
  return (
    <details className={`bewaar niet-afdrukken ${excel ? '' : 'met-scripts'}`}>
      <summary aria-label={`Bewaar: ${titel}`}>Bewaar</summary>
      <ul>
        {WAT.map(([hoe, tekst]) => (
          <li key={hoe} className="met-scripts">
            <button type="button" className="knop knop-stil" onClick={(e) => doe(hoe, e.currentTarget)}>
              {tekst}
            </button>
          </li>
        ))}
        {excel && (
          <li>
            <a href={excel} className="knop knop-stil">
              Cijfers (Excel)
            </a>
          </li>
        )}
      </ul>
      <p role="status" className="klein">
        {bericht}
      </p>
    </details>
  );
}
