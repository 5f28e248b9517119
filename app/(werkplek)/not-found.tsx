export default function NietGevonden() {
  return (
    <div className="paneel max-w-2xl">
      <h1 className="mb-2">Deze pagina is er niet</h1>
      <p>De pagina bestaat niet, of de cliënt hoort niet (meer) bij u. Klopt dat niet? Vraag het uw teamleider.</p>
      <p className="mt-3">
        <a href="/">Naar mijn startpagina</a>
      </p>
    </div>
  );
}
