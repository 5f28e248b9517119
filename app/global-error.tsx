'use client';
import './globals.css';

/** Als zelfs het geraamte van de pagina er niet is. Die van Next heeft style-attributen, en die mogen niet. */
export default function Nergens() {
  return (
    <html lang="nl">
      <body>
        <title>Er ging iets mis · Vast Contact</title>
        <main className="mx-auto max-w-xl p-8">
          <h1 className="mb-2">Er ging iets mis</h1>
          <p>
            Deze pagina kan nu niet worden getoond. Probeer het over een paar minuten opnieuw, of ga{' '}
            <a href="/">naar de startpagina</a>.
          </p>
        </main>
      </body>
    </html>
  );
}
