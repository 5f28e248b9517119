import type { Verslagregel } from '@/lib/afwijkingen/jaarverslag-queries';
import type { Jaarlijst } from '@/lib/afwijkingen/jaarverslag-regels';
import { JAARUITKOMST, jaarlijstTekst } from '@/lib/afwijkingen/jaarverslag-woorden';
import { gesprekkenTekst } from '@/lib/afwijkingen/woorden';
import { periodeTekst } from '@/lib/copy/datums';

/** De mensen achter het gekozen getal. */
export function Mensen({ lijst, rijen }: { lijst: Jaarlijst; rijen: readonly Verslagregel[] }) {
  const titel = jaarlijstTekst(lijst);
  return (
    <section id="lijst">
      <h2 className="mb-2">
        {titel[0]?.toUpperCase() + titel.slice(1)} ({rijen.length})
      </h2>
      {rijen.length === 0 ? (
        <p className="paneel">Met deze keuze is er niemand.</p>
      ) : (
        <table className="overzicht">
          <caption className="sr-only">{titel}</caption>
          <thead>
            <tr>
              <th scope="col">Cliënt</th>
              <th scope="col">Trajectjaar</th>
              <th scope="col">Gevoerd</th>
              <th scope="col">Begeleider</th>
              <th scope="col">Uitkomst</th>
            </tr>
          </thead>
          <tbody>
            {rijen.map((r) => (
              <tr key={`${r.clientnummer}${r.aanpakId}${r.jaarVan}`}>
                <th scope="row">
                  <a href={`/team/clienten/${r.clientnummer}`} className="text-ink">
                    {r.naam}
                  </a>
                  <span className="klein block font-normal">
                    {r.clientnummer} · {r.aanpak}
                  </span>
                </th>
                <td data-kop="Trajectjaar">{periodeTekst(r.jaarVan, r.jaarTot)}</td>
                <td data-kop="Gevoerd">{gesprekkenTekst(r)}</td>
                <td data-kop="Begeleider">{r.begeleider ?? 'niemand'}</td>
                <td data-kop="Uitkomst">
                  {r.afwijkingId ? (
                    <a
                      href={`/team/afwijkingen/${r.afwijkingId}`}
                      aria-label={`Normafwijking van ${r.naam}: ${JAARUITKOMST[r.uitkomst]}`}
                    >
                      {JAARUITKOMST[r.uitkomst]}
                    </a>
                  ) : (
                    JAARUITKOMST[r.uitkomst]
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
