type Props = { pagina: number; paginas: number; adres: (pagina: number) => string };

/** Vorige en volgende onder een lange lijst; niets als alles op één pagina past. */
export function Bladeren({ pagina, paginas, adres }: Props) {
  if (paginas <= 1) return null;
  return (
    <nav aria-label="Bladeren" className="niet-afdrukken mt-4 flex items-center gap-4">
      {pagina > 1 && <a href={adres(pagina - 1)}>Vorige</a>}
      <span className="klein">
        Pagina {pagina} van {paginas}
      </span>
      {pagina < paginas && <a href={adres(pagina + 1)}>Volgende</a>}
    </nav>
  );
}
