import type { Jaarlijst } from '@/lib/afwijkingen/jaarverslag-regels';
import type { Verslagregel } from '@/lib/afwijkingen/jaarverslag-rijen';
import { JAARUITKOMST, jaarlijstTekst } from '@/lib/afwijkingen/jaarverslag-woorden';
import { periodeTekst } from '@/lib/copy/datums';
import { gesprekkenTekst } from '@/lib/copy/norm';
import { hoofdletter } from '@/lib/copy/woorden';
import { Tabel } from '../ui/tabel';

/** De mensen achter het gekozen getal. */
export function Mensen({ lijst, rijen }: { lijst: Jaarlijst; rijen: readonly Verslagregel[] }) {
  const titel = jaarlijstTekst(lijst);
  return (
    <section id="lijst">
      <h2 className="mb-2">
        {hoofdletter(titel)} ({rijen.length})
      </h2>
      <Tabel
        titel={titel}
        leeg="Met deze keuze is er niemand."
        rijen={rijen}
        sleutel={(r) => `${r.clientnummer}${r.aanpakId}${r.jaarVan}`}
        kolommen={[
          {
            kop: 'Cliënt',
            cel: (r) => (
              <>
                <a href={`/team/clienten/${r.clientnummer}`} className="text-ink">
                  {r.naam}
                </a>
                <span className="klein block">
                  {r.clientnummer} · {r.aanpak}
                </span>
              </>
            ),
          },
          { kop: 'Trajectjaar', begrip: 'trajectjaar', cel: (r) => periodeTekst(r.jaarVan, r.jaarTot) },
          { kop: 'Gevoerd', cel: gesprekkenTekst },
          { kop: 'Begeleider', cel: (r) => r.begeleider ?? 'niemand' },
          {
            kop: 'Uitkomst',
            cel: (r) =>
              r.afwijkingId ? (
                <a
                  href={`/team/afwijkingen/${r.afwijkingId}`}
                  aria-label={`Normafwijking van ${r.naam}: ${JAARUITKOMST[r.uitkomst]}`}
                >
                  {JAARUITKOMST[r.uitkomst]}
                </a>
              ) : (
                JAARUITKOMST[r.uitkomst]
              ),
          },
        ]}
      />
    </section>
  );
}
