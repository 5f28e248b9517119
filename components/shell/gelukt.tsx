'use client';
import { useEffect } from 'react';

/** Zegt na een geslaagde actie wat er is gebeurd, en haalt dat uit het adres zodat herladen het niet herhaalt. */
export function Gelukt({ tekst }: { tekst: string }) {
  useEffect(() => {
    const adres = new URL(window.location.href);
    adres.searchParams.delete('gelukt');
    window.history.replaceState(window.history.state, '', adres);
  }, []);
  return (
    <p role="status" className="mb-4 rounded-basis border border-goed bg-goed-zacht px-4 py-2 font-semibold text-goed">
      {tekst}
    </p>
  );
}
