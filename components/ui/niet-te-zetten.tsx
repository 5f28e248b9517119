/** Noemt voor het afdrukken welke woorden letters hebben die niet op papier kunnen. */
export function NietTeZetten({ woorden, waar }: { woorden: readonly string[]; waar: string }) {
  if (woorden.length === 0) return null;
  return (
    <p className="niet-afdrukken my-2 font-semibold text-bijna text-sm">
      {waar} staan letters die niet kunnen worden afgedrukt: <bdi>{woorden.join(', ')}</bdi>. Schrijf ze in onze
      letters; anders staat er […] op papier.
    </p>
  );
}
