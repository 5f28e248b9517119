'use client';

export function Afdrukken() {
  return (
    <button type="button" className="knop knop-stil" onClick={() => window.print()}>
      Afdrukken
    </button>
  );
}
