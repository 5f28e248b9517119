'use client';

type Props = { error: Error & { digest?: string }; retry?: () => void };

/** Als een pagina niet te maken is: wat er aan de hand is, en wat iemand kan doen. */
export function Storing({ error, retry }: Props) {
  return (
    <div role="alert" className="paneel max-w-2xl border-laat">
      <h1 className="mb-2">Er ging iets mis</h1>
      <p>De pagina kan nu niet worden getoond. Er is niets verloren gegaan. Probeer het nog eens.</p>
      {error.digest && <p className="klein mt-2">Blijft het misgaan? Noem dan dit nummer: {error.digest}</p>}
      <p className="mt-4">
        <button type="button" className="knop" onClick={() => (retry ? retry() : window.location.reload())}>
          Opnieuw proberen
        </button>
      </p>
    </div>
  );
}
