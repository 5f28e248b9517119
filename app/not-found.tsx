import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Niet gevonden' };

export default function NietGevonden() {
  return (
    <main className="mx-auto max-w-xl p-8">
      <h1 className="mb-2">Deze pagina is er niet</h1>
      <p>
        Controleer het adres, of ga <a href="/">naar de startpagina</a>.
      </p>
    </main>
  );
}
